"""Each mending of Rasa against Rasa as it is: a first half that fails shows a mending that is no longer needed."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from tests.actions.conftest import RASA_PYTHON, ROOT


@pytest.fixture(scope="module")
def rasa(trained_model) -> dict[str, dict[str, Any]]:
    command = [RASA_PYTHON, "-m", "tests.actions.rasa_side", str(trained_model)]
    observed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert observed.returncode == 0, observed.stderr[-2000:]
    return json.loads(observed.stdout.splitlines()[-1])


@pytest.fixture
def as_it_is(rasa):
    return rasa["as_it_is"]


@pytest.fixture
def mended(rasa):
    return rasa["mended"]


def test_the_reply_schema_is_compiled_once(as_it_is, mended):
    assert as_it_is["schemas_compiled"] >= 5
    assert mended["schemas_compiled"] == 0


def test_actions_are_sent_their_turn_only(as_it_is, mended):
    assert as_it_is["call_bytes"] > 5_000
    assert mended["call_bytes"] < 2_000


def test_connections_to_actions_are_kept(as_it_is, mended):
    assert as_it_is["connections"] >= 5
    assert mended["connections"] == 1


def test_a_failed_action_fails_the_turn(as_it_is, mended):
    assert not as_it_is["failure_is_told"]
    assert mended["failure_is_told"]


def test_the_graph_needs_no_scheduler(as_it_is, mended):
    assert as_it_is["scheduled_graphs"] >= 5
    assert mended["scheduled_graphs"] == 0
    assert mended["said"] == as_it_is["said"]


def test_no_empty_domain_is_built_for_each_message(as_it_is, mended):
    assert as_it_is["empty_domains"] >= 5
    assert mended["empty_domains"] == 0


def test_no_turn_is_kept(as_it_is, mended):
    assert as_it_is["kept_texts"] > 0
    assert as_it_is["events_before_a_turn"] > 20
    assert mended["kept_texts"] == 0
    assert mended["events_before_a_turn"] == 1


def test_a_slash_is_no_command(as_it_is, mended):
    assert as_it_is["slash"] == "faq_cost"
    assert not mended["slash"].startswith("/")
