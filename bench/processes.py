"""Start servers and weigh them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
RASA = str(ROOT / ".venv/rasa/bin/python")


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def server(command: list[str], directory: Path, url: str, within_seconds: float = 180) -> Iterator[tuple[int, float]]:
    """Run a server; gives its process number and the seconds until its address answered."""
    begun = time.monotonic()
    log = (directory / "server.log").open("wb")
    environment = dict(os.environ) | {"RASA_TELEMETRY_ENABLED": "false"}
    process = subprocess.Popen(command, cwd=directory, stdout=log, stderr=log, env=environment)
    try:
        while not _answers(url):
            if process.poll() is not None or time.monotonic() - begun > within_seconds:
                raise RuntimeError(f"{command} did not start: read {log.name}")
            time.sleep(0.1)
        yield process.pid, time.monotonic() - begun
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        log.close()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def memory_mb(pids: list[int]) -> float:
    """Memory of these processes and their children in MB; shared pages are counted once (proportional set size)."""
    family = {child.pid: child for pid in pids for child in _family(pid)}
    return float(sum(process.memory_full_info().pss for process in family.values())) / 1e6


def _family(pid: int) -> list[psutil.Process]:
    process = psutil.Process(pid)
    return [process, *process.children(recursive=True)]
