"""Request bodies as hostile input: bounded in size, well-formed JSON of finite numbers and real text, or a 4xx."""

from __future__ import annotations

import json
import math
from typing import NoReturn

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runtime.problems import Problem

MAX_BYTES = 256 * 1024
MAX_DEPTH = 40
MAX_DIGITS = 40
"""Longer whole numbers are nobody's answer, and slow to parse."""


class CheckedBodies:
    """ASGI layer that reads a request's body once, checks it, and hands it on whole."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        try:
            body = await _read(receive)
            if body:
                check_json(body)
        except Problem as problem:
            await problem.response()(scope, receive, send)
            return
        await self.app(scope, _replay(body, receive), send)


async def _read(receive: Receive) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Problem(400, "incomplete_body", "The request ended early")
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > MAX_BYTES:
            raise Problem(413, "body_too_large", f"A body holds at most {MAX_BYTES} bytes")
        if not message.get("more_body"):
            return b"".join(chunks)


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def check_json(body: bytes) -> None:
    """Refuse what JSON does not have (NaN, lone surrogates) or nobody sends (huge numbers, deep nesting).

    Raises `Problem` 400.
    """
    try:
        document = json.loads(body, parse_constant=_not_finite, parse_float=_finite, parse_int=_short)
    except RecursionError:
        raise _malformed("json_too_deep", "Nested too deeply") from None
    except (ValueError, UnicodeDecodeError):
        raise _malformed("json_malformed", "Not well-formed JSON") from None
    if _depth(document) > MAX_DEPTH:
        raise _malformed("json_too_deep", "Nested too deeply")
    if b"\\u" in body:
        _check_text(document)


def _check_text(document: object) -> None:
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise _malformed("json_not_text", "Half a character (lone surrogate)") from None


def _depth(document: object) -> int:
    depth, level = 0, [document]
    while level and depth <= MAX_DEPTH:
        level = [
            child
            for one in level
            if isinstance(one, (dict, list))
            for child in (one.values() if isinstance(one, dict) else one)
        ]
        depth += 1
    return depth


def _not_finite(_: str) -> NoReturn:
    raise _malformed("json_not_finite", "NaN and Infinity are not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _malformed("json_number_too_big", "A number is too big")
    return number


def _short(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _malformed("json_number_too_big", "A number is too big")
    return int(digits)


def _malformed(code: str, title: str) -> Problem:
    return Problem(400, code, title)
