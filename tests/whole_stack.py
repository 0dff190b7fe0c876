"""One whole Rafiq for all conversation tests: real Rasa, real PostgreSQL, every process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from runtime.local_stack import LocalStack


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStack]:
    """The running stack, started once for the session."""
    with LocalStack(tmp_path_factory.mktemp("rafiq")) as running:
        yield running
