"""What counts now: an interview's answers seen through the questionnaire on one day.

Stored answers are not touched when they stop counting. Whether one counts, and what follows from it, is worked out
here: undoing a correction brings back all that it had made void. A view is made for one turn and thrown away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from backend.domain.answers import Answer, AnswerKey, State, Value
from backend.domain.conditions import Truth
from backend.domain.interview_state import HEAD, Interview
from backend.domain.partial_dates import age_on
from backend.domain.questionnaire import Choice, Derivation, Kind, Of, Purpose, Question, Questionnaire


class View:
    """Reads one state of an interview; conditions are evaluated at most once for each key."""

    def __init__(self, questionnaire: Questionnaire, interview: Interview, today: date) -> None:
        self.questionnaire = questionnaire
        self.interview = interview
        self.answers: Mapping[AnswerKey, Answer] = interview.answers
        self.roster = interview.roster
        self.purpose: Purpose = interview.purpose
        self._asked = questionnaire.names[interview.purpose]
        self.today = today
        self._relevant: dict[AnswerKey, Truth] = {}
        self._counting: dict[AnswerKey, Answer | None] = {}
        self._values: dict[tuple[str, int | None], Value | None] = {}

    def value(self, name: str, member: int | None) -> Value | None:
        """The value that counts; for `age` and `head_age`, completed years today."""
        if (name, member) not in self._values:
            self._values[name, member] = self._work_out_value(name, member)
        return self._values[name, member]

    def settled(self, name: str, member: int | None) -> bool:
        """No answer to this variable is to come: it has one, or nobody knows it, or nobody is interested."""
        if name in ("age", "head_age"):
            name, member = "birth_date", (HEAD if name == "head_age" else member)
        key = self._key(name, member)
        truth = self.relevance(key)
        if truth is not True:
            return truth is False
        stored = self.answers.get(key)
        return (stored is not None and stored.state is State.UNKNOWN) or self.counting(key) is not None

    def relevance(self, key: AnswerKey) -> Truth:
        """Whether the question concerns the household or member; None while that hangs on answers to come."""
        condition = self.questionnaire.by_name[key.name].relevant
        if key.name not in self._asked:
            return False
        if condition is None:
            return True
        if key not in self._relevant:
            self._relevant[key] = condition.test(self, key.member)
        return self._relevant[key]

    def counting(self, key: AnswerKey) -> Answer | None:
        """The given or derived answer that counts for a key."""
        if key not in self._counting:
            self._counting[key] = self._work_out_counting(key)
        return self._counting[key]

    def is_open(self, key: AnswerKey) -> bool:
        """The question concerns us, has no answer, and is not known to be unanswerable. Skipped ones are open."""
        if self.relevance(key) is not True or self.counting(key) is not None:
            return False
        stored = self.answers.get(key)
        return stored is None or stored.state is not State.UNKNOWN

    def is_skipped(self, key: AnswerKey) -> bool:
        """The question was left for later."""
        stored = self.answers.get(key)
        return stored is not None and stored.state is State.SKIPPED

    def choices(self, question: Question, member: int | None) -> tuple[Choice, ...]:
        """The choices that are possible now."""
        return tuple(choice for choice in question.choices if self._is_possible(choice, member))

    def said(self) -> frozenset[AnswerKey]:
        """The keys of everything that the person said and that counts."""
        return frozenset(key for key, answer in self.answers.items() if answer.said and self._counts_alone(key, answer))

    def open_keys(self) -> list[AnswerKey]:
        """Every key that is still to be asked, in order."""
        keys = self.questionnaire.keys(self.purpose, self.roster)
        return [key for question, key in keys if question.kind is not Kind.GATE and self.is_open(key)]

    def targets(self, question: Question) -> list[AnswerKey]:
        """The keys that an answer about several at once would settle, relevant ones only."""
        names = question.over if question.kind is Kind.GATE else (question.name,)
        return [key for key in self._keys_of(names) if self.relevance(key) is True]

    def _counts_alone(self, key: AnswerKey, answer: Answer) -> bool:
        question = self.questionnaire.by_name[key.name]
        about_several = question.kind is Kind.GATE or (question.of is Of.MEMBER and key.member is None)
        return not about_several and self.counting(key) is answer

    def _keys_of(self, names: Iterable[str]) -> Iterable[AnswerKey]:
        for name in names:
            if self.questionnaire.by_name[name].of is Of.HOUSEHOLD:
                yield AnswerKey(name, None)
            else:
                yield from (AnswerKey(name, member) for member in self.roster)

    def _key(self, name: str, member: int | None) -> AnswerKey:
        of_household = self.questionnaire.by_name[name].of is Of.HOUSEHOLD
        return AnswerKey(name, None if of_household else member)

    def _age(self, member: int | None) -> int | None:
        birth_date = self.value("birth_date", member)
        return age_on(str(birth_date), self.today) if birth_date is not None else None

    def _work_out_value(self, name: str, member: int | None) -> Value | None:
        if name == "age":
            return self._age(member)
        if name == "head_age":
            return self._age(HEAD)
        answer = self.counting(self._key(name, member))
        return answer.value if answer else None

    def _work_out_counting(self, key: AnswerKey) -> Answer | None:
        if self.relevance(key) is not True:
            return None
        question = self.questionnaire.by_name[key.name]
        stored = self.answers.get(key)
        if stored is not None and stored.state is State.GIVEN and self._still_fits(question, key, stored):
            return stored
        return self._derived(question, key)

    def _still_fits(self, question: Question, key: AnswerKey, stored: Answer) -> bool:
        if question.kind is not Kind.CHOICE or not question.conditional_choices:
            return True
        choice = question.choice(stored.value) if stored.value is not None else None
        return choice is not None and self._is_possible(choice, key.member)

    def _is_possible(self, choice: Choice, member: int | None) -> bool:
        return choice.when is None or choice.when.test(self, member) is True

    def _derived(self, question: Question, key: AnswerKey) -> Answer | None:
        for derivation in question.derive:
            if derivation.when.test(self, key.member) is True:
                value = self._derived_value(derivation, key)
                if value is not None:
                    return Answer(value, State.GIVEN, derivation.source)
        return None

    def _derived_value(self, derivation: Derivation, key: AnswerKey) -> Value | None:
        if derivation.from_member is None:
            return derivation.value
        for other in self.roster:
            if other != key.member and derivation.from_member.test(self, other) is True:
                return self.value(key.name, other)
        return None
