"""Yes, no, or not known: "iyeh", "lla ma3ndich", "ma3reftch"."""

import re
from typing import Final

from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words import assent
from understanding.words.answer import does_not_know
from understanding.words.numerals import numeral, single
from understanding.words.prepare import prepare, too_long
from understanding.words.table import words

_WORD: Final = re.compile(r"[a-z0-9]+|[\u0620-\u064a]+|[^\w\s.,;:!()\"'\-/]")
_BUT: Final = words("mais walakin welakin walakine ولكن لكن wlakin")
_MANNERS: Final = re.compile(
    r"\b(?:lalla|bla jmil|s il vous plait|s il te plait|si dieu veut|in cha ?2?all?ah|inch?all?ah|nchall?ah)\b"
    r"|ان ?شا ?الله|بلا جميل"
)
_POSSESSION: Final = re.compile(r"^\s*(?:3[ae]?nd\w*|عند\w+)")
"""What is left of "ma kaynch 3ndna" once the denial is taken out."""
_GOD_WILLING: Final = re.compile(r"all?ah|شا ?الله")


_REFUSALS: Final = assent.NO - assent.NO_UNLESS_AN_ARTICLE


def read_yes_no(text: str, lang: str | None = None) -> Reading:
    """As in "yes", "no" or "unknown"; both at once, or perhaps, is asked back.

    ``lang`` settles "la", which refuses in Darija and is an article in French.
    """
    prepared = prepare(text)
    if too_long(prepared):
        return unusable("too_long")
    if not prepared:
        return unusable("empty")
    if does_not_know(prepared):
        return _not_known(prepared)
    return _reading(prepared, lang)


def _not_known(prepared: str) -> Reading:
    """As in "la, ma3reftch" does not know; "iyeh walakin ma3reftch" has to be asked."""
    words = _words(prepared)
    if _BUT & set(words) and any(word in assent.YES or word in assent.NO for word in words):
        return doubtful(["yes" if any(word in assent.YES for word in words) else "no", "unknown"], "unsure")
    return understood("unknown")


def _words(prepared: str) -> list[str]:
    return [single(word) for word in _WORD.findall(prepared)]


def _reading(prepared: str, lang: str | None) -> Reading:
    if assent.MAYBE_PHRASE.search(prepared) or any(word in assent.MAYBE for word in _words(prepared)):
        return doubtful(["yes", "no"], "maybe")
    plain = _plain(prepared)
    if not plain and _GOD_WILLING.search(prepared):
        return doubtful(["yes"], "maybe")
    if assent.NOT_UNDERSTOOD.search(plain):
        return unusable("not_understood")
    denied = bool(assent.DENIED_VERB.search(plain))
    if not denied and assent.ASKS.search(plain) and not _plainly_said(plain):
        return unusable("not_understood")
    yes, no = _signs(_POSSESSION.sub(" ", assent.DENIED_VERB.sub(" ", plain)) if denied else plain, lang)
    return _decided(yes, no or denied, prepared)


def _plain(prepared: str) -> str:
    """Without courtesies, set phrases put as one word."""
    polite = _MANNERS.sub(" ", prepared)
    return assent.NO_PROBLEM.sub(" ok ", assent.NO_OF_COURSE.sub(" non ", polite)).strip()


def _plainly_said(plain: str) -> bool:
    first = _words(plain)[:1]
    return bool(first) and (first[0] in assent.YES or first[0] in assent.NO)


def _signs(plain: str, lang: str | None) -> tuple[bool, bool]:
    """Whether agreeing and refusing words occur."""
    words = _words(plain)
    yes = any(word in assent.YES for word in words) or bool(assent.HAVING.search(plain))
    no = any(word in _REFUSALS or _is_laa(word) for word in words)
    if any(word in assent.NO_UNLESS_AN_ARTICLE for word in words) and not no:
        no = _refuses_by_la(words, yes, lang)
    if not yes and not no and (words == ["si"] or words[:2] == ["mais", "si"]):
        yes = True
    if not yes and not no:
        yes = bool(words) and words[0] in assent.WEAK_YES and (len(words) == 1 or set(words) <= assent.WEAK_YES)
    return yes, no


def _is_laa(word: str) -> bool:
    """As in "laaa", "lalala", "لالالا"."""
    return len(word) > 2 and set(word) in ({"l", "a"}, {"ل", "ا"}) and word[0] in "lل"


def _refuses_by_la(words: list[str], yes: bool, lang: str | None) -> bool:
    if words[-1] == "la" and not (yes and lang == "fr"):
        return "oui" not in words
    if lang == "fr" or "oui" in words or "ouais" in words:
        return False
    return words[0] == "la" or yes


def _decided(yes: bool, no: bool, prepared: str) -> Reading:
    if yes and no:
        return doubtful(["yes", "no"], "both")
    if yes or no:
        return understood("yes" if yes else "no")
    return _of_numbers(prepared)


def _of_numbers(prepared: str) -> Reading:
    """A number alone is how many there are, or the place of a button: asked back."""
    words = _words(prepared)
    if words and all(word.isdecimal() or numeral(word) for word in words):
        zero = all(word == "0" or getattr(numeral(word), "value", 1) == 0 for word in words)
        return doubtful(["no" if zero else "yes"], "a_number")
    return unusable("not_understood")
