"""The gateway's composition root: settings in, application out."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager

from fastapi import FastAPI

from bot import health, operations, workers
from bot.channels import web
from bot.channels.telegram import TelegramChannel
from bot.channels.web import WebChannel
from bot.health import Readiness
from bot.language import Detect
from bot.outbox import Courier
from bot.phrases import Phrases
from bot.rasa_client import RasaClient
from bot.settings import MIGRATIONS, BotSettings
from bot.turns import Turns
from runtime import crypto, migrations, problems
from runtime.database import Database
from runtime.logs import Log
from understanding.varieties import detect as detect_variety


def create_app(settings: BotSettings, *, detect: Detect = detect_variety) -> FastAPI:
    """Build the application. The schema is brought up to date and the workers start when it starts."""
    crypto.install(settings.shared.keys)
    database = Database.at(settings.database_url, pool_size=settings.database_pool)
    rasa = RasaClient(settings.rasa_url)
    phrases = Phrases.under(settings.locales)
    telegram = TelegramChannel(settings.telegram, database, phrases) if settings.telegram else None
    courier = Courier(database, telegram) if telegram else None
    turns = Turns(database, rasa, phrases, detect, courier.nudge if courier else _nobody_sends)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await migrations.upgrade(database.engine, MIGRATIONS)
        jobs = [workers.catch_up(database, turns), workers.forget(database, settings.retention_days)]
        if telegram and courier:
            jobs += [courier.run(), telegram.run(turns)]
        async with rasa, _running(jobs):
            yield
        await database.close()

    app = FastAPI(title="Rafiq gateway", version="1", lifespan=lifespan)
    app.state.settings, app.state.database = settings, database
    app.state.readiness = Readiness(database, rasa)
    health.install(app)
    web.install(app, WebChannel.over(settings, database, turns))
    app.include_router(operations.router)
    problems.install(app, Log("bot"))
    return app


@asynccontextmanager
async def _running(jobs: list[Coroutine[object, object, None]]) -> AsyncIterator[None]:
    """Keep the jobs running meanwhile."""
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task


def _nobody_sends() -> None:
    """Without a channel that pushes, nothing is ever queued for sending."""
