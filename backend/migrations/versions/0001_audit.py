"""The audit trail, closed to changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

FUNCTION = """
CREATE FUNCTION registry.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'lines of % are never changed', TG_TABLE_NAME; END $$
"""
TRIGGER = """
CREATE TRIGGER audit_line_closed BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.audit_line
FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change()
"""


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "audit_line",
        sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("subject", sa.Uuid, nullable=True),
        sa.Column("conversation", sa.Uuid, nullable=True),
        schema="registry",
    )
    op.create_index("audit_line_subject_ix", "audit_line", ["subject"], schema="registry")
    op.create_index("audit_line_conversation_ix", "audit_line", ["conversation"], schema="registry")
    op.execute(FUNCTION)
    op.execute(TRIGGER)


def downgrade() -> None:
    """Back."""
    op.drop_table("audit_line", schema="registry")
    op.execute("DROP FUNCTION registry.refuse_change")
