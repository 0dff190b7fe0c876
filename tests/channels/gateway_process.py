"""``python -m tests.channels.gateway_process``: the gateway with the tests' words, to be killed for real."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from bot.app import create_app
from bot.settings import load
from runtime.serving import Served, serve
from tests.channels.conftest import detect


def _served(embedded_url: str | None) -> Served:
    settings = replace(load(embedded_url), locales=Path(os.environ["TEST_LOCALES"]))
    return Served(create_app(settings, detect=detect), settings.shared.ports.bot, 25)


if __name__ == "__main__":
    sys.exit(serve("bot", _served))
