from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from actions.names import inside, public
from actions.turn import turn_from
from actions.turns import message_from, plan

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("cases_turns.yml").read_text(encoding="utf-8"))


def understood(case: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": case["text"],
        "intent": {"name": case["intent"], "confidence": case["sure"]},
        "intent_ranking": [],
        "known": case.get("known", True),
        "wishes": [{"intent": wish, "text": case["text"]} for wish in case.get("wishes", [])],
        "metadata": {
            "conversation": "c",
            "message": "m",
            "lang": "ary-Latn",
            "payload": case.get("payload"),
            "awaiting": case.get("awaiting")
            and {"name": case.get("asked", "q"), "member": None, "token": "7f3a", "type": case["awaiting"]},
        },
    }


@pytest.mark.parametrize("case", CASES, ids=[case["it"] for case in CASES])
def test_what_a_message_wants(case):
    parsed = understood(case)
    wanted = case["wants"] if isinstance(case["wants"], list) else [case["wants"]]
    assert [step.wish for step in plan(message_from(parsed, parsed["metadata"]))] == wanted


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(awaiting=json_like, payload=json_like, lang=json_like, text=st.text(max_size=30))
def test_whatever_the_metadata_holds_there_is_a_step(awaiting, payload, lang, text):
    metadata = {"awaiting": awaiting, "payload": payload, "lang": lang}
    parsed = {"text": text, "intent": {"name": "greet", "confidence": 0.5}, "metadata": metadata}
    assert plan(message_from(parsed, metadata))


def test_the_canary_is_no_message_of_a_citizen():
    assert [step.wish for step in plan(message_from({}, {"canary": True}))] == ["canary"]


def test_a_second_step_has_a_message_id_of_its_own():
    case = next(case for case in CASES if case["it"] == "two wishes")
    first = turn_from(understood(case), [], "s")
    second = turn_from(understood(case), [{"event": "action", "name": "action_start_interview"}], "s")
    assert (first.wish, first.body("start")["message"]) == ("register_household", "m")
    assert (second.wish, second.body("status")["message"]) == ("faq/cost", "m#1")


@pytest.mark.parametrize("name", ["faq/cost", "faq/what_is_rsu", "greet", "nlu_fallback"])
def test_a_public_name_and_the_name_inside_rasa_are_one(name):
    assert public(inside(name)) == name
    assert "/" not in inside(name)
