"""Every refusal of the gateway: an RFC 9457 problem document with a stable ``code`` and no value of the request."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from runtime.logs import Log

log = Log("bot")


class Problem(Exception):  # noqa: N818  the standard's own word
    """A refusal; ``retry_after`` (seconds) becomes the header, extensions become members of the document."""

    def __init__(
        self, status: int, code: str, title: str, *, retry_after: float | None = None, **extensions: object
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.title, self.extensions = status, code, title, extensions
        self.headers: Mapping[str, str] = {}
        if retry_after is not None:
            self.headers = {"Retry-After": str(max(1, round(retry_after)))}

    def response(self) -> Response:
        """The problem document as an HTTP response."""
        document = {"type": "about:blank", "title": self.title, "status": self.status, "code": self.code}
        body = json.dumps(document | self.extensions)
        return Response(body, self.status, dict(self.headers), media_type="application/problem+json")


def install(app: FastAPI) -> None:
    """Answer every error of the application with a problem document."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unexpected)


async def _problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)  # noqa: S101  registered for this type
    return error.response()


async def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for this type
    title = HTTPStatus(error.status_code).phrase
    return Problem(error.status_code, title.lower().replace(" ", "_"), title).response()


async def _invalid(_: Request, __: Exception) -> Response:
    return Problem(422, "invalid_request", "The request holds impossible values").response()


async def _unexpected(_: Request, error: Exception) -> Response:
    error_id = secrets.token_hex(8)
    log.error("error.unexpected", error=error, error_id=error_id)
    return Problem(500, "unexpected", "Something went wrong on our side", error_id=error_id).response()
