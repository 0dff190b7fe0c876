"""How values look inside a sentence: numbers, dates, lists, and Latin text inside right-to-left lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

RIGHT_TO_LEFT = frozenset({"ar", "ary"})
ISOLATE, POP_ISOLATE, RIGHT_TO_LEFT_MARK = "\u2068", "\u2069", "\u200f"

_AND = {"ar": " و", "ary": " و", "ary-Latn": " w ", "fr": " et "}
_COMMA = {"ar": "، ", "ary": "، ", "ary-Latn": ", ", "fr": ", "}
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LATIN_OR_CODE = re.compile(r"[A-Za-zÀ-ɏ]|\d[-/.]\d|^\+?\d{8,}$")
_STARTS_LATIN = re.compile(rf"^[\s{ISOLATE}\W\d]*[A-Za-zÀ-ɏ]")

Value = str | int | float | bool | None | Sequence[str]


def value(of: Value, lang: str) -> str:
    """A parameter as it stands in a sentence of ``lang``."""
    if of is None or isinstance(of, bool):
        return ""
    if isinstance(of, int | float):
        return number(of)
    if isinstance(of, str):
        return isolated(_readable_date(of), lang)
    return listed([isolated(str(item), lang) for item in of], lang)


def number(of: float) -> str:
    """1234.5 → "1234,5"; five digits and more are grouped by no-break spaces: 12345 → "12 345"."""
    text = str(int(of)) if float(of).is_integer() else repr(float(of))
    whole, _, fraction = text.partition(".")
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}".replace(",", "\u00a0")
    return f"{whole},{fraction}" if fraction else whole


def listed(items: Sequence[str], lang: str) -> str:
    """["a", "b", "c"] → "a, b et c", in the language's way."""
    if len(items) < 2:
        return "".join(items)
    return _COMMA[lang].join(items[:-1]) + _AND[lang] + items[-1]


def isolated(text: str, lang: str) -> str:
    """Keep a reference, date or Latin word in one piece inside a right-to-left line."""
    if lang in RIGHT_TO_LEFT and _LATIN_OR_CODE.search(text):
        return f"{ISOLATE}{text}{POP_ISOLATE}"
    return text


def directed(text: str, lang: str) -> str:
    """Mark the lines that start with Latin text, or they would turn left-to-right as a whole."""
    if lang not in RIGHT_TO_LEFT:
        return text
    return "\n".join(RIGHT_TO_LEFT_MARK + line if _STARTS_LATIN.match(line) else line for line in text.split("\n"))


def _readable_date(text: str) -> str:
    found = _ISO_DATE.fullmatch(text)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else text
