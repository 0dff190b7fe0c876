"""``make bench``: prints a table and writes it to ``$RAFIQ_STATE/bench/report.md``."""

from __future__ import annotations

import asyncio
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import growth, rafiq, starter
from bench.load import Load
from bench.processes import RASA, ROOT, memory_mb
from runtime.local_stack import LocalStack

SECONDS = float(os.environ.get("BENCH_SECONDS", "20"))
TEXTS = ROOT / "nlu_data" / "heldout" / "first" / "ary-Latn.yml"


def main() -> None:
    """Measure the starter project, then Rafiq, on the same machine in the same run."""
    state = Path(os.environ.get("RAFIQ_STATE") or "var").absolute() / "bench"
    _say("starter project of rasa init: preparing (trains once)")
    starter.prepare(state / "starter")
    _say("starter project of rasa init: measuring")
    base = starter.run(state / "starter", SECONDS)
    _say("Rafiq: starting the whole stack")
    with tempfile.TemporaryDirectory(prefix="rafiq-") as directory, LocalStack(Path(directory)) as stack:
        bot = stack.url("bot")
        rafiq.load(bot, 1, 5)  # warm
        at_rest = memory_mb([stack.supervisor_pid, stack.database_pid])
        _say("Rafiq: one person, eight people")
        one, eight = rafiq.load(bot, 1, SECONDS), rafiq.load(bot, 8, SECONDS)
        _say("Rafiq: a large household")
        early, late = asyncio.run(growth.growth(stack, growth.ROUNDS))
        started = stack.start_seconds
    _say("understanding one message")
    parse_ours, parse_base = _parse(_model(ROOT / "var" / "models")), _parse(_model(state / "starter" / "models"))
    rows = [
        (
            "turns a second, one person",
            f"{one.turns_per_second:.0f}",
            f"{base.one.turns_per_second:.0f}",
            _times(one, base.one),
        ),
        (
            "turns a second, eight people",
            f"{eight.turns_per_second:.0f}",
            f"{base.eight.turns_per_second:.0f}",
            _times(eight, base.eight),
        ),
        ("p50 / p99 of a turn, one person, ms", _percentiles(one), _percentiles(base.one), ""),
        ("p50 / p99 of a turn, eight people, ms", _percentiles(eight), _percentiles(base.eight), ""),
        (
            "median turn around answer 150, ms",
            f"{late.wall_of_a_turn:.1f}",
            f"{early.wall_of_a_turn:.1f} (around answer 5)",
            f"{late.wall_of_a_turn / early.wall_of_a_turn:.2f}x",
        ),
        (
            "processor time of that turn, all processes, ms",
            f"{late.cpu_of_a_turn_in_all:.1f}",
            f"{early.cpu_of_a_turn_in_all:.1f} (around answer 5)",
            f"{late.cpu_of_a_turn_in_all / early.cpu_of_a_turn_in_all:.2f}x",
        ),
        (
            "understanding a message, p50 / p99, ms",
            *(f"{one['p50_ms']:.1f} / {one['p99_ms']:.1f}" for one in (parse_ours, parse_base)),
            "",
        ),
        ("start, s", f"{started:.1f} (four processes)", f"{base.start_seconds:.1f} (Rasa alone)", ""),
        ("memory at rest, MB", f"{at_rest:.0f} (all, database included)", f"{base.memory_mb:.0f} (Rasa alone)", ""),
    ]
    report = _table(rows)
    print(report)
    (state / "report.md").write_text(report)


def _table(rows: list[tuple[str, ...]]) -> str:
    head = (
        f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {platform.machine()}, {SECONDS:g} s a load, `make bench`"
    )
    lines = [head, "", "| | Rafiq, whole durable stack | starter project, plain turns | ratio |", "|---|---|---|---|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def _times(ours: Load, theirs: Load) -> str:
    return f"{ours.turns_per_second / theirs.turns_per_second:.2f}x"


def _percentiles(load: Load) -> str:
    return f"{load.p50_ms:.1f} / {load.p99_ms:.1f}"


def _model(directory: Path) -> Path:
    return max(directory.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)


def _parse(model: Path) -> dict[str, float]:
    texts = "\n".join(line.strip(" -") for line in TEXTS.read_text().splitlines() if line.strip().startswith("- "))
    command = [RASA, "-m", "bench.parsing", str(model)]
    output = subprocess.run(command, input=texts, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return dict(json.loads(output.splitlines()[-1]))


def _say(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
