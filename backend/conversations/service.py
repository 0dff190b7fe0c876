"""One turn: load, let the act happen, reply, save. All in the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from backend.conversations import acts, own_questions, store
from backend.conversations.schemas import Turn
from backend.conversations.talk import Reply, Said, Talk
from backend.domain import interview as engine
from backend.domain.questionnaire import Purpose
from backend.interviews import asking
from backend.questionnaires.library import Library


async def take_turn(
    connection: AsyncConnection,
    conversation: UUID,
    turn: Turn,
    *,
    library: Library,
    public_url: str,
    keeps: Mapping[Purpose, int],
    today: date,
) -> Reply:
    """Answer one message. The same message again gets the same reply and changes nothing."""
    loaded = await store.load(connection, conversation, turn.message)
    if loaded.reply is not None:
        return loaded.reply
    talk = Talk(
        conversation=conversation,
        message=turn.message,
        lang=turn.lang,
        today=today,
        library=library,
        connection=connection,
        public_url=public_url,
        keeps=keeps,
        origin=bytes.fromhex(turn.origin) if turn.origin else None,
        task=loaded.task,
        misunderstood=loaded.misunderstood,
        file=loaded.file,
    )
    was_sent = talk.file is not None and talk.file.sent
    await acts.perform(talk, turn.act, _said(turn))
    reply = _reply(talk)
    await store.save(connection, talk, reply, f"turn.{turn.act}")
    if talk.file is not None and talk.file.sent and not was_sent:
        await store.mark_sent(connection, talk.file.id)
    return reply


def _said(turn: Turn) -> Said:
    bound = turn.bound_to
    return Said(
        text=turn.text or "",
        payload=turn.payload or None,
        bound_name=bound.name if bound else None,
        bound_index=bound.member if bound else None,
        bound_token=bound.token if bound else None,
    )


def _reply(talk: Talk) -> Reply:
    ask = _ask(talk)
    if ask is None and not talk.say:
        talk.tell_nothing_awaited()  # out of a task, with no interview to return to
    return {"say": talk.say, "ask": ask, "interview": _progress(talk), "lang": None}


def _ask(talk: Talk) -> Reply | None:
    if talk.paused:
        return None
    if talk.task:
        return own_questions.wire(talk, talk.task)
    ask = talk.ask()
    return None if ask is None else asking.wire(talk.scene, ask, again=talk.briefly)


def _progress(talk: Talk) -> Reply | None:
    file = talk.open_file
    if file is None:
        return None
    progress = engine.progress(talk.published.questionnaire, file.interview, talk.today)
    return {
        "answered": progress.answered,
        "left_at_most": progress.left_at_most,
        "left_likely": progress.left_likely,
    }
