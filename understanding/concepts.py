"""What words mean across the varieties: `facture`, `fatoura` and فاتورة are all bills. For features only.

The list is `concepts.txt`, readable and editable without code. It teaches the intent model what its sentences alone
cannot: that a word never seen in one variety means what another word means.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

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
            yield from ((meaning, word.replace("-", "_")) for word in words.split())


def meanings(normal: str) -> list[str]:
    """The meanings of the words and then of the pairs of words of a normalised text, each form's own once.

    A word that the list does not have means what a listed Darija word of the same consonants means.
    """
    words = normal.split()
    return [meaning for form in (*words, *map("_".join, pairwise(words))) for meaning in sorted(_meanings_of(form))]


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
        if (article and len(rest) >= _SHORTEST_REST) or (person and len(rest) >= _SHORTEST_VERB):
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
