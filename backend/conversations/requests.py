"""What citizens ask for beside an interview: updates, reviews, complaints, removals, a person, an opinion, silence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Select, func, insert, select, true

from backend.audit import record
from backend.conversations.codes import REQUEST_KINDS
from backend.conversations.tables import request, request_step
from backend.conversations.talk import Talk, Task
from backend.interviews import references
from backend.interviews.formatting import shown_date
from understanding.wishes import words_of_its_own

ENOUGH_WORDS = 4
"""A message of fewer words only names the task; what it is about is asked then."""
ENOUGH_OF_A_COMPLAINT = 3
"""The same of a complaint, where the words that only announce it count for nothing."""


async def file_request(talk: Talk, kind: str, interview_id: UUID | None, text: str) -> None:
    """Take the request with these words, or ask for words first."""
    if _says_too_little(kind, text):
        talk.task = {
            "kind": "request_detail",
            "request": kind,
            "interview": interview_id.hex if interview_id else None,
        }
        return
    talk.task = None
    reference = await store(talk, kind, interview_id, {"text": text})
    talk.tell(f"request.stored.{kind}", **({"reference": reference} if kind in REQUEST_KINDS else {}))


def _says_too_little(kind: str, text: str) -> bool:
    if kind == "complaint":
        return words_of_its_own(text) < ENOUGH_OF_A_COMPLAINT
    return len(text.split()) < ENOUGH_WORDS


async def detail(talk: Talk, task: Task, _pressed: str | None, text: str) -> None:
    """The words of a request whose subject was asked for."""
    interview_id = UUID(hex=task["interview"]) if task["interview"] else None
    if not text.strip():
        talk.tell("message.empty")
        return
    talk.task = None
    reference = await store(talk, task["request"], interview_id, {"text": text})
    params = {"reference": reference} if task["request"] in REQUEST_KINDS else {}
    talk.tell(f"request.stored.{task['request']}", **params)


async def hand_over(talk: Talk, reason: str) -> None:
    """Ask for a person, who will find the conversation where it is."""
    reference = await store(talk, "human", talk.file.id if talk.file else None, {"reason": reason})
    talk.tell("handoff.stored", reference=reference)


async def stop_notifications(talk: Talk) -> None:
    """No more messages of our own accord."""
    await store(talk, "stop_notifications", None, {})
    talk.tell("request.stored.stop_notifications")


async def store(talk: Talk, kind: str, interview_id: UUID | None, content: Mapping[str, Any]) -> str:
    """Keep a request and return its reference."""
    request_id, reference = uuid4(), references.draw("D")
    row = {"id": request_id, "reference": reference, "kind": kind, "state": "received", "content": dict(content)}
    row |= {"conversation_id": talk.conversation, "interview_id": interview_id}
    await talk.connection.execute(insert(request), row)
    await record(
        talk.connection,
        "citizen",
        purpose="request",
        action=f"request.{kind}",
        subject=request_id,
        conversation=talk.conversation,
    )
    return reference


_LAST_STEP = (
    select(request_step.c.at, request_step.c.reason)
    .where(request_step.c.request_id == request.c.id)
    .order_by(request_step.c.id.desc())
    .limit(1)
    .lateral("last_step")
)
_STANDING = select(
    request.c.reference,
    request.c.state,
    func.coalesce(_LAST_STEP.c.at, request.c.created_at).label("since"),
    _LAST_STEP.c.reason,
).select_from(request.outerjoin(_LAST_STEP, true()))


async def tell_latest(talk: Talk) -> bool:
    """Say where the latest request filed in this conversation stands; False when there is none."""
    mine = (request.c.conversation_id == talk.conversation) & request.c.kind.in_((*REQUEST_KINDS, "human"))
    return await _tell_first(talk, _STANDING.where(mine).order_by(request.c.created_at.desc()).limit(1))


async def tell_by_reference(talk: Talk, reference: str) -> bool:
    """Say where the request with this reference stands; False when there is none. Its state alone is not personal."""
    return await _tell_first(talk, _STANDING.where(request.c.reference == reference))


async def _tell_first(talk: Talk, query: Select[Any]) -> bool:
    row = (await talk.connection.execute(query)).one_or_none()
    if row is None:
        return False
    since = shown_date(row.since.date().isoformat())
    talk.tell(f"status.request.{row.state}", reference=row.reference, date=since)
    if row.reason is not None:
        talk.tell_along(f"status.request.reason.{row.reason}")
    return True
