"""The socio-economic index: constants of milieu and region, and the sum of coefficient × fact.

Kept in full double precision. The products are added with `math.fsum`, so the sum does not depend on their order.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from backend.domain.facts import Number, fact_value
from backend.domain.household import Household
from backend.domain.rulebook import Formula, MilieuFormula


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one fact adds to the index; the constants stand first, as facts ``constant`` and ``region`` of value 1."""

    fact: str
    value: Number
    coefficient: float

    @property
    def amount(self) -> float:
        """Coefficient × value."""
        return self.coefficient * self.value


@dataclass(frozen=True, slots=True)
class SocialIndex:
    """The index and how it came about.

    `value` is None when a fact is not known; `missing_coefficients` are facts whose coefficient is unpublished,
    left out of the sum.
    """

    formula: str
    value: float | None
    contributions: tuple[Contribution, ...]
    unknown_facts: tuple[str, ...]
    missing_coefficients: tuple[str, ...]


def social_index(household: Household, formula: Formula) -> SocialIndex:
    """The index of a household under one version of the formula."""
    if household.milieu is None:
        return SocialIndex(formula.version, None, (), ("milieu",), ())
    of_milieu = formula.of(household.milieu)
    values = {name: fact_value(name, household, formula.share_denominator) for name in of_milieu.coefficients}
    unknown = tuple(_unknown(household, of_milieu, values))
    contributions = (*_constants(household, of_milieu), *_products(of_milieu, values))
    return SocialIndex(
        formula.version,
        None if unknown else math.fsum(one.amount for one in contributions),
        contributions,
        unknown,
        tuple(name for name, coefficient in of_milieu.coefficients.items() if coefficient is None),
    )


def _constants(household: Household, formula: MilieuFormula) -> Iterator[Contribution]:
    yield Contribution("constant", 1, formula.constant)
    if household.region is not None:
        yield Contribution("region", 1, formula.regions[household.region])


def _products(formula: MilieuFormula, values: dict[str, Number | None]) -> Iterator[Contribution]:
    for name, coefficient in formula.coefficients.items():
        value = values[name]
        if coefficient is not None and value is not None:
            yield Contribution(name, value, coefficient)


def _unknown(household: Household, formula: MilieuFormula, values: dict[str, Number | None]) -> Iterator[str]:
    if household.region is None:
        yield "region"
    yield from (name for name, coefficient in formula.coefficients.items() if _needed(coefficient, values[name]))


def _needed(coefficient: float | None, value: Number | None) -> bool:
    return coefficient is not None and value is None
