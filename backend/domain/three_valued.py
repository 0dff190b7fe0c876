"""Logic where an answer may be unknown (None): a known answer decides where it can, otherwise nobody guesses."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

T = TypeVar("T")
Truth = bool | None


def any_true(truths: Iterable[Truth]) -> Truth:
    """True when one is true, False when all are false, otherwise unknown."""
    unknown = False
    for truth in truths:
        if truth:
            return True
        unknown = unknown or truth is None
    return None if unknown else False


def all_true(truths: Iterable[Truth]) -> Truth:
    """False when one is false, True when all are true, otherwise unknown."""
    unknown = False
    for truth in truths:
        if truth is False:
            return False
        unknown = unknown or truth is None
    return None if unknown else True


def negated(truth: Truth) -> Truth:
    """The opposite; unknown stays unknown."""
    return None if truth is None else not truth


def count_true(truths: Iterable[Truth]) -> int | None:
    """How many are true; unknown when one is."""
    count = 0
    for truth in truths:
        if truth is None:
            return None
        count += truth
    return count


def one_of(value: T | None, values: Collection[T]) -> Truth:
    """Whether a value, if known, is among these."""
    return None if value is None else value in values


def equals(value: T | None, other: T) -> Truth:
    """Whether a value, if known, is this one."""
    return None if value is None else value == other


def at_least(value: float | None, least: float) -> Truth:
    """Whether a value, if known, is at least this."""
    return None if value is None else value >= least


def between(value: int | None, least: int, most: int) -> Truth:
    """Whether a value, if known, lies in this range, ends included."""
    return None if value is None else least <= value <= most
