"""What reading a typed answer gives back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Status = Literal["ok", "ambiguous", "invalid"]
Value = int | str


@dataclass(frozen=True)
class Reading:
    """A typed answer as understood.

    ``ok`` has one ``value``. ``ambiguous`` has none: the person is asked which of ``readings`` was meant (one
    reading alone asks "did you mean …?"). ``invalid`` says in ``reason`` why nothing can be used; an identifier
    that fails its check keeps its digits as ``value`` so that they can be shown back.
    """

    value: Value | None
    status: Status
    readings: tuple[Value, ...] = ()
    reason: str | None = None


def understood(value: Value) -> Reading:
    """The one thing that was meant."""
    return Reading(value, "ok", (value,))


def doubtful(readings: Sequence[Value], reason: str) -> Reading:
    """Several things, or one uncertain thing, may have been meant: ask back."""
    return Reading(None, "ambiguous", tuple(dict.fromkeys(readings)), reason)


def unusable(reason: str, value: Value | None = None) -> Reading:
    """Nothing that answers the question; an identifier that fails its check keeps its ``value``."""
    return Reading(value, "invalid", (), reason)
