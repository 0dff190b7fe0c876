"""Whether the backend lives, and whether it can work."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

from fastapi import APIRouter, Request

from backend.rules import published
from runtime.logs import Log
from runtime.problems import Problem

log = Log("backend.health")

WARN_DAYS = 60
"""Days before the end of the published rules from which on readiness warns."""

router = APIRouter(prefix="/health", tags=["health"])


@router.get("/live")
async def live() -> dict[str, str]:
    """The process runs."""
    return {"status": "live"}


@router.get("/ready")
async def ready(request: Request) -> dict[str, str | int]:
    """The database answers, so a turn would be served. `rules_end_in_days` warns that the rules run out soon."""
    if not await request.app.state.database.answers():
        raise Problem(503, "not_ready", "Not ready", part="database")
    left = days_of_rules_left(published().last_complete_day(), datetime.now(UTC).date())
    if left is None or left >= WARN_DAYS:
        return {"status": "ready"}
    _warn_once(left)
    return {"status": "ready", "rules_end_in_days": left}


def days_of_rules_left(last: date | None, today: date) -> int | None:
    """Days until some rule has no value any more, negative afterwards; None where no end is set."""
    return None if last is None else (last - today).days


@cache
def _warn_once(days: int) -> None:
    """One line a day, however often readiness is asked for."""
    log.warning("rules.end_soon", count=days)
