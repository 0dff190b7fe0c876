"""Whether a citizen's message would be answered now."""

from __future__ import annotations

import asyncio
import time

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from bot.rasa_client import Outage, RasaClient
from runtime.database import Database
from runtime.problems import Problem

FRESH_SECONDS = 2


class Readiness:
    """Asks the database and, by a canary turn, Rasa, the actions and the backend; remembers the answer briefly."""

    def __init__(self, database: Database, rasa: RasaClient) -> None:
        self._database = database
        self._rasa = rasa
        self._asking = asyncio.Lock()
        self._missing: str | None = None
        self._known_until = 0.0

    async def missing(self) -> str | None:
        """The part that is missing: database, rasa, actions or backend; None when all is well."""
        async with self._asking:
            if time.monotonic() >= self._known_until:
                self._missing = await self._look()
                self._known_until = time.monotonic() + FRESH_SECONDS
            return self._missing

    async def _look(self) -> str | None:
        if not await self._database.answers():
            return "database"
        try:
            await self._rasa.canary()
        except Outage as outage:
            return outage.part
        return None


def install(app: FastAPI) -> None:
    """Add the health endpoints; the application's state holds ``readiness``."""
    app.add_api_route("/health/live", _live, methods=["GET"], response_model=None)
    app.add_api_route("/health/ready", _ready, methods=["GET"], response_model=None)


async def _live() -> Response:
    return JSONResponse({"status": "live"})


async def _ready(request: Request) -> Response:
    missing = await request.app.state.readiness.missing()
    if missing is not None:
        raise Problem(503, "not_ready", f"A message would not be answered: {missing} is missing", part=missing)
    return JSONResponse({"status": "ready"})
