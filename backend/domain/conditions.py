"""Conditions of the questionnaire: rows `[variable, operator, value]` joined by all, any, not and some_member.

Three-valued: True, False, or None while a variable they read may still be answered. They are compiled once, when a
questionnaire is loaded.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from backend.domain.answers import Value

Truth = bool | None


class Reading(Protocol):
    """What conditions may read: values that count now. `age` is derived from the birth date, in completed years."""

    @property
    def roster(self) -> tuple[int, ...]:
        """The members' ids."""

    def value(self, name: str, member: int | None) -> Value | None:
        """The value that counts, of the member or, for a variable of the household, of the household."""

    def settled(self, name: str, member: int | None) -> bool:
        """No answer to this variable is to come."""


Test = Callable[[Reading, int | None], Truth]

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": lambda value, among: value in among,
    "not in": lambda value, among: value not in among,
}
ORDERINGS = frozenset({"<", "<=", ">", ">="})


@dataclass(frozen=True, slots=True)
class Condition:
    """A compiled condition: `test(reading, member)` and the document it was compiled from.

    `variables` are all that it reads; `of_anybody` those that it reads of every member, whoever is asked.
    """

    test: Test
    document: object
    variables: frozenset[str]
    of_anybody: frozenset[str]


def compile_condition(document: object) -> Condition:
    """Compile `[variable, operator, value]`, `{all: […]}`, `{any: […]}`, `{not: …}` or `{some_member: …}`.

    The value of a row may be `{variable: name}`: another variable of the same member or household.

    Raises:
        ValueError: the document is none of these.
    """
    return Condition(
        _compile(document), document, frozenset(_variables(document)), frozenset(_variables_of_anybody(document))
    )


def _compile(document: object) -> Test:
    match document:
        case [str(name), str(sign), value] if sign in COMPARISONS:
            return _compile_row(name, sign, value)
        case {"all": list(parts), **rest} if not rest:
            return _all([_compile(part) for part in parts])
        case {"any": list(parts), **rest} if not rest:
            return _any([_compile(part) for part in parts])
        case {"not": part, **rest} if not rest:
            return _negation(_compile(part))
        case {"some_member": part, **rest} if not rest:
            return _some_member(_compile(part))
        case _:
            raise ValueError(f"not a condition: {document!r}")


def _compile_row(name: str, sign: str, value: object) -> Test:
    compare = COMPARISONS[sign]
    match value:
        case {"variable": str(other), **rest} if not rest:
            return _comparison_of_two(name, compare, other)
        case list() if sign in ("in", "not in"):
            return _comparison(name, compare, frozenset(value))
        case bool() | int() | float() | str() if sign not in ("in", "not in"):
            if sign in ORDERINGS and isinstance(value, bool | str):
                raise ValueError(f"{name} {sign} {value!r}: only numbers have an order")
            return _comparison(name, compare, value)
        case _:
            raise ValueError(f"{name} {sign} {value!r}: not a value this operator can compare with")


def _comparison(name: str, compare: Callable[[Any, Any], bool], expected: object) -> Test:
    def test(reading: Reading, member: int | None) -> Truth:
        value = reading.value(name, member)
        if value is None:
            return False if reading.settled(name, member) else None
        return compare(value, expected)

    return test


def _comparison_of_two(name: str, compare: Callable[[Any, Any], bool], other: str) -> Test:
    def test(reading: Reading, member: int | None) -> Truth:
        left, right = reading.value(name, member), reading.value(other, member)
        if left is None:
            return False if reading.settled(name, member) else None
        if right is None:
            return False if reading.settled(other, member) else None
        return compare(left, right)

    return test


def _all(tests: list[Test]) -> Test:
    def test(reading: Reading, member: int | None) -> Truth:
        truth: Truth = True
        for part in tests:
            result = part(reading, member)
            if result is False:
                return False
            truth = truth and result
        return truth

    return test


def _any(tests: list[Test]) -> Test:
    def test(reading: Reading, member: int | None) -> Truth:
        truth: Truth = False
        for part in tests:
            result = part(reading, member)
            if result is True:
                return True
            truth = None if result is None else truth
        return truth

    return test


def _negation(part: Test) -> Test:
    def test(reading: Reading, member: int | None) -> Truth:
        result = part(reading, member)
        return None if result is None else not result

    return test


def _some_member(part: Test) -> Test:
    def test(reading: Reading, _member: int | None) -> Truth:
        truth: Truth = False
        for member in reading.roster:
            result = part(reading, member)
            if result is True:
                return True
            truth = None if result is None else truth
        return truth

    return test


def _variables(document: object) -> Iterator[str]:
    match document:
        case [str(name), str(sign), value] if sign in COMPARISONS:
            yield name
            if isinstance(value, Mapping):
                yield str(value["variable"])
        case {"all": list(parts)} | {"any": list(parts)}:
            for part in parts:
                yield from _variables(part)
        case {"not": part} | {"some_member": part}:
            yield from _variables(part)


def _variables_of_anybody(document: object) -> Iterator[str]:
    match document:
        case {"all": list(parts)} | {"any": list(parts)}:
            for part in parts:
                yield from _variables_of_anybody(part)
        case {"not": part}:
            yield from _variables_of_anybody(part)
        case {"some_member": part}:
            yield from _variables(part)
