"""Answering the inbox: one turn at a time per person, in order, whatever dies in between.

A conversation's row is locked while its oldest message is answered, so replicas never answer one person twice at once;
inside a process an asyncio lock comes first, so that people who write quickly do not hold connections while they wait.
The answer, the conversation's new state and the replies to send are committed together. If the process dies before, the
message is answered again with the same id, and the backend returns the turn that it has already stored.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from weakref import WeakValueDictionary

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import codes, conversations, inbox, language, outbox, reading, replies
from bot.conversations import PUSH_CHANNELS, Conversation
from bot.inbox import Answer, Stored, Waiting
from bot.language import Detect
from bot.messages import LANGS, Outgoing, Question
from bot.phrases import Phrases
from bot.rasa_client import Outage, RasaClient, Reply, TurnFailed
from bot.reading import Request
from runtime.database import Database
from runtime.logs import Log

log = Log("bot.turns")

TURNS_AT_ONCE = 16
RECENT_ANSWERS = 500
PATIENCE_SECONDS = 0.5
ERASED = "erase.done"
"""The backend's word that it has erased a person's data: what was said here goes, too."""
HOPELESS = frozenset({"backend_refused"})
"""Failures that no further try would mend."""
_LANGS = frozenset(LANGS)


@dataclass(frozen=True)
class Told:
    """What a turn made of the conversation and what the person is shown; ``erased``: their data are gone."""

    person: Conversation
    shown: list[Outgoing]
    erased: bool = False


class NotAnsweredYet(Exception):  # noqa: N818  a state of affairs, not a mistake
    """The message is safe in the inbox; its answer is not there yet."""


class Turns:
    """Answers messages; one object a process.

    Args:
        detect: the variety of a text.
        nudge_outbox: called after replies were queued for sending.
    """

    def __init__(
        self, database: Database, rasa: RasaClient, phrases: Phrases, detect: Detect, nudge_outbox: Callable[[], None]
    ) -> None:
        self._database = database
        self._rasa = rasa
        self._phrases = phrases
        self._detect = detect
        self._nudge_outbox = nudge_outbox
        self._slots = asyncio.Semaphore(TURNS_AT_ONCE)
        self._locks: WeakValueDictionary[uuid.UUID, asyncio.Lock] = WeakValueDictionary()
        self._recent: OrderedDict[int, Answer] = OrderedDict()

    async def answer(self, stored: Stored, within_seconds: float) -> Answer:
        """The answer to a stored message; raises NotAnsweredYet when it cannot be had in time."""
        if stored.answer is not None:
            return stored.answer
        try:
            async with asyncio.timeout(within_seconds):
                await self.run(stored.conversation_id, until=stored.id)
        except TimeoutError:
            raise NotAnsweredYet from None
        answer = self._recent.get(stored.id) or await self._stored_answer(stored.id)
        if answer is None:
            raise NotAnsweredYet
        return answer

    async def patient_answer(self, stored: Stored, within_seconds: float) -> Answer:
        """The answer to a message that was sent again: tried until it is there; raises NotAnsweredYet."""
        deadline = time.monotonic() + within_seconds
        while True:
            try:
                return await self.answer(stored, max(0.1, deadline - time.monotonic()))
            except NotAnsweredYet:
                if time.monotonic() + PATIENCE_SECONDS > deadline:
                    raise
            await asyncio.sleep(PATIENCE_SECONDS)

    async def run(self, conversation_id: uuid.UUID, *, until: int | None = None, wait: bool = True) -> None:
        """Answer what waits in a conversation: all of it, or up to one message.

        Without ``wait`` a conversation that another replica is busy with is left to it.
        """
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        async with lock:
            while until is None or until not in self._recent:
                if not await self._step(conversation_id, wait=wait):
                    return

    def busy(self, conversation_id: uuid.UUID) -> bool:
        """Whether this process is answering in that conversation now."""
        lock = self._locks.get(conversation_id)
        return lock is not None and lock.locked()

    async def _stored_answer(self, message_id: int) -> Answer | None:
        async with self._database.transaction() as connection:
            return await inbox.answer_to(connection, message_id)

    async def _step(self, conversation_id: uuid.UUID, *, wait: bool) -> bool:
        """Answer the oldest message; False when none is left that could be answered now."""
        async with self._slots:
            async with self._database.transaction() as connection:
                done = await self._answer_next(connection, conversation_id, wait=wait)
            if done is None:
                return False
            self._remember(*done)
            self._nudge_outbox()
            return True

    async def _answer_next(
        self, connection: AsyncConnection, conversation_id: uuid.UUID, *, wait: bool
    ) -> tuple[int, Answer] | None:
        person = await conversations.lock(connection, conversation_id, wait=wait)
        waiting = await inbox.next_of(connection, conversation_id) if person is not None else None
        if person is None or waiting is None or not waiting.due:
            return None
        request = reading.request_in(waiting.content, person.state.buttons)
        person, newcomer = self._spoken_to(person, request, waiting)
        try:
            told = await self._turn(person, waiting, request, newcomer=newcomer)
        except Outage as outage:
            await self._hold_up(connection, waiting, person, outage)
            return None
        except TurnFailed as failure:
            return await self._after_failure(connection, person, waiting, failure.reason)
        if told.erased:
            await inbox.forget_before(connection, told.person.id, waiting.id)
        return await self._record(connection, told.person, waiting, told.shown)

    async def _hold_up(
        self, connection: AsyncConnection, waiting: Waiting, person: Conversation, outage: Outage
    ) -> None:
        log.warning("turn.held_up", conversation=str(person.id), part=outage.part)
        await inbox.held_up(connection, waiting, outage.part)

    async def _after_failure(
        self, connection: AsyncConnection, person: Conversation, waiting: Waiting, reason: str
    ) -> tuple[int, Answer] | None:
        """Count the failure against the message, unless a canary turn shows that every message fails now."""
        try:
            await self._rasa.canary()
        except Outage as outage:
            await self._hold_up(connection, waiting, person, outage)
            return None
        last = reason in HOPELESS or waiting.attempts + 1 >= inbox.MOST_ATTEMPTS
        if not last:
            log.warning("turn.failed", conversation=str(person.id), reason=reason, attempt=waiting.attempts + 1)
            await inbox.failed(connection, waiting, reason)
            return None
        log.error("message.poisoned", conversation=str(person.id), message_id=waiting.id, reason=reason)
        shown = self._remark(person, codes.TRY_AGAIN)
        return await self._record(connection, person, waiting, shown, poisoned_by=reason)

    async def _record(
        self,
        connection: AsyncConnection,
        person: Conversation,
        waiting: Waiting,
        shown: list[Outgoing],
        poisoned_by: str | None = None,
    ) -> tuple[int, Answer]:
        answer = replies.answer_of(waiting.id, shown, person.state.interview)
        await inbox.record(connection, waiting.id, person, answer, poisoned_by)
        if person.channel in PUSH_CHANNELS:
            await outbox.queue(connection, person, shown)
        return waiting.id, answer

    def _remember(self, message_id: int, answer: Answer) -> None:
        self._recent[message_id] = answer
        if len(self._recent) > RECENT_ANSWERS:
            self._recent.popitem(last=False)

    async def _turn(self, person: Conversation, waiting: Waiting, request: Request, *, newcomer: bool) -> Told:
        if request.remark and waiting.shown is None:
            return Told(person, self._remark(person, request.remark))
        reply = await self._reply(person, waiting, request)
        return self._told(person, reply, request, newcomer=newcomer)

    def _spoken_to(self, person: Conversation, request: Request, waiting: Waiting) -> tuple[Conversation, bool]:
        """The conversation in the language of this message, and whether we had to guess it."""
        if named := language.named_by(request.payload):
            return person.with_lang(named, chosen=True), False
        text = None if request.payload else request.text
        if person.lang is None:
            person, evident = language.begun_in(person, request.text, self._detect)
            return person, not evident
        awaiting_type = waiting.shown.type if waiting.shown else None
        return language.continued_in(person, text, self._detect, awaiting_type), False

    async def _reply(self, person: Conversation, waiting: Waiting, request: Request) -> Reply:
        origin = waiting.content.get("origin")
        metadata = _metadata(person, waiting.id, waiting.shown, request.payload) | (
            {"origin": origin} if origin else {}
        )
        return await self._rasa.turn(str(person.id), request.text or "button", metadata)

    def _told(self, person: Conversation, reply: Reply, request: Request, *, newcomer: bool) -> Told:
        if reply.lang in _LANGS:
            person = person.with_lang(reply.lang, chosen=True)
        lang = person.lang or language.FIRST_GUESS
        if request.remark:
            reply = replace(reply, say=({"code": request.remark}, *reply.say))
        shown = replies.bubbles(reply, lang, self._phrases)
        if newcomer and not replies.offers_languages(reply):
            before_question = len(shown) - (1 if reply.ask else 0)
            shown.insert(before_question, replies.language_choice(lang, self._phrases))
        erased = any(item.get("code") == ERASED for item in reply.say)
        return Told(_after(person, reply, shown), shown, erased)

    def _remark(self, person: Conversation, code: str) -> list[Outgoing]:
        lang = person.lang or language.FIRST_GUESS
        return replies.said_in([{"code": code}], lang, self._phrases)


def _after(person: Conversation, reply: Reply, shown: list[Outgoing]) -> Conversation:
    state = replace(person.state, buttons=replies.buttons_of(shown))
    if reply.asked:
        state = replace(state, awaiting=Question.of(reply.ask), interview=dict(reply.interview or {}) or None)
    return replace(person, state=state)


def _metadata(person: Conversation, message_id: int, shown: Question | None, payload: str | None) -> dict[str, Any]:
    return {
        "conversation": str(person.id),
        "message": str(message_id),
        "lang": person.lang,
        "awaiting": shown.document() if shown else None,
        "payload": payload,
        "bound_to": shown.binding() if shown else None,
    }
