"""How a server of ours is started: settings checked, a database at hand, uvicorn on loopback."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import nullcontext
from typing import NamedTuple

import uvicorn
from fastapi import FastAPI

from runtime import logs, settings
from runtime.embedded_postgres import EmbeddedPostgres


class Served(NamedTuple):
    """An application, its port on loopback, and the seconds that its requests get to end when it is stopped."""

    app: FastAPI
    port: int
    seconds_to_end: int


def serve(name: str, build: Callable[[str | None], Served]) -> int:
    """Serve until stopped; returns the exit status.

    Without ``DATABASE_URL`` the embedded PostgreSQL is started first and `build` gets its URL. An impossible setting
    is told to the operator in one line (status 2).
    """
    try:
        common = settings.load()
        server = EmbeddedPostgres(common.state / "postgres") if common.database_url is None else None
        with server or nullcontext():
            logs.configure(name)
            _run(build(server.database("rafiq") if server else None))
    except settings.SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _run(served: Served) -> None:
    uvicorn.run(
        served.app,
        host="127.0.0.1",
        port=served.port,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=served.seconds_to_end,
    )
