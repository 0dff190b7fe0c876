"""Reading what a person typed or pressed as the answer to the awaited question: text → events of the interview."""

from __future__ import annotations

from dataclasses import replace

from backend.domain.answers import AnswerKey, Value
from backend.domain.events import (
    Answered,
    Confirmed,
    Consented,
    Declined,
    MemberRemoved,
    Refused,
    Skipped,
    Submitted,
    Unknown,
)
from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Kind, Question
from backend.interviews import choosing, members, options, slips, together
from backend.interviews.naming_answers import HOUSEHOLD_SIZE
from backend.interviews.scene import Scene
from backend.interviews.understood import (
    Answer,
    Doubtful,
    NotUnderstood,
    Understood,
    WantsCorrection,
    WantsLater,
    misread,
)
from understanding.misplaced import is_a_date, says_alone, tells_the_rent, without_rent
from understanding.people_names import Name, read_name
from understanding.readings import Reading, read, read_choice, read_named

__all__ = [
    "Answer",
    "Doubtful",
    "NotUnderstood",
    "Understood",
    "WantsCorrection",
    "WantsLater",
    "misread",
    "read_pressed",
    "read_text",
    "yes_or_no",
]

_VALUE_KINDS = {
    Kind.INTEGER: "integer",
    Kind.MONEY_MONTH: "money_month",
    Kind.DATE: "date",
    Kind.IDCS: "idcs",
    Kind.PHONE: "phone",
}

_CLUES = {
    Kind.DATE: {"hijri": "hijri", "decade": "decade", "another_event": "another_event"},
    Kind.MONEY_MONTH: {"period": "period", "unit": "unit", "count": "count", "foreign_currency": "currency"},
}
"""By kind of question, the readers' reasons that a sentence of their own helps with."""

FAMILY_NAME = "family_name"
_FAMILIES = "nuclei"
"""Families under one roof: who says that they are alone is one."""
_MAY_BE_WANTING = (Kind.IDCS, Kind.PHONE)
"""What somebody may not have: "ma3ndhach" is no number, and not a misread one."""


def read_text(scene: Scene, ask: Ask, text: str) -> Answer:
    """The answer in what was typed, or what it takes back of an earlier one."""
    slip = slips.found(scene, ask, text)
    return slip if slip is not None else _read_text(scene, ask, slips.meant(scene, ask, text))


def _read_text(scene: Scene, ask: Ask, text: str) -> Answer:
    match ask.kind:
        case AskKind.QUESTION:
            read_ = _question(scene, ask, text)
            later = isinstance(read_, NotUnderstood) and _leaves_for_later(scene, text)
            return Understood(Skipped(ask.key)) if later else read_
        case AskKind.TOGETHER | AskKind.GATE:
            event = together.read_text(scene, ask, text)
            return Understood(event) if event else misread(ask, "members")
        case AskKind.WHICH_MEMBER:
            return _who_left(scene, ask, text)
        case AskKind.CONFIRM_VALUE:
            return _doubt(scene, ask, text)
        case _:
            name = yes_or_no(scene, ask.kind.value, text)
            return read_pressed(scene, ask, name) if name else misread(ask, "yes_no")


def read_pressed(scene: Scene, ask: Ask, value: str) -> Answer:
    """The answer of a pressed button (or of a choice of our own that was read from text)."""
    match ask.kind:
        case AskKind.QUESTION:
            return _pressed_question(scene, ask, value)
        case AskKind.TOGETHER | AskKind.GATE:
            event = together.read_pressed(scene, ask, value)
            return Understood(event) if event else misread(ask, "button")
        case AskKind.WHICH_MEMBER:
            member = _member(value)
            return Understood(MemberRemoved(member)) if member is not None else misread(ask, "button")
        case _:
            return _OWN_ANSWERS.get((ask.kind, value)) or misread(ask, "button")


_OWN_ANSWERS: dict[tuple[AskKind, str], Answer] = {
    (AskKind.CONSENT, "agree"): Understood(Consented()),
    (AskKind.CONSENT, "refuse"): Understood(Declined()),
    (AskKind.REVIEW, "send"): Understood(Submitted()),
    (AskKind.REVIEW, "correct"): WantsCorrection(),
    (AskKind.REVIEW, "later"): WantsLater(),
    **{
        (kind, value): Understood(event)
        for kind in (AskKind.CONFIRM_VALUE, AskKind.CONFIRM_CORRECTION, AskKind.CONFIRM_REMOVE)
        for value, event in (("yes", Confirmed()), ("no", Refused()))
    },
}

_YES = {"consent": "agree", "review": "send"}
_NO = {"consent": "refuse", "review": "later"}


def yes_or_no(scene: Scene, name: str, text: str) -> str | None:
    """The choice of one of our own questions that a text means; a plain yes or no is its first or its "no" choice."""
    own = tuple(scene.question_words(name).choices)
    reading = read_choice(text, options.of_names(scene.published, name, own), scene.lang)
    if reading.status == "ok":
        return str(reading.value)
    plain = read("yesno", text, scene.lang)
    if plain.status != "ok":
        return None
    chosen = {"yes": _YES.get(name, "yes"), "no": _NO.get(name, "no")}.get(str(plain.value))
    return chosen if chosen in own else None


def _question(scene: Scene, ask: Ask, text: str) -> Answer:
    question = scene.question(ask)
    match question.kind:
        case Kind.CHOICE:
            return choosing.read_typed(scene, ask, text)
        case Kind.YES_NO:
            return _yes_no(ask, question, _read_yes_no(scene, text))
        case Kind.TEXT:
            return _text(scene, ask, text)
        case kind:
            misplaced = _misplaced(scene, ask, text)
            if misplaced is not None:
                return replace(misread(ask, misplaced), clue=misplaced)
            said = without_rent(text) if kind is Kind.MONEY_MONTH else text
            return _value(scene, ask, read(_VALUE_KINDS[kind], said, scene.lang, today=scene.today), text)


def _leaves_for_later(scene: Scene, text: str) -> bool:
    """As in "men be3d", "plus tard"."""
    said = read_named(text, options.of_names(scene.published, "offer_person", ("skip",)))
    return said.status == "ok" and len(text.split()) <= _FEW


_FEW = 3


def _misplaced(scene: Scene, ask: Ask, text: str) -> str | None:
    """What the text answers instead of what is asked: a clue of its own."""
    match scene.question(ask).kind:
        case Kind.INTEGER if is_a_date(text, scene.today):
            return "date_for_people" if ask.name == HOUSEHOLD_SIZE else "date_for_number"
        case Kind.MONEY_MONTH if tells_the_rent(text):
            return "rent"
        case _:
            return None


def _value(scene: Scene, ask: Ask, reading: Reading, text: str) -> Answer:
    if reading.status == "ok" and reading.value is not None:
        return Understood(Answered(ask.key, reading.value))
    kind = scene.question(ask).kind
    clue = _CLUES.get(kind, {}).get(reading.reason or "")
    if ask.name == _FAMILIES and not reading.readings and says_alone(text):
        return Understood(Answered(ask.key, 1))
    if reading.readings == (0,) and _says_only_no(scene, text):
        return Understood(Answered(ask.key, 0))
    if reading.readings and reading.status == "ambiguous":
        return Doubtful(ask.key, reading.readings, clue)
    said = read("yesno", text, scene.lang).value
    if said == "unknown" or (said == "no" and kind in _MAY_BE_WANTING):
        return Understood(Unknown(ask.key))
    if reading.value is not None:
        # An identifier that fails its check: the engine says which rule it breaks.
        return Understood(Answered(ask.key, reading.value))
    return replace(misread(ask, reading.reason or "unreadable"), clue=clue)


def _says_only_no(scene: Scene, text: str) -> bool:
    """Where none is a number that may be answered, a bare "la" is none."""
    return len(text.split()) <= _BARE and read("yesno", text, scene.lang).value == "no"


_BARE = 2


def _read_yes_no(scene: Scene, text: str) -> Reading:
    """Yes or no; who begins with "3ndi" has some, however little ("3ndi chwiya d jnan")."""
    whole = read("yesno", text, scene.lang)
    if whole.reason != "maybe" or len(text.split()) < 2:
        return whole
    begun = read("yesno", text.split(maxsplit=1)[0], scene.lang)
    return begun if begun.value == "yes" else whole


def _yes_no(ask: Ask, question: Question, reading: Reading) -> Answer:
    if reading.status != "ok":
        return misread(ask, reading.reason or "unreadable")
    if reading.value == "unknown":
        return Understood(Unknown(AnswerKey(question.name, ask.member)))
    return Understood(Answered(ask.key, reading.value == "yes"))


def _text(scene: Scene, ask: Ask, text: str) -> Answer:
    match read_name(text):
        case Name(written):
            return Understood(Answered(ask.key, written))
        case "same" if (name := _name_of_the_one_before(scene, ask)) is not None:
            return Understood(Answered(ask.key, name))
        case "empty":
            return misread(ask, "empty")
        case _:
            return replace(misread(ask, "sentence"), clue="only_the_name")


def _name_of_the_one_before(scene: Scene, ask: Ask) -> Value | None:
    """The family name last given: "the same as mine" is said of it alone."""
    if ask.name != FAMILY_NAME or ask.member is None:
        return None
    before = (member for member in reversed(scene.interview.roster) if member < ask.member)
    return next((name for member in before if (name := scene.interview.given(FAMILY_NAME, member)) is not None), None)


def _doubt(scene: Scene, ask: Ask, text: str) -> Answer:
    """Yes or no to "are you sure?", or the value again."""
    name = yes_or_no(scene, ask.kind.value, text)
    if name:
        return read_pressed(scene, ask, name)
    question, key = ask.question, ask.pending.key if ask.pending else None
    if question is None or key is None:
        return misread(ask, "yes_no")
    again = _question(scene, Ask(AskKind.QUESTION, key.name, key.member, question, question.choices), text)
    return again if isinstance(again, Understood) else misread(ask, "yes_no")


def _who_left(scene: Scene, ask: Ask, text: str) -> Answer:
    found = members.found(scene, text, scene.interview.roster[1:])
    if found:
        return Understood(MemberRemoved(found[0]))
    return Understood(Refused()) if members.nobody(scene, text) else misread(ask, "member")


def _member(value: str) -> int | None:
    kind, _, number = value.partition(":")
    return int(number) if kind == "member" and number.isdecimal() else None


def _pressed_question(scene: Scene, ask: Ask, value: str) -> Answer:
    question = scene.question(ask)
    if question.kind is Kind.YES_NO:
        if value not in ("yes", "no", "unknown"):
            return misread(ask, "button")
        return _yes_no(ask, question, Reading(value, "ok"))
    if question.kind is Kind.CHOICE:
        return Understood(Answered(ask.key, value)) if question.choice(value) else misread(ask, "button")
    return _question(scene, ask, value)
