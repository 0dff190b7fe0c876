"""A family registers over Telegram, with what happens there: late answers, edits, old buttons, voice notes, floods."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from runtime.local_stack import LocalStack
from tests.conversations.citizen import Citizen
from tests.conversations.households import CITY_FAMILY
from tests.conversations.telegram_citizen import Names, TelegramCitizen, TelegramServer, names_of_questions
from tests.conversations.test_registration import estimate
from tests.fakes.telegram import TOKEN

_CHATS = count(7001)


@pytest.fixture(scope="module")
def telegram() -> Iterator[TelegramServer]:
    """The strict stand-in for Telegram."""
    with TelegramServer() as server:
        yield server


@pytest.fixture(scope="module")
def connected(telegram: TelegramServer) -> Iterator[LocalStack]:
    """A whole Rafiq that is reachable over Telegram."""
    environment = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.fake.url}
    # Directly under /tmp: PostgreSQL limits the length of a unix socket's path.
    with (
        tempfile.TemporaryDirectory(prefix="rafiq-", dir="/tmp", ignore_cleanup_errors=True) as directory,
        LocalStack(Path(directory), environment) as running,
    ):
        yield running


@pytest.fixture(scope="module")
def names(connected: LocalStack) -> Names:
    """How each question is worded, learnt from a registration on the web."""
    return names_of_questions(Citizen(connected.url("bot"), "fr", CITY_FAMILY))


@pytest.fixture
def citizen(connected: LocalStack, telegram: TelegramServer, names: Names) -> TelegramCitizen:
    """Somebody who opens the chat for the first time."""
    return TelegramCitizen(connected.url("bot"), "fr", CITY_FAMILY, server=telegram, names=names, chat=next(_CHATS))


def the_index_of(stack: LocalStack, household: dict[str, Any]) -> str:
    return f"{estimate(stack, household)['index']:.2f}".replace(".", ",")


def everything_heard(citizen: Citizen) -> str:
    return "\n".join(citizen.transcript)


@pytest.mark.parametrize("presses", [False, True], ids=["by text", "by buttons"])
def test_a_family_registers_and_hears_its_index(connected: LocalStack, citizen: TelegramCitizen, presses: bool) -> None:
    citizen.presses = presses
    citizen.register()
    assert the_index_of(connected, CITY_FAMILY) in everything_heard(citizen)
    assert "R-" in everything_heard(citizen)
    assert presses == any(line.startswith("> [a|") for line in citizen.transcript)


def test_a_message_delivered_twice_counts_once(citizen: TelegramCitizen) -> None:
    citizen.register(until="rooms")
    citizen.say("2")
    again = citizen.server.fake._messages[citizen.chat, citizen.said_in["rooms"]]
    assert citizen.hears_nothing(lambda: citizen.server.fake.deliver_raw({"message": again}))
    citizen.say("1")
    assert [question["name"] for question in citizen.asked[-2:]] == ["nuclei", "bath_or_shower"]


def test_an_edited_message_corrects_its_answer(connected: LocalStack, citizen: TelegramCitizen) -> None:
    citizen.register(until="rooms")
    citizen.say("4")
    assert citizen.question == {"name": "nuclei", "member": None}
    citizen.after(lambda: citizen.server.fake.edit(citizen.chat, citizen.said_in["rooms"], "2"))
    assert citizen.question == {"name": "nuclei", "member": None}
    citizen.go_on()
    assert the_index_of(connected, CITY_FAMILY) in everything_heard(citizen)


def test_a_reply_to_an_earlier_question_answers_that_question(connected: LocalStack, citizen: TelegramCitizen) -> None:
    citizen.register(until="bath_or_shower")
    citizen.say("non")
    waiting = citizen.question
    replied = citizen.numbers["bath_or_shower"]
    citizen.after(lambda: citizen.server.fake.say(citizen.chat, "oui", reply_to=replied))
    assert citizen.question == waiting
    citizen.go_on()
    assert the_index_of(connected, CITY_FAMILY) in everything_heard(citizen)


def test_an_old_button_answers_the_question_it_stands_under(connected: LocalStack, citizen: TelegramCitizen) -> None:
    citizen.register(until="dwelling_type")
    citizen.say("Villa")
    assert citizen.question == {"name": "rooms", "member": None}
    asked = citizen.numbers["dwelling_type"]
    citizen.press(asked, citizen.button(asked, "apartment"))
    assert citizen.question == {"name": "rooms", "member": None}
    citizen.go_on()
    assert the_index_of(connected, CITY_FAMILY) in everything_heard(citizen)


@pytest.mark.parametrize("kind", ["send_voice", "send_photo", "send_sticker"])
def test_what_cannot_be_read_is_answered_and_the_question_comes_again(citizen: TelegramCitizen, kind: str) -> None:
    citizen.register(until="milieu")
    before = citizen.question
    citizen.after(lambda: getattr(citizen.server.fake, kind)(citizen.chat))
    assert citizen.question == before
    assert len(citizen.last["messages"]) == 2


def test_a_flood_limit_delays_the_answer_and_loses_nothing(citizen: TelegramCitizen) -> None:
    citizen.register(until="region")
    citizen.server.do(lambda: citizen.server.fake.flood.extend([1, 1]))
    citizen.say("Casablanca-Settat")
    assert citizen.question == {"name": "province", "member": None}
    assert citizen.server.fake.flood == []
    assert len(citizen.last["messages"]) == len({message["text"] for message in citizen.last["messages"]})


def test_a_registration_begun_on_telegram_ends_on_the_web(connected: LocalStack, citizen: TelegramCitizen) -> None:
    citizen.register(until="rooms")
    citizen.say("je continue plus tard")
    assert citizen.question is None
    [reference] = re.findall(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}", citizen.said)
    at_home = Citizen(connected.url("bot"), "fr", CITY_FAMILY)
    at_home.say("je veux reprendre mon inscription")
    assert at_home.question == {"name": "reference", "member": None}
    at_home.say(reference)
    at_home.say("10/01/1984")
    assert at_home.question == {"name": "rooms", "member": None}
    at_home.go_on()
    assert the_index_of(connected, CITY_FAMILY) in everything_heard(at_home)


def test_the_chat_that_was_left_no_longer_answers_for_the_household(
    connected: LocalStack, citizen: TelegramCitizen
) -> None:
    citizen.register(until="rooms")
    asked = citizen.numbers["dwelling_type"]
    citizen.say("je continue plus tard")
    [reference] = re.findall(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}", citizen.said)
    at_home = Citizen(connected.url("bot"), "fr", CITY_FAMILY)
    for text in ("je veux reprendre mon inscription", reference, "10/01/1984"):
        at_home.say(text)
    citizen.press(asked, citizen.button(asked, "villa"))
    assert citizen.question is None
    at_home.go_on()
    assert the_index_of(connected, CITY_FAMILY) in everything_heard(at_home)


def test_the_bot_api_had_nothing_to_refuse(telegram: TelegramServer) -> None:
    assert [refusal for refusal in telegram.fake.refusals if "retry after" not in refusal] == []


def test_nothing_personal_stands_in_the_logs(connected: LocalStack) -> None:
    planted = ("Ahmed", "Fatima", "Youssef", "Alaoui", "1984-01-10", "10/01/1984", TOKEN, "chat_id=7")
    for process in ("backend", "actions", "rasa", "bot"):
        assert [word for word in planted if word in connected.log(process)] == [], process
