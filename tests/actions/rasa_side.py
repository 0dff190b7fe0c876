"""What runs in Rasa's own environment for `test_mendings.py`: Rasa as it is, and Rasa as mended.

`.venv/rasa/bin/python -m tests.actions.rasa_side MODEL` prints one JSON object, a mending each: {"as_it_is", "mended"}.
It imports no test library, since Rasa's environment has none.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any
from unittest import mock

import jsonschema
from aiohttp import web
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.engine.runner import dask as dask_runner
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig

from actions.components import mendings, quiet
from actions.components.channel import _message
from actions.components.tracker_store import FreshTrackerStore

SECRET = "fatima secret words"
REPLY = {"events": [], "responses": [{"custom": {"reply": {"say": []}}}]}


class ActionServer:
    """Answers every call alike, counts its connections and keeps the last call."""

    def __init__(self) -> None:
        self.connections: set[int] = set()
        self.last: dict[str, Any] = {}
        self.status = 200

    async def start(self) -> str:
        """Serves on a free port and returns the address."""
        app = web.Application()
        app.router.add_post("/webhook", self._answer)
        self.runner = web.AppRunner(app)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{self.runner.addresses[0][1]}/webhook"

    async def _answer(self, request: web.Request) -> web.Response:
        self.connections.add(id(request.transport))
        self._kept = [*getattr(self, "_kept", []), request.transport]
        self.last = await request.json()
        return web.json_response(REPLY, status=self.status)


@contextmanager
def counted(owner: Any, name: str, calls: list[str]) -> Any:
    """Counts the calls of a function."""
    original = getattr(owner, name)
    with mock.patch.object(
        owner, name, side_effect=lambda *args, **kwargs: calls.append(name) or original(*args, **kwargs)
    ):
        yield


async def turn(agent: Agent, text: str) -> list[Any]:
    """One message through Rasa."""
    channel = CollectingOutputChannel()
    metadata = {"conversation": "c", "message": "m", "lang": "ary"}
    await agent.handle_message(UserMessage(text, channel, "sender", metadata=metadata))
    return channel.messages


async def fails(agent: Agent) -> bool:
    """Whether the caller learns that the turn failed."""
    try:
        await turn(agent, SECRET)
    except Exception:  # noqa: BLE001 (any failure counts)
        return True
    return False


async def observed(agent: Agent, server: ActionServer, store: Any) -> dict[str, Any]:
    """Everything that a mending changes, as it is now."""
    schemas: list[str] = []
    graphs: list[str] = []
    domains: list[str] = []
    server.connections.clear()
    with (
        counted(jsonschema, "validate", schemas),
        counted(dask_runner.dask, "get", graphs),
        counted(Domain, "empty", domains),
    ):
        said = [await turn(agent, SECRET) for _ in range(5)]
    tracker = await store.retrieve("sender")
    server.status = 500
    failed = await fails(agent)
    server.status = 200
    return {
        "schemas_compiled": len(schemas),
        "scheduled_graphs": len(graphs),
        "empty_domains": len(domains),
        "connections": len(server.connections),
        "call_bytes": len(json.dumps(server.last)),
        "failure_is_told": failed,
        "kept_texts": json.dumps(tracker.current_state(), default=str).count(SECRET),
        "events_before_a_turn": len(tracker.events),
        "said": said[-1],
    }


async def main(model: str) -> dict[str, Any]:
    """Both observations, and what does not need the order."""
    server = ActionServer()
    endpoint = EndpointConfig(url=await server.start())
    ordinary, fresh = InMemoryTrackerStore(Domain.empty()), FreshTrackerStore(Domain.empty())
    agent = Agent.load(model, action_endpoint=endpoint, tracker_store=ordinary)
    before = await observed(agent, server, ordinary)
    slash = (await agent.parse_message("/faq_cost"))["intent"]["name"]
    mendings.apply()
    agent.processor.tracker_store = fresh
    after = await observed(agent, server, fresh)
    spoken = _message({"sender": "s", "message": "/faq_cost"}, "rest").text
    return {"as_it_is": {**before, "slash": slash}, "mended": {**after, "slash": spoken}}


def run(model: str, write: Callable[[str], Any]) -> None:
    """Prints the observations."""
    quiet.hush()
    write(json.dumps(asyncio.run(main(model))))


if __name__ == "__main__":
    run(sys.argv[1], print)
