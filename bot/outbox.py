"""Replies on their way to channels where the gateway sends by itself: in order for each person, at the channel's pace.

A row is marked *sending* (committed) before the channel is called and *sent* with the channel's message id after. If
the process dies in between, nobody can know whether the message went out: after its lease the row is sent again, so a
person may then see one bubble twice. That window, from the channel's acceptance to our commit, is the only one.
"""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversations import Conversation
from bot.messages import Button, Outgoing, Question
from bot.tables import conversation, outbox
from bot.texts import parts
from runtime.database import Database
from runtime.logs import Log

log = Log("bot.outbox")

LEASE_SECONDS = 45
MOST_ATTEMPTS = 12
LONGEST_PAUSE_SECONDS = 60
CHATS_AT_ONCE = 20
_OPEN = ("waiting", "sending")
_NOTHING_AWAITED: dict[str, Any] = {}


@dataclass(frozen=True)
class Sent:
    """What the channel says about a message it has accepted; ``shown_at`` is by the channel's clock."""

    external_id: str
    shown_at: datetime


class TryLater(Exception):  # noqa: N818  a state of affairs, not a mistake
    """The channel did not take the message now; ``seconds`` is its own wish, if it has one."""

    def __init__(self, seconds: float | None = None) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Undeliverable(Exception):  # noqa: N818  a state of affairs, not a mistake
    """The channel will never take this message; ``gone``: nor any other to this person."""

    def __init__(self, reason: str, *, gone: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.gone = gone


class Sender(Protocol):
    """A channel that sends."""

    async def send(self, address: str, bubble: Outgoing) -> Sent:
        """Send one bubble; raises TryLater or Undeliverable."""


async def queue(connection: AsyncConnection, person: Conversation, shown: Sequence[Outgoing]) -> None:
    """Queue a turn's bubbles. With the last one the person has seen what is awaited after the turn."""
    awaited = person.state.awaiting.document() if person.state.awaiting else _NOTHING_AWAITED
    pieces = [piece for bubble in shown for piece in _pieces(bubble)]
    rows = [
        {
            "conversation_id": person.id,
            "content": piece.document(),
            "question": awaited if place == len(pieces) - 1 else None,
        }
        for place, piece in enumerate(pieces)
    ]
    if rows:
        await connection.execute(insert(outbox), rows)


def _pieces(bubble: Outgoing) -> Iterable[Outgoing]:
    """A bubble that is too long for one message, in several; the buttons stand under the last."""
    *first, last = parts(bubble.text)
    return [*(Outgoing(bubble.lang, text) for text in first), replace(bubble, text=last)]


_SHOWN = select(outbox.c.question).where(
    outbox.c.conversation_id == bindparam("conversation_id"), outbox.c.question.is_not(None)
)
_SHOWN_BY_REPLY = _SHOWN.where(outbox.c.external_id == bindparam("external_id"))
_SHOWN_BY_TIME = (
    _SHOWN.where(outbox.c.shown_at <= bindparam("moment"))
    .order_by(outbox.c.shown_at.desc(), outbox.c.id.desc())
    .limit(1)
)


async def question_at(
    connection: AsyncConnection, person: Conversation, moment: datetime | None, reply_to: str | None
) -> Question | None:
    """The question under the message that was replied to, else the last one shown by ``moment``, else the awaited."""
    shown: Mapping[str, Any] | None = None
    key = {"conversation_id": person.id}
    if reply_to is not None:
        shown = (await connection.execute(_SHOWN_BY_REPLY, key | {"external_id": reply_to})).scalar_one_or_none()
    if shown is None and moment is not None:
        shown = (await connection.execute(_SHOWN_BY_TIME, key | {"moment": moment})).scalar_one_or_none()
    if shown is None:
        return person.state.awaiting
    return Question.of(shown) if shown else None


_DUE = (
    select(outbox.c.conversation_id)
    .where(outbox.c.status.in_(_OPEN), outbox.c.due_at <= func.now())
    .group_by(outbox.c.conversation_id)
    .order_by(func.min(outbox.c.due_at))
    .limit(bindparam("most"))
)
_HEAD = (
    select(outbox.c.id, outbox.c.content, outbox.c.attempts, outbox.c.due_at <= func.now(), conversation.c.address)
    .join_from(outbox, conversation)
    .where(outbox.c.conversation_id == bindparam("conversation_id"), outbox.c.status.in_(_OPEN))
    .order_by(outbox.c.id)
    .limit(1)
    .with_for_update(of=outbox)
)
_SET = update(outbox).where(outbox.c.id == bindparam("row"))


@dataclass(frozen=True)
class _Claimed:
    id: int
    bubble: Outgoing
    attempts: int
    address: str


class Courier:
    """Sends what is queued; one object a process and channel."""

    def __init__(self, database: Database, sender: Sender) -> None:
        self._database = database
        self._sender = sender
        self._work = asyncio.Event()
        self._busy: dict[uuid.UUID, asyncio.Task[None]] = {}

    def nudge(self) -> None:
        """Something was queued."""
        self._work.set()

    async def run(self) -> None:
        """Send until cancelled; look for rows that other processes left behind once a second."""
        try:
            while True:
                self._work.clear()
                await self._start_deliveries()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(1):
                        await self._work.wait()
        finally:
            under_way = list(self._busy.values())
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)

    async def _start_deliveries(self) -> None:
        room = CHATS_AT_ONCE - len(self._busy)
        if room <= 0:
            return
        try:
            async with self._database.transaction() as connection:
                due = (await connection.execute(_DUE, {"most": room + len(self._busy)})).scalars().all()
        except (SQLAlchemyError, OSError) as error:
            log.error("outbox.unreachable", error=error)
            return
        for conversation_id in due:
            if conversation_id not in self._busy:
                self._start(conversation_id)

    def _start(self, conversation_id: uuid.UUID) -> None:
        task = asyncio.create_task(self._deliver(conversation_id))
        self._busy[conversation_id] = task
        task.add_done_callback(lambda _: self._finished(conversation_id))

    def _finished(self, conversation_id: uuid.UUID) -> None:
        self._busy.pop(conversation_id, None)
        self._work.set()

    async def _deliver(self, conversation_id: uuid.UUID) -> None:
        """Send a person's rows in order until none is due."""
        try:
            while claimed := await self._claim(conversation_id):
                if not await self._send(conversation_id, claimed):
                    return
        except (SQLAlchemyError, OSError) as error:
            log.error("outbox.unreachable", error=error)
            await asyncio.sleep(1)

    async def _claim(self, conversation_id: uuid.UUID) -> _Claimed | None:
        async with self._database.transaction() as connection:
            row = (await connection.execute(_HEAD, {"conversation_id": conversation_id})).one_or_none()
            if row is None or not row[3]:
                return None
            lease = func.now() + timedelta(seconds=LEASE_SECONDS)
            # From here on it may be on the person's screen, though the channel's word on it may come late or never.
            # Channels tell time in whole seconds.
            seen_from = func.date_trunc("second", func.now())
            attempt = {"attempts": row[2] + 1, "due_at": lease, "shown_at": seen_from}
            await self._set(connection, row[0], status="sending", **attempt)
        return _Claimed(row[0], _bubble(row[1]), row[2] + 1, row[4])

    async def _send(self, conversation_id: uuid.UUID, claimed: _Claimed) -> bool:
        """Send one row; False if the rest has to wait or is given up."""
        try:
            sent = await self._sender.send(claimed.address, claimed.bubble)
        except TryLater as later:
            return await self._postpone(claimed, later.seconds)
        except Undeliverable as never:
            log.warning("reply.undeliverable", conversation=str(conversation_id), reason=never.reason)
            return await self._give_up(conversation_id, claimed, everything=never.gone)
        async with self._database.transaction() as connection:
            await self._set(connection, claimed.id, status="sent", external_id=sent.external_id, shown_at=sent.shown_at)
        return True

    async def _postpone(self, claimed: _Claimed, seconds: float | None) -> bool:
        pause = seconds if seconds is not None else min(LONGEST_PAUSE_SECONDS, 2 ** (claimed.attempts - 1))
        gives_up = seconds is None and claimed.attempts >= MOST_ATTEMPTS
        due_at = func.now() + timedelta(seconds=pause)
        async with self._database.transaction() as connection:
            status = "failed" if gives_up else "waiting"
            await self._set(connection, claimed.id, status=status, due_at=due_at, shown_at=None)
        return gives_up

    async def _give_up(self, conversation_id: uuid.UUID, claimed: _Claimed, *, everything: bool) -> bool:
        rows = outbox.c.conversation_id == conversation_id if everything else outbox.c.id == claimed.id
        statement = update(outbox).where(rows, outbox.c.status.in_(_OPEN)).values(status="failed", shown_at=None)
        async with self._database.transaction() as connection:
            await connection.execute(statement)
        return not everything

    async def _set(self, connection: AsyncConnection, row: int, **values: object) -> None:
        await connection.execute(_SET.values(**values), {"row": row})


def _bubble(content: Mapping[str, Any]) -> Outgoing:
    buttons = tuple(Button(**button) for button in content["buttons"])
    return Outgoing(content["lang"], content["text"], buttons, Question.of(content["question"]))
