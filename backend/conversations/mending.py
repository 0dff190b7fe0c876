"""The last answer taken back in a breath ("la, 3 machi 4"): changed at once where it is plain which one is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace

from backend.conversations import taking
from backend.conversations.talk import Said, Talk
from backend.domain import interview as engine
from backend.domain.answers import AnswerKey, Value
from backend.domain.events import Answered, AnsweredTogether, Event
from backend.domain.interview_state import Ask, AskKind, Interview, PendingKind, Stage
from backend.domain.questionnaire import Kind
from backend.interviews import reading, reviewing, values
from backend.interviews.formatting import in_dirhams, labelled
from backend.interviews.reading import Doubtful, Understood
from understanding.takebacks import TakenBack, taken_back

_BESIDE = (None, "offer_person", "which_reading", "which_answer", "which_member")
"""What may be asked beside the interview while an answer is taken back; a reference is not the moment."""


@dataclass(frozen=True, slots=True)
class _Slip:
    """The answer that was taken back, as it would be asked, and what is to stand in its place.

    `counted`: it counted already, rather than waiting for a yes or for the choice of a reading.
    """

    ask: Ask
    meant: Understood | Doubtful
    counted: bool


async def mended(talk: Talk, said: Said) -> bool:
    """Whether the words took back the last answer, naming it and what is so instead; if so, it was changed.

    An answer is only touched when it is what the words deny, so that "3, not 4" about something said earlier is left to
    the question which answer is meant.
    """
    slip = _slip(talk, said)
    if slip is None:
        return False
    talk.task = None
    event = slip.meant.event if isinstance(slip.meant, Understood) else None
    told = slip.counted and isinstance(event, Answered) and _tell_change(talk, slip.ask, event)
    await taking.settle(talk, slip.meant, None if told else said.text)
    return True


def _slip(talk: Talk, said: Said) -> _Slip | None:
    current = talk.ask()
    beside = talk.task["kind"] if talk.task else None
    if current is None or said.payload or beside not in _BESIDE or talk.scene.interview.stage is Stage.CONSENT:
        return None
    words = taken_back(said.text)
    ask = _taken_back(talk, current, words) if words else None
    if words is None or ask is None:
        return None
    meant = reading.read_text(talk.scene, ask, words.meant)
    counted = ask is not current and current.pending is None and beside != "which_reading"
    return _Slip(ask, meant, counted) if isinstance(meant, Understood | Doubtful) else None


def _taken_back(talk: Talk, current: Ask, words: TakenBack) -> Ask | None:
    """The question whose answer is denied: the last, or the awaited one when its answer was just turned down."""
    key = _last(talk, current)
    ask = taking.as_if_asked(talk, key) if key else None
    if ask is not None and _denies(talk, current, ask, words):
        return ask
    failed = current.kind is AskKind.QUESTION and current.tries
    read = reading.read_text(talk.scene, current, words.denied) if failed else None
    return current if isinstance(read, Understood | Doubtful) else None


def _last(talk: Talk, current: Ask) -> AnswerKey | None:
    """The answer given last: the one that waits for a yes, or the latest that was settled."""
    pending = current.pending
    if pending is not None:
        return pending.key if pending.kind is PendingKind.VALUE else None
    interview = talk.scene.interview
    if talk.task and talk.task["kind"] == "which_reading":
        return AnswerKey(*talk.task["key"])
    return next((key for key in reversed(interview.trail) if key in interview.answers), None)


def _denies(talk: Talk, current: Ask, ask: Ask, words: TakenBack) -> bool:
    """Whether what the words deny is what was answered."""
    read = reading.read_text(talk.scene, ask, words.denied)
    if current.pending is not None:
        return current.pending.value in _values(read)
    if talk.task and talk.task["kind"] == "which_reading":
        return not _values(read).isdisjoint(talk.task["readings"])
    if isinstance(read, Doubtful):
        return talk.scene.interview.given(read.key.name, read.key.member) in read.readings
    return isinstance(read, Understood) and _is_so_already(talk, read.event)


def _values(read: reading.Answer) -> set[Value]:
    if isinstance(read, Doubtful):
        return set(read.readings)
    return {read.event.value} if isinstance(read, Understood) and isinstance(read.event, Answered) else set()


def _is_so_already(talk: Talk, event: Event) -> bool:
    """Whether an answer would change nothing: "weldi" is what was said where a son is."""
    if not isinstance(event, Answered | AnsweredTogether):
        return False
    before = talk.scene.interview
    outcome = engine.apply(talk.scene.questionnaire, before, event, talk.today)
    return outcome.rejection is None and outcome.interview.pending is None and _said(outcome.interview) == _said(before)


def _said(interview: Interview) -> dict[AnswerKey, Value | None]:
    return {key: answer.value for key, answer in interview.answers.items()}


def _tell_change(talk: Talk, ask: Ask, event: Answered) -> bool:
    """Say what becomes of the answer, unless it is turned down or has to be confirmed first."""
    scene, key = talk.scene, event.key
    outcome = engine.apply(scene.questionnaire, scene.interview, event, talk.today)
    value = outcome.interview.given(key.name, key.member)
    if outcome.rejection is not None or outcome.interview.pending is not None or value is None or ask.question is None:
        return False
    now = replace(scene, interview=outcome.interview)
    shown = values.shown(now, ask.question, value, key.member)
    if ask.question.kind is Kind.MONEY_MONTH:
        shown = in_dirhams(shown, scene.lang)
    talk.tell("answer.mended", answers=labelled(reviewing.label(now, key), shown, scene.lang))
    return True
