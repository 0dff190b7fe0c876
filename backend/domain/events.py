"""What can happen in an interview. Events are stored for good: their document form never changes its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from backend.domain.answers import AnswerKey, Value


class Who(StrEnum):
    """Of whom a value holds when several members, or several variables of a gate, are asked about at once."""

    NOBODY = "nobody"
    EVERYONE = "everyone"
    SOME = "some"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Consented:
    """The person agreed to the use of their data."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The person did not agree: nothing is asked."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A value for one key; for a key other than the awaited one it is a correction or an answer given early.

    `value` is typed (`answers.Value`); for choices, a choice's name or value. `also` answers further variables of
    the same member or household that the same words settled ("Casablanca" names the region and the province).
    """

    key: AnswerKey
    value: Value
    also: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class AnsweredTogether:
    """An answer about several members, or several variables of a gate, at once.

    nobody: every target gets the "nobody" value. everyone: every target gets `value` (yes, where it is a yes/no).
    some: the `named` (member ids, or variable names for a gate) get `value`, the others the "nobody" value; named
    members of a choice without `value` are asked one by one. differs: each target is asked by itself.
    """

    name: str
    who: Who
    value: Value | None = None
    named: tuple[int | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """The person does not know the answer."""

    key: AnswerKey


@dataclass(frozen=True, slots=True)
class Skipped:
    """The person leaves a question for later, or an already answered one as it is."""

    key: AnswerKey


@dataclass(frozen=True, slots=True)
class WentBack:
    """The previously asked question, please."""


@dataclass(frozen=True, slots=True)
class Jumped:
    """Ask this key now, then return to where we were. A member's variable with member None is asked together."""

    key: AnswerKey


@dataclass(frozen=True, slots=True)
class MemberAdded:
    """One more person lives in the household."""

    given_name: str | None = None


@dataclass(frozen=True, slots=True)
class MemberRenamed:
    """A member is called otherwise."""

    member: int
    given_name: str


@dataclass(frozen=True, slots=True)
class MemberRemoved:
    """A person is not, or no longer, of the household. Confirmed before it happens."""

    member: int


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Yes to the pending confirmation."""


@dataclass(frozen=True, slots=True)
class Refused:
    """No to the pending confirmation: all stays as it was."""


@dataclass(frozen=True, slots=True)
class Misread:
    """The words could not be read as an answer to this key; `reason` is the reader's code."""

    key: AnswerKey
    reason: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """The review was approved: send."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The person drops the interview."""


@dataclass(frozen=True, slots=True)
class Reopened:
    """At the review: ask again what was left unknown."""


Event = (
    Consented
    | Declined
    | Answered
    | AnsweredTogether
    | Unknown
    | Skipped
    | WentBack
    | Jumped
    | MemberAdded
    | MemberRenamed
    | MemberRemoved
    | Confirmed
    | Refused
    | Misread
    | Submitted
    | Cancelled
    | Reopened
)


def event_to_document(event: Event) -> dict[str, Any]:
    """A JSON-able form: `{"event": "answered", "key": ["rooms", null], "value": 2}`."""
    raise NotImplementedError


def event_from_document(document: Mapping[str, Any]) -> Event:
    """The event of a stored document; ValueError if it is not one."""
    raise NotImplementedError
