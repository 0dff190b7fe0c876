"""An answer that may be meant in several ways, or nearly is one: the citizen is told what was unclear in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from runtime.local_stack import LocalStack
from tests.conversations.citizen import Citizen
from tests.conversations.households import CITY_FAMILY

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("cases_unclear.yml").read_text(encoding="utf-8"))
SAID = [(case, variety) for case in CASES for variety in case["in"]]


@pytest.mark.parametrize(("case", "variety"), SAID, ids=[f"{case['it']} ({variety})" for case, variety in SAID])
def test_what_was_unclear_is_said(stack: LocalStack, case: dict[str, Any], variety: str) -> None:
    citizen = Citizen(stack.url("bot"), variety, CITY_FAMILY)
    citizen.register(until=case["at"])
    before = citizen.last["interview"]["answered"]
    citizen.say(case["in"][variety])
    assert citizen.question is not None
    assert citizen.question["name"] == case["asks"], citizen.said
    assert case["says"][variety] in citizen.said
    assert citizen.last["interview"]["answered"] == before
    titles = [button["title"] for message in citizen.last["messages"] for button in message["buttons"]]
    assert set(case.get("offers", ())) <= set(titles)
