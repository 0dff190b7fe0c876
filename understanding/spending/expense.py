"""An expense: amounts in their units, how often they are paid, for how many things."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

UNITS: Final = {"dirham": Fraction(1), "ryal": Fraction(1, 20), "centime": Fraction(1, 100)}
"""Dirhams in one unit. In daily speech a ryal is five centimes and a "frank" is a centime."""
PERIODS: Final = {
    "day": Fraction(1, 30),
    "two_day": Fraction(2, 30),
    "week": Fraction(12, 52),
    "two_week": Fraction(24, 52),
    "half_month": Fraction(1, 2),
    "month": Fraction(1),
    "two_month": Fraction(2),
    "quarter": Fraction(3),
    "semester": Fraction(6),
    "year": Fraction(12),
    "two_year": Fraction(24),
}
"""Months in one period: a month has 30 days, a year 52 weeks."""


@dataclass(frozen=True)
class Amount:
    """Money said at one place.

    ``value`` counts the ``unit``, which is None when none was said. ``about`` is the family of the thing paid for,
    "" if unsaid.
    """

    at: int
    value: Fraction
    unit: str | None
    about: str = ""
    in_figures: bool = True
    in_millions: bool = False

    def dirhams(self, unit: str | None = None) -> Fraction:
        """In dirhams, taking ``unit`` where none was said: millions are of centimes by custom."""
        return self.value * UNITS[self.unit or unit or ("centime" if self.in_millions else "dirham")]


@dataclass(frozen=True)
class Expense:
    """An answer taken apart: amounts, how often (``times`` a period of ``months``), how many things at that price.

    ``share`` is the part of the amounts that the household itself pays. ``left_out`` where some number in the answer
    is none of these: a count of people, a label.
    """

    amounts: tuple[Amount, ...]
    months: Fraction = Fraction(1)
    times: Fraction = Fraction(1)
    things: Fraction = Fraction(1)
    share: Fraction = Fraction(1)
    price_each: bool = False
    unclear_period: bool = False
    left_out: bool = False

    def a_month(self, dirhams: Fraction) -> int:
        """Rounded to the dirham, half a dirham upwards."""
        return rounded(self.exactly(dirhams))

    def exactly(self, dirhams: Fraction) -> Fraction:
        """Dirhams a month."""
        return dirhams * self.times * self.share / self.months


def rounded(dirhams: Fraction) -> int:
    """To the dirham, half a dirham upwards."""
    return int(dirhams + Fraction(1, 2))


def readings(expense: Expense) -> list[int]:
    """Each amount taken alone, a month."""
    return [expense.a_month(amount.dirhams()) for amount in expense.amounts]
