"""The action server: which function is which action, and how a failure reaches Rasa's answer.

Each function takes the step of a turn and the backend and gives a reply, sent on as `custom: {"reply": …}`. When the
backend cannot answer, the block is `custom: {"error": "backend_unavailable"}`, so that the bot tries the turn again;
`backend_refused` marks a request that the backend finds wrong. Nothing pretends success.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher
from rasa_sdk.interfaces import Tracker
from sanic import Sanic

from actions import decision, faq, handoff, interview, requests, session
from actions.backend_client import Backend, BackendRefused, BackendUnavailable, Reply
from actions.turn import Turn, turn_from

logger = logging.getLogger(__name__)

Handler = Callable[[Turn, Backend], Awaitable[Reply]]
CANARY: Final = "action_canary"

HANDLERS: Final[dict[str, Handler]] = {
    "action_answer": interview.answer,
    "action_start_interview": interview.start,
    "action_steer_interview": interview.steer,
    "action_tell_status": decision.status,
    "action_open_request": requests.open_request,
    "action_answer_question": faq.answer_question,
    "action_hand_over": handoff.hand_over,
    "action_greet": session.greet,
    "action_say_goodbye": session.say_goodbye,
    "action_accept_thanks": session.accept_thanks,
    "action_help": session.help_out,
    "action_introduce_bot": session.introduce_bot,
    "action_change_language": session.change_language,
    "action_decline_out_of_scope": session.decline_out_of_scope,
    "action_ask_what_was_meant": session.ask_what_was_meant,
    "action_calm": session.calm,
    CANARY: session.canary,
}
"""Every action of `domain.yml`."""


async def block(name: str, turn: Turn, backend: Backend) -> dict[str, Any]:
    """The `custom` block of an action's answer."""
    try:
        reply = await HANDLERS[name](turn, backend)
    except BackendUnavailable as failure:
        logger.warning("%s: the backend is unavailable: %s", name, failure)
        return {"error": "backend_unavailable"}
    except BackendRefused as failure:
        logger.error("%s: the backend refused: %s", name, failure)
        return {"error": "backend_refused"}
    return {"canary": "ok"} if name == CANARY else {"reply": reply}


def executor(backend: Backend) -> ActionExecutor:
    """rasa_sdk's executor with every action registered by name."""
    registered = ActionExecutor()
    for name in HANDLERS:
        registered.register_function(name, _action(name, backend))
    return registered


def _action(name: str, backend: Backend) -> Callable[..., Awaitable[list[Any]]]:
    async def run(dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[Any]:  # noqa: ANN401, ARG001
        turn = turn_from(tracker.latest_message or {}, tracker.events, tracker.sender_id)
        dispatcher.utter_message(json_message=await block(name, turn, backend))
        return []

    return run


def application(backend: Backend) -> Sanic[Any, Any]:
    """The server: `POST /webhook` for Rasa, `GET /health`."""
    app: Sanic[Any, Any] = create_app(executor(backend), cors_origins=[])

    @app.listener("after_server_stop")
    async def close(_: Any, __: Any) -> None:  # noqa: ANN401 (Sanic's signature)
        await backend.close()

    return app
