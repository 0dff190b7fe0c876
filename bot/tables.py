"""The gateway's tables, schema ``gateway``. What people write and read is encrypted; the rest is queue keeping."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from runtime.crypto import EncryptedJson, EncryptedText

SCHEMA = "gateway"
metadata = MetaData(schema=SCHEMA)


def _moment(name: str, *, now: bool = False, nullable: bool = False) -> Column[object]:
    default = func.now() if now else None
    return Column(name, DateTime(timezone=True), nullable=nullable, server_default=default)


conversation = Table(
    "conversation",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("sender_index", LargeBinary, nullable=False, doc="keyed fingerprint of the channel's sender id"),
    Column("address", EncryptedText("conversation.address"), doc="where to send, on channels that push"),
    Column("lang", Text),
    Column("state", EncryptedJson("conversation.state"), nullable=False),
    _moment("created_at", now=True),
    _moment("updated_at", now=True),
    UniqueConstraint("channel", "sender_index"),
)

message = Table(
    "message",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("conversation_id", Uuid, ForeignKey("gateway.conversation.id", ondelete="CASCADE"), nullable=False),
    Column("external_id", Text, nullable=False),
    Column("status", Text, nullable=False, server_default="waiting", doc="waiting, answered or poisoned"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    _moment("due_at", now=True),
    Column("failure", Text, doc="kind of the last failure, never its text"),
    Column("content", EncryptedJson("message.content"), nullable=False),
    Column("shown", JSONB(none_as_null=True), doc="the question that was awaited when the message came"),
    Column("answer", EncryptedJson("message.answer")),
    _moment("received_at", now=True),
    _moment("answered_at", nullable=True),
    UniqueConstraint("conversation_id", "external_id"),
    Index("message_waiting", "due_at", postgresql_where=text("status = 'waiting'")),
    Index("message_in_order", "conversation_id", "id", postgresql_where=text("status = 'waiting'")),
    Index("message_poisoned", "id", postgresql_where=text("status = 'poisoned'")),
    Index("message_age", "received_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("conversation_id", Uuid, ForeignKey("gateway.conversation.id", ondelete="CASCADE"), nullable=False),
    Column("status", Text, nullable=False, server_default="waiting", doc="waiting, sending, sent or failed"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    _moment("due_at", now=True),
    Column("content", EncryptedJson("outbox.content"), nullable=False),
    Column("question", JSONB(none_as_null=True), doc="the question that the bubble asks"),
    Column("external_id", Text, doc="the channel's id of the sent message"),
    _moment("shown_at", nullable=True),
    _moment("created_at", now=True),
    Index("outbox_waiting", "due_at", postgresql_where=text("status IN ('waiting', 'sending')")),
    Index("outbox_in_order", "conversation_id", "id", postgresql_where=text("status IN ('waiting', 'sending')")),
    Index("outbox_shown", "conversation_id", "shown_at"),
    Index("outbox_age", "created_at"),
)
