"""Reading a choice that was typed: by its names, or by what people say instead (kin, a town, a trade)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from backend.domain.answers import Value
from backend.domain.events import Answered, Unknown
from backend.domain.interview_state import Ask
from backend.domain.questionnaire import Choice
from backend.interviews import members, options, places, town_or_country, work
from backend.interviews.asking import shown_choices
from backend.interviews.scene import Scene
from backend.interviews.understood import Answer, Doubtful, NotUnderstood, Understood, misread
from understanding.kinship import kin, sex_of, without_address
from understanding.readings import Reading, read, read_choice, read_named


def read_typed(scene: Scene, ask: Ask, text: str) -> Answer:
    """The choice that was typed."""
    question = scene.question(ask)
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
    if isinstance(read_, NotUnderstood | Doubtful) and members.is_myself(text):
        return replace(misread(ask, "yourself"), clue="yourself")
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
    text = work.now(text)
    said = read_named(text, options.of_choices(scene, ask.name, ask.choices))
    also = work.told_besides(scene, text, work.STATUS, work.OCCUPATION) if _may_work(said) else ()
    if also and said.value == work.AT_HOME:
        return Doubtful(ask.key, (work.WORKING, work.AT_HOME))
    if also:
        return Understood(Answered(ask.key, work.WORKING, also=also))
    return _of_choices(scene, ask, text, ask.choices)


def _may_work(said: Reading) -> bool:
    """Nothing was named that rules it out; who sews at home may earn by it."""
    return said.status == "invalid" or said.value in (work.WORKING, work.AT_HOME)


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
