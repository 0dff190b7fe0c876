"""The web channel, over the real application, a real PostgreSQL and a stand-in for Rasa."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from dataclasses import replace

import httpx
import pytest

from bot import sender_tokens
from bot.settings import BotSettings
from tests.channels.conftest import Write, client_of, running
from tests.fakes.rasa import StandInRasa, question, reply


def texts(response: httpx.Response) -> list[str]:
    """What was said, without direction marks."""
    return [message["text"].replace("\u200f", "") for message in response.json()["messages"]]


async def test_a_message_is_answered_with_what_is_said_and_the_question_last(write: Write, rasa: StandInRasa):
    response = await write("je veux commencer maintenant")
    assert response.status_code == 200
    said, asked = response.json()["messages"]
    assert said["text"] == "fr noted: je veux commencer maintenant"
    assert said["question"] is None
    assert asked == {
        "id": asked["id"],
        "lang": "fr",
        "text": "q1?",
        "buttons": [{"title": "Oui", "payload": "a|7f3a|q1|-|yes"}],
        "question": {"name": "q1", "member": None},
    }
    assert response.json()["interview"] == {"answered": 0, "left_at_most": 9, "left_likely": 7}


async def test_the_turn_carries_the_question_that_was_shown(write: Write, rasa: StandInRasa):
    await write("je veux commencer maintenant")
    await write("2")
    shown = {"name": "q1", "member": None, "token": "7f3a"}
    assert rasa.bodies[0]["metadata"]["awaiting"] is None
    assert rasa.bodies[1]["metadata"]["awaiting"] == shown | {"type": "integer"}
    assert rasa.bodies[1]["metadata"]["bound_to"] == shown


async def test_small_talk_leaves_the_awaited_question_alone(write: Write, rasa: StandInRasa):
    await write("je veux commencer maintenant")
    rasa.script = lambda _: reply("greet")
    answer = await write("bonjour")
    assert answer.json()["interview"] == {"answered": 0, "left_at_most": 9, "left_likely": 7}
    await write("2")
    assert rasa.bodies[-1]["metadata"]["awaiting"]["name"] == "q1"


async def test_an_ended_task_awaits_nothing(write: Write, rasa: StandInRasa):
    await write("je veux commencer maintenant")
    rasa.script = lambda _: reply("greet", ask=None)
    answer = await write("annuler")
    assert answer.json()["interview"] is None
    await write("2")
    assert rasa.bodies[-1]["metadata"]["awaiting"] is None


async def test_the_same_id_gives_the_same_answer_and_changes_nothing(write: Write, rasa: StandInRasa):
    first = await write("جوج", id="one")
    again = await write("جوج", id="one")
    otherwise = await write("something else under the same id", id="one")
    assert first.json() == again.json() == otherwise.json()
    assert len(rasa.bodies) == 1


async def test_the_same_id_of_two_people_is_two_messages(web: httpx.AsyncClient, rasa: StandInRasa):
    for person in ("p1", "p2"):
        body = {"sender": f"{person}-{uuid.uuid4()}", "id": "one", "text": "salam khouya labas"}
        assert (await web.post("/channels/web/messages", json=body)).status_code == 200
    assert len({body["sender"] for body in rasa.bodies}) == 2


async def test_duplicates_sent_at_once_are_acted_on_once(write: Write, rasa: StandInRasa):
    rasa.delay = 0.1
    answers = await asyncio.gather(*(write("جوج", id="same") for _ in range(5)))
    assert [answer.status_code for answer in answers] == [200] * 5
    assert len({answer.text for answer in answers}) == 1
    assert rasa.texts == ["جوج"]


async def test_twenty_messages_at_once_are_answered_one_at_a_time_and_in_order(write: Write, rasa: StandInRasa):
    rasa.delay = 0.01
    await write("je veux commencer maintenant")
    sent = []
    for number in range(20):
        sent.append(asyncio.create_task(write(f"n{number}")))
        await asyncio.sleep(0.005)
    answers = await asyncio.gather(*sent)
    assert [answer.status_code for answer in answers] == [200] * 20
    assert rasa.texts[1:] == [f"n{number}" for number in range(20)]
    assert rasa.most_under_way == 1


async def test_a_message_written_before_the_next_question_was_shown_is_bound_to_the_earlier_one(
    write: Write, rasa: StandInRasa
):
    await write("je veux commencer maintenant")
    rasa.delay = 0.2
    first = asyncio.create_task(write("2"))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(write("3"))
    await asyncio.gather(first, second)
    assert [body["metadata"]["bound_to"]["name"] for body in rasa.bodies[1:]] == ["q1", "q1"]


@pytest.mark.parametrize("mode", ["500", "garbage", "empty", "backend_down", "actions_down"])
async def test_a_turn_that_fails_is_kept_and_answered_under_the_same_id(write: Write, rasa: StandInRasa, mode: str):
    rasa.mode = mode
    failed = await write("جوج", id="kept")
    assert failed.status_code == 503
    assert failed.headers["content-type"] == "application/problem+json"
    assert failed.json()["code"] == "not_answered_yet"
    assert int(failed.headers["retry-after"]) >= 1
    rasa.mode = "ok"
    again = await write("جوج", id="kept")
    assert again.status_code == 200
    assert rasa.texts == ["جوج"]


async def test_rasa_being_down_is_said_at_once_and_mended_by_itself(write: Write, rasa: StandInRasa):
    await rasa.stop()
    assert (await write("جوج", id="kept")).status_code == 503
    assert (await write("the next one waits behind it", id="next")).status_code == 503
    await rasa.start()
    assert (await write("the next one waits behind it", id="next")).status_code == 200
    assert rasa.texts == ["جوج", "the next one waits behind it"]


async def test_a_rasa_that_hangs_does_not_hold_the_person_for_ever(write: Write, rasa: StandInRasa):
    rasa.mode = "hang"
    answer = await write("جوج")
    assert answer.status_code == 503


async def test_a_poisoned_message_is_set_aside_and_the_next_one_goes_on(
    app, write: Write, web: httpx.AsyncClient, rasa: StandInRasa, bot_settings: BotSettings, sql, monkeypatch
):
    monkeypatch.setattr("bot.inbox.MOST_ATTEMPTS", 2)
    assert (await write("poison", id="bad")).status_code == 503
    answer = await write("poison", id="bad")
    assert texts(answer) == ["ary-Latn try_again_soon"]
    assert texts(await write("bghit ntsejel daba"))[-1] == "q1?"
    headers = {"Authorization": f"Bearer {bot_settings.shared.keys.service_token}"}
    listed = (await web.get("/operations/messages", headers=headers)).json()
    entry = listed["poisoned"][0]
    assert (entry["channel"], entry["failure"], entry["attempts"]) == ("web", "status_500", 1)
    assert "poison" not in str(entry.values())
    assert (await web.post(f"/operations/messages/{entry['id']}/retry", headers=headers)).status_code == 202
    assert (await web.post("/operations/messages/99999999/retry", headers=headers)).status_code == 404
    assert (await web.get("/operations/messages")).status_code == 401


async def test_an_error_of_the_backend_on_one_message_alone_does_not_hold_up_the_next(
    write: Write, rasa: StandInRasa, monkeypatch
):
    monkeypatch.setattr("bot.inbox.MOST_ATTEMPTS", 1)
    rasa.mode = "backend_down"  # for turns; the canary still finds the backend ready
    assert texts(await write("bghit ntsejel daba")) == ["ary-Latn try_again_soon"]
    rasa.mode = "ok"
    assert texts(await write("bghit ntsejel daba"))[-1] == "q1?"


async def test_a_backend_that_is_down_is_an_outage(write: Write, rasa: StandInRasa, sql):
    rasa.mode, rasa.canary = "backend_down", "no"
    assert (await write("جوج", id="backend-outage")).status_code == 503
    rows = await sql("SELECT failure FROM gateway.message WHERE external_id = 'backend-outage'")
    assert rows[0]["failure"] == "backend"


async def test_what_the_backend_refuses_is_set_aside_at_once(write: Write, rasa: StandInRasa):
    rasa.mode = "backend_refused"
    assert texts(await write("bghit ntsejel daba")) == ["ary-Latn try_again_soon"]


PAYLOADS = {
    "an answer": ("a|7f3a|rooms|-|2", "a|7f3a|rooms|-|2"),
    "a task": ("t|faq/cost", "t|faq/cost"),
    "the page's language selector": ("t|change_language|fr", "l|fr"),
    "a language that we do not speak": ("l|en", "t|change_language"),
    "the same from the page's selector": ("t|change_language|de", "t|change_language"),
    "a task of nobody's": ("t|../../x y", None),
    "a command of Rasa's": ("/restart", None),
    "control characters": ("a|\x00\n", None),
}


@pytest.mark.parametrize(("pressed", "passed_on"), PAYLOADS.values(), ids=PAYLOADS.keys())
async def test_only_payloads_of_our_own_buttons_are_passed_on(
    write: Write, rasa: StandInRasa, pressed: str, passed_on: str | None
):
    assert (await write("wakha", pressed)).status_code == 200
    assert rasa.bodies[-1]["metadata"]["payload"] == passed_on


async def test_a_message_is_not_blamed_for_an_outage(write: Write, rasa: StandInRasa, sql):
    rasa.mode = "actions_down"
    for _ in range(2):
        assert (await write("جوج", id="outlasts")).status_code == 503
    rows = await sql("SELECT status, attempts, failure FROM gateway.message WHERE external_id = 'outlasts'")
    assert [tuple(row) for row in rows] == [("waiting", 1, "actions")]


HOSTILE = {
    "not JSON": (b"{", 400, "json_malformed"),
    "nothing": (b"", 400, "json_malformed"),
    "not text": (b"\xff\xfe", 400, "json_malformed"),
    "deep": (b"[" * 20_000, 400, "json_malformed"),
    "a huge number": (b"1" * 10_000, 400, "json_malformed"),
    "a list": (b"[]", 422, "invalid_request"),
    "no sender": (b'{"id": "1", "text": "x"}', 422, "invalid_request"),
    "an empty sender": (b'{"sender": " ", "id": "1", "text": "x"}', 422, "invalid_request"),
    "a number as id": (b'{"sender": "s", "id": 1, "text": "x"}', 422, "invalid_request"),
    "a long id": (b'{"sender": "s", "id": "' + b"i" * 201 + b'", "text": "x"}', 422, "invalid_request"),
    "NUL in the id": (b'{"sender": "s", "id": "a\\u0000", "text": "x"}', 422, "invalid_request"),
    "half a character in the sender": (b'{"sender": "\\ud800", "id": "a", "text": "x"}', 422, "invalid_request"),
    "text and payload missing": (b'{"sender": "s", "id": "a"}', 422, "invalid_request"),
    "a list as text": (b'{"sender": "s", "id": "a", "text": []}', 422, "invalid_request"),
    "a long payload": (b'{"sender": "s", "id": "a", "payload": "' + b"p" * 201 + b'"}', 422, "invalid_request"),
    "too much": (b'{"sender": "s", "id": "a", "text": "' + b"t" * 65_536 + b'"}', 413, "body_too_large"),
}


@pytest.mark.parametrize(("body", "status", "code"), HOSTILE.values(), ids=HOSTILE.keys())
async def test_bad_input_has_a_clear_answer(web: httpx.AsyncClient, body: bytes, status: int, code: str):
    response = await web.post("/channels/web/messages", content=body)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert response.headers["content-type"] == "application/problem+json"


ODD_TEXTS = {
    "NUL": ("a\x00b c", "ab c"),
    "half a character": ("\ud83d zwina", "\ufffd zwina"),
    "right-to-left override": ("\u202eabc", "abc"),
    "a command of Rasa's": ("/restart", "restart"),
    "a command with data": ('/register{"a": "b"}', 'register{"a": "b"}'),
    "spaces around": ("  2  ", "2"),
}


@pytest.mark.parametrize(("written", "read"), ODD_TEXTS.values(), ids=ODD_TEXTS.keys())
async def test_odd_texts_reach_rasa_as_plain_ones(
    web: httpx.AsyncClient, rasa: StandInRasa, sender: str, written: str, read: str
):
    body = json.dumps({"sender": sender, "id": "1", "text": written})
    assert (await web.post("/channels/web/messages", content=body.encode())).status_code == 200
    # What cannot be shown is left out or replaced; what can be read is kept.
    assert rasa.bodies[-1]["message"].replace("\ufffd", "").strip() == read.replace("\ufffd", "").strip()


async def test_a_text_beyond_4096_characters_is_refused_kindly_without_a_turn(write: Write, rasa: StandInRasa):
    assert texts(await write("a" * 4097)) == ["ary-Latn message.too_long"]
    assert rasa.bodies == []
    assert (await write("b" * 4096)).status_code == 200
    assert len(rasa.bodies[0]["message"]) <= 1000


@pytest.mark.parametrize("nothing", ["", "   ", "\u200b\u200b", "\u0000", "///"])
async def test_a_text_without_anything_to_read_is_answered_without_a_turn(
    write: Write, rasa: StandInRasa, nothing: str
):
    assert texts(await write(nothing)) == ["ary message.empty"]
    assert rasa.bodies == []


async def test_typing_a_menu_buttons_title_is_pressing_it(write: Write, rasa: StandInRasa):
    menu = {"code": "menu", "choices": [{"code": "menu.register_household", "payload": "t|register_household"}]}
    rasa.script = lambda _: reply(menu)
    shown = await write("je suis perdu ici")
    assert shown.json()["messages"][-1]["buttons"] == [{"title": "fr Register", "payload": "t|register_household"}]
    await write(" FR register! ")
    assert rasa.bodies[-1]["metadata"]["payload"] == "t|register_household"


async def test_a_sender_that_was_not_issued_here_is_refused_in_production(bot_settings: BotSettings):
    production = replace(bot_settings, shared=replace(bot_settings.shared, environment="production"))
    async with running(production) as app, client_of(app) as web:
        body = {"sender": "made up", "id": "1", "text": "salam khouya labas"}
        assert (await web.post("/channels/web/messages", json=body)).status_code == 403
        body["sender"] = (await web.post("/channels/web/session")).json()["sender"]
        assert (await web.post("/channels/web/messages", json=body)).status_code == 200


async def test_the_transcript_is_given_to_the_holder_of_a_signed_sender_only(web: httpx.AsyncClient, rasa: StandInRasa):
    sender = (await web.post("/channels/web/session")).json()["sender"]
    empty = await web.get("/channels/web/messages", params={"sender": sender})
    assert empty.json() == {"messages": [], "interview": None}
    await web.post("/channels/web/messages", json={"sender": sender, "id": "1", "text": "je veux commencer maintenant"})
    told = (await web.get("/channels/web/messages", params={"sender": sender})).json()
    assert [(message["from"], message["text"]) for message in told["messages"]] == [
        ("me", "je veux commencer maintenant"),
        ("bot", "fr noted: je veux commencer maintenant"),
        ("bot", "q1?"),
    ]
    assert told["interview"] == {"answered": 0, "left_at_most": 9, "left_likely": 7}
    for forged in ("", "made up", sender[:-1], sender.replace("w1.", "w1.A", 1), "é" * 10):
        assert (await web.get("/channels/web/messages", params={"sender": forged})).status_code == 403


def test_a_sender_signed_with_another_key_is_not_ours():
    sender = sender_tokens.issue(b"k" * 32)
    assert sender_tokens.is_signed(sender, b"k" * 32)
    assert not sender_tokens.is_signed(sender, b"K" * 32)


async def test_a_flood_of_one_sender_is_slowed_down_and_does_not_touch_others(bot_settings: BotSettings):
    async with running(replace(bot_settings, sender_messages_per_minute=60)) as app, client_of(app) as web:
        statuses = []
        for number in range(25):
            body = {"sender": "flood", "id": str(number), "text": "x"}
            statuses.append((await web.post("/channels/web/messages", json=body)).status_code)
        assert statuses.count(429) >= 3
        other = {"sender": "calm", "id": "1", "text": "salam khouya labas"}
        assert (await web.post("/channels/web/messages", json=other)).status_code == 200
        refused = await web.post("/channels/web/messages", json={"sender": "flood", "id": "z", "text": "x"})
        assert (refused.json()["code"], refused.headers["retry-after"]) == ("too_many_messages", "1")


async def test_the_page_is_confined_by_its_headers(web: httpx.AsyncClient):
    for path in ("/", "/web/chat.js"):
        page = await web.get(path)
        assert page.status_code == 200
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]
        assert page.headers["x-content-type-options"] == "nosniff"
    assert (await web.get("/web/../settings.py")).status_code == 404
    assert (await web.get("/nowhere")).json()["code"] == "not_found"


async def test_what_people_write_rests_encrypted(write: Write, sql, rasa: StandInRasa):
    await write("smiti Khadija-Planted w bghit ntsejel")
    for table in ("conversation", "message", "outbox"):
        for row in await sql(f"SELECT row_to_json(t)::text AS line FROM gateway.{table} t"):
            assert "Khadija" not in row["line"]
            assert b"Khadija".hex() not in row["line"]


async def test_erasing_ones_data_erases_what_was_said_here_too(web: httpx.AsyncClient, rasa: StandInRasa):
    sender = (await web.post("/channels/web/session")).json()["sender"]

    async def say(id: str, text: str) -> None:
        body = {"sender": sender, "id": id, "text": text}
        assert (await web.post("/channels/web/messages", json=body)).status_code == 200

    await say("1", "je suis Fatima du douar")
    rasa.script = lambda _: reply("erase.done", ask=None)
    await say("2", "je veux tout effacer")
    told = (await web.get("/channels/web/messages", params={"sender": sender})).json()["messages"]
    assert [message["text"] for message in told] == ["je veux tout effacer", "fr erased"]


async def test_readiness_names_the_part_that_is_missing(bot_settings: BotSettings, rasa: StandInRasa):
    for mode, canary, part in (("ok", "ok", None), ("actions_down", "ok", "actions"), ("ok", "no", "backend")):
        rasa.mode, rasa.canary = mode, canary
        async with running(bot_settings) as app, client_of(app) as web:
            ready = await web.get("/health/ready")
            assert (ready.status_code, ready.json().get("part")) == (200 if part is None else 503, part)
    await rasa.stop()
    async with running(bot_settings) as app, client_of(app) as web:
        assert (await web.get("/health/ready")).json()["part"] == "rasa"
        assert (await web.get("/health/live")).status_code == 200


async def test_several_blocks_are_joined_and_the_last_question_counts(write: Write, rasa: StandInRasa):
    blocks = [*reply("greet", ask=question("q1")), *reply("menu", ask=question("q2", member=1))]
    rasa.script = lambda _: blocks
    said, asked = (await write("je veux commencer maintenant")).json()["messages"]
    assert said["text"] == "fr greet\n\nfr menu"
    assert asked["question"] == {"name": "q2", "member": 1}


async def test_a_message_carries_a_fingerprint_of_its_address_and_never_the_address(write: Write, rasa: StandInRasa):
    for text in ("salam", "wakha"):
        await write(text)
    origins = {body["metadata"]["origin"] for body in rasa.bodies}
    assert len(origins) == 1
    assert re.fullmatch(r"[0-9a-f]{64}", origins.pop())
    assert "127.0.0.1" not in str(rasa.bodies)
