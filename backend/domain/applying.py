"""Applying events to an interview: who handles which, and the steering between questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from backend.domain.agenda import carried_on
from backend.domain.answering import answered, answered_together, misplaced, skipped, unknown
from backend.domain.answers import AnswerKey, State
from backend.domain.asking import can_be_asked, next_question
from backend.domain.events import (
    Answered,
    AnsweredTogether,
    Cancelled,
    Confirmed,
    Consented,
    Declined,
    Event,
    Jumped,
    MemberAdded,
    MemberRemoved,
    MemberRenamed,
    Misread,
    Refused,
    Reopened,
    Skipped,
    Submitted,
    Unknown,
    WentBack,
)
from backend.domain.interview_state import (
    Effect,
    EffectCode,
    Interview,
    Outcome,
    PendingKind,
    Rejection,
    RejectionCode,
    Stage,
)
from backend.domain.questionnaire import Questionnaire
from backend.domain.roster import SIZE, member_added, member_removed, member_renamed, shrink_on, size_answered
from backend.domain.settling import Turn, count_try, reject, with_answers

Handler = Callable[[Turn, Interview, Any], Outcome]


def apply(questionnaire: Questionnaire, interview: Interview, event: Event, today: date) -> Outcome:
    """What the interview becomes through the event, what the host should tell, or why nothing changed."""
    turn = Turn(questionnaire, today, event)
    if interview.stage in (Stage.SENT, Stage.CANCELLED):
        return reject(interview, RejectionCode.INTERVIEW_CLOSED)
    if interview.stage is Stage.CONSENT and not isinstance(event, Consented | Declined | Cancelled | Misread):
        return reject(interview, RejectionCode.CONSENT_FIRST)
    return _at_its_stage(turn, interview, _handle(turn, interview))


def _handle(turn: Turn, interview: Interview) -> Outcome:
    return _HANDLERS[type(turn.event)](turn, interview, turn.event)


def _at_its_stage(turn: Turn, before: Interview, outcome: Outcome) -> Outcome:
    """The review is reached when nothing is left to ask, and left when something is."""
    interview = outcome.interview
    if interview.stage not in (Stage.ASKING, Stage.REVIEW):
        return outcome
    interview = replace(interview, agenda=carried_on(turn.view(before), turn.view(interview)))
    view = turn.view(interview)
    if interview.cursor is not None and not can_be_asked(view, interview.cursor):
        interview = replace(interview, cursor=None)
    stage = Stage.ASKING if next_question(view, interview) else Stage.REVIEW
    reached = stage is Stage.REVIEW and before.stage is not Stage.REVIEW
    effects = (*outcome.effects, Effect(EffectCode.REVIEW_REACHED)) if reached else outcome.effects
    return replace(outcome, interview=replace(interview, stage=stage), effects=effects)


def _consented(_turn: Turn, interview: Interview, _event: Consented) -> Outcome:
    if interview.stage is not Stage.CONSENT:
        return reject(interview, RejectionCode.NOT_ASKED_NOW)
    return Outcome(replace(interview, stage=Stage.ASKING), (Effect(EffectCode.CONSENT_GIVEN),))


def _declined(_turn: Turn, interview: Interview, _event: Declined) -> Outcome:
    if interview.stage is not Stage.CONSENT:
        return reject(interview, RejectionCode.NOT_ASKED_NOW)
    return Outcome(replace(interview, stage=Stage.CANCELLED), (Effect(EffectCode.CONSENT_DECLINED),))


def _cancelled(_turn: Turn, interview: Interview, _event: Cancelled) -> Outcome:
    return Outcome(replace(interview, stage=Stage.CANCELLED, pending=None), (Effect(EffectCode.CANCELLED),))


def _answered(turn: Turn, interview: Interview, event: Answered) -> Outcome:
    return size_answered(turn, interview, event) if event.key == SIZE else answered(turn, interview, event)


def _misread(_turn: Turn, interview: Interview, event: Misread) -> Outcome:
    return count_try(interview, event.key, Rejection(RejectionCode.MISREAD, {"reason": event.reason}))


def _went_back(turn: Turn, interview: Interview, _event: WentBack) -> Outcome:
    """To the question before this one; from a confirmation, to the question it is about."""
    if interview.pending is not None:
        return _moved(replace(interview, pending=None))
    view = turn.view(interview)
    trail = interview.trail
    passed = trail.index(interview.cursor) if interview.cursor in trail else len(trail)
    earlier = next((key for key in reversed(trail[:passed]) if can_be_asked(view, key)), None)
    if earlier is None:
        return reject(interview, RejectionCode.AT_START)
    return _moved(replace(interview, cursor=earlier))


def _jumped(turn: Turn, interview: Interview, event: Jumped) -> Outcome:
    code = misplaced(turn, interview, event.key)
    if code:
        return reject(interview, code)
    if not can_be_asked(turn.view(interview), event.key):
        return reject(interview, RejectionCode.NOT_ASKED_NOW)
    return _moved(replace(interview, cursor=event.key, pending=None))


def _moved(interview: Interview) -> Outcome:
    keys = (interview.cursor,) if interview.cursor else ()
    return Outcome(interview, (Effect(EffectCode.MOVED, keys=keys),))


def _confirmed(turn: Turn, interview: Interview, _event: Confirmed) -> Outcome:
    pending = interview.pending
    if pending is None:
        return reject(interview, RejectionCode.NOTHING_TO_CONFIRM)
    if pending.kind is PendingKind.WHO_LEFT:
        return count_try(interview, AnswerKey("which_member"), Rejection(RejectionCode.ABOUT_WHOM))
    agreed = replace(turn, event=pending.event, confirmed=pending.confirmed | {pending.kind})
    outcome = _handle(agreed, replace(interview, pending=None))
    if pending.kind is PendingKind.REMOVE and pending.size is not None and outcome.rejection is None:
        return shrink_on(agreed, outcome, pending.size)
    return outcome


def _refused(turn: Turn, interview: Interview, _event: Refused) -> Outcome:
    """All stays as it was; who does not want to lose answers by a correction is not asked it again."""
    pending = interview.pending
    if pending is None:
        return reject(interview, RejectionCode.NOTHING_TO_CONFIRM)
    kept = (Effect(EffectCode.KEPT, keys=(pending.key,) if pending.key else (), member=pending.member),)
    if pending.kind is PendingKind.REMOVE and pending.size is not None:
        return shrink_on(turn, Outcome(replace(interview, pending=None), kept), pending.size)
    stays = pending.kind is not PendingKind.VALUE and interview.cursor == pending.key
    return Outcome(replace(interview, pending=None, cursor=None if stays else interview.cursor), kept)


def _submitted(_turn: Turn, interview: Interview, _event: Submitted) -> Outcome:
    if interview.stage is not Stage.REVIEW or interview.pending is not None:
        return reject(interview, RejectionCode.NOT_READY)
    return Outcome(replace(interview, stage=Stage.SENT), (Effect(EffectCode.SENT),))


def _reopened(_turn: Turn, interview: Interview, _event: Reopened) -> Outcome:
    if interview.stage is not Stage.REVIEW:
        return reject(interview, RejectionCode.NOT_READY)
    unknowns = [key for key, answer in interview.answers.items() if answer.state is State.UNKNOWN]
    if not unknowns:
        return reject(interview, RejectionCode.NOTHING_UNKNOWN)
    effect = Effect(EffectCode.REOPENED, keys=tuple(unknowns))
    return Outcome(with_answers(interview, dict.fromkeys(unknowns)), (effect,))


_HANDLERS: dict[type[Event], Handler] = {
    Consented: _consented,
    Declined: _declined,
    Answered: _answered,
    AnsweredTogether: answered_together,
    Unknown: unknown,
    Skipped: skipped,
    WentBack: _went_back,
    Jumped: _jumped,
    MemberAdded: member_added,
    MemberRenamed: member_renamed,
    MemberRemoved: member_removed,
    Confirmed: _confirmed,
    Refused: _refused,
    Misread: _misread,
    Submitted: _submitted,
    Cancelled: _cancelled,
    Reopened: _reopened,
}
