"""What helps after failed tries at one question: an example, then a person."""

from __future__ import annotations

from backend.conversations import own_questions
from backend.conversations.talk import Talk, Task
from backend.interviews import asking

EXAMPLE_AFTER = 2
PERSON_AFTER = 3
"""Failed tries at one question before an example is shown, and before a person is offered."""


def help_after_failing(talk: Talk) -> None:
    """After the second failed try at the awaited question an example; after the third a person is offered beside it."""
    ask = talk.ask()
    if ask is not None:
        _help(talk, ask.tries, asking.example(talk.scene, ask))


def failed_beside(talk: Talk, task: Task, code: str) -> None:
    """The same for a question that is asked beside the interview, which is asked again until then."""
    tries = task.get("tries", 0) + 1
    example = talk.scene.question_words(own_questions.wording(talk, task)).example.male
    talk.tell(code)
    talk.task = task | {"tries": tries}
    _help(talk, tries, example)


def _help(talk: Talk, tries: int, example: str) -> None:
    if tries >= EXAMPLE_AFTER:
        talk.tell("example", text=example)
    if tries >= PERSON_AFTER:
        talk.task = {"kind": "offer_person"}
