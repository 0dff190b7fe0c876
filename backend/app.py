"""The backend's composition root: settings in, application out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from backend import errors, health
from backend.bodies import CheckedBodies
from backend.errors import UnexpectedErrors
from backend.limits import AddressLimit
from backend.settings import MIGRATIONS, BackendSettings
from runtime import crypto, migrations
from runtime.database import Database


def create_app(settings: BackendSettings) -> FastAPI:
    """Build the application. The schema is brought up to date when it starts."""
    crypto.install(settings.shared.keys)
    app = FastAPI(title="Rafiq registry", version="1", lifespan=_lifespan)
    app.state.settings = settings
    app.state.database = Database.at(settings.database_url, pool_size=settings.database_pool)
    app.state.estimate_limit = AddressLimit(settings.estimates_per_minute)
    _include_slices(app)
    errors.install(app)
    app.add_middleware(CheckedBodies)
    app.add_middleware(UnexpectedErrors)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    await migrations.upgrade(app.state.database.engine, MIGRATIONS)
    yield
    await app.state.database.close()


def _include_slices(app: FastAPI) -> None:
    app.include_router(health.router)
