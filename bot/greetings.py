"""Messages that are a greeting and nothing else, and what they show of the language of who writes them.

"Salam" is said in every language of the country, and shows the script alone; "bonjour" is French. The detection of
varieties, which goes by the look of words, cannot tell this: "salam alaykoum" ends like a French word.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from understanding.normalise import normalise

Script = Literal["arabic", "latin"]

_ARABIC: Final = frozenset(
    normalise(
        "السلام سلام سلامو والسلام سلامعليكم السلامعليكم سلامعليكوم السلامعليكوم "
        "صباح الصباح مساء المساء مرحبا أهلا وأهلا"
    ).split()
)
_ARABIC_ALONG: Final = frozenset(
    normalise(
        "عليكم عليكوم عليك وعليكم ورحمة رحمة ورحمت رحمت الله تعالى و وبركاته بركاته الخير النور بكم بيكم وسهلا سهلا"
    ).split()
)
_FRENCH: Final = frozenset(["bonjour", "bjr", "bonsoir", "bsr", "salut", "slt", "coucou", "rebonjour"])
_TITLES: Final = frozenset(["madame", "mme", "monsieur", "mr", "mesdames", "messieurs"])
_FRENCH_ALONG: Final = _TITLES | {"et", "a", "vous", "tous", "toutes", "tout", "le", "monde"}
_SALAM: Final = re.compile(r"(?:w[ae]?|ou)?[ae]?s{0,2}[ae]?s[ae]*l[ae]*mm?[aou]*")
_SALAM_ALONG: Final = re.compile(
    "|".join(
        (
            "[ae]?[ls]{1,2}",  # as-salam
            "w[ae]?|ou|o",  # and
            "(?:w[ae]?|ou)?[3ae]{0,3}l[aeiy]{0,3}k[oua]{0,2}m?",  # 3likom, wa alaykoum
            "(?:w[ae]?|ou)?r[ae]?[7h]m[ae]?t?[aou]{0,2}(?:ll?[ae]?h[iou]?)?",  # wa rahmatou
            "[ae]?ll?[ae]?h[iou]?",  # llah
            "t[ae]?[3ae]{0,2}l[ae]{1,2}",  # ta3ala
            "(?:w[ae]?|ou)?b[ae]?r[ae]?k[ae]{0,2}t[aou]{0,2}h?[iou]?",  # wa barakatouh
        )
    )
)
_MARKS: Final = re.compile("[?!]")
_LONGEST: Final = 80


def bare_salam(text: str) -> Script | None:
    """The script of a message that is no more than a greeting of every language; None for any other message."""
    words = _words(text)
    if any(word in _ARABIC for word in words):
        return "arabic" if _ARABIC.union(_ARABIC_ALONG).issuperset(words) else None
    greets = any(_SALAM.fullmatch(word) for word in words)
    return "latin" if greets and all(_SALAM.fullmatch(word) or _SALAM_ALONG.fullmatch(word) for word in words) else None


def bare_bonjour(text: str) -> bool:
    """Whether a message is no more than a greeting in French."""
    words = _words(text)
    return not _FRENCH.isdisjoint(words) and _FRENCH.union(_FRENCH_ALONG).issuperset(words)


def _words(text: str) -> list[str]:
    return _MARKS.sub(" ", normalise(text)).split() if len(text) <= _LONGEST else []
