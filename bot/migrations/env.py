"""Alembic environment of the gateway's schema; the connection comes from ``runtime.migrations``."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, text

from bot.tables import SCHEMA, metadata


def run(connection: Connection) -> None:
    """Run the missing migrations on this connection; the version table lives in the schema itself."""
    connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table_schema=SCHEMA,
        include_schemas=True,
        include_name=lambda name, kind, _parents: kind != "schema" or name == SCHEMA,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
