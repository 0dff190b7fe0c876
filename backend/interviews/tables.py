"""Interviews and what happened in them; everything a citizen said is encrypted."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, Identity, Index, Integer, Table, Text, Uuid, func
from sqlalchemy.dialects.postgresql import BIGINT, BYTEA

from backend.tables.base import created_at, metadata
from runtime.crypto import EncryptedJson

interview = Table(
    "interview",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("reference", Text, unique=True, nullable=True),
    Column("questionnaire_version", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("snapshot", EncryptedJson("interview.snapshot"), nullable=True),
    created_at(),
    Column("updated_at", DateTime(timezone=True), server_default=func.now(), nullable=False),
    Column("sent_at", DateTime(timezone=True), nullable=True),
)
"""`status`: open, sent, cancelled, erased. `snapshot` is what replaying the events gives; `seq` counts the turns."""

interview_event = Table(
    "interview_event",
    metadata,
    Column("interview_id", Uuid, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), server_default=func.now(), nullable=False),
    Column("conversation_id", Uuid, nullable=False),
    Column("message", Text, nullable=False),
    Column("events", EncryptedJson("interview_event.events"), nullable=True),
)
"""What one message did: a list of event documents. Two turns cannot both write the same `seq`."""

verification = Table(
    "verification",
    metadata,
    Column("id", BIGINT, Identity(), primary_key=True),
    Column("at", DateTime(timezone=True), server_default=func.now(), nullable=False),
    Column("conversation_id", Uuid, nullable=False),
    Column("reference_index", BYTEA, nullable=False),
    Column("succeeded", Boolean, nullable=False),
    Column("origin", BYTEA, nullable=True),
    Index("verification_conversation_ix", "conversation_id", "at"),
    Index("verification_reference_ix", "reference_index", "at"),
    Index("verification_origin_ix", "origin", "at"),
)
"""Every attempt to prove that a file is one's own; `origin`: a fingerprint of the network address, where known."""

export = Table(
    "export",
    metadata,
    Column("token_hash", BYTEA, primary_key=True),
    Column("interview_id", Uuid, nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("used_at", DateTime(timezone=True), nullable=True),
)
"""One-time permissions to download one's data; only the hash of the token is kept."""
