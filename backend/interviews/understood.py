"""What reading an answer comes to."""

from __future__ import annotations

from dataclasses import dataclass

from backend.domain.answers import AnswerKey, Value
from backend.domain.events import Event, Misread
from backend.domain.interview_state import Ask, AskKind
from backend.interviews.asking import ask_type
from backend.interviews.naming_answers import Named


@dataclass(frozen=True, slots=True)
class Understood:
    """The answer is this event."""

    event: Event


@dataclass(frozen=True, slots=True)
class Doubtful:
    """The answer may be one of these values; the person is asked which. `clue` says what was unclear in it."""

    key: AnswerKey
    readings: tuple[Value, ...]
    clue: str | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No answer to this question. `kind` is the sort of answer that was expected, `clue` what was wrong with it."""

    event: Misread
    kind: str
    clue: str | None = None


@dataclass(frozen=True, slots=True)
class WantsCorrection:
    """Something that was said before is to be changed: `named` where the words say which answer."""

    named: Named | None = None


@dataclass(frozen=True, slots=True)
class WantsLater:
    """At the review: it is to be sent another time."""


Answer = Understood | Doubtful | NotUnderstood | WantsCorrection | WantsLater


def misread(ask: Ask, reason: str) -> NotUnderstood:
    """Nothing that answers this ask."""
    kind = "member" if ask.kind in (AskKind.TOGETHER, AskKind.WHICH_MEMBER) else ask_type(ask)
    return NotUnderstood(Misread(ask.key, reason), kind)
