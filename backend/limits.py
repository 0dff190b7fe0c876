"""How often one address may use an endpoint that needs no authentication."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from fastapi import Request

from runtime.problems import Problem

_REMEMBERED = 10_000


class AddressLimit:
    """A token bucket per network address, in this process: `per_minute` on average, as many at once.

    Use as a FastAPI dependency. Raises a 429 `Problem` with ``Retry-After``.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._capacity = float(per_minute)
        self._per_second = per_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __call__(self, request: Request) -> None:
        """Count one use by the request's address."""
        self.take(request.client.host if request.client else "unknown")

    def take(self, address: str) -> None:
        """Count one use. Raises when none is left."""
        now = self._clock()
        tokens, at = self._buckets.pop(address, (self._capacity, now))
        tokens = min(self._capacity, tokens + (now - at) * self._per_second)
        self._buckets[address] = (max(tokens - 1, 0) if tokens >= 1 else tokens, now)
        if len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        if tokens < 1:
            wait = math.ceil((1 - tokens) / self._per_second)
            raise Problem(429, "too_many_requests", "Too many requests", retry_after=wait)
