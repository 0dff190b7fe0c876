"""Is this value an answer to this question? Types, limits and formats, each fault with its own code."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from backend.domain.answers import Value
from backend.domain.idcs import IdcsFault, fault_of
from backend.domain.interview_state import Rejection, RejectionCode
from backend.domain.partial_dates import age_on, assumed_date, earliest_date
from backend.domain.questionnaire import Choice, Kind, Limits, Question

PHONE = re.compile(r"0[5-7][0-9]{8}")
PUNCTUATION_OF_NAMES = frozenset(" '\u2019\u02bc`-\u2013.\u0640")
DIGITS_AS_LETTERS = frozenset("235789")
IDCS_LENGTH = 10
PHONE_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Accepted:
    """A value as it is recorded, what its choice answers besides, and why it should be confirmed, if it should."""

    value: Value
    sets: tuple[tuple[str, Value], ...] = ()
    unlikely: str | None = None


Verdict = Accepted | Rejection


def accept(question: Question, value: Value, choices: tuple[Choice, ...], today: date) -> Verdict:
    """The value as recorded, or why it is not an answer. `choices` are those that are possible now."""
    if question.kind is Kind.CHOICE:
        return _choice(value, choices)
    return _CHECKS[question.kind](value, question.limits, today)


def _choice(value: Value, choices: tuple[Choice, ...]) -> Verdict:
    named = next((choice for choice in choices if choice.name == str(value)), None)
    choice = named or next((choice for choice in choices if choice.value == value), None)
    if choice is None or isinstance(value, bool):
        return Rejection(RejectionCode.NOT_A_CHOICE)
    return Accepted(choice.value, choice.sets)


def _yes_no(value: Value, _limits: Limits, _today: date) -> Verdict:
    return Accepted(value) if isinstance(value, bool) else Rejection(RejectionCode.WRONG_TYPE)


def _integer(value: Value, limits: Limits, _today: date) -> Verdict:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Rejection(RejectionCode.WRONG_TYPE)
    if not _is_finite(value) or value != int(value):
        return Rejection(RejectionCode.NOT_WHOLE)
    return _within(int(value), limits)


def _money(value: Value, limits: Limits, _today: date) -> Verdict:
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        return Rejection(RejectionCode.WRONG_TYPE)
    return _within(value, limits)


def _is_finite(value: int | float) -> bool:
    """Whole numbers always are, however many digits they have (more than a float can hold)."""
    return isinstance(value, int) or math.isfinite(value)


def _within(value: int | float, limits: Limits) -> Verdict:
    if limits.least is not None and value < limits.least:
        return Rejection(RejectionCode.TOO_SMALL, {"least": limits.least})
    if limits.most is not None and value > limits.most:
        return Rejection(RejectionCode.TOO_BIG, {"most": limits.most})
    return Accepted(value, unlikely=_unlikely(value, limits))


def _unlikely(value: int | float, limits: Limits) -> str | None:
    if limits.likely_least is not None and value < limits.likely_least:
        return "unlikely_small"
    if limits.likely_most is not None and value > limits.likely_most:
        return "unlikely_big"
    return None


def _date(value: Value, limits: Limits, today: date) -> Verdict:
    try:
        assumed_date(str(value))
    except ValueError:
        return Rejection(RejectionCode.NOT_A_DATE)
    if earliest_date(str(value)) > today:
        return Rejection(RejectionCode.FUTURE_DATE)
    age = age_on(str(value), today)
    if limits.most is not None and age > limits.most:
        return Rejection(RejectionCode.TOO_OLD, {"most": limits.most})
    if limits.least is not None and age < limits.least:
        return Rejection(RejectionCode.TOO_YOUNG, {"least": limits.least})
    return Accepted(str(value), unlikely=_unlikely(age, limits))


def _text(value: Value, limits: Limits, _today: date) -> Verdict:
    if not isinstance(value, str):
        return Rejection(RejectionCode.WRONG_TYPE)
    text = " ".join(value.split())
    if not text:
        return Rejection(RejectionCode.EMPTY)
    if limits.most is not None and len(text) > limits.most:
        return Rejection(RejectionCode.TOO_LONG, {"most": limits.most})
    return Accepted(text) if _is_a_name(text) else Rejection(RejectionCode.NOT_A_NAME)


def _is_a_name(text: str) -> bool:
    """Two letters at least; besides, marks, spaces, punctuation of names, digits that stand for letters (3aicha)."""
    kinds = [unicodedata.category(character)[0] for character in text if character not in PUNCTUATION_OF_NAMES]
    digits_as_letters = all(character in DIGITS_AS_LETTERS for character in text if character.isnumeric())
    return kinds.count("L") >= 2 and set(kinds) <= {"L", "M", "N"} and digits_as_letters


def _idcs(value: Value, _limits: Limits, _today: date) -> Verdict:
    if not isinstance(value, str):
        return Rejection(RejectionCode.WRONG_TYPE)
    match fault_of(value):
        case None:
            return Accepted(value)
        case IdcsFault.LENGTH:
            return Rejection(RejectionCode.LENGTH, {"expected": IDCS_LENGTH})
        case fault:
            return Rejection(RejectionCode(fault.value))


def _phone(value: Value, _limits: Limits, _today: date) -> Verdict:
    if not isinstance(value, str):
        return Rejection(RejectionCode.WRONG_TYPE)
    if len(value) != PHONE_LENGTH:
        return Rejection(RejectionCode.LENGTH, {"expected": PHONE_LENGTH})
    return Accepted(value) if PHONE.fullmatch(value) else Rejection(RejectionCode.PATTERN)


_CHECKS: dict[Kind, Callable[[Value, Limits, date], Verdict]] = {
    Kind.YES_NO: _yes_no,
    Kind.INTEGER: _integer,
    Kind.MONEY_MONTH: _money,
    Kind.DATE: _date,
    Kind.TEXT: _text,
    Kind.IDCS: _idcs,
    Kind.PHONE: _phone,
}
