"""Keys, what is stored, what is logged: personal values are nowhere to be read."""

from __future__ import annotations

import base64
import io
import json
import logging
import os
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, select, type_coerce

from backend.conversations.tables import turn
from backend.tables.all import metadata
from runtime import crypto, logs, settings
from runtime.crypto import Cipher, DecryptionError
from runtime.rotate_keys import encrypted_columns, rotate
from runtime.settings import EncryptionKey, SettingsError
from tests.api.talking import Talking

PLANTED = ("Hassan", "Fatima", "Alami", "1984-01-10", "10/01/1984")


def key() -> str:
    return base64.b64encode(os.urandom(32)).decode()


def production(**changes: str | None) -> dict[str, str]:
    environ = {
        "RAFIQ_ENV": "production",
        "DATABASE_URL": "postgresql://rafiq@db/rafiq",
        "RAFIQ_KEYS": f"k1:{key()}",
        "RAFIQ_INDEX_KEY": key(),
        "RAFIQ_SERVICE_TOKEN": base64.b64encode(os.urandom(32)).decode(),
        "RAFIQ_SENDER_KEY": key(),
    } | changes
    return {name: value for name, value in environ.items() if value is not None}


def test_production_starts_with_everything_set():
    assert settings.load(production()).production


REFUSED = [
    ({"DATABASE_URL": None}, "DATABASE_URL"),
    ({"RAFIQ_KEYS": None}, "RAFIQ_KEYS"),
    ({"RAFIQ_KEYS": "k1:" + base64.b64encode(b"short").decode()}, "RAFIQ_KEYS"),
    ({"RAFIQ_KEYS": "k1:" + base64.b64encode(b"\0" * 32).decode()}, "RAFIQ_KEYS"),
    ({"RAFIQ_INDEX_KEY": "changeme"}, "RAFIQ_INDEX_KEY"),
    ({"RAFIQ_SERVICE_TOKEN": None}, "RAFIQ_SERVICE_TOKEN"),
    ({"RAFIQ_SERVICE_TOKEN": "t0o-few"}, "RAFIQ_SERVICE_TOKEN"),
    ({"RAFIQ_SERVICE_TOKEN": "change-me-please-change-me-please-1"}, "RAFIQ_SERVICE_TOKEN"),
    ({"RAFIQ_SENDER_KEY": None}, "RAFIQ_SENDER_KEY"),
    ({"RAFIQ_ENV": "prod"}, "RAFIQ_ENV"),
    ({"BOT_PORT": "eighty"}, "BOT_PORT"),
]


@pytest.mark.parametrize(("change", "named"), REFUSED)
def test_production_refuses_defaults_and_names_what_to_set(change, named):
    with pytest.raises(SettingsError, match=named) as refusal:
        settings.load(production(**change))
    assert all(value not in str(refusal.value) for value in change.values() if value and value != "prod")


def test_development_draws_its_own_keys_once_and_keeps_them_private(tmp_path: Path):
    first, second = (settings.load({"RAFIQ_STATE": str(tmp_path)}) for _ in range(2))
    assert first.keys == second.keys
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "secrets").iterdir()} == {0o600}
    assert "service_token" not in repr(first.keys)


def test_bytes_of_one_column_do_not_decrypt_in_another_or_when_changed():
    cipher = Cipher((EncryptionKey("k1", os.urandom(32)),))
    stored = cipher.encrypt(b"secret", "interview.snapshot")
    assert cipher.decrypt(stored, "interview.snapshot") == b"secret"
    assert stored != cipher.encrypt(b"secret", "interview.snapshot")
    for wrong, place in ((stored, "turn.reply"), (stored[:-1] + b"\0", "interview.snapshot"), (b"", "x.y")):
        with pytest.raises(DecryptionError):
            cipher.decrypt(wrong, place)


def test_every_encrypted_column_knows_its_place():
    for table, column in encrypted_columns(metadata):
        assert column.type.place == f"{table.name}.{column.name}"


async def test_nothing_personal_is_readable_in_the_database(backend, sql):
    await Talking(backend).register()
    tables = await sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'registry'")
    assert len(tables) > 8
    for (name,) in tables:
        dumped = str([tuple(row) for row in await sql(f'SELECT * FROM registry."{name}"')])
        assert not [value for value in PLANTED if value in dumped], name


async def test_new_keys_take_over_and_the_old_ones_can_be_dropped(backend, backend_app, backend_settings):
    talking = Talking(backend)
    await talking.turn("start")
    await talking.until("rooms")
    old = backend_settings.shared.keys
    fresh = EncryptionKey("k2", os.urandom(32))
    engine = backend_app.state.database.engine
    crypto.install(settings.Keys((fresh, *old.encryption), old.index, old.service_token, old.sender))
    assert await rotate(engine, metadata) > 0
    assert await rotate(engine, metadata) == 0
    crypto.install(settings.Keys((fresh,), old.index, old.service_token, old.sender))
    await talking.turn("repeat")
    assert talking.awaited == ("rooms", None)
    async with engine.connect() as connection:
        stored = (await connection.execute(select(type_coerce(turn.c.reply, LargeBinary)))).scalars()
        assert {bytes(value)[:4] for value in stored} == {b"\x01\x02k2"}
    crypto.install(old)


async def test_logs_and_error_documents_hold_nothing_personal(backend, backend_app, monkeypatch):
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logs.JsonLines())
    logging.getLogger().addHandler(handler)
    logging.getLogger("rafiq").setLevel(logging.INFO)
    try:
        talking = Talking(backend)
        await talking.turn("start")
        await talking.until("given_name", 0)

        def failing(*_: object) -> None:
            raise ValueError("Hassan Alami 10/01/1984")

        monkeypatch.setattr("backend.conversations.acts.perform", failing)
        url = f"/v1/conversations/{talking.id}/turns"
        broken = await backend.post(url, json={"message": "x", "act": "answer", "text": "Hassan Alami", "lang": "fr"})
        wrong = await backend.post(url, json={"message": "x", "act": "Hassan", "text": "Alami", "lang": "Fatima"})
    finally:
        logging.getLogger().removeHandler(handler)
    assert (broken.status_code, wrong.status_code) == (500, 422)
    line = json.loads(written.getvalue().splitlines()[-1])
    assert line["error"] == "builtins.ValueError"
    assert line["error_id"] == broken.json()["error_id"]
    everything = written.getvalue() + broken.text + wrong.text
    assert not [value for value in PLANTED if value in everything]
