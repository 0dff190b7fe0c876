"""Whether the backend lives, and whether it can work."""

from __future__ import annotations

from fastapi import APIRouter, Request

from backend.errors import Problem

router = APIRouter(prefix="/health", tags=["health"])


@router.get("/live")
async def live() -> dict[str, str]:
    """The process runs."""
    return {"status": "live"}


@router.get("/ready")
async def ready(request: Request) -> dict[str, str]:
    """The database answers, so a turn would be served."""
    if not await request.app.state.database.answers():
        raise Problem(503, "not_ready", "Not ready", part="database")
    return {"status": "ready"}
