"""Which province lies in which region, from the questionnaire, where the codes have their home."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

CORE = Path(__file__).parents[1] / "questionnaires" / "core.yml"


@cache
def provinces_by_region() -> Mapping[int, frozenset[str]]:
    """The three-digit codes of each region's provinces and prefectures."""
    document = yaml.safe_load(CORE.read_text(encoding="utf-8"))
    questions = (question for section in document["sections"] for question in section["questions"])
    province = next(question for question in questions if question["name"] == "province")
    return {region: frozenset(codes) for region, codes in province["choices_by"]["choices"].items()}
