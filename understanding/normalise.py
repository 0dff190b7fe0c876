"""One spelling for the many that people use, for comparison only: never shown, never stored."""

import re
import unicodedata
from typing import Final

from understanding.text import clean

_LETTERS: Final = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        **dict.fromkeys("ىیېۍئ", "ي"),
        **dict.fromkeys("ةۃہھە", "ه"),
        **dict.fromkeys("گڭݣکڪ", "ك"),
        **dict.fromkeys("ڤڥ", "ف"),
        "پ": "ب",
        "چ": "ش",
        "ؤ": "و",
        "ـ": "",
        "œ": "oe",
        "æ": "ae",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
    }
)
_MARKS: Final = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
_LATIN_WITH_MARKS: Final = re.compile("[\u00c0-\u024f]")
_ELONGATION: Final = re.compile(r"([^\W\d_])\1{2,}")
_ELISION: Final = re.compile(r"\b(qu|[cdjlmnst])'")
_NOT_WORD: Final = re.compile(r"[^\w?!<>]+|_+")


def digits(text: str) -> str:
    """Arabic-Indic, Persian and every other decimal digit as 0-9; other characters unchanged."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() and not mark.isascii() else mark for mark in text)


def _without_accents(letter: "re.Match[str]") -> str:
    return unicodedata.normalize("NFD", letter.group())[0]


def letters(text: str) -> str:
    """Lower case, no vowel signs, tatweel or accents, one form of alef, ya, ta marbuta and kaf, no elongation."""
    lowered = digits(text).lower().translate(_LETTERS)
    bare = _LATIN_WITH_MARKS.sub(_without_accents, _MARKS.sub("", lowered))
    return _ELONGATION.sub(r"\1", bare)


def normalise(text: str) -> str:
    """Cleaned text in one spelling, words separated by single spaces, only `?` and `!` left of punctuation."""
    spelt = _ELISION.sub(r"\1 ", letters(clean(text)).replace("؟", "?")).replace("'", "")
    return " ".join(_NOT_WORD.sub(" ", spelt.replace("?", " ? ").replace("!", " ! ")).split())
