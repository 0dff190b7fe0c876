"""One row per person and channel: who they are to the rest of the system, in which language, and what is awaited."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Button, Question
from bot.tables import conversation
from runtime.crypto import blind_index


@dataclass(frozen=True)
class State:
    """What the next message is read against; stored encrypted, since buttons may show names."""

    awaiting: Question | None = None
    buttons: tuple[Button, ...] = ()
    lang_chosen: bool = False
    """The person named the language; then a mere impression does not change it."""
    leaning: str | None = None
    """Another language that the last message seemed to be in."""
    interview: dict[str, int] | None = None

    @classmethod
    def of(cls, document: dict[str, Any]) -> Self:
        """The state in a stored document."""
        return cls(
            awaiting=Question.of(document.get("awaiting")),
            buttons=tuple(Button(**button) for button in document.get("buttons", ())),
            lang_chosen=document.get("lang_chosen", False),
            leaning=document.get("leaning"),
            interview=document.get("interview"),
        )

    def document(self) -> dict[str, Any]:
        """What is stored."""
        return {
            "version": 1,
            "awaiting": self.awaiting.document() if self.awaiting else None,
            "buttons": [button.document() for button in self.buttons],
            "lang_chosen": self.lang_chosen,
            "leaning": self.leaning,
            "interview": self.interview,
        }


@dataclass(frozen=True)
class Conversation:
    """A person on a channel. ``lang`` is None until the first message has been answered."""

    id: uuid.UUID
    channel: str
    lang: str | None = None
    state: State = field(default_factory=State)

    def with_lang(self, lang: str, *, chosen: bool = False) -> Conversation:
        """The same conversation, spoken in another language."""
        return replace(self, lang=lang, state=replace(self.state, lang_chosen=chosen or self.state.lang_chosen))


PUSH_CHANNELS = frozenset({"telegram"})
"""Channels where the gateway sends by itself; elsewhere the sender's id is a secret and is not kept."""

_COLUMNS = (conversation.c.id, conversation.c.channel, conversation.c.lang, conversation.c.state)
_BY_SENDER = select(*_COLUMNS).where(
    conversation.c.channel == bindparam("channel"), conversation.c.sender_index == bindparam("sender_index")
)
_BY_ID_LOCKED = select(*_COLUMNS).where(conversation.c.id == bindparam("id")).with_for_update(key_share=True)
_BY_ID_LOCKED_IF_FREE = (
    select(*_COLUMNS).where(conversation.c.id == bindparam("id")).with_for_update(key_share=True, skip_locked=True)
)
_NEW = insert(conversation).on_conflict_do_nothing()


async def of_sender(connection: AsyncConnection, channel: str, sender: str) -> Conversation:
    """The sender's conversation, begun where there is none."""
    known = await find(connection, channel, sender)
    if known is not None:
        return known
    address = sender if channel in PUSH_CHANNELS else None
    row = {"id": uuid.uuid4(), "address": address, "state": State().document()}
    await connection.execute(_NEW, row | _key(channel, sender))
    created = await find(connection, channel, sender)
    if created is None:
        raise LookupError("a conversation vanished while it was begun")
    return created


async def find(connection: AsyncConnection, channel: str, sender: str) -> Conversation | None:
    """The sender's conversation, if there is one."""
    return _conversation((await connection.execute(_BY_SENDER, _key(channel, sender))).one_or_none())


async def lock(connection: AsyncConnection, id: uuid.UUID, *, wait: bool) -> Conversation | None:
    """The conversation, nobody else's until the transaction ends; None if it is gone or (without ``wait``) busy.

    The lock leaves foreign keys alone, so that new messages are stored while a turn is under way.
    """
    statement = _BY_ID_LOCKED if wait else _BY_ID_LOCKED_IF_FREE
    return _conversation((await connection.execute(statement, {"id": id})).one_or_none())


def _conversation(row: Sequence[Any] | None) -> Conversation | None:
    return Conversation(row[0], row[1], row[2], State.of(row[3])) if row is not None else None


def _key(channel: str, sender: str) -> dict[str, Any]:
    return {"channel": channel, "sender_index": blind_index(sender, f"sender.{channel}")}
