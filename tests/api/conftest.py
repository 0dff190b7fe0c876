"""Somebody in conversation with the backend, over its real API."""

from __future__ import annotations

import httpx
import pytest

from tests.api.talking import Talking


@pytest.fixture
def talking(backend: httpx.AsyncClient) -> Talking:
    return Talking(backend)
