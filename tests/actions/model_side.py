"""What runs in Rasa's own environment for `test_intent_model.py`: prints one JSON object of observations.

It imports no test library, since Rasa's environment has none.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import numpy as np

from actions.components.embeddings import WIDTH, embed
from actions.components.intent_model import IntentModel, Ranking, Settings, learn

SENTENCES = {
    "faq_bills_effect": [
        "les factures comptent",
        "combien pèse la facture d'eau",
        "l'internet compte",
        "le gaz compte",
    ],
    "talk_to_human": ["je veux un agent", "parler à une personne", "un conseiller", "appeler quelqu'un"],
    "thank": ["merci", "merci beaucoup", "je vous remercie", "merci bien"],
}
ASKED = ["واش الفاتورة كتحسب", "bghit nhder m3a bnadem", "شكرا بزاف", "", "🙂", "x" * 5000]


def learnt() -> IntentModel:
    """A small model of French sentences alone."""
    pairs = [(text, intent) for intent, texts in SENTENCES.items() for text in texts]
    texts, labels = zip(*pairs, strict=True)
    return learn(list(texts), list(labels), Settings(least=(1, 1, 1, 1, 1), folds=2))


def again(model: IntentModel) -> list[Ranking]:
    """The rankings after the model was written and read."""
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder))
        return IntentModel.load(Path(folder)).rank_all(ASKED)


def main() -> None:
    """Prints what was observed."""
    model = learnt()
    rankings = model.rank_all(ASKED)
    lengths = [float(np.linalg.norm(row)) for row in embed(["les factures", "bghit ntsejel f rsu dyali", ""])]
    observed = {
        "first": [ranking[0][0] for ranking in rankings],
        "sums": [sum(share for _, share in ranking) for ranking in rankings],
        "one_by_one": [model.rank(text)[0][0] for text in ASKED],
        "read_again": [ranking[0][0] for ranking in again(model)],
        "learnt_again": learnt().rank_all(ASKED) == rankings,
        "lengths": lengths,
        "width": WIDTH,
    }
    print(json.dumps(observed))


if __name__ == "__main__":
    main()
