"""The questionnaire as data: which variables exist, of whom they are asked, when, and which answers are possible.

A questionnaire is an immutable version, read once from a plain document (`questionnaire_loading.load`) and
compiled. It holds no words: texts, languages and channels are somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from backend.domain.answers import AnswerKey, Source, Value
from backend.domain.conditions import Condition


class Of(StrEnum):
    """What a variable describes."""

    HOUSEHOLD = "household"
    MEMBER = "member"


class Kind(StrEnum):
    """The type of a question's answer. `gate` asks about several variables at once and has no value of its own."""

    CHOICE = "choice"
    INTEGER = "integer"
    YES_NO = "yes_no"
    MONEY_MONTH = "money_month"
    DATE = "date"
    TEXT = "text"
    IDCS = "idcs"
    PHONE = "phone"
    GATE = "gate"


class Purpose(StrEnum):
    """Why a household is interviewed: to be registered, or to learn its index without identity."""

    REGISTER = "register"
    ESTIMATE = "estimate"


class Order(StrEnum):
    """How a section goes through members: everything of one member first, or one question for all members first."""

    BY_MEMBER = "by_member"
    BY_QUESTION = "by_question"


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer of a choice question.

    `name` is what a button or a reader hands in; `value` is what is recorded (`wife` is recorded as `spouse`);
    `sets` are variables of the same member or household that this choice answers too (`wife` answers `sex`);
    `when` limits the choice to what was answered before (a province belongs to a region).
    """

    name: str
    value: Value
    sets: tuple[tuple[str, Value], ...] = ()
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds, inclusive. Beyond `least`/`most` a value is refused; beyond the `likely_` bounds it is confirmed first.

    For text they bound the number of characters, for dates the age in completed years, otherwise the value itself.
    """

    least: float | None = None
    most: float | None = None
    likely_least: float | None = None
    likely_most: float | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A condition that makes an answer worth a second look: `code` says which one. It asks, it never refuses."""

    code: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Derivation:
    """A value that needs no question when `when` holds.

    Either a fixed `value`, or the value of the same variable of the first other member for whom `from_member` holds.
    A value that was asked always wins over a derived one.
    """

    when: Condition
    value: Value | None = None
    from_member: Condition | None = None
    source: Source = Source.DERIVED


@dataclass(frozen=True, slots=True)
class Together:
    """How a variable of members may be asked about everyone at once.

    `nobody` is the value of members about whom nothing is said; `somebody` the value of those who are named
    without a value (None: they are asked one by one).
    """

    nobody: Value
    somebody: Value | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One variable that is asked, or a gate over several (`over`).

    Attributes:
        required: listed at the review when it is unknown.
        may_be_unknown: "I don't know" is an answer; otherwise it is turned down, though skipping twice still
        leaves it unknown. essential: an interview cannot be sent without it: it is neither unknown nor skipped for
        good. recorded: part of the household document (gates and the household's size are not).
        purposes: the interviews that ask it.
        conditional_choices: some choices depend on other answers, so that a stored answer may stop fitting.
    """

    name: str
    section: str
    of: Of
    kind: Kind
    choices: tuple[Choice, ...] = ()
    relevant: Condition | None = None
    limits: Limits = Limits()
    doubts: tuple[Doubt, ...] = ()
    derive: tuple[Derivation, ...] = ()
    together: Together | None = None
    over: tuple[str, ...] = ()
    required: bool = True
    may_be_unknown: bool = True
    essential: bool = False
    recorded: bool = True
    unique: bool = False
    purposes: frozenset[Purpose] = frozenset(Purpose)

    conditional_choices: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "conditional_choices", any(choice.when for choice in self.choices))

    def choice(self, name_or_value: Value) -> Choice | None:
        """The choice of that name, or the first recorded under that value; None if there is none."""
        by_name = (choice for choice in self.choices if choice.name == name_or_value)
        by_value = (choice for choice in self.choices if choice.value == name_or_value)
        return next(by_name, None) or next(by_value, None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the interview, in the order a person would find natural."""

    name: str
    order: Order = Order.BY_QUESTION


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring questions of one section, all of the household or all of members: gone through in one way."""

    order: Order
    of: Of
    questions: tuple[Question, ...]

    def keys(self, roster: tuple[int, ...]) -> Iterator[tuple[Question, AnswerKey]]:
        """Every key of the block with its question, in the order of asking."""
        if self.of is Of.HOUSEHOLD:
            for question in self.questions:
                yield question, AnswerKey(question.name, None)
        elif self.order is Order.BY_MEMBER:
            for member in roster:
                for question in self.questions:
                    yield question, AnswerKey(question.name, member)
        else:
            for question in self.questions:
                for member in roster:
                    yield question, AnswerKey(question.name, member)


@dataclass(frozen=True, slots=True, eq=False)
class Questionnaire:
    """One immutable version: its sections, and its questions in the order they are asked.

    `blocks` and `names` say which questions an interview of each purpose asks, and how it goes through them.
    """

    version: str
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    by_name: Mapping[str, Question] = field(repr=False)
    blocks: Mapping[Purpose, tuple[Block, ...]] = field(repr=False)
    names: Mapping[Purpose, frozenset[str]] = field(repr=False)

    def asked_for(self, purpose: Purpose) -> tuple[Question, ...]:
        """The questions of interviews with that purpose, in order."""
        return tuple(question for question in self.questions if purpose in question.purposes)

    def keys(self, purpose: Purpose, roster: tuple[int, ...]) -> tuple[tuple[Question, AnswerKey], ...]:
        """Every key that such an interview with these members could ask, with its question, in the order of asking."""
        return _all_keys(self, purpose, roster)

    def order(self, purpose: Purpose, roster: tuple[int, ...]) -> Mapping[AnswerKey, int]:
        """The place of each of those keys, from 0."""
        return _order(self, purpose, roster)

    def question(self, key: AnswerKey) -> Question | None:
        """The question that a key belongs to, if the key could exist at all."""
        question = self.by_name.get(key.name)
        if question is None or (question.of is Of.HOUSEHOLD and key.member is not None):
            return None
        return question


@lru_cache(maxsize=256)
def _all_keys(
    questionnaire: Questionnaire, purpose: Purpose, roster: tuple[int, ...]
) -> tuple[tuple[Question, AnswerKey], ...]:
    return tuple(pair for block in questionnaire.blocks[purpose] for pair in block.keys(roster))


@lru_cache(maxsize=256)
def _order(questionnaire: Questionnaire, purpose: Purpose, roster: tuple[int, ...]) -> Mapping[AnswerKey, int]:
    return {key: place for place, (_, key) in enumerate(_all_keys(questionnaire, purpose, roster))}
