"""Whatever is sent, there is a clear sentence in the person's language or a problem document, and nothing is harmed."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
import uuid
from typing import Any

import pytest

from runtime.local_stack import PROCESSES, LocalStack
from tests.conversations.citizen import Citizen
from tests.conversations.households import CITY_FAMILY

PLANTED_NAME = "Zoulikhaplanted"
PLANTED_NUMBER = "4837261950"
PLANTED_PHONE = "0661223344"
PLANTED_TEXT = "xylophoneplanted"
_BIDI = "\u202e\u2066\u2067\u202a\u2069\u200f"
_INVISIBLE = "\u200b\u200c\u200d\ufeff\u2060"

NOT_AN_ANSWER = {
    "letters without meaning": "qsdfghjklm wxcvbn",
    "a planted word": f"{PLANTED_TEXT} {PLANTED_TEXT}",
    "nothing": "",
    "spaces": "   \t\n ",
    "ten thousand characters": "a" * 10_000,
    "ten thousand numbers": "3 " * 5_000,
    "an emoji": "👍",
    "many emojis": "🏠👨‍👩‍👧‍👦🇲🇦" * 20,
    "a NUL": "\x00",
    "control characters": "\x01\x02\x1b[31m\x7f",
    "half a character": "\ud800",
    "the other half alone": "tomate \udfff verte",
    "bidirectional overrides": _BIDI * 40,
    "a flood of invisible characters": _INVISIBLE * 400,
    "stacked marks": "ز" + "\u0650" * 900,
    "a restart of Rasa's": "/restart",
    "a session start of Rasa's": "/session_start",
    "an intent of Rasa's": '/nlu_fallback{"a": "b"}',
    "an intent with a slot": '/deny{"cuisine": "[[x]]"}',
    "the canary": "/canary",
    "markup": "<script>alert()</script><b>gras</b>",
    "a template": "{{settings}} ${jndi:x} {name} %s %(x)s",
    "SQL": "'; DROP TABLE interview; --",
    "a payload typed": "a|zzzz|rooms|-|x",
    "a path": "../../../../etc/passwd",
}
AGAIN = {"ar": "أعد السؤال من فضلك", "ary": "عاود السؤال", "ary-Latn": "3awd sou2al", "fr": "répétez la question"}
IMPOSSIBLE = {
    "minus three rooms": ("rooms", "-3"),
    "no room at all": ("rooms", "0"),
    "a thousand rooms": ("rooms", "1000"),
    "a number beyond any other": ("rooms", "9" * 400),
    "half a room": ("rooms", "0,5"),
    "ninety-nine members": ("household_size", "99"),
    "nobody at home": ("household_size", "0"),
    "a hundred and forty years old": ("birth_date", "01/01/1886"),
    "a birth to come": ("birth_date", "01/01/2090"),
    "the thirtieth of February": ("birth_date", "30/02/1980"),
    "a number of another kind": ("idcs", PLANTED_PHONE),
    "an IDCS whose check digit fails": ("idcs", PLANTED_NUMBER),
    "a fortune for gas": ("butane_mad_month", "900000000 dirhams par mois"),
    "a negative bill": ("butane_mad_month", "-100"),
}


def somebody_asked(stack: LocalStack, question: str, variety: str = "fr") -> Citizen:
    """Somebody whose registration has come to a question."""
    citizen = Citizen(stack.url("bot"), variety, CITY_FAMILY)
    citizen.register(until=question)
    assert citizen.question is not None, f"{question} was never asked"
    return citizen


def send(url: str, body: bytes) -> tuple[int, str, Any]:
    """Status, media type and document of an answer, whatever it is."""
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=40) as answer:
            return answer.status, answer.headers["Content-Type"], json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], json.loads(error.read())


@pytest.fixture(scope="module")
def at_rooms(stack: LocalStack) -> dict[str, Citizen]:
    """One person a variety who is asked for the number of rooms and then never answers."""
    return {variety: somebody_asked(stack, "rooms", variety) for variety in ("ar", "ary", "ary-Latn", "fr")}


@pytest.mark.parametrize("variety", ["ar", "ary", "ary-Latn", "fr"])
@pytest.mark.parametrize("text", NOT_AN_ANSWER.values(), ids=NOT_AN_ANSWER)
def test_what_is_no_answer_is_said_to_be_none(at_rooms: dict[str, Citizen], text: str, variety: str) -> None:
    citizen = at_rooms[variety]
    citizen.say(AGAIN[variety])
    before = citizen.last["interview"]
    citizen.say(text)
    assert citizen.said.strip()
    assert {message["lang"] for message in citizen.last["messages"]} == {variety}
    assert citizen.last["interview"] == before
    assert citizen.question is not None
    assert citizen.question["name"] in {"rooms", "offer_person", "which_reading"}
    assert "alert()" not in citizen.said


@pytest.mark.parametrize(("question", "text"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_an_impossible_value_is_refused_and_the_question_stays(stack: LocalStack, question: str, text: str) -> None:
    citizen = somebody_asked(stack, question)
    before, asked = citizen.last["interview"], citizen.question
    citizen.say(text)
    assert citizen.question == asked
    assert citizen.last["interview"] == before
    assert len(citizen.last["messages"]) > 1, "the question came again without a word"


@pytest.mark.parametrize(
    "changed",
    [
        {"text": 3},
        {"text": ["3"]},
        {"text": {"a": 1}},
        {"text": True},
        {"payload": 3},
        {"payload": "x" * 201},
        {"id": 7},
        {"id": None},
        {"id": ""},
        {"id": "i" * 100_000},
        {"id": "a\x00b"},
        {"id": "\ud800"},
        {"sender": None},
        {"sender": "s" * 100_000},
        {"sender": "\x00"},
        {"sender": 10**400},
        {"text": None, "payload": None},
    ],
    ids=lambda changed: str(changed)[:40],
)
def test_a_body_of_wrong_types_is_a_problem_document(stack: LocalStack, changed: dict[str, Any]) -> None:
    citizen = Citizen(stack.url("bot"), "fr")
    body = {"sender": citizen.sender, "id": str(uuid.uuid4()), "text": "2", "payload": None} | changed
    status, media_type, problem = send(f"{stack.url('bot')}/channels/web/messages", json.dumps(body).encode())
    assert status in {400, 413, 422}
    assert media_type == "application/problem+json"
    assert {"type", "title", "status", "code"} <= problem.keys()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"3",
        b'"text"',
        b"{",
        b"\x00\xff\xfe\x80",
        b"[" * 50_000,
        b'{"a":' * 10_000,
        b"\xff" * 200_000,
    ],
    ids=lambda body: str(body[:12]),
)
def test_a_body_that_is_no_message_is_a_problem_document(stack: LocalStack, body: bytes) -> None:
    status, media_type, problem = send(f"{stack.url('bot')}/channels/web/messages", body)
    assert status in {400, 413, 422}
    assert media_type == "application/problem+json"
    assert problem["code"]


@pytest.mark.parametrize(
    "payload",
    [
        "a|0000|rooms|-|2",
        "a|zzzz|rooms|99|2",
        "a||||",
        "a|\x00|rooms|-|2",
        "t|canary",
        "t|calm",
        "t|answer",
        "t|nlu_fallback",
        "t|faq/never_heard_of",
        "t|../../v1/estimates",
        "l|klingon",
        "x",
        "|",
        "a|{token}|rooms|-|99999999999999999999",
        "a|{token}|rooms|-|-3",
        "a|{token}|rooms|7|2",
        "a|{token}|review|-|yes",
        "a|{token}|consent|-|refuse",
        "a|{token}|confirm_erase|-|yes",
        "a|{token}|confirm_remove|1|yes",
        "a|{token}|sex|0|dragon",
        "a|{token}|never_heard_of|-|1",
    ],
)
def test_a_forged_button_changes_nothing(stack: LocalStack, payload: str) -> None:
    citizen = somebody_asked(stack, "dwelling_type")
    token = citizen.buttons[0]["payload"].split("|")[1]
    before = citizen.last["interview"]
    citizen.say(None, payload=payload.format(token=token))
    assert citizen.said.strip()
    citizen.say("Appartement")
    assert citizen.question == {"name": "rooms", "member": None}
    assert citizen.last["interview"]["answered"] == before["answered"] + 1


@pytest.mark.parametrize(
    "name", ["<b>Ali</b>", "'; DROP TABLE x; --", "{name} %s", "\u202eاحمد", "/restart", "a" * 5_000, "👍"]
)
def test_an_odd_name_does_not_stop_a_registration(stack: LocalStack, name: str) -> None:
    citizen = somebody_asked(stack, "given_name")
    citizen.say(name)
    assert citizen.said.strip()
    if citizen.question == {"name": "given_name", "member": 0}:
        citizen.say("Ahmed")
    citizen.go_on()
    assert "R-" in "\n".join(citizen.transcript)


def test_no_log_holds_what_people_wrote(stack: LocalStack) -> None:
    citizen = somebody_asked(stack, "given_name")
    for text in (PLANTED_NAME, f"{PLANTED_NAME}bis"):
        citizen.say(text)
    citizen.go_on(until="idcs")
    for text in (PLANTED_NUMBER, PLANTED_PHONE, PLANTED_TEXT):
        citizen.say(text)
    citizen.go_on(until="rooms")
    citizen.say(f"{PLANTED_TEXT} {PLANTED_PHONE}")
    citizen.go_on()
    planted = (PLANTED_NAME, PLANTED_NUMBER, PLANTED_PHONE, PLANTED_TEXT, "1984-01-10", citizen.sender)
    for process in PROCESSES:
        log = stack.log(process)
        assert [word for word in planted if word in log] == [], process
