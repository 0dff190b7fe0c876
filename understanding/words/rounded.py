"""Collective numbers: "une dizaine", "une centaine", "deux douzaines"."""

import re
from typing import Final

_SIZES: Final = {
    "douzaine": 12,
    "dizaine": 10,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
_COUNTS: Final = {"une": 1, "un": 1, "l": 1, "la": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5}
_COUNT: Final = rf"\b(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}) "
_COLLECTIVE: Final = re.compile(rf"(?:{_COUNT}|^)(?P<half>demi[- ])?(?P<size>{'|'.join(_SIZES)})s?\b(?: d(?:e|es)?\b)?")
_TWO_WEEKS: Final = re.compile(r"(?:la|l|une|deux) quinzaine|quinzaine")


def with_plain_numbers(prepared: str, *, weeks: bool = False) -> str:
    """As in "une vingtaine de dirhams" for "20 dirhams"; with ``weeks``, "la quinzaine" stays two of them."""
    if "aine" not in prepared and "millier" not in prepared:
        return prepared
    return _COLLECTIVE.sub(lambda match: _figures(match, weeks), prepared)


def _figures(match: "re.Match[str]", weeks: bool) -> str:
    if weeks and _TWO_WEEKS.fullmatch(match.group()):
        return match.group()
    count = match["count"] or "un"
    value = (_COUNTS.get(count) or int(count)) * _SIZES[match["size"]]
    return f"{value // 2 if match['half'] else value} "
