"""Dated rules: formula versions, figures and the conditions of programmes.

A rulebook holds every version; `Rulebook.on` gives the rules of one day. No value for a day is an error
that names the rule and the day, never the value of another day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, Literal, TypeVar

from backend.domain.reasons import Reason

Value_co = TypeVar("Value_co", covariant=True)
Figure = int | float | tuple["Bracket", ...]
Milieu = Literal["urban", "rural"]
ShareDenominator = Literal["members", "members_15_and_over"]


class NoRuleForDate(LookupError):  # noqa: N818  reads as the sentence it is
    """The rule `name` has no value on `day`."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} has no value on {day.isoformat()}")
        self.name, self.day = name, day


@dataclass(frozen=True, slots=True)
class Period(Generic[Value_co]):
    """A value in force from `start` to `end`, both included; `end` None: until further notice."""

    start: date
    end: date | None
    value: Value_co

    def covers(self, day: date) -> bool:
        """Whether the value is in force on the day."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Dated(Generic[Value_co]):
    """The successive values of one rule, in order of time."""

    name: str
    periods: tuple[Period[Value_co], ...]

    def __post_init__(self) -> None:
        for earlier, later in zip(self.periods, self.periods[1:], strict=False):
            if earlier.end is None or earlier.end >= later.start:
                raise ValueError(f"{self.name}: the value from {later.start} overlaps the one before")
        if not self.periods:
            raise ValueError(f"{self.name}: no value at all")

    def on(self, day: date) -> Value_co:
        """The value in force on the day.

        Raises:
            NoRuleForDate: no value is in force on that day.
        """
        for period in self.periods:
            if period.covers(day):
                return period.value
        raise NoRuleForDate(self.name, day)

    def started_by(self, day: date) -> bool:
        """Whether the first value is in force by that day."""
        return self.periods[0].start <= day


@dataclass(frozen=True, slots=True)
class Bracket:
    """One line of a table by index: `amount` up to the index `up_to`, included; None: without limit."""

    up_to: float | None
    amount: int


@dataclass(frozen=True, slots=True)
class DatedFigure:
    """A published number with what it means, its unit and where it is published."""

    meaning: str
    unit: str
    source: str
    certain: bool
    values: Dated[Figure]


@dataclass(frozen=True, slots=True)
class MilieuFormula:
    """The index of one milieu: constants, and coefficients by fact in documented order (None: unpublished)."""

    constant: float
    regions: Mapping[int, float]
    coefficients: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Formula:
    """A version of the index formula; `share_denominator` says what a share's count is divided by."""

    version: str
    share_denominator: ShareDenominator
    urban: MilieuFormula
    rural: MilieuFormula

    def of(self, milieu: Milieu) -> MilieuFormula:
        """The formula of a milieu."""
        return self.urban if milieu == "urban" else self.rural


class Operator(StrEnum):
    """How a condition compares its fact with its value."""

    IS = "is"
    AT_MOST = "at_most"
    ABOVE = "above"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class Condition:
    """One row: fact, operator, value (a literal, or the name of a figure) and the reason each outcome gives."""

    fact: str
    operator: Operator
    value: bool | float | str
    holds: Reason
    fails: Reason
    unknown: Reason


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme's rules in one period.

    `threshold` names the index threshold shown beside the result, `amount` the way its amount is counted,
    `reads` the figures that needs; `undetermined` is the reason for which nobody can tell from here.
    """

    name: str
    conditions: tuple[Condition, ...] = ()
    threshold: str | None = None
    amount: str | None = None
    reads: tuple[str, ...] = ()
    undetermined: Reason | None = None

    def figures(self) -> Iterable[str]:
        """Names of every figure the programme reads."""
        yield from self.reads
        yield from self.decisive_figures()

    def decisive_figures(self) -> Iterable[str]:
        """Names of the figures without which nobody can tell who is eligible; the others only count the amount."""
        yield from (row.value for row in self.conditions if isinstance(row.value, str))
        if self.threshold:
            yield self.threshold


@dataclass(frozen=True, slots=True)
class DayRules:
    """The rules in force on one day; a programme that had not started yet is None.

    Figures that only count an amount may be missing: those of a year are often published when it has begun.
    """

    day: date
    formula: Formula
    programmes: Mapping[str, Programme | None]
    figures: Mapping[str, Figure]

    def number(self, name: str) -> int | float:
        """A figure of the day that is a plain number.

        Raises:
            NoRuleForDate: it has no value on the day.
        """
        figure = self._figure(name)
        if isinstance(figure, tuple):
            raise TypeError(f"{name} is a table")
        return figure

    def whole(self, name: str) -> int:
        """A figure of the day that is a whole number (dirhams, months, children)."""
        number = self.number(name)
        if not isinstance(number, int):
            raise TypeError(f"{name} is not a whole number")
        return number

    def brackets(self, name: str) -> Sequence[Bracket]:
        """A figure of the day that is a table by index."""
        figure = self._figure(name)
        if not isinstance(figure, tuple):
            raise TypeError(f"{name} is not a table")
        return figure

    def counts_amount_of(self, programme: Programme) -> bool:
        """Whether every figure that the programme's amount is counted from is published for the day."""
        return all(name in self.figures for name in programme.reads)

    def _figure(self, name: str) -> Figure:
        try:
            return self.figures[name]
        except KeyError:
            raise NoRuleForDate(name, self.day) from None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All versions of all rules."""

    formulas: Dated[Formula]
    figures: Mapping[str, DatedFigure]
    programmes: Mapping[str, Dated[Programme]]

    def on(self, day: date) -> DayRules:
        """The rules of a day, by which every programme that has started can be decided.

        Raises:
            NoRuleForDate: the formula, a started programme or a figure that decides it has no value on that day.
        """
        programmes = {name: self._programme(dated, day) for name, dated in self.programmes.items()}
        figures = {name: figure.values.on(day) for name, figure in self.figures.items() if _known(figure, day)}
        rules = DayRules(day, self.formulas.on(day), programmes, figures)
        for programme in filter(None, programmes.values()):
            for name in programme.decisive_figures():
                rules._figure(name)
        return rules

    def _programme(self, dated: Dated[Programme], day: date) -> Programme | None:
        return dated.on(day) if dated.started_by(day) else None

    def last_complete_day(self) -> date | None:
        """The last day for which every rule that decisions read has a value; None: no end is set."""
        needed = {name for dated in self.programmes.values() for name in dated.periods[-1].value.figures()}
        ends = [self.formulas.periods[-1].end, *(self.figures[name].values.periods[-1].end for name in needed)]
        ends += [dated.periods[-1].end for dated in self.programmes.values()]
        return min((end for end in ends if end), default=None)


def _known(figure: DatedFigure, day: date) -> bool:
    return any(period.covers(day) for period in figure.values.periods)
