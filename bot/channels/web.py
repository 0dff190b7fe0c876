"""The web channel: the chat page, and the JSON that it speaks."""

from __future__ import annotations

import asyncio
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from weakref import WeakValueDictionary

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import Scope

from bot import conversations, inbox, sender_tokens
from bot.inbox import Answer, Stored
from bot.limits import TokenBuckets
from bot.messages import Incoming
from bot.settings import WEB, BotSettings
from bot.turns import NotAnsweredYet, Turns
from runtime.crypto import blind_index
from runtime.database import Database
from runtime.logs import Log
from runtime.problems import Problem

log = Log("bot.web")

CHANNEL = "web"
MOST_BYTES = 64 * 1024
LONGEST_ID = 200
TRANSCRIPT_MESSAGES = 50
RETRY_AFTER_SECONDS = 2

_SURROGATES = re.compile("[\ud800-\udfff]")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True)
class WebChannel:
    """What the channel's endpoints work with."""

    settings: BotSettings
    database: Database
    turns: Turns
    messages: TokenBuckets
    sessions: TokenBuckets
    arrivals: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary)

    @classmethod
    def over(cls, settings: BotSettings, database: Database, turns: Turns) -> WebChannel:
        """The channel with the settings' limits."""
        per_minute, sessions = settings.sender_messages_per_minute, settings.sessions_per_minute
        messages = TokenBuckets(per_minute, burst=max(20, per_minute / 3))
        return cls(settings, database, turns, messages, TokenBuckets(sessions, burst=sessions))

    async def receive(self, request: Request) -> Response:
        """Store a message, answer it, and give the answer."""
        incoming = replace(_incoming(await _body(request)), origin=_origin(request))
        self._admit(incoming.sender)
        try:
            stored = await self._store(incoming)
            return JSONResponse(await self._answer(stored))
        except NotAnsweredYet:
            raise _later("not_answered_yet", "Your message is kept; its answer is not ready") from None
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            log.error("inbox.unreachable", error=error)
            raise _later("unavailable", "The service cannot take messages now") from None

    async def _store(self, incoming: Incoming) -> Stored:
        """Keep the message. Those of one sender are kept in the order in which they came."""
        in_order = self.arrivals.setdefault(incoming.sender, asyncio.Lock())
        async with in_order, self.database.transaction() as connection:
            return await inbox.store(connection, incoming)

    async def _answer(self, stored: Stored) -> Answer:
        """A repeated message waits for its answer; a new one is told at once when there will be none soon."""
        seconds = self.settings.answer_within_seconds
        if stored.new:
            return await self.turns.answer(stored, seconds)
        return await self.turns.patient_answer(stored, seconds)

    def _admit(self, sender: str) -> None:
        signed = sender_tokens.is_signed(sender, self.settings.shared.keys.sender)
        if not signed and self.settings.shared.production:
            raise Problem(403, "sender_unknown", "This sender was not issued here: ask /channels/web/session for one")
        wait = self.messages.wait_for(sender)
        if wait:
            raise Problem(429, "too_many_messages", "Too many messages: wait a little", retry_after=wait)

    async def open_session(self, request: Request) -> Response:
        """Issue a sender."""
        wait = self.sessions.wait_for(request.client.host if request.client else "")
        if wait:
            raise Problem(429, "too_many_sessions", "Too many new conversations: wait a little", retry_after=wait)
        sender = sender_tokens.issue(self.settings.shared.keys.sender)
        return JSONResponse({"sender": sender}, headers={"Cache-Control": "no-store"})

    async def transcript(self, request: Request) -> Response:
        """What was said lately, for a page that was loaded again; only to the holder of a signed sender."""
        sender = request.query_params.get("sender", "")
        if not sender_tokens.is_signed(sender, self.settings.shared.keys.sender):
            raise Problem(403, "sender_unknown", "This sender was not issued here")
        try:
            async with self.database.transaction() as connection:
                person = await conversations.find(connection, CHANNEL, sender)
                said = await inbox.transcript(connection, person.id, TRANSCRIPT_MESSAGES) if person else []
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            log.error("inbox.unreachable", error=error)
            raise _later("unavailable", "The service cannot be reached now") from None
        document = {"messages": _told(said), "interview": person.state.interview if person else None}
        return JSONResponse(document, headers={"Cache-Control": "no-store"})


def install(app: FastAPI, channel: WebChannel) -> None:
    """Add the channel's endpoints and the page to the application."""
    router = APIRouter()
    router.add_api_route("/channels/web/messages", channel.receive, methods=["POST"], response_model=None)
    router.add_api_route("/channels/web/messages", channel.transcript, methods=["GET"], response_model=None)
    router.add_api_route("/channels/web/session", channel.open_session, methods=["POST"], response_model=None)
    router.add_api_route("/", _page, methods=["GET"], response_model=None, include_in_schema=False)
    app.include_router(router)
    app.mount("/web", _Static(directory=WEB, check_dir=False))


async def _page() -> Response:
    return FileResponse(WEB / "index.html", headers=_HEADERS)


class _Static(StaticFiles):
    """The page's files, with the headers that confine them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file of the page; raises HTTPException where there is none."""
        response = await super().get_response(path, scope)
        response.headers.update(_HEADERS)
        return response


async def _body(request: Request) -> Mapping[str, Any]:
    """The request's JSON object, of bounded size; raises Problem."""
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > MOST_BYTES:
            raise Problem(413, "body_too_large", f"A message holds at most {MOST_BYTES} bytes")
    try:
        document = json.loads(bytes(content))
    except (ValueError, RecursionError):
        raise Problem(400, "json_malformed", "The body is not well-formed JSON") from None
    if not isinstance(document, dict):
        raise _wrong("body", "must be an object")
    return document


def _origin(request: Request) -> str | None:
    """A fingerprint of the address, which is itself never kept."""
    return blind_index(request.client.host, "message.origin").hex() if request.client else None


def _incoming(document: Mapping[str, Any]) -> Incoming:
    text, payload = _optional(document, "text"), _optional(document, "payload")
    if text is None and payload is None:
        raise _wrong("text", "is missing, and so is payload")
    if payload is not None and len(payload) > LONGEST_ID:
        raise _wrong("payload", f"is longer than {LONGEST_ID} characters")
    return Incoming(
        channel=CHANNEL,
        sender=_identity(document, "sender"),
        external_id=_identity(document, "id"),
        text=text,
        payload=payload or None,
        kind="button" if payload else "text",
    )


def _identity(document: Mapping[str, Any], name: str) -> str:
    value = document.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _wrong(name, "must be a text that is not empty")
    if len(value) > LONGEST_ID:
        raise _wrong(name, f"is longer than {LONGEST_ID} characters")
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in value):
        raise _wrong(name, "holds control characters or halves of characters")
    return value


def _optional(document: Mapping[str, Any], name: str) -> str | None:
    value = document.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong(name, "must be a text or null")
    # Half a character cannot be stored; a phone that cut an emoji in two still meant the rest.
    return _SURROGATES.sub("\ufffd", value)


def _told(said: list[tuple[Mapping[str, Any], Answer]]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = []
    for content, answer in said:
        told.append({"from": "me", "text": content["text"] or ""})
        told.extend({"from": "bot"} | message for message in answer["messages"])
    return told


def _wrong(field: str, detail: str) -> Problem:
    errors = [{"field": field, "code": "invalid", "detail": detail}]
    return Problem(422, "invalid_request", "The request holds impossible values", errors=errors)


def _later(code: str, title: str) -> Problem:
    return Problem(503, code, title, retry_after=RETRY_AFTER_SECONDS)
