"""Decisions kept for filed households: the whole calculation record, encrypted, under the formula that made it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, Date, Index, Insert, LargeBinary, Select, Table, Text, Uuid, insert, select

from backend.decisions.service import Decided
from backend.tables.base import created_at, metadata
from runtime.crypto import EncryptedJson, blind_index

decision = Table(
    "decision",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("interview_id", Uuid, nullable=False),
    Column("declared_on", Date, nullable=False),
    Column("formula", Text, nullable=False),
    Column("inputs_hash", LargeBinary, nullable=False),
    Column("record", EncryptedJson("decision.record"), nullable=False),
    created_at(),
    Index("decision_interview_ix", "interview_id", "created_at"),
)
"""`inputs_hash` tells whether two decisions had the same answers, without showing them; lines are never changed."""


def kept(interview_id: UUID, household_document: Mapping[str, Any], decided: Decided) -> Insert:
    """The statement that keeps a decision, with the answers it was made from as a keyed fingerprint."""
    return insert(decision).values(
        id=uuid4(),
        interview_id=interview_id,
        declared_on=decided.household.declared_on,
        formula=decided.record["formula"],
        inputs_hash=fingerprint(household_document, decided.household.declared_on),
        record=decided.record,
    )


def latest(interview_id: UUID) -> Select[Any]:
    """The query for the last record of a filed interview (one column, `record`)."""
    newest = decision.c.created_at.desc()
    return select(decision.c.record).where(decision.c.interview_id == interview_id).order_by(newest).limit(1)


def fingerprint(household_document: Mapping[str, Any], declared_on: date) -> bytes:
    """A keyed fingerprint of the answers and the day, the same whatever the order of the fields."""
    inputs = {"declared_on": declared_on.isoformat(), "household": household_document}
    return blind_index(json.dumps(inputs, sort_keys=True, ensure_ascii=False), "decision.inputs")
