"""A linear intent model over n-grams and a sentence embedding, with honest probabilities.

Learnt with scikit-learn, applied with numpy alone. The n-grams take half a millisecond a text: only their own rows are
added up; the embedding takes two.
"""
# ruff: noqa: ANN401 (arrays are untyped)

import json
import os
from collections import Counter
from math import log, sqrt
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, hstack
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from actions.components.embeddings import WIDTH, embed
from actions.components.features import VIEWS, views, vocabulary

Document = dict[str, "Counter[str]"]
Columns = dict[str, dict[str, tuple[int, float]]]
"""For each view, the row of each n-gram and its rarity (inverse document frequency)."""
Scales = tuple[float, ...]
Ranking = list[tuple[str, float]]

SEED = 13
NEVER = -10.0
TOLERANCE = 0.02
GROUPS = 4
OTHER = -1
_TEMPERATURES = np.geomspace(0.5, 20.0, 60)


class Settings(NamedTuple):
    """Choices of the model.

    `scales` weighs the views, `least` drops n-grams seen in fewer sentences, `embedding` weighs the meaning of the
    whole sentence; one of `folds` parts of the sentences is left out to calibrate.
    """

    cost: float = 1.0
    scales: Scales = (1.0, 0.3, 0.7, 0.8, 0.9)
    least: tuple[int, ...] = (2, 1, 1, 2, 1)
    embedding: float = 1.0
    folds: int = 4


class Space(NamedTuple):
    """Where texts become vectors: rows of n-grams, scales of views, and the rarity of an n-gram never seen."""

    columns: Columns
    scales: Scales
    rarest: float
    embedding: float


class IntentModel:
    """Ranks intents for a text.

    `rows` are n-grams and then the embedding's numbers, columns are intents; `sharpness` turns margins into
    probabilities.
    """

    def __init__(self, *, space: Space, labels: list[str], rows: Any, bias: Any, sharpness: float) -> None:
        self._space, self._labels = space, labels
        self._rows, self._bias, self._sharpness = rows, bias, sharpness

    @property
    def labels(self) -> list[str]:
        """The intents that the model knows."""
        return self._labels

    def rank(self, text: str) -> Ranking:
        """Every intent with its probability, likeliest first."""
        return self.rank_all([text])[0]

    def rank_all(self, texts: list[str]) -> list[Ranking]:
        """The ranking of each text; together they are embedded faster than one by one."""
        whole = embed(texts) @ self._rows[-WIDTH:] * self._space.embedding
        return [self._ranked(whole[place] + self._margins(text)) for place, text in enumerate(texts)]

    def _margins(self, text: str) -> Any:
        rows, values = _weighted(self._space, views(text))
        return values @ self._rows[rows] + self._bias if rows else self._bias

    def _ranked(self, margins: Any) -> Ranking:
        scaled = np.exp(self._sharpness * (margins - margins.max()))
        probabilities = scaled / scaled.sum()
        order = np.argsort(-probabilities, kind="stable")
        return [(self._labels[place], float(probabilities[place])) for place in order]

    def save(self, folder: Path) -> None:
        """Writes the model as a JSON file and an array file; nothing in it can run code when read."""
        described = {"space": self._space._asdict(), "labels": self._labels, "sharpness": self._sharpness}
        (folder / "model.json").write_text(json.dumps(described, ensure_ascii=False), encoding="utf-8")
        np.savez_compressed(folder / "weights.npz", rows=self._rows.astype(np.float16), bias=self._bias)

    @classmethod
    def load(cls, folder: Path) -> "IntentModel":
        """Reads what `save` wrote."""
        described = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        with np.load(folder / "weights.npz", allow_pickle=False) as weights:
            rows, bias = weights["rows"].astype(np.float32), weights["bias"]
        return cls(rows=rows, bias=bias, **{**described, "space": Space(**described["space"])})


def learn(texts: list[str], labels: list[str], settings: Settings) -> IntentModel:
    """Learns from labelled sentences. The sharpness comes from a part of them that is left out once."""
    (space, ngrams), embedded = _side_by_side(delayed(_described)(texts, settings), delayed(embed)(texts))
    matrix = hstack([ngrams, csr_matrix(embedded * settings.embedding)], format="csr")
    classes = np.unique(labels)
    truth = np.searchsorted(classes, labels)
    sharpness = _sharpness(*_held_out(matrix, truth, len(classes), settings))
    rows, bias = _fit(matrix, truth, len(classes), settings)
    return IntentModel(space=space, labels=classes.tolist(), rows=rows, bias=bias, sharpness=sharpness)


def _described(texts: list[str], settings: Settings) -> tuple[Space, Any]:
    """The space of the texts' n-grams, and each text's place in it.

    Counting them takes gigabytes, which are free again at the end of this.
    """
    documents = [views(text) for text in texts]
    space = Space(_columns(documents, settings), settings.scales, _rarity(len(documents), 1), settings.embedding)
    return space, _matrix(space, documents)


def _columns(documents: list[Document], settings: Settings) -> Columns:
    columns: Columns = {}
    row = 0
    for view, least in zip(VIEWS, settings.least, strict=True):
        frequencies = vocabulary(documents, view, least)
        columns[view] = {
            gram: (row + place, _rarity(len(documents), times))
            for place, (gram, times) in enumerate(frequencies.items())
        }
        row += len(frequencies)
    return columns


def _rarity(documents: int, times: int) -> float:
    return round(1 + log((1 + documents) / (1 + times)), 4)


def _weighted(space: Space, document: Document) -> tuple[list[int], Any]:
    """Row numbers and weights of a document: tf-idf, each view of length one before it is scaled.

    Unknown n-grams count in the length as the rarest do, so that a text of which little is known has little weight.
    """
    rows: list[int] = []
    values: list[float] = []
    for view, scale in zip(VIEWS, space.scales, strict=True):
        known, weights, unknown = _known(space, view, document)
        length = sqrt(sum(weight * weight for weight in weights) + unknown) or 1.0
        rows += known
        values += [scale * weight / length for weight in weights]
    return rows, np.array(values, dtype=np.float32)


def _known(space: Space, view: str, document: Document) -> tuple[list[int], list[float], float]:
    """Rows and weights of a view's known n-grams, and the squared weight of the unknown ones."""
    column = space.columns[view]
    rows, weights, unknown = [], [], 0.0
    for gram, times in document[view].items():
        row, rarity = column.get(gram, (None, space.rarest))
        weight = (1 + log(times)) * rarity
        if row is None:
            unknown += weight * weight
        else:
            rows.append(row)
            weights.append(weight)
    return rows, weights, unknown


def _matrix(space: Space, documents: list[Document]) -> Any:
    starts, rows, values = [0], [], []
    for document in documents:
        places, weights = _weighted(space, document)
        rows += places
        values.append(weights)
        starts.append(len(rows))
    width = sum(map(len, space.columns.values()))
    return csr_matrix((np.concatenate(values), rows, starts), shape=(len(documents), width), dtype=np.float32)


def _fit(matrix: Any, truth: Any, classes: int, settings: Settings) -> tuple[Any, Any]:
    """Weights (n-grams by intents) and biases; an intent without a sentence here can never win.

    Each intent is learnt against all others, so groups of them are learnt side by side. The groups are always the same:
    the model may not depend on the machine's number of cores.
    """
    present, counts = np.unique(truth, return_counts=True)
    balance = dict(zip(present.tolist(), (len(truth) / (len(present) * counts)).tolist(), strict=True))
    groups = [group for group in np.array_split(present, GROUPS) if len(group)]
    matrix.sort_indices()  # the groups share it and may not
    learnt = _side_by_side(*(delayed(_fit_group)(matrix, truth, group, balance, settings.cost) for group in groups))
    rows, bias = np.zeros((matrix.shape[1], classes), np.float32), np.full(classes, NEVER, np.float32)
    for group, (coefficients, intercepts) in zip(groups, learnt, strict=True):
        rows[:, group], bias[group] = coefficients.T, intercepts
    return rows, bias


def _side_by_side(*tasks: Any) -> list[Any]:
    """The tasks' results in their order, each task in a process of its own as far as there are cores."""
    return list(Parallel(n_jobs=min(len(tasks), os.cpu_count() or 1))(tasks))


def _fit_group(matrix: Any, truth: Any, group: Any, balance: "dict[int, float]", cost: float) -> tuple[Any, Any]:
    """Weights (intents of the group by n-grams) and biases of some intents, each against all others."""
    grouped = np.where(np.isin(truth, group), truth, OTHER)
    machine = LinearSVC(C=cost, class_weight={**balance, OTHER: 1.0}, random_state=SEED, tol=TOLERANCE)
    machine.fit(matrix, grouped)
    known = machine.classes_ != OTHER
    if len(machine.coef_) > 1:
        return machine.coef_[known].astype(np.float32), machine.intercept_[known]
    # Two classes have one line between them, which speaks for the second.
    sign = np.where(np.arange(2) == 1, 1.0, -1.0)[known]
    return (sign[:, None] * machine.coef_).astype(np.float32), sign * machine.intercept_


def _held_out(matrix: Any, truth: Any, classes: int, settings: Settings) -> tuple[Any, Any]:
    """Margins and truth of one part of the sentences, the others learnt from."""
    parts = StratifiedKFold(settings.folds, shuffle=True, random_state=SEED).split(matrix, truth)
    learnt, left_out = next(parts)
    rows, bias = _fit(matrix[learnt], truth[learnt], classes, settings)
    return matrix[left_out] @ rows + bias, truth[left_out]


def _sharpness(margins: Any, truth: Any) -> float:
    losses = [_loss(margins * temperature, truth) for temperature in _TEMPERATURES]
    return float(_TEMPERATURES[int(np.argmin(losses))])


def _loss(scaled: Any, truth: Any) -> float:
    top = scaled.max(axis=1, keepdims=True)
    log_sums = top[:, 0] + np.log(np.exp(scaled - top).sum(axis=1))
    return float((log_sums - scaled[np.arange(len(truth)), truth]).mean())
