"""``python -m bot``: migrate, then serve the chat page and the channels on loopback."""

from __future__ import annotations

import sys

from bot.app import create_app
from bot.settings import load
from runtime.serving import Served, serve

SECONDS_TO_END = 25


def _served(embedded_url: str | None) -> Served:
    settings = load(embedded_url)
    return Served(create_app(settings), settings.shared.ports.bot, SECONDS_TO_END)


if __name__ == "__main__":
    sys.exit(serve("bot", _served))
