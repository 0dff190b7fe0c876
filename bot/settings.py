"""Settings of the gateway alone, on top of those that all processes share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from runtime import settings as shared

ROOT = Path(__file__).resolve().parent
MIGRATIONS = ROOT / "migrations"
WEB = ROOT / "web"
LOCALES = ROOT.parent / "locales"


@dataclass(frozen=True)
class Telegram:
    """Where the Bot API is and who we are there."""

    token: str = field(repr=False)
    url: str = "https://api.telegram.org"


@dataclass(frozen=True)
class BotSettings:
    """What the composition root needs."""

    shared: shared.Settings
    database_url: str = field(repr=False)
    rasa_url: str
    """Where Rasa's REST channel is."""
    telegram: Telegram | None
    sender_messages_per_minute: int
    """Messages one web sender may send a minute; a third of them at once."""
    sessions_per_minute: int
    """New web senders one address may ask for a minute."""
    retention_days: int
    """How long answered messages and their replies are kept."""
    database_pool: int
    answer_within_seconds: float = 20
    locales: Path = LOCALES


def load(database_url: str | None = None, environ: Mapping[str, str] = os.environ) -> BotSettings:
    """Read the gateway's settings; `database_url` stands in where the environment names none (embedded server)."""
    common = shared.load(environ)
    url = common.database_url or database_url
    if url is None:
        raise shared.SettingsError("DATABASE_URL is missing: start with `make run`, or set it")
    return BotSettings(
        shared=common,
        database_url=url,
        rasa_url=environ.get("RASA_URL") or common.rasa_url,
        telegram=_telegram(environ),
        sender_messages_per_minute=_count(environ, "SENDER_MESSAGES_PER_MINUTE", 60 if common.production else 6000),
        sessions_per_minute=_count(environ, "SESSIONS_PER_MINUTE", 60 if common.production else 6000),
        retention_days=_count(environ, "MESSAGE_RETENTION_DAYS", 30),
        database_pool=_count(environ, "BOT_DATABASE_POOL", 20),
    )


def _telegram(environ: Mapping[str, str]) -> Telegram | None:
    token = environ.get("TELEGRAM_BOT_TOKEN")
    url = (environ.get("TELEGRAM_API_URL") or Telegram.url).rstrip("/")
    if token and not url.startswith(("https://", "http://")):
        raise shared.SettingsError("TELEGRAM_API_URL must start with https:// (or http:// for a local server)")
    return Telegram(token, url) if token else None


def _count(environ: Mapping[str, str], name: str, default: int) -> int:
    given = environ.get(name) or str(default)
    if not given.isdecimal() or int(given) < 1:
        raise shared.SettingsError(f"{name} must be a whole number above 0")
    return int(given)
