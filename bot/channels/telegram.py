"""Telegram by long polling: updates are stored before the offset moves on, replies are sent from the outbox.

python-telegram-bot's own updater acknowledges updates that are only in memory, so the loop here asks for updates
itself. One replica polls at a time: it holds an advisory lock of the database.
"""

from __future__ import annotations

import asyncio
import contextlib
import uuid
import warnings
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import text as sql
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning, PTBUserWarning

from bot import codes, inbox
from bot.channels import telegram_updates as updates
from bot.language import FIRST_GUESS
from bot.messages import Button, Outgoing
from bot.outbox import Sent, TryLater, Undeliverable
from bot.phrases import Phrases
from bot.settings import Telegram
from bot.turns import Turns
from runtime.database import Database
from runtime.logs import Log

log = Log("bot.telegram")

# Typed get_updates reads a whole batch or nothing; raw updates are asked for on purpose.
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'", category=PTBUserWarning)
# Both shapes of retry_after, today's and the announced one, are read below.
warnings.filterwarnings("ignore", message="Deprecated since version v22.2", category=PTBDeprecationWarning)

POLL_SECONDS = 25
PAYLOAD_BYTES = 64
MOST_BUTTONS = 100
SHORT_TITLE = 14
"""Characters of titles that stand two in a row on a small phone."""
REMEMBERED_KEYBOARDS = 1000
WANTED = ["message", "edited_message", "callback_query"]
_POLLER_LOCK = 72_180_912


class TelegramChannel:
    """Receives by polling and sends; one object a process."""

    def __init__(self, settings: Telegram, database: Database, phrases: Phrases) -> None:
        self._bot: ExtBot[int] = ExtBot(
            settings.token,
            base_url=f"{settings.url}/bot",
            base_file_url=f"{settings.url}/file/bot",
            request=HTTPXRequest(connection_pool_size=32, read_timeout=15, write_timeout=15, connect_timeout=5),
            get_updates_request=HTTPXRequest(connection_pool_size=1, read_timeout=15, connect_timeout=5),
            rate_limiter=AIORateLimiter(max_retries=0),
        )
        self._known_to_telegram = False
        self._database = database
        self._phrases = phrases
        self._keyboards_removed: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._errands: set[asyncio.Task[None]] = set()

    async def send(self, address: str, bubble: Outgoing) -> Sent:
        """Send one bubble, as the outbox asks; raises TryLater or Undeliverable."""
        try:
            await self._introduced()
            message = await self._bot.send_message(int(address), bubble.text, reply_markup=keyboard(bubble.buttons))
        except RetryAfter as wait:
            raise TryLater(_seconds(wait)) from None
        except (Forbidden, ChatMigrated) as refusal:
            raise Undeliverable(type(refusal).__name__, gone=True) from None
        except (BadRequest, InvalidToken) as refusal:
            raise Undeliverable(type(refusal).__name__) from None
        except NetworkError:
            raise TryLater from None
        return Sent(str(message.message_id), message.date)

    async def run(self, turns: Turns) -> None:
        """Poll until cancelled, whenever this replica is the one to do so."""
        try:
            while True:
                with contextlib.suppress(SQLAlchemyError, OSError):
                    async with self._the_only_poller() as still_ours:
                        await self._poll(turns, still_ours)
                await asyncio.sleep(2)
        finally:
            under_way = list(self._errands)
            for errand in under_way:
                errand.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
            with contextlib.suppress(TelegramError):
                await self._bot.shutdown()

    async def _introduced(self) -> None:
        if not self._known_to_telegram:
            await self._bot.initialize()
            self._known_to_telegram = True

    @asynccontextmanager
    async def _the_only_poller(self) -> AsyncIterator[Callable[[], Awaitable[bool]]]:
        """A check whether this replica still holds the poller's lock; it fails at once where another one does."""
        async with self._database.engine.connect() as plain:
            connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
            mine = (await connection.execute(sql("SELECT pg_try_advisory_lock(:key)"), {"key": _POLLER_LOCK})).scalar()
            try:
                yield lambda: _alive(connection) if mine else _no()
            finally:
                if mine:
                    await connection.execute(sql("SELECT pg_advisory_unlock(:key)"), {"key": _POLLER_LOCK})

    async def _poll(self, turns: Turns, still_ours: Callable[[], Awaitable[bool]]) -> None:
        offset, failures = 0, 0
        while await still_ours():
            try:
                await self._introduced()
                batch = await self._updates_from(offset)
                failures = 0
                offset = await self._take(batch, turns, offset)
            except RetryAfter as wait:
                await asyncio.sleep(_seconds(wait))
            except TelegramError as error:
                failures += 1
                log.warning("telegram.unreachable", reason=type(error).__name__, attempt=failures)
                await asyncio.sleep(min(60, 2 ** min(failures, 6)))

    async def _updates_from(self, offset: int) -> Sequence[Mapping[str, Any]]:
        """Raw updates, so that one that the library cannot read does not hold up the others."""
        asked = {"offset": offset, "timeout": POLL_SECONDS, "allowed_updates": WANTED}
        batch: Sequence[Mapping[str, Any]] = await self._bot.do_api_request(
            "getUpdates", api_kwargs=asked, read_timeout=POLL_SECONDS + 10
        )
        return sorted(batch, key=lambda raw: int(raw["update_id"]))

    async def _take(self, batch: Sequence[Mapping[str, Any]], turns: Turns, offset: int) -> int:
        """Store a batch; returns the offset that acknowledges it."""
        for raw in batch:
            update = self._read(raw)
            if update is not None:
                await self._store(update, turns)
            offset = max(offset, int(raw["update_id"]) + 1)
        return offset

    def _read(self, raw: Mapping[str, Any]) -> Update | None:
        try:
            return Update.de_json(dict(raw), self._bot)
        except Exception as error:  # noqa: BLE001  whatever an unreadable update makes the library raise
            log.error("telegram.update_unreadable", error=error)
            return None

    async def _store(self, update: Update, turns: Turns) -> None:
        group = updates.group_command(update)
        if group is not None:
            self._do(self._point_to_private_chat(group))
        incoming = updates.incoming(update)
        if incoming is None:
            return
        async with self._database.transaction() as connection:
            stored = await inbox.store(connection, incoming)
        if stored.new:
            self._do(self._answer(turns, stored.conversation_id))
        if update.callback_query is not None:
            self._do(self._acknowledge(update.callback_query))

    async def _answer(self, turns: Turns, conversation_id: uuid.UUID) -> None:
        """Answer at once; whatever goes wrong is tried again by the workers."""
        try:
            await turns.run(conversation_id)
        except Exception as error:  # noqa: BLE001  the message is stored and due again
            log.error("turn.broken", error=error, conversation=str(conversation_id))

    async def _acknowledge(self, query: CallbackQuery) -> None:
        """Stop the button's waiting mark and take the answered question's buttons away."""
        with contextlib.suppress(TelegramError):
            await query.answer()
        if query.message is None or updates.keyboard_under(query) is None:
            return
        key = (query.message.chat.id, query.message.message_id)
        if key in self._keyboards_removed:
            return  # removing them twice would be an edit that changes nothing, which Telegram refuses
        self._keyboards_removed[key] = None
        if len(self._keyboards_removed) > REMEMBERED_KEYBOARDS:
            self._keyboards_removed.popitem(last=False)
        with contextlib.suppress(TelegramError):
            await query.edit_message_reply_markup(None)

    async def _point_to_private_chat(self, chat: int) -> None:
        with contextlib.suppress(TelegramError):
            await self._bot.send_message(chat, self._phrases.say(codes.GROUP, {}, FIRST_GUESS))

    def _do(self, errand: Coroutine[Any, Any, None]) -> None:
        task: asyncio.Task[None] = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)


def keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """Buttons in rows: two short titles side by side, a long one alone. What Telegram would refuse can be typed."""
    rows: list[list[InlineKeyboardButton]] = []
    fitting = [button for button in buttons if len(button.payload.encode()) <= PAYLOAD_BYTES][:MOST_BUTTONS]
    for button in fitting:
        beside = rows and len(rows[-1]) == 1 and _short(rows[-1][0].text) and _short(button.title)
        key = InlineKeyboardButton(button.title, callback_data=button.payload)
        if beside:
            rows[-1].append(key)
        else:
            rows.append([key])
    return InlineKeyboardMarkup(rows) if rows else None


def _short(title: str) -> bool:
    return len(title) <= SHORT_TITLE


def _seconds(wait: RetryAfter) -> float:
    after = wait.retry_after
    return float(after if isinstance(after, int) else after.total_seconds())


async def _alive(connection: AsyncConnection) -> bool:
    return bool((await connection.execute(sql("SELECT true"))).scalar())


async def _no() -> bool:
    return False
