"""What all tests share: one embedded PostgreSQL a session, a fresh database a module, the backend over its real API."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI

from backend.app import create_app
from backend.settings import BackendSettings, load
from runtime.embedded_postgres import EmbeddedPostgres
from tests.whole_stack import stack

__all__ = ["stack"]


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    """The session's server, data thrown away afterwards."""
    # Directly under /tmp: PostgreSQL limits the length of a unix socket's path, and its system user must reach it.
    with (
        tempfile.TemporaryDirectory(prefix="rafiq-", dir="/tmp", ignore_cleanup_errors=True) as directory,
        EmbeddedPostgres(Path(directory) / "pg") as server,
    ):
        yield server


@pytest.fixture(scope="module")
def database_url(postgres: EmbeddedPostgres, request: pytest.FixtureRequest) -> str:
    """A fresh, empty database for this test module."""
    return postgres.database("test_" + request.module.__name__.replace(".", "_"))


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state directory with keys of its own."""
    return tmp_path_factory.mktemp("state")


@pytest.fixture(scope="module")
def backend_settings(database_url: str, state: Path) -> BackendSettings:
    """The backend's settings over the module's database, in development."""
    return load(database_url, {"RAFIQ_STATE": str(state)})


@pytest_asyncio.fixture
async def backend_app(backend_settings: BackendSettings) -> AsyncIterator[FastAPI]:
    """The whole application, migrated, over the module's database."""
    app = create_app(backend_settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest_asyncio.fixture
async def backend(backend_app: FastAPI, backend_settings: BackendSettings) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the backend's HTTP API that holds the service token."""
    transport = httpx.ASGITransport(backend_app, raise_app_exceptions=False)
    token = backend_settings.shared.keys.service_token
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://backend", headers=headers) as client:
        yield client


@pytest.fixture
def sql(database_url: str):
    """Run one SQL query against the module's database and return its rows."""

    async def run(query: str, *arguments: object) -> list[asyncpg.Record]:
        connection = await asyncpg.connect(database_url)
        try:
            return await connection.fetch(query, *arguments)
        finally:
            await connection.close()

    return run
