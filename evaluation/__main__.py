"""``make evaluate``: writes ``$RAFIQ_STATE/evaluation/report.html`` and prints the figures beside their gates."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

from evaluation import heldout, report, scores, values
from evaluation.gates import GATES, figures
from evaluation.heldout import Example
from evaluation.scores import Understood

ROOT = Path(__file__).resolve().parent.parent
RASA = str(ROOT / ".venv/rasa/bin/python")


def understand(examples: Sequence[Example]) -> tuple[list[Understood], float]:
    """Every sentence through the very pipeline that serves, by the command that anybody can run; megabytes it held."""
    process = subprocess.Popen(
        [RASA, "-m", "actions.parse"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("no pipes")
    rows = []
    for example in (examples[0], *examples):  # the first one twice: it waits for the model
        begun = time.perf_counter()
        process.stdin.write(json.dumps({"text": example.text}, ensure_ascii=False) + "\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        taken = (time.perf_counter() - begun) * 1000
        rows.append(_row(example, answer, taken))
    megabytes = psutil.Process(process.pid).memory_info().rss / 1e6
    process.stdin.close()
    process.wait(30)
    return rows[1:], megabytes


def _row(example: Example, answer: dict[str, object], taken: float) -> Understood:
    return Understood(
        example.text,
        example.intent,
        str(answer["intent"]),
        float(str(answer["confidence"])),
        example.variety,
        str(answer["language"]),
        taken,
    )


def main() -> int:
    """Measure, report, and fail where an aim is missed."""
    rows, megabytes = understand(heldout.read())
    value_rows = values.measure()
    directory = Path(os.environ.get("RAFIQ_STATE") or "var") / "evaluation"
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "report.html").write_text(report.render(rows, value_rows, megabytes))
    missed = 0
    for name, figure in figures(rows, value_rows).items():
        missed += not GATES[name].reached(figure)
        print(f"{name:<28} {figure:.3f}  ({'at most' if GATES[name].at_most else 'at least'} {GATES[name].aim:g})")
    answered, right = scores.answered_and_right(rows)
    times = [row.milliseconds for row in rows]
    print(f"in scope and answered {answered:.3f}, of these right {right:.3f}")
    print(f"calibration error {scores.expected_calibration_error(rows):.3f}")
    print(f"a message {scores.percentile(times, 0.5):.1f} ms (p50), {scores.percentile(times, 0.99):.1f} ms (p99)")
    print(f"the parsing process holds {megabytes:.0f} MB")
    for kind, (share, count) in values.shares(value_rows).items():
        print(f"values {kind:<24} {share:.3f} of {count}")
    print(f"report: {directory / 'report.html'}")
    return min(missed, 1)


if __name__ == "__main__":
    sys.exit(main())
