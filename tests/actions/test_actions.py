from __future__ import annotations

from typing import Any

import pytest
from aiohttp import web

from actions.backend_client import Backend
from actions.names import inside
from actions.server import HANDLERS, block, executor
from actions.turn import turn_from

AWAITING = {"name": "rooms", "member": None, "token": "7f3a", "type": "integer"}


def message(intent: str, text: str = "x y z", **metadata: Any) -> dict[str, Any]:
    given = {
        "conversation": "c-1",
        "message": "m-1",
        "lang": "ary",
        "awaiting": None,
        "payload": None,
        "bound_to": None,
    }
    return {
        "text": text,
        "intent": {"name": inside(intent), "confidence": 0.99},
        "intent_ranking": [{"name": "faq_cost", "confidence": 0.4}, {"name": "greet", "confidence": 0.3}],
        "metadata": {**given, **metadata},
    }


async def reply(action: str, backend: Backend, intent: str, text: str = "x y z", **metadata: Any) -> dict[str, Any]:
    return (await block(action, turn_from(message(intent, text, **metadata), [], "sender"), backend))["reply"]


ACTS = {
    "register_household": ("action_start_interview", "start"),
    "estimate_index": ("action_start_interview", "estimate"),
    "go_back": ("action_steer_interview", "back"),
    "skip": ("action_steer_interview", "skip"),
    "dont_know": ("action_steer_interview", "dont_know"),
    "why_ask": ("action_steer_interview", "why"),
    "repeat": ("action_steer_interview", "repeat"),
    "correct_answer": ("action_steer_interview", "correct"),
    "pause": ("action_steer_interview", "pause"),
    "resume": ("action_steer_interview", "resume"),
    "cancel": ("action_steer_interview", "cancel"),
    "affirm": ("action_steer_interview", "affirm"),
    "deny": ("action_steer_interview", "deny"),
    "check_status": ("action_tell_status", "status"),
    "update_household": ("action_open_request", "update"),
    "review_index": ("action_open_request", "review_index"),
    "file_complaint": ("action_open_request", "complaint"),
    "track_request": ("action_open_request", "track"),
    "deregister": ("action_open_request", "deregister"),
    "my_data": ("action_open_request", "my_data"),
    "erase_data": ("action_open_request", "erase"),
    "stop_notifications": ("action_open_request", "stop_notifications"),
    "give_feedback": ("action_open_request", "feedback"),
    "talk_to_human": ("action_hand_over", "human"),
}


@pytest.mark.parametrize(("intent", "action", "act"), [(intent, *served) for intent, served in ACTS.items()], ids=ACTS)
async def test_an_intent_reaches_the_backend_as_its_act(stand_in, backend, intent, action, act):
    answered = await reply(action, backend, intent, "salam")
    assert [turn["act"] for turn in stand_in.turns] == [act]
    assert answered["say"][0]["code"] == f"did.{act}"
    assert stand_in.turns[0]["conversation"] == "c-1"
    assert stand_in.turns[0]["message"] == "m-1"


async def test_an_answer_carries_text_payload_and_the_question_it_was_written_under(stand_in, backend):
    bound = {"name": "rooms", "member": None, "token": "7f3a"}
    await reply(
        "action_answer", backend, "nlu_fallback", "جوج", awaiting=AWAITING, payload="a|7f3a|rooms|-|2", bound_to=bound
    )
    [turn] = stand_in.turns
    assert (turn["text"], turn["payload"], turn["bound_to"], turn["lang"]) == ("جوج", "a|7f3a|rooms|-|2", bound, "ary")


async def test_a_question_is_answered_from_the_knowledge_base(stand_in, backend):
    answered = await reply("action_answer_question", backend, "faq/cost")
    assert stand_in.questions == [("faq/cost", "ary")]
    assert answered["say"] == [
        {"code": "text", "params": {"text": "about faq/cost", "source": "a law", "date": "2024-01"}}
    ]
    assert "ask" not in answered
    assert not stand_in.turns
    assert not stand_in.questions_while_busy


async def test_a_question_in_the_middle_of_an_interview_leads_back_to_it(stand_in, backend):
    answered = await reply("action_answer_question", backend, "faq/cost", awaiting=AWAITING)
    assert stand_in.questions_while_busy == ["faq/cost"]
    assert [item["code"] for item in answered["say"]] == ["text", "did.remind"]
    assert answered["ask"]["name"] == "rooms"


async def test_the_words_of_a_question_are_not_read_again_as_an_answer(stand_in, backend):
    await reply("action_answer_question", backend, "faq/cost", "واش التسجيل فابور", awaiting=AWAITING)
    assert [(turn["act"], turn["text"]) for turn in stand_in.turns] == [("remind", None)]


async def test_words_that_ask_nothing_are_tried_as_the_answer(stand_in, backend):
    parsed = message("faq/school_bonus", "les trois à l'école publique", awaiting=AWAITING | {"type": "choice"})
    turn = turn_from({**parsed, "known": False}, [], "sender")
    answered = (await block("action_answer_question", turn, backend))["reply"]
    assert [item["code"] for item in answered["say"]] == ["did.answer"]
    assert not stand_in.questions


async def test_small_talk_without_a_question_changes_nothing(stand_in, backend):
    for action, intent in (("action_help", "help"), ("action_accept_thanks", "thank")):
        answered = await reply(action, backend, intent)
        assert answered["say"][0]["code"] == intent
    assert not stand_in.turns


async def test_a_greeting_is_the_backends_to_answer_unless_a_question_is_awaited(stand_in, backend):
    free = await reply("action_greet", backend, "greet", "salam")
    assert [item["code"] for item in free["say"]] == ["did.greet"]
    busy = await reply("action_greet", backend, "greet", "salam", awaiting=AWAITING)
    assert [item["code"] for item in busy["say"]] == ["greet.again", "did.remind"]
    assert "choices" not in busy["say"][0]
    assert [turn["act"] for turn in stand_in.turns] == ["greet", "remind"]


async def test_a_call_for_help_offers_the_menu_only_when_nothing_is_awaited(backend):
    free = await reply("action_help", backend, "help")
    busy = await reply("action_help", backend, "help", awaiting=AWAITING)
    assert "t|register_household" in [choice["payload"] for choice in free["say"][0]["choices"]]
    assert "choices" not in busy["say"][0]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("بغيت بالفرنسية", "fr"),
        ("en français svp", "fr"),
        ("hder m3aya b darija", "ary-Latn"),
        ("هضر معايا بالدارجة", "ary"),
        ("arabe stp", "ar"),
        ("بالعربية الفصحى", "ar"),
    ],
)
async def test_a_named_language_is_taken_at_once(backend, text, lang):
    answered = await reply("action_change_language", backend, "change_language", text)
    assert answered["lang"] == lang
    assert answered["say"][0]["code"] == "language.changed"


async def test_an_unnamed_language_is_asked_for_with_four_buttons(backend):
    answered = await reply("action_change_language", backend, "change_language", "بدل اللغة")
    assert [choice["payload"] for choice in answered["say"][0]["choices"]] == ["l|ary", "l|ary-Latn", "l|ar", "l|fr"]
    assert "lang" not in answered


@pytest.mark.parametrize("payload", ["t|change_language", "l|de"])
async def test_a_language_that_is_not_spoken_here_is_asked_about_with_four_buttons(backend, payload):
    answered = await reply("action_change_language", backend, "change_language", "Deutsch", payload=payload)
    assert [item["code"] for item in answered["say"]] == ["language.which"]
    assert len(answered["say"][0]["choices"]) == 4


async def test_after_a_change_the_question_is_asked_in_the_new_language(stand_in, backend):
    await reply("action_change_language", backend, "change_language", "", payload="l|fr", awaiting=AWAITING)
    assert [(turn["act"], turn["lang"]) for turn in stand_in.turns] == [("repeat", "fr")]


async def test_a_misunderstanding_offers_what_was_likely_meant(stand_in, backend):
    answered = await reply("action_ask_what_was_meant", backend, "nlu_fallback")
    assert [turn["act"] for turn in stand_in.turns] == ["fallback"]
    assert answered["say"] == [
        {"code": "did_you_mean", "params": {}, "choices": [{"code": "intent.faq/cost", "payload": "t|faq/cost"}]}
    ]


async def test_despair_and_anger_are_met_differently(backend):
    anger = await reply("action_calm", backend, "nlu_fallback", "nta 7mar")
    despair = await reply("action_calm", backend, "nlu_fallback", "بغيت نموت")
    assert [answer["say"][0]["code"] for answer in (anger, despair)] == ["calm.insult", "calm.despair"]


async def test_the_canary_reaches_the_backend(stand_in, backend):
    turn = turn_from({"metadata": {"canary": True}}, [], "canary")
    assert await block("action_canary", turn, backend) == {"canary": "ok"}
    stand_in.ready = False
    assert await block("action_canary", turn, backend) == {"error": "backend_unavailable"}


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (500, "backend_unavailable"),
        (503, "backend_unavailable"),
        (429, "backend_unavailable"),
        (422, "backend_refused"),
        (404, "backend_refused"),
    ],
)
async def test_a_failure_is_never_an_answer(stand_in, backend, status, error):
    stand_in.failures = [status]
    assert await block("action_answer", turn_from(message("affirm"), [], "s"), backend) == {"error": error}


async def test_a_backend_that_is_not_there_is_unavailable():
    absent = Backend("http://127.0.0.1:9", "token", answer_within=1.0)
    assert await block("action_answer", turn_from(message("affirm"), [], "s"), absent) == {
        "error": "backend_unavailable"
    }
    await absent.close()


async def test_a_backend_that_hangs_or_speaks_nonsense_is_unavailable():
    async def hang(_: web.Request) -> web.Response:
        return web.Response(text="not json")

    app = web.Application()
    app.router.add_post("/{tail:.*}", hang)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    client = Backend(f"http://127.0.0.1:{runner.addresses[0][1]}", "token", answer_within=1.0)
    assert await block("action_answer", turn_from(message("affirm"), [], "s"), client) == {
        "error": "backend_unavailable"
    }
    await client.close()
    await runner.cleanup()


async def test_rasa_s_call_is_answered_with_one_custom_block(backend):
    called = {
        "next_action": "action_greet",
        "sender_id": "s",
        "domain": {},
        "tracker": {"sender_id": "s", "slots": {}, "latest_message": message("greet"), "events": []},
    }
    result = await executor(backend).run(called)
    assert result is not None
    assert [list(response["custom"]) for response in result.responses] == [["reply"]]
    assert result.events == []


async def test_the_service_token_is_needed(stand_in):
    stranger = Backend(stand_in.url, "wrong")
    assert await block("action_answer", turn_from(message("affirm"), [], "s"), stranger) == {"error": "backend_refused"}
    await stranger.close()


def test_every_action_is_served_by_a_function_with_a_docstring():
    assert all(handler.__doc__ for handler in HANDLERS.values())
