"""A strict stand-in for Telegram's Bot API on loopback: it refuses what the real one refuses.

Text above 4,096 UTF-16 units, buttons whose data is above 64 bytes, parameters that a method does not have, edits that
change nothing, two pollers at once, chats that blocked the bot, and too many messages (429 with ``retry_after``).
Updates carry fields that no library knows yet.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any, Self

from aiohttp import web

TOKEN = "12345:test-token"
PARAMETERS = {
    "getMe": set(),
    "getUpdates": {"offset", "limit", "timeout", "allowed_updates"},
    "sendMessage": {"chat_id", "text", "reply_markup", "reply_parameters", "link_preview_options"},
    "answerCallbackQuery": {"callback_query_id", "text", "show_alert"},
    "editMessageReplyMarkup": {"chat_id", "message_id", "reply_markup", "inline_message_id"},
}


class Refused(Exception):  # noqa: N818  as the API says it
    """An answer with ``ok`` false."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


class FakeTelegram:
    """Use as an async context manager. ``say`` and its siblings play the citizen."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.refusals: list[str] = []
        self.acknowledged = 0
        self.on_acknowledged: Callable[[int], Awaitable[None]] | None = None
        self.flood: list[int] = []
        self.blocked: set[int] = set()
        self.fail_sends = 0
        self.drop_answers = 0
        self.answers_after_seconds = 0.0
        self.clock: Callable[[], int] = lambda: int(time.time())
        self.updates: list[dict[str, Any]] = []
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._next_message = 100
        self._next_update = 5000
        self._arrived = asyncio.Event()
        self._pollers = 0
        self._runner: web.AppRunner | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post(f"/bot{TOKEN}/{{method}}", self._call)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = site._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    # The citizen's side

    def say(self, chat: int, text: str, *, at: int | None = None, reply_to: int | None = None) -> int:
        """Write a text; returns the message's number."""
        answered = {"reply_to_message": self._messages[chat, reply_to]} if reply_to else {}
        return self._written(chat, {"text": text} | answered, at)

    def send_voice(self, chat: int) -> int:
        return self._written(chat, {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}}, None)

    def send_photo(self, chat: int) -> int:
        size = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}
        return self._written(chat, {"photo": [size]}, None)

    def send_sticker(self, chat: int) -> int:
        sticker = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9, "type": "regular"}
        return self._written(chat, {"sticker": sticker | {"is_animated": False, "is_video": False}}, None)

    def edit(self, chat: int, number: int, text: str) -> None:
        message = self._messages[chat, number] | {"text": text, "edit_date": self.clock()}
        self._arrive({"edited_message": message})

    def press(self, chat: int, number: int, data: str, query: str = "q1") -> None:
        message = self._messages[chat, number]
        pressed = {"id": query, "from": self._user(chat), "chat_instance": "1", "data": data, "message": message}
        self._arrive({"callback_query": pressed})

    def say_in_group(self, chat: int, text: str) -> None:
        message = {"message_id": 1, "date": self.clock(), "text": text, "from": self._user(7)}
        self._arrive({"message": message | {"chat": {"id": chat, "type": "group", "title": "g"}}})

    def redeliver(self, position: int = -1, *, under_another_number: bool = False) -> None:
        update = dict(self.updates[position])
        if under_another_number:
            self._next_update += 1
            update["update_id"] = self._next_update
        self.updates.append(update)
        self._arrived.set()

    def deliver_raw(self, update: dict[str, Any]) -> None:
        self._next_update += 1
        self.updates.append({"update_id": self._next_update} | update)
        self._arrived.set()

    def shown_to(self, chat: int) -> list[str]:
        return [message["text"] for message in self.sent if message["chat_id"] == chat]

    async def wait_for(self, condition: Callable[[], bool], seconds: float = 10) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain; sent {self.sent}; refused {self.refusals}")
            await asyncio.sleep(0.02)

    def _written(self, chat: int, content: dict[str, Any], at: int | None) -> int:
        self._next_message += 1
        message = self._message(chat, self._next_message, at) | {"from": self._user(chat)} | content
        self._messages[chat, self._next_message] = message
        self._arrive({"message": message})
        return self._next_message

    def _message(self, chat: int, number: int, at: int | None) -> dict[str, Any]:
        person = {"id": chat, "type": "private", "first_name": "Aya"}
        return {"message_id": number, "date": at or self.clock(), "chat": person, "unheard_of": {"new": True}}

    @staticmethod
    def _user(number: int) -> dict[str, Any]:
        return {"id": number, "is_bot": False, "first_name": "Aya"}

    def _arrive(self, update: dict[str, Any]) -> None:
        self._next_update += 1
        self.updates.append({"update_id": self._next_update, "surprise": 1} | update)
        self._arrived.set()

    # Telegram's side

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        form = await request.post()
        parameters = {name: _value(str(value)) for name, value in form.items()}
        self.calls.append((method, parameters))
        try:
            result = await self._do(method, parameters)
        except Refused as refusal:
            self.refusals.append(refusal.description)
            body = {"ok": False, "error_code": refusal.status, "description": refusal.description}
            return web.json_response(body | {"parameters": refusal.parameters}, status=refusal.status)
        if method == "sendMessage":
            await asyncio.sleep(self.answers_after_seconds)
        if method == "sendMessage" and self.drop_answers:
            self.drop_answers -= 1
            request.transport.close()
        return web.json_response({"ok": True, "result": result})

    async def _do(self, method: str, parameters: dict[str, Any]) -> Any:
        if unknown := set(parameters) - PARAMETERS.get(method, set()):
            raise Refused(400, f"Bad Request: unknown parameters {sorted(unknown)} of {method}")
        name = re.sub("([A-Z])", lambda letter: "_" + letter[1].lower(), method)
        return await getattr(self, f"_{name}")(parameters)

    async def _get_me(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"id": 12345, "is_bot": True, "first_name": "Rafiq", "username": "rafiq_bot"}

    async def _get_updates(self, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        if self._pollers:
            raise Refused(409, "Conflict: terminated by other getUpdates request")
        await self._acknowledge(parameters.get("offset", 0))
        self._pollers += 1
        try:
            if not self.updates:
                self._arrived.clear()
                try:
                    async with asyncio.timeout(min(parameters.get("timeout", 0), 2)):
                        await self._arrived.wait()
                except TimeoutError:
                    return []
            return list(self.updates[:100])
        finally:
            self._pollers -= 1

    async def _acknowledge(self, offset: int) -> None:
        done = [update for update in self.updates if update["update_id"] < offset]
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        self.acknowledged += len(done)
        if done and self.on_acknowledged:
            await self.on_acknowledged(len(done))

    async def _send_message(self, parameters: dict[str, Any]) -> dict[str, Any]:
        chat, text = parameters["chat_id"], str(parameters["text"])
        if self.fail_sends:
            self.fail_sends -= 1
            raise Refused(500, "Internal Server Error")
        if self.flood:
            seconds = self.flood.pop(0)
            raise Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        if chat in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if not text.strip():
            raise Refused(400, "Bad Request: message text is empty")
        if len(text.encode("utf-16-le")) // 2 > 4096:
            raise Refused(400, "Bad Request: message is too long")
        markup = parameters.get("reply_markup")
        self._check_keyboard(markup)
        self._next_message += 1
        message = self._message(chat, self._next_message, None) | {"text": text}
        message |= {"reply_markup": markup} if markup else {}
        self._messages[chat, self._next_message] = message
        self.sent.append({"chat_id": chat, "text": text, "message_id": self._next_message, "reply_markup": markup})
        return message

    @staticmethod
    def _check_keyboard(markup: dict[str, Any] | None) -> None:
        keys = [key for row in (markup or {}).get("inline_keyboard", []) for key in row]
        for key in keys:
            if not key.get("text") or not 1 <= len(key.get("callback_data", "").encode()) <= 64:
                raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
        if len(keys) > 100:
            raise Refused(400, "Bad Request: reply markup is too long")

    async def _answer_callback_query(self, _: dict[str, Any]) -> bool:
        return True

    async def _edit_message_reply_markup(self, parameters: dict[str, Any]) -> dict[str, Any]:
        message = self._messages.get((parameters["chat_id"], parameters["message_id"]))
        if message is None:
            raise Refused(400, "Bad Request: message to edit not found")
        if message.get("reply_markup") == parameters.get("reply_markup"):
            raise Refused(400, "Bad Request: message is not modified")
        changed = {key: value for key, value in message.items() if key != "reply_markup"}
        self._messages[parameters["chat_id"], parameters["message_id"]] = changed
        return changed


def _value(text: str) -> Any:
    """Form values are texts; numbers and documents are JSON inside."""
    if text[:1] in "[{" or text.lstrip("-").isdigit():
        return json.loads(text)
    return text
