"""Learns `understanding/varieties.json` from the training sentences.

Run with `.venv/rasa/bin/python -m actions.train_varieties`.

Logistic regression over the n-grams of `understanding.varieties`, on whole sentences and on short pieces of them, so
that short messages are judged as cautiously as they deserve. Only the weightiest n-grams are kept.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from understanding.scripts import arabic_words, latin_words
from understanding.varieties import MODEL_FILE, VARIETIES, grams, prepared

SENTENCES: Final = Path("nlu_data/nlu")
KEPT_GRAMS: Final = 5000
PIECE: Final = 3
LEAST_SEEN: Final = 3
_SCRIPTS: Final = {"arabic": ("ar", arabic_words), "latin": ("fr", latin_words)}


def sentences(folder: Path) -> Iterator[tuple[str, str]]:
    """(variety, sentence) of every example under `folder/<variety>/*.yml`."""
    for variety in VARIETIES:
        for file in sorted((folder / variety).glob("*.yml")):
            for group in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
                for line in group["examples"].splitlines():
                    yield variety, line.removeprefix("- ").strip()


def _pieces(words: list[str]) -> Iterator[list[str]]:
    yield words
    for start in range(0, len(words) - PIECE, PIECE):
        yield words[start : start + PIECE]


def _examples(script: str) -> Iterator[tuple[set[str], bool]]:
    positive, words_of = _SCRIPTS[script]
    for variety, sentence in sentences(SENTENCES):
        words = words_of(prepared(sentence))
        if (variety in ("ar", "ary")) == (script == "arabic") and words:
            for piece in _pieces(words):
                yield set(grams(" ".join(piece))), variety == positive


def _matrix(examples: list[tuple[set[str], bool]]) -> tuple[Any, list[str]]:
    seen: dict[str, int] = {}
    for present, _ in examples:
        for gram in present:
            seen[gram] = seen.get(gram, 0) + 1
    names = sorted(gram for gram, times in seen.items() if times >= LEAST_SEEN)
    index = {gram: column for column, gram in enumerate(names)}
    rows, columns, values = [], [], []
    for row, (present, _) in enumerate(examples):
        known = sorted(index[gram] for gram in present if gram in index)
        rows += [row] * len(known)
        columns += known
        values += [1 / np.sqrt(len(present))] * len(known)
    return csr_matrix((values, (rows, columns)), shape=(len(examples), len(names))), names


def learn(script: str) -> dict[str, Any]:
    """Bias and the weightiest n-grams (hundredths of a logit) that tell the two varieties of a script apart."""
    examples = list(_examples(script))
    matrix, names = _matrix(examples)
    model = LogisticRegression(C=30.0, class_weight="balanced", max_iter=400)
    model.fit(matrix, [positive for _, positive in examples])
    weights = model.coef_[0]
    heaviest = sorted(np.argsort(-np.abs(weights))[:KEPT_GRAMS], key=lambda column: names[column])
    kept = {names[column]: round(100 * float(weights[column])) for column in heaviest}
    return {
        "bias": round(float(model.intercept_[0]), 3),
        "grams": {gram: weight for gram, weight in kept.items() if weight},
    }


def main() -> int:
    """Writes the model file; the same sentences give the same file."""
    model = {script: learn(script) for script in _SCRIPTS}
    MODEL_FILE.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
