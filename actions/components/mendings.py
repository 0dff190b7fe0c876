"""Mendings of Rasa 3.6: each is applied once at start, says what it mends, and has a test that fails without it.

A mending whose test passes without it is no longer needed and goes (`tests/actions/test_mendings.py`).
"""

# ruff: noqa: ANN401, ARG001, PLR0917 (the signatures are Rasa's)

import json
from typing import Any

import aiohttp
import rasa
from jsonschema import ValidationError
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.core.processor import MessageProcessor
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig

ACTION_TIMEOUT_SECONDS = 30
_PARSED = ("intent", "intent_ranking", "known", "language", "wishes")


def apply() -> None:
    """Applies every mending to this process."""
    build_reply_validator_once()
    send_actions_only_their_turn()
    keep_connections_to_actions()
    fail_a_turn_whose_action_failed()
    run_the_graph_without_a_scheduler()
    trust_the_validated_domain()


def build_reply_validator_once() -> None:
    """Rasa compiles the JSON schema of action replies anew on each reply: 72 % of a turn's time."""
    schema = RemoteAction.action_response_format_spec()
    validator = validator_for(schema)(schema)

    def validate(self: RemoteAction, result: dict[str, Any]) -> bool:
        error = next(validator.iter_errors(result), None)
        if error is not None:
            raise ValidationError("the action server's reply has not the form that Rasa expects")
        return True

    RemoteAction._validate_action_result = validate


def send_actions_only_their_turn() -> None:
    """Rasa sends the whole domain and every event with each call; our actions read the message and the step only.

    The domain must not be None, or rasa_sdk answers 449 to ask for it.
    """

    def call_format(self: RemoteAction, tracker: DialogueStateTracker, domain: Any) -> dict[str, Any]:
        return {
            "next_action": self.name(),
            "sender_id": tracker.sender_id,
            "version": rasa.__version__,
            "domain": {},
            "tracker": {
                "sender_id": tracker.sender_id,
                "slots": {},
                "latest_message": _latest_message(tracker.latest_message),
                "events": _events_of_turn(tracker),
            },
        }

    RemoteAction._action_call_format = call_format


def keep_connections_to_actions() -> None:
    """Rasa opens a connection for each call; one session with kept connections is faster and gentler.

    An error names the status only: Rasa would put the server's answer, with the message in it, into its log.
    """
    sessions: dict[str, aiohttp.ClientSession] = {}

    async def request(self: EndpointConfig, method: str = "post", subpath: Any = None, **kwargs: Any) -> Any | None:
        session = sessions.get("actions")
        if session is None or session.closed:
            session = sessions["actions"] = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=ACTION_TIMEOUT_SECONDS), json_serialize=_json
            )
        async with session.request(method, self.url, json=kwargs.get("json"), headers=self.headers) as response:
            if response.status >= 400:
                raise RasaException(f"the action server answered {response.status}")
            return await response.json()

    EndpointConfig.request = request


def fail_a_turn_whose_action_failed() -> None:
    """Rasa logs an action's exception, then goes on as if the turn had succeeded with nothing to say.

    Here the exception ends the turn, and the channel answers 503, so that the bot tries again.
    """

    async def run_action(
        self: MessageProcessor,
        action: Any,
        tracker: DialogueStateTracker,
        output_channel: Any,
        nlg: Any,
        prediction: Any,
    ) -> bool:
        events = await action.run(output_channel, nlg, tracker, self.domain)
        self._log_action_on_tracker(tracker, action, events, prediction)
        await self.execute_side_effects(events, tracker, output_channel)
        return self.should_predict_another_action(action.name())

    MessageProcessor._run_action = run_action


def run_the_graph_without_a_scheduler() -> None:
    """Rasa lets dask schedule a dozen nodes that run one after the other anyway: half of what is left of a turn."""

    def run(self: DaskGraphRunner, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> Any:
        done: dict[str, Any] = {name: (name, value) for name, value in (inputs or {}).items()}

        def output(name: str) -> Any:
            if name not in done and name in self._instantiated_nodes:
                needed = self._graph_schema.nodes[name].needs.values()
                done[name] = self._instantiated_nodes[name](*[output(parent) for parent in needed])
            return done.get(name, name)

        return dict(output(target) for target in targets or self._graph_schema.target_names)

    DaskGraphRunner.run = run


def trust_the_validated_domain() -> None:
    """Rasa builds an empty domain on each message to compare ours with; `rasa data validate` checked the intents."""

    def nothing_to_check(self: MessageProcessor, parse_data: dict[str, Any]) -> None: ...

    MessageProcessor._check_for_unseen_features = nothing_to_check


def _latest_message(uttered: UserUttered | None) -> dict[str, Any]:
    if uttered is None:
        return {}
    parsed = {name: uttered.parse_data.get(name) for name in _PARSED}
    return {**parsed, "text": uttered.text, "metadata": uttered.metadata}


def _events_of_turn(tracker: DialogueStateTracker) -> "list[dict[str, str]]":
    events = []
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, ActionExecuted):
            events.append({"event": "action", "name": str(event.action_name)})
    return events[::-1]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
