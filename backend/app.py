"""The backend's composition root: settings in, application out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from backend import health
from backend.bodies import CheckedBodies
from backend.conversations import endpoints as conversations
from backend.conversations import request_endpoints
from backend.decisions import endpoints as decisions
from backend.knowledge import endpoints as knowledge
from backend.knowledge.library import published_answers
from backend.limits import AddressLimit
from backend.questionnaires import library
from backend.retention import keep_purging
from backend.settings import MIGRATIONS, BackendSettings
from runtime import crypto, migrations, problems
from runtime.database import Database
from runtime.logs import Log

_EXPORTS_PER_MINUTE = 30


def create_app(settings: BackendSettings) -> FastAPI:
    """Build the application. The schema is brought up to date when it starts."""
    crypto.install(settings.shared.keys)
    app = FastAPI(title="Rafiq registry", version="1", lifespan=_lifespan)
    app.state.settings = settings
    app.state.database = Database.at(settings.database_url, pool_size=settings.database_pool)
    app.state.library = library.from_files()
    published_answers()  # a fault in the knowledge base stops the start, and says which
    app.state.estimate_limit = AddressLimit(settings.estimates_per_minute)
    app.state.export_limit = AddressLimit(_EXPORTS_PER_MINUTE)
    _include_slices(app)
    app.add_middleware(CheckedBodies)
    problems.install(app, Log("backend"))
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    await migrations.upgrade(app.state.database.engine, MIGRATIONS)
    settings = app.state.settings
    purging = asyncio.create_task(
        keep_purging(app.state.database, settings.turn_retention_days, settings.draft_retention_days)
    )
    yield
    purging.cancel()
    await asyncio.gather(purging, return_exceptions=True)
    await app.state.database.close()


def _include_slices(app: FastAPI) -> None:
    app.include_router(health.router)
    app.include_router(decisions.router)
    app.include_router(knowledge.router)
    app.include_router(conversations.router)
    app.include_router(request_endpoints.router)
