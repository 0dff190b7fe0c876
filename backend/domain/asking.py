"""Which question next, and how many are left."""

from __future__ import annotations

from datetime import date

from backend.domain.answers import Answer, AnswerKey, Source, State
from backend.domain.events import Who
from backend.domain.interview_state import (
    HEAD,
    Ask,
    AskKind,
    Interview,
    Pending,
    PendingKind,
    Progress,
    Stage,
)
from backend.domain.questionnaire import Kind, Of, Question, Questionnaire
from backend.domain.view import View

TYPICAL_SIZE = 4
"""Members of a household while nobody has said how many (2024 census: 3.9), for the likely number of questions."""

_CONFIRMATIONS = {
    PendingKind.VALUE: AskKind.CONFIRM_VALUE,
    PendingKind.CORRECTION: AskKind.CONFIRM_CORRECTION,
    PendingKind.REMOVE: AskKind.CONFIRM_REMOVE,
    PendingKind.WHO_LEFT: AskKind.WHICH_MEMBER,
}


def current(questionnaire: Questionnaire, interview: Interview, today: date) -> Ask | None:
    """What is awaited now; None once the interview is sent or cancelled."""
    match interview.stage:
        case Stage.SENT | Stage.CANCELLED:
            return None
        case Stage.CONSENT:
            return _own_ask(interview, AskKind.CONSENT)
    if interview.pending is not None:
        return _confirmation(questionnaire, interview, interview.pending)
    view = View(questionnaire, interview, today)
    return next_question(view, interview) or _own_ask(interview, AskKind.REVIEW)


def next_question(view: View, interview: Interview) -> Ask | None:
    """The question to ask now, confirmations aside: the one jumped to, else the first open one, else skipped ones."""
    if interview.cursor is not None and can_be_asked(view, interview.cursor):
        return _ask_again(view, interview, interview.cursor)
    return _first_open(view, interview, again=False) or _first_open(view, interview, again=True)


def can_be_asked(view: View, key: AnswerKey) -> bool:
    """The key exists, concerns the household or member now, and is not the head's relation to the head."""
    question = view.questionnaire.question(key)
    if question is None or key == AnswerKey("relation", HEAD):
        return False
    if question.kind is Kind.GATE or (question.together and key.member is None):
        return bool(view.targets(question))
    if question.of is Of.MEMBER and key.member not in view.roster:
        return False
    return view.relevance(key) is True


def targets_of(view: View, key: AnswerKey) -> list[AnswerKey]:
    """The keys that an answer to this key would settle: itself, or what a gate or a question about everyone covers.

    Of the latter, members who were asked by themselves are left alone, unless all of them were.
    """
    question = view.questionnaire.by_name[key.name]
    if question.kind is not Kind.GATE and (key.member is not None or question.of is Of.HOUSEHOLD):
        return [key]
    targets = view.targets(question)
    free = [target for target in targets if not _was_asked_alone(view, target)]
    return free or targets


def _was_asked_alone(view: View, key: AnswerKey) -> bool:
    counting = view.counting(key)
    return counting is not None and counting.source in (Source.ASKED, Source.DERIVED, Source.DEFAULT)


def _first_open(view: View, interview: Interview, *, again: bool) -> Ask | None:
    """The first open question; skipped ones are passed over the first time and asked `again` at the end."""
    answers = interview.answers
    for question, key in view.questionnaire.keys(interview.purpose, interview.roster):
        stored = answers.get(key)
        if stored is not None and stored.state is not State.SKIPPED and not question.conditional_choices:
            continue
        if question.kind is Kind.GATE:
            ask = _open_gate(view, interview, question, again=again)
            if ask:
                return ask
        elif _is_awaited(view, key, again=again):
            return _open_together(view, interview, question, again=again) or _question(view, interview, question, key)
    return None


def _is_awaited(view: View, key: AnswerKey, *, again: bool) -> bool:
    return (again or not view.is_skipped(key)) and view.is_open(key)


def _open_gate(view: View, interview: Interview, question: Question, *, again: bool) -> Ask | None:
    targets = [key for key in view.targets(question) if _is_awaited(view, key, again=again)]
    return _about(interview, question, targets) if len(targets) > 1 else None


def _open_together(view: View, interview: Interview, question: Question, *, again: bool) -> Ask | None:
    if question.together is None or is_one_by_one(interview, question):
        return None
    targets = [key for key in view.targets(question) if _is_awaited(view, key, again=again)]
    return _about(interview, question, targets) if len(targets) > 1 else None


def is_one_by_one(interview: Interview, question: Question) -> bool:
    """The person said that it differs, so each is asked."""
    stored = interview.answers.get(AnswerKey(question.name, None))
    return stored is not None and stored.value == Who.DIFFERS


def _ask_again(view: View, interview: Interview, key: AnswerKey) -> Ask:
    question = view.questionnaire.by_name[key.name]
    targets = targets_of(view, key)
    if targets == [key]:
        return _question(view, interview, question, key)
    if len(targets) == 1:
        return _question(view, interview, view.questionnaire.by_name[targets[0].name], targets[0])
    return _about(interview, question, targets)


def _about(interview: Interview, question: Question, targets: list[AnswerKey]) -> Ask:
    members = tuple(dict.fromkeys(key.member for key in targets if key.member is not None))
    gate = question.kind is Kind.GATE
    return Ask(
        kind=AskKind.GATE if gate else AskKind.TOGETHER,
        name=question.name,
        question=question,
        choices=question.choices,
        members=members,
        variables=tuple(dict.fromkeys(key.name for key in targets)) if gate else (),
        answer=interview.answers.get(AnswerKey(question.name, None)),
        tries=interview.tries.get(AnswerKey(question.name, None), 0),
    )


def _question(view: View, interview: Interview, question: Question, key: AnswerKey) -> Ask:
    return Ask(
        kind=AskKind.QUESTION,
        name=key.name,
        member=key.member,
        question=question,
        choices=view.choices(question, key.member),
        answer=_earlier(view, key),
        tries=interview.tries.get(key, 0),
    )


def _earlier(view: View, key: AnswerKey) -> Answer | None:
    return view.counting(key) or view.answers.get(key)


def _own_ask(interview: Interview, kind: AskKind) -> Ask:
    return Ask(kind, kind.value, tries=interview.tries.get(AnswerKey(kind.value), 0))


def _confirmation(questionnaire: Questionnaire, interview: Interview, pending: Pending) -> Ask:
    kind = _CONFIRMATIONS[pending.kind]
    question = questionnaire.by_name[pending.key.name] if pending.key else None
    members = tuple(member for member in interview.roster if member != HEAD)
    return Ask(
        kind=kind,
        name=kind.value,
        member=pending.member if pending.key is None else pending.key.member,
        question=question,
        members=members if pending.kind is PendingKind.WHO_LEFT else (),
        pending=pending,
        tries=interview.tries.get(AnswerKey(kind.value), 0),
    )


def progress(questionnaire: Questionnaire, interview: Interview, today: date) -> Progress:
    """How far the interview is; nothing is left of one that is sent or cancelled."""
    if interview.stage in (Stage.SENT, Stage.CANCELLED):
        return Progress(len(interview.trail), 0, 0)
    view = View(questionnaire, interview, today)
    at_most = likely = 1 + (interview.stage is Stage.CONSENT)
    covered: set[AnswerKey] = set()
    for question in questionnaire.asked_for(interview.purpose):
        at_most += _possible_asks(view, interview, question)
        likely += _likely_asks(view, interview, question, covered)
    if AnswerKey("household_size") not in interview.answers:
        at_most += _asks_of_more_members(questionnaire, interview, _most_members(questionnaire))
        likely += _asks_of_more_members(questionnaire, interview, TYPICAL_SIZE, together=False)
    return Progress(len(interview.trail), at_most, likely)


def _keys_of(view: View, question: Question) -> list[AnswerKey]:
    if question.of is Of.HOUSEHOLD:
        return [AnswerKey(question.name, None)]
    return [AnswerKey(question.name, member) for member in view.roster]


def _possible_asks(view: View, interview: Interview, question: Question) -> int:
    if question.kind is Kind.GATE:
        over = [view.questionnaire.by_name[name] for name in question.over]
        targets = sum(_may_be_asked(view, key) for about in over for key in _keys_of(view, about))
        return int(targets > 1 and AnswerKey(question.name, None) not in interview.answers)
    keys = sum(_may_be_asked(view, key) for key in _keys_of(view, question))
    return keys + (keys > 1 and question.together is not None and not is_one_by_one(interview, question))


def _may_be_asked(view: View, key: AnswerKey) -> bool:
    return view.is_open(key) or (view.relevance(key) is None and key not in view.answers)


def _likely_asks(view: View, interview: Interview, question: Question, covered: set[AnswerKey]) -> int:
    if question.kind is Kind.GATE:
        targets = (
            [] if is_one_by_one(interview, question) else [key for key in view.targets(question) if view.is_open(key)]
        )
        covered.update(targets)
        return int(bool(targets))
    keys = [key for key in _keys_of(view, question) if key not in covered and view.is_open(key)]
    at_once = question.together is not None and not is_one_by_one(interview, question)
    return min(len(keys), 1) if at_once else len(keys)


def _most_members(questionnaire: Questionnaire) -> int:
    most = questionnaire.by_name["household_size"].limits.most
    return int(most) if most is not None else TYPICAL_SIZE


def _asks_of_more_members(
    questionnaire: Questionnaire, interview: Interview, size: int, *, together: bool = True
) -> int:
    asked = questionnaire.asked_for(interview.purpose)
    each = sum(question.of is Of.MEMBER and (together or question.together is None) for question in asked)
    at_once = sum(question.together is not None for question in asked) if together else 0
    return at_once + each * max(0, size - len(interview.roster))
