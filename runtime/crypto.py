"""Personal data at rest: AES-256-GCM columns, blind indexes for equality look-ups, key rotation by key id.

Stored bytes: ``0x01`` (format) · length of the key id (1 byte) · key id (ASCII) · nonce (12 bytes) · ciphertext, tag.
The column's place (``table.column``) is authenticated too, so bytes moved to another column do not decrypt.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from typing import Any, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from runtime.settings import EncryptionKey, Keys

JsonDocument = dict[str, Any] | list[Any]
T = TypeVar("T")

_FORMAT = b"\x01"
_NONCE_BYTES = 12


class DecryptionError(Exception):
    """Stored bytes cannot be read: unknown key, other column, or tampered. Never carries the bytes."""


class Cipher:
    """Encrypts with the first key, decrypts with any of them."""

    def __init__(self, keys: tuple[EncryptionKey, ...]) -> None:
        self._by_id = {key.id: AESGCM(key.secret) for key in keys}
        self._current = self._by_id[keys[0].id]
        self.current_header = _header(keys[0].id)
        """What bytes encrypted with the current key begin with."""

    def encrypt(self, plain: bytes, place: str) -> bytes:
        """Encrypt for one column (`place` is ``table.column``)."""
        nonce = os.urandom(_NONCE_BYTES)
        return self.current_header + nonce + self._current.encrypt(nonce, plain, place.encode())

    def decrypt(self, stored: bytes, place: str) -> bytes:
        """The plain bytes. Raises `DecryptionError`."""
        if len(stored) < 2 or stored[:1] != _FORMAT:
            raise DecryptionError(f"{place}: unknown format")
        start = 2 + stored[1]
        key = self._by_id.get(stored[2:start].decode("ascii", "replace"))
        if key is None:
            raise DecryptionError(f"{place}: no key of that id; add the retired key to the end of RAFIQ_KEYS")
        nonce = stored[start : start + _NONCE_BYTES]
        try:
            return key.decrypt(nonce, stored[start + _NONCE_BYTES :], place.encode())
        except (InvalidTag, ValueError):
            raise DecryptionError(f"{place}: the bytes were changed or belong elsewhere") from None


def _header(key_id: str) -> bytes:
    return _FORMAT + bytes([len(key_id)]) + key_id.encode("ascii")


class _Vault:
    """The keys of this process, put in place once by its composition root."""

    cipher: Cipher | None = None
    index_key: bytes | None = None


def install(keys: Keys) -> None:
    """Give this process its keys; encrypted columns and blind indexes work from now on."""
    _Vault.cipher = Cipher(keys.encryption)
    _Vault.index_key = keys.index


def cipher() -> Cipher:
    """This process's cipher."""
    if _Vault.cipher is None:
        raise RuntimeError("no keys: call runtime.crypto.install(settings.keys) first")
    return _Vault.cipher


def blind_index(value: str, purpose: str) -> bytes:
    """A keyed fingerprint (HMAC-SHA256, 32 bytes) to look an encrypted value up by equality.

    `purpose` separates the indexes, so the same value in two columns shows no relation. Normalise `value` first.
    """
    if _Vault.index_key is None:
        raise RuntimeError("no keys: call runtime.crypto.install(settings.keys) first")
    return hmac.new(_Vault.index_key, f"{purpose}\0{value}".encode(), hashlib.sha256).digest()


class Encrypted(TypeDecorator[T]):
    """A column stored encrypted; subclasses say what the plain bytes mean."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        """`place` is ``table.column`` and must stay as it was when the row was written."""
        super().__init__()
        self.place = place

    def process_bind_param(self, value: T | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """To the database: encrypted."""
        return None if value is None else cipher().encrypt(self.to_bytes(value), self.place)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> T | None:  # noqa: ARG002
        """From the database: decrypted. Raises `DecryptionError`."""
        return None if value is None else self.from_bytes(cipher().decrypt(bytes(value), self.place))

    def to_bytes(self, value: T) -> bytes:
        """The plain bytes of a value."""
        raise NotImplementedError

    def from_bytes(self, plain: bytes) -> T:
        """The value of plain bytes."""
        raise NotImplementedError


class EncryptedText(Encrypted[str]):
    """Text, encrypted."""

    cache_ok = True

    def to_bytes(self, value: str) -> bytes:
        """UTF-8."""
        return value.encode()

    def from_bytes(self, plain: bytes) -> str:
        """From UTF-8."""
        return plain.decode()


class EncryptedJson(Encrypted[JsonDocument]):
    """A JSON document, encrypted."""

    cache_ok = True

    def to_bytes(self, value: JsonDocument) -> bytes:
        """Compact JSON."""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    def from_bytes(self, plain: bytes) -> JsonDocument:
        """The parsed document."""
        document: JsonDocument = json.loads(plain)
        return document
