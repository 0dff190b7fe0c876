"""Which of the four varieties a text is written in: `ar`, `ary`, `ary-Latn` or `fr`.

The script settles half of it. Within a script, a linear model over the character n-grams and words of the text tells
Standard Arabic from Darija, and Darija in Latin letters from French. Its weights (`varieties.json`) are learnt from the
training sentences of the assistant by `python -m actions.train_varieties`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from pathlib import Path
from typing import Final, Literal, NamedTuple

from understanding.masks import mask
from understanding.scripts import arabic_share, arabic_words, latin_words
from understanding.text import clean

Variety = Literal["ar", "ary", "ary-Latn", "fr"]
VARIETIES: Final[tuple[Variety, ...]] = ("ar", "ary", "ary-Latn", "fr")
MODEL_FILE: Final = Path(__file__).with_name("varieties.json")

_LONGEST_GRAM: Final = 4
_PLACEHOLDER: Final = re.compile(r"<[a-z]+>")
_KEPT_MARKS: Final = "'’\u064b\u064e\u064f\u0650\u0651\u0652"
_CERTAINTY_BY_WORDS: Final = {0: 0.0, 1: 0.6, 2: 0.85}
"""One or two words can be any variety ("chokran", "taman", "bitaqa"), however sure the letters look."""
_ENGLISH: Final = frozenset(
    [
        "the",
        "is",
        "are",
        "my",
        "how",
        "what",
        "when",
        "where",
        "can",
        "want",
        "need",
        "please",
        "with",
        "you",
        "your",
        "this",
        "that",
        "i",
        "have",
    ]
)
_ENGLISH_CERTAINTY: Final = 0.4


@dataclass(frozen=True)
class Detection:
    """The likeliest variety, None where there are no letters; `confidence` 0 to 1; `scores` sum to 1."""

    variety: Variety | None
    confidence: float
    scores: Mapping[Variety, float]


class Weights(NamedTuple):
    """A two-way linear model: positive speaks for the first variety of its script, hundredths of a logit."""

    bias: float
    grams: Mapping[str, int]


def grams(text: str) -> Iterator[str]:
    """Character 1-4-grams of the padded words, and each whole word, of a lower-case text."""
    for word in text.split():
        padded = f" {word} "
        yield padded
        for size in range(1, _LONGEST_GRAM + 1):
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]


def prepared(text: str) -> str:
    """The text as the model sees it: lower-case words without numbers and punctuation, accents and vowel signs kept."""
    words = _PLACEHOLDER.sub(" ", mask(clean(text)).text.lower())
    return "".join(letter if letter.isalnum() or letter in _KEPT_MARKS else " " for letter in words)


@cache
def _model() -> dict[str, Weights]:
    stored = json.loads(MODEL_FILE.read_text(encoding="utf-8"))
    return {script: Weights(part["bias"], part["grams"]) for script, part in stored.items()}


def _probability(weights: Weights, words: list[str]) -> float:
    present = set(grams(" ".join(words)))
    if not present:
        return 0.5
    evidence = sum(weights.grams.get(gram, 0) for gram in present) / 100
    return 1 / (1 + exp(-max(-30.0, min(30.0, weights.bias + evidence / sqrt(len(present))))))


def _certainty(words: list[str], latin: list[str]) -> float:
    if sum(word in _ENGLISH for word in latin) * 3 > len(words):
        return _ENGLISH_CERTAINTY
    return _CERTAINTY_BY_WORDS.get(len(words), 1.0)


def detect(text: str) -> Detection:
    """The variety of a text. Never raises; time is linear in the length of the text."""
    words = prepared(text)
    arabic, latin = arabic_words(words), latin_words(words)
    if not arabic and not latin:
        return Detection(None, 0.0, dict.fromkeys(VARIETIES, 0.25))
    share = arabic_share(words)
    standard, french = _probability(_model()["arabic"], arabic), _probability(_model()["latin"], latin)
    scores: dict[Variety, float] = {
        "ar": share * standard,
        "ary": share * (1 - standard),
        "ary-Latn": (1 - share) * (1 - french),
        "fr": (1 - share) * french,
    }
    variety = max(VARIETIES, key=scores.__getitem__)
    return Detection(variety, scores[variety] * _certainty(arabic + latin, latin), scores)
