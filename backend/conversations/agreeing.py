"""Acts of a plain yes or no, wherever one is said."""

from __future__ import annotations

from backend.conversations import answering
from backend.conversations.coming_and_going import resume
from backend.conversations.taking import settle
from backend.conversations.talk import Said, Talk
from backend.domain.interview_state import Ask, AskKind
from backend.interviews import asking, reading
from backend.interviews.reading import NotUnderstood

CONFIRMATIONS = (AskKind.CONFIRM_VALUE, AskKind.CONFIRM_CORRECTION, AskKind.CONFIRM_REMOVE)
"""Questions whether something is really meant."""


async def affirm(talk: Talk, said: Said) -> None:
    """Yes."""
    await _agree(talk, said, "yes")


async def deny(talk: Talk, said: Said) -> None:
    """No."""
    await _agree(talk, said, "no")


async def _agree(talk: Talk, said: Said, plain: str) -> None:
    """The words are read first: "walo" is a zero where a number is awaited. The rest is a plain yes or no."""
    if talk.paused and plain == "yes":
        await resume(talk, said)
        return
    ask = talk.ask()
    if talk.task or ask is None or said.payload or ask.kind in (AskKind.TOGETHER, AskKind.GATE):
        await answering.answer(talk, said)
        return
    if isinstance(reading.read_text(talk.scene, ask, said.text), NotUnderstood) and (value := _plain(ask, plain)):
        await settle(talk, reading.read_pressed(talk.scene, ask, value), said.text)
    else:
        await answering.answer(talk, said)


def _plain(ask: Ask, plain: str) -> str | None:
    match ask.kind:
        case AskKind.CONSENT:
            return {"yes": "agree", "no": "refuse"}[plain]
        case AskKind.REVIEW:
            return {"yes": "send", "no": "later"}[plain]
        case kind if kind in CONFIRMATIONS or asking.ask_type(ask) == "yes_no":
            return plain
        case _:
            return None
