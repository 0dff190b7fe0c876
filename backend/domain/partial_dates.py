"""Dates of which the day, or the month and the day, may be unknown: `1960`, `2001-09`, `1984-01-10`."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
MONTH_IF_UNKNOWN = 7
DAY_IF_UNKNOWN = 1


@lru_cache(maxsize=65_536)
def assumed_date(text: str) -> date:
    """The date that ages are counted from: 1 July if only the year is known, the 1st if the day is unknown.

    Raises:
        ValueError: the text is not a partial ISO date, or there is no such day.
    """
    match = PARTIAL_DATE.fullmatch(text)
    if match is None:
        raise ValueError("not a partial ISO date")
    year, month, day = match.groups()
    return date(int(year), int(month or MONTH_IF_UNKNOWN), int(day or DAY_IF_UNKNOWN))


def earliest_date(text: str) -> date:
    """The first day that a partial ISO date can mean; ValueError as `assumed_date`."""
    assumed = assumed_date(text)
    return assumed.replace(month=1) if len(text) == len("2001") else assumed


def age_on(birth_date: str, day: date) -> int:
    """Completed years on that day, never below 0; ValueError as `assumed_date`."""
    born = assumed_date(birth_date)
    had_no_birthday = (day.month, day.day) < (born.month, born.day)
    return max(0, day.year - born.year - had_no_birthday)
