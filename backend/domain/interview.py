"""The interview: one frozen value, changed only by `apply(event)`. The one door to the engine for its hosts.

    interview = start(questionnaire, Purpose.REGISTER)
    outcome = apply(questionnaire, interview, Consented(), today)
    ask = current(questionnaire, outcome.interview, today)

Nothing here raises for what a person does: a bad answer is an `Outcome` with a `rejection`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from backend.domain.answers import Answer, AnswerKey, Source, State
from backend.domain.applying import apply
from backend.domain.asking import current
from backend.domain.events import Event
from backend.domain.interview_documents import from_document, to_document
from backend.domain.interview_state import HEAD, Interview
from backend.domain.progress import progress
from backend.domain.questionnaire import Purpose, Questionnaire
from backend.domain.summary import household, review

__all__ = [
    "apply",
    "current",
    "from_document",
    "household",
    "progress",
    "replay",
    "review",
    "start",
    "to_document",
]


def start(questionnaire: Questionnaire, purpose: Purpose) -> Interview:
    """A new interview, waiting for consent, with the head (member id 0) as its only member."""
    head = Answer("head", State.GIVEN, Source.DERIVED)
    return Interview(questionnaire.version, purpose, answers={AnswerKey("relation", HEAD): head})


def replay(questionnaire: Questionnaire, purpose: Purpose, events: Iterable[tuple[Event, date]]) -> Interview:
    """The interview that these events, each with its day, lead to."""
    interview = start(questionnaire, purpose)
    for event, day in events:
        interview = apply(questionnaire, interview, event, day).interview
    return interview
