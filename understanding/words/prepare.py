"""One spelling for letters, digits and marks, so that tables of words stay short."""

import re
from typing import Final

from understanding.normalise import letters
from understanding.text import clean
from understanding.words.table import words

LONGEST_ANSWER: Final = 400
"""Characters; whoever writes more is telling a story, and is asked for the value alone."""

_SIGNS: Final = str.maketrans(
    {
        "½": " nos ",
        "¼": " rob3 ",
        "ء": "",
        "٫": ".",
        "٬": ",",
        "،": ",",
        "؛": ";",
        "؟": "?",
        "×": "*",
        "÷": "/",
        "⁄": "/",
        "⃣": "",
        **dict.fromkeys("–—−‐‑", "-"),
    }
)
_ELISIONS: Final = words("l d j n m t s c qu jusqu lorsqu puisqu quelqu aujourd")
_APOSTROPHE: Final = re.compile(r"([a-z0-9]+)'(?=[a-z0-9])")


def prepare(text: str) -> str:
    """Lower case, no accents or vowel marks, ASCII digits, one form per Arabic letter, single spaces."""
    spelt = letters(clean(text).translate(_SIGNS))
    return " ".join(_APOSTROPHE.sub(_without_apostrophe, spelt).split())


def too_long(text: str) -> bool:
    """Whether a prepared answer is longer than any value that a person types."""
    return len(text) > LONGEST_ANSWER


def _without_apostrophe(match: "re.Match[str]") -> str:
    """French elides ("l'an"); in Darija the mark stands for a letter or for nothing ("sab'a")."""
    head = match.group(1)
    return head + " " if head in _ELISIONS else head
