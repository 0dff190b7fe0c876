"""The way to the backend: one kept-alive HTTP client a process.

Connection errors are retried at once with short pauses, since the backend recognises a message id it has seen. When it
cannot answer (down, too slow, 5xx), `BackendUnavailable` ends the turn and the bot tries the whole turn again later;
an answer that blames the request (4xx) is `BackendRefused`, which no retry would mend.
"""

import asyncio
import json
import os
from collections.abc import Mapping
from typing import Any, Final

import aiohttp

Reply = dict[str, Any]

PAUSES_SECONDS: Final = (0.05, 0.2, 0.6)
ANSWER_WITHIN_SECONDS: Final = 12.0


class BackendUnavailable(Exception):  # noqa: N818 (reads better where it is caught)
    """The backend gave no answer now; the same turn may succeed later."""


class BackendRefused(Exception):  # noqa: N818
    """The backend finds the request wrong; the message names the status only."""


class Backend:
    """Calls of the backend's internal endpoints, with the service token."""

    def __init__(self, url: str, token: str, answer_within: float = ANSWER_WITHIN_SECONDS) -> None:
        self._url, self._token, self._answer_within = url.rstrip("/"), token, answer_within
        self._session: aiohttp.ClientSession | None = None

    async def turn(self, conversation: str, body: Mapping[str, Any]) -> Reply:
        """`POST /v1/conversations/{conversation}/turns`: the reply in codes."""
        return await self._call("POST", f"/v1/conversations/{conversation}/turns", json=body)

    async def knowledge(self, intent: str, lang: str, *, busy: bool = False) -> Reply:
        """`GET /v1/knowledge/{intent}`: text, source and date of the answer to a frequent question.

        Who is `busy` answering a question of ours is not told to begin something.
        """
        return await self._call("GET", f"/v1/knowledge/{intent}", params={"lang": lang, "busy": str(busy).lower()})

    async def ready(self) -> None:
        """Returns when the backend says that it can work, else raises."""
        await self._call("GET", "/health/ready")

    async def close(self) -> None:
        """Closes the connections."""
        if self._session is not None:
            await self._session.close()

    async def _call(self, method: str, path: str, **options: Any) -> Reply:  # noqa: ANN401 (options of aiohttp)
        for pause in (*PAUSES_SECONDS, None):
            try:
                return await self._once(method, path, **options)
            except aiohttp.ClientConnectionError as error:
                if pause is None:
                    raise BackendUnavailable(type(error).__name__) from None
                await asyncio.sleep(pause)
            except (TimeoutError, aiohttp.ClientError, ValueError) as error:
                raise BackendUnavailable(type(error).__name__) from None
        raise AssertionError("the last pause raises")

    async def _once(self, method: str, path: str, **options: Any) -> Reply:  # noqa: ANN401 (options of aiohttp)
        async with self._open().request(method, self._url + path, **options) as response:
            if response.status >= 500 or response.status == 429:
                raise BackendUnavailable(f"status {response.status}")
            if response.status >= 400:
                raise BackendRefused(f"status {response.status}")
            answer = await response.json(content_type=None)
        if not isinstance(answer, dict):
            raise BackendUnavailable("the answer is no JSON object")
        return answer

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=self._answer_within),
                headers={"Authorization": f"Bearer {self._token}"},
                json_serialize=lambda body: json.dumps(body, ensure_ascii=True, separators=(",", ":")),
            )
        return self._session


def from_environment(default_url: str, token: str) -> Backend:
    """The client of this process: `BACKEND_URL` where set, else the backend of this machine."""
    return Backend(os.environ.get("BACKEND_URL") or default_url, token)
