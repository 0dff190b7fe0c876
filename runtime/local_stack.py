"""A whole Rafiq of its own on free ports, for tests and benchmarks: the same command that ``make run`` ends in."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = ("backend", "actions", "rasa", "bot")


class LocalStack:
    """Every process of Rafiq under a state directory of its own.

    Args:
        state: directory for the database, keys and logs of this copy.
        environment: settings on top of the caller's environment.
        within_seconds: how long the start may take.
    """

    def __init__(self, state: Path, environment: Mapping[str, str] | None = None, within_seconds: float = 240) -> None:
        self.state = state
        self.within_seconds = within_seconds
        self.ports = dict(zip(PROCESSES, _free_ports(len(PROCESSES)), strict=True))
        self.lines: list[str] = []
        self.start_seconds = 0.0
        self._environment = (
            dict(os.environ)
            | {f"{name.upper()}_PORT": str(port) for name, port in self.ports.items()}
            | {"RAFIQ_STATE": str(state), "RAFIQ_MODELS": str(ROOT / "var" / "models")}
            | dict(environment or {})
        )
        self._process: subprocess.Popen[str] | None = None
        self._ready = threading.Event()

    def url(self, process: str) -> str:
        """Base address of one process."""
        return f"http://127.0.0.1:{self.ports[process]}"

    def pid(self, process: str) -> int:
        """Number of the running process of that name."""
        return int((self.state / "run" / f"{process}.pid").read_text())

    @property
    def supervisor_pid(self) -> int:
        """Number of the process all others descend from, the embedded database aside."""
        if self._process is None:
            raise RuntimeError("not started")
        return self._process.pid

    @property
    def database_pid(self) -> int:
        """Number of the embedded PostgreSQL's first process, which outlives whoever started it."""
        return int((self.state / "postgres" / "postmaster.pid").read_text().splitlines()[0])

    def kill(self, process: str) -> None:
        """End a process the hard way (SIGKILL); the supervisor starts it again."""
        os.kill(self.pid(process), signal.SIGKILL)

    def log(self, process: str) -> str:
        """What a process has written so far."""
        return (self.state / "logs" / f"{process}.log").read_text(errors="replace")

    def __enter__(self) -> LocalStack:
        begun = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "runtime.supervisor"],
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        while not self._ready.wait(0.2):
            if self._process.poll() is not None or time.monotonic() - begun > self.within_seconds:
                self.stop()
                raise RuntimeError("Rafiq did not start:\n" + "\n".join(self.lines))
        self.start_seconds = time.monotonic() - begun
        return self

    def _listen(self) -> None:
        output = self._process.stdout if self._process else None
        for line in output or ():
            self.lines.append(line.rstrip())
            if line.rstrip().endswith("  ready"):
                self._ready.set()

    def stop(self) -> int:
        """Stop every process and return the supervisor's exit status."""
        if self._process is None:
            return 0
        if self._process.poll() is None:
            self._process.terminate()
        try:
            return self._process.wait(60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()
