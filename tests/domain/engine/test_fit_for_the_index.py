"""What an interview sends is what an estimate takes: nothing an index needs is left unasked."""

from copy import deepcopy

import pytest
from hypothesis import given, settings

from backend.decisions.completeness import faults
from backend.decisions.schemas import EstimateRequest
from backend.domain.answers import State
from backend.domain.interview import household, review
from backend.domain.questionnaire import Purpose
from tests.domain.engine.test_any_conversation import PURPOSES, SEEDS, conversation
from tests.domain.engine.walking import TODAY, Person, cases, core


def faults_of(document: dict) -> list:
    return faults(EstimateRequest.model_validate({"declared_on": TODAY.isoformat(), "household": document}))


@settings(max_examples=40, deadline=None)
@given(SEEDS, PURPOSES)
def test_every_household_that_answered_everything_can_be_estimated(seed: int, purpose: Purpose) -> None:
    sent = conversation(seed, purpose, 0.0)[-1][1]
    assert all(line.answer.state is State.GIVEN for line in review(core(), sent, TODAY))
    assert faults_of(household(core(), sent, TODAY)) == []


@pytest.mark.parametrize("name", ["worked_example", "widow_in_the_country"])
def test_so_can_one_that_was_told_in_words(name: str) -> None:
    sent = Person(deepcopy(cases("households")[name])).interviewed()
    assert faults_of(household(core(), sent, TODAY)) == []
