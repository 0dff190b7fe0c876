"""Messages of citizens: stored before they are acknowledged, answered in order, once.

A message is *waiting* until its answer is stored. A failed try is repeated after growing pauses; a message that keeps
failing by its own fault is *poisoned*: set aside for an operator, so that the person's next messages go on.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Interval, bindparam, delete, func, literal_column, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import conversations
from bot import outbox as outbox_queue
from bot.conversations import Conversation
from bot.messages import Incoming, Question
from bot.tables import conversation, message, outbox

MOST_ATTEMPTS = 5
LONGEST_PAUSE_SECONDS = 60
LONGEST_OUTAGE_PAUSE_SECONDS = 10
LEASE_SECONDS = 2
"""A new message is left for this long to the process that stored it; then any replica may take it up."""

Answer = dict[str, Any]
"""``{"messages": [...], "interview": {...} | None}``, as the web channel sends it."""


@dataclass(frozen=True)
class Stored:
    """A message in the inbox, as its channel needs to know it."""

    id: int
    conversation_id: uuid.UUID
    new: bool
    answer: Answer | None


@dataclass(frozen=True)
class Waiting:
    """The oldest message of a conversation that has no answer yet."""

    id: int
    content: Mapping[str, Any]
    shown: Question | None
    attempts: int
    due: bool


_INSERT = (
    insert(message)
    .values(due_at=func.now() + timedelta(seconds=LEASE_SECONDS))
    .on_conflict_do_nothing()
    .returning(message.c.id)
)
_BY_EXTERNAL_ID = select(message.c.id, message.c.answer).where(
    message.c.conversation_id == bindparam("conversation_id"), message.c.external_id == bindparam("external_id")
)
_ANSWER = select(message.c.answer).where(message.c.id == bindparam("id"))
_HEAD = (
    select(
        message.c.id,
        message.c.content,
        message.c.shown,
        message.c.attempts,
        or_(message.c.attempts == 0, message.c.due_at <= func.now()),
    )
    .where(message.c.conversation_id == bindparam("conversation_id"), message.c.status == "waiting")
    .order_by(message.c.id)
    .limit(1)
)
# Parameters of an UPDATE must not be called like a column, or SQLAlchemy sets that column, too.
_answered = (
    update(message)
    .where(message.c.id == bindparam("for_message"))
    .values(
        status=bindparam("as_status"),
        answer=bindparam("with_answer"),
        failure=bindparam("for_reason"),
        answered_at=func.now(),
    )
    .cte("answered")
)
_RECORD = (
    update(conversation)
    .where(conversation.c.id == bindparam("of_conversation"))
    .values(lang=bindparam("in_lang"), state=bindparam("in_state"), updated_at=func.now())
    .add_cte(_answered)
)
_FAILED = (
    update(message)
    .where(message.c.id == bindparam("for_message"))
    .values(
        attempts=bindparam("tries"),
        due_at=func.now() + bindparam("pause", type_=Interval),
        failure=bindparam("for_reason"),
    )
)
_HELD_UP = (
    update(message)
    .where(message.c.id == bindparam("for_message"))
    .values(
        attempts=func.greatest(1, message.c.attempts),
        due_at=func.now()
        + func.least(
            timedelta(seconds=LONGEST_OUTAGE_PAUSE_SECONDS),
            func.greatest(timedelta(seconds=1), literal_column("(now() - message.received_at) / 2", Interval)),
        ),
        failure=bindparam("for_reason"),
    )
)
_DUE = (
    select(message.c.conversation_id)
    .where(message.c.status == "waiting", message.c.due_at <= func.now())
    .group_by(message.c.conversation_id)
    .order_by(func.min(message.c.due_at))
    .limit(bindparam("most"))
)
_TRANSCRIPT = (
    select(message.c.content, message.c.answer)
    .where(message.c.conversation_id == bindparam("conversation_id"), message.c.answer.is_not(None))
    .order_by(message.c.id.desc())
    .limit(bindparam("most"))
)
_POISONED = (
    select(
        message.c.id,
        message.c.conversation_id,
        conversation.c.channel,
        message.c.received_at,
        message.c.attempts,
        message.c.failure,
    )
    .join_from(message, conversation)
    .where(message.c.status == "poisoned")
    .order_by(message.c.id.desc())
    .limit(bindparam("most"))
)


async def store(connection: AsyncConnection, incoming: Incoming) -> Stored:
    """Keep the message, or find it where it was kept before. It is safe once the transaction has ended well."""
    person = await conversations.of_sender(connection, incoming.channel, incoming.sender)
    key = {"conversation_id": person.id, "external_id": incoming.external_id}
    question = await _question_shown(connection, person, incoming)
    row = key | {"content": incoming.document(), "shown": question.document() if question else None}
    new = (await connection.execute(_INSERT, row)).scalar_one_or_none()
    if new is not None:
        return Stored(new, person.id, new=True, answer=None)
    known = (await connection.execute(_BY_EXTERNAL_ID, key)).one()
    return Stored(known[0], person.id, new=False, answer=known[1])


async def _question_shown(connection: AsyncConnection, person: Conversation, incoming: Incoming) -> Question | None:
    """The question that the person had before them when they wrote.

    On the web that is the awaited one, since answers arrive with the response. Where messages are pushed it may be an
    earlier one: by the message they corrected, the message they replied to, or the time they wrote.
    """
    if person.channel not in conversations.PUSH_CHANNELS:
        return person.state.awaiting
    if incoming.kind == "edited" and incoming.reply_to:
        return Question.of(await _shown_with(connection, person.id, incoming.reply_to)) or person.state.awaiting
    return await outbox_queue.question_at(connection, person, incoming.sent_at, incoming.reply_to)


async def _shown_with(
    connection: AsyncConnection, conversation_id: uuid.UUID, external_id: str
) -> dict[str, Any] | None:
    statement = select(message.c.shown).where(
        message.c.conversation_id == conversation_id, message.c.external_id == external_id
    )
    shown: dict[str, Any] | None = (await connection.execute(statement)).scalar_one_or_none()
    return shown


async def answer_to(connection: AsyncConnection, message_id: int) -> Answer | None:
    """The stored answer, if there is one yet."""
    answer: Answer | None = (await connection.execute(_ANSWER, {"id": message_id})).scalar_one_or_none()
    return answer


async def next_of(connection: AsyncConnection, conversation_id: uuid.UUID) -> Waiting | None:
    """The message whose turn it is in a conversation that the caller has locked."""
    row = (await connection.execute(_HEAD, {"conversation_id": conversation_id})).one_or_none()
    if row is None:
        return None
    return Waiting(row[0], row[1], Question.of(row[2]), row[3], row[4])


async def record(
    connection: AsyncConnection,
    message_id: int,
    person: Conversation,
    answer: Answer,
    poisoned_by: str | None = None,
) -> None:
    """Store a message's answer and what the conversation became by it; ``poisoned_by`` names a last failure."""
    await connection.execute(
        _RECORD,
        {
            "for_message": message_id,
            "as_status": "poisoned" if poisoned_by else "answered",
            "with_answer": answer,
            "for_reason": poisoned_by,
            "of_conversation": person.id,
            "in_lang": person.lang,
            "in_state": person.state.document(),
        },
    )


async def failed(connection: AsyncConnection, waiting: Waiting, failure: str) -> None:
    """Count a try that failed by the message's own fault; the next one comes after 1, 2, 4 … 60 seconds."""
    pause = timedelta(seconds=min(LONGEST_PAUSE_SECONDS, 2**waiting.attempts))
    row = {"for_message": waiting.id, "tries": waiting.attempts + 1, "pause": pause, "for_reason": failure}
    await connection.execute(_FAILED, row)


async def held_up(connection: AsyncConnection, waiting: Waiting, reason: str) -> None:
    """Wait for a part of the system that is down, half as long again as so far: no fault of the message."""
    await connection.execute(_HELD_UP, {"for_message": waiting.id, "for_reason": reason})


async def due(connection: AsyncConnection, most: int) -> Sequence[uuid.UUID]:
    """Conversations with messages that nobody is answering, longest overdue first."""
    return (await connection.execute(_DUE, {"most": most})).scalars().all()


async def transcript(
    connection: AsyncConnection, conversation_id: uuid.UUID, most: int
) -> list[tuple[Mapping[str, Any], Answer]]:
    """The last answered messages with their answers, oldest first."""
    rows = (await connection.execute(_TRANSCRIPT, {"conversation_id": conversation_id, "most": most})).all()
    return [(row[0], row[1]) for row in reversed(rows)]


async def poisoned(connection: AsyncConnection, most: int) -> list[dict[str, Any]]:
    """What was set aside, newest first: everything but what people wrote."""
    rows = (await connection.execute(_POISONED, {"most": most})).mappings()
    return [dict(row) for row in rows]


async def retry_poisoned(connection: AsyncConnection, message_id: int) -> bool:
    """Put a message that was set aside back in the queue; False where there is none of that id.

    Its answer is forgotten, so a page that asks for it again waits for the new one.
    """
    statement = (
        update(message)
        .where(message.c.id == message_id, message.c.status == "poisoned")
        .values(status="waiting", attempts=0, answer=None, failure=None, due_at=func.now())
    )
    return (await connection.execute(statement)).rowcount == 1


async def counts(connection: AsyncConnection) -> dict[str, int]:
    """How many messages wait or were set aside."""
    statement = select(message.c.status, func.count()).where(message.c.status != "answered").group_by(message.c.status)
    found: dict[str, int] = {row[0]: row[1] for row in await connection.execute(statement)}
    return {"waiting": found.get("waiting", 0), "poisoned": found.get("poisoned", 0)}


async def forget_before(connection: AsyncConnection, conversation_id: uuid.UUID, message_id: int) -> None:
    """Delete what was said in a conversation before a message: the person had their data erased."""
    earlier = (message.c.conversation_id == conversation_id) & (message.c.id < message_id)
    await connection.execute(delete(message).where(earlier))
    replies = (outbox.c.conversation_id == conversation_id) & outbox.c.status.in_(("sent", "failed"))
    await connection.execute(delete(outbox).where(replies))


async def forget_older_than(connection: AsyncConnection, moment: datetime) -> int:
    """Delete answered messages and sent replies from before ``moment``; returns how many rows went."""
    old_messages = delete(message).where(message.c.received_at < moment, message.c.status == "answered")
    old_replies = delete(outbox).where(outbox.c.created_at < moment, outbox.c.status.in_(("sent", "failed")))
    gone = [(await connection.execute(statement)).rowcount for statement in (old_messages, old_replies)]
    return sum(gone)
