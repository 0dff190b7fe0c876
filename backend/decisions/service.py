"""Deciding: a household document and a day in, a decision with its record out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from backend.decisions.documents import record
from backend.domain import eligibility
from backend.domain.eligibility import Decision
from backend.domain.household import Household, from_document
from backend.rules import rules_on


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, the household it is about, and the document to answer with or keep."""

    household: Household
    decision: Decision
    record: dict[str, Any]


def decide(household_document: Mapping[str, Any], declared_on: date) -> Decided:
    """Decide for a household in the questionnaire's shape; absent answers leave what needs them undetermined.

    Raises:
        NoRuleForDate: no rules are published for that day.
        ValueError: not exactly one head.
    """
    rules = rules_on(declared_on)
    household = from_document(household_document, declared_on)
    decision = eligibility.decide(household, rules)
    return Decided(household, decision, record(household, decision))
