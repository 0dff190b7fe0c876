"""Acts about the awaited question: the one before it, leaving it open, why it is asked, hearing it again."""

from __future__ import annotations

from backend.conversations import answering, own_questions, tasks, telling
from backend.conversations.agreeing import CONFIRMATIONS
from backend.conversations.mistaken import names_a_choice, plainly_an_answer
from backend.conversations.taking import let_happen, settle
from backend.conversations.talk import Said, Talk
from backend.domain.events import Skipped, Unknown, WentBack
from backend.domain.interview_state import AskKind
from backend.interviews import asking, reading


async def back(talk: Talk, _: Said) -> None:
    """The previous question; out of a task, back to the interview."""
    if talk.task:
        talk.task = None
    elif talk.ask() is None:
        talk.tell_nothing_awaited()
    else:
        await let_happen(talk, WentBack(), None)


async def skip(talk: Talk, _: Said) -> None:
    """Leave the awaited question for later."""
    await _leave(talk, Skipped)


async def dont_know(talk: Talk, said: Said) -> None:
    """The awaited answer is not known; "ma mère" only resembles it."""
    if plainly_an_answer(talk, said) or names_a_choice(talk, said):
        await answering.answer(talk, said)
        return
    await _leave(talk, Unknown)


async def _leave(talk: Talk, event: type[Skipped] | type[Unknown]) -> None:
    if event is Unknown and await tasks.took_the_likelier(talk):
        return
    if talk.task and not talk.paused:
        talk.task = None
        return
    ask = talk.ask()
    if ask is None or talk.paused:
        talk.tell_nothing_awaited()
    elif ask.kind in (AskKind.QUESTION, AskKind.TOGETHER, AskKind.GATE):
        await let_happen(talk, event(ask.key), None)
    elif ask.kind in CONFIRMATIONS:
        await settle(talk, reading.read_pressed(talk.scene, ask, "no"), None)
    elif ask.kind is AskKind.REVIEW:
        await settle(talk, reading.read_pressed(talk.scene, ask, "later"), None)


async def why(talk: Talk, _: Said) -> None:
    """Why the awaited question is asked."""
    ask = talk.ask()
    if talk.task and tasks.question_name(talk.task) is not None:
        talk.tell("why", text=talk.scene.question_words(own_questions.wording(talk, talk.task)).why.male)
    elif ask is None:
        talk.tell_nothing_awaited()
    else:
        talk.tell("why", text=asking.why(talk.scene, ask))
        talk.heard = True


async def repeat(talk: Talk, _: Said) -> None:
    """The awaited question again; at the review, everything again; at an estimate's consent, what that is."""
    if _goes_back_to_the_question(talk):
        telling.tell_what_an_estimate_is(talk)
        telling.tell_review_again(talk)


async def remind(talk: Talk, _: Said) -> None:
    """The awaited question after something else was said of which it is not the topic: in short where it can be."""
    talk.heard = _goes_back_to_the_question(talk)


def _goes_back_to_the_question(talk: Talk) -> bool:
    """Whether a question is left to be put again; the offer of a person beside it is dropped, or the way on is told."""
    if talk.paused or (talk.ask() is None and not talk.task):
        talk.tell_nothing_awaited()
        return False
    if talk.task == {"kind": "offer_person"} and talk.ask() is not None:
        talk.task = None  # who asks what was meant wants to see the question, not the offer
    return True
