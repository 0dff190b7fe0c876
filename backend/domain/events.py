"""What can happen in an interview. Events are stored for good: their document form never changes its meaning."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
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
    """A JSON-able form: `{"event": "answered", "key": ["rooms", null], "value": 2}`; empty fields are left out."""
    document: dict[str, Any] = {"event": NAMES[type(event)]}
    for field in fields(event):
        value = getattr(event, field.name)
        if value is not None and value != ():
            document[field.name] = _plain(value)
    return document


def event_from_document(document: Mapping[str, Any]) -> Event:
    """The event of a stored document; ValueError if it is not one."""
    kind = _BY_NAME.get(str(document.get("event")))
    if kind is None:
        raise ValueError("a document of no known event")
    read = {name: _READ.get(name, _as_it_is)(value) for name, value in document.items() if name != "event"}
    try:
        return kind(**read)
    except TypeError as error:
        raise ValueError(f"not the fields of the event {document['event']}") from error


def _plain(value: Any) -> Any:  # noqa: ANN401
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _as_it_is(value: Any) -> Any:  # noqa: ANN401
    return value


_READ: dict[str, Callable[[Any], Any]] = {
    "key": lambda key: AnswerKey(*key),
    "also": lambda also: tuple((name, value) for name, value in also),
    "named": tuple,
    "who": Who,
}

NAMES: dict[type[Event], str] = {
    Consented: "consented",
    Declined: "declined",
    Answered: "answered",
    AnsweredTogether: "answered_together",
    Unknown: "unknown",
    Skipped: "skipped",
    WentBack: "went_back",
    Jumped: "jumped",
    MemberAdded: "member_added",
    MemberRenamed: "member_renamed",
    MemberRemoved: "member_removed",
    Confirmed: "confirmed",
    Refused: "refused",
    Misread: "misread",
    Submitted: "submitted",
    Cancelled: "cancelled",
    Reopened: "reopened",
}
"""The stored name of each event."""

_BY_NAME = {name: kind for kind, name in NAMES.items()}
