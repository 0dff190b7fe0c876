"""A button's payload: ``a|<token>|<question>|<member id or ->|<value>``, at most 64 bytes.

It carries the member's id, which is never given to somebody else, so that a button shown before somebody left the
roster cannot answer for another person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from understanding.normalise import normalise

MAX_BYTES = 64


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that somebody pressed."""

    token: str
    name: str
    member: int | None
    value: str


def payload(token: str, name: str, member: int | None, value: str) -> str:
    """The payload of a button under this question."""
    written = f"a|{token}|{name}|{'-' if member is None else member}|{value}"
    if len(written.encode()) > MAX_BYTES:
        raise ValueError(f"a button of {name} is longer than {MAX_BYTES} bytes")
    return written


def titled(shown: Iterable[Mapping[str, str]], text: str) -> str | None:
    """The value of the one button that bears this text as its title: typing a title is pressing it."""
    spelt = normalise(text)
    values = {choice["payload"].split("|", 4)[4] for choice in shown if normalise(choice["title"]) == spelt}
    return values.pop() if len(values) == 1 else None


def pressed(written: str) -> Pressed | None:
    """The button behind a payload; None for anything that is not one of ours."""
    parts = written.split("|", 4)
    if len(parts) != 5 or parts[0] != "a":
        return None
    _, token, name, member, value = parts
    if member != "-" and not (member.isascii() and member.isdecimal() and len(member) < 6):
        return None
    return Pressed(token, name, None if member == "-" else int(member), value)
