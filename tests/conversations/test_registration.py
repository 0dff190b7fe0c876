"""The same household, told in each variety, has the same index; and nobody is asked too much."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from runtime.local_stack import LocalStack
from tests.conversations.citizen import Citizen, post
from tests.conversations.households import CITY_FAMILY

VARIETIES = ("ar", "ary", "ary-Latn", "fr")


def estimate(stack: LocalStack, household: dict[str, Any]) -> dict[str, Any]:
    """The public estimate for this household as of today."""
    body = {"declared_on": datetime.date.today().isoformat(), "household": household}
    return dict(post(f"{stack.url('backend')}/v1/estimates", body))


@pytest.fixture(scope="module")
def registered(stack: LocalStack) -> dict[str, Citizen]:
    citizens = {}
    for variety in VARIETIES:
        citizen = Citizen(stack.url("bot"), variety, CITY_FAMILY)
        citizen.register()
        citizens[variety] = citizen
    return citizens


@pytest.mark.parametrize("variety", VARIETIES)
def test_the_index_told_is_the_index_of_the_household(
    stack: LocalStack, registered: dict[str, Citizen], variety: str
) -> None:
    index = estimate(stack, CITY_FAMILY)["index"]
    assert f"{index:.2f}".replace(".", ",") in "\n".join(registered[variety].transcript)


@pytest.mark.parametrize("variety", VARIETIES)
def test_a_registration_ends_with_a_reference(registered: dict[str, Citizen], variety: str) -> None:
    assert "R-" in "\n".join(registered[variety].transcript)


@pytest.mark.parametrize("variety", VARIETIES)
def test_the_answers_come_in_the_language_of_the_person(registered: dict[str, Citizen], variety: str) -> None:
    assert {message["lang"] for message in registered[variety].last["messages"]} == {variety}


@pytest.mark.parametrize("variety", VARIETIES)
def test_a_family_of_five_in_town_is_asked_fewer_than_sixty_questions(
    registered: dict[str, Citizen], variety: str
) -> None:
    assert len(registered[variety].asked) < 60
