"""What goes on beside requests: messages that their process left unanswered, and forgetting."""

from __future__ import annotations

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError

from bot import inbox
from bot.turns import Turns
from runtime.database import Database
from runtime.logs import Log

log = Log("bot.workers")

LOOK_EVERY_SECONDS = 0.5
CONVERSATIONS_AT_ONCE = 8
FORGET_EVERY_SECONDS = 3600


async def catch_up(database: Database, turns: Turns) -> None:
    """Answer what is due and nobody answers: after a crash, an outage, a failure. Runs until cancelled."""
    while True:
        try:
            async with database.transaction() as connection:
                due = await inbox.due(connection, CONVERSATIONS_AT_ONCE * 4)
            free = [conversation for conversation in due if not turns.busy(conversation)]
            await asyncio.gather(*(_answer(turns, conversation) for conversation in free[:CONVERSATIONS_AT_ONCE]))
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            log.error("inbox.unreachable", error=error)
        await asyncio.sleep(LOOK_EVERY_SECONDS)


async def _answer(turns: Turns, conversation: uuid.UUID) -> None:
    try:
        await turns.run(conversation, wait=False)
    except Exception as error:  # noqa: BLE001  one conversation's trouble must not stop the others
        log.error("turn.broken", error=error, conversation=str(conversation))


async def forget(database: Database, days: int) -> None:
    """Delete what is older than the retention time, now and every hour. Runs until cancelled."""
    while True:
        try:
            async with database.transaction() as connection:
                gone = await inbox.forget_older_than(connection, datetime.now(UTC) - timedelta(days=days))
            log.info("messages.forgotten", count=gone)
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            log.error("inbox.unreachable", error=error)
        await asyncio.sleep(FORGET_EVERY_SECONDS)
