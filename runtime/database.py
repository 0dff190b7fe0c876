"""The way to PostgreSQL: one pool a process, one transaction a request, committed at the edge."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

from sqlalchemy import URL, make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine


def asyncpg_url(url: str) -> URL:
    """The same database spoken to over asyncpg; unix-socket addresses (``?host=/dir``) are kept."""
    return make_url(url.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+asyncpg")


def compact_json(value: object) -> str:
    """JSON without blanks, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def create_engine(url: str, *, pool_size: int = 8) -> AsyncEngine:
    """An engine on asyncpg. Statements are prepared once a connection and kept (asyncpg's cache)."""
    return create_async_engine(
        asyncpg_url(url),
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=10,
        pool_recycle=3600,
        json_serializer=compact_json,
        connect_args={"prepared_statement_cache_size": 200, "server_settings": {"application_name": "rafiq"}},
    )


class Database:
    """A process's database. `transaction` is the only way to a connection."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine

    @classmethod
    def at(cls, url: str, *, pool_size: int = 8) -> Self:
        """The database at this URL; nothing is connected before the first transaction."""
        return cls(create_engine(url, pool_size=pool_size))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """One unit of work: committed when the block ends well, rolled back when it raises."""
        async with self.engine.begin() as connection:
            yield connection

    async def answers(self) -> bool:
        """Whether the database can be reached now."""
        try:
            async with self.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except Exception:  # noqa: BLE001  whatever the driver raises, the answer is the same
            return False
        return True

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()
