"""What understanding has to reach on held-out sentences, and below which figure a change is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from evaluation import scores
from evaluation.scores import Understood
from evaluation.values import ValueRow, shares, silently_wrong

SURE_SHARE = 0.9
"""The share of messages, the surest first, among which nearly all answers have to be right."""


class Gate(NamedTuple):
    """A figure's aim, and the floor under which `make test` fails; some are to stay below theirs."""

    aim: float
    floor: float
    at_most: bool = False

    def reached(self, figure: float) -> bool:
        """Whether the aim is."""
        return figure <= self.aim if self.at_most else figure >= self.aim

    def held(self, figure: float) -> bool:
        """Whether the floor is. Times and memory have none: they belong to a quiet machine, and so to `make bench`."""
        return figure <= self.floor if self.at_most else figure >= self.floor


GATES: Mapping[str, Gate] = {
    "macro-F1 ar": Gate(0.95, 0.94),
    "macro-F1 ary": Gate(0.95, 0.93),
    "macro-F1 ary-Latn": Gate(0.92, 0.91),
    "macro-F1 fr": Gate(0.95, 0.95),
    "macro-F1 mixed": Gate(0.90, 0.90),
    "right of the surest 90 %": Gate(0.98, 0.97),
    "out of scope refused": Gate(0.80, 0.80),
    "in scope refused": Gate(0.05, 0.05, at_most=True),
    "language recognised": Gate(0.97, 0.97),
    "typed values right": Gate(0.98, 0.98),
    "ambiguous values asked back": Gate(0.90, 0.90),
    "wrong money accepted": Gate(0, 0, at_most=True),
}


def figures(rows: Sequence[Understood], value_rows: Sequence[ValueRow]) -> dict[str, float]:
    """Every gate's figure."""
    ambiguous = [row for row in value_rows if row.meant_status == "ambiguous"]
    f1 = {f"macro-F1 {variety}": scores.macro_f1(of) for variety, of in scores.by_variety(rows).items()}
    return f1 | {
        "right of the surest 90 %": scores.right_of_the_surest(rows, SURE_SHARE),
        "out of scope refused": scores.out_of_scope_recall(rows),
        "in scope refused": 1 - scores.answered_and_right(rows)[0],
        "language recognised": scores.languages(rows),
        "typed values right": min(share for name, (share, _) in shares(value_rows).items() if " " not in name),
        "ambiguous values asked back": sum(row.status == "ambiguous" for row in ambiguous) / max(1, len(ambiguous)),
        "wrong money accepted": float(len(silently_wrong(value_rows, "money_month"))),
    }
