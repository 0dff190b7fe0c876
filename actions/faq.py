"""Frequent questions, in the middle of an interview too."""

from actions import codes
from actions.backend_client import Backend, Reply
from actions.codes import Say
from actions.turn import Turn, act, say_then_ask_again
from actions.turns import states

_NOT_UNDERSTOOD = "answer.not_understood."


async def answer_question(turn: Turn, backend: Backend) -> Reply:
    """The knowledge base's answer with its source; the question that was awaited is then asked again.

    Words that ask nothing ("les trois à l'école publique", "ajoute une personne") are first tried as the answer.
    """
    if not states(turn.message):
        return await say_then_ask_again(turn, backend, [await _known(turn, backend)])
    tried = await act(turn, backend, "answer")
    if any(str(item.get("code")).startswith(_NOT_UNDERSTOOD) for item in tried.get("say") or []):
        return {**tried, "say": [await _known(turn, backend)]}
    return tried


async def _known(turn: Turn, backend: Backend) -> Say:
    known = await backend.knowledge(turn.wish, turn.lang)
    return codes.say(codes.TEXT, text=known["text"], source=known.get("source"), date=known.get("date"))
