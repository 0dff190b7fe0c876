"""The one dialogue policy: each step of a turn has one action; after the last the bot listens.

Which action serves which intent is read from the rules (`nlu_data/rules.yml`). Which steps a turn has, given the
question that is awaited, is decided in `actions.turns`. Nothing is learnt by example and nothing depends on history,
so any replica serves any turn alike.
"""
# ruff: noqa: ARG002, ARG003, ANN401 (the signatures are Rasa's)

import json
from pathlib import Path
from typing import Any

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from actions.names import FALLBACK, inside
from actions.turns import message_from, plan

TABLE_FILE = "actions.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class TurnPolicy(Policy):
    """Predicts, with certainty, the action of the next step, or to listen when every step is done."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        table: dict[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(config, model_storage, resource, execution_context)
        self._situations: dict[str, str] = config["situations"]
        self._table = table or {}

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Priority above every policy of Rasa; `situations` names the actions of steps that no intent is for."""
        return {"priority": 10, "situations": {}}

    @staticmethod
    def supported_data() -> SupportedData:
        """Rules only."""
        return SupportedData.RULE_DATA

    def train(self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Reads intent and action of each rule and stores the table."""
        self._table = dict(pair for tracker in training_trackers for pair in _pairs(tracker))
        with self._model_storage.write_to(self._resource) as folder:
            (Path(folder) / TABLE_FILE).write_text(json.dumps(self._table, sort_keys=True))
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TurnPolicy":
        """The policy with its stored table."""
        with model_storage.read_from(resource) as folder:
            table = json.loads((Path(folder) / TABLE_FILE).read_text())
        return cls(config, model_storage, resource, execution_context, table)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """All the probability on one action."""
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(self._next_action(tracker))] = 1.0
        return self._prediction(probabilities)

    def _next_action(self, tracker: DialogueStateTracker) -> str:
        uttered = tracker.latest_message
        if uttered is None:
            return ACTION_LISTEN_NAME
        steps = plan(message_from({"text": uttered.text, **uttered.parse_data}, uttered.metadata))
        done = steps_done(tracker)
        return self._action_for(steps[done].wish) if done < len(steps) else ACTION_LISTEN_NAME

    def _action_for(self, wish: str) -> str:
        return self._situations.get(wish) or self._table.get(inside(wish)) or self._table[FALLBACK]


def steps_done(tracker: DialogueStateTracker) -> int:
    """How many actions have answered the latest message."""
    done = 0
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return done
        done += isinstance(event, ActionExecuted) and event.action_name != ACTION_LISTEN_NAME
    return done


def _pairs(tracker: DialogueStateTracker) -> list[Any]:
    intent, pairs = None, []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            intent = event.intent_name
        elif isinstance(event, ActionExecuted) and intent and event.action_name != ACTION_LISTEN_NAME:
            pairs.append((intent, event.action_name))
            intent = None
    return pairs
