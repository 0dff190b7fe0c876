"""Requests that come after an interview, and the rights over one's own data."""

from typing import Final

from actions.backend_client import Backend, Reply
from actions.turn import Turn, act

_REQUESTS: Final = {
    "update_household": "update",
    "review_index": "review_index",
    "file_complaint": "complaint",
    "track_request": "track",
    "deregister": "deregister",
    "my_data": "my_data",
    "erase_data": "erase",
    "stop_notifications": "stop_notifications",
    "give_feedback": "feedback",
}


async def open_request(turn: Turn, backend: Backend) -> Reply:
    """Opens the request that the person wants."""
    return await act(turn, backend, _REQUESTS[turn.wish])
