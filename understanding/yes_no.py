"""Yes, no, or not known: "iyeh", "lla ma3ndich", "ma3reftch"."""

import re
from typing import Final

from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words import assent, stances
from understanding.words.answer import does_not_know
from understanding.words.numerals import numeral, single
from understanding.words.prepare import prepare, too_long
from understanding.words.table import words

_WORD: Final = re.compile(r"[a-z0-9]+|[\u0620-\u064a]+|[^\w\s.,;:!()\"'\-/]")
_BUT: Final = words("mais walakin welakin walakine ولكن لكن wlakin")
_MANNERS: Final = re.compile(
    r"\b(?:bla jmil|w[ae]?l+a?h|wlh|s il vous plait|s il te plait|si dieu veut|in cha ?2?all?ah|inch?all?ah"
    r"|nchall?ah)\b"
    r"|ان ?شا ?الله|بلا جميل|(?:^| )والله(?= |$)"
)
_MADAM: Final = re.compile(
    r"\b(?:a )?lalla\b|\ba (?:khti|khouya|khoya|sidi|si|bnti|weldi|wlidi)\b|\b3?afak(?:oum|om)?\b|عافاكم?(?= |$)"
)
_WELL: Final = re.compile(r"^(?:iwa|ewa|ايوا),? (?=l+a+(?: |$)|لا(?: |$))")
"""As in "iwa la", where it agrees to nothing."""
_NOTHING_MORE: Final = re.compile(r"^(l+a+|non|no|لا)[ ,.]+(?:safi|c est bon|c bon|saha|صافي|صحه)$")
_THANKING_GOD: Final = re.compile(
    r"\bl?h?[7h]am?do? ?o?li?l+ah\b|\bl?[7h]a?md(?:o|u)?li?lah\b|\b[7h]amdo?u?lah\b|الحمد ?لله|الحمدلله"
)
_POSSESSION: Final = re.compile(r"^\s*(?:3[ae]?nd\w*|عند\w+)")
"""What is left of "ma kaynch 3ndna" once the denial is taken out."""
_GOD_WILLING: Final = re.compile(r"all?ah|شا ?الله")


_AH_I_DO: Final = re.compile(r"a+h+,? (?:ka|ta)[nyt]\w")
"""As in "ah kankhelless": a yes in Latin-script Darija, where French "ah" alone may be surprise."""
_ANSWERS: Final = assent.YES | assent.NO | assent.NO_UNLESS_AN_ARTICLE | assent.WEAK_YES
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
    spelt = _NOTHING_MORE.sub(r"\1", _without_address(single(_MADAM.sub(" ", prepared)).strip()))
    if stances.ELSEWHERE.search(spelt):
        return unusable("not_understood")
    if stances.CANNOT_READ.search(spelt):
        return understood("no")
    if does_not_know(prepared) or assent.DOES_NOT_KNOW.search(prepared):
        return _not_known(prepared)
    return _beside_yes_and_no(spelt) or _reading(stances.DEFECT.sub(" ", spelt).strip(), lang)


def _without_address(spelt: str) -> str:
    """As in "ah khti", "la, a sidi", and not in "kayna khti": who is spoken to, after a yes or a no."""
    if (first := assent.ADDRESS_FIRST.match(spelt)) and first["said"] in _ANSWERS:
        return str(first["said"])
    return assent.ADDRESS.sub(lambda found: found["said"] if found["said"] in _ANSWERS else found.group(), spelt)


def _beside_yes_and_no(spelt: str) -> Reading | None:
    """What is neither plainly yes nor plainly no, or says it without either word."""
    if stances.WAS.search(spelt) and (today := _said_of_today(spelt)):
        return today
    if stances.ONE_AND_NOT_THE_OTHER.search(spelt):
        return doubtful(["yes", "no"], "both")
    if stances.BOTH.search(stances.DEFECT.sub(" ", spelt)):
        return doubtful(["yes", "no"], "both")
    if assent.NOW_AND_NOW_NOT.search(spelt):
        return doubtful(["yes", "no"], "maybe")
    if not stances.CERTAIN.search(spelt) and stances.MAYBE.search(spelt):
        return doubtful(["yes", "no"], "maybe")
    if stances.ONLY.search(spelt):
        return understood("yes")
    return _once(spelt) or _still(spelt) or _of_the_dead(spelt)


def _once(spelt: str) -> Reading | None:
    """As in "kan 3ndna w b3nah", "avant oui, maintenant non"; once alone leaves today open."""
    gone, was = bool(stances.GONE.search(spelt)), bool(stances.WAS.search(spelt))
    if stances.NO_LONGER.search(spelt):
        return understood("no")
    if not gone and not was:
        return None
    if stances.GOT_AGAIN.search(spelt):
        return doubtful(["yes", "no"], "was")
    if stances.STILL.search(spelt):
        return None
    today = _said_of_today(spelt)
    if today is not None:
        return today
    if (gone or stances.ENDED.search(spelt)) and not _plainly_said_yes(spelt):
        return understood("no")
    denied = not gone and not _signs(spelt, None)[0] and bool(assent.DENIED_VERB.search(spelt))
    return understood("no") if denied else doubtful(["no", "yes"], "was")


def _said_of_today(spelt: str) -> Reading | None:
    now = stances.NOW.search(spelt)
    if now is None:
        return None
    today = stances.WAS.split(spelt[now.end() :])[0].strip(" ,.")
    if stances.IDLE.match(today):
        return understood("no")
    reading = _reading(today, None) if today else None
    return reading if reading and reading.status == "ok" else None


def _plainly_said_yes(spelt: str) -> bool:
    return bool(set(_words(spelt)[:1]) & assent.YES)


def _still(spelt: str) -> Reading | None:
    """As in "mazal" is not yet, "mazal 3ndi" still has."""
    if stances.YET.search(spelt):
        return understood("no")
    if not stances.STILL.search(spelt):
        return None
    rest = stances.STILL.sub(" ", spelt).strip(" ,.")
    if re.search(r"(?:^| )(?:ma|ما)(?: |$)", rest):
        return understood("no")
    reading = _reading(rest, None) if rest else None
    return reading if reading and reading.status == "ok" else doubtful(["yes", "no"], "maybe")


def _of_the_dead(spelt: str) -> Reading | None:
    """Asked whether someone died, people answer with the prayer for the dead or the bare word."""
    if any(_signs(stances.LIVING_OR_DEAD.sub(" ", spelt), None)):
        return None
    if stances.MOURNED.search(spelt):
        return understood("yes")
    if stances.DEAD.search(spelt):
        return doubtful(["yes"], "maybe")
    return doubtful(["no"], "maybe") if stances.ALIVE.search(spelt) else None


def _not_known(prepared: str) -> Reading:
    """As in "la, ma3reftch" does not know; "iyeh walakin ma3reftch" has to be asked."""
    words = _words(prepared)
    if stances.SOMEONE_DOES_NOT_KNOW.search(prepared):
        return doubtful(["no", "unknown"], "unsure")
    if _BUT & set(words) and any(word in assent.YES or word in assent.NO for word in words):
        return doubtful(["yes" if any(word in assent.YES for word in words) else "no", "unknown"], "unsure")
    return understood("unknown")


def _words(prepared: str) -> list[str]:
    return [single(word) for word in _WORD.findall(prepared)]


def _reading(prepared: str, lang: str | None) -> Reading:
    if assent.MAYBE_PHRASE.search(prepared) or any(word in assent.MAYBE for word in _words(prepared)):
        return doubtful(["yes", "no"], "maybe")
    plain = _plain(stances.LIVING_OR_DEAD.sub(" ", _without_only(prepared)))
    if not plain and _THANKING_GOD.search(prepared):
        return doubtful(["yes"], "maybe")
    if stances.TALK.search(plain):
        return _beside_talk(stances.TALK.sub(" ", plain), lang)
    if not plain and _GOD_WILLING.search(prepared):
        return doubtful(["yes"], "maybe")
    if assent.NOT_UNDERSTOOD.search(plain):
        return unusable("not_understood")
    plain = stances.CERTAIN.sub(" oui ", plain)
    denied = bool(assent.DENIED_VERB.search(plain) or stances.NOT_DOING.search(plain))
    if not denied and assent.ASKS.search(plain) and not _plainly_said(plain):
        return unusable("not_understood")
    yes, no = _signs(_without_denial(plain) if denied else plain, lang)
    if yes and not no and not denied and stances.PRIVATE.search(plain) and not _plainly_said(plain):
        return doubtful(["no", "yes"], "maybe")
    return _decided(yes, no or denied, prepared)


def _without_only(spelt: str) -> str:
    return stances.HAVING_ONLY.sub(r"\1", stances.FROM_US.sub(" ", spelt))


def _without_denial(plain: str) -> str:
    rest = stances.NOT_DOING.sub(" ", assent.DENIED_VERB.sub(" ", plain))
    if _POSSESSION.match(plain):
        return stances.ANY.sub(" ", rest)
    return stances.ANY.sub(" ", stances.ACTS.sub(" ", _POSSESSION.sub(" ", rest)))


def _beside_talk(rest: str, lang: str | None) -> Reading:
    """As in "oui, j'ai une question": a yes, or the start of something else?"""
    yes, no = _signs(rest, lang)
    if no and not yes:
        return understood("no")
    return doubtful(["yes"], "maybe") if yes else unusable("not_understood")


def _plain(prepared: str) -> str:
    """Without courtesies, set phrases put as one word."""
    polite = _THANKING_GOD.sub(" ", _MANNERS.sub(" ", prepared))
    polite = _WELL.sub("", polite)
    return assent.NO_PROBLEM.sub(" ok ", assent.NO_OF_COURSE.sub(" non ", polite)).strip()


def _plainly_said(plain: str) -> bool:
    first = _words(plain)[:1]
    return bool(first) and (first[0] in assent.YES or first[0] in assent.NO)


def _signs(plain: str, lang: str | None) -> tuple[bool, bool]:
    """Whether agreeing and refusing words occur."""
    words = _words(plain)
    yes = any(word in assent.YES for word in words) or bool(assent.HAVING.search(plain) or stances.ACTS.search(plain))
    no = any(word in _REFUSALS or _is_laa(word) for word in words)
    if any(word in assent.NO_UNLESS_AN_ARTICLE for word in words) and not no:
        no = _refuses_by_la(words, yes, lang)
    if not yes and not no and _contradicts(words):
        yes = True
    if not yes and not no:
        weak = [word for word in _words(stances.NOW.sub(" ", plain)) if word not in assent.SELVES]
        yes = bool(weak) and (set(weak) <= assent.WEAK_YES or bool(_AH_I_DO.match(plain)))
    return yes, no


def _contradicts(words: list[str]) -> bool:
    """As in "si", "si si", "mais si": yes to a question that expected no; "si je peux" is only a condition."""
    said = [word for word in words if word not in ("mais", "ah", "ben", "bah", "bien")]
    return bool(said) and set(said) == {"si"}


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
