"""What is kept only for a time: replies for redelivered messages, attempts at proofs, spent export links."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlalchemy import delete, func
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.conversations.tables import turn
from backend.interviews.tables import export, verification
from runtime.database import Database
from runtime.logs import Log

EVERY_SECONDS = 3600
_PROOFS_KEPT = timedelta(days=1)

log = Log("retention")


async def purge(connection: AsyncConnection, turn_days: int) -> int:
    """Delete what is past its time; returns how many rows."""
    old_turns = delete(turn).where(turn.c.at < func.now() - timedelta(days=turn_days))
    old_proofs = delete(verification).where(verification.c.at < func.now() - _PROOFS_KEPT)
    old_exports = delete(export).where(export.c.expires_at < func.now())
    done = [await connection.execute(statement) for statement in (old_turns, old_proofs, old_exports)]
    return sum(result.rowcount for result in done)


async def keep_purging(database: Database, turn_days: int) -> None:
    """Purge every hour until cancelled. A failure is logged and tried again an hour later."""
    while True:
        try:
            async with database.transaction() as connection:
                count = await purge(connection, turn_days)
            log.info("retention.purged", count=count)
        except OSError as error:
            log.error("retention.failed", error=error)
        await asyncio.sleep(EVERY_SECONDS)
