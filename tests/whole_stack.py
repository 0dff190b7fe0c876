"""One whole Rafiq for all conversation and browser tests: real Rasa, real PostgreSQL, every process."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from runtime.local_stack import LocalStack


@pytest.fixture(scope="session")
def stack() -> Iterator[LocalStack]:
    """The running stack, started once for the session."""
    # Directly under /tmp: PostgreSQL limits the length of a unix socket's path.
    with (
        tempfile.TemporaryDirectory(prefix="rafiq-", dir="/tmp", ignore_cleanup_errors=True) as directory,
        LocalStack(Path(directory)) as running,
    ):
        yield running
