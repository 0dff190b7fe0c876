"""Cleaning what people send: invisible marks, look-alike letters, floods. Linear in the length of the text."""

import re
import unicodedata
from typing import Final

DEFAULT_LIMIT: Final = 1000
"""Characters of a message that are read; nobody writes more to be understood."""

_ALWAYS_GONE: Final = re.compile(
    "["
    "\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # control characters but tab and newline
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # invisible letters and joiners
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff"  # zero width, direction marks, variants
    "\ud800-\udfff\ue000-\uf8ff"  # lone surrogates, private use
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # tags, private planes
    "]+"
)
_COMPATIBLE: Final = re.compile(
    "[\ufb50-\ufdff\ufe70-\ufefe\uff01-\uffef\u2100-\u214f\ufb00-\ufb06\U0001d400-\U0001d7ff\U0001f100-\U0001f1ad]+"
)
"""Presentation forms, full width and mathematical letters: compatibility forms that keep their meaning (not ², ½)."""
_MARK_FLOOD: Final = re.compile(
    "([\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]{3})[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+"
)
_SPACES: Final = re.compile(r"\s+")
_OVERREAD: Final = 4
"""How many raw characters are looked at per character kept, so that a flood of invisible marks is cheap."""


def clean(text: str, limit: int = DEFAULT_LIMIT) -> str:
    """The visible text on one line, composed, at most `limit` characters.

    Compatibility forms that only look different (presentation forms, full width, mathematical letters) become the plain
    letters; superscripts and fractions stay, since they carry a value.
    """
    visible = _ALWAYS_GONE.sub("", text[: limit * _OVERREAD])[:limit]
    plain = _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), visible)
    composed = unicodedata.normalize("NFC", _MARK_FLOOD.sub(r"\1", plain))
    return _SPACES.sub(" ", composed).strip()[:limit].rstrip()
