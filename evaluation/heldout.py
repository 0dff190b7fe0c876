"""The held-out sentences: ``nlu_data/heldout/<set>/<variety>.yml``, an intent's name over its sentences.

They are written by other hands than the training sentences, each set by its own, and never trained on.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

DIRECTORY = Path(__file__).resolve().parent.parent / "nlu_data" / "heldout"
SETS = ("first", "second", "third")
VARIETIES = ("ar", "ary", "ary-Latn", "fr", "mixed")


@dataclass(frozen=True)
class Example:
    """A sentence with the intent its writer meant; ``mixed`` sentences change language in the middle."""

    text: str
    intent: str
    variety: str


def read(directory: Path = DIRECTORY) -> list[Example]:
    """Every held-out sentence, set after set."""
    return [
        Example(text, intent, variety)
        for written in SETS
        for variety in VARIETIES
        for intent, texts in yaml.safe_load((directory / written / f"{variety}.yml").read_text()).items()
        for text in texts
    ]
