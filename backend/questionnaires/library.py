"""Published questionnaires: structure and words together, read once a process and kept compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from backend.domain import questionnaire_loading
from backend.domain.questionnaire import Questionnaire
from backend.questionnaires import words
from backend.questionnaires.words import LANGS, Lang, Words

_HERE = Path(__file__).parent


@dataclass(frozen=True, eq=False)
class Published:
    """One version that interviews may be pinned to."""

    questionnaire: Questionnaire
    words: Mapping[Lang, Words]


class Library:
    """The published versions; new interviews take the newest."""

    def __init__(self, published: tuple[Published, ...]) -> None:
        self._by_version = {one.questionnaire.version: one for one in published}
        self.newest = published[-1]

    def version(self, version: str) -> Published:
        """The version an interview is pinned to. Raises KeyError for one that was never published."""
        return self._by_version[version]


@cache
def from_files() -> Library:
    """The library as shipped. Raises when structure or words are incomplete, listing every problem."""
    structure = questionnaire_loading.load(_document(_HERE / "core.yml"))
    texts = {lang: _document(_HERE / "words" / f"{lang}.yml") for lang in LANGS}
    return Library((Published(structure, words.read(texts, structure)),))


def _document(path: Path) -> dict[str, Any]:
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    if not isinstance(loaded, dict):
        raise words.WordsError(f"{path.name} does not hold a mapping")
    return loaded
