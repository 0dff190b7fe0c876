"""``python -m backend``: migrate, then serve on loopback."""

from __future__ import annotations

import sys

from backend.app import create_app
from backend.settings import load
from runtime.serving import Served, serve

SECONDS_TO_END = 10


def _served(embedded_url: str | None) -> Served:
    settings = load(embedded_url)
    return Served(create_app(settings), settings.shared.ports.backend, SECONDS_TO_END)


if __name__ == "__main__":
    sys.exit(serve("backend", _served))
