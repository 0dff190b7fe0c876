"""A scripted stand-in for Rasa's REST channel, over real HTTP on loopback.

It plays a small interview: every text is noted and the next question asked. Like the real backend it knows each message
by its id: asked again, it gives the same reply and counts the message once.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web

Block = dict[str, Any]


def reply(
    *say: dict[str, Any] | str,
    ask: dict[str, Any] | bool | None = False,
    lang: str | None = None,
    interview: dict[str, int] | None = None,
) -> list[Block]:
    """Rasa's answer holding one reply; ``ask`` False leaves the awaited question alone."""
    items = [{"code": item, "params": {}} if isinstance(item, str) else item for item in say]
    document: dict[str, Any] = {"say": items, "interview": interview, "lang": lang}
    if ask is not False:
        document["ask"] = ask
    return [{"recipient_id": "x", "custom": {"reply": document}}]


def question(name: str, kind: str = "integer", *choices: tuple[str, str], member: int | None = None) -> dict[str, Any]:
    """An ``ask``."""
    titles = [{"title": title, "payload": payload} for title, payload in choices]
    return {"name": name, "member": member, "token": "7f3a", "type": kind, "text": f"{name}?", "hint": None} | {
        "choices": titles
    }


class StandInRasa:
    """Use as an async context manager; ``script`` may be replaced to answer otherwise."""

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.script: Callable[[dict[str, Any]], Any] = self.next_question
        self.mode = "ok"
        self.delay = 0.0
        self.canary = "ok"
        self.under_way: dict[str, int] = {}
        self.most_under_way = 0
        self._turns: dict[tuple[str, str], Any] = {}
        self._runner: web.AppRunner | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def texts(self) -> list[str]:
        """Texts in the order in which they were first acted on."""
        return [str(body["message"]) for body in self._acted]

    @property
    def _acted(self) -> list[dict[str, Any]]:
        seen: dict[tuple[str, str], dict[str, Any]] = {}
        for body in self.bodies:
            seen.setdefault(self._key(body), body)
        return [body for key, body in seen.items() if key in self._turns]

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        app = web.Application()
        app.router.add_post("/webhooks/rest/webhook", self._webhook)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = site._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def next_question(self, body: dict[str, Any]) -> Any:
        """The small interview: q1, q2, …"""
        number = sum(key[0] == body["sender"] for key in self._turns) + 1
        ask = question(f"q{number}", "integer", ("Oui", f"a|7f3a|q{number}|-|yes"))
        said = {"code": "answer.noted", "params": {"value": body["message"]}}
        return reply(said, ask=ask, interview={"answered": number - 1, "left_at_most": 9, "left_likely": 7})

    @staticmethod
    def _key(body: dict[str, Any]) -> tuple[str, str]:
        return body["sender"], body["metadata"]["message"]

    async def _webhook(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if body["metadata"].get("canary"):
            if self.mode == "actions_down":
                return web.json_response([])
            return web.json_response([{"custom": {"canary": self.canary}}])
        self.bodies.append(body)
        sender = body["sender"]
        self.under_way[sender] = self.under_way.get(sender, 0) + 1
        self.most_under_way = max(self.most_under_way, self.under_way[sender])
        try:
            if self.delay:
                await asyncio.sleep(self.delay)
            return await self._answer(body)
        finally:
            self.under_way[sender] -= 1

    async def _answer(self, body: dict[str, Any]) -> web.StreamResponse:
        if self.mode == "hang":
            await asyncio.sleep(60)
        if self.mode in {"500", "actions_down"} or body["message"] == "poison":
            return web.Response(status=500 if self.mode != "actions_down" else 200, text="[]")
        if self.mode == "garbage":
            return web.Response(text="<html>")
        if self.mode == "empty":
            return web.json_response([])
        if self.mode in {"backend_down", "backend_refused"}:
            error = "backend_refused" if self.mode == "backend_refused" else "backend_unavailable"
            return web.json_response([{"custom": {"error": error}}])
        key = self._key(body)
        if key not in self._turns:
            self._turns[key] = self.script(body)
        return web.Response(text=json.dumps(self._turns[key]), content_type="application/json")
