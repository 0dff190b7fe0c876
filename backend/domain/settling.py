"""How a change of answers takes effect: first what must be confirmed, then what becomes void and what reopens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from backend.domain.answers import Answer, AnswerKey, State, Value
from backend.domain.asking import targets_of
from backend.domain.events import Event
from backend.domain.interview_state import (
    Effect,
    EffectCode,
    Interview,
    Outcome,
    Pending,
    PendingKind,
    Rejection,
    RejectionCode,
)
from backend.domain.questionnaire import Questionnaire
from backend.domain.view import View


@dataclass(frozen=True, slots=True)
class Turn:
    """What an event is applied with: the questionnaire, the day, the event itself, and what was confirmed about it."""

    questionnaire: Questionnaire
    today: date
    event: Event
    confirmed: frozenset[PendingKind] = frozenset()

    def view(self, interview: Interview) -> View:
        """The interview as it counts today."""
        return View(self.questionnaire, interview, self.today)

    def pending(self, kind: PendingKind, **about: object) -> Pending:
        """A confirmation of this turn's event."""
        return Pending(kind=kind, event=self.event, confirmed=self.confirmed, **about)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Settlement:
    """A change on the point of taking effect.

    Attributes:
        key: the key that was answered; changed: every key whose stored answer is replaced.
        after: the interview with the change made.
        effect: what to tell if it takes effect.
        unlikely: the code of a limit that the value is beyond, if it is.
    """

    key: AnswerKey
    changed: frozenset[AnswerKey]
    after: Interview
    effect: Effect
    unlikely: str | None = None


def reject(interview: Interview, code: RejectionCode, **params: Value) -> Outcome:
    """Nothing changes."""
    return Outcome(interview, rejection=Rejection(code, params))


def count_try(interview: Interview, key: AnswerKey, rejection: Rejection) -> Outcome:
    """Nothing changes, but the failed attempt is counted."""
    tries = {**interview.tries, key: interview.tries.get(key, 0) + 1}
    return Outcome(replace(interview, tries=tries), rejection=rejection)


def with_answers(interview: Interview, changes: Mapping[AnswerKey, Answer | None]) -> Interview:
    """The interview with these stored answers; None takes one away."""
    answers = {**interview.answers, **changes}
    return replace(interview, answers={key: answer for key, answer in answers.items() if answer is not None})


def settle(turn: Turn, before: Interview, settlement: Settlement) -> Outcome:
    """Let the change take effect, unless it has to be confirmed first."""
    after_view = turn.view(settlement.after)
    doubt = _doubt(turn, before, settlement, after_view)
    if doubt and PendingKind.VALUE not in turn.confirmed:
        return ask_to_confirm(before, _pending_about(turn, PendingKind.VALUE, settlement, reason=doubt))
    if not _is_correction(before, settlement):
        return Outcome(_committed(turn, before, settlement), (settlement.effect,))
    before_view = turn.view(before)
    voids = in_order(turn, before, before_view.said() - after_view.said() - settlement.changed)
    if voids and PendingKind.CORRECTION not in turn.confirmed:
        return ask_to_confirm(before, _pending_about(turn, PendingKind.CORRECTION, settlement, voids=voids))
    effects = (settlement.effect, *consequences(before_view, after_view, voids))
    return Outcome(_committed(turn, before, settlement), effects)


def ask_to_confirm(interview: Interview, pending: Pending) -> Outcome:
    """Wait for a yes or a no before anything changes."""
    effect = Effect(EffectCode.ASKS_CONFIRMATION, keys=pending.voids, member=pending.member)
    return Outcome(replace(interview, pending=pending), (effect,))


def consequences(before: View, after: View, voids: tuple[AnswerKey, ...]) -> Iterable[Effect]:
    """What a correction made void, and what it makes us ask."""
    if voids:
        yield Effect(EffectCode.BECAME_VOID, keys=voids)
    already = set(before.open_keys())
    reopened = tuple(key for key in after.open_keys() if key not in already)
    if reopened:
        yield Effect(EffectCode.REOPENED, keys=reopened)


def in_order(turn: Turn, interview: Interview, keys: frozenset[AnswerKey]) -> tuple[AnswerKey, ...]:
    """The keys in the order in which the questionnaire asks them."""
    if not keys:
        return ()
    asked = turn.questionnaire.keys(interview.purpose, interview.roster)
    return tuple(key for _, key in asked if key in keys)


def cursor_after(turn: Turn, interview: Interview, key: AnswerKey) -> AnswerKey | None:
    """Where the person had jumped to, unless this key is what is asked there."""
    cursor = interview.cursor
    if cursor is None or cursor in (key, AnswerKey(key.name, None)):
        return None
    return None if targets_of(turn.view(interview), cursor) == [key] else cursor


def _pending_about(turn: Turn, kind: PendingKind, settlement: Settlement, **about: object) -> Pending:
    answer = settlement.after.answers.get(settlement.key)
    return turn.pending(kind, key=settlement.key, value=answer.value if answer else None, **about)


def _doubt(turn: Turn, before: Interview, settlement: Settlement, after: View) -> str | None:
    key = settlement.key
    if before.answers.get(key) == settlement.after.answers.get(key):
        return None
    doubts = turn.questionnaire.by_name[key.name].doubts
    found = (doubt.code for doubt in doubts if doubt.when.test(after, key.member) is True)
    return settlement.unlikely or next(found, None)


def _is_correction(before: Interview, settlement: Settlement) -> bool:
    """Something that had been settled is settled otherwise."""
    after = settlement.after.answers
    settled = (key for key in settlement.changed if key in before.answers)
    return any(
        before.answers[key].state is not State.SKIPPED and before.answers[key] != after.get(key) for key in settled
    )


def _committed(turn: Turn, before: Interview, settlement: Settlement) -> Interview:
    key, pending = settlement.key, before.pending
    return replace(
        settlement.after,
        trail=_trail(before, key),
        tries={other: tries for other, tries in before.tries.items() if other != key},
        cursor=cursor_after(turn, before, key),
        pending=None if pending and (pending.key == key or pending.key in settlement.changed) else pending,
    )


def _trail(before: Interview, key: AnswerKey) -> tuple[AnswerKey, ...]:
    """A key takes its place on the way back when it is first settled, and anew when it returns after being skipped."""
    stored = before.answers.get(key)
    if key in before.trail and not (stored and stored.state is State.SKIPPED):
        return before.trail
    return (*(other for other in before.trail if other != key), key)
