"""What was decided: where a registration stands, its index, its programmes."""

from actions.backend_client import Backend, Reply
from actions.turn import Turn, act


async def status(turn: Turn, backend: Backend) -> Reply:
    """Where the registration stands."""
    return await act(turn, backend, "status")
