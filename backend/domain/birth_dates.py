"""A birth date as declared, perhaps without day or month, and what may be concluded from it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from backend.domain.partial_dates import age_on, assumed_date, earliest_date
from backend.domain.reasons import Assumption

_ASSUMPTIONS = {len("1960"): Assumption.FIRST_OF_JULY, len("2001-09"): Assumption.FIRST_OF_MONTH}


@dataclass(frozen=True, slots=True)
class BirthDate:
    """``1960``, ``2001-09`` or ``2001-09-30``. Raises ValueError for anything else."""

    declared: str

    def __post_init__(self) -> None:
        assumed_date(self.declared)

    @property
    def assumption(self) -> Assumption | None:
        """What is supposed where the day is needed; None for a complete date."""
        return _ASSUMPTIONS.get(len(self.declared))

    def assumed(self) -> date:
        """The date that ages are counted from."""
        return assumed_date(self.declared)

    def earliest(self) -> date:
        """The first day it can be."""
        return earliest_date(self.declared)

    def latest(self) -> date:
        """The last day it can be."""
        day = self.assumed()
        if self.assumption is None:
            return day
        month = 12 if self.assumption is Assumption.FIRST_OF_JULY else day.month
        return date(day.year, month, calendar.monthrange(day.year, month)[1])

    def age_on(self, day: date) -> int:
        """Completed years on a day; 0 where the supposed birthday is still to come in the year of birth."""
        return age_on(self.declared, day)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
