"""Loading and saving a conversation: two statements in, one out, inside the turn's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Unpack
from uuid import UUID

from sqlalchemy import CTE, bindparam, delete, func, insert, literal, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.audit import audit_line
from backend.conversations.tables import conversation, request, turn
from backend.conversations.talk import File, Reply, Talk
from backend.decisions.tables import decision
from backend.domain import interview as engine
from backend.domain.events import event_to_document
from backend.domain.interview_state import Stage
from backend.interviews.tables import interview, interview_event

_LOCK = text("SELECT pg_advisory_xact_lock(:key)")

_FILE_COLUMNS = (
    interview.c.id.label("file_id"),
    interview.c.reference,
    interview.c.seq,
    interview.c.snapshot,
    interview.c.sent_at,
)

_id, _message = bindparam("conversation", type_=conversation.c.id.type), bindparam("message", type_=turn.c.message.type)
_LOAD = (
    select(conversation.c.task, conversation.c.misunderstood, turn.c.reply, *_FILE_COLUMNS)
    .select_from(select(literal(1).label("one")).subquery("always"))
    .join(conversation, conversation.c.id == _id, isouter=True)
    .join(turn, (turn.c.conversation_id == _id) & (turn.c.message == _message), isouter=True)
    .join(interview, interview.c.id == conversation.c.interview_id, isouter=True)
)
_BY_REFERENCE = select(*_FILE_COLUMNS).where(interview.c.reference == bindparam("reference"))


@dataclass(frozen=True, slots=True)
class Loaded:
    """A conversation as stored; `reply` where this message was answered before."""

    reply: Reply | None
    task: dict[str, Any] | None
    misunderstood: int
    file: File | None


async def load(connection: AsyncConnection, conversation_id: UUID, message: str) -> Loaded:
    """Lock the conversation until the transaction ends, then read it.

    The lock comes first and by itself: a statement sees what was committed before it began, so one that waited for its
    own lock would read what the turn before it has just replaced.
    """
    await lock(connection, conversation_id)
    row = (await connection.execute(_LOAD, {"conversation": conversation_id, "message": message})).one()
    return Loaded(row.reply, row.task, row.misunderstood or 0, _file(row))


async def lock(connection: AsyncConnection, conversation_id: UUID) -> None:
    """Wait for the conversation's turn in hand, if there is one, and keep others out until the transaction ends."""
    await connection.execute(_LOCK, {"key": int.from_bytes(conversation_id.bytes[:8], signed=True)})


async def file_by_reference(connection: AsyncConnection, reference: str) -> File | None:
    """The interview that bears a reference, locked, if there is one that was not erased."""
    row = (await connection.execute(_BY_REFERENCE.with_for_update(), {"reference": reference})).one_or_none()
    return _file(row) if row else None


async def file_by_id(connection: AsyncConnection, file_id: UUID) -> File | None:
    """The interview with an id, if there is one that was not erased."""
    row = (await connection.execute(select(*_FILE_COLUMNS).where(interview.c.id == file_id))).one_or_none()
    return _file(row) if row else None


def _file(row: Row[Unpack[tuple[Any, ...]]]) -> File | None:
    if row.file_id is None or row.snapshot is None:
        return None
    return File(
        id=row.file_id,
        interview=engine.from_document(row.snapshot),
        seq=row.seq,
        reference=row.reference,
        sent_on=row.sent_at.date() if row.sent_at else None,
    )


_STATUS = {Stage.SENT: "sent", Stage.CANCELLED: "cancelled"}


async def save(connection: AsyncConnection, talk: Talk, reply: Reply, action: str) -> None:
    """Write what the turn changed, in one statement."""
    file = talk.file
    values: dict[str, Any] = {
        "p_conversation": talk.conversation,
        "p_message": talk.message,
        "p_task": talk.task,
        "p_misunderstood": talk.misunderstood,
        "p_reply": reply,
        "p_action": action,
        "p_file": file.id if file else None,
    }
    if file is None or not (talk.events or file.is_new or file.changed):
        await connection.execute(_SAVE_TALK, values)
        return
    values |= {
        "p_seq": file.seq + 1,
        "p_reference": file.reference,
        "p_version": file.interview.questionnaire_version,
        "p_purpose": file.interview.purpose,
        "p_status": _STATUS.get(file.interview.stage, "open"),
        "p_snapshot": engine.to_document(file.interview),
        "p_events": [event_to_document(event) for event in talk.events],
    }
    await connection.execute(_SAVE_NEW if file.is_new else _SAVE_CHANGED, values)


def _keep_conversation() -> CTE:
    changed = {"interview_id": bindparam("p_file"), "task": bindparam("p_task"), "updated_at": func.now()}
    changed["misunderstood"] = bindparam("p_misunderstood")
    kept = upsert(conversation).values(id=bindparam("p_conversation"), **changed)
    return kept.on_conflict_do_update(index_elements=["id"], set_=changed).cte("kept_conversation")


def _keep_turn() -> CTE:
    return (
        insert(turn)
        .values(conversation_id=bindparam("p_conversation"), message=bindparam("p_message"), reply=bindparam("p_reply"))
        .cte("kept_turn")
    )


def _keep_event() -> CTE:
    return (
        insert(interview_event)
        .values(
            interview_id=bindparam("p_file"),
            seq=bindparam("p_seq"),
            conversation_id=bindparam("p_conversation"),
            message=bindparam("p_message"),
            events=bindparam("p_events"),
        )
        .cte("kept_event")
    )


_CHANGED_FILE = {
    "reference": bindparam("p_reference"),
    "purpose": bindparam("p_purpose"),
    "status": bindparam("p_status"),
    "seq": bindparam("p_seq"),
    "snapshot": bindparam("p_snapshot"),
    "updated_at": func.now(),
}


def _keep_new_file() -> CTE:
    new = {"id": bindparam("p_file"), "questionnaire_version": bindparam("p_version"), **_CHANGED_FILE}
    return insert(interview).values(**new).cte("kept_file")


def _keep_changed_file() -> CTE:
    return update(interview).where(interview.c.id == bindparam("p_file")).values(**_CHANGED_FILE).cte("kept_file")


_AUDIT = insert(audit_line).values(
    actor="citizen",
    purpose="conversation",
    action=bindparam("p_action"),
    subject=bindparam("p_file"),
    conversation=bindparam("p_conversation"),
)
_SAVE_TALK = _AUDIT.add_cte(_keep_conversation(), _keep_turn())
_SAVE_CHANGED = _AUDIT.add_cte(_keep_conversation(), _keep_turn(), _keep_event(), _keep_changed_file())
_SAVE_NEW = _AUDIT.add_cte(_keep_conversation(), _keep_turn(), _keep_event(), _keep_new_file())


async def mark_sent(connection: AsyncConnection, file_id: UUID) -> None:
    """Record when an interview was sent, by the database's clock. After `save`, which creates or changes the row."""
    await connection.execute(update(interview).where(interview.c.id == file_id).values(sent_at=func.now()))


async def release(connection: AsyncConnection, file_id: UUID, but: UUID) -> None:
    """Take an interview away from every other conversation than `but`."""
    elsewhere = (conversation.c.interview_id == file_id) & (conversation.c.id != but)
    await connection.execute(update(conversation).where(elsewhere).values(interview_id=None, task=None))


async def erase(connection: AsyncConnection, file_id: UUID) -> None:
    """Wipe everything personal of an interview, of its conversations and of the requests about it."""
    talked = select(interview_event.c.conversation_id).where(interview_event.c.interview_id == file_id)
    await connection.execute(delete(turn).where(turn.c.conversation_id.in_(talked)))
    await connection.execute(update(conversation).where(conversation.c.id.in_(talked)).values(task=None))
    await connection.execute(update(request).where(request.c.interview_id == file_id).values(content=None))
    await wipe(connection, file_id)


async def wipe(connection: AsyncConnection, file_id: UUID) -> None:
    """Wipe everything personal of an interview itself, keeping that it existed: answers, events, decisions."""
    await connection.execute(
        update(conversation).where(conversation.c.interview_id == file_id).values(interview_id=None, task=None)
    )
    await connection.execute(
        update(interview_event).where(interview_event.c.interview_id == file_id).values(events=None)
    )
    await connection.execute(delete(decision).where(decision.c.interview_id == file_id))
    wiped = update(interview).where(interview.c.id == file_id)
    await connection.execute(wiped.values(snapshot=None, status="erased", reference=None, updated_at=func.now()))
