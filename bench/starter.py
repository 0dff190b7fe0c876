"""The baseline: the project that ``rasa init`` makes, with its default pipeline and policies, untouched."""

from __future__ import annotations

import asyncio
import itertools
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bench.load import Load, measure
from bench.processes import RASA, free_port, memory_mb, server

MESSAGES = ("hello", "great", "sad", "yes", "no", "bye", "are you a bot?", "I am feeling wonderful today")


@dataclass(frozen=True)
class Starter:
    """Figures of the starter project; times in seconds, memory in MB."""

    one: Load
    eight: Load
    start_seconds: float
    memory_mb: float


def prepare(directory: Path) -> None:
    """Make and train the starter project once."""
    if list(directory.glob("models/*.tar.gz")):
        return
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / "init.log").open("wb") as log:
        command = [RASA, "-m", "rasa", "init", "--no-prompt", "--init-dir", str(directory)]
        subprocess.run(command, stdout=log, stderr=log, check=True)


def run(directory: Path, seconds: float) -> Starter:
    """Serve the starter project and load it."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [RASA, "-m", "rasa", "run", "--port", str(port), "--interface", "127.0.0.1"]
    with server(command, directory, f"{url}/") as (pid, start_seconds):
        asyncio.run(_load(url, 1, 3))  # warm
        one = asyncio.run(_load(url, 1, seconds))
        eight = asyncio.run(_load(url, 8, seconds))
        return Starter(one, eight, start_seconds, memory_mb([pid]))


async def _load(url: str, people: int, seconds: float) -> Load:
    async with aiohttp.ClientSession() as client:
        return await measure([_talk(client, url, number) for number in range(people)], seconds)


async def _talk(client: aiohttp.ClientSession, url: str, number: int) -> AsyncIterator[None]:
    # A new conversation every eight messages: a long tracker would slow the baseline down.
    for turn in itertools.count():
        body = {"sender": f"{number}-{turn // len(MESSAGES)}", "message": MESSAGES[turn % len(MESSAGES)]}
        async with client.post(f"{url}/webhooks/rest/webhook", json=body) as answer:
            answer.raise_for_status()
            await answer.json()
        yield
