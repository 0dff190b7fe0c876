"""Typed answers: ``nlu_data/heldout/values/``, read as ``make values`` reads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from evaluation.heldout import DIRECTORY
from understanding.readings import read


@dataclass(frozen=True)
class ValueRow:
    """One typed answer: what was meant and how it was read."""

    kind: str
    variety: str
    text: str
    meant: Any
    meant_status: str
    value: Any
    status: str

    @property
    def right(self) -> bool:
        """Whether status and, where there is one, value are as meant."""
        return self.status == self.meant_status and (self.status != "ok" or self.value == self.meant)


def measure() -> list[ValueRow]:
    """Read every held-out answer."""
    files = sorted((DIRECTORY / "values").glob("*.yml"))
    return [_row(case) for file in files for case in yaml.safe_load(file.read_text())]


def _row(case: dict[str, Any]) -> ValueRow:
    reading = read(case["type"], case["text"], case.get("lang"))
    return ValueRow(
        case["type"], case["lang"], case["text"], case.get("value"), case["status"], reading.value, reading.status
    )


def silently_wrong(rows: Sequence[ValueRow], kind: str) -> list[ValueRow]:
    """Answers of a type that were accepted with another value than the one meant: nobody would notice."""
    return [row for row in rows if row.kind == kind and row.status == "ok" and not row.right]


def shares(rows: Sequence[ValueRow]) -> dict[str, tuple[float, int]]:
    """Share right and count, per type and per type and variety."""
    groups: dict[str, list[ValueRow]] = defaultdict(list)
    for row in rows:
        groups[row.kind].append(row)
        groups[f"{row.kind} {row.variety}"].append(row)
    return {name: (sum(row.right for row in group) / len(group), len(group)) for name, group in sorted(groups.items())}
