"""The gateway over a real PostgreSQL and a scripted stand-in for Rasa."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI

from bot.app import create_app
from bot.settings import BotSettings, load
from bot.tables import SCHEMA, metadata
from tests.channels.words import write_locales
from tests.fakes.rasa import StandInRasa


@dataclass(frozen=True)
class Seen:
    """A detection by script and a few words: enough to tell the test's sentences apart."""

    variety: str | None
    confidence: float


def detect(text: str) -> Seen:
    words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    if not words:
        return Seen(None, 0.0)
    if words == ["taxi"]:
        return Seen("ary-Latn", 0.3)
    certainty = {1: 0.6, 2: 0.85}.get(len(words), 1.0)
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in text)
    standard, french = (
        {"أريد", "هل", "الذي"} & set(words),
        {"je", "veux", "bonjour", "suis"} & set(text.lower().split()),
    )
    variety = ("ar" if standard else "ary") if arabic else ("fr" if french else "ary-Latn")
    return Seen(variety, 0.97 * certainty)


@pytest.fixture(scope="session")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_locales(tmp_path_factory.mktemp("locales"))


@pytest_asyncio.fixture
async def rasa() -> AsyncIterator[StandInRasa]:
    async with StandInRasa() as standing_in:
        yield standing_in


@pytest_asyncio.fixture
async def empty_queues(database_url: str) -> None:
    """Nothing waits from an earlier test: a message kept for another try would reach this test's Rasa in its middle."""
    tables = ", ".join(f'"{SCHEMA}"."{table.name}"' for table in metadata.sorted_tables)
    connection = await asyncpg.connect(database_url)
    try:
        if await connection.fetchval("SELECT to_regnamespace($1) IS NOT NULL", SCHEMA):
            await connection.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
    finally:
        await connection.close()


@pytest.fixture
def bot_settings(database_url: str, state: Path, rasa: StandInRasa, locales: Path, empty_queues: None) -> BotSettings:
    settings = load(database_url, {"RAFIQ_STATE": str(state), "RASA_URL": rasa.url})
    return replace(settings, locales=locales, answer_within_seconds=3)


@pytest_asyncio.fixture
async def app(bot_settings: BotSettings) -> AsyncIterator[FastAPI]:
    async with running(bot_settings) as application:
        yield application


def running(settings: BotSettings):
    """The application between start and stop."""
    application = create_app(settings, detect=detect)
    context = application.router.lifespan_context(application)

    class Running:
        async def __aenter__(self) -> FastAPI:
            await context.__aenter__()
            return application

        async def __aexit__(self, *error: Any) -> None:
            await context.__aexit__(*error)

    return Running()


def client_of(application: FastAPI) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(application, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://bot", timeout=30)


@pytest_asyncio.fixture
async def web(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app) as client:
        yield client


@pytest.fixture
def sender() -> str:
    return f"s-{uuid.uuid4()}"


Write = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
def write(web: httpx.AsyncClient, sender: str) -> Write:
    """Send a web message of the test's person."""

    async def send(text: str | None = None, payload: str | None = None, id: str | None = None) -> httpx.Response:
        body = {"sender": sender, "id": id or str(uuid.uuid4()), "text": text, "payload": payload}
        return await web.post("/channels/web/messages", json=body)

    return send
