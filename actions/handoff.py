"""A person instead of the assistant."""

from actions.backend_client import Backend, Reply
from actions.turn import Turn, act


async def hand_over(turn: Turn, backend: Backend) -> Reply:
    """Asks for a person; the backend stores the request."""
    return await act(turn, backend, "human")
