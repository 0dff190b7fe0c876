"""Identities of the chat page: random, signed by this server, worth a whole conversation to whoever holds one."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

_VERSION = "w1"


def issue(key: bytes) -> str:
    """A new sender: version, 128 random bits, signature."""
    name = f"{_VERSION}.{secrets.token_urlsafe(16)}"
    return f"{name}.{_signature(name, key)}"


def is_signed(sender: str, key: bytes) -> bool:
    """Whether this server (or a replica with the same key) issued the sender."""
    name, _, signature = sender.rpartition(".")
    if not name.startswith(f"{_VERSION}.") or not sender.isascii():
        return False
    return hmac.compare_digest(signature, _signature(name, key))


def _signature(name: str, key: bytes) -> str:
    digest = hmac.new(key, f"web sender {name}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
