"""What words mean across the varieties: `facture`, `fatoura` and فاتورة are all bills. For features only.

The list is `concepts.txt`, readable and editable without code. It teaches the intent model what its sentences alone
cannot: that a word never seen in one variety means what another word means.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

FILE: Final = Path(__file__).with_name("concepts.txt")

_PREFIXES: Final = (
    "وال",
    "بال",
    "فال",
    "كال",
    "لل",
    "ال",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "د",
    "el",
    "al",
    "l",
    "f",
    "b",
    "d",
)
_SHORTEST_REST: Final = 3
_LONGEST_STEM: Final = 16


class Lexicon(NamedTuple):
    """Whole words and beginnings of words, each with its meanings."""

    words: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """The list as read from its file."""
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for meaning, word in _entries():
        table, form = (stems, word[:-1]) if word.endswith("*") else (words, word)
        table[form] = (*table.get(form, ()), meaning)
    return Lexicon(words, stems)


def _entries() -> Iterator[tuple[str, str]]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            meaning, _, words = line.partition(":")
            yield from ((meaning, word) for word in words.split())


def meanings(normal: str) -> list[str]:
    """The meanings of the words of a normalised text, in order, each word's own once."""
    return [meaning for word in normal.split() for meaning in sorted(_meanings_of(word))]


@lru_cache(maxsize=20_000)
def _meanings_of(word: str) -> frozenset[str]:
    return frozenset(meaning for form in _forms(word) for meaning in _looked_up(form))


def _forms(word: str) -> Iterator[str]:
    yield word
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST:
            yield word[len(prefix) :]


def _looked_up(form: str) -> Iterator[str]:
    known = lexicon()
    yield from known.words.get(form, ())
    for size in range(2, min(len(form), _LONGEST_STEM) + 1):
        yield from known.stems.get(form[:size], ())
