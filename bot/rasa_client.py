"""The way to Rasa: one REST call a turn over kept-alive connections.

What can come back instead of a reply is ``Outage`` when a part of the system cannot be reached (any message would fare
the same), or ``TurnFailed`` when this turn went wrong; whether others would, too, a canary turn tells.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import aiohttp

_ERRORS = frozenset({"backend_unavailable", "backend_refused"})
UNDERSTOOD_LENGTH = 1000
"""Characters of a text that are worth classifying; the rest would only slow the turn."""


class Outage(Exception):  # noqa: N818  a state of affairs, not a mistake
    """A part of the system is down; ``part`` is rasa, actions or backend."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class TurnFailed(Exception):  # noqa: N818  a state of affairs, not a mistake
    """Rasa answered, but with no usable reply; ``reason`` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Reply:
    """The joined blocks of a turn.

    ``asked`` says whether any block spoke about the awaited question at all: small talk does not, and leaves it as it
    was; a task that ended does, with ``ask`` None.
    """

    say: tuple[Mapping[str, Any], ...]
    ask: Mapping[str, Any] | None
    asked: bool
    interview: Mapping[str, int] | None
    lang: str | None


class RasaClient:
    """One client a process; use as an async context manager."""

    def __init__(self, url: str, timeout_seconds: float = 15) -> None:
        self._url = f"{url}/webhooks/rest/webhook"
        self._timeout = aiohttp.ClientTimeout(total=timeout_seconds, sock_connect=2)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(limit=64, keepalive_timeout=60)
        self._session = aiohttp.ClientSession(connector=connector, timeout=self._timeout)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def turn(self, sender: str, message: str, metadata: Mapping[str, Any]) -> Reply:
        """Have a message understood and acted on; raises Outage or TurnFailed."""
        blocks = await self._post(sender, plain(message), metadata)
        return joined(blocks)

    async def canary(self, timeout_seconds: float = 5) -> None:
        """Have a turn go all the way to the backend and nothing happen there; raises Outage naming the part."""
        try:
            async with asyncio.timeout(timeout_seconds):
                blocks = await self._post("canary", "/canary", {"canary": True})
        except (TurnFailed, TimeoutError) as error:
            raise Outage("rasa") from error
        said = _customs(blocks)
        if any(custom.get("canary") == "ok" for custom in said):
            return
        raise Outage("backend" if said else "actions")

    async def _post(self, sender: str, message: str, metadata: Mapping[str, Any]) -> Sequence[Any]:
        if self._session is None:
            raise RuntimeError("use RasaClient as an async context manager")
        body = {"sender": sender, "message": message, "metadata": metadata}
        try:
            async with self._session.post(self._url, json=body) as response:
                return _blocks(response.status, await response.read())
        except TimeoutError:
            raise TurnFailed("timeout") from None
        except (aiohttp.ClientConnectionError, ConnectionError, aiohttp.ClientPayloadError):
            raise Outage("rasa") from None
        except aiohttp.ClientError:
            raise TurnFailed("garbage") from None


def plain(text: str) -> str:
    """The text as Rasa may see it: short, and never one of its own ``/intent`` commands, which start with a slash."""
    return text[:UNDERSTOOD_LENGTH].lstrip("/ \t\r\n")


def joined(blocks: Sequence[Any]) -> Reply:
    """One reply from the ``custom`` blocks of Rasa's answer; raises TurnFailed."""
    customs = _customs(blocks)
    for custom in customs:
        if "error" in custom:
            raise TurnFailed(str(custom["error"]) if custom["error"] in _ERRORS else "action_error")
    replies = [custom["reply"] for custom in customs if isinstance(custom.get("reply"), dict)]
    if not replies:
        raise TurnFailed("no_reply")
    return Reply(
        say=tuple(item for reply in replies for item in reply.get("say") or () if isinstance(item, dict)),
        ask=_last(replies, "ask"),
        asked=any("ask" in reply for reply in replies),
        interview=_last(replies, "interview"),
        lang=_last(replies, "lang"),
    )


def _customs(blocks: Sequence[Any]) -> list[dict[str, Any]]:
    found = (block.get("custom") for block in blocks if isinstance(block, dict))
    return [custom for custom in found if isinstance(custom, dict)]


def _last(replies: Sequence[Mapping[str, Any]], key: str) -> Any:  # noqa: ANN401  a member of a JSON document
    return next((reply[key] for reply in reversed(replies) if reply.get(key) is not None), None)


def _blocks(status: int, body: bytes) -> Sequence[Any]:
    if status != 200:
        raise TurnFailed(f"status_{status}")
    try:
        blocks = json.loads(body)
    except ValueError:
        raise TurnFailed("garbage") from None
    if not isinstance(blocks, list):
        raise TurnFailed("garbage")
    return blocks
