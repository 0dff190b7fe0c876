"""What is asked beside the interview: which reading was meant, which answer is to change, whose file it is."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

from backend.conversations import files, own_questions, requests, taking
from backend.conversations.failing import failed_beside
from backend.conversations.talk import Talk, Task
from backend.domain.answers import AnswerKey, Value
from backend.domain.events import Answered, Jumped, Skipped
from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Kind
from backend.interviews import members, naming_answers, options, reading
from backend.interviews.reading import Doubtful, NotUnderstood, Understood
from understanding.normalise import normalise
from understanding.readings import read, read_place

_MIDDLE_MONTH = 6
_FIGURE = re.compile(r"\W*\d+\W*")
question_name = own_questions.name
Answering = Callable[[Talk, Task, str | None, str], Awaitable[None]]


def choices(talk: Talk) -> list[dict[str, str]]:
    """The buttons under the task's question."""
    return own_questions.wire(talk, talk.task)["choices"] if talk.task and question_name(talk.task) else []


async def answer(talk: Talk, pressed: str | None, text: str) -> None:
    """Take a press or a text as the answer to the task's question."""
    if talk.task is not None:
        await _ANSWERS[talk.task["kind"]](talk, talk.task, pressed, text)


async def _which_reading(talk: Talk, task: Task, pressed: str | None, text: str) -> None:
    key = AnswerKey(*task["key"])
    readings: list[Value] = task["readings"]
    chosen = _reading_at(readings, pressed) if pressed is not None else _reading_typed(talk, key, readings, text)
    if chosen is not None:
        talk.task = None
        await taking.let_happen(talk, Answered(key, chosen), text)
    elif pressed is None and read("yesno", text, talk.lang).value == "unknown" and await took_the_likelier(talk):
        return
    elif pressed == "neither" or _says_neither(talk, text):
        talk.task = None  # the question is asked anew
    else:
        await _read_anew(talk, task, key, text)


async def took_the_likelier(talk: Talk) -> bool:
    """Whether one of two neighbouring years was taken for somebody who knows an age and no year.

    The birthday of most people has passed once half of the year has; the year is read back and can be corrected.
    """
    task = talk.task or {}
    if task.get("kind") != "which_reading" or not _neighbouring_years(readings := task["readings"]):
        return False
    talk.task = None
    year = readings[1] if talk.today.month > _MIDDLE_MONTH else readings[0]
    await taking.let_happen(talk, Answered(AnswerKey(*task["key"]), year), "")
    return True


def _neighbouring_years(readings: list[Value]) -> bool:
    years = [int(one) for one in readings if isinstance(one, str) and re.fullmatch(r"[0-9]{4}", one)]
    return len(years) == len(readings) == 2 and years[1] - years[0] == 1


def _says_neither(talk: Talk, text: str) -> bool:
    """In the very words: with one choice alone, whatever resembles it a little would be taken for it."""
    [neither] = options.of_names(talk.published, "which_reading", ("neither",))
    very_words = normalise(text) in map(normalise, neither.names)
    return very_words or read("yesno", text, talk.lang).value == "no"


async def _read_anew(talk: Talk, task: Task, key: AnswerKey, text: str) -> None:
    """Another answer to the question itself rather than one of its readings; anything else is a failed try."""
    ask = taking.as_if_asked(talk, key)
    if ask is None:
        talk.task = None
        return
    if await taking.changed_roster(talk, ask, text):
        return
    read = reading.read_text(talk.scene, ask, text)
    if isinstance(read, NotUnderstood) or (isinstance(read, Doubtful) and list(read.readings) == task["readings"]):
        failed_beside(talk, task, "answer.not_understood.choice")
        return
    talk.task = None
    await taking.settle(talk, read, text)


def _reading_at(readings: list[Value], pressed: str) -> Value | None:
    place = int(pressed) if pressed.isascii() and pressed.isdecimal() else -1
    return readings[place] if 0 <= place < len(readings) else None


def _reading_typed(talk: Talk, key: AnswerKey, readings: list[Value], text: str) -> Value | None:
    """The value again, or its place in the list ("the first")."""
    question = talk.scene.questionnaire.by_name[key.name]
    if question.kind in (Kind.INTEGER, Kind.MONEY_MONTH, Kind.DATE):
        again = read(question.kind.value, text, talk.lang)
        if again.status == "ok":
            return again.value if again.value in readings else None
    if len(readings) == 1 and read("yesno", text, talk.lang).value == "yes":
        return readings[0]
    place = read_place(text, len(readings))
    return None if place is None else readings[place]


async def _offer_person(talk: Talk, task: Task, pressed: str | None, text: str) -> None:
    ask = talk.ask()
    choice = pressed
    if pressed is None and not _answers_in_figures(talk, text):
        choice = reading.yes_or_no(talk.scene, own_questions.wording(talk, task), text)
    if pressed is None and choice == "yes" and not _plainly_agrees(talk, task, text):
        choice = None  # "7ta wa7ed" (nobody) resembles "chi wa7ed" (somebody)
    talk.task = None
    if choice == "yes":
        await requests.hand_over(talk, "kept_failing")
    elif choice == "no" and ask is None:
        talk.tell_menu()
    elif choice == "skip" and ask is not None:
        await taking.let_happen(talk, Skipped(ask.key), None)
    elif choice is None and ask is not None:
        await taking.take(talk, ask, text, None)


def _answers_in_figures(talk: Talk, text: str) -> bool:
    """A figure is for the question that had failed ("3" people), and not the third of our own buttons."""
    ask = talk.ask()
    if ask is None or ask.question is None or ask.kind is not AskKind.QUESTION:
        return False
    counts = ask.question.kind in (Kind.INTEGER, Kind.MONEY_MONTH, Kind.DATE)
    if _FIGURE.fullmatch(text) or not counts:
        return _FIGURE.fullmatch(text) is not None
    return isinstance(reading.read_text(talk.scene, ask, text), Understood | Doubtful)


def _plainly_agrees(talk: Talk, task: Task, text: str) -> bool:
    [yes] = options.of_names(talk.published, own_questions.wording(talk, task), ("yes",))
    return normalise(text) in map(normalise, yes.names) or read("yesno", text, talk.lang).value == "yes"


async def _which_answer(talk: Talk, task: Task, pressed: str | None, text: str) -> None:
    if pressed is not None:
        await jump(talk, own_questions.key_from_text(pressed))
        return
    ask = talk.ask()
    if ask is not None and await taking.changed_roster(talk, ask, text):
        talk.task = talk.task if talk.task and talk.task["kind"] == "which_member" else None
        return
    if read("yesno", text, talk.lang).value == "no":
        talk.task = None  # nothing is to be changed after all
        talk.tell("cancel.task")
        return
    if ask is not None and naming_answers.found(talk.scene, text) is None and _answers(talk, ask, text):
        talk.task = None
        await taking.take(talk, ask, text, None)
        return
    await correct(talk, text)
    if talk.task and talk.task["kind"] == task["kind"]:
        failed_beside(talk, task, "answer.not_understood.choice")


def _answers(talk: Talk, ask: Ask, text: str) -> bool:
    """Whether the words answer the question that waits, which is plainer than any name of an answer."""
    if ask.question is None or ask.kind is not AskKind.QUESTION or ask.question.kind is Kind.TEXT:
        return False
    read = reading.read_text(talk.scene, ask, text)
    return isinstance(read, Understood) and isinstance(read.event, Answered)


async def correct(talk: Talk, text: str) -> None:
    """Go to the answer that the text names; ask which one, or whose, where it does not say."""
    await taking.correct(talk, naming_answers.found(talk.scene, text))


async def jump(talk: Talk, key: AnswerKey) -> None:
    """Ask this key now."""
    talk.task = None
    await taking.let_happen(talk, Jumped(key), None)


async def _which_member(talk: Talk, task: Task, pressed: str | None, text: str) -> None:
    member = _member(talk, task, pressed, text)
    if member is None and pressed is None and members.nobody(talk.scene, text):
        talk.task = None  # nobody after all
        talk.tell("cancel.task")
        return
    if member is None:
        failed_beside(talk, task, "answer.not_understood.member")
        return
    talk.task = None
    if task["then"] == "correct":
        await jump(talk, AnswerKey(task["name"], member))
    else:
        await taking.change_member(talk, task["then"], member)


def _member(talk: Talk, task: Task, pressed: str | None, text: str) -> int | None:
    among = own_questions.members_meant(talk.scene, task)
    if pressed is not None:
        number = pressed.removeprefix("member:")
        return int(number) if number.isascii() and number.isdecimal() and int(number) in among else None
    found = members.found(talk.scene, text, among)
    return found[0] if len(found) == 1 else None


async def _confirm_erase(talk: Talk, task: Task, pressed: str | None, text: str) -> None:
    choice = pressed or reading.yes_or_no(talk.scene, "confirm_erase", text)
    if choice == "yes":
        await files.erase(talk, task)
    elif choice == "no":
        talk.task = None
        talk.tell("erase.cancelled")
    else:
        failed_beside(talk, task, "answer.not_understood.yes_no")


async def _paused(talk: Talk, _task: Task, _pressed: str | None, _text: str) -> None:
    talk.tell_nothing_awaited()


_ANSWERS: dict[str, Answering] = {
    "which_reading": _which_reading,
    "offer_person": _offer_person,
    "which_answer": _which_answer,
    "which_member": _which_member,
    "confirm_erase": _confirm_erase,
    "file": files.answer,
    "request_detail": requests.detail,
    "paused": _paused,
}
