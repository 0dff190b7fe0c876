"""Every table of the backend, imported so that migrations and key rotation see the whole schema."""

from __future__ import annotations

from backend import audit
from backend.conversations import tables as conversations
from backend.decisions import tables as decisions
from backend.interviews import tables as interviews
from backend.tables.base import metadata

__all__ = ["audit", "conversations", "decisions", "interviews", "metadata"]
