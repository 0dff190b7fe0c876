"""Which year is meant, and whether a day of it exists."""

import calendar
from datetime import date
from typing import Final

from understanding.dating.parts import Part
from understanding.reading import Reading, understood, unusable

EARLIEST_YEAR: Final = 1890
LATEST_YEAR: Final = 2100
CENTURY_TURN: Final = 30
"""Without today's date, two-digit years up to this one are of this century."""
_OLDEST: Final = 110
"""Years of age beyond which nobody is taken to be."""


def years_of(part: Part, today: date | None) -> list[int]:
    """The years that two digits alone may be, the earlier one first: "3am 25" is of 1925 or of 2025."""
    latest = century(part, today)
    this_year = today.year if today else 2000 + CENTURY_TURN
    return [latest - 100, latest] if latest >= 2000 and this_year - (latest - 100) <= _OLDEST else [latest]


def century(part: Part, today: date | None) -> int:
    """Two digits are a year of the past: this century up to this year, else the last one."""
    if part.value >= 100:
        return part.value
    turn = today.year % 100 if today else CENTURY_TURN
    return part.value + (2000 if part.value <= turn else 1900)


def dated(year: int, month: int, day: int, today: date | None) -> Reading:
    """The date if it can be; a zero month or day is one that is not known."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return unusable("year_out_of_range")
    if month > 12 or day > (calendar.monthrange(year, month)[1] if month else 31):
        return unusable("impossible_date")
    if today and (year, month, day) > (today.year, today.month if month else 0, today.day if day else 0):
        return unusable("future")
    if not month:
        return understood(f"{year:04}")
    return understood(f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}")
