"""Every error that leaves a server of ours: an RFC 9457 document, a stable ``code``, no value of the request."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from math import ceil
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runtime.logs import Log


class Problem(Exception):  # noqa: N818  the standard's own word
    """A refusal with its HTTP status and stable code; extensions become members of the document.

    `retry_after` (seconds) becomes the header of that name. Neither `title`, `detail` nor extensions may hold a value
    of the request.
    """

    def __init__(
        self,
        status: int,
        code: str,
        title: str,
        detail: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        **extensions: object,
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.title, self.detail = status, code, title, detail
        self.headers = dict(headers or {})
        if retry_after is not None:
            self.headers["Retry-After"] = str(max(1, ceil(retry_after)))
        self.extensions = extensions

    def response(self) -> Response:
        """The problem document as an HTTP response."""
        document = {"type": "about:blank", "title": self.title, "status": self.status, "code": self.code}
        if self.detail:
            document["detail"] = self.detail
        body = json.dumps(document | self.extensions)
        return Response(body, self.status, self.headers, media_type="application/problem+json")


def install(app: FastAPI, log: Log) -> None:
    """Answer every error of the application with a problem document; what was not foreseen is written to `log`."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_middleware(UnexpectedErrors, log=log)


async def _problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)  # noqa: S101  registered for this type
    return error.response()


_CODES = {404: "not_found", 405: "method_not_allowed", 401: "unauthorised", 400: "bad_request"}


async def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for this type
    code = _CODES.get(error.status_code, "http_error")
    return Problem(error.status_code, code, HTTPStatus(error.status_code).phrase, headers=error.headers).response()


async def _invalid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101  registered for this type
    return invalid([field_error(one) for one in error.errors()]).response()


def invalid(errors: Sequence[Mapping[str, str]]) -> Problem:
    """The 422 that names each wrong field: ``{"field": "household.members[0].sex", "code": …, "detail": …}``."""
    return Problem(422, "invalid_request", "The request holds impossible values", errors=list(errors))


_ECHOES_INPUT = frozenset({"union_tag_invalid", "json_invalid", "string_pattern_mismatch"})


def field_error(error: Mapping[str, Any]) -> dict[str, str]:
    """One of pydantic's errors, its place in JSON's terms, without the input."""
    kind = str(error["type"])
    detail = "Not an allowed value" if kind in _ECHOES_INPUT else str(error["msg"])
    return {"field": field_path(error["loc"]), "code": kind, "detail": detail}


def field_path(location: Sequence[str | int]) -> str:
    """``("body", "household", "members", 0, "sex")`` → ``household.members[0].sex``."""
    parts = location[1:] if location and location[0] in ("body", "query", "path", "header") else location
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{_printable(part)}" for part in parts)
    return path.removeprefix(".")


def _printable(name: str) -> str:
    # An unknown field's name is the sender's own text: only a name-like beginning of it is given back.
    return name if re.fullmatch(r"[\w-]{1,64}", name, re.ASCII) else "(unknown field)"


class UnexpectedErrors:
    """Outermost ASGI layer: anything not foreseen becomes a 500 that holds an id, and a log line without values."""

    def __init__(self, app: ASGIApp, log: Log) -> None:
        self.app, self.log = app, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            if scope["type"] != "http" or started:
                raise
            await self._unexpected(scope, error)(scope, receive, send)

    def _unexpected(self, scope: Scope, error: Exception) -> Response:
        error_id = secrets.token_hex(8)
        route = getattr(scope.get("route"), "path", "unrouted")
        self.log.error("request.failed", error=error, error_id=error_id, method=scope["method"], route=route)
        return Problem(500, "internal_error", "Something went wrong on our side", error_id=error_id).response()
