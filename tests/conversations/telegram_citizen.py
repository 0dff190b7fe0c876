"""A person at the other end of Telegram, who knows their household: the same as on the web, by the stand-in Bot API."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.conversations.citizen import Citizen
from tests.fakes.telegram import FakeTelegram

ANSWER_SECONDS = 60
QUIET_SECONDS = 1.5
"""After so long without another bubble a turn that asks nothing is taken to be over."""
T = TypeVar("T")
Names = dict[str, dict[str, Any]]
"""The first line of a question → the question as the web channel names it."""


class TelegramServer:
    """The stand-in Bot API on a thread of its own, so that tests can talk to it as they talk to the web."""

    def __init__(self) -> None:
        self.fake = FakeTelegram()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def do(self, deed: Callable[[], T]) -> T:
        """Have something done on the server's thread."""
        done: Future[T] = Future()
        self._loop.call_soon_threadsafe(lambda: done.set_result(deed()))
        return done.result(10)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self.fake.__aenter__(), self._loop).result(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self.fake.__aexit__(None, None, None), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)


@dataclass
class TelegramCitizen(Citizen):
    """Talks in a private chat; ``sender`` is not used. ``presses``: answers by button wherever one says the same."""

    server: TelegramServer = field(default_factory=TelegramServer)
    names: Names = field(default_factory=dict)
    chat: int = 1
    presses: bool = False
    numbers: dict[str, int] = field(default_factory=dict)
    """The variable of a question → the number of the message that asked it."""
    said_in: dict[str, int] = field(default_factory=dict)
    """The variable of a question → the number of the message that answered it."""

    def __post_init__(self) -> None:
        self.sender = str(self.chat)

    def say(self, text: str | None, payload: str | None = None, message_id: str | None = None) -> dict[str, Any]:
        """Write a text, or press the button that says it, and hear what comes back."""
        button = self._button(text or "")
        if self.presses and button is not None:
            return self.press(self._shown()[-1]["message_id"], button)
        self.transcript.append(f"> {text}")
        return self.after(lambda: self._say(text or ""))

    def _say(self, text: str) -> None:
        asked = self.question["name"] if self.question else ""
        self.said_in[asked] = self.server.fake.say(self.chat, text)

    def press(self, number: int, data: str) -> dict[str, Any]:
        """Press a button under the message of that number."""
        self.transcript.append(f"> [{data}]")
        query = f"q{len(self.transcript)}-{self.chat}"
        return self.after(lambda: self.server.fake.press(self.chat, number, data, query))

    def after(self, deed: Callable[[], object]) -> dict[str, Any]:
        """Do something as this person and hear what comes back."""
        before = len(self._shown())
        self.server.do(deed)
        heard = self._hear(before)
        self.last = {"messages": [self._as_on_the_web(message) for message in heard], "interview": None}
        self.transcript += [message["text"] for message in heard]
        if self.question:
            self.asked.append(self.question)
            self.numbers[self.question["name"]] = heard[-1]["message_id"]
        return self.last

    def hears_nothing(self, deed: Callable[[], object]) -> bool:
        """Whether nothing comes back after a deed."""
        before = len(self._shown())
        self.server.do(deed)
        time.sleep(2 * QUIET_SECONDS)
        return len(self._shown()) == before

    def button(self, number: int, value: str) -> str:
        """The data of the button under a message that stands for a value."""
        [message] = [message for message in self._shown() if message["message_id"] == number]
        [data] = [data for _, data in _keys(message) if data.rsplit("|", 1)[-1] == value]
        return data

    def _shown(self) -> list[dict[str, Any]]:
        sent: list[dict[str, Any]] = self.server.do(lambda: list(self.server.fake.sent))
        return [message for message in sent if message["chat_id"] == self.chat]

    def _hear(self, before: int) -> list[dict[str, Any]]:
        deadline, count, changed = time.monotonic() + ANSWER_SECONDS, before, time.monotonic()
        while time.monotonic() < deadline:
            heard = self._shown()[before:]
            if len(heard) + before != count:
                count, changed = len(heard) + before, time.monotonic()
            quiet = time.monotonic() - changed > QUIET_SECONDS
            if heard and (self._named(heard[-1]) or quiet):
                return heard
            time.sleep(0.02)
        raise AssertionError(f"no answer came; refused: {self.server.fake.refusals}")

    def _named(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Which question a message asks: its buttons tell, else its words as the web channel showed them."""
        for _, data in _keys(message):
            kind, _, rest = data.partition("|")
            if kind == "a":
                _, name, member, _ = rest.split("|")
                return {"name": name, "member": None if member == "-" else int(member)}
        return self.names.get(first_line(message["text"]))

    def _as_on_the_web(self, message: dict[str, Any]) -> dict[str, Any]:
        buttons = [{"title": title, "payload": data} for title, data in _keys(message)]
        return {"text": message["text"], "buttons": buttons, "question": self._named(message)}

    def _button(self, text: str) -> str | None:
        said = text.casefold()
        pressed = [one["payload"] for one in self.buttons if one["title"].casefold().startswith(said)]
        return pressed[0] if said and pressed else None


def _keys(message: dict[str, Any]) -> list[tuple[str, str]]:
    rows = (message["reply_markup"] or {}).get("inline_keyboard", [])
    return [(key["text"], key["callback_data"]) for row in rows for key in row]


def first_line(text: str) -> str:
    """What a question is known by: a correction shows the present answer below."""
    return text.partition("\n")[0]


def names_of_questions(citizen: Citizen) -> Names:
    """Register on the web and note by which words each question was asked."""
    names: Names = {}
    heard = citizen.say
    citizen.say = lambda *args, **kwargs: _noting(names, heard(*args, **kwargs))  # type: ignore[method-assign]
    citizen.register()
    return names


def _noting(names: Names, answer: dict[str, Any]) -> dict[str, Any]:
    for message in answer["messages"]:
        if message["question"]:
            names[first_line(message["text"])] = message["question"]
    return answer
