"""An index and the thresholds it is compared with, as citizens read them: in as few decimals as tell them apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

FEWEST, MOST = 2, 17
"""Decimals: what is easily read, and what tells any two floating-point numbers near ten apart."""


@dataclass(frozen=True, slots=True)
class IndexFigures:
    """How the figures of one decision are written: all with the same number of decimals."""

    decimals: int

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> IndexFigures:
        """For a decision's record: its index beside the thresholds of its programmes."""
        thresholds = {one["threshold"] for one in record["programmes"]} - {None}
        return cls(FEWEST if record["index"] is None else decimals_that_tell_apart(record["index"], thresholds))

    def shown(self, value: float) -> str:
        """An index or a threshold, with a decimal comma."""
        return str(_rounded(value, self.decimals)).replace(".", ",")

    def distance(self, one: float, other: float) -> str:
        """How far two are apart as they are shown, so that whoever subtracts finds it."""
        apart = abs(_rounded(one, self.decimals) - _rounded(other, self.decimals))
        return str(apart).replace(".", ",")


def decimals_that_tell_apart(index: float, thresholds: Iterable[float]) -> int:
    """The fewest decimals with which the index is shown above, at or below each threshold as it really is."""
    compared = tuple(thresholds)
    enough = (count for count in range(FEWEST, MOST) if all(_keeps_order(index, one, count) for one in compared))
    return next(enough, MOST)


def _keeps_order(index: float, threshold: float, decimals: int) -> bool:
    shown, against = _rounded(index, decimals), _rounded(threshold, decimals)
    return (shown > against, shown < against) == (index > threshold, index < threshold)


def _rounded(value: float, decimals: int) -> Decimal:
    return Decimal(f"{value:.{decimals}f}")
