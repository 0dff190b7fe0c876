"""Reading the rules from YAML: everything wrong with the files is said at once, by file and name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar

import yaml

from backend.domain.amounts import AMOUNTS
from backend.domain.eligibility import ELIGIBILITY_FACTS
from backend.domain.facts import FACTS, SHARES
from backend.domain.reasons import Reason
from backend.domain.rulebook import (
    Bracket,
    Condition,
    Dated,
    DatedFigure,
    DayRules,
    Figure,
    Formula,
    MilieuFormula,
    Operator,
    Period,
    Programme,
    Rulebook,
)

HERE = Path(__file__).parent
REGIONS = frozenset(range(1, 13))
T = TypeVar("T")
Document = Mapping[str, Any]


class RulesError(ValueError):
    """The rule files cannot be used; the message lists every fault."""


@cache
def published() -> Rulebook:
    """The rules of this directory, read once a process."""
    return load(HERE)


@lru_cache(maxsize=512)
def rules_on(day: date) -> DayRules:
    """The rules in force on a day. Raises `NoRuleForDate`."""
    return published().on(day)


def load(directory: Path) -> Rulebook:
    """The rulebook of a directory.

    Raises:
        RulesError: a file is malformed, a name unknown, a period overlapping, a source missing.
    """
    faults = _Faults()
    formulas = faults.guard("formula.yml", lambda: _formulas(_yaml(directory / "formula.yml")))
    figures = {name: figure for file in _figure_files(directory) for name, figure in _figures(file, faults)}
    programmes = dict(_programmes(directory / "programmes.yml", faults))
    faults.lines += _unknown_figures(programmes, figures)
    if faults.lines or formulas is None:
        raise RulesError("\n".join(faults.lines))
    return Rulebook(formulas, figures, programmes)


class _Faults:
    """What is wrong so far, one line each."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def guard(self, where: str, build: Callable[[], T]) -> T | None:
        """Build a part, or note why it cannot be built."""
        try:
            return build()
        except (ValueError, KeyError, TypeError, AttributeError, OSError, yaml.YAMLError) as error:
            self.lines.append(f"{where}: {type(error).__name__}: {error}")
            return None


def _yaml(file: Path) -> Document:
    document = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(document, dict):
        raise TypeError("not a mapping")
    return document


def _figure_files(directory: Path) -> list[Path]:
    return sorted(file for file in directory.glob("*.yml") if file.name not in ("formula.yml", "programmes.yml"))


def _formulas(document: Document) -> Dated[Formula]:
    return Dated("formula", tuple(_period(one, _formula(one)) for one in document["versions"]))


def _formula(document: Document) -> Formula:
    _require_source(document)
    denominator = document["share_denominator"]
    if denominator not in ("members", "members_15_and_over"):
        raise ValueError(f"share_denominator {denominator!r}")
    urban, rural = _milieu(document["urban"]), _milieu(document["rural"])
    return Formula(document["version"], denominator, urban, rural)


def _milieu(document: Document) -> MilieuFormula:
    regions, coefficients = document["regions"], document["coefficients"]
    if set(regions) != REGIONS:
        raise ValueError("a constant for each region from 1 to 12, and no other")
    unknown = [name for name in coefficients if name not in FACTS and name not in SHARES]
    if unknown:
        raise ValueError(f"no such fact: {', '.join(unknown)}")
    return MilieuFormula(float(document["constant"]), regions, coefficients)


def _figures(file: Path, faults: _Faults) -> Iterator[tuple[str, DatedFigure]]:
    for name, document in (faults.guard(file.name, lambda: _yaml(file)) or {}).items():
        figure = faults.guard(f"{file.name}: {name}", partial(_figure, name, document))
        if figure:
            yield name, figure


def _figure(name: str, document: Document) -> DatedFigure:
    _require_source(document)
    values = Dated(name, tuple(_period(one, _value(one["value"])) for one in document["values"]))
    return DatedFigure(document["meaning"], document["unit"], document["source"], document["certain"], values)


def _value(value: object) -> Figure:
    if isinstance(value, list):
        return _brackets(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise TypeError(f"neither a number nor a table: {value!r}")


def _brackets(rows: list[Document]) -> tuple[Bracket, ...]:
    brackets = tuple(Bracket(row["up_to"], row["amount"]) for row in rows)
    ends = [bracket.up_to for bracket in brackets]
    bounded = [end for end in ends if end is not None]
    if ends != [*sorted(set(bounded)), None]:
        raise ValueError("brackets rise, and the last one has no end")
    return brackets


def _programmes(file: Path, faults: _Faults) -> Iterator[tuple[str, Dated[Programme]]]:
    for name, versions in (faults.guard(file.name, lambda: _yaml(file)) or {}).items():
        dated = faults.guard(f"{file.name}: {name}", partial(_versions, name, versions))
        if dated:
            yield name, dated


def _versions(name: str, versions: list[Document]) -> Dated[Programme]:
    return Dated(name, tuple(_period(one, _programme(name, one)) for one in versions))


def _programme(name: str, document: Document) -> Programme:
    _require_source(document)
    amount = document.get("amount")
    if amount is not None and amount not in AMOUNTS:
        raise ValueError(f"no such amount: {amount}")
    rows = [*document.get("also", ()), *document.get("conditions", ())]
    undetermined = document.get("undetermined")
    return Programme(
        name=name,
        conditions=tuple(map(_condition, rows)),
        threshold=document.get("threshold"),
        amount=amount,
        reads=tuple(document.get("reads", ())),
        undetermined=Reason(undetermined) if undetermined else None,
    )


def _condition(row: Document) -> Condition:
    if row["fact"] != "index" and row["fact"] not in ELIGIBILITY_FACTS:
        raise ValueError(f"no such fact: {row['fact']}")
    return Condition(
        fact=row["fact"],
        operator=Operator(row["operator"]),
        value=row["value"],
        holds=Reason(row["holds"]),
        fails=Reason(row["fails"]),
        unknown=Reason(row["unknown"]),
    )


def _unknown_figures(programmes: Mapping[str, Dated[Programme]], figures: Mapping[str, DatedFigure]) -> list[str]:
    return [
        f"programmes.yml: {name}: no such figure: {figure}"
        for name, dated in programmes.items()
        for period in dated.periods
        for figure in period.value.figures()
        if figure not in figures
    ]


def _period(document: Document, value: T) -> Period[T]:
    start, end = document["from"], document["to"]
    if not isinstance(start, date) or not (end is None or isinstance(end, date)):
        raise TypeError("`from` is a date, `to` a date or null")
    return Period(start, end, value)


def _require_source(document: Document) -> None:
    if not document["source"]:
        raise ValueError("every rule names its source")
