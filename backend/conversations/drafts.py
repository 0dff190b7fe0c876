"""Interviews that somebody began and never sent: after a time they are wiped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.audit import record
from backend.conversations import store
from backend.conversations.tables import conversation, turn
from backend.interviews.tables import interview, interview_event

_NEVER_SENT = ("open", "cancelled")


async def untouched(connection: AsyncConnection, days: int, most: int) -> Sequence[UUID]:
    """Drafts that nobody has touched for so many days, the oldest first.

    `updated_at` has no index on purpose: it would be written at every turn to be read once an hour.
    """
    oldest = select(interview.c.id).where(_is_untouched(days)).order_by(interview.c.updated_at).limit(most)
    return (await connection.execute(oldest)).scalars().all()


async def purge(connection: AsyncConnection, draft: UUID, days: int) -> bool:
    """Wipe one draft and note it in the audit trail; False when it was touched, sent or erased meanwhile.

    A turn in hand is waited for. Requests beside the interview are not part of it and stay.
    """
    talking = select(conversation.c.id).where(conversation.c.interview_id == draft).order_by(conversation.c.id)
    for conversation_id in (await connection.execute(talking)).scalars().all():
        await store.lock(connection, conversation_id)
    still = select(interview.c.id).where(interview.c.id == draft, _is_untouched(days)).with_for_update()
    if (await connection.execute(still)).one_or_none() is None:
        return False
    talked = select(interview_event.c.conversation_id).where(interview_event.c.interview_id == draft)
    await connection.execute(delete(turn).where(turn.c.conversation_id.in_(talked), turn.c.at < _days_ago(days)))
    await store.wipe(connection, draft)
    await record(connection, "system", purpose="retention", action="draft.purged", subject=draft)
    return True


def _is_untouched(days: int) -> ColumnElement[bool]:
    return interview.c.status.in_(_NEVER_SENT) & (interview.c.updated_at < _days_ago(days))


def _days_ago(days: int) -> ColumnElement[datetime]:
    return func.now() - timedelta(days=days)
