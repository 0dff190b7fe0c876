"""Conversations, interviews, decisions, requests, exports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "conversation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("interview_id", sa.Uuid(), nullable=True),
        sa.Column("task", sa.LargeBinary(), nullable=True),
        sa.Column("misunderstood", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="conversation_pk"),
        schema="registry",
    )
    op.create_index("conversation_interview_id_ix", "conversation", ["interview_id"], unique=False, schema="registry")
    op.create_table(
        "decision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("formula", sa.Text(), nullable=False),
        sa.Column("inputs_hash", sa.LargeBinary(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="decision_pk"),
        schema="registry",
    )
    op.create_index(
        "decision_interview_ix", "decision", ["interview_id", "created_at"], unique=False, schema="registry"
    )
    op.create_table(
        "export",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name="export_pk"),
        schema="registry",
    )
    op.create_table(
        "interview",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("questionnaire_version", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="interview_pk"),
        sa.UniqueConstraint("reference", name="interview_reference_uq"),
        schema="registry",
    )
    op.create_table(
        "interview_event",
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("events", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("interview_id", "seq", name="interview_event_pk"),
        schema="registry",
    )
    op.create_table(
        "request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("interview_id", sa.Uuid(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="request_pk"),
        sa.UniqueConstraint("reference", name="request_reference_uq"),
        schema="registry",
    )
    op.create_index(
        "request_conversation_ix", "request", ["conversation_id", "created_at"], unique=False, schema="registry"
    )
    op.create_index("request_interview_id_ix", "request", ["interview_id"], unique=False, schema="registry")
    op.create_table(
        "turn",
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("reply", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("conversation_id", "message", name="turn_pk"),
        schema="registry",
    )
    op.create_index("turn_at_ix", "turn", ["at"], unique=False, schema="registry")
    op.create_table(
        "verification",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("reference_index", sa.LargeBinary(), nullable=False),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="verification_pk"),
        schema="registry",
    )
    op.create_index(
        "verification_conversation_ix", "verification", ["conversation_id", "at"], unique=False, schema="registry"
    )
    op.create_index(
        "verification_reference_ix", "verification", ["reference_index", "at"], unique=False, schema="registry"
    )


def downgrade() -> None:
    """Back."""
    op.drop_index("verification_reference_ix", table_name="verification", schema="registry")
    op.drop_index("verification_conversation_ix", table_name="verification", schema="registry")
    op.drop_table("verification", schema="registry")
    op.drop_index("turn_at_ix", table_name="turn", schema="registry")
    op.drop_table("turn", schema="registry")
    op.drop_index("request_interview_id_ix", table_name="request", schema="registry")
    op.drop_index("request_conversation_ix", table_name="request", schema="registry")
    op.drop_table("request", schema="registry")
    op.drop_table("interview_event", schema="registry")
    op.drop_table("interview", schema="registry")
    op.drop_table("export", schema="registry")
    op.drop_index("decision_interview_ix", table_name="decision", schema="registry")
    op.drop_table("decision", schema="registry")
    op.drop_index("conversation_interview_id_ix", table_name="conversation", schema="registry")
    op.drop_table("conversation", schema="registry")
