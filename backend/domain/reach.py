"""What an answer can touch: the keys whose being asked may hang on it, directly or through others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from backend.domain.answers import AnswerKey
from backend.domain.conditions import Condition
from backend.domain.questionnaire import Of, Question, Questionnaire
from backend.domain.questionnaire_checks import COUNTED_FROM

Everybody = bool
"""Whether it is touched of everybody, or only of the member whose answer it was."""

_OF_THE_HEAD = frozenset({"head_age"})


def touched(questionnaire: Questionnaire, keys: Iterable[AnswerKey], roster: tuple[int, ...]) -> set[AnswerKey]:
    """The keys that must be looked at again when the answers to these have changed; these among them."""
    found = set(keys)
    for key in tuple(found):
        for name, everybody in _reach(questionnaire)[key.name].items():
            found.update(_keys(questionnaire.by_name[name], key.member, roster, everybody=everybody))
    return found


def _keys(question: Question, member: int | None, roster: tuple[int, ...], *, everybody: bool) -> Iterator[AnswerKey]:
    if question.of is Of.HOUSEHOLD:
        yield AnswerKey(question.name, None)
    elif everybody:
        yield from (AnswerKey(question.name, one) for one in roster)
    elif member is not None:
        yield AnswerKey(question.name, member)


@lru_cache(maxsize=16)
def _reach(questionnaire: Questionnaire) -> Mapping[str, Mapping[str, Everybody]]:
    """For every variable, what an answer to it touches, itself first."""
    readers: dict[str, dict[str, Everybody]] = defaultdict(dict)
    for question in questionnaire.questions:
        for name, everybody in _read_by(questionnaire, question):
            readers[name][question.name] = readers[name].get(question.name, False) or everybody
    return {question.name: _followed(question.name, readers) for question in questionnaire.questions}


def _followed(name: str, readers: Mapping[str, Mapping[str, Everybody]]) -> Mapping[str, Everybody]:
    reached: dict[str, Everybody] = {}
    to_follow: list[tuple[str, Everybody]] = [(name, False)]
    while to_follow:
        one, everybody = to_follow.pop()
        if reached.get(one) in (True, everybody):
            continue
        reached[one] = everybody
        to_follow += [(reader, everybody or spreads) for reader, spreads in readers.get(one, {}).items()]
    return reached


def _read_by(questionnaire: Questionnaire, question: Question) -> Iterator[tuple[str, Everybody]]:
    """The variables that decide whether a question is asked, or answer it."""
    for condition, of_another in _conditions(question):
        for name in condition.variables:
            variable = COUNTED_FROM.get(name, name)
            others = of_another or name in condition.of_anybody or name in _OF_THE_HEAD
            yield variable, others or questionnaire.by_name[variable].of is not question.of
    yield from ((name, False) for name in question.over)
    if any(derivation.from_member for derivation in question.derive):
        yield question.name, True


def _conditions(question: Question) -> Iterator[tuple[Condition, bool]]:
    """Those conditions, each with whether it is about another member than the one asked about."""
    if question.relevant:
        yield question.relevant, False
    for derivation in question.derive:
        yield derivation.when, False
        if derivation.from_member:
            yield derivation.from_member, True
    yield from ((choice.when, False) for choice in question.choices if choice.when)
