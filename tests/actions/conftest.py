from __future__ import annotations

import os
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web

from actions.backend_client import Backend
from actions.train import model_path
from tests.fakes.backend_stand_in import TOKEN, StandIn

ROOT = Path(__file__).parents[2]
RASA_PYTHON = ROOT / ".venv/rasa/bin/python"


@pytest.fixture(scope="session")
def trained_model() -> Path:
    """The model of the present files, trained only when there is none yet."""
    trained = subprocess.run(
        [RASA_PYTHON, "-m", "actions.train"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert trained.returncode == 0, trained.stderr[-2000:]
    return model_path()


@pytest_asyncio.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    """The strict stand-in backend, serving on loopback at `stand_in.url`."""
    served = StandIn()
    runner = web.AppRunner(served.app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    served.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield served
    await runner.cleanup()


@pytest_asyncio.fixture
async def backend(stand_in: StandIn) -> AsyncIterator[Backend]:
    """A client of the stand-in, quick to give up."""
    client = Backend(stand_in.url, TOKEN, answer_within=1.0)
    yield client
    await client.close()


@pytest.fixture
def rasa_environment(tmp_path: Path) -> dict[str, Any]:
    """The environment for processes of Rasa's Python."""
    return {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "PYTHONUNBUFFERED": "1"}
