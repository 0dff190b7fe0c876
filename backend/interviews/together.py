"""One answer for several members ("the three go to school"), or for several things ("only a computer")."""

from __future__ import annotations

from backend.domain.answers import Value
from backend.domain.events import AnsweredTogether, Who
from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Kind, Question
from backend.interviews import members, options, provisos
from backend.interviews.scene import Scene
from backend.interviews.spoken import says, spoken
from understanding.normalise import normalise
from understanding.readings import read, read_choice, read_named


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
    if named and provisos.excludes(text):
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
    named = members.found(scene, text, ask.members)
    if named and not (provisos.says_nobody(scene, text) and not provisos.spares_some(text)):
        return _about_named(scene, ask, text, named)
    return _about_unnamed(scene, ask, text)


def _about_named(scene: Scene, ask: Ask, text: str, named: tuple[int, ...]) -> AnsweredTogether:
    """Those named alone; all but them; or, where it is not so of them or not alike, each by themselves."""
    question = scene.question(ask)
    if provisos.says_nobody(scene, text):
        return AnsweredTogether(ask.name, Who.SOME, None, named)  # "nobody but Said" is Said alone
    value = _said_value(scene, question, members.without(scene, text, named))
    if provisos.is_denied(question, text) or _differ(scene, question, text, named, value):
        return _differs(ask)
    excluded = provisos.excludes(text)
    meant = tuple(member for member in ask.members if (member in named) != excluded)
    return AnsweredTogether(ask.name, Who.SOME, value, meant)


def _about_unnamed(scene: Scene, ask: Ask, text: str) -> AnsweredTogether | None:
    question = scene.question(ask)
    who = Who.NOBODY if provisos.says_nobody(scene, text) else _who(scene, ask, text)
    if who is not Who.NOBODY and provisos.excludes(text) and not members.found(scene, text, scene.interview.roster):
        return None  # whoever is left out cannot be found: it must not be everyone
    value = _said_value(scene, question, members.without(scene, text, ()))
    if who is Who.EVERYONE:
        return AnsweredTogether(ask.name, Who.EVERYONE, value) if _decided(question, value) else _differs(ask)
    if value is not None and who is not Who.DIFFERS:
        return _about_all(ask, question, value) if _is_shared(question, value) else _differs(ask)
    return AnsweredTogether(ask.name, who) if who else None


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


def _differ(scene: Scene, question: Question, text: str, named: tuple[int, ...], value: Value | None) -> bool:
    """Whether several things are said of those named ("Said 3omoumi, Salma privé"), or that it is not so of them."""
    if value is None:
        return False
    if question.together is not None and value == question.together.nobody:
        return not provisos.says_only(text)
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
