"""Reading what a person typed or pressed as the answer to the awaited question: text → events of the interview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from backend.domain.answers import AnswerKey, Value
from backend.domain.events import (
    Answered,
    Confirmed,
    Consented,
    Declined,
    Event,
    MemberRemoved,
    Misread,
    Refused,
    Submitted,
    Unknown,
)
from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Choice, Kind, Question
from backend.interviews import members, options, places, together, town_or_country, work
from backend.interviews.asking import ask_type, shown_choices
from backend.interviews.scene import Scene
from understanding.kinship import kin, sex_of, without_address
from understanding.people_names import Name, read_name
from understanding.readings import Reading, read, read_choice, read_named


@dataclass(frozen=True, slots=True)
class Understood:
    """The answer is this event."""

    event: Event


@dataclass(frozen=True, slots=True)
class Doubtful:
    """The answer may be one of these values; the person is asked which. `clue` says what was unclear in it."""

    key: AnswerKey
    readings: tuple[Value, ...]
    clue: str | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No answer to this question. `kind` is the sort of answer that was expected, `clue` what was wrong with it."""

    event: Misread
    kind: str
    clue: str | None = None


@dataclass(frozen=True, slots=True)
class WantsCorrection:
    """At the review: something is to be changed."""


@dataclass(frozen=True, slots=True)
class WantsLater:
    """At the review: it is to be sent another time."""


Answer = Understood | Doubtful | NotUnderstood | WantsCorrection | WantsLater

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
_MAY_BE_WANTING = (Kind.IDCS, Kind.PHONE)
"""What somebody may not have: "ma3ndhach" is no number, and not a misread one."""


def read_text(scene: Scene, ask: Ask, text: str) -> Answer:
    """The answer in what was typed."""
    match ask.kind:
        case AskKind.QUESTION:
            return _question(scene, ask, text)
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


def misread(ask: Ask, reason: str) -> NotUnderstood:
    """Nothing that answers this ask."""
    kind = "member" if ask.kind in (AskKind.TOGETHER, AskKind.WHICH_MEMBER) else ask_type(ask)
    return NotUnderstood(Misread(ask.key, reason), kind)


def _question(scene: Scene, ask: Ask, text: str) -> Answer:
    question = scene.question(ask)
    match question.kind:
        case Kind.CHOICE:
            return _choice(scene, ask, question, text)
        case Kind.YES_NO:
            return _yes_no(ask, question, read("yesno", text, scene.lang))
        case Kind.TEXT:
            return _text(scene, ask, text)
        case kind:
            return _value(scene, ask, read(_VALUE_KINDS[kind], text, scene.lang, today=scene.today), text)


def _value(scene: Scene, ask: Ask, reading: Reading, text: str) -> Answer:
    if reading.status == "ok" and reading.value is not None:
        return Understood(Answered(ask.key, reading.value))
    kind = scene.question(ask).kind
    clue = _CLUES.get(kind, {}).get(reading.reason or "")
    if reading.readings and (reading.status == "ambiguous" or reading.reason == "hijri"):
        return Doubtful(ask.key, reading.readings, clue)
    said = read("yesno", text, scene.lang).value
    if said == "unknown" or (said == "no" and kind in _MAY_BE_WANTING):
        return Understood(Unknown(ask.key))
    if reading.value is not None:
        # An identifier that fails its check: the engine says which rule it breaks.
        return Understood(Answered(ask.key, reading.value))
    return replace(misread(ask, reading.reason or "unreadable"), clue=clue)


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


def _choice(scene: Scene, ask: Ask, question: Question, text: str) -> Answer:
    if question.name == town_or_country.MILIEU:
        return _milieu(scene, ask, text)
    if question.name == places.REGION and not text.strip().isdecimal():
        return _place(scene, ask, text)
    if question.name == places.PROVINCE and _is_elsewhere(scene, ask, text):
        return misread(ask, "elsewhere")
    choices = ask.choices or question.choices
    text = without_address(text)
    if question.name == "relation":
        return _relation(scene, ask, text, choices)
    if question.name in _ABOUT_WORK:
        return _ABOUT_WORK[question.name](scene, ask, text)
    sex = sex_of(text) if question.name == "sex" else None
    if sex is not None:
        return Understood(Answered(ask.key, sex))
    return _of_choices(scene, ask, text, _as_seen(choices))


def _as_seen(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices in the order of the buttons, so that "the third" is the third that is seen."""
    shown = shown_choices(choices)
    return (*shown, *(choice for choice in choices if choice not in shown))


def _relation(scene: Scene, ask: Ask, text: str, choices: tuple[Choice, ...]) -> Answer:
    """A place in the family; the sex that the same words tell need not be asked."""
    named = kin(text)
    if named is not None and any(choice.name == named.relation for choice in choices):
        read_: Answer = Understood(Answered(ask.key, named.relation))
    else:
        read_ = _of_choices(scene, ask, text, _as_seen(choices))
    sex = named.sex if named else sex_of(text)
    if sex is None or not isinstance(read_, Understood) or not isinstance(read_.event, Answered):
        return read_
    choice = scene.question(ask).choice(read_.event.value)
    tells = choice is not None and bool(choice.sets)
    return read_ if tells else Understood(replace(read_.event, also=(("sex", sex),)))


def _of_choices(scene: Scene, ask: Ask, text: str, choices: tuple[Choice, ...]) -> Answer:
    reading = read_choice(text, options.of_choices(scene, ask.name, choices), scene.lang)
    if reading.status == "ok":
        return Understood(Answered(ask.key, str(reading.value)))
    if reading.status == "ambiguous" and reading.readings:
        return Doubtful(ask.key, reading.readings)
    if read("yesno", text, scene.lang).value == "unknown":
        return Understood(Unknown(ask.key))
    return misread(ask, reading.reason or "no_choice")


def _milieu(scene: Scene, ask: Ask, text: str) -> Answer:
    """The words for town and countryside come before the name of a place, which may be of a town or of both."""
    said = read_named(town_or_country.where(text), options.of_choices(scene, ask.name, ask.choices))
    named = town_or_country.found(scene, text) if said.status == "invalid" else None
    if said.status == "ok" or named == "town":
        milieu = str(said.value) if said.status == "ok" else "urban"
        return Understood(Answered(ask.key, milieu, also=_region_and_province(scene, text)))
    if named == "either":
        return Doubtful(ask.key, tuple(choice.name for choice in ask.choices), "town_or_country")
    return _of_choices(scene, ask, text, ask.choices)


def _region_and_province(scene: Scene, text: str) -> tuple[tuple[str, Value], ...]:
    place = town_or_country.place(scene, text)
    return ((places.REGION, place.regions[0]), *_province(scene, place)) if place else ()


def _province(scene: Scene, place: places.Place) -> tuple[tuple[str, Value], ...]:
    asked = scene.interview.purpose in scene.questionnaire.by_name[places.PROVINCE].purposes
    return ((places.PROVINCE, place.province),) if asked and place.province is not None else ()


def _activity(scene: Scene, ask: Ask, text: str) -> Answer:
    """Who names a trade, or how they work, works; neither is asked again."""
    said = read_named(text, options.of_choices(scene, ask.name, ask.choices))
    works = str(said.value) == work.WORKING if said.status == "ok" else said.status == "invalid"
    also = work.told_besides(scene, text, work.STATUS, work.OCCUPATION) if works else ()
    if also:
        return Understood(Answered(ask.key, work.WORKING, also=also))
    return _of_choices(scene, ask, text, ask.choices)


def _professional_status(scene: Scene, ask: Ask, text: str) -> Answer:
    """A trade alone does not say whether it is one's own: the two ways are offered."""
    status = work.named(scene, work.STATUS, text)
    trade = work.told_besides(scene, text, work.OCCUPATION)
    if status is not None:
        return Understood(Answered(ask.key, status, also=trade))
    if trade:
        return Doubtful(ask.key, work.OF_THE_SELF_EMPLOYED_OR_EMPLOYED)
    return _of_choices(scene, ask, text, ask.choices)


def _occupation(scene: Scene, ask: Ask, text: str) -> Answer:
    """How somebody works is not as what: "à mon compte" is no farmer for resembling one."""
    if work.named(scene, work.OCCUPATION, text) is None and work.named(scene, work.STATUS, text) is not None:
        return misread(ask, "not_the_trade")
    return _of_choices(scene, ask, text, ask.choices)


_ABOUT_WORK: dict[str, Callable[[Scene, Ask, str], Answer]] = {
    work.ACTIVITY: _activity,
    work.STATUS: _professional_status,
    work.OCCUPATION: _occupation,
}


def _place(scene: Scene, ask: Ask, text: str) -> Answer:
    """A town names its region too; what only resembles a name is asked back."""
    place = places.found(scene, text)
    if place is None:
        unknown = read("yesno", text, scene.lang).value == "unknown"
        return Understood(Unknown(ask.key)) if unknown else misread(ask, "no_choice")
    if not place.certain:
        return Doubtful(ask.key, place.regions)
    return Understood(Answered(ask.key, place.regions[0], also=_province(scene, place)))


def _is_elsewhere(scene: Scene, ask: Ask, text: str) -> bool:
    """Whether the text names places, and none of the region's provinces."""
    named = places.named_in(scene.published, text)
    return bool(named) and named.isdisjoint(places.Named(places.PROVINCE, choice.name) for choice in ask.choices)


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
    if read("yesno", text, scene.lang).value == "no":
        return Understood(Refused())
    return misread(ask, "member")


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
