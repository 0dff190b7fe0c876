"""Re-encrypt what older keys encrypted: ``python -m runtime.rotate_keys backend.tables.all bot.tables``.

Put the new key first in ``RAFIQ_KEYS`` and keep the old ones behind it; restart; run this; then drop the old keys. Rows
are changed in batches, each its own transaction, so it runs beside the service and may be stopped and repeated at will.
"""

from __future__ import annotations

import asyncio
import importlib
import sys

from sqlalchemy import Column, LargeBinary, MetaData, Table, cast, func, literal, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncEngine

from runtime import crypto, logs, settings
from runtime.crypto import Encrypted
from runtime.database import create_engine

BATCH = 200

log = logs.Log("rotation")


def encrypted_columns(metadata: MetaData) -> list[tuple[Table, Column[object]]]:
    """Every encrypted column of a schema."""
    return [
        (table, column)
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Encrypted)
    ]


async def rotate(engine: AsyncEngine, metadata: MetaData) -> int:
    """Re-encrypt every value that the current key did not encrypt; returns how many there were."""
    total = 0
    for table, column in encrypted_columns(metadata):
        while done := await _rotate_batch(engine, table, column):
            total += done
            log.info("rotation.batch", table=table.name, count=done)
    return total


async def _rotate_batch(engine: AsyncEngine, table: Table, column: Column[object]) -> int:
    header = crypto.cipher().current_header
    stored = type_coerce(column, LargeBinary)
    old = stored.is_not(None) & (func.substr(stored, 1, len(header)) != cast(literal(header), LargeBinary))
    keys = list(table.primary_key.columns)
    query = select(*keys, column).where(old).limit(BATCH).with_for_update(skip_locked=True)
    async with engine.begin() as connection:
        rows = (await connection.execute(query)).all()
        for row in rows:
            here = [key == value for key, value in zip(keys, row[:-1], strict=True)]
            await connection.execute(update(table).where(*here).values({column: row[-1]}))
    return len(rows)


async def _main(modules: list[str]) -> None:
    common = settings.load()
    if common.database_url is None:
        raise settings.SettingsError("DATABASE_URL is missing: set it to the database whose keys are rotated")
    crypto.install(common.keys)
    engine = create_engine(common.database_url)
    for module in modules:
        await rotate(engine, importlib.import_module(module).metadata)
    await engine.dispose()


if __name__ == "__main__":
    logs.configure("rotation")
    asyncio.run(_main(sys.argv[1:]))
