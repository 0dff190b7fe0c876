"""Settings of the backend alone, on top of those that all processes share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from runtime import settings as shared


@dataclass(frozen=True)
class BackendSettings:
    """What the composition root needs."""

    shared: shared.Settings
    database_url: str
    estimates_per_minute: int
    """Anonymous estimates one address may ask a minute."""
    turn_retention_days: int
    """How long a stored reply is kept for redelivered messages."""
    draft_retention_days: int
    """How long an interview that was never sent is kept after the last touch.

    A season: long enough to come home from the harvest or to get an IDCS number and go on, no longer than that.
    """
    database_pool: int
    public_url: str
    """Where citizens reach this backend, for links they are given."""


def load(database_url: str | None = None, environ: Mapping[str, str] = os.environ) -> BackendSettings:
    """Read the backend's settings; `database_url` stands in where the environment names none (embedded server)."""
    common = shared.load(environ)
    url = common.database_url or database_url
    if url is None:
        raise shared.SettingsError("DATABASE_URL is missing: start with `make run`, or set it")
    return BackendSettings(
        shared=common,
        database_url=url,
        estimates_per_minute=_count(environ, "ESTIMATES_PER_MINUTE", 600 if common.production else 6000),
        turn_retention_days=_count(environ, "TURN_RETENTION_DAYS", 30),
        draft_retention_days=_count(environ, "DRAFT_RETENTION_DAYS", 90),
        database_pool=_count(environ, "BACKEND_DATABASE_POOL", 8),
        public_url=(environ.get("PUBLIC_URL") or common.backend_url).rstrip("/"),
    )


def _count(environ: Mapping[str, str], name: str, default: int) -> int:
    given = environ.get(name) or str(default)
    if not given.isdecimal() or int(given) < 1:
        raise shared.SettingsError(f"{name} must be a whole number above 0")
    return int(given)


MIGRATIONS = Path(__file__).parent / "migrations"
