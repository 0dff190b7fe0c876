"""Applying what a person says about a question: a value, a value for several, "I don't know", "later"."""

from __future__ import annotations

from dataclasses import replace

from backend.domain.answer_checks import Accepted, accept
from backend.domain.answers import Answer, AnswerKey, Source, State, Value
from backend.domain.asking import can_be_asked, next_question, targets_of
from backend.domain.events import Answered, AnsweredTogether, Skipped, Unknown, Who
from backend.domain.interview_state import HEAD, Effect, EffectCode, Interview, Outcome, Rejection, RejectionCode
from backend.domain.questionnaire import Kind, Of, Question
from backend.domain.settling import Settlement, Turn, count_try, cursor_after, reject, settle, with_answers
from backend.domain.view import View

Changes = dict[AnswerKey, Answer | None]


def misplaced(turn: Turn, interview: Interview, key: AnswerKey) -> RejectionCode | None:
    """Why nothing can be said about this key at all; None if something can."""
    question = turn.questionnaire.question(key)
    if question is None or interview.purpose not in question.purposes:
        return RejectionCode.UNKNOWN_QUESTION
    if question.of is Of.MEMBER and key.member is not None and key.member not in interview.roster:
        return RejectionCode.MEMBER_GONE
    if key == AnswerKey("relation", HEAD):
        return RejectionCode.HEAD_STAYS
    return None


def answered(turn: Turn, interview: Interview, event: Answered) -> Outcome:
    """One value for one key, and what the same words settle besides."""
    checked = check_value(turn, interview, event)
    if isinstance(checked, Outcome):
        return checked
    changes = _changes(turn, interview, event.key, checked)
    for name, value in event.also:
        also = _also(turn, with_answers(interview, changes), event.key, AnswerKey(name, event.key.member), value)
        if isinstance(also, Rejection):
            return count_try(interview, event.key, also)
        changes.update(also)
    effect = Effect(EffectCode.ANSWER_NOTED, keys=(event.key,), member=event.key.member)
    after = with_answers(interview, changes)
    return settle(turn, interview, Settlement(event.key, frozenset(changes), after, effect, checked.unlikely))


def check_value(turn: Turn, interview: Interview, event: Answered) -> Accepted | Outcome:
    """The value as it would be recorded, or the outcome that turns it down."""
    key = event.key
    code = misplaced(turn, interview, key)
    if code:
        return reject(interview, code)
    question = turn.questionnaire.by_name[key.name]
    if question.kind is Kind.GATE or (question.of is Of.MEMBER and key.member is None):
        return reject(interview, RejectionCode.ABOUT_WHOM)
    view = turn.view(interview)
    if view.relevance(key) is False:
        return reject(interview, RejectionCode.NOT_ASKED_NOW)
    verdict = accept(question, event.value, view.choices(question, key.member), turn.today)
    if isinstance(verdict, Accepted):
        verdict = _unless_taken(view, question, key, verdict)
    return count_try(interview, key, verdict) if isinstance(verdict, Rejection) else verdict


def _unless_taken(view: View, question: Question, key: AnswerKey, accepted: Accepted) -> Accepted | Rejection:
    if question.unique:
        for member in view.roster:
            if member != key.member and view.value(question.name, member) == accepted.value:
                return Rejection(RejectionCode.DUPLICATE, {"member": member})
    return accepted


def _changes(turn: Turn, interview: Interview, key: AnswerKey, accepted: Accepted) -> Changes:
    """The stored answers that a value replaces: its own, those its choice sets, and those an earlier choice had set."""
    question = turn.questionnaire.by_name[key.name]
    changes: Changes = {key: Answer(accepted.value)}
    for name in _set_by_choices(question):
        stored = interview.answers.get(AnswerKey(name, key.member))
        if stored and stored.source is Source.DERIVED:
            changes[AnswerKey(name, key.member)] = None
    for name, value in accepted.sets:
        changes[AnswerKey(name, key.member)] = Answer(value, State.GIVEN, Source.DERIVED)
    return changes


def _also(turn: Turn, after: Interview, key: AnswerKey, other: AnswerKey, value: Value) -> Changes | Rejection:
    """What the words that answered `key` settle of another variable: as if their choice had set it, where it could."""
    question = turn.questionnaire.question(other)
    if question is None:
        return Rejection(RejectionCode.UNKNOWN_QUESTION)
    if after.purpose not in question.purposes:
        return {}
    verdict = accept(question, value, turn.view(after).choices(question, other.member), turn.today)
    if isinstance(verdict, Rejection):
        return verdict
    follows = other.name in _set_by_choices(turn.questionnaire.by_name[key.name])
    return {other: Answer(verdict.value, State.GIVEN, Source.DERIVED if follows else Source.ASKED)}


def _set_by_choices(question: Question) -> set[str]:
    return {name for choice in question.choices for name, _ in choice.sets}


def answered_together(turn: Turn, interview: Interview, event: AnsweredTogether) -> Outcome:
    """A value for several members, or for several variables of a gate, at once."""
    key = AnswerKey(event.name, None)
    question = turn.questionnaire.by_name.get(event.name)
    if question is None or interview.purpose not in question.purposes or not _is_about_several(question):
        return reject(interview, RejectionCode.UNKNOWN_QUESTION)
    view = turn.view(interview)
    if not can_be_asked(view, key):
        return reject(interview, RejectionCode.NOT_ASKED_NOW)
    targets = targets_of(view, key)
    rejection = _fault_of_together(turn, question, targets, event)
    if rejection:
        return count_try(interview, key, rejection)
    changes = _together_changes(turn, interview, question, targets, event)
    effect = Effect(EffectCode.ANSWER_NOTED, keys=(key,))
    return settle(turn, interview, Settlement(key, frozenset(changes), with_answers(interview, changes), effect))


def _is_about_several(question: Question) -> bool:
    return question.kind is Kind.GATE or question.together is not None


def _fault_of_together(
    turn: Turn, question: Question, targets: list[AnswerKey], event: AnsweredTogether
) -> Rejection | None:
    if event.who is Who.SOME:
        possible = {target.member for target in targets} | {target.name for target in targets}
        if not event.named or not set(event.named) <= possible:
            return Rejection(RejectionCode.ABOUT_WHOM)
    if event.value is None or event.who in (Who.NOBODY, Who.DIFFERS):
        return None
    about = turn.questionnaire.by_name[targets[0].name] if question.kind is Kind.GATE else question
    verdict = accept(about, event.value, about.choices, turn.today)
    return verdict if isinstance(verdict, Rejection) else None


def _together_changes(
    turn: Turn, interview: Interview, question: Question, targets: list[AnswerKey], event: AnsweredTogether
) -> Changes:
    changes: Changes = {}
    for target in targets:
        value = _together_value(turn, question, target, event)
        if value is not None:
            changes[target] = Answer(value, State.GIVEN, Source.TOGETHER)
        elif target in interview.answers:
            changes[target] = None
    still_open = any(changes.get(target) is None for target in targets)
    changes[AnswerKey(question.name, None)] = Answer((Who.DIFFERS if still_open else event.who).value)
    return changes


def _together_value(turn: Turn, question: Question, target: AnswerKey, event: AnsweredTogether) -> Value | None:
    """The value of one target; None if it has to be asked by itself."""
    about = turn.questionnaire.by_name[target.name]
    match event.who:
        case Who.DIFFERS:
            return None
        case Who.NOBODY:
            return _nobody_value(about)
        case Who.SOME if not _is_named(target, event.named):
            return _nobody_value(about)
    if event.value is not None:
        choice = about.choice(event.value) if about.kind is Kind.CHOICE else None
        return choice.value if choice else event.value
    return _somebody_value(question, about)


def _is_named(target: AnswerKey, named: tuple[int | str, ...]) -> bool:
    """Members and variables may be named, or either alone."""
    members = [name for name in named if isinstance(name, int)]
    variables = [name for name in named if isinstance(name, str)]
    return (not members or target.member in members) and (not variables or target.name in variables)


def _nobody_value(about: Question) -> Value:
    return about.together.nobody if about.together else False


def _somebody_value(question: Question, about: Question) -> Value | None:
    """Yes to a gate over members' variables does not say whose: it is asked."""
    if question.kind is Kind.GATE:
        return True if about.of is Of.HOUSEHOLD else None
    return about.together.somebody if about.together else None


def unknown(turn: Turn, interview: Interview, event: Unknown) -> Outcome:
    """Nobody knows: recorded as such where the questionnaire allows it."""
    code = misplaced(turn, interview, event.key)
    if code:
        return reject(interview, code)
    view = turn.view(interview)
    if not can_be_asked(view, event.key):
        return reject(interview, RejectionCode.NOT_ASKED_NOW)
    targets = targets_of(view, event.key)
    if not all(turn.questionnaire.by_name[target.name].may_be_unknown for target in targets):
        return count_try(interview, event.key, Rejection(RejectionCode.NEEDED))
    return _mark(turn, interview, event.key, targets, State.UNKNOWN)


def skipped(turn: Turn, interview: Interview, event: Skipped) -> Outcome:
    """Later: it comes back before the review. Skipped once more then, it stays unknown, unless it is essential."""
    code = misplaced(turn, interview, event.key)
    if code:
        return reject(interview, code)
    view = turn.view(interview)
    if not can_be_asked(view, event.key):
        return reject(interview, RejectionCode.NOT_ASKED_NOW)
    targets = [target for target in targets_of(view, event.key) if view.is_open(target)]
    if not targets:
        kept = Effect(EffectCode.KEPT, keys=(event.key,), member=event.key.member)
        return Outcome(replace(interview, cursor=cursor_after(turn, interview, event.key)), (kept,))
    if not (_is_awaited_now(view, interview, event.key) and all(view.is_skipped(target) for target in targets)):
        return _mark(turn, interview, event.key, targets, State.SKIPPED)
    if any(turn.questionnaire.by_name[target.name].essential for target in targets):
        return count_try(interview, event.key, Rejection(RejectionCode.NEEDED))
    return _mark(turn, interview, event.key, targets, State.UNKNOWN)


def _is_awaited_now(view: View, interview: Interview, key: AnswerKey) -> bool:
    ask = next_question(view, interview)
    return ask is not None and ask.key == key


def _mark(turn: Turn, interview: Interview, key: AnswerKey, targets: list[AnswerKey], state: State) -> Outcome:
    code = EffectCode.UNKNOWN_NOTED if state is State.UNKNOWN else EffectCode.SKIP_NOTED
    changes: Changes = {target: Answer(None, state) for target in targets}
    effect = Effect(code, keys=(key,), member=key.member)
    return settle(turn, interview, Settlement(key, frozenset(changes), with_answers(interview, changes), effect))
