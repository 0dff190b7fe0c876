"""Applying what a person says about who lives in the household. Ids are never reused, nobody is lost by a count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from backend.domain.answer_checks import accept
from backend.domain.answering import check_value
from backend.domain.answers import Answer, AnswerKey
from backend.domain.events import Answered, MemberAdded, MemberRemoved, MemberRenamed
from backend.domain.interview_state import (
    HEAD,
    Effect,
    EffectCode,
    Interview,
    Outcome,
    PendingKind,
    Rejection,
    RejectionCode,
)
from backend.domain.settling import (
    Settlement,
    Turn,
    ask_to_confirm,
    consequences,
    in_order,
    reject,
    settle,
    with_answers,
)

SIZE = AnswerKey("household_size", None)


def size_answered(turn: Turn, interview: Interview, event: Answered) -> Outcome:
    """The number of members: the roster grows to it; to shrink, empty places go first, then somebody must be named."""
    checked = check_value(turn, interview, event)
    if isinstance(checked, Outcome):
        return checked
    size = int(checked.value)
    grown, added = _grown(interview, size)
    fitted = _without(grown, _empty_places(grown)[: max(0, len(grown.roster) - size)])
    if len(fitted.roster) > size:
        return ask_to_confirm(interview, turn.pending(PendingKind.WHO_LEFT, key=SIZE, size=size))
    effect = Effect(EffectCode.ANSWER_NOTED, keys=(SIZE,))
    after = with_answers(fitted, {SIZE: Answer(size)})
    outcome = settle(turn, interview, Settlement(SIZE, frozenset({SIZE}), after, effect, checked.unlikely))
    if outcome.interview.pending or SIZE not in interview.answers:
        return outcome
    arrivals = (Effect(EffectCode.MEMBER_ADDED, member=member) for member in added)
    return replace(outcome, effects=(*outcome.effects, *arrivals))


def member_added(turn: Turn, interview: Interview, event: MemberAdded) -> Outcome:
    """One more member, at the end of the roster."""
    most = turn.questionnaire.by_name[SIZE.name].limits.most
    if most is not None and len(interview.roster) >= most:
        return reject(interview, RejectionCode.TOO_MANY_MEMBERS, most=most)
    after, (member,) = _grown(interview, len(interview.roster) + 1)
    if event.given_name is not None:
        named = _named(turn, after, member, event.given_name)
        if isinstance(named, Rejection):
            return Outcome(interview, rejection=named)
        after = named
    after = replace(_with_size_of_roster(after), pending=None)
    return Outcome(after, (Effect(EffectCode.MEMBER_ADDED, member=member, name=event.given_name),))


def member_renamed(turn: Turn, interview: Interview, event: MemberRenamed) -> Outcome:
    """A member's given name, whatever is being asked. The head's once confirmed: "my name is" may not be the head's."""
    if event.member not in interview.roster:
        return reject(interview, RejectionCode.MEMBER_GONE)
    named = _named(turn, interview, event.member, event.given_name)
    if isinstance(named, Rejection):
        return Outcome(interview, rejection=named)
    key, old, new = AnswerKey("given_name", event.member), *(_name_of(one, event.member) for one in (interview, named))
    if old == new:
        return Outcome(interview, (Effect(EffectCode.KEPT, keys=(key,), member=event.member),))
    if event.member == HEAD and old is not None and new is not None and PendingKind.VALUE not in turn.confirmed:
        return ask_to_confirm(interview, turn.pending(PendingKind.VALUE, key=key, value=new, reason="another_name"))
    return Outcome(named, (Effect(EffectCode.MEMBER_RENAMED, member=event.member, name=old),))


def member_removed(turn: Turn, interview: Interview, event: MemberRemoved) -> Outcome:
    """A member goes, with their answers, once that is confirmed."""
    member = event.member
    if member not in interview.roster:
        return reject(interview, RejectionCode.MEMBER_GONE)
    if member == HEAD:
        return reject(interview, RejectionCode.HEAD_STAYS)
    size = interview.pending.size if interview.pending else None
    before_view = turn.view(interview)
    after = _with_size_of_roster(_without(interview, [member]))
    after_view = turn.view(after)
    voids = in_order(turn, interview, before_view.said() - after_view.said() - {SIZE})
    if PendingKind.REMOVE not in turn.confirmed:
        return ask_to_confirm(interview, turn.pending(PendingKind.REMOVE, member=member, voids=voids, size=size))
    own, others = (tuple(key for key in voids if (key.member == member) is of_member) for of_member in (True, False))
    removed = Effect(EffectCode.MEMBER_REMOVED, keys=own, member=member, name=_name_of(interview, member))
    effects = (removed, *consequences(before_view, after_view, others))
    return Outcome(replace(after, pending=None), effects)


def shrink_on(turn: Turn, outcome: Outcome, size: int) -> Outcome:
    """On the way to a smaller size: drop empty places, then ask who else left, until the roster fits."""
    interview = outcome.interview
    empty = _empty_places(interview)[: max(0, len(interview.roster) - size)]
    fitted = _without(interview, empty)
    fitted = with_answers(fitted, {SIZE: Answer(len(fitted.roster))})
    if len(fitted.roster) > size:
        asking = replace(turn, event=Answered(SIZE, size), confirmed=frozenset())
        asked = ask_to_confirm(fitted, asking.pending(PendingKind.WHO_LEFT, key=SIZE, size=size))
        return replace(asked, effects=(*outcome.effects, *asked.effects))
    return replace(outcome, interview=replace(fitted, cursor=None if fitted.cursor == SIZE else fitted.cursor))


def _grown(interview: Interview, size: int) -> tuple[Interview, tuple[int, ...]]:
    missing = max(0, size - len(interview.roster))
    added = tuple(range(interview.next_member, interview.next_member + missing))
    grown = replace(interview, roster=(*interview.roster, *added), next_member=interview.next_member + missing)
    return grown, added


def _empty_places(interview: Interview) -> list[int]:
    """Members of whom nothing is known yet, the last first."""
    known = {key.member for key in interview.answers}
    return [member for member in reversed(interview.roster) if member not in known and member != HEAD]


def _without(interview: Interview, members: Iterable[int]) -> Interview:
    gone = set(members)
    if not gone:
        return interview
    cursor = interview.cursor
    return replace(
        interview,
        roster=tuple(member for member in interview.roster if member not in gone),
        answers={key: answer for key, answer in interview.answers.items() if key.member not in gone},
        trail=tuple(key for key in interview.trail if key.member not in gone),
        tries={key: tries for key, tries in interview.tries.items() if key.member not in gone},
        cursor=None if cursor and cursor.member in gone else cursor,
    )


def _with_size_of_roster(interview: Interview) -> Interview:
    if SIZE not in interview.answers:
        return interview
    return with_answers(interview, {SIZE: Answer(len(interview.roster))})


def _named(turn: Turn, interview: Interview, member: int, given_name: str) -> Interview | Rejection:
    question = turn.questionnaire.by_name.get("given_name")
    if question is None or interview.purpose not in question.purposes:
        return Rejection(RejectionCode.UNKNOWN_QUESTION)
    verdict = accept(question, given_name, (), turn.today)
    if isinstance(verdict, Rejection):
        return verdict
    return with_answers(interview, {AnswerKey("given_name", member): Answer(verdict.value)})


def _name_of(interview: Interview, member: int) -> str | None:
    name = interview.given("given_name", member)
    return str(name) if name is not None else None
