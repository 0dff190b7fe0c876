"""Numbers, identity numbers, dates and phones become placeholders before anything else touches a text.

A placeholder is a word of its own (`<phone>`): a model learns that there was a phone, never which one, and no spelling
rule or transliteration can corrupt a digit.
"""

import re
from typing import Final, NamedTuple

from understanding.normalise import digits


class Masked(NamedTuple):
    """The text with placeholders, and what was replaced, in order: (kind, text as written)."""

    text: str
    found: tuple[tuple[str, str], ...]


_GAP: Final = r"[ .\-]?"
_START: Final = r"(?<![\w+])"
_PATTERNS: Final = (
    ("email", r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"),
    ("link", r"(?:https?://|www\.)\S{1,200}"),
    ("phone", rf"{_START}(?:(?:\+|00){_GAP}212{_GAP}0?|0)[5-7](?:{_GAP}\d){{8}}(?!\w)"),
    ("date", rf"{_START}(?:\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}|\d{{4}}[/.\-]\d{{1,2}}[/.\-]\d{{1,2}})(?![\d/])"),
    ("card", rf"{_START}\d{{4}}(?:{_GAP}\d{{4}}){{3}}(?!\d)"),
    ("idcs", rf"{_START}[2-9](?:{_GAP}\d){{9}}(?!\d)"),
    ("cin", rf"{_START}[a-z]{{1,2}}{_GAP}\d{{5,7}}(?!\w)"),
    ("num", rf"{_START}\d{{1,3}}(?:[ .,]\d{{3}})+(?:[.,]\d{{1,2}})?(?![\d])"),
    ("num", rf"{_START}\d+(?:[.,]\d+)?(?![\w])"),
    ("num", rf"{_START}\d{{2,}}(?:[.,]\d+)?(?=[^\W\d_])"),
)
_ANY: Final = re.compile(
    "|".join(f"(?P<{kind}_{order}>{pattern})" for order, (kind, pattern) in enumerate(_PATTERNS)), re.IGNORECASE
)


def mask(text: str) -> Masked:
    """Replaces numbers by placeholders; a digit inside a word (3ndi, b7al) is a letter and stays.

    `text` is expected clean (`understanding.text.clean`). Arabic-Indic digits are read as digits.
    """
    found: list[tuple[str, str]] = []

    def placeholder(match: "re.Match[str]") -> str:
        kind = str(match.lastgroup).split("_")[0]
        found.append((kind, match.group()))
        return f" <{kind}> "

    masked = _ANY.sub(placeholder, digits(text))
    return Masked(" ".join(masked.split()), tuple(found))


def hidden(text: str) -> str:
    """The text with every number hidden, for logs and traces that must name no one."""
    return mask(text).text
