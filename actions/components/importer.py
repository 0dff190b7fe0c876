"""Reads training sentences that are labelled with public intent names."""

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.names import inside


class PublicIntentNames(RasaFileImporter):
    """`faq/cost` is an intent like the others: answers come from the backend, not from a response selector."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The sentences, each with its intent's name inside Rasa."""
        read = super().get_nlu_data(language)
        return TrainingData(training_examples=[_flat(example) for example in read.training_examples])


def _flat(example: Message) -> Message:
    data = {name: value for name, value in example.data.items() if name != INTENT_RESPONSE_KEY}
    return Message({**data, INTENT: inside(example.get_full_intent())})
