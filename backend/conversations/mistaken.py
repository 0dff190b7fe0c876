"""Answers that those who see no more than the words take for another act."""

from __future__ import annotations

from backend.conversations.talk import Said, Talk
from backend.domain.events import Answered
from backend.domain.interview_state import AskKind
from backend.domain.questionnaire import Kind
from backend.interviews import asking, buttons, reading
from backend.interviews.reading import Understood

BARE = 3
"""A bare value has no more words than this."""
_VALUES = (Kind.INTEGER, Kind.MONEY_MONTH, Kind.DATE, Kind.IDCS, Kind.PHONE)
_BESIDE = ("offer_person", "which_reading", "which_answer")
"""Questions beside the interview at which the household can still be changed."""


def plainly_an_answer(talk: Talk, said: Said) -> bool:
    """Whether the words are nothing but a value that the awaited question asks for, or the title of its button."""
    ask = talk.ask()
    if ask is None or _beside_the_offer(talk) or said.payload or not 0 < len(said.text.split()) <= BARE:
        return False
    if ask.question is not None and ask.kind is AskKind.QUESTION and ask.question.kind in _VALUES:
        read = reading.read_text(talk.scene, ask, said.text)
        return isinstance(read, Understood) and isinstance(read.event, Answered)
    return buttons.titled(asking.wire(talk.scene, ask)["choices"], said.text) is not None


def names_a_choice(talk: Talk, said: Said) -> bool:
    """Whether a few words are one of the awaited choices, and not that nothing is known."""
    ask = talk.ask()
    if ask is None or ask.question is None or talk.task or said.payload or not 0 < len(said.text.split()) <= BARE:
        return False
    read = reading.read_text(talk.scene, ask, said.text)
    return ask.question.kind is Kind.CHOICE and isinstance(read, Understood) and isinstance(read.event, Answered)


def _beside_the_offer(talk: Talk) -> bool:
    """Whether something else is asked than the question, be it with the offer of a person under it."""
    return bool(talk.task) and talk.task != {"kind": "offer_person"}


def keeps_the_floor(talk: Talk) -> bool:
    """Whether something is asked beside the interview that must be settled before the household changes."""
    return talk.task is not None and talk.task["kind"] not in _BESIDE
