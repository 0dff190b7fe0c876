"""Questions that are asked beside the interview (a task's), as the `ask` of a reply."""

from __future__ import annotations

from typing import Any

from backend.conversations.talk import Talk, Task
from backend.domain.answers import AnswerKey
from backend.interviews import asking, reviewing, values
from backend.interviews.asking import Button
from backend.interviews.scene import Scene

_NAMES = {
    "file": "",
    "which_reading": "which_reading",
    "offer_person": "offer_person",
    "which_answer": "which_answer",
    "which_member": "which_member",
    "confirm_erase": "confirm_erase",
    "request_detail": "request_detail",
}
_TYPES = {
    "reference": "text",
    "verify_birth_date": "date",
    "confirm_erase": "yes_no",
    "offer_person": "yes_no",
    "request_detail": "text",
}
_RECENT = 9
"""Answers offered as buttons when somebody wants to correct one; any other can be named."""


def name(task: Task) -> str | None:
    """The name of the question a task asks; None for one that asks nothing."""
    if task["kind"] == "file":
        return str(task["step"])
    return _NAMES.get(task["kind"])


def wording(talk: Talk, task: Task) -> str:
    """The name under which the task's words stand: a person is offered in other words where no question waits."""
    question = name(task) or ""
    return "offer_person_alone" if question == "offer_person" and talk.ask() is None else question


def wire(talk: Talk, task: Task) -> dict[str, Any]:
    """The task's question as the bot gets it."""
    scene, question, worded = talk.scene, name(task) or "", wording(talk, task)
    return {
        "name": question,
        "member": None,
        "token": scene.token,
        "type": _TYPES.get(question, "choice"),
        "text": scene.question_words(worded).ask.male,
        "hint": None,
        "choices": asking.choices(scene, question, None, _buttons(scene, task, worded)),
    }


def _buttons(scene: Scene, task: Task, worded: str) -> list[Button]:
    match worded:
        case "which_reading":
            return [*_readings(scene, task), *_own(scene, worded)]
        case "which_answer":
            return [(reviewing.label(scene, key), key_text(key)) for key in recent(scene)]
        case "which_member":
            return [(scene.name(member), f"member:{member}") for member in members_meant(scene, task)]
        case _:
            return _own(scene, worded)


def _own(scene: Scene, question: str) -> list[Button]:
    return [(choice.title.male, value) for value, choice in scene.question_words(question).choices.items()]


def _readings(scene: Scene, task: Task) -> list[Button]:
    key = AnswerKey(*task["key"])
    question = scene.questionnaire.by_name[key.name]
    return [
        (values.shown(scene, question, reading, key.member), str(place))
        for place, reading in enumerate(task["readings"])
    ]


def recent(scene: Scene) -> list[AnswerKey]:
    """The latest answers, latest first, each once."""
    known = (key for key in reversed(scene.interview.trail) if key in scene.interview.answers)
    recorded = (key for key in known if key.name in scene.questionnaire.by_name)
    return list(dict.fromkeys(recorded))[:_RECENT]


def members_meant(scene: Scene, task: Task) -> tuple[int, ...]:
    """Whom a "which member?" may be about: nobody removes the head."""
    return scene.interview.roster[1:] if task.get("then") == "remove" else scene.interview.roster


def key_text(key: AnswerKey) -> str:
    """A key as the value of a button."""
    return key.name if key.member is None else f"{key.name}:{key.member}"


def key_from_text(value: str) -> AnswerKey:
    """The key behind such a button; one that does not exist is the engine's to refuse."""
    variable, _, member = value.partition(":")
    return AnswerKey(variable, int(member) if member.isascii() and member.isdecimal() else None)
