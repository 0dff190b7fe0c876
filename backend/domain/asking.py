"""Which question next, and how it is put."""

from __future__ import annotations

from datetime import date

from backend.domain.agenda import Place, agenda_of, awaited_of, first_left_for_later, place_of
from backend.domain.answers import Answer, AnswerKey, Source
from backend.domain.events import Who
from backend.domain.interview_state import (
    HEAD,
    Ask,
    AskKind,
    Interview,
    Pending,
    PendingKind,
    Stage,
)
from backend.domain.questionnaire import Kind, Of, Question, Questionnaire
from backend.domain.view import View

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
    agenda = agenda_of(view)
    if agenda.first is not None:
        return _at_place(view, interview, place_of(view, agenda.first), again=False)
    later = first_left_for_later(view, agenda)
    return _at_place(view, interview, later, again=True) if later else None


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


def _at_place(view: View, interview: Interview, place: Place, *, again: bool) -> Ask:
    """What is asked at an open place: a gate, a question about everyone at once, or about one."""
    question, key = place
    at_once = question.kind is Kind.GATE or (question.together is not None and not is_one_by_one(interview, question))
    targets = awaited_of(view, question, again=again) if at_once else []
    return _about(interview, question, targets) if len(targets) > 1 else _question(view, interview, question, key)


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
