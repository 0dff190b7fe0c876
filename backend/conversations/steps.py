"""Moving a request on: one step at a time, kept for good, with a line in the audit trail."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.audit import record
from backend.conversations.tables import request, request_step
from backend.domain.requests import RejectionReason, RequestState, check_step


class Step(BaseModel):
    """Where a request is to go. `reason` belongs to a rejection alone."""

    model_config = ConfigDict(extra="forbid")
    to: RequestState
    reason: RejectionReason | None = None


class Passed(BaseModel):
    """A state that a request came to, and when."""

    state: RequestState
    at: datetime
    reason: RejectionReason | None = None


class Standing(BaseModel):
    """A request as those who work on it see it: what it is and where it stands, not what it says."""

    reference: str
    kind: str
    state: RequestState
    history: Annotated[list[Passed], Field(min_length=1)]
    """Oldest first, from `received`."""


async def standing(connection: AsyncConnection, reference: str) -> Standing | None:
    """Where a request stands; None when there is none of that reference."""
    row = (await connection.execute(select(request).where(request.c.reference == reference))).one_or_none()
    return await _standing(connection, row) if row is not None else None


async def _standing(connection: AsyncConnection, row: Row[tuple[object, ...]]) -> Standing:
    of_it = request_step.c.request_id == row.id
    steps = (await connection.execute(select(request_step).where(of_it).order_by(request_step.c.id))).all()
    passed = [Passed(state=step.state, at=step.at, reason=step.reason) for step in steps]
    received = Passed(state=RequestState.RECEIVED, at=row.created_at)
    state = passed[-1].state if passed else RequestState.RECEIVED
    return Standing(reference=row.reference, kind=row.kind, state=state, history=[received, *passed])


async def take_step(connection: AsyncConnection, reference: str, step: Step) -> Standing | None:
    """Move a request on. None when there is none; raises `StepRefusedError` when it may not go there."""
    found = select(request).where(request.c.reference == reference).with_for_update()
    row = (await connection.execute(found)).one_or_none()
    if row is None:
        return None
    check_step(RequestState(row.state), step.to, step.reason)
    await connection.execute(update(request).where(request.c.id == row.id).values(state=step.to.value))
    await connection.execute(insert(request_step).values(request_id=row.id, state=step.to.value, reason=step.reason))
    await _audit(connection, row.id, row.conversation_id, step)
    return await _standing(connection, row)


async def _audit(connection: AsyncConnection, request_id: UUID, conversation: UUID, step: Step) -> None:
    await record(
        connection,
        "agent",
        purpose="request",
        action=f"request.{step.to}",
        subject=request_id,
        conversation=conversation,
    )
