"""Answers: who said what about which variable, and how sure we are that somebody said it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

Value = str | int | float | bool
"""A typed answer: a choice's value, a whole number, MAD a month, yes/no, a partial ISO date, digits or a name."""


class AnswerKey(NamedTuple):
    """The place of one answer: a variable, and the stable id of the member it is about.

    `member` is None for variables of the household, and for a variable of members that is asked about everyone
    together.
    """

    name: str
    member: int | None = None


class State(StrEnum):
    """What came of a question."""

    GIVEN = "given"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


class Source(StrEnum):
    """Where a value comes from: asked about one, said about several at once, following from answers, or assumed."""

    ASKED = "asked"
    TOGETHER = "together"
    DERIVED = "derived"
    DEFAULT = "default"


class Answer(NamedTuple):
    """One answer. `value` is None exactly when the state is not `given`."""

    value: Value | None
    state: State = State.GIVEN
    source: Source = Source.ASKED

    @property
    def said(self) -> bool:
        """The person gave this value in person or for several members at once: losing it would surprise them."""
        return self.state is State.GIVEN and self.source in (Source.ASKED, Source.TOGETHER)
