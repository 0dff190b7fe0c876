"""Putting the awaited question into words: the `ask` of a reply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Choice, Kind, Purpose, Question
from backend.interviews import values
from backend.interviews.buttons import payload
from backend.interviews.formatting import labelled, within
from backend.interviews.scene import Scene
from backend.interviews.together import COMMONLY_SHARED

Wire = dict[str, Any]
Button = tuple[str, str]
"""A title and the value it stands for."""

_YES_NO = (AskKind.CONSENT, AskKind.CONFIRM_VALUE, AskKind.CONFIRM_CORRECTION, AskKind.CONFIRM_REMOVE)
_NAMES_AS_BUTTONS = 8
"""A family bigger than this names its members in writing."""


def own_name(ask: Ask) -> str:
    """The name under which an ask is known outside: a variable, a gate, or a question of our own."""
    return ask.name if ask.kind in (AskKind.QUESTION, AskKind.TOGETHER, AskKind.GATE) else ask.kind.value


def worded(scene: Scene, ask: Ask) -> str:
    """The name under which an ask's words stand: an estimate is computed at its end, and not sent."""
    estimated = ask.kind is AskKind.REVIEW and scene.interview.purpose == Purpose.ESTIMATE
    return "review_estimate" if estimated else own_name(ask)


def ask_type(ask: Ask) -> str:
    """The kind of answer that is awaited, for those who read the text first."""
    if ask.kind is AskKind.QUESTION and ask.question is not None:
        return ask.question.kind.value
    return "yes_no" if ask.kind in _YES_NO else "choice"


def wire(scene: Scene, ask: Ask, *, again: bool = False) -> Wire:
    """The question as the bot gets it, in short where it is put `again`."""
    return {
        "name": own_name(ask),
        "member": _index(scene, ask.member),
        "token": scene.token,
        "type": ask_type(ask),
        "text": text(scene, ask, again=again),
        "hint": values.said_before(scene, ask),
        "choices": choices(scene, own_name(ask), _subject(ask), _buttons(scene, ask)),
    }


def choices(scene: Scene, name: str, member: int | None, buttons: Iterable[Button]) -> list[Wire]:
    """Buttons with their payloads."""
    return [{"title": title, "payload": payload(scene.token, name, member, value)} for title, value in buttons]


def text(scene: Scene, ask: Ask, *, again: bool = False) -> str:
    """The question in words; in few where it is put `again` and has a short form."""
    words = scene.question_words(worded(scene, ask))
    member = _subject(ask)
    if again and words.again is not None:
        return words.again.of(None)
    if ask.kind is AskKind.TOGETHER and words.together is not None:
        return words.together.of(None)
    return scene.filled(words.ask.of(scene.sex(member)), member)


def why(scene: Scene, ask: Ask) -> str:
    """Why the question is asked."""
    return scene.filled(scene.question_words(worded(scene, ask)).why.of(scene.sex(_subject(ask))), _subject(ask))


def example(scene: Scene, ask: Ask) -> str:
    """How it may be answered."""
    return scene.filled(scene.question_words(worded(scene, ask)).example.of(scene.sex(_subject(ask))), _subject(ask))


def _subject(ask: Ask) -> int | None:
    if ask.kind is AskKind.CONFIRM_REMOVE and ask.pending is not None:
        return ask.pending.member
    return ask.member


def _index(scene: Scene, member: int | None) -> int | None:
    return None if member is None else scene.interview.position(member)


def _buttons(scene: Scene, ask: Ask) -> Iterator[Button]:
    match ask.kind:
        case AskKind.QUESTION:
            yield from _of_question(scene, ask)
        case AskKind.TOGETHER:
            yield from _together(scene, ask)
        case AskKind.WHICH_MEMBER:
            yield from _members(scene, scene.interview.roster[1:])
        case AskKind.GATE:
            titles = scene.question_words(ask.name).choices
            yield from ((titles[name].title.male, name) for name in ("none", *ask.variables, "some"))
        case _:
            own = scene.question_words(worded(scene, ask)).choices
            yield from ((choice.title.male, name) for name, choice in own.items())


def _of_question(scene: Scene, ask: Ask) -> Iterator[Button]:
    question = scene.question(ask)
    if question.kind is Kind.YES_NO:
        names = ("yes", "no", "unknown") if question.may_be_unknown else ("yes", "no")
        yield from ((scene.words.yes_no[name].title.of(scene.sex(ask.member)), name) for name in names)
    elif question.kind is Kind.CHOICE:
        titles = scene.question_words(question.name).choices
        shown = shown_choices(ask.choices)
        yield from ((titles[choice.name].title.of(scene.sex(ask.member)), choice.name) for choice in shown)


def shown_choices(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices worth a button: beside "son" and "daughter", "child" is only understood when typed."""
    told_apart = {choice.value for choice in choices if choice.sets}
    return tuple(choice for choice in choices if choice.sets or choice.value not in told_apart)


def _together(scene: Scene, ask: Ask) -> Iterator[Button]:
    question = scene.question(ask)
    together = scene.words.together
    yield together["nobody"].title.male, "nobody"
    if question.kind is Kind.YES_NO:
        yield together["everyone"].title.male, "everyone"
    else:
        yield from _for_everyone(scene, question)
    if len(ask.members) <= _NAMES_AS_BUTTONS:
        yield from _members(scene, ask.members)
    yield together["differs" if question.name in COMMONLY_SHARED else "some"].title.male, "differs"


def _for_everyone(scene: Scene, question: Question) -> Iterator[Button]:
    """A value that the whole family commonly shares, as one press."""
    titles = scene.question_words(question.name).choices
    nobody = question.together.nobody if question.together else None
    if question.name in COMMONLY_SHARED:
        shared = (choice for choice in question.choices if choice.value != nobody)
        everyone = scene.words.together["everyone"].title.male
        for choice in shared:
            title = labelled(everyone, within(titles[choice.name].title.male), scene.lang)
            yield title, f"everyone:{choice.name}"


def _members(scene: Scene, members: Iterable[int]) -> Iterator[Button]:
    yield from ((scene.name(member), f"member:{member}") for member in members)
