"""What an interview amounts to: the household as it would be sent, and everything said, for reading it over."""

from __future__ import annotations

from datetime import date
from typing import Any

from backend.domain.answers import Answer, AnswerKey, State
from backend.domain.interview_state import Interview, ReviewLine
from backend.domain.questionnaire import Kind, Of, Questionnaire
from backend.domain.view import View


def household(questionnaire: Questionnaire, interview: Interview, today: date) -> dict[str, Any]:
    """The household in the shape of `POST /v1/estimates`: known values only, members in roster order."""
    view = View(questionnaire, interview, today)
    recorded = [question for question in questionnaire.asked_for(interview.purpose) if question.recorded]
    names = [question.name for question in recorded if question.of is Of.MEMBER]
    document = _known(view, [question.name for question in recorded if question.of is Of.HOUSEHOLD], None)
    document["members"] = [_known(view, names, member) for member in interview.roster]
    return document


def review(questionnaire: Questionnaire, interview: Interview, today: date) -> list[ReviewLine]:
    """Every answer that counts, in the order of the questionnaire; unknown ones and derived ones included."""
    view = View(questionnaire, interview, today)
    lines = []
    for question, key in questionnaire.keys(interview.purpose, interview.roster):
        answer = None if question.kind is Kind.GATE else _to_review(view, key)
        if answer is not None:
            missing = question.required and answer.state is not State.GIVEN
            lines.append(ReviewLine(question.section, key, answer, missing))
    return lines


def _known(view: View, names: list[str], member: int | None) -> dict[str, Any]:
    values = ((name, view.value(name, member)) for name in names)
    return {name: value for name, value in values if value is not None}


def _to_review(view: View, key: AnswerKey) -> Answer | None:
    counting = view.counting(key)
    if counting is not None or view.relevance(key) is not True:
        return counting
    stored = view.answers.get(key)
    return stored if stored is not None and stored.state is not State.GIVEN else None
