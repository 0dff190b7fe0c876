"""The gateway's process is killed outright, and nothing is lost or doubled."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.fakes.rasa import StandInRasa
from tests.fakes.telegram import TOKEN, FakeTelegram

ROOT = Path(__file__).resolve().parents[2]


class Gateway:
    """A gateway process that can be killed and started again."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self.port = free_port()
        self.log = log
        self._environment = os.environ | environment | {"BOT_PORT": str(self.port)}
        self._process: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: ASYNC220  returns at once
                [sys.executable, "-m", "tests.channels.gateway_process"],
                cwd=ROOT,
                env=self._environment,
                stdout=output,
                stderr=output,
            )
        await until(self._answers, 30)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _answers(self) -> bool:
        with contextlib.suppress(httpx.HTTPError):
            return httpx.get(f"http://127.0.0.1:{self.port}/health/live").status_code == 200
        return False

    async def send(self, text: str, id: str) -> httpx.Response:
        async with httpx.AsyncClient(timeout=30) as client:
            body = {"sender": "crash", "id": id, "text": text}
            return await client.post(f"http://127.0.0.1:{self.port}/channels/web/messages", json=body)


async def until(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.05)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def environment(database_url: str, state: Path, rasa: StandInRasa, locales: Path, empty_queues: None) -> dict[str, str]:
    return {
        "DATABASE_URL": database_url,
        "RAFIQ_STATE": str(state),
        "RASA_URL": rasa.url,
        "TEST_LOCALES": str(locales),
    }


@pytest.fixture
def gateway(environment: dict[str, str], tmp_path: Path):
    process = Gateway(environment, tmp_path / "bot.log")
    yield process
    process.kill()


async def test_a_message_whose_turn_was_cut_off_is_answered_after_the_restart_by_itself(
    gateway: Gateway, rasa: StandInRasa, sql
):
    await gateway.start()
    rasa.delay = 1
    lost = asyncio.create_task(gateway.send("je veux commencer maintenant", "cut"))
    await until(lambda: bool(rasa.bodies), 10)
    gateway.kill()
    with pytest.raises(httpx.HTTPError):
        await lost
    rasa.delay = 0
    await gateway.start()
    deadline = time.monotonic() + 15
    while (await sql("SELECT status FROM gateway.message WHERE external_id = 'cut'"))[0]["status"] != "answered":
        assert time.monotonic() < deadline, "nobody took the message up"
        await asyncio.sleep(0.1)
    again = await gateway.send("je veux commencer maintenant", "cut")
    assert again.json()["messages"][-1]["text"] == "q1?"
    assert (await gateway.send("2", "next")).json()["messages"][-1]["text"] == "q2?"
    assert rasa.texts == ["je veux commencer maintenant", "2"]


async def test_telegram_messages_survive_a_kill_at_any_moment(
    environment: dict[str, str], rasa: StandInRasa, tmp_path: Path
):
    chat = 77
    async with FakeTelegram() as telegram:
        api = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.url}
        gateway = Gateway(environment | api, tmp_path / "bot.log")
        try:
            rasa.delay = 0.05
            for number in range(8):
                telegram.say(chat, f"je veux {number} choses ici")
            for moment in (0.05, 0.2, 0.4):
                await gateway.start()
                await asyncio.sleep(moment)
                gateway.kill()
            await gateway.start()
            await telegram.wait_for(lambda: "q8?" in telegram.shown_to(chat), 90)
        finally:
            gateway.kill()
        assert rasa.texts == [f"je veux {number} choses ici" for number in range(8)]
        questions = [text for text in telegram.shown_to(chat) if text.endswith("?")]
        # A kill between Telegram's acceptance and our commit may show one bubble again; order and completeness hold.
        assert list(dict.fromkeys(questions)) == [f"q{number}?" for number in range(1, 9)]
        assert len(questions) <= 8 + 3


async def test_nothing_that_people_wrote_stands_in_the_logs(gateway: Gateway, rasa: StandInRasa):
    await gateway.start()
    for number, mode in enumerate(("ok", "500", "garbage", "empty", "backend_down")):
        rasa.mode = mode
        await gateway.send("smiti Planted-Khadija w rani f dar kbira", f"planted-{number}")
    gateway.kill()
    written = gateway.log.read_text()
    assert "turn.failed" in written
    assert "Planted" not in written
    assert "dar kbira" not in written
