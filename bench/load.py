"""Load from one process: so many people at once, each waiting for an answer before the next message."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from statistics import quantiles


@dataclass(frozen=True)
class Load:
    """What a load saw.

    Attributes:
        turns_per_second: answered messages by wall time.
        p50_ms, p99_ms: time from sending a message to having its answer, in milliseconds.
        turns: how many messages were answered.
    """

    turns_per_second: float
    p50_ms: float
    p99_ms: float
    turns: int


Turn = Callable[[], Awaitable[None]]


async def measure(people: list[AsyncIterator[None]], seconds: float) -> Load:
    """Let everybody talk for that long; each step of an iterator is one message answered."""
    times: list[float] = []
    end = time.perf_counter() + seconds

    async def talk(person: AsyncIterator[None]) -> None:
        while (begun := time.perf_counter()) < end:
            await anext(person)
            times.append(time.perf_counter() - begun)

    begun = time.perf_counter()
    await asyncio.gather(*(talk(person) for person in people))
    return summary(times, time.perf_counter() - begun)


def summary(times: list[float], wall: float) -> Load:
    """Rates and percentiles of single times in seconds."""
    cuts = quantiles(times, n=100)
    return Load(len(times) / wall, cuts[49] * 1000, cuts[98] * 1000, len(times))
