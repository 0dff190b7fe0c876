"""What is kept only for a time: replies for redelivered messages, drafts, estimates, attempts at proof, spent links."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlalchemy import Delete, delete, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.conversations import drafts
from backend.conversations.tables import turn
from backend.interviews.tables import export, interview, interview_event, verification
from runtime.database import Database
from runtime.logs import Log

EVERY_SECONDS = 3600
_PROOFS_KEPT = timedelta(days=1)
_DRAFTS_AT_ONCE = 500

log = Log("retention")


async def purge(connection: AsyncConnection, turn_days: int) -> int:
    """Delete what is past its time; returns how many rows."""
    old_turns = delete(turn).where(turn.c.at < func.now() - timedelta(days=turn_days))
    old_proofs = delete(verification).where(verification.c.at < func.now() - _PROOFS_KEPT)
    old_exports = delete(export).where(export.c.expires_at < func.now())
    statements = (old_turns, old_proofs, old_exports, *_old_estimates(turn_days))
    done = [await connection.execute(statement) for statement in statements]
    return sum(result.rowcount for result in done)


def _old_estimates(days: int) -> tuple[Delete, Delete]:
    """An estimate is nobody's file: once it lies still, what was said for it goes."""
    old = (interview.c.purpose == "estimate") & (interview.c.updated_at < func.now() - timedelta(days=days))
    said = delete(interview_event).where(interview_event.c.interview_id.in_(select(interview.c.id).where(old)))
    return said, delete(interview).where(old)


async def purge_drafts(database: Database, days: int) -> int:
    """Wipe the drafts that lie untouched, each in a transaction of its own so that nobody waits; returns how many."""
    purged = 0
    while True:
        async with database.transaction() as connection:
            found = await drafts.untouched(connection, days, _DRAFTS_AT_ONCE)
        for draft in found:
            async with database.transaction() as connection:
                purged += await drafts.purge(connection, draft, days)
        if len(found) < _DRAFTS_AT_ONCE:
            return purged


async def keep_purging(database: Database, turn_days: int, draft_days: int) -> None:
    """Purge every hour until cancelled. A failure is logged and tried again an hour later."""
    while True:
        try:
            async with database.transaction() as connection:
                count = await purge(connection, turn_days)
            count += await purge_drafts(database, draft_days)
            log.info("retention.purged", count=count)
        except (OSError, SQLAlchemyError) as error:
            log.error("retention.failed", error=error)
        await asyncio.sleep(EVERY_SECONDS)
