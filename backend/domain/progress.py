"""How many questions are left, at most and likely, counted from the agenda."""

from __future__ import annotations

from datetime import date

from backend.domain.agenda import agenda_of
from backend.domain.answers import AnswerKey
from backend.domain.asking import is_one_by_one
from backend.domain.interview_state import Agenda, Interview, Progress, Stage
from backend.domain.questionnaire import Kind, Of, Question, Questionnaire
from backend.domain.view import View

TYPICAL_SIZE = 4
"""Members of a household while nobody has said how many (2024 census: 3.9), for the likely number of questions."""


def progress(questionnaire: Questionnaire, interview: Interview, today: date) -> Progress:
    """How far the interview is; nothing is left of one that is sent or cancelled."""
    if interview.stage in (Stage.SENT, Stage.CANCELLED):
        return Progress(len(interview.trail), 0, 0)
    agenda = agenda_of(View(questionnaire, interview, today))
    at_most = likely = 1 + (interview.stage is Stage.CONSENT)
    covered: set[str] = set()
    for question in questionnaire.asked_for(interview.purpose):
        at_most += _possible_asks(agenda, interview, question)
        likely += _likely_asks(agenda, interview, question, covered)
    if AnswerKey("household_size") not in interview.answers:
        at_most += _asks_of_more_members(questionnaire, interview, _most_members(questionnaire))
        likely += _asks_of_more_members(questionnaire, interview, TYPICAL_SIZE, together=False)
    return Progress(len(interview.trail), at_most, likely)


def _possible_asks(agenda: Agenda, interview: Interview, question: Question) -> int:
    if question.kind is Kind.GATE:
        behind = sum(_possible_keys(agenda, name) for name in question.over)
        return int(behind > 1 and AnswerKey(question.name, None) not in interview.answers)
    keys = _possible_keys(agenda, question.name)
    return keys + (keys > 1 and question.together is not None and not is_one_by_one(interview, question))


def _possible_keys(agenda: Agenda, name: str) -> int:
    return agenda.open.get(name, 0) + agenda.uncertain.get(name, 0)


def _likely_asks(agenda: Agenda, interview: Interview, question: Question, covered: set[str]) -> int:
    """A gate that is answered at once covers what is behind it."""
    if question.kind is Kind.GATE:
        if is_one_by_one(interview, question):
            return 0
        covered.update(question.over)
        return int(any(agenda.open.get(name) for name in question.over))
    keys = 0 if question.name in covered else agenda.open.get(question.name, 0)
    at_once = question.together is not None and not is_one_by_one(interview, question)
    return min(keys, 1) if at_once else keys


def _most_members(questionnaire: Questionnaire) -> int:
    most = questionnaire.by_name["household_size"].limits.most
    return int(most) if most is not None else TYPICAL_SIZE


def _asks_of_more_members(
    questionnaire: Questionnaire, interview: Interview, size: int, *, together: bool = True
) -> int:
    asked = questionnaire.asked_for(interview.purpose)
    each = sum(question.of is Of.MEMBER and (together or question.together is None) for question in asked)
    at_once = sum(question.together is not None for question in asked) if together else 0
    return at_once + each * max(0, size - len(interview.roster))
