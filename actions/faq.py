"""Frequent questions, in the middle of an interview too."""

from actions import codes
from actions.backend_client import Backend, Reply
from actions.turn import Turn, say_then_ask_again


async def answer_question(turn: Turn, backend: Backend) -> Reply:
    """The knowledge base's answer with its source; the question that was awaited is then asked again."""
    known = await backend.knowledge(turn.wish, turn.lang)
    said = codes.say(codes.TEXT, text=known["text"], source=known.get("source"), date=known.get("date"))
    return await say_then_ask_again(turn, backend, [said])
