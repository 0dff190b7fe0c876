"""The interview: its start, its answers, its steering."""

from typing import Final

from actions.backend_client import Backend, Reply
from actions.turn import Turn, act

_STARTS: Final = {"register_household": "start", "estimate_index": "estimate"}
_STEERING: Final = {
    "affirm": "affirm",
    "deny": "deny",
    "repeat": "repeat",
    "go_back": "back",
    "skip": "skip",
    "dont_know": "dont_know",
    "why_ask": "why",
    "correct_answer": "correct",
    "pause": "pause",
    "resume": "resume",
    "cancel": "cancel",
}


async def answer(turn: Turn, backend: Backend) -> Reply:
    """The answer to the question that is awaited, typed or pressed."""
    return await act(turn, backend, "answer")


async def start(turn: Turn, backend: Backend) -> Reply:
    """Begins to register, or to estimate without registering."""
    return await act(turn, backend, _STARTS[turn.wish])


async def steer(turn: Turn, backend: Backend) -> Reply:
    """Yes and no outside a question, back, skip, why, correct, pause and the like: the backend knows what it means."""
    return await act(turn, backend, _STEERING[turn.wish])
