"""Whole conversations over the real API and a real PostgreSQL."""

from __future__ import annotations

import asyncio
import re

import pytest

from backend.retention import purge
from tests.api.talking import Talking


async def test_a_family_in_town_registers_and_gets_a_receipt_and_its_index(talking):
    reference = await talking.register()
    assert re.fullmatch(r"R-[2-9A-Z]{4}-[2-9A-Z]{4}", reference)
    assert talking.params("result.index")["index"].startswith("9,")
    assert "result.programme.asd.eligible" in talking.codes
    assert len(talking.asked) < 60
    assert talking.last["interview"] is None


async def test_the_result_tells_what_may_be_theirs_first_then_the_rest_with_one_reason_each(talking):
    await talking.register()
    told = [(item["code"], item.get("begins")) for item in talking.last["say"]]
    assert told[:3] == [("receipt", None), ("result.index", None), ("result.small_is_near", "line")]
    programmes = [place for place, (code, _) in enumerate(told) if code.startswith("result.programme.")]
    states = [told[place][0].rsplit(".", 1)[-1] for place in programmes]
    assert states == sorted(states)
    for place, state in zip(programmes, states, strict=True):
        code, begins = told[place + 1]
        assert begins == "line"
        assert code.startswith("amount." if state == "eligible" else "reason.")
    assert sum(begins == "bubble" for _, begins in told) == len(set(states))
    assert told[-1] == ("result.others_exist", None)


async def test_programmes_that_do_not_concern_the_household_now_are_not_told(talking):
    await talking.register()
    told = {code.split(".")[2] for code in talking.codes if code.startswith("result.programme.")}
    assert told == {"asd", "asd_school_bonus", "amo_tadamon", "amo_achamil"}


async def test_what_the_index_needs_is_named_in_words(talking):
    await talking.turn("start")
    await talking.until("cars")
    await talking.turn("dont_know")
    while talking.ask:
        await talking.answer()
    assert talking.params("result.not_complete") == {"answers": "Voitures"}


async def test_an_estimate_asks_no_identity_and_gives_no_receipt(talking):
    assert await talking.register("estimate") is None
    assert "result.index" in talking.codes
    assert not {"given_name", "family_name", "idcs", "province"} & set(talking.asked)


async def test_an_estimate_becomes_a_registration_with_what_was_said(talking):
    await talking.register("estimate")
    await talking.turn("start")
    assert talking.codes == ["start.from_estimate"]
    assert talking.ask["name"] in ("province", "given_name")


async def test_nothing_is_asked_before_consent_and_refusing_ends_kindly(talking):
    await talking.turn("start")
    assert talking.awaited == ("consent", None)
    await talking.turn("deny", "non merci")
    assert talking.codes == ["consent.declined"]
    assert talking.ask is None


async def test_the_same_message_again_gives_the_same_reply_and_changes_nothing(talking, backend, sql):
    await talking.turn("start")
    body = {"message": "again", "act": "answer", "text": "oui", "lang": "fr"}
    url = f"/v1/conversations/{talking.id}/turns"
    first, second = (await backend.post(url, json=body)).json(), (await backend.post(url, json=body)).json()
    assert first == second
    assert first["ask"]["name"] == "milieu"
    events = await sql("SELECT count(*) FROM registry.interview_event WHERE conversation_id = $1", talking.id)
    assert events[0][0] == 2


async def test_messages_sent_at_once_are_taken_one_after_the_other(talking, backend, sql):
    await talking.turn("start")
    await talking.answer()
    url = f"/v1/conversations/{talking.id}/turns"
    bodies = [{"message": f"at-once-{n}", "act": "answer", "text": "?!", "lang": "fr"} for n in range(12)]
    answers = await asyncio.gather(*(backend.post(url, json=body) for body in bodies))
    assert {answer.status_code for answer in answers} == {200}
    rows = await sql("SELECT seq FROM registry.interview_event WHERE conversation_id = $1 ORDER BY seq", talking.id)
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))


async def test_a_late_answer_goes_to_the_question_it_was_written_under(talking):
    await talking.turn("start")
    await talking.until("rooms")
    bound = {name: talking.ask[name] for name in ("name", "member", "token")}
    await talking.write("2")
    assert talking.awaited == ("nuclei", None)
    await talking.turn("answer", "3", bound_to=bound)
    assert talking.awaited == ("nuclei", None)
    await talking.turn("correct", "le nombre de pièces")
    assert talking.awaited == ("rooms", None)
    assert talking.ask["hint"] == "3"


async def test_a_late_yes_to_the_consent_does_not_answer_another_question(talking):
    await talking.turn("start")
    bound = {name: talking.ask[name] for name in ("name", "member", "token")}
    await talking.until("bath_or_shower")
    await talking.turn("answer", "non", bound_to=bound)
    assert talking.codes == ["answer.late"]
    assert talking.awaited == ("bath_or_shower", None)


async def test_a_text_written_under_another_interview_is_not_an_answer_to_this_one(talking):
    await talking.turn("start")
    await talking.until("bath_or_shower")
    token = "0000" if talking.ask["token"] != "0000" else "ffff"
    await talking.turn("answer", "non", bound_to={"name": "consent", "member": None, "token": token})
    assert talking.codes == ["answer.late"]


async def test_a_button_of_another_interview_is_recognised_as_old(talking):
    await talking.turn("start")
    token = "0000" if talking.ask["token"] != "0000" else "ffff"
    await talking.turn("answer", payload=f"a|{token}|consent|-|agree")
    assert talking.codes == ["button.old"]
    assert talking.awaited == ("consent", None)


@pytest.mark.parametrize(
    "payload", ["a|", "t|x", "a|x|y|z", "||||", "a|{t}|consent|-|other", "a|{t}|rooms|99999|2", "a|{t}|nothing|-|1"]
)
async def test_a_made_up_button_changes_nothing(talking, payload):
    await talking.turn("start")
    await talking.turn("answer", payload=payload.replace("{t}", talking.ask["token"]))
    assert talking.awaited == ("consent", None)
    assert talking.codes


async def test_ten_thousand_characters_are_too_many_and_nothing_is_lost(talking):
    await talking.turn("start")
    await talking.turn("answer", "oui " * 2500)
    assert talking.codes == ["message.too_long"]
    assert talking.awaited == ("consent", None)


@pytest.mark.parametrize(
    "text", ["", " ", "\u0000\u0001\u0007", "\u202e\u200b", "'; DROP TABLE interview; --", "{name}"]
)
async def test_texts_that_say_nothing_get_a_clear_answer(talking, text):
    await talking.turn("start")
    await talking.until("given_name", 0)
    await talking.turn("answer", text)
    assert talking.codes or talking.ask["name"] != "given_name"


async def test_after_three_failed_tries_a_person_is_offered_and_can_be_declined(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.write("bleu")
    assert talking.codes == ["answer.not_understood.integer"]
    await talking.write("vert")
    assert talking.codes == ["answer.not_understood.integer", "example"]
    await talking.write("rouge")
    assert talking.awaited == ("offer_person", None)
    await talking.press("no")
    assert talking.awaited == ("rooms", None)


@pytest.mark.parametrize("text", ["7ta wa7ed", "we7da", "حتى واحد"])
async def test_what_only_resembles_a_yes_calls_nobody(talking, text):
    await talking.turn("start")
    await talking.until("rooms")
    for _ in range(3):
        await talking.write("bleu")
    assert talking.awaited == ("offer_person", None)
    await talking.write(text)
    assert "handoff.stored" not in talking.codes


async def test_a_person_can_be_asked_for_at_any_time_and_the_question_stays(talking, sql):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("human")
    assert talking.codes == ["handoff.stored"]
    assert talking.awaited == ("rooms", None)
    rows = await sql("SELECT kind FROM registry.request WHERE conversation_id = $1", talking.id)
    assert [row["kind"] for row in rows] == ["human"]


async def test_an_amount_with_two_readings_is_asked_back(talking):
    await talking.turn("start")
    await talking.until("butane_mad_month")
    await talking.write("entre 100 et 200")
    assert talking.awaited == ("which_reading", None)
    await talking.press("1")
    assert talking.params("answer.noted.money") == {"value": "200"}


@pytest.mark.parametrize("lang", ["ar", "ary", "ary-Latn", "fr"])
async def test_typing_a_title_is_pressing_its_button(backend, lang):
    pressing, typing = Talking(backend, lang=lang), Talking(backend, lang=lang)
    for talking in (pressing, typing):
        await talking.turn("start")
    for _ in range(70):
        buttons = pressing.ask["choices"] if pressing.ask else []
        if not buttons or pressing.ask["name"] == "review":
            for talking in (pressing, typing):
                await (talking.answer() if talking.ask["name"] != "review" else talking.press("later"))
        else:
            place = 1 if len(buttons) > 1 else 0
            title = typing.ask["choices"][place]["title"]
            await pressing.turn("answer", payload=buttons[place]["payload"])
            await typing.write(title)
        assert typing.awaited == pressing.awaited, title
        if pressing.ask is None:
            return
        assert [choice["title"] for choice in typing.ask["choices"]] == [
            choice["title"] for choice in pressing.ask["choices"]
        ]
    raise AssertionError("the interview never came to its end")


async def test_a_strange_amount_is_confirmed_before_it_counts(talking):
    await talking.turn("start")
    await talking.until("telecom_mad_month")
    await talking.write("9000 dh")
    assert talking.awaited == ("confirm_value", None)
    assert talking.params("sure_about") == {"value": "9000"}
    await talking.press("no")
    assert talking.awaited == ("telecom_mad_month", None)


@pytest.mark.parametrize("act", ["correct", "update", "deregister", "cancel", "back", "complaint", "human", "start"])
async def test_a_bare_number_is_an_answer_whatever_the_words_were_taken_for(talking, act):
    await talking.turn("start")
    await talking.until("household_size")
    await talking.turn(act, "cinq")
    assert talking.awaited == ("given_name", 0)
    assert talking.last["interview"]


async def test_back_skip_why_and_unknown_never_lose_the_place(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("why")
    assert talking.codes == ["why"]
    await talking.turn("back")
    assert talking.awaited == ("dwelling_type", None)
    assert talking.ask["hint"]
    await talking.turn("skip")
    assert talking.awaited == ("rooms", None)


async def test_somebody_can_be_added_and_removed_in_the_middle(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("answer", "ajoute une personne")
    assert talking.awaited == ("relation", 4)
    await talking.turn("deregister", "7iyed Salma")
    assert talking.awaited == ("confirm_remove", 3)
    assert "Salma" in talking.ask["text"]
    await talking.press("yes")
    assert talking.codes[:2] == ["member.removed", "member.answers_gone"]
    assert talking.params("member.removed") == {"name": "Salma"}
    assert talking.params("member.answers_gone")["name"] == "Salma"
    assert "void.told" not in talking.codes
    assert talking.awaited == ("relation", 3)


async def test_an_interview_is_resumed_elsewhere_with_the_reference_and_the_birth_date(talking, backend):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("pause")
    reference = talking.params("pause.saved")["reference"]
    elsewhere = Talking(backend)
    await elsewhere.turn("resume")
    await elsewhere.write(f"c'est {reference.lower()}")
    assert elsewhere.awaited == ("verify_birth_date", None)
    await elsewhere.write("10 janvier 1984")
    assert elsewhere.awaited == ("rooms", None), elsewhere.last["say"]
    await talking.turn("repeat")
    assert talking.ask is None


async def test_the_second_factor_is_locked_after_five_wrong_tries(talking, backend):
    reference = await talking.register()
    thief = Talking(backend)
    await thief.turn("status")
    await thief.write(reference)
    for left in (4, 3, 2, 1):
        await thief.write("01/01/1980")
        assert thief.params("verify.failed") == {"left": left}
    await thief.write("01/01/1980")
    assert thief.codes == ["verify.wait"]
    other = Talking(backend)
    await other.turn("status")
    await other.write(reference)
    await other.write("10/01/1984")
    assert other.codes == ["verify.wait"]


async def test_an_unknown_reference_is_not_told_apart_from_a_wrong_birth_date(backend):
    stranger = Talking(backend)
    await stranger.turn("status")
    await stranger.write("R-2222-2222")
    first = stranger.codes
    await stranger.write("R-2345-678A")
    if stranger.awaited == ("verify_birth_date", None):
        await stranger.write("01/01/1980")
        assert stranger.codes == ["verify.failed"]
    else:
        assert first == ["answer.not_understood.reference"]


async def test_the_status_of_a_sent_file_tells_the_kept_decision(talking):
    reference = await talking.register()
    index = talking.params("result.index")
    await talking.turn("status")
    assert talking.params("status.sent")["reference"] == reference
    assert talking.params("result.index") == index


async def test_ones_data_come_once_as_a_document(talking, backend):
    await talking.register()
    await talking.turn("my_data")
    await talking.write("10/01/1984")
    path = "/v1/exports/" + talking.params("export.ready")["url"].rsplit("/", 1)[-1]
    document = (await backend.get(path)).json()
    assert "Fatima" in str(document["file"])
    assert document["decisions"]
    assert {line["action"] for line in document["who_looked"]} >= {"turn.answer", "export.permitted", "export.fetched"}
    again = await backend.get(path)
    assert (again.status_code, again.json()["code"]) == (404, "export_gone")


async def test_erasing_a_draft_leaves_nothing_but_that_it_existed(talking, sql):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("erase")
    await talking.press("yes")
    assert talking.codes == ["erase.done"]
    rows = await sql("SELECT status, snapshot FROM registry.interview ORDER BY updated_at DESC LIMIT 1")
    assert (rows[0]["status"], rows[0]["snapshot"]) == ("erased", None)
    left = await sql(
        "SELECT count(*) FROM registry.interview_event WHERE conversation_id = $1 AND events IS NOT NULL", talking.id
    )
    assert left[0][0] == 0
    assert (await sql("SELECT count(*) FROM registry.turn WHERE conversation_id = $1", talking.id))[0][0] == 1
    await talking.turn("start")
    assert talking.awaited == ("consent", None)


async def test_erasing_a_sent_file_takes_proof_and_takes_its_decision_along(talking, sql):
    await talking.register()
    await talking.turn("erase")
    await talking.write("10/01/1984")
    await talking.press("yes")
    assert talking.codes == ["erase.done"]
    kept = await sql(
        "SELECT count(*) FROM registry.decision d JOIN registry.interview_event e USING (interview_id)"
        " WHERE e.conversation_id = $1",
        talking.id,
    )
    assert kept[0][0] == 0


async def test_replies_and_estimates_are_kept_only_for_a_time(talking, backend_app, sql):
    await talking.register("estimate")
    mine = "WHERE conversation_id = $1"
    await sql(f"UPDATE registry.turn SET at = now() - interval '31 days' {mine}", talking.id)
    await sql("UPDATE registry.interview SET updated_at = now() - interval '31 days' WHERE purpose = 'estimate'")
    async with backend_app.state.database.transaction() as connection:
        assert await purge(connection, 30) > 0
    assert (await sql(f"SELECT count(*) FROM registry.turn {mine}", talking.id))[0][0] == 0
    assert (await sql(f"SELECT count(*) FROM registry.interview_event {mine}", talking.id))[0][0] == 0
    await talking.turn("start")
    assert talking.awaited == ("consent", None)


@pytest.mark.parametrize("act", ["update", "review_index", "complaint", "deregister"])
async def test_a_request_about_a_filed_household_is_kept_and_can_be_tracked(talking, act):
    await talking.register()
    await talking.turn(act, "je veux vous signaler quelque chose d'important")
    reference = talking.params(f"request.stored.{act}")["reference"]
    await talking.turn("track")
    assert talking.params("status.request.received")["reference"] == reference


async def test_a_request_in_one_word_is_asked_about_first(talking):
    await talking.turn("complaint", "plainte")
    assert talking.awaited == ("request_detail", None)
    await talking.write("personne ne m'a reçue au bureau")
    assert talking.codes == ["request.stored.complaint"]


@pytest.mark.parametrize("act", ["back", "skip", "dont_know", "why", "repeat", "cancel", "pause", "affirm", "deny"])
async def test_steering_with_nothing_awaited_gets_an_answer(talking, act):
    await talking.turn(act, "oui")
    assert talking.codes


async def test_messages_not_understood_lead_to_the_menu_and_then_to_a_person(talking):
    said = []
    for _ in range(2):
        await talking.turn("fallback", "xyz")
        said += talking.codes
    assert said == ["rephrase", "menu"]
    assert talking.last["say"][0]["choices"][0]["payload"] == "t|register_household"
    await talking.turn("fallback", "xyz")
    assert talking.awaited == ("offer_person", None)


@pytest.mark.parametrize("act", ["cancel", "pause"])
async def test_whoever_stopped_and_says_something_else_is_offered_to_go_on(talking, act):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn(act)
    await talking.turn("fallback", "hm")
    assert talking.codes == ["resume.offer"]
    assert talking.last["say"][0]["choices"] == [{"code": "intent.resume", "payload": "t|resume"}]
    await talking.turn("resume")
    assert talking.awaited == ("rooms", None)


async def test_leaving_a_task_is_not_leaving_the_registration(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("complaint", "plainte")
    await talking.turn("cancel")
    assert (talking.codes, talking.awaited) == (["cancel.task"], ("rooms", None))


async def test_without_the_service_token_there_is_no_conversation(talking, backend):
    body = {"message": "1", "act": "start", "lang": "fr"}
    for header in ("", "Bearer wrong", "Basic x", "Bearer \u00e9"):
        answer = await backend.post(
            f"/v1/conversations/{talking.id}/turns", json=body, headers={"Authorization": header.encode("latin-1")}
        )
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorised")


@pytest.mark.parametrize(
    "wrong",
    [
        {"act": "dance"},
        {"lang": "en"},
        {"message": ""},
        {"message": "x" * 201},
        {"message": "a\u0000b"},
        {"text": 5},
        {"unknown": "field"},
        {"bound_to": {"name": 1}},
        {"text": "a\u0000b", "lang": 3},
    ],
)
async def test_a_turn_of_the_wrong_shape_names_the_field(talking, backend, wrong):
    body = {"message": "1", "act": "start", "lang": "fr"} | wrong
    answer = await backend.post(f"/v1/conversations/{talking.id}/turns", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"]
