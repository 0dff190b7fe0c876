"""Starts every process on this machine and keeps it running: what ``make run`` does.

Each process runs in a session of its own, so that Ctrl-C reaches only this one, which then stops the others. Their
output goes to ``$RAFIQ_STATE/logs/<name>.log``, their process numbers to ``$RAFIQ_STATE/run/<name>.pid``. A process
that ends is started again, sooner after a long life than after a short one.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from runtime.embedded_postgres import EmbeddedPostgres
from runtime.settings import Settings, SettingsError, load

ROOT = Path(__file__).resolve().parent.parent
READY_WITHIN_SECONDS = 180
STOP_WITHIN_SECONDS = 10
LONGEST_PAUSE_SECONDS = 30


@dataclass(frozen=True)
class Service:
    """One process: how it is started and where it says that it can work."""

    name: str
    command: tuple[str, ...]
    port: int
    port_variable: str
    ready_path: str

    @property
    def ready_url(self) -> str:
        """Address that answers 200 once the process can work."""
        return f"http://127.0.0.1:{self.port}{self.ready_path}"


def services(settings: Settings) -> tuple[Service, ...]:
    """The processes in the order in which they are started."""
    app, rasa = str(ROOT / ".venv/app/bin/python"), str(ROOT / ".venv/rasa/bin/python")
    return (
        Service("backend", (app, "-m", "backend"), settings.ports.backend, "BACKEND_PORT", "/health/ready"),
        Service("actions", (app, "-m", "actions"), settings.ports.actions, "ACTIONS_PORT", "/health"),
        Service("rasa", (rasa, "-m", "actions.rasa_server"), settings.ports.rasa, "RASA_PORT", "/"),
        Service("bot", (app, "-m", "bot"), settings.ports.bot, "BOT_PORT", "/health/ready"),
    )


@dataclass
class Supervisor:
    """Runs the services until told to stop."""

    settings: Settings
    environment: Mapping[str, str]
    say: Callable[[str], None]
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    started_at: float = field(default_factory=time.monotonic)

    async def run(self) -> int:
        """Start, announce, watch, stop. Returns the exit status."""
        chosen = services(self.settings)
        busy = [service for service in chosen if _is_taken(service.port)]
        if busy:
            for service in busy:
                self.say(f"port {service.port} is taken: free it or set {service.port_variable} to another one")
            return 1
        keepers = [asyncio.create_task(self._keep(service)) for service in chosen]
        ready = await self._wait_until_all_ready(chosen)
        if ready:
            self._announce()
            await self.stopping.wait()
        self.stopping.set()
        await asyncio.gather(*keepers)
        return 0 if ready else 1

    async def _wait_until_all_ready(self, chosen: tuple[Service, ...]) -> bool:
        waiting = [asyncio.create_task(self._wait_until_ready(service)) for service in chosen]
        return all(await asyncio.gather(*waiting))

    def _announce(self) -> None:
        self.say(f"chat       http://127.0.0.1:{self.settings.ports.bot}/")
        self.say(f"backend    http://127.0.0.1:{self.settings.ports.backend}/docs")
        self.say(f"logs       {self.settings.state / 'logs'}")
        self.say("stop with Ctrl-C")
        self.say("ready")

    async def _keep(self, service: Service) -> None:
        """Start the service, and again whenever it ends, until told to stop."""
        pause = 0.5
        while not self.stopping.is_set():
            born = time.monotonic()
            status = await self._live_once(service)
            if self.stopping.is_set():
                return
            pause = 0.5 if time.monotonic() - born > 60 else min(pause * 2, LONGEST_PAUSE_SECONDS)
            self.say(f"{service.name} ended with status {status}: starting it again in {pause:g} s")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), pause)

    async def _live_once(self, service: Service) -> int:
        log = _fresh_file(self.settings.state / "logs" / f"{service.name}.log")
        with log.open("ab") as output:
            process = await asyncio.create_subprocess_exec(
                *service.command,
                cwd=ROOT,
                env=dict(self.environment),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        _fresh_file(self.settings.state / "run" / f"{service.name}.pid").write_text(str(process.pid))
        ended = asyncio.create_task(process.wait())
        stop = asyncio.create_task(self.stopping.wait())
        await asyncio.wait({ended, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not ended.done():
            await _stop(process)
        return await ended

    async def _wait_until_ready(self, service: Service) -> bool:
        deadline = time.monotonic() + READY_WITHIN_SECONDS
        while time.monotonic() < deadline:
            if self.stopping.is_set():
                return False
            if await asyncio.to_thread(_answers, service.ready_url):
                self.say(f"{service.name:<10} ready after {time.monotonic() - self.started_at:.1f} s")
                return True
            await asyncio.sleep(0.2)
        self.say(
            f"{service.name} did not become ready within {READY_WITHIN_SECONDS} s: "
            f"read {self.settings.state / 'logs' / service.name}.log"
        )
        return False


async def _stop(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_WITHIN_SECONDS)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()


def _end_with_parent() -> None:
    """Have the kernel end this child when the supervisor is killed outright (Linux: PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 (loopback address made above)
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def _fresh_file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _print(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {line}", flush=True)


async def _supervise(settings: Settings, environment: Mapping[str, str]) -> int:
    supervisor = Supervisor(settings, environment, _print)
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, supervisor.stopping.set)
    _print("starting backend, actions, rasa and bot")
    return await supervisor.run()


def _main() -> int:
    environment = dict(os.environ) | {"RASA_TELEMETRY_ENABLED": "false", "PYTHONUNBUFFERED": "1"}
    settings = load(environment)
    if settings.database_url is not None:
        return asyncio.run(_supervise(settings, environment))
    _print("starting the embedded PostgreSQL")
    with EmbeddedPostgres(settings.state / "postgres") as server:
        environment["DATABASE_URL"] = server.database("rafiq")
        return asyncio.run(_supervise(settings, environment))


def main() -> None:
    """Command line entry: ``python -m runtime.supervisor``."""
    try:
        raise SystemExit(_main())
    except SettingsError as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
