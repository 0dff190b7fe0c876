"""Settings of all processes, read once from the environment into frozen values.

Development works with nothing set: missing keys are drawn at random and kept under ``$RAFIQ_STATE/secrets`` (mode
0600), so that several processes and later starts share them. Production refuses to start instead, and says what to set.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

Environment = Literal["development", "production"]

KEY_BYTES = 32
"""AES-256 and HMAC-SHA256 keys are this long."""

_MEND = 'python -c "import base64, os; print(base64.b64encode(os.urandom(32)).decode())"'
_KNOWN_DEFAULTS = ("changeme", "change-me", "secret", "password", "default", "development", "example", "test")


class SettingsError(Exception):
    """The environment cannot be used; the message lists every problem and its mend, never a value."""


@dataclass(frozen=True)
class Ports:
    """TCP ports on loopback, one a process."""

    bot: int = 8080
    backend: int = 8000
    rasa: int = 5005
    actions: int = 5055


@dataclass(frozen=True)
class EncryptionKey:
    """One AES-256 key and the short name stored beside what it encrypted."""

    id: str
    secret: bytes = field(repr=False)


@dataclass(frozen=True)
class Keys:
    """Every secret of the system; none is ever printed."""

    encryption: tuple[EncryptionKey, ...] = field(repr=False)
    """The first encrypts, all decrypt."""
    index: bytes = field(repr=False)
    """Key of the blind indexes (equality look-ups over encrypted values)."""
    service_token: str = field(repr=False)
    """Bearer between actions or bot and the backend's internal endpoints."""
    sender: bytes = field(repr=False)
    """Signs the web chat's sender ids."""


@dataclass(frozen=True)
class Settings:
    """What every process agrees on."""

    environment: Environment
    state: Path
    database_url: str | None = field(repr=False)
    """None in development: the embedded server is used."""
    ports: Ports
    keys: Keys

    @property
    def production(self) -> bool:
        """Whether defaults are refused."""
        return self.environment == "production"

    @property
    def backend_url(self) -> str:
        """Where bot and actions find the backend."""
        return f"http://127.0.0.1:{self.ports.backend}"

    @property
    def rasa_url(self) -> str:
        """Where the bot finds Rasa."""
        return f"http://127.0.0.1:{self.ports.rasa}"

    @property
    def actions_url(self) -> str:
        """Where Rasa finds the action server."""
        return f"http://127.0.0.1:{self.ports.actions}"


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings. Raises `SettingsError` naming every problem at once."""
    reader = _Reader(environ)
    settings = Settings(
        environment=reader.environment,
        state=reader.state,
        database_url=reader.database_url(),
        ports=reader.ports(),
        keys=reader.keys(),
    )
    reader.refuse_if_anything_is_wrong()
    return settings


class _Reader:
    """Reads variables one by one and gathers what is wrong with them."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._problems: list[str] = []
        self.environment = self._environment()
        self.state = Path(environ.get("RAFIQ_STATE") or "var").absolute()

    def refuse_if_anything_is_wrong(self) -> None:
        if self._problems:
            raise SettingsError("Rafiq cannot start:\n" + "\n".join(f"- {problem}" for problem in self._problems))

    def _environment(self) -> Environment:
        given = self._environ.get("RAFIQ_ENV") or "development"
        if given not in ("development", "production"):
            self._problems.append("RAFIQ_ENV must be development or production")
            return "production"
        return cast(Environment, given)

    def database_url(self) -> str | None:
        url = self._environ.get("DATABASE_URL") or None
        if url is None and self.environment == "production":
            self._problems.append("DATABASE_URL is missing: set it to postgresql://user:password@host/database")
        if url is not None and not url.startswith(("postgresql://", "postgresql+asyncpg://", "postgres://")):
            self._problems.append("DATABASE_URL must start with postgresql://")
        return url

    def ports(self) -> Ports:
        return Ports(
            bot=self._port("BOT_PORT", Ports.bot),
            backend=self._port("BACKEND_PORT", Ports.backend),
            rasa=self._port("RASA_PORT", Ports.rasa),
            actions=self._port("ACTIONS_PORT", Ports.actions),
        )

    def _port(self, name: str, default: int) -> int:
        given = self._environ.get(name) or str(default)
        if not given.isdecimal() or not 0 < int(given) < 65536:
            self._problems.append(f"{name} must be a port number, 1 to 65535")
            return default
        return int(given)

    def keys(self) -> Keys:
        return Keys(
            encryption=self._encryption_keys(),
            index=self._key("RAFIQ_INDEX_KEY"),
            service_token=self._token("RAFIQ_SERVICE_TOKEN"),
            sender=self._key("RAFIQ_SENDER_KEY"),
        )

    def _encryption_keys(self) -> tuple[EncryptionKey, ...]:
        given = self._secret("RAFIQ_KEYS", lambda: "k1:" + _random_key(), f'"k1:" followed by the output of: {_MEND}')
        keys = tuple(self._encryption_key(part.strip()) for part in given.split(",") if part.strip())
        if len({key.id for key in keys}) != len(keys):
            self._problems.append("RAFIQ_KEYS names the same key id twice")
        return keys

    def _encryption_key(self, part: str) -> EncryptionKey:
        key_id, _, encoded = part.partition(":")
        if not (key_id.isascii() and key_id.isalnum() and len(key_id) <= 16):
            self._problems.append(
                "RAFIQ_KEYS: a key id is 1 to 16 Latin letters or digits, as in k2:<base64>,k1:<base64>"
            )
        return EncryptionKey(key_id, self._decoded("RAFIQ_KEYS", encoded))

    def _key(self, name: str) -> bytes:
        return self._decoded(name, self._secret(name, _random_key, f"the output of: {_MEND}"))

    def _decoded(self, name: str, encoded: str) -> bytes:
        try:
            key = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if len(key) != KEY_BYTES or len(set(key)) < 8:
            self._problems.append(f"{name} must hold {KEY_BYTES} random bytes in base64: {_MEND}")
        return key

    def _token(self, name: str) -> str:
        token = self._secret(
            name,
            lambda: secrets.token_urlsafe(32),
            'the output of: python -c "import secrets; print(secrets.token_urlsafe(32))"',
        )
        if self.environment == "production" and (len(token) < 32 or _looks_like_a_default(token)):
            self._problems.append(f"{name} is too short or a known default: use at least 32 random characters")
        return token

    def _secret(self, name: str, draw: Callable[[], str], mend: str) -> str:
        given = self._environ.get(name)
        if given:
            return given
        if self.environment == "production":
            self._problems.append(f"{name} is missing: set it to {mend}")
            return draw()
        return _kept_secret(self.state / "secrets" / name.lower(), draw)


def _looks_like_a_default(token: str) -> bool:
    return len(set(token)) < 8 or any(word in token.lower() for word in _KNOWN_DEFAULTS)


def _random_key() -> str:
    return base64.b64encode(os.urandom(KEY_BYTES)).decode()


def _kept_secret(path: Path, draw: Callable[[], str]) -> str:
    """The secret in this file; the first process to come draws it, the others read the same one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    if not path.exists():
        _write_once(path, draw())
    return path.read_text().strip()


def _write_once(path: Path, secret: str) -> None:
    # A whole file is linked into place, so that nobody reads half a secret and two writers agree on one.
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(secret + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
