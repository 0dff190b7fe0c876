"""Who read or changed what, and why: one line beside each, in the same transaction, never changed afterwards."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from sqlalchemy import BigInteger, Column, DateTime, Identity, Insert, Table, Text, Uuid, func, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.tables.base import metadata

Actor = Literal["citizen", "agent", "administrator", "programme", "system"]

audit_line = Table(
    "audit_line",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("at", DateTime(timezone=True), server_default=func.now(), nullable=False),
    Column("actor", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Uuid, nullable=True, index=True),
    Column("conversation", Uuid, nullable=True, index=True),
)
"""`subject` is the id of the interview, request or household concerned; no personal value is ever in a line."""


def line(
    actor: Actor, *, purpose: str, action: str, subject: UUID | None = None, conversation: UUID | None = None
) -> Insert:
    """The statement that writes one line, for a caller who sends several statements at once."""
    return insert(audit_line).values(
        actor=actor, purpose=purpose, action=action, subject=subject, conversation=conversation
    )


async def record(
    connection: AsyncConnection,
    actor: Actor,
    *,
    purpose: str,
    action: str,
    subject: UUID | None = None,
    conversation: UUID | None = None,
) -> None:
    """Write one line in the caller's transaction."""
    await connection.execute(line(actor, purpose=purpose, action=action, subject=subject, conversation=conversation))
