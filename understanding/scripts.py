"""Which script a text is written in."""

import re
from typing import Final, Literal

Script = Literal["arabic", "latin", "mixed", "none"]

_ARABIC_WORD: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f]+")
_LATIN_WORD: Final = re.compile("[2-9]?[a-z\u00c0-\u024f][a-z0-9'\u00c0-\u024f]*", re.IGNORECASE)
_DOMINANT: Final = 0.65


def arabic_words(text: str) -> list[str]:
    """Words written in Arabic letters."""
    return _ARABIC_WORD.findall(text)


def latin_words(text: str) -> list[str]:
    """Words written in Latin letters, digits inside them (3ndi, b7al) included."""
    return _LATIN_WORD.findall(text)


def arabic_share(text: str) -> float:
    """Share of Arabic letters among the letters, 0 to 1; 0 where there is no letter."""
    arabic = sum(map(len, arabic_words(text)))
    latin = sum(map(len, latin_words(text)))
    return arabic / (arabic + latin) if arabic + latin else 0.0


def script(text: str) -> Script:
    """The script of the text: `mixed` when neither script has about two thirds of the letters."""
    if not arabic_words(text) and not latin_words(text):
        return "none"
    share = arabic_share(text)
    if share >= _DOMINANT:
        return "arabic"
    return "latin" if share <= 1 - _DOMINANT else "mixed"
