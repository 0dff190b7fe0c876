"""``python -m tests.channels.gateway_process``: the gateway with the tests' words, to be killed for real."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import uvicorn

from bot.app import create_app
from bot.settings import load
from runtime import logs
from tests.channels.conftest import detect

if __name__ == "__main__":
    settings = replace(load(), locales=Path(os.environ["TEST_LOCALES"]))
    logs.configure("bot")
    uvicorn.run(
        create_app(settings, detect=detect),
        host="127.0.0.1",
        port=settings.shared.ports.bot,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_config=None,
    )
