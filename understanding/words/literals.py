"""Digits with separators → the number they write."""

import re
from fractions import Fraction
from typing import Final

_PARTS: Final = re.compile(r"[.,' ]")
_MOST_DIGITS: Final = 15


def literal_value(written: str) -> Fraction | None:
    """The number, or None where separators follow no known custom ("15.05.1980").

    Moroccans write 1 200,50 or 1.200,50 or 1,200.50. A single separator before exactly three digits groups thousands
    ("1.200"), since neither money nor counts have three decimals; otherwise it begins the decimals.
    """
    groups = _PARTS.split(written)
    if sum(map(len, groups)) > _MOST_DIGITS:
        return None
    marks = re.sub(r"\d", "", written)
    whole, decimals = (groups, "") if _all_thousands(groups) else (groups[:-1], groups[-1])
    if decimals and (marks[-1] in marks[:-1] or marks[-1] == " " or not (len(whole) == 1 or _all_thousands(whole))):
        return None
    if not decimals and len(set(marks)) > 1:
        return None
    return Fraction(int("".join(whole))) + (Fraction(int(decimals), 10 ** len(decimals)) if decimals else 0)


def _all_thousands(groups: list[str]) -> bool:
    first, *rest = groups
    return 0 < len(first) <= 3 and not (rest and first.startswith("0")) and all(len(group) == 3 for group in rest)
