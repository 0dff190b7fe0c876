"""`POST /v1/conversations/{conversation}/turns`, and the one-time download of one's data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from sqlalchemy.exc import IntegrityError

from backend.access import require_service
from backend.conversations import exports
from backend.conversations.schemas import Turn
from backend.conversations.service import take_turn
from backend.conversations.talk import Reply
from backend.domain.questionnaire import Purpose
from backend.settings import BackendSettings
from runtime.database import compact_json
from runtime.problems import Problem

router = APIRouter(tags=["conversations"])
MOROCCO = timedelta(hours=1)
"""Morocco keeps UTC+1 all year (but in Ramadan); a declaration bears the country's day."""


@router.post("/v1/conversations/{conversation}/turns", dependencies=[Depends(require_service)])
async def post_turn(conversation: UUID, turn: Turn, request: Request) -> Response:
    """One message of a citizen: what to say, and what is asked next."""
    reply = await _turn(request, conversation, turn, attempts=2)
    return Response(compact_json(reply), media_type="application/json")


async def _turn(request: Request, conversation: UUID, turn: Turn, attempts: int) -> Reply:
    state = request.app.state
    today = (datetime.now(UTC) + MOROCCO).date()
    try:
        async with state.database.transaction() as connection:
            return await take_turn(
                connection,
                conversation,
                turn,
                library=state.library,
                public_url=state.settings.public_url,
                keeps=_keeps(state.settings),
                today=today,
            )
    except IntegrityError:
        # The interview moved on in another conversation meanwhile: look again.
        if attempts <= 1:
            raise
        return await _turn(request, conversation, turn, attempts - 1)


def limited(request: Request) -> None:
    """Guessing tokens is pointless, and slow."""
    request.app.state.export_limit(request)


def _keeps(settings: BackendSettings) -> Mapping[Purpose, int]:
    """The days that retention leaves a draft; an estimate goes with the stored replies, if not before."""
    draft, estimate = settings.draft_retention_days, settings.turn_retention_days
    return {Purpose.REGISTER: draft, Purpose.ESTIMATE: min(draft, estimate)}


@router.get("/v1/exports/{token}", dependencies=[Depends(limited)])
async def get_export(token: str, request: Request) -> Response:
    """Everything held on a household, as JSON, once."""
    async with request.app.state.database.transaction() as connection:
        document = await exports.fetch(connection, token)
    if document is None:
        raise Problem(404, "export_gone", "This link was used already or is too old; ask for a new one")
    headers = {"Cache-Control": "no-store", "Content-Disposition": 'attachment; filename="rafiq.json"'}
    return Response(exports.as_text(document), media_type="application/json", headers=headers)
