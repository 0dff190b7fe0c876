"""Reads typed answers from JSON lines, `{"type": "integer", "lang": "ary", "text": "جوج"}`: a reading out per line."""

import json
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import IO

from understanding.readings import KINDS, read

_LONGEST_LINE = 1_000_000


def answer_line(line: str) -> dict[str, object]:
    """The reading of one line, or `{"error": …}` saying what is wrong with it."""
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": "not JSON"}
    if not isinstance(request, dict):
        return {"error": "not an object"}
    kind, text, lang = request.get("type"), request.get("text"), request.get("lang")
    if not isinstance(kind, str) or kind not in KINDS:
        return {"error": f"type must be one of {', '.join(sorted(KINDS))}"}
    if not isinstance(text, str) or not (lang is None or isinstance(lang, str)):
        return {"error": "text and lang must be strings"}
    reading = read(kind, text, lang, today=datetime.now().astimezone().date())
    return {
        "value": reading.value,
        "status": reading.status,
        "readings": list(reading.readings),
        "reason": reading.reason,
    }


def answer_lines(lines: Iterable[bytes], out: IO[str]) -> None:
    """Answers each line as it comes; empty lines are passed over."""
    for raw in lines:
        if not raw.strip():
            continue
        line = raw.decode("utf-8", errors="replace")
        answer = answer_line(line) if len(line) <= _LONGEST_LINE else {"error": "line too long"}
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()


def main() -> None:
    """Standard input to standard output, until the end of the input."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        answer_lines(sys.stdin.buffer, sys.stdout)
    except BrokenPipeError:
        sys.stderr.close()


if __name__ == "__main__":
    main()
