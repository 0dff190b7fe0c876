"""The act of answering: to which question, read how, and what comes of it."""

from __future__ import annotations

from backend.conversations import tasks
from backend.conversations.taking import as_if_asked, take
from backend.conversations.talk import Said, Talk
from backend.domain.answers import AnswerKey
from backend.domain.interview_state import Ask
from backend.interviews import asking, buttons

LONGEST_TEXT = 4096


async def answer(talk: Talk, said: Said) -> None:
    """Take what was said as an answer: to the question it was said under, or to the awaited one."""
    press = buttons.pressed(said.payload) if said.payload else None
    if said.payload and (press is None or press.token != talk.token):
        talk.tell("button.old")
        return
    if press is None and _cannot_be_read(talk, said.text):
        return
    name, member = (press.name, press.member) if press else _bound(talk, said)
    if talk.task and name in (None, tasks.question_name(talk.task)) and not talk.paused:
        shown = tasks.choices(talk)
        await tasks.answer(talk, press.value if press else buttons.titled(shown, said.text), said.text)
        return
    ask = _aim(talk, name, member)
    if ask is None:
        _tell_nothing_to_answer(talk, late=name is not None)
        return
    shown = asking.wire(talk.scene, ask)["choices"] if press is None else []
    await take(talk, ask, said.text, press.value if press else buttons.titled(shown, said.text))


async def fallback(talk: Talk, said: Said) -> None:
    """Not understood: an answer where one is awaited, otherwise rephrase, then the menu, then a person."""
    if (talk.ask() is not None or talk.task) and not talk.paused:
        await answer(talk, said)
        return
    if talk.paused:
        talk.tell_nothing_awaited()
        return
    talk.misunderstood = min(talk.misunderstood + 1, 100)
    if talk.misunderstood == 1:
        talk.tell("rephrase")
    elif talk.misunderstood == 2:
        talk.tell_menu()
    else:
        talk.task = {"kind": "offer_person"}


def _cannot_be_read(talk: Talk, text: str) -> bool:
    if len(text) > LONGEST_TEXT:
        talk.tell("message.too_long")
        return True
    if not text.strip():
        talk.tell("message.empty")
        return True
    return False


def _bound(talk: Talk, said: Said) -> tuple[str | None, int | None]:
    """The question a text was written under; one of another interview has a name that nothing here bears."""
    if said.bound_name is None:
        return None, None
    if said.bound_token not in (None, talk.token):
        return "", None
    index = said.bound_index
    return said.bound_name, None if index is None else talk.scene.interview.member_at(index)


def _aim(talk: Talk, name: str | None, member: int | None) -> Ask | None:
    """The question that an answer is to: the awaited one, an earlier or later one, or None when it is not asked."""
    current = talk.ask()
    if current is None or name is None:
        return None if talk.paused else current
    if (name, member) == (asking.own_name(current), current.member):
        return current
    if name not in talk.scene.questionnaire.by_name:
        return None
    return as_if_asked(talk, AnswerKey(name, member))


def _tell_nothing_to_answer(talk: Talk, *, late: bool) -> None:
    if talk.ask() is None or talk.paused:
        talk.tell_nothing_awaited()
    elif late:
        talk.tell("answer.late")
