from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions import codes
from actions.names import public
from actions.server import HANDLERS
from actions.turns import ANSWER, SITUATIONS

ROOT = Path(__file__).parents[2]
DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
CONFIG = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
RULES = yaml.safe_load((ROOT / "nlu_data/rules.yml").read_text(encoding="utf-8"))["rules"]
VARIETIES = ("ar", "ary", "ary-Latn", "fr")


def intents_of(rule: dict[str, Any]) -> list[str]:
    first = rule["steps"][0]
    return [step["intent"] for step in first.get("or", [first])]


def pairs() -> list[tuple[str, str]]:
    return [(intent, rule["steps"][1]["action"]) for rule in RULES for intent in intents_of(rule)]


def test_each_intent_has_exactly_one_action():
    served = Counter(intent for intent, _ in pairs())
    assert set(served) == {*DOMAIN["intents"], "nlu_fallback"}
    assert set(served.values()) == {1}


def test_each_action_is_in_the_domain_and_has_a_function():
    situations = CONFIG["policies"][0]["situations"]
    assert set(situations) == set(SITUATIONS)
    used = {action for _, action in pairs()} | set(situations.values())
    assert used == set(DOMAIN["actions"]) == set(HANDLERS)


def test_there_are_the_intents_that_evaluations_are_labelled_with():
    names = [public(intent) for intent in DOMAIN["intents"]]
    assert len(names) == len(set(names)) == 81
    assert sum(name.startswith("faq/") for name in names) == 50


@pytest.mark.parametrize("variety", VARIETIES)
def test_each_intent_has_sentences_in_each_variety(variety):
    counts: Counter[str] = Counter()
    for file in (ROOT / "nlu_data/nlu" / variety).glob("*.yml"):
        for group in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            counts[group["intent"]] += len(group["examples"].splitlines())
    assert {public(intent) for intent in DOMAIN["intents"]} == set(counts)
    assert min(counts.values()) >= 20


def test_menus_offer_only_what_exists():
    known = {public(intent) for intent in DOMAIN["intents"]}
    assert set(codes.MENU_INTENTS) <= known
    assert ANSWER not in known
    assert set(codes.LANGUAGES) == set(VARIETIES)
