"""The migrations make exactly the tables that the code uses."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from bot.settings import MIGRATIONS
from bot.tables import SCHEMA, metadata
from runtime import migrations
from runtime.database import Database


def differences(connection: Connection) -> list[object]:
    options = {
        "include_schemas": True,
        "version_table_schema": SCHEMA,
        "include_name": lambda name, kind, _: kind != "schema" or name == SCHEMA,
    }
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


async def test_the_migrations_and_the_tables_agree(database_url: str):
    database = Database.at(database_url)
    await migrations.upgrade(database.engine, MIGRATIONS)
    await migrations.upgrade(database.engine, MIGRATIONS)
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()
