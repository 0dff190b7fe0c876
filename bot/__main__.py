"""``python -m bot``: migrate, then serve the chat page and the channels on loopback."""

from __future__ import annotations

import sys
from contextlib import nullcontext

import uvicorn

from bot.app import create_app
from bot.catalogs import CatalogError
from bot.settings import load
from runtime import logs
from runtime import settings as shared
from runtime.embedded_postgres import EmbeddedPostgres


def main() -> int:
    """Serve until stopped. Returns the exit status."""
    try:
        common = shared.load()
        server = EmbeddedPostgres(common.state / "postgres") if common.database_url is None else None
        with server or nullcontext():
            _serve(server.database("rafiq") if server else None)
    except (shared.SettingsError, CatalogError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _serve(embedded_url: str | None) -> None:
    settings = load(embedded_url)
    logs.configure("bot")
    uvicorn.run(
        create_app(settings),
        host="127.0.0.1",
        port=settings.shared.ports.bot,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=25,
    )


if __name__ == "__main__":
    sys.exit(main())
