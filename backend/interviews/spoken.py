"""Finding words inside what somebody wrote, in one spelling and without the "and" that Arabic joins to a word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from understanding.normalise import normalise

_JOINED_AND = re.compile(r"\bو(?=\w{3})")


def spoken(text: str) -> str:
    """The text in one spelling between blanks, once as written and once with "and" taken off."""
    written = normalise(text)
    return f" {written} {_JOINED_AND.sub('', written)} "


def says(said: str, names: Iterable[str]) -> bool:
    """Whether one of these names (in one spelling) is among the words of `spoken`."""
    return any(f" {name} " in said for name in names if name)
