"""From where somebody tried to prove that a file is theirs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.add_column("verification", sa.Column("origin", sa.LargeBinary(), nullable=True), schema="registry")
    op.create_index("verification_origin_ix", "verification", ["origin", "at"], unique=False, schema="registry")
