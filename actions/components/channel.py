"""The one door of Rasa: its REST channel, for the bot gateway only.

Differs from Rasa's own in three things: a text that begins with a slash is never a command, a turn that failed is
answered 503 instead of an empty list, and no text reaches a log.
"""

# ruff: noqa: ANN401 (the signatures are Rasa's)

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from actions.names import FALLBACK

logger = logging.getLogger(__name__)

_NOTHING_SAID: dict[str, Any] = {"intent": {"name": FALLBACK, "confidence": 1.0}, "entities": []}
"""A button's press and the canary need no understanding."""


class TurnInput(RestInput):
    """`POST /webhooks/rest/webhook` with `sender`, `message` and `metadata`; answers a list of `custom` blocks."""

    @classmethod
    def name(cls) -> str:
        """The channel's part of the address, as in Rasa's documentation."""
        return "rest"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The channel's routes."""
        routes = Blueprint("turns")

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            message = _message(request.json, self.name())
            if message is None:
                return response.json({"error": "message_invalid"}, status=400)
            try:
                await on_new_message(message)
            except Exception as failure:  # noqa: BLE001 (whatever failed, the bot must know)
                logger.error("a turn failed: %s", type(failure).__name__)
                return response.json({"error": "turn_failed"}, status=503)
            return response.json(message.output_channel.messages)

        return routes


def _message(body: Any, channel: str) -> "UserMessage | None":
    if not isinstance(body, dict) or not isinstance(body.get("sender"), str) or not body["sender"]:
        return None
    text, metadata = body.get("message"), body.get("metadata")
    if not isinstance(text, (str, type(None))) or not isinstance(metadata, (dict, type(None))):
        return None
    spoken = (text or "").lstrip("/ \t\r\n\u00a0")
    return UserMessage(
        spoken,
        CollectingOutputChannel(),
        body["sender"],
        parse_data=_NOTHING_SAID if _is_no_speech(metadata or {}) else None,
        input_channel=channel,
        metadata=metadata or {},
    )


def _is_no_speech(metadata: dict[str, Any]) -> bool:
    return bool(metadata.get("payload") or metadata.get("canary"))
