"""The intent model, learnt from a few French sentences, asked in other varieties."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from tests.actions.conftest import RASA_PYTHON, ROOT


@pytest.fixture(scope="module")
def observed() -> dict[str, Any]:
    command = [RASA_PYTHON, "-m", "tests.actions.model_side"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    return json.loads(done.stdout)


def test_what_was_learnt_in_french_is_understood_in_darija(observed):
    assert observed["first"][:3] == ["faq_bills_effect", "talk_to_human", "thank"]


def test_shares_sum_to_one_even_for_nothing_and_for_noise(observed):
    assert observed["sums"] == pytest.approx([1.0] * 6, abs=1e-4)


def test_texts_are_ranked_together_as_one_by_one(observed):
    assert observed["one_by_one"] == observed["first"]


def test_a_model_read_from_its_files_ranks_as_it_did(observed):
    assert observed["read_again"] == observed["first"]


def test_the_same_sentences_make_the_same_model(observed):
    assert observed["learnt_again"]


def test_transliterated_text_counts_half_and_nothing_counts_nothing(observed):
    assert observed["lengths"] == pytest.approx([1.0, 0.5, 0.0], abs=0.01)
