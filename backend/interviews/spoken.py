"""Finding words inside what somebody wrote, in one spelling and without what Arabic joins to a word ("and", "in")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from understanding.normalise import normalise

_JOINED_AND = re.compile(r"\bو(?=\w{3})")
_JOINED_TO_ARTICLE = re.compile(r"\b[فبو](?=ال\w{2})")


def spoken(text: str) -> str:
    """The text in one spelling between blanks: as written, and with "and" and "in" taken off."""
    written = normalise(text)
    apart = dict.fromkeys((written, _JOINED_AND.sub("", written), _JOINED_TO_ARTICLE.sub("", written)))
    return f" {' | '.join(apart)} "


def says(said: str, names: Iterable[str]) -> bool:
    """Whether one of these names (in one spelling) is among the words of `spoken`."""
    return any(f" {name} " in said for name in names if name)
