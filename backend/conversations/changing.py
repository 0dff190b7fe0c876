"""Acts that change what was said: in an open interview at once, in a file that was sent by a request."""

from __future__ import annotations

from backend.conversations import tasks
from backend.conversations.taking import changed_roster
from backend.conversations.talk import Said, Talk
from backend.conversations.wishes import with_own_file
from backend.domain.answers import State
from backend.domain.interview_state import Stage
from backend.domain.questionnaire import Purpose
from backend.interviews import naming_answers


async def correct(talk: Talk, said: Said) -> None:
    """Change an earlier answer."""
    if _is_a_told_estimate(talk):
        await _complete_estimate(talk, said)
    elif talk.open_file is None:
        await with_own_file(talk, "update", said)
    elif talk.open_file.interview.stage is Stage.CONSENT:
        talk.tell("answer.rejected.consent_first")
    elif not await changes_roster(talk, said):
        await tasks.correct(talk, said.text)


def _is_a_told_estimate(talk: Talk) -> bool:
    return talk.file is not None and talk.file.sent and talk.file.interview.purpose == Purpose.ESTIMATE


async def _complete_estimate(talk: Talk, said: Said) -> None:
    """An estimate is nobody's declaration: it goes on with another answer, or with the first that was not known."""
    talk.become(Purpose.ESTIMATE)
    talk.task = None
    unknown = next((key for key, answer in talk.scene.interview.answers.items() if answer.state is State.UNKNOWN), None)
    if unknown is not None and (said.payload or naming_answers.found(talk.scene, said.text) is None):
        await tasks.jump(talk, unknown)
    else:
        await tasks.correct(talk, said.text)


async def update(talk: Talk, said: Said) -> None:
    """Report a change: in an open interview a correction, otherwise a request."""
    open_file = talk.open_file
    if _is_a_told_estimate(talk) or (open_file is not None and open_file.interview.stage is not Stage.CONSENT):
        await correct(talk, said)
    else:
        await with_own_file(talk, "update", said)


async def deregister(talk: Talk, said: Said) -> None:
    """Leave the register or have a member removed: in an open interview from the roster, otherwise a request."""
    if not await changes_roster(talk, said):
        await with_own_file(talk, "deregister", said)


async def changes_roster(talk: Talk, said: Said) -> bool:
    """Whether the words were a change to the household of an open interview, which then happened."""
    ask = talk.ask()
    return ask is not None and await changed_roster(talk, ask, said.text)
