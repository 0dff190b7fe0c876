"""What operators see of the queues: how much waits, what was set aside, and the way to try it again."""

from __future__ import annotations

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse, Response

from bot import inbox
from runtime.problems import Problem

MOST_LISTED = 200


def require_service(request: Request, authorization: Annotated[str, Header()] = "") -> None:
    """Refuse whoever does not hold the service token."""
    expected = f"Bearer {request.app.state.settings.shared.keys.service_token}"
    if not hmac.compare_digest(authorization.encode(), expected.encode()):
        raise Problem(401, "unauthorised", "The service token is missing or wrong")


router = APIRouter(prefix="/operations", dependencies=[Depends(require_service)])


@router.get("/messages", response_model=None)
async def messages(request: Request) -> Response:
    """Queue lengths and the messages that were set aside, without what people wrote."""
    async with request.app.state.database.transaction() as connection:
        counts = await inbox.counts(connection)
        poisoned = await inbox.poisoned(connection, MOST_LISTED)
    return JSONResponse({"counts": counts, "poisoned": jsonable_encoder(poisoned)})


@router.post("/messages/{message_id}/retry", response_model=None)
async def retry(request: Request, message_id: int) -> Response:
    """Put a message that was set aside back in its queue."""
    if not 0 < message_id < 2**63:
        raise Problem(404, "not_found", "No message of that number is set aside")
    async with request.app.state.database.transaction() as connection:
        found = await inbox.retry_poisoned(connection, message_id)
    if not found:
        raise Problem(404, "not_found", "No message of that number is set aside")
    return JSONResponse({"status": "waiting"}, 202)
