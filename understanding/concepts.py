"""What words mean across the varieties: `facture`, `fatoura` and فاتورة are all bills. For features only.

The list is `concepts.txt`, readable and editable without code. It teaches the intent model what its sentences alone
cannot: that a word never seen in one variety means what another word means.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from understanding.normalise import normalise
from understanding.transliterate import consonants

FILE: Final = Path(__file__).with_name("concepts.txt")

_ARTICLE: Final = re.compile("[وفبكل]?ال|لل|[وفبلكد]|[ea]?l|[fbdw]")
_PERSON: Final = re.compile("(ك|غا?)?[يتن]ت?|غا|ما|(ka|gha?)[ytn]t?|gha|ma|[nyt]")
_SHORTEST_REST: Final = 3
_SHORTEST_VERB: Final = 4
_LONGEST_PREFIX: Final = 4
_LONGEST_STEM: Final = 16
_SHORTEST_SKELETON: Final = 3


class Lexicon(NamedTuple):
    """Whole words, beginnings of words, and consonants of Darija words, each with its meanings."""

    words: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]
    skeletons: dict[str, tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """The list as read from its file."""
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    skeletons: dict[str, tuple[str, ...]] = {}
    for meaning, word in _entries():
        table, form = (stems, word[:-1]) if word.endswith("*") else (words, word)
        table[form] = (*table.get(form, ()), meaning)
        if not (form.isascii() and form.isalpha()):  # it may be French
            skeleton = _skeleton(form)
            skeletons[skeleton] = (*skeletons.get(skeleton, ()), meaning)
    return Lexicon(words, stems, skeletons)


def _entries() -> Iterator[tuple[str, str]]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            meaning, _, words = line.partition(":")
            yield from ((meaning, _as_in_messages(word)) for word in words.split())


def _as_in_messages(listed: str) -> str:
    spelt = "_".join(normalise(listed.rstrip("*").replace("_", " ")).split())
    return f"{spelt}*" if listed.endswith("*") else spelt


def meanings(normal: str) -> list[str]:
    """The meanings of a normalised text's words, then of its pairs and threes of words, each one's own once.

    A word that the list does not have means what a listed Darija word of the same consonants means.
    """
    words = normal.split()
    forms = ["_".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words) - size + 1)]
    return [meaning for form in forms for meaning in sorted(_meanings_of(form))]


@lru_cache(maxsize=20_000)
def _meanings_of(word: str) -> frozenset[str]:
    found = frozenset(meaning for form in _forms(word) for meaning in _looked_up(form))
    skeleton = "" if found else _skeleton(word)
    return frozenset(lexicon().skeletons.get(skeleton, ())) if skeleton else found


def _forms(word: str) -> Iterator[str]:
    yield word
    for cut in range(1, _LONGEST_PREFIX + 1):
        head, rest = word[:cut], word[cut:]
        article, person = _ARTICLE.fullmatch(head), _PERSON.fullmatch(head)
        shortest = _SHORTEST_REST if article or len(head) > 1 else _SHORTEST_VERB
        if (article or person) and len(rest) >= shortest:
            yield rest


def _skeleton(word: str) -> str:
    """The consonants of a word, where there are enough to know it by; else nothing."""
    skeleton = consonants(word)
    return skeleton if len(skeleton) >= _SHORTEST_SKELETON else ""


def _looked_up(form: str) -> Iterator[str]:
    known = lexicon()
    yield from known.words.get(form, ())
    for size in range(2, min(len(form), _LONGEST_STEM) + 1):
        yield from known.stems.get(form[:size], ())
