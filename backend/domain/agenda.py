"""What is still to be asked, and how that changes with an answer: only the keys that it touched are looked at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice

from backend.domain.answers import Answer, AnswerKey, State
from backend.domain.interview_state import Agenda
from backend.domain.questionnaire import Kind, Of, Question
from backend.domain.reach import touched
from backend.domain.view import View

Place = tuple[Question, AnswerKey]
Holds = Callable[[AnswerKey], bool]


def agenda_of(view: View) -> Agenda:
    """What is to be asked in the interview seen here: as the interview carries it if that holds, else worked out."""
    kept = view.interview.agenda
    return kept if kept is not None and _holds(kept, view) else worked_out(view)


def _holds(agenda: Agenda, view: View) -> bool:
    same = agenda.answers is view.answers and agenda.roster == view.roster
    return same and agenda.day == view.today and agenda.purpose is view.purpose


def worked_out(view: View) -> Agenda:
    """The agenda from nothing but the answers."""
    places = _places(view)
    keys = [key for question, key in places if question.kind is not Kind.GATE]
    to_ask = Counter(key.name for key in keys if view.is_open(key))
    uncertain = Counter(key.name for key in keys if _is_uncertain(view, key))
    first = first_open(view, _promising(to_ask, places), again=False)
    return _agenda(view, first, to_ask, uncertain)


def carried_on(before: View, after: View) -> Agenda:
    """The agenda after some answers changed, from the one before: what `worked_out` finds, in less time."""
    earlier = before.interview.agenda
    if earlier is None or not _holds(earlier, before) or before.roster != after.roster:
        return agenda_of(after)
    near = touched(after.questionnaire, _changed(before.answers, after.answers), after.roster)
    keys = [key for key in near if _can_be_open(after, key)]
    to_ask = _moved(earlier.open, keys, before.is_open, after.is_open)
    uncertain = _moved(earlier.uncertain, keys, partial(_is_uncertain, before), partial(_is_uncertain, after))
    places = _where_the_first_may_be(after, earlier.first, near)
    return _agenda(after, first_open(after, _promising(to_ask, places), again=False), to_ask, uncertain)


def first_left_for_later(view: View, agenda: Agenda) -> Place | None:
    """The first open key when all that is open was left for later."""
    return first_open(view, _promising(agenda.open, _places(view)), again=True)


def first_open(view: View, places: Iterable[Place], *, again: bool) -> Place | None:
    """The first of these places where something is to be asked; what was left for later only counts when `again`."""
    return next((place for place in places if _is_asked_at(view, *place, again=again)), None)


def place_of(view: View, key: AnswerKey) -> Place:
    """The question that stands behind a key, with the key."""
    return view.questionnaire.by_name[key.name], key


def awaited_of(view: View, question: Question, *, again: bool) -> list[AnswerKey]:
    """The keys that a gate or a question about everyone would ask about now."""
    return [key for key in view.targets(question) if _is_awaited(view, key, again=again)]


def _is_uncertain(view: View, key: AnswerKey) -> bool:
    """Whether it hangs on answers to come if the key is asked."""
    return view.relevance(key) is None and key not in view.answers


def _is_asked_at(view: View, question: Question, key: AnswerKey, *, again: bool) -> bool:
    stored = view.answers.get(key)
    if stored is not None and stored.state is not State.SKIPPED and not question.conditional_choices:
        return False
    if question.kind is Kind.GATE:
        return len(awaited_of(view, question, again=again)) > 1
    return _is_awaited(view, key, again=again)


def _is_awaited(view: View, key: AnswerKey, *, again: bool) -> bool:
    return (again or not view.is_skipped(key)) and view.is_open(key)


def _places(view: View) -> tuple[Place, ...]:
    return view.questionnaire.keys(view.purpose, view.roster)


def _promising(to_ask: Mapping[str, int], places: Iterable[Place]) -> Iterator[Place]:
    """The places of variables that have open keys, and of gates over such."""
    names = {name for name, count in to_ask.items() if count}
    for question, key in places:
        if key.name in names or not names.isdisjoint(question.over):
            yield question, key


def _where_the_first_may_be(view: View, first: AnswerKey | None, near: Iterable[AnswerKey]) -> Iterator[Place]:
    """In order: what was touched before the first open key so far, and all from there on."""
    places, order = _places(view), view.questionnaire.order(view.purpose, view.roster)
    start = len(places) if first is None else order[first]
    earlier = sorted(order[key] for key in near if order.get(key, start) < start)
    return chain((places[number] for number in earlier), islice(places, start, None))


def _can_be_open(view: View, key: AnswerKey) -> bool:
    question = view.questionnaire.by_name[key.name]
    about_everyone = question.of is Of.MEMBER and key.member is None
    return not about_everyone and question.kind is not Kind.GATE and view.purpose in question.purposes


def _changed(before: Mapping[AnswerKey, Answer], after: Mapping[AnswerKey, Answer]) -> list[AnswerKey]:
    if before is after:
        return []
    return [key for key in before.keys() | after.keys() if before.get(key) != after.get(key)]


def _moved(counts: Mapping[str, int], keys: Iterable[AnswerKey], before: Holds, after: Holds) -> Mapping[str, int]:
    """The counts by variable when each of these keys counts as it does after the change."""
    moved = dict(counts)
    for key in keys:
        difference = after(key) - before(key)
        if difference:
            moved[key.name] = moved.get(key.name, 0) + difference
    return moved


def _agenda(view: View, first: Place | None, to_ask: Mapping[str, int], uncertain: Mapping[str, int]) -> Agenda:
    return Agenda(
        day=view.today,
        purpose=view.purpose,
        roster=view.roster,
        answers=view.answers,
        first=first[1] if first else None,
        open={name: count for name, count in to_ask.items() if count},
        uncertain={name: count for name, count in uncertain.items() if count},
    )
