"""`GET /v1/requests/{reference}` and `POST /v1/requests/{reference}/steps`, for those who work on requests."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request

from backend.access import require_service
from backend.conversations import steps
from backend.conversations.steps import Standing, Step
from backend.domain.requests import StepRefusedError
from runtime.problems import Problem

router = APIRouter(tags=["requests"], dependencies=[Depends(require_service)])
Reference = Annotated[str, Path(max_length=20)]

_REFUSALS = {
    "step_not_allowed": "A request in this state cannot go there",
    "reason_needed": "A rejection needs its reason",
    "reason_only_for_rejection": "Only a rejection has a reason",
}


@router.get("/v1/requests/{reference}")
async def get_request(reference: Reference, request: Request) -> Standing:
    """Where a request stands, with its history."""
    async with request.app.state.database.transaction() as connection:
        return _found(await steps.standing(connection, reference))


@router.post("/v1/requests/{reference}/steps")
async def post_step(reference: Reference, step: Step, request: Request) -> Standing:
    """Move a request on."""
    try:
        async with request.app.state.database.transaction() as connection:
            return _found(await steps.take_step(connection, reference, step))
    except StepRefusedError as refused:
        raise Problem(409, refused.code, _REFUSALS[refused.code]) from None


def _found(standing: Standing | None) -> Standing:
    if standing is None:
        raise Problem(404, "request_unknown", "There is no request of this reference")
    return standing
