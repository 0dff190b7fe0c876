"""Internal endpoints: only bot and actions, who hold the service token."""

from __future__ import annotations

import hmac
from typing import Annotated

from fastapi import Header, Request

from runtime.problems import Problem


async def require_service(request: Request, authorization: Annotated[str, Header()] = "") -> None:
    """FastAPI dependency, asynchronous so that no thread is taken for it. Raises a 401 `Problem` without the token."""
    expected = f"Bearer {request.app.state.settings.shared.keys.service_token}"
    if not hmac.compare_digest(authorization.encode(), expected.encode()):
        raise Problem(
            401, "unauthorised", "The service token is missing or wrong", headers={"WWW-Authenticate": "Bearer"}
        )
