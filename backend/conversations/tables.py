"""Conversations, the replies already given, and what citizens asked for beside the interview."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Identity, Index, SmallInteger, Table, Text, Uuid, func
from sqlalchemy.dialects.postgresql import BIGINT

from backend.tables.base import created_at, metadata
from runtime.crypto import EncryptedJson

conversation = Table(
    "conversation",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("interview_id", Uuid, nullable=True, index=True),
    Column("task", EncryptedJson("conversation.task"), nullable=True),
    Column("misunderstood", SmallInteger, nullable=False, server_default="0"),
    created_at(),
    Column("updated_at", DateTime(timezone=True), server_default=func.now(), nullable=False),
)
"""`task`: what is being asked beside the interview. `misunderstood`: messages in a row that meant nothing to us."""

turn = Table(
    "turn",
    metadata,
    Column("conversation_id", Uuid, primary_key=True),
    Column("message", Text, primary_key=True),
    Column("reply", EncryptedJson("turn.reply"), nullable=False),
    Column("at", DateTime(timezone=True), server_default=func.now(), nullable=False, index=True),
)
"""The reply to each message, so that the same message again gets the same reply. Purged by age."""

request = Table(
    "request",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("reference", Text, unique=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("conversation_id", Uuid, nullable=False),
    Column("interview_id", Uuid, nullable=True, index=True),
    Column("content", EncryptedJson("request.content"), nullable=True),
    created_at(),
    Index("request_conversation_ix", "conversation_id", "created_at"),
)
"""An update, review, complaint, removal, hand-over, opinion or opt-out; `state`: `backend.domain.requests`."""

request_step = Table(
    "request_step",
    metadata,
    Column("id", BIGINT, Identity(), primary_key=True),
    Column("request_id", Uuid, nullable=False),
    Column("at", DateTime(timezone=True), server_default=func.now(), nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=True),
    Index("request_step_request_ix", "request_id", "id"),
)
"""Each state that a request came to after `received`, never changed; `reason` where it was rejected."""
