"""From what happened in the interview to what is said about it."""

from __future__ import annotations

from backend.conversations import codes
from backend.conversations.talk import Talk
from backend.domain.answers import AnswerKey, State
from backend.domain.events import Answered, AnsweredTogether, Event, Misread, Who
from backend.domain.interview_state import Ask, AskKind, Effect, EffectCode, Outcome, Pending, PendingKind, Rejection
from backend.domain.questionnaire import Kind, Purpose
from backend.interviews import reviewing, values
from backend.interviews.formatting import shown_number
from backend.interviews.scene import Scene

_PLAIN = {
    EffectCode.CONSENT_GIVEN: "start.welcome",
    EffectCode.CONSENT_DECLINED: "consent.declined",
    EffectCode.SKIP_NOTED: "skip.noted",
    EffectCode.KEPT: "answer.kept",
    EffectCode.MEMBER_ADDED: "member.added",
}


def tell_outcome(talk: Talk, event: Event, outcome: Outcome, typed: str | None, before: Scene) -> None:
    """Say what came of an event. What was `typed` is read back where the reading could have gone wrong.

    `before` is the scene as the event found it: who was removed has a name there only.
    """
    for effect in outcome.effects:
        if effect.code is EffectCode.MEMBER_REMOVED:
            _tell_removed(talk, effect, before)
        elif effect.code is EffectCode.UNKNOWN_NOTED:
            _tell_unknown(talk, before)
        else:
            _tell_effect(talk, event, effect, typed)
    if outcome.rejection is not None:
        _tell_rejection(talk, event, outcome.rejection)


def _tell_effect(talk: Talk, event: Event, effect: Effect, typed: str | None) -> None:
    scene = talk.scene
    match effect.code:
        case EffectCode.ANSWER_NOTED:
            if typed is not None:
                _tell_noted(talk, event, typed)
        case EffectCode.BECAME_VOID:
            talk.tell("void.told", answers=reviewing.labels(scene, effect.keys))
        case EffectCode.REOPENED:
            talk.tell("reopened.told", answers=reviewing.labels(scene, effect.keys))
        case EffectCode.MEMBER_RENAMED if effect.name is None:
            talk.tell("answer.noted", value=_member_name(scene, effect.member))
        case EffectCode.MEMBER_RENAMED:
            talk.tell("member.renamed", old=effect.name, name=_member_name(scene, effect.member))
        case EffectCode.ASKS_CONFIRMATION:
            ask = talk.ask()
            if ask is not None and ask.pending is not None:
                _tell_pending(talk, ask, ask.pending)
        case EffectCode.REVIEW_REACHED:
            tell_review(talk)
        case code if code in _PLAIN:
            talk.tell(_PLAIN[code])


def _tell_removed(talk: Talk, effect: Effect, before: Scene) -> None:
    name = effect.name or _member_name(before, effect.member)
    talk.tell("member.removed", name=name)
    if effect.keys:
        talk.tell_along("member.answers_gone", name=name, count=len(effect.keys))


def _tell_unknown(talk: Talk, before: Scene) -> None:
    """At length once: whoever lacks the same number of every member need not read it for each."""
    told = any(answer.state is State.UNKNOWN for answer in before.interview.answers.values())
    talk.tell("unknown.noted.again" if told else "unknown.noted")


def _member_name(scene: Scene, member: int | None) -> str:
    return "" if member is None else scene.name(member)


def _tell_noted(talk: Talk, event: Event, typed: str) -> None:
    if isinstance(event, Answered):
        _tell_value_noted(talk, event.key, typed)
    elif isinstance(event, AnsweredTogether) and event.who is Who.SOME:
        _tell_members_noted(talk, event)
    elif isinstance(event, AnsweredTogether) and event.who is Who.EVERYONE and event.value is not None:
        question = talk.scene.questionnaire.by_name[event.name]
        everyone = talk.scene.words.together["everyone"].title.male
        value = everyone if question.kind is Kind.YES_NO else values.shown(talk.scene, question, event.value)
        talk.tell("answer.noted", value=value)


def _tell_members_noted(talk: Talk, event: AnsweredTogether) -> None:
    """Who was named, and what was said of them unless it is a plain yes."""
    question = talk.scene.questionnaire.by_name[event.name]
    names = talk.scene.names(tuple(member for member in event.named if isinstance(member, int)))
    if not names:
        return
    if question.kind is Kind.YES_NO and event.value in (None, True):
        talk.tell("answer.noted", value=names)
    elif event.value is not None:
        talk.tell("answer.noted.members", names=names, value=values.shown(talk.scene, question, event.value))


_NEVER_READ_BACK = (Kind.TEXT, Kind.IDCS, Kind.YES_NO)


def _tell_value_noted(talk: Talk, key: AnswerKey, typed: str) -> None:
    question = talk.scene.questionnaire.question(key)
    value = talk.scene.interview.given(key.name, key.member)
    if question is None or value is None or question.kind in _NEVER_READ_BACK:
        return
    shown = values.shown(talk.scene, question, value, key.member)
    if shown == typed.strip():
        return
    code = {Kind.MONEY_MONTH: "answer.noted.money", Kind.DATE: "answer.noted.date"}.get(question.kind, "answer.noted")
    talk.tell(code, value=shown)


_DOUBTS = {"unlikely_small": "sure_about.small", "another_name": "sure_about.another_name"} | {
    doubt: f"sure_about.{doubt}" for doubt in codes.DOUBTS
}


def _tell_pending(talk: Talk, ask: Ask, pending: Pending) -> None:
    scene = talk.scene
    match pending.kind:
        case PendingKind.VALUE if ask.question is not None and pending.value is not None:
            code = _DOUBTS.get(pending.reason or "", "sure_about")
            member = pending.key.member if pending.key else None
            talk.tell(code, value=values.shown(scene, ask.question, pending.value, member))
        case PendingKind.CORRECTION if pending.voids:
            talk.tell("void.would", answers=reviewing.labels(scene, pending.voids))
        case PendingKind.WHO_LEFT:
            talk.tell("member.fewer", size=pending.size or 1, count=len(scene.interview.roster))


_SAID_OTHERWISE = {
    "at_start": "back.at_start",
    "unknown_question": "answer.rejected.not_asked_now",  # a name, in an estimate
}
_SHOWN = ("least", "most", "expected")


def _tell_rejection(talk: Talk, event: Event, rejection: Rejection) -> None:
    code = rejection.code.value
    if isinstance(event, Misread):
        return  # said by the reader, who knows what kind of answer was expected
    if code in _SAID_OTHERWISE:
        talk.tell(_SAID_OTHERWISE[code])
        return
    params: dict[str, object] = {
        name: shown_number(value)
        for name, value in rejection.params.items()
        if name in _SHOWN and isinstance(value, int | float)
    }
    if isinstance(rejection.params.get("member"), int):
        params["name"] = talk.scene.name(int(rejection.params["member"]))
    talk.tell(f"answer.rejected.{code}", **params)


def tell_review(talk: Talk) -> None:
    """Read everything back before it is sent."""
    scene = talk.scene
    talk.tell("review.intro", count=len(scene.interview.roster))
    first, *others = reviewing.people(scene)
    talk.tell("review.member", name=first.name, lines=first.line)
    for person in others:
        talk.tell_along("review.member", name=person.name, lines=person.line)
    talk.tell_apart("review.household", lines=reviewing.household(scene))
    unknown = reviewing.missing(scene)
    if unknown:
        talk.tell(_MISSING[scene.interview.purpose], lines=unknown)


_MISSING = {Purpose.REGISTER: "review.missing", Purpose.ESTIMATE: "review.missing.estimate"}


def tell_review_again(talk: Talk) -> None:
    """The same once more, for somebody who comes back to it."""
    ask = talk.ask()
    if ask is not None and ask.kind is AskKind.REVIEW:
        tell_review(talk)


def tell_what_an_estimate_is(talk: Talk) -> None:
    """Before an estimate's consent, what is consented to."""
    ask, estimating = talk.ask(), talk.scene.interview.purpose == Purpose.ESTIMATE
    if ask is not None and ask.kind is AskKind.CONSENT and estimating:
        talk.tell("start.what_an_estimate_is")
