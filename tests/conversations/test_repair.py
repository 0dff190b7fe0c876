"""What people do besides answering: ask, go back, change their mind, despair. The interview waits where it was."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import yaml

from runtime.local_stack import LocalStack
from tests.conversations.citizen import Citizen
from tests.conversations.households import CITY_FAMILY

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("cases_repair.yml").read_text(encoding="utf-8"))
SAID = [(case, variety) for case in CASES for variety in case["in"]]
REFERENCE = re.compile(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}")


def somebody_asked(stack: LocalStack, variety: str, question: str) -> Citizen:
    """Somebody whose registration has come to a question."""
    citizen = Citizen(stack.url("bot"), variety, CITY_FAMILY)
    citizen.register(until=question)
    assert citizen.question is not None, f"{question} was never asked"
    return citizen


@pytest.mark.parametrize(("case", "variety"), SAID, ids=[f"{case['it']} ({variety})" for case, variety in SAID])
def test_in_the_middle_of_a_registration(stack: LocalStack, case: dict[str, Any], variety: str) -> None:
    citizen = somebody_asked(stack, variety, case["at"])
    before = citizen.last["interview"]["answered"]
    said = case["in"][variety]
    for text in [said] if isinstance(said, str) else said:
        citizen.say(text)
    expected = case["asks"] and {"name": case["asks"], "member": case.get("member")}
    assert citizen.question == expected, citizen.said
    assert case.get("says", {}).get(variety, "") in citizen.said
    if "silent" in case:
        assert case["silent"][variety] not in citizen.said
    if "answered" in case:
        assert citizen.last["interview"]["answered"] == before + case["answered"]
    if "offers" in case:
        assert case["offers"] in payloads(citizen)
    assert {message["lang"] for message in citizen.last["messages"]} == {variety}


def payloads(citizen: Citizen) -> list[str]:
    return [button["payload"] for message in citizen.last["messages"] for button in message["buttons"]]


@pytest.mark.parametrize(
    ("variety", "text", "lang"),
    [
        ("ary-Latn", "hder m3aya b français", "fr"),
        ("ary", "هضر معايا بالفرنسية", "fr"),
        ("fr", "parle moi en darija", "ary-Latn"),
        ("fr", "en arabe s'il vous plaît", "ar"),
        ("ar", "تكلم معي بالفرنسية", "fr"),
    ],
)
def test_a_language_that_is_named_is_spoken_from_then_on(stack: LocalStack, variety: str, text: str, lang: str) -> None:
    citizen = somebody_asked(stack, variety, "rooms")
    for said in (text, "2"):
        citizen.say(said)
        assert {message["lang"] for message in citizen.last["messages"]} == {lang}
    assert citizen.question == {"name": "nuclei", "member": None}


def test_the_pages_own_choice_of_language_changes_it(stack: LocalStack) -> None:
    citizen = somebody_asked(stack, "ar", "rooms")
    citizen.say(None, payload="t|change_language|fr")
    assert citizen.last["messages"][-1]["lang"] == "fr"
    assert citizen.question == {"name": "rooms", "member": None}


@pytest.mark.parametrize(
    ("variety", "text", "first", "second"),
    [
        ("fr", "qu'est-ce que le RSU et combien ça coûte ?", "Registre social unifié", "gratuit"),
        ("ar", "ما هو السجل الاجتماعي الموحد؟ وهل التسجيل مجاني؟", "السجل الاجتماعي الموحد", "مجاني"),
    ],
)
def test_two_wishes_in_one_message_are_both_served(
    stack: LocalStack, variety: str, text: str, first: str, second: str
) -> None:
    citizen = somebody_asked(stack, variety, "rooms")
    citizen.say(text)
    assert -1 < citizen.said.find(first) < citizen.said.find(second)
    assert citizen.question == {"name": "rooms", "member": None}


@pytest.mark.parametrize(
    ("variety", "text", "answer"),
    [
        ("ary-Latn", "salam, bghit ntsjel o chhal kaykhless", "fabor"),
        ("ary", "بغيت نتسجل وشحال كيخلص", "فابور"),
        ("fr", "je veux m'inscrire et savoir si c'est gratuit", "gratuit"),
    ],
)
def test_who_wants_to_register_and_asks_in_the_same_breath_gets_both(
    stack: LocalStack, variety: str, text: str, answer: str
) -> None:
    citizen = Citizen(stack.url("bot"), variety)
    citizen.say(text)
    assert citizen.question == {"name": "consent", "member": None}
    source = [said for said in citizen.last["messages"] if answer in said["text"].lower()]
    assert len(source) > 1  # the welcome says it is free, and so does the answer


@pytest.fixture(scope="module")
def registered(stack: LocalStack) -> Citizen:
    """Somebody who has sent a registration."""
    citizen = Citizen(stack.url("bot"), "fr", CITY_FAMILY)
    citizen.register()
    return citizen


@pytest.fixture(scope="module")
def reference(registered: Citizen) -> str:
    """The reference of that registration."""
    return REFERENCE.findall("\n".join(registered.transcript))[0]


STATUS = {
    "ar": "أين وصل ملفي",
    "ary": "فين وصل الملف ديالي",
    "ary-Latn": "fin wsel lmilaf dyali",
    "fr": "où en est mon dossier ?",
}


@pytest.mark.parametrize("variety", STATUS)
def test_the_status_is_told_to_who_knows_reference_and_birth_date(
    stack: LocalStack, reference: str, variety: str
) -> None:
    stranger = Citizen(stack.url("bot"), variety)
    stranger.say(STATUS[variety])
    assert stranger.question == {"name": "reference", "member": None}
    stranger.say(f"  {reference.lower()} ")
    assert stranger.question == {"name": "verify_birth_date", "member": None}
    stranger.say("10/01/1984")
    assert reference in stranger.said
    assert stranger.question is None


def test_the_status_is_not_told_for_a_wrong_birth_date(stack: LocalStack, reference: str) -> None:
    stranger = Citizen(stack.url("bot"), "fr")
    for text in (STATUS["fr"], reference, "11/01/1984"):
        stranger.say(text)
    assert stranger.question == {"name": "verify_birth_date", "member": None}
    assert reference not in stranger.said


def test_a_reference_that_does_not_exist_is_told_apart_from_none(stack: LocalStack, reference: str) -> None:
    told = []
    for given in (reference, "R-2222-2222"):
        stranger = Citizen(stack.url("bot"), "fr")
        for text in (STATUS["fr"], given, "11/01/1990"):
            stranger.say(text)
        told.append((stranger.said, stranger.question))
    assert told[0][1] == told[1][1]


def test_ones_data_come_as_json_once(stack: LocalStack, registered: Citizen) -> None:
    registered.say("je veux voir mes données")
    registered.say("10/01/1984")
    [address] = re.findall(r"http://\S+?/v1/exports/[\w-]+", registered.said)
    with urllib.request.urlopen(address, timeout=10) as answer:
        held = json.load(answer)
    assert "Fatima" in json.dumps(held["file"])
    assert held["file"][0]["reference"] == REFERENCE.findall("\n".join(registered.transcript))[0]
    with pytest.raises(urllib.error.HTTPError) as gone:
        urllib.request.urlopen(address, timeout=10)
    assert gone.value.code == 404


def test_nobody_speaks_for_another_sender(stack: LocalStack) -> None:
    citizen = somebody_asked(stack, "fr", "rooms")
    other = Citizen(stack.url("bot"), "fr", sender=citizen.sender + " ")
    other.say("2")
    assert other.question is None
    citizen.say("4")
    assert citizen.question == {"name": "nuclei", "member": None}


def test_a_button_of_another_households_interview_changes_nothing(stack: LocalStack) -> None:
    citizen, other = (somebody_asked(stack, "fr", "dwelling_type") for _ in range(2))
    before = citizen.last["interview"]
    citizen.say(None, payload=next(payload for payload in payloads(other) if payload.endswith("|villa")))
    assert citizen.question == {"name": "dwelling_type", "member": None}
    assert citizen.last["interview"] == before


OFFERED = {
    "ar": "لم أفهم بعد",
    "ary": "باقي ما فهمتش",
    "ary-Latn": "Ba9i ma fhemtch",
    "fr": "On ne se comprend pas encore",
}


@pytest.mark.parametrize("variety", OFFERED)
def test_who_is_not_understood_outside_a_question_is_offered_a_person(stack: LocalStack, variety: str) -> None:
    citizen = Citizen(stack.url("bot"), variety)
    citizen.say(None, payload=f"l|{variety}")
    for text in ("...", "!!", "??"):
        citizen.say(text)
    assert citizen.question == {"name": "offer_person", "member": None}
    assert OFFERED[variety] in citizen.said
    citizen.say(citizen.buttons[0]["title"])
    assert citizen.question is None
    assert "D-" in citizen.said


PROGRAMMES = [
    ("ary-Latn", "w tadamon?", "AMO Tadamon", "R-"),
    ("fr", "et la bourse ?", "bourse", "R-"),
    ("ary-Latn", "wach n9der nakhod ASD", "da3m", "R-"),
    ("ar", "وماذا عن أمو الشامل؟", "أمو الشامل", "R-"),
    ("ary", "ودعم السكن؟", "دعم السكن", "R-"),
]


@pytest.mark.parametrize(("variety", "text", "named", "silent"), PROGRAMMES)
def test_after_the_result_one_programme_can_be_asked_about(
    stack: LocalStack, registered: Citizen, variety: str, text: str, named: str, silent: str
) -> None:
    registered.say(None, payload=f"l|{variety}")
    registered.say(text)
    registered.transcript.append(registered.said)
    assert named.casefold() in registered.said.casefold()
    assert silent not in registered.said
    assert registered.question is None
    assert len(registered.last["messages"]) < 3
    registered.say(None, payload="l|fr")


def test_a_programme_asked_about_is_told_to_who_proves_whose_file_it_is(stack: LocalStack, reference: str) -> None:
    stranger = Citizen(stack.url("bot"), "fr")
    stranger.say("est-ce que j'ai droit à AMO Tadamon ?")
    assert stranger.question == {"name": "reference", "member": None}
    stranger.say(reference)
    stranger.say("10/01/1984")
    assert "AMO Tadamon" in stranger.said
    assert "d'après cette estimation" in stranger.said
    assert "ASD" not in stranger.said


def test_who_has_no_file_hears_of_the_programme_and_goes_on(stack: LocalStack) -> None:
    stranger = Citizen(stack.url("bot"), "fr")
    stranger.say("et la bourse ?")
    assert stranger.question is None
    assert "bourse" in stranger.said
    stranger.say("est-ce que j'ai droit à la bourse ?")
    stranger.say("non")
    assert stranger.question is None
    assert "t|register_household" in payloads(stranger)
