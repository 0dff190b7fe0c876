"""One answer for several members ("the three go to school"), or for several things ("only a computer")."""

from __future__ import annotations

import re

from backend.domain.answers import Value
from backend.domain.events import AnsweredTogether, Who
from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Kind, Question
from backend.interviews import members, options
from backend.interviews.scene import Scene
from backend.interviews.spoken import says, spoken
from understanding.kinship import kin
from understanding.normalise import normalise
from understanding.readings import read, read_choice, read_named

_EXCEPT = (
    "الا",
    "من غير",
    "ماعدا",
    "ما عدا",
    "ila",
    "illa",
    "mn ghir",
    "min ghir",
    "men ghir",
    "sauf",
    "a part",
    "hormis",
)


def read_text(scene: Scene, ask: Ask, text: str) -> AnsweredTogether | None:
    """What was typed, as an answer about several; None when it is none."""
    return _gate(scene, ask, text) if ask.kind is AskKind.GATE else _members(scene, ask, text)


def read_pressed(scene: Scene, ask: Ask, value: str) -> AnsweredTogether | None:
    """A pressed button, as an answer about several; None when the button is not of this question."""
    kind, _, detail = value.partition(":")
    match kind:
        case "nobody" | "none":
            return AnsweredTogether(ask.name, Who.NOBODY)
        case "differs" | "some":
            return AnsweredTogether(ask.name, Who.DIFFERS)
        case "everyone":
            return AnsweredTogether(ask.name, Who.EVERYONE, _value(scene, ask, detail))
        case "member" if detail.isdecimal() and int(detail) in ask.members:
            return AnsweredTogether(ask.name, Who.SOME, named=(int(detail),))
        case _ if value in ask.variables:
            return AnsweredTogether(ask.name, Who.SOME, named=(value,))
        case _:
            return None


def _value(scene: Scene, ask: Ask, choice: str) -> Value | None:
    found = scene.question(ask).choice(choice) if choice else None
    return found.value if found else None


def _gate(scene: Scene, ask: Ask, text: str) -> AnsweredTogether | None:
    named = _things(scene, ask, text)
    if named and _excluding(text):
        named = tuple(name for name in ask.variables if name not in named)
    if named:
        return AnsweredTogether(ask.name, Who.SOME, named=named)
    reading = read_named(text, options.of_names(scene.published, ask.name, ("none", "some")))
    if reading.status == "ok":
        return read_pressed(scene, ask, str(reading.value))
    if read_named(text, options.of_together(scene.published)).value == "everyone":
        return AnsweredTogether(ask.name, Who.DIFFERS)
    return {
        "no": AnsweredTogether(ask.name, Who.NOBODY),
        "yes": AnsweredTogether(ask.name, Who.DIFFERS),
        "unknown": AnsweredTogether(ask.name, Who.DIFFERS),
    }.get(str(read("yesno", text, scene.lang).value))


def _things(scene: Scene, ask: Ask, text: str) -> tuple[str, ...]:
    said = spoken(text)
    every = options.of_names(scene.published, ask.name, ask.variables)
    return tuple(str(option.value) for option in every if says(said, map(normalise, option.names)))


def _members(scene: Scene, ask: Ask, text: str) -> AnsweredTogether | None:
    question = scene.question(ask)
    named = members.found(scene, text, ask.members)
    value = _said_value(scene, question, members.without(scene, text, named))
    if named and (_is_denied(question, text) or _differ(scene, question, text, named, value)):
        return _differs(ask)
    excluding, nobody = _excluding(text), _plainly_nobody(scene, text)
    if named and not (nobody and not excluding and not says(spoken(text), _ONLY)):
        # "nobody but Said" is Said alone, "all but Said" everyone else
        return _about_some(ask, named, None if nobody else value, excluding and not nobody)
    if excluding and not members.found(scene, text, scene.interview.roster) and _excepts_somebody(scene, ask, text):
        return None  # whoever is left out cannot be found: it must not be everyone
    who = Who.NOBODY if nobody else _who(scene, ask, text)
    if who is Who.EVERYONE:
        return AnsweredTogether(ask.name, Who.EVERYONE, value) if _decided(question, value) else _differs(ask)
    if value is not None and who is not Who.DIFFERS:
        return _about_all(ask, question, value) if _is_shared(question, value) else _differs(ask)
    return AnsweredTogether(ask.name, who) if who else None


def _about_some(ask: Ask, named: tuple[int, ...], value: Value | None, excluding: bool) -> AnsweredTogether:
    meant = tuple(member for member in ask.members if (member in named) != excluding)
    return AnsweredTogether(ask.name, Who.SOME, value, meant)


def _about_all(ask: Ask, question: Question, value: Value) -> AnsweredTogether:
    if question.together is not None and value == question.together.nobody:
        return AnsweredTogether(ask.name, Who.NOBODY)
    return AnsweredTogether(ask.name, Who.EVERYONE, value)


def _differs(ask: Ask) -> AnsweredTogether:
    return AnsweredTogether(ask.name, Who.DIFFERS)


def _decided(question: Question, value: Value | None) -> bool:
    """Whether "everyone" says enough: always for a yes/no, otherwise with a value or one that goes without saying."""
    fallback = question.together.somebody if question.together else None
    return question.kind is Kind.YES_NO or value is not None or fallback is not None


def _excluding(text: str) -> bool:
    return says(spoken(text), map(normalise, _EXCEPT))


def _is_denied(question: Question, text: str) -> bool:
    """Whether it is said of those named that it is not so ("mmi la"): the others are then not told of."""
    if question.name == _TOLD_BY_WHAT_IS_NOT or _excluding(text):
        return False
    said = _OTHERS_NOT.sub("", normalise(text))
    return _DENIED.search(said) is not None


_TOLD_BY_WHAT_IS_NOT = "disability"
"""As in "mmi ma katchoufch": what somebody cannot do is the answer."""
_OTHERS_NOT = re.compile(r"\b(?:w )?(?:lba9i|lakhrin|lokhrin|les autres|le reste|الباقي|والباقي|لاخرين|والاخرين)\b.*")
_DENIED = re.compile(
    r"(?<=\S )(?:la|lla|non|pas|لا|walo|والو)$|\bma ?[a-z0-9]+ch\b|\bn[e]? [a-z]+ pas\b|ما ?[\u0620-\u064a]+ش\b"
)


def _differ(scene: Scene, question: Question, text: str, named: tuple[int, ...], value: Value | None) -> bool:
    """Whether several things are said of those named ("Said 3omoumi, Salma privé"), or that it is not so of them."""
    if value is None:
        return False
    if question.together is not None and value == question.together.nobody:
        return not says(spoken(text), _ONLY)
    return len(named) > 1 and _said_between(scene, text, named)


def _said_between(scene: Scene, text: str, named: tuple[int, ...]) -> bool:
    """Whether anything but "and" stands between the first and the last who are named."""
    said = normalise(text)
    standing = [name for one in named for name in members.called(scene, one) if f" {name} " in f" {said} "]
    spots = sorted((said.find(name), said.find(name) + len(name)) for name in standing)
    return bool(spots) and bool(members.without(scene, said[spots[0][1] : spots[-1][0]], named))


def _is_shared(question: Question, value: Value) -> bool:
    """Whether a value without a name is everyone's: a family has one cover, but a diploma is somebody's."""
    return question.name in COMMONLY_SHARED or (question.together is not None and value == question.together.nobody)


COMMONLY_SHARED = frozenset({"health_cover", "schooling"})
"""Questions to which a whole family commonly has one answer."""


def _plainly_nobody(scene: Scene, text: str) -> bool:
    """As in "7ta wa7ed", "personne", "لا أحد": more than a "no" that may open any answer."""
    [nobody] = (option for option in options.of_together(scene.published) if option.value == "nobody")
    return says(spoken(text), (name for name in map(normalise, nobody.names) if len(name) > _NO_MORE_THAN_NO))


_NO_MORE_THAN_NO = 4
_ONLY = ("ghir", "غير", "que", "seulement", "juste")
"""As in "7ta wa7ed ghir ana": nobody but me."""


def _excepts_somebody(scene: Scene, ask: Ask, text: str) -> bool:
    return _who(scene, ask, text) is not Who.NOBODY or kin(text) is not None


def _said_value(scene: Scene, question: Question, text: str) -> Value | None:
    """The choice that the text names beside whom it is about ("the three in a private school")."""
    if question.kind is not Kind.CHOICE:
        return None
    every = options.of_choices(scene, question.name, question.choices)
    said = spoken(text)
    meant = [
        option.value for option in every if says(said, (name for name in map(normalise, option.names) if len(name) > 2))
    ]
    if not meant:
        reading = read_choice(text, every, scene.lang)
        meant = [str(reading.value)] if reading.status == "ok" and not _is_number(text) else []
    choice = question.choice(str(meant[0])) if len(set(meant)) == 1 else None
    return choice.value if choice else None


def _who(scene: Scene, ask: Ask, text: str) -> Who | None:
    count = read("integer", text, scene.lang)
    if count.status == "ok" and count.value == len(ask.members) > 1:
        return Who.EVERYONE
    reading = read_choice(text, options.of_together(scene.published), scene.lang)
    if reading.status == "ok" and not _is_number(text):
        return _WHO[str(reading.value)]
    if count.status == "ok" and isinstance(count.value, int):
        return _who_by_count(count.value, len(ask.members))
    plain = read("yesno", text, scene.lang)
    return {"no": Who.NOBODY, "yes": Who.DIFFERS, "unknown": Who.DIFFERS}.get(str(plain.value))


_WHO = {"nobody": Who.NOBODY, "everyone": Who.EVERYONE, "some": Who.DIFFERS, "differs": Who.DIFFERS}
"""That some have it does not say who: each is asked."""


def _is_number(text: str) -> bool:
    return text.strip().isdecimal()


def _who_by_count(count: int, asked: int) -> Who | None:
    if count == 0:
        return Who.NOBODY
    if count == asked:
        return Who.EVERYONE
    return Who.DIFFERS if 0 < count < asked else None
