"""Scores of a classifier, from (meant, understood, confidence) rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

REFUSED = ("nlu_fallback", "out_of_scope")


@dataclass(frozen=True)
class Understood:
    """One sentence: what was meant, what was understood, how surely (0…1), and in which variety."""

    text: str
    meant: str
    intent: str
    confidence: float
    variety: str
    language: str
    milliseconds: float


def macro_f1(rows: Sequence[Understood]) -> float:
    """Mean over intents of the harmonic mean of precision and recall; an intent counts once, however frequent."""
    intents = {row.meant for row in rows}
    return sum(_f1(rows, intent) for intent in intents) / len(intents) if intents else 0.0


def _f1(rows: Sequence[Understood], intent: str) -> float:
    hit = sum(row.meant == row.intent == intent for row in rows)
    wrong = sum((row.meant == intent) != (row.intent == intent) for row in rows)
    return 2 * hit / (2 * hit + wrong) if hit else 0.0


def accuracy(rows: Sequence[Understood]) -> float:
    """Share of sentences understood as meant."""
    return sum(row.meant == row.intent for row in rows) / len(rows) if rows else 0.0


def confusions(rows: Iterable[Understood], most: int = 25) -> list[tuple[tuple[str, str], int]]:
    """The most frequent pairs (meant, understood)."""
    return Counter((row.meant, row.intent) for row in rows if row.meant != row.intent).most_common(most)


def answered_and_right(rows: Sequence[Understood]) -> tuple[float, float]:
    """Share of in-scope messages that get an answer, and the share of those that is right."""
    in_scope = [row for row in rows if row.meant != "out_of_scope"]
    answered = [row for row in in_scope if row.intent not in REFUSED]
    return len(answered) / max(1, len(in_scope)), accuracy(answered)


def right_of_the_surest(rows: Sequence[Understood], share: float) -> float:
    """Share right of that share of the messages which the model is surest of."""
    surest = sorted(rows, key=lambda row: -row.confidence)[: round(share * len(rows))]
    return accuracy(surest)


def by_variety(rows: Sequence[Understood]) -> dict[str, list[Understood]]:
    """The rows of each variety, in the order in which varieties appear."""
    found: dict[str, list[Understood]] = {}
    for row in rows:
        found.setdefault(row.variety, []).append(row)
    return found


def out_of_scope_recall(rows: Sequence[Understood]) -> float:
    """Share of out-of-scope messages that are not taken for something the service does."""
    outside = [row for row in rows if row.meant == "out_of_scope"]
    return sum(row.intent in REFUSED for row in outside) / max(1, len(outside))


def calibration(rows: Sequence[Understood], bins: int = 10) -> list[tuple[float, float, int]]:
    """Per confidence bin: mean confidence, share right, count. Equal first two figures mean honest confidence."""
    found = []
    for low in range(bins):
        inside = [row for row in rows if low / bins <= min(row.confidence, 0.9999) < (low + 1) / bins]
        if inside:
            found.append((sum(row.confidence for row in inside) / len(inside), accuracy(inside), len(inside)))
    return found


def expected_calibration_error(rows: Sequence[Understood]) -> float:
    """Mean distance between confidence and share right, weighted by count."""
    return sum(abs(mean - right) * count for mean, right, count in calibration(rows)) / max(1, len(rows))


def abstention_curve(rows: Sequence[Understood]) -> list[tuple[float, float, float]]:
    """Per threshold: share of messages answered at or above it, and share of those right."""
    curve = []
    for step in range(0, 100, 5):
        kept = [row for row in rows if row.confidence >= step / 100]
        curve.append((step / 100, len(kept) / max(1, len(rows)), accuracy(kept)))
    return curve


def languages(rows: Sequence[Understood]) -> float:
    """Share of sentences of three or more words whose variety was recognised."""
    long = [row for row in rows if row.variety != "mixed" and len(row.text.split()) >= 3]
    return sum(row.language == row.variety for row in long) / max(1, len(long))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share of all lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else 0.0
