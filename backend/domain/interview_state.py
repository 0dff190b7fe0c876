"""The values that the interview engine works on and hands out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from backend.domain.answers import Answer, AnswerKey, Value
from backend.domain.events import Event
from backend.domain.questionnaire import Choice, Purpose, Question

HEAD = 0
"""The member id of the head of the household, who is always the first of the roster."""


class Stage(StrEnum):
    """Where an interview stands. `sent` and `cancelled` are final."""

    CONSENT = "consent"
    ASKING = "asking"
    REVIEW = "review"
    SENT = "sent"
    CANCELLED = "cancelled"


class PendingKind(StrEnum):
    """What a confirmation is about.

    value: the value is possible but unlikely. correction: given answers would become void. remove: a member would
    go, with their answers. who_left: the household is said to be smaller than its roster; somebody must be named
    (`MemberRemoved`).
    """

    VALUE = "value"
    CORRECTION = "correction"
    REMOVE = "remove"
    WHO_LEFT = "who_left"


@dataclass(frozen=True, slots=True)
class Pending:
    """An event that waits for `Confirmed` or `Refused`.

    Attributes:
        kind: what is to be confirmed.
        event: happens on `Confirmed`.
        key: the answer it is about, if it is about one.
        reason: for `value`, the code of the doubt (`unlikely_big`, `unlikely_small`, or a doubt of the questionnaire).
        value: for `value` and `correction`, the new value.
        voids: given answers that would not count any more.
        member: for `remove`, who would go.
        size: for `who_left`, the size that was said.
        confirmed: what has been confirmed on the way here.
    """

    kind: PendingKind
    event: Event
    key: AnswerKey | None = None
    reason: str | None = None
    value: Value | None = None
    voids: tuple[AnswerKey, ...] = ()
    member: int | None = None
    size: int | None = None
    confirmed: frozenset[PendingKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is still to be asked: worked out from the answers, and kept so that a turn works out only what it touched.

    Attributes:
        day, purpose, roster, answers: what it was worked out from. It holds for these very answers, else not at all.
        first: the first open key that nobody left for later.
        open: by variable, how many keys are to be asked, those left for later included.
        uncertain: by variable, how many keys may yet have to be asked, depending on answers to come.
    """

    day: date
    purpose: Purpose
    roster: tuple[int, ...]
    answers: Mapping[AnswerKey, Answer] = field(repr=False, compare=False)
    first: AnswerKey | None
    open: Mapping[str, int]
    uncertain: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation's state, whole. Read it freely; change it with `interview.apply` only.

    Attributes:
        roster: member ids in order, the head first. An id is never used twice; answers belong to ids, not to positions.
        answers: everything said so far, also what does not count at present (it returns when a correction is undone).
        trail: the keys that were asked and settled, oldest first: the way back.
        tries: failed attempts at a key since its last success.
        cursor: a key that is asked before anything else, after going back or jumping.
        pending: what waits for a confirmation.
        agenda: what is still to be asked, as far as it has been worked out: it follows from the rest.
    """

    questionnaire_version: str
    purpose: Purpose
    stage: Stage = Stage.CONSENT
    roster: tuple[int, ...] = (HEAD,)
    next_member: int = HEAD + 1
    answers: Mapping[AnswerKey, Answer] = field(default_factory=lambda: MappingProxyType({}))
    trail: tuple[AnswerKey, ...] = ()
    tries: Mapping[AnswerKey, int] = field(default_factory=lambda: MappingProxyType({}))
    cursor: AnswerKey | None = None
    pending: Pending | None = None
    agenda: Agenda | None = field(default=None, compare=False, repr=False)

    def position(self, member: int) -> int | None:
        """The member's place in the roster, 0 being the head; None if they are not of the household."""
        return self.roster.index(member) if member in self.roster else None

    def member_at(self, position: int) -> int | None:
        """The id of the member at a place in the roster; None if there is none."""
        return self.roster[position] if 0 <= position < len(self.roster) else None

    def given(self, name: str, member: int | None = None) -> Value | None:
        """The stored value of a variable, whether or not it counts at present."""
        answer = self.answers.get(AnswerKey(name, member))
        return answer.value if answer else None


class AskKind(StrEnum):
    """What sort of thing is awaited.

    question: one value for one key. together: one variable of several members (`Ask.members`). gate: several variables
    (`Ask.variables`) at once. consent, review: their own stages. The others are confirmations (`Ask.pending`).
    """

    QUESTION = "question"
    TOGETHER = "together"
    GATE = "gate"
    CONSENT = "consent"
    REVIEW = "review"
    CONFIRM_VALUE = "confirm_value"
    CONFIRM_CORRECTION = "confirm_correction"
    CONFIRM_REMOVE = "confirm_remove"
    WHICH_MEMBER = "which_member"


@dataclass(frozen=True, slots=True)
class Ask:
    """What is awaited now.

    Attributes:
        kind: what sort of thing is awaited.
        name: the variable or gate, or the kind's own name for consent, review and confirmations.
        member: the id of the member it is asked of, if of one.
        question: the question behind `name`; for confirmations of values and corrections, the question they are about.
        choices: the choices that are possible now.
        members: together and gates over members: about whom.
        variables: gates: about what.
        pending: confirmations: what would happen.
        answer: what was said before, when the person went back or skipped.
        tries: failed attempts so far.
    """

    kind: AskKind
    name: str
    member: int | None = None
    question: Question | None = None
    choices: tuple[Choice, ...] = ()
    members: tuple[int, ...] = ()
    variables: tuple[str, ...] = ()
    pending: Pending | None = None
    answer: Answer | None = None
    tries: int = 0

    @property
    def key(self) -> AnswerKey:
        """The key that an answer to this ask is about."""
        return AnswerKey(self.name, self.member)


class RejectionCode(StrEnum):
    """Why an event changed nothing. Parameters in brackets."""

    CONSENT_FIRST = "consent_first"
    INTERVIEW_CLOSED = "interview_closed"
    NOTHING_TO_CONFIRM = "nothing_to_confirm"
    UNKNOWN_QUESTION = "unknown_question"
    NOT_ASKED_NOW = "not_asked_now"
    """The variable is of no interest given the other answers."""
    MEMBER_GONE = "member_gone"
    ABOUT_WHOM = "about_whom"
    """A member's variable without a member, or a member who is not among those asked about."""
    WRONG_TYPE = "wrong_type"
    NOT_A_CHOICE = "not_a_choice"
    NOT_WHOLE = "not_whole"
    TOO_SMALL = "too_small"
    """[least]"""
    TOO_BIG = "too_big"
    """[most]"""
    NOT_A_DATE = "not_a_date"
    FUTURE_DATE = "future_date"
    TOO_OLD = "too_old"
    """[most], years"""
    TOO_YOUNG = "too_young"
    """[least], years"""
    EMPTY = "empty"
    TOO_LONG = "too_long"
    """[most], characters"""
    NOT_A_NAME = "not_a_name"
    LENGTH = "length"
    """[expected], digits"""
    FIRST_DIGIT = "first_digit"
    CHECK_DIGIT = "check_digit"
    PATTERN = "pattern"
    DUPLICATE = "duplicate"
    """[member]: the id of the member who has this value already."""
    NEEDED = "needed"
    """The question has to be answered."""
    NOT_READY = "not_ready"
    """Not everything has been asked."""
    AT_START = "at_start"
    HEAD_STAYS = "head_stays"
    TOO_MANY_MEMBERS = "too_many_members"
    """[most]"""
    NOTHING_UNKNOWN = "nothing_unknown"
    MISREAD = "misread"
    """[reason]: the reader's code."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why nothing changed (but the count of tries): a code and its parameters."""

    code: RejectionCode
    params: Mapping[str, Value] = field(default_factory=dict)


class EffectCode(StrEnum):
    """What happened, for the host to tell."""

    CONSENT_GIVEN = "consent_given"
    CONSENT_DECLINED = "consent_declined"
    ANSWER_NOTED = "answer_noted"
    UNKNOWN_NOTED = "unknown_noted"
    SKIP_NOTED = "skip_noted"
    KEPT = "kept"
    """An earlier answer was looked at again and left as it is, or a confirmation refused."""
    BECAME_VOID = "became_void"
    """[keys] do not count any more."""
    REOPENED = "reopened"
    """[keys] have to be asked now, because of a correction."""
    MEMBER_ADDED = "member_added"
    MEMBER_RENAMED = "member_renamed"
    MEMBER_REMOVED = "member_removed"
    """[keys] were said of them and went along."""
    ASKS_CONFIRMATION = "asks_confirmation"
    MOVED = "moved"
    """Another question is asked now, by going back or jumping."""
    REVIEW_REACHED = "review_reached"
    SENT = "sent"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that happened: a code, and what it is about."""

    code: EffectCode
    keys: tuple[AnswerKey, ...] = ()
    member: int | None = None
    name: str | None = None
    """The given name of a member who was removed or renamed, as it was."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an event. With a rejection, the interview differs by its count of tries at most."""

    interview: Interview
    effects: tuple[Effect, ...] = ()
    rejection: Rejection | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an interview is, in questions.

    `left_at_most` holds whatever is answered next (short of corrections and new members); `left_likely` supposes
    that questions asked together are answered at once and nothing else opens, the figure to show to people.
    """

    answered: int
    left_at_most: int
    left_likely: int


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One answer as it counts now. `missing`: unknown, though the index or a programme needs it."""

    section: str
    key: AnswerKey
    answer: Answer
    missing: bool
