"""``python -m bench.growth``: what a turn costs as an interview grows, process by process.

Times on a shared machine wander; the processor time that each process spends on a turn does so far less: both are told.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import aiohttp
import psutil

from bench.rafiq import Applicant, large_household
from runtime.local_stack import PROCESSES, LocalStack
from tests.conversations.citizen import HELLO, Citizen

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
DATABASE = "database"
FIRST = range(4, 9)
LATE = range(146, 156)
"""Which answers are counted as around the 5th and around the 150th."""


@dataclass
class Spent:
    """What the turns around one answer took, in milliseconds each: by the clock, and of the processor by process."""

    wall_ms: list[float] = field(default_factory=list)
    cpu_ms: dict[str, list[float]] = field(default_factory=dict)

    def add(self, wall_ms: float, before: Mapping[str, float], after: Mapping[str, float]) -> None:
        """Count one turn."""
        self.wall_ms.append(wall_ms)
        for process, cpu_ms in after.items():
            self.cpu_ms.setdefault(process, []).append(cpu_ms - before[process])

    def cpu_of_a_turn(self, process: str) -> float:
        """Processor milliseconds that a process spends on a turn: the median, as other work comes in bursts."""
        return median(self.cpu_ms[process])

    @property
    def wall_of_a_turn(self) -> float:
        """Milliseconds from sending a message to having its answer: the median."""
        return median(self.wall_ms)

    @property
    def cpu_of_a_turn_in_all(self) -> float:
        """Processor milliseconds that all processes together spend on a turn."""
        return sum(map(self.cpu_of_a_turn, self.cpu_ms))


async def growth(stack: LocalStack, rounds: int) -> tuple[Spent, Spent]:
    """Turns around answer 5 and around answer 150 of the same registrations of a large household."""
    early, late = Spent(), Spent()
    async with aiohttp.ClientSession() as client:
        for _ in range(rounds):
            person = Citizen(stack.url("bot"), "ary", large_household(), sender=f"bench-{uuid.uuid4()}")
            applicant = Applicant(client, person)
            await applicant.say(HELLO["ary"])
            for position in range(1, max(LATE) + 1):
                counted = early if position in FIRST else late if position in LATE else None
                if counted is None:
                    await applicant.answer()
                else:
                    await _counted(applicant, stack, counted)
    return early, late


async def _counted(applicant: Applicant, stack: LocalStack, spent: Spent) -> None:
    before = _cpu_ms(stack)
    begun = time.perf_counter()
    await applicant.answer()
    wall_ms = (time.perf_counter() - begun) * 1000
    spent.add(wall_ms, before, _cpu_ms(stack))


def _cpu_ms(stack: LocalStack) -> dict[str, float]:
    of_processes = {process: _cpu_ms_of(stack.pid(process)) for process in PROCESSES}
    servers = psutil.Process(stack.database_pid).children()
    return of_processes | {DATABASE: sum(_cpu_ms_of(server.pid) for server in servers)}


def _cpu_ms_of(pid: int) -> float:
    """Processor milliseconds of every thread of a process so far, by the scheduler's nanoseconds."""
    times = (task.read_text() for task in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return sum(int(line.split()[0]) for line in times) / 1e6


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="rafiq-") as directory, LocalStack(Path(directory)) as stack:
        asyncio.run(growth(stack, 1))  # warm
        early, late = asyncio.run(growth(stack, ROUNDS))
    sys.stdout.write(report(early, late))


def report(early: Spent, late: Spent) -> str:
    """A table of both, as Markdown."""
    rows = [("by the clock", early.wall_of_a_turn, late.wall_of_a_turn)]
    rows += [(f"processor, {name}", early.cpu_of_a_turn(name), late.cpu_of_a_turn(name)) for name in early.cpu_ms]
    rows += [("processor, all", early.cpu_of_a_turn_in_all, late.cpu_of_a_turn_in_all)]
    lines = ["| ms a turn | around answer 5 | around answer 150 | ratio |", "|---|---|---|---|"]
    lines += [f"| {name} | {first:.2f} | {last:.2f} | {last / first:.2f} |" for name, first, last in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
