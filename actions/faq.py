"""Frequent questions, in the middle of an interview too."""

from actions import codes
from actions.backend_client import Backend, Reply
from actions.codes import Say
from actions.turn import Turn, say_unless_an_answer


async def answer_question(turn: Turn, backend: Backend) -> Reply:
    """The knowledge base's answer with its source; the question that was awaited is then asked again."""

    async def known() -> Say:
        found = await backend.knowledge(turn.wish, turn.lang, busy=turn.awaited)
        return codes.say(codes.TEXT, text=found["text"], source=found.get("source_name"), date=found.get("date"))

    return await say_unless_an_answer(turn, backend, known)
