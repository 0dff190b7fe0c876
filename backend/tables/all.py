"""Every table of the backend, imported so that migrations and key rotation see the whole schema."""

from __future__ import annotations

from backend import audit
from backend.tables.base import metadata

__all__ = ["audit", "metadata"]
