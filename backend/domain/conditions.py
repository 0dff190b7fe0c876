"""Conditions of the questionnaire: rows `[variable, operator, value]` joined by all, any, not and some_member.

Three-valued: True, False, or None while a variable they read may still be answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from backend.domain.answers import Value

Truth = bool | None


class Reading(Protocol):
    """What conditions may read: values that count now. `age` is derived from the birth date, in completed years."""

    roster: tuple[int, ...]

    def value(self, name: str, member: int | None) -> Value | None:
        """The value that counts, of the member or, for a variable of the household, of the household."""

    def settled(self, name: str, member: int | None) -> bool:
        """No answer to this variable is to come."""


Test = Callable[[Reading, int | None], Truth]


@dataclass(frozen=True, slots=True)
class Condition:
    """A compiled condition: `test(reading, member)`, the document it was compiled from, and the variables it reads."""

    test: Test
    document: Any
    variables: frozenset[str]
