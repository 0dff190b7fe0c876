"""Bring a schema up to date before a process serves: Alembic under an advisory lock, so replicas do not race."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

_LOCK = 72_180_911
"""Any number all replicas agree on."""


async def upgrade(engine: AsyncEngine, scripts: Path) -> None:
    """Run every missing migration of this folder, in one transaction."""
    async with engine.begin() as connection:
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        await connection.run_sync(_upgrade, scripts)


def _upgrade(connection: Connection, scripts: Path) -> None:
    command.upgrade(configuration(scripts, connection), "head")


def configuration(scripts: Path, connection: Connection) -> Config:
    """Alembic's configuration without an ini file; ``env.py`` takes the connection from its attributes."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
