"""`POST /v1/estimates`: what the index and the programmes would be. Nothing of it is kept."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from backend.decisions.completeness import faults
from backend.decisions.schemas import EstimateRequest, EstimateResponse
from backend.decisions.service import decide
from backend.domain.rulebook import NoRuleForDate
from runtime.problems import Problem

router = APIRouter(tags=["estimates"])


def limited(request: Request) -> None:
    """Count one anonymous use by this address. Raises a 429 `Problem` when it had too many."""
    request.app.state.estimate_limit(request)


@router.post("/v1/estimates", dependencies=[Depends(limited)], responses={200: {"model": EstimateResponse}})
async def estimate(body: EstimateRequest) -> JSONResponse:
    """Estimate the index and the entitlements of a household, without identity and without keeping anything."""
    found = faults(body)
    if found:
        raise RequestValidationError(found)
    try:
        decided = decide(body.household_document(), body.declared_on)
    except NoRuleForDate as missing:
        raise no_rule(missing) from missing
    return JSONResponse(decided.record)


def no_rule(missing: NoRuleForDate, field: str = "declared_on") -> Problem:
    """The 422 that names the rule and the day for which nothing is published."""
    error = {"field": field, "code": "no_rule_for_date", "detail": str(missing)}
    return Problem(
        422,
        "no_rule_for_date",
        "No rules are published for this day",
        str(missing),
        rule=missing.name,
        day=missing.day.isoformat(),
        errors=[error],
    )
