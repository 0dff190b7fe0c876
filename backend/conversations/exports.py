"""Receiving one's data: a link that works once, for fifteen minutes."""

from __future__ import annotations

import hashlib
import json
import secrets
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.audit import audit_line, record
from backend.conversations.tables import request, request_step
from backend.decisions.tables import decision
from backend.interviews.tables import export, interview

MINUTES = 15


async def permit(connection: AsyncConnection, interview_id: UUID, public_url: str) -> str:
    """The address at which the data of this interview can be fetched once."""
    token = secrets.token_urlsafe(24)
    expires = func.now() + timedelta(minutes=MINUTES)
    row = insert(export).values(token_hash=_hash(token), interview_id=interview_id, expires_at=expires)
    await connection.execute(row)
    return f"{public_url}/v1/exports/{token}"


async def fetch(connection: AsyncConnection, token: str) -> dict[str, Any] | None:
    """Everything held on the household, once; None for a token that is unknown, used or too old."""
    usable = (export.c.token_hash == _hash(token)) & export.c.used_at.is_(None) & (export.c.expires_at > func.now())
    used = update(export).where(usable).values(used_at=func.now()).returning(export.c.interview_id)
    interview_id = (await connection.execute(used)).scalar_one_or_none()
    if interview_id is None:
        return None
    await record(connection, "citizen", purpose="own file", action="export.fetched", subject=interview_id)
    return await _document(connection, interview_id)


async def _document(connection: AsyncConnection, interview_id: UUID) -> dict[str, Any]:
    held = interview.c
    filed = select(held.reference, held.purpose, held.status, held.created_at, held.sent_at, held.snapshot)
    requests = select(request.c.reference, request.c.kind, request.c.state, request.c.created_at, request.c.content)
    step = request_step.c
    steps = select(request.c.reference, step.at, step.state, step.reason).where(step.request_id == request.c.id)
    looks = select(audit_line.c.at, audit_line.c.actor, audit_line.c.purpose, audit_line.c.action)
    by_time = audit_line.c.at
    return {
        "file": await _rows(connection, filed.where(interview.c.id == interview_id)),
        "decisions": await _rows(
            connection,
            select(decision.c.declared_on, decision.c.record).where(decision.c.interview_id == interview_id),
        ),
        "requests": await _rows(connection, requests.where(request.c.interview_id == interview_id)),
        "request_steps": await _rows(connection, steps.where(request.c.interview_id == interview_id)),
        "who_looked": await _rows(connection, looks.where(audit_line.c.subject == interview_id).order_by(by_time)),
    }


async def _rows(connection: AsyncConnection, query: Any) -> list[dict[str, Any]]:  # noqa: ANN401  any SELECT
    return [dict(row) for row in (await connection.execute(query)).mappings()]


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def as_text(document: dict[str, Any]) -> str:
    """The document as readable JSON."""
    return json.dumps(document, ensure_ascii=False, indent=2, default=str)
