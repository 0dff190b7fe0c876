"""The pipeline's two components: which variety a message is in, and which intents it carries."""
# ruff: noqa: ARG003, ANN401 (the signatures are Rasa's)

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.components.features import spelt
from actions.components.intent_model import IntentModel, Settings, learn
from actions.components.wishes import wishes
from understanding.varieties import detect

RANKING_LENGTH = 5
KNOWN_FILE = "known.txt"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class VarietyDetector(GraphComponent):
    """Writes `language` (ar, ary, ary-Latn, fr or none) and `language_confidence` beside the message."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "VarietyDetector":
        """A detector; its model is part of `understanding`."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add: the classifier has its own view of the text."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the variety to each message."""
        for message in messages:
            detection = detect(message.get(TEXT) or "")
            message.set("language", detection.variety, add_to_output=True)
            message.set("language_confidence", round(detection.confidence, 3), add_to_output=True)
        return messages


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CharacterIntentClassifier(IntentClassifier, GraphComponent):
    """Intent, ranking and wishes of a message, by the linear model of `intent_model`."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: Any = None,
        known: "frozenset[str]" = frozenset(),
    ) -> None:
        self._config, self._model_storage, self._resource = config, model_storage, resource
        self._model, self._known = model, known

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Settings of the model, see `intent_model.Settings`."""
        defaults = Settings()._asdict()
        return {name: list(value) if isinstance(value, tuple) else value for name, value in defaults.items()}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "CharacterIntentClassifier":
        """An untrained classifier."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "CharacterIntentClassifier":
        """The classifier as trained."""
        with model_storage.read_from(resource) as folder:
            known = frozenset((Path(folder) / KNOWN_FILE).read_text(encoding="utf-8").splitlines())
            return cls(config, model_storage, resource, IntentModel.load(Path(folder)), known)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the labelled sentences and stores the model."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        chosen = {name: self._config[name] for name in Settings._fields}
        self._model = learn(
            [example.get(TEXT) for example in examples],
            [example.get(INTENT) for example in examples],
            Settings(**chosen),
        )
        self._known = frozenset(spelt(example.get(TEXT)) for example in examples)
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(Path(folder))
            (Path(folder) / KNOWN_FILE).write_text("\n".join(sorted(self._known)), encoding="utf-8")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds intent, ranking and wishes to each message, and whether these very words were learnt from."""
        for message in messages:
            self._classify(message)
        return messages

    def _classify(self, message: Message) -> None:
        text = message.get(TEXT) or ""
        ranking, found = wishes(text, self._model.rank_all)
        named = [{"name": name, "confidence": confidence} for name, confidence in ranking[:RANKING_LENGTH]]
        main = next((wish for wish in found if wish.intent == ranking[0][0]), found[0])
        # A part alone may be doubtful where the whole message is not.
        confidence = max(main.confidence, dict(ranking)[main.intent])
        message.set(INTENT, {"name": main.intent, "confidence": confidence}, add_to_output=True)
        message.set(INTENT_RANKING_KEY, named, add_to_output=True)
        message.set("known", spelt(text) in self._known, add_to_output=True)
        if len(found) > 1:
            message.set("wishes", [{"intent": wish.intent, "text": wish.text} for wish in found], add_to_output=True)
