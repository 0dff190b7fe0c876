"""Each process is killed in the middle of a registration: no answer is lost and none counts twice."""

from __future__ import annotations

import time
import uuid
from typing import Any

import pytest

from runtime.local_stack import PROCESSES, LocalStack
from tests.conversations.citizen import HELLO, Citizen, RefusedError
from tests.conversations.households import CITY_FAMILY
from tests.conversations.test_registration import estimate

PATIENCE_SECONDS = 120


def say_until_taken(citizen: Citizen, text: str) -> dict[str, Any]:
    """Send one message with one id until the server answers, as the chat page does."""
    message_id, deadline = str(uuid.uuid4()), time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            return citizen.say(text, message_id=message_id)
        except (RefusedError, OSError) as error:
            if isinstance(error, RefusedError) and error.status not in (429, 502, 503):
                raise
            time.sleep(0.5)
    raise AssertionError("no answer came")


@pytest.mark.parametrize("process", PROCESSES)
def test_a_registration_survives_the_death_of_a_process(stack: LocalStack, process: str) -> None:
    citizen = Citizen(stack.url("bot"), "fr", CITY_FAMILY)
    say_until_taken(citizen, HELLO["fr"])
    answers = 0
    while citizen.question is not None:
        if answers in (7, 20):
            stack.kill(process)
        before = citizen.last["interview"]["answered"] if citizen.last["interview"] else 0
        say_until_taken(citizen, citizen.answer(citizen.question))
        after = citizen.last["interview"]["answered"] if citizen.last["interview"] else before
        assert after >= before
        answers += 1
    index = estimate(stack, CITY_FAMILY)["index"]
    assert f"{index:.2f}".replace(".", ",") in "\n".join(citizen.transcript)
    names = [question["name"] for question in citizen.asked if question["member"] is None]
    assert len(names) == len(set(names)), "a question was asked twice: an answer was lost"
