"""Household documents for tests, written down only as far as they differ from the ordinary."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parents[2] / "rules"
ORDINARY: Mapping[str, Any] = yaml.safe_load((CASES / "ordinary.yml").read_text(encoding="utf-8"))
Document = dict[str, Any]


def household(*members: Document, milieu: str = "urban", **answers: Any) -> Document:
    """A household document of these members in an ordinary dwelling, some answers being different."""
    return {"milieu": milieu, **ORDINARY["household"][milieu], **answers, "members": list(members)}


def head(**answers: Any) -> Document:
    """A man born in 1984 who works as a labourer."""
    return adult("head", **{"sex": "male", "birth_date": "1984-01-10", "activity": "working"} | answers)


def spouse(**answers: Any) -> Document:
    """A woman born in 1988 who keeps the house."""
    return adult("spouse", **{"sex": "female", "birth_date": "1988-03-02"} | answers)


def child(birth_date: str, **answers: Any) -> Document:
    """A girl in public school."""
    return {"relation": "child", "birth_date": birth_date, **ORDINARY["child"], **answers}


def adult(relation: str, **answers: Any) -> Document:
    """An adult without diploma; a worker is a labourer, employed."""
    work = ORDINARY["worker"] if answers.get("activity") == "working" else {}
    return {"relation": relation, **ORDINARY["adult"], **work, **answers}


def worked_example() -> Document:
    """The questionnaire's worked example: Casablanca, a labourer, his wife, two pupils."""
    return household(head(), spouse(), child("2014"), child("2017"))
