"""The interview: one frozen value, changed only by `apply(event)`. The one door to the engine for its hosts.

    interview = start(questionnaire, Purpose.REGISTER)
    outcome = apply(questionnaire, interview, Consented(), today)
    ask = current(questionnaire, outcome.interview, today)

Nothing here raises for what a person does: a bad answer is an `Outcome` with a `rejection`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from backend.domain.events import Event
from backend.domain.interview_state import Ask, Interview, Outcome, Progress, ReviewLine
from backend.domain.questionnaire import Purpose, Questionnaire


def start(questionnaire: Questionnaire, purpose: Purpose) -> Interview:
    """A new interview, waiting for consent, with the head (member id 0) as its only member."""
    raise NotImplementedError


def apply(questionnaire: Questionnaire, interview: Interview, event: Event, today: date) -> Outcome:
    """What the interview becomes through the event, what the host should tell, or why nothing changed."""
    raise NotImplementedError


def current(questionnaire: Questionnaire, interview: Interview, today: date) -> Ask | None:
    """What is awaited now; None once the interview is sent or cancelled."""
    raise NotImplementedError


def progress(questionnaire: Questionnaire, interview: Interview, today: date) -> Progress:
    """How far the interview is."""
    raise NotImplementedError


def replay(questionnaire: Questionnaire, purpose: Purpose, events: Iterable[tuple[Event, date]]) -> Interview:
    """The interview that these events, each with its day, lead to."""
    raise NotImplementedError


def household(questionnaire: Questionnaire, interview: Interview, today: date) -> dict[str, Any]:
    """The household in the shape of `POST /v1/estimates`: known values only, members in roster order."""
    raise NotImplementedError


def review(questionnaire: Questionnaire, interview: Interview, today: date) -> list[ReviewLine]:
    """Every answer that counts, in the order of the questionnaire; unknown ones and derived ones included."""
    raise NotImplementedError


def to_document(interview: Interview) -> dict[str, Any]:
    """A JSON-able, versioned form for storage."""
    raise NotImplementedError


def from_document(document: Mapping[str, Any]) -> Interview:
    """The interview of a stored document; ValueError for a document of an unknown version."""
    raise NotImplementedError
