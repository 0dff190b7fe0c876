"""A strict loopback stand-in for the backend: refuses any request that docs/architecture.md does not allow.

`python -m tests.fakes.backend_stand_in PORT` serves it alone, for measurements of Rasa and the action server.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from aiohttp import web

ACTS = frozenset(
    [
        *(
            "answer",
            "start",
            "estimate",
            "back",
            "skip",
            "dont_know",
            "why",
            "repeat",
            "remind",
            "greet",
            "correct",
            "pause",
            "resume",
        ),
        *(
            "cancel",
            "status",
            "programme",
            "update",
            "review_index",
            "complaint",
            "track",
            "deregister",
            "my_data",
            "erase",
            "human",
        ),
        *("stop_notifications", "feedback", "affirm", "deny", "fallback", "greet", "remind"),
    ]
)
LANGS = frozenset(["ar", "ary", "ary-Latn", "fr"])
FIELDS = frozenset(["message", "act", "text", "payload", "lang", "bound_to"])
MAY_BE_LEFT_OUT = frozenset(["origin"])
TOKEN = "stand-in-token"


class StandIn:
    """Records what was asked. `failures` are statuses to answer with, one a request, before working again."""

    def __init__(self) -> None:
        self.turns: list[dict[str, Any]] = []
        self.questions: list[tuple[str, str]] = []
        self.questions_while_busy: list[str] = []
        self.failures: list[int] = []
        self.ready = True
        self.url = ""
        self.app = web.Application()
        self.app.add_routes(
            [
                web.post("/v1/conversations/{conversation}/turns", self._turn),
                web.get("/v1/knowledge/{intent:.+}", self._knowledge),
                web.get("/health/ready", self._ready),
            ]
        )

    async def _turn(self, request: web.Request) -> web.Response:
        self._check(request)
        body = await request.json()
        wrong = [
            *(FIELDS ^ (body.keys() - MAY_BE_LEFT_OUT)),
            *([] if body["act"] in ACTS else ["act"]),
            *([] if body["lang"] in LANGS else ["lang"]),
            *([] if isinstance(body["message"], str) and body["message"] else ["message"]),
            *([] if isinstance(body["text"], str | None) else ["text"]),
        ]
        if wrong:
            return web.json_response({"code": "validation", "errors": wrong}, status=422)
        self.turns.append({**body, "conversation": request.match_info["conversation"]})
        return web.json_response(reply_to(body["act"]))

    async def _knowledge(self, request: web.Request) -> web.Response:
        self._check(request)
        intent, lang = request.match_info["intent"], request.query["lang"]
        if not intent.startswith("faq/") or lang not in LANGS:
            return web.json_response({"code": "not_found"}, status=404)
        self.questions.append((intent, lang))
        if request.query["busy"] == "true":
            self.questions_while_busy.append(intent)
        source = {"source_name": "a law", "source": "law.example", "date": "2024-01"}
        return web.json_response({"text": f"about {intent}", **source})

    async def _ready(self, request: web.Request) -> web.Response:
        return web.json_response({}, status=200 if self.ready else 503)

    def _check(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            raise web.HTTPUnauthorized
        if self.failures:
            status = self.failures.pop(0)
            raise web.HTTPException(text="no") if status == 0 else _error(status)


def _error(status: int) -> web.HTTPException:
    error = web.HTTPInternalServerError()
    error.set_status(status)
    return error


def reply_to(act: str) -> dict[str, Any]:
    """A reply that shows which act was understood."""
    said = [{"code": "rephrase", "params": {}}] if act == "fallback" else [{"code": f"did.{act}", "params": {}}]
    return {"say": said, "ask": {"name": "rooms", "member": None, "token": "7f3a", "type": "integer", "text": "?"}}


async def serve(port: int) -> None:
    """Serves until cancelled."""
    runner = web.AppRunner(StandIn().app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
