"""A person who answers an interview from a household document, tersely or in detail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from backend.domain.answers import AnswerKey, Value
from backend.domain.events import (
    Answered,
    AnsweredTogether,
    Confirmed,
    Consented,
    Event,
    Skipped,
    Submitted,
    Unknown,
    Who,
)
from backend.domain.idcs import check_digit
from backend.domain.interview import apply, current, start
from backend.domain.interview_state import Ask, AskKind, Interview, Outcome
from backend.domain.questionnaire import Purpose, Questionnaire
from backend.domain.questionnaire_loading import load

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 6, 1)
CONFIRMATIONS = (AskKind.CONFIRM_VALUE, AskKind.CONFIRM_CORRECTION, AskKind.CONFIRM_REMOVE)


@cache
def core_document() -> dict[str, Any]:
    text = (ROOT / "backend/questionnaires/core.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


@cache
def core() -> Questionnaire:
    return load(core_document())


@cache
def cases(name: str) -> Any:
    return yaml.safe_load((Path(__file__).parent / "cases" / f"{name}.yml").read_text(encoding="utf-8"))


def idcs_number(position: int) -> str:
    """A synthetic number that passes the check."""
    nine = f"{234567891 + 1357 * position}"
    return nine + check_digit(nine)


@dataclass
class Person:
    """Answers from `household` (the shape of an estimate), in detail or, where it can be, about everyone at once.

    `relations` are the words for relations, by position ("wife"); without them the plain relation is said.
    """

    household: Mapping[str, Any]
    detailed: bool = False
    relations: Mapping[int, str] = field(default_factory=dict)
    steps: list[Ask] = field(default_factory=list)

    def value(self, interview: Interview, key: AnswerKey) -> Value | None:
        if key.name == "household_size":
            return len(self.household["members"])
        if key.member is None:
            return self.household.get(key.name)
        position = interview.position(key.member)
        if key.name == "relation" and position in self.relations:
            return self.relations[position]
        return self.household["members"][position].get(key.name)

    def response(self, interview: Interview, ask: Ask) -> Event:
        match ask.kind:
            case AskKind.CONSENT:
                return Consented()
            case AskKind.REVIEW:
                return Submitted()
            case kind if kind in CONFIRMATIONS:
                return Confirmed()
            case AskKind.TOGETHER:
                return AnsweredTogether(ask.name, Who.DIFFERS) if self.detailed else self.about_everyone(interview, ask)
            case AskKind.GATE:
                return AnsweredTogether(ask.name, self.gate(interview, ask))
        value = self.value(interview, ask.key)
        if value is not None:
            return Answered(ask.key, value)
        return Unknown(ask.key) if ask.question.may_be_unknown else Skipped(ask.key)

    def about_everyone(self, interview: Interview, ask: Ask) -> Event:
        nobody = ask.question.together.nobody
        values = {member: self.value(interview, AnswerKey(ask.name, member)) for member in ask.members}
        said = {value for value in values.values() if value != nobody}
        if None in said or len(said) > 1:
            return AnsweredTogether(ask.name, Who.DIFFERS)
        if not said:
            return AnsweredTogether(ask.name, Who.NOBODY)
        named = tuple(member for member, value in values.items() if value != nobody)
        if len(named) == len(values):
            return AnsweredTogether(ask.name, Who.EVERYONE, said.pop())
        return AnsweredTogether(ask.name, Who.SOME, said.pop(), named)

    def gate(self, interview: Interview, ask: Ask) -> Who:
        keys = [AnswerKey(name, member) for name in ask.variables for member in ask.members or (None,)]
        none_of_it = all(self.value(interview, key) is False for key in keys)
        return Who.NOBODY if none_of_it and not self.detailed else Who.DIFFERS

    def walk(self, interview: Interview, *, until: AskKind | str | None = None, today: date = TODAY) -> Interview:
        """Answer until nothing is awaited, or until this kind of ask or this variable comes up."""
        while True:
            ask = current(core(), interview, today)
            if ask is None or until in (ask.kind, ask.name):
                return interview
            self.steps.append(ask)
            assert len(self.steps) < 2000
            outcome = apply(core(), interview, self.response(interview, ask), today)
            assert outcome.rejection is None, (ask.key, outcome.rejection)
            interview = outcome.interview

    def interviewed(self, purpose: Purpose = Purpose.REGISTER, until: AskKind | str | None = None) -> Interview:
        return self.walk(start(core(), purpose), until=until)


def do(interview: Interview, event: Event, today: date = TODAY) -> Outcome:
    return apply(core(), interview, event, today)


def done(interview: Interview, *events: Event, today: date = TODAY) -> Interview:
    """The interview after events none of which is turned down."""
    for event in events:
        outcome = apply(core(), interview, event, today)
        assert outcome.rejection is None, (event, outcome.rejection)
        interview = outcome.interview
    return interview


def awaited(interview: Interview) -> Ask | None:
    return current(core(), interview, TODAY)
