"""Alembic's entry: migrates over the connection that `runtime.migrations` hands in."""

from __future__ import annotations

from alembic import context
from sqlalchemy import text

from backend.tables.all import metadata
from backend.tables.base import SCHEMA


def migrate() -> None:
    """Run the migrations in the caller's transaction."""
    connection = context.config.attributes["connection"]
    connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table_schema=SCHEMA,
        include_schemas=True,
        compare_type=True,
        compare_server_default=False,
    )
    context.run_migrations()


migrate()
