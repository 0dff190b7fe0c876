"""One step of a turn as an action sees it, and the two things that any action does with it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.backend_client import Backend, Reply
from actions.codes import Say
from actions.turns import Message, Step, message_from, plan, states

DEFAULT_LANGUAGE = "ary"
_NOT_UNDERSTOOD = "answer.not_understood."


@dataclass(frozen=True)
class Turn:
    """A step with the message it comes from. `place` counts the steps of one message from 0."""

    conversation: str
    message: Message
    step: Step
    place: int

    @property
    def wish(self) -> str:
        """The intent's public name, or the situation."""
        return self.step.wish

    @property
    def lang(self) -> str:
        """The conversation's variety."""
        lang = self.message.metadata.get("lang")
        return lang if isinstance(lang, str) and lang else DEFAULT_LANGUAGE

    @property
    def awaited(self) -> bool:
        """Whether a question waits for its answer."""
        return self.message.awaiting is not None

    def body(self, act: str, lang: str | None = None) -> dict[str, Any]:
        """The turn as the backend wants it; a second step has a message id of its own, the same on every delivery."""
        given = str(self.message.metadata.get("message"))
        origin = self.message.metadata.get("origin")
        return ({"origin": origin} if origin else {}) | {
            "message": f"{given}#{self.place}" if self.place else given,
            "act": act,
            "text": self.step.text or None,
            "payload": self.message.payload,
            "lang": lang or self.lang,
            "bound_to": self.message.metadata.get("bound_to"),
        }


def turn_from(latest_message: Mapping[str, Any], events: Sequence[Mapping[str, Any]], sender: str) -> Turn:
    """From what Rasa sends along with an action call; `events` are the actions since the message."""
    metadata = latest_message.get("metadata") or {}
    message = message_from(latest_message, metadata)
    steps = plan(message)
    place = min(sum(event.get("event") == "action" for event in events), len(steps) - 1)
    return Turn(str(metadata.get("conversation") or sender), message, steps[place], place)


async def act(turn: Turn, backend: Backend, name: str) -> Reply:
    """One call of the backend with the act of that name."""
    return await backend.turn(turn.conversation, turn.body(name))


async def say_unless_an_answer(turn: Turn, backend: Backend, find: Callable[[], Awaitable[Say]]) -> Reply:
    """Says what `find` gives, unless the words are an answer after all.

    Words that ask nothing ("les trois à l'école publique", "b tlata kay9raw") are first tried as the answer.
    """
    if not states(turn.message):
        return await say_then_ask_again(turn, backend, [await find()])
    tried = await act(turn, backend, "answer")
    if any(str(told.get("code")).startswith(_NOT_UNDERSTOOD) for told in tried.get("say") or []):
        return {**tried, "say": [await find()]}
    return tried


async def say_then_ask_again(turn: Turn, backend: Backend, say: list[Say], lang: str | None = None) -> Reply:
    """Says something of the assistant's own; the question that was awaited is then asked again.

    It is asked in short where it can be, but in full in a language that it was not yet asked in.
    """
    if not turn.awaited:
        return {"say": say}
    # Without the words: "واش فابور" was a question, and must not be read as the number 0 when it has been answered.
    again = {**turn.body("repeat" if lang else "remind", lang), "text": None, "payload": None}
    asked = await backend.turn(turn.conversation, again)
    return {**asked, "say": [*say, *(asked.get("say") or [])]}
