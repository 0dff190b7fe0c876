"""What is said around the questions: greetings, and the way back to a question after something else."""

from __future__ import annotations

import pytest

from tests.api.talking import Talking


def tasks(talking: Talking) -> list[str]:
    """What the buttons under what was said begin."""
    return [choice["payload"] for item in talking.last["say"] for choice in item.get("choices", ())]


async def test_a_newcomer_is_greeted_with_what_can_be_done(talking):
    await talking.turn("greet", "bonjour")
    assert talking.codes == ["greet"]
    assert tasks(talking)[0] == "t|register_household"
    assert talking.ask is None


@pytest.mark.parametrize("leaving", ["pause", "cancel"])
@pytest.mark.parametrize(("begun", "waits"), [("start", "registration"), ("estimate", "estimate")])
async def test_who_stopped_halfway_is_greeted_and_told_what_waits(talking, begun, waits, leaving):
    await talking.turn(begun)
    await talking.until("rooms" if begun == "start" else "household_size")
    awaited = talking.awaited
    await talking.turn(leaving)
    await talking.turn("greet", "salam")
    assert talking.codes == [f"greet.{waits}_waits"]
    assert tasks(talking) == ["t|resume", "t|check_status", "t|update_household", "t|file_complaint", "t|talk_to_human"]
    await talking.turn("affirm", "oui")
    assert talking.awaited == awaited


async def test_who_sent_everything_is_greeted_with_the_menu(talking):
    await talking.register()
    await talking.turn("greet", "bonjour")
    assert talking.codes == ["greet"]
    assert "t|check_status" in tasks(talking)


async def test_a_greeting_of_which_nobody_knew_that_a_question_waits_leads_to_it(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("greet", "salam")
    assert talking.codes == ["greet.again"]
    assert talking.awaited == ("rooms", None)


@pytest.mark.parametrize("lang", ["ar", "ary", "ary-Latn", "fr"])
async def test_after_something_else_the_consent_is_asked_in_one_sentence_with_its_buttons(backend, lang):
    talking = Talking(backend, lang=lang)
    await talking.turn("start")
    asked = talking.ask
    await talking.turn("remind")
    assert asked
    assert talking.ask
    assert len(talking.ask["text"]) < len(asked["text"]) / 3
    assert talking.ask["choices"] == asked["choices"]
    await talking.turn("repeat", "et encore ?")
    assert talking.ask["text"] == asked["text"]


async def test_a_consent_that_was_not_understood_is_not_read_out_again(talking):
    await talking.turn("start")
    asked = talking.ask["text"]
    await talking.write("xyz")
    assert talking.awaited == ("consent", None)
    assert len(talking.ask["text"]) < len(asked) / 3


async def test_after_something_else_the_review_is_not_read_out_again(talking):
    await talking.turn("start")
    await talking.until("review")
    await talking.turn("remind")
    assert (talking.codes, talking.awaited) == ([], ("review", None))
    await talking.turn("repeat", "relisez-moi tout")
    assert "review.household" in talking.codes


async def test_somebody_who_registers_is_welcomed_once_they_agreed(talking):
    await talking.turn("start")
    assert (talking.codes, talking.awaited) == ([], ("consent", None))
    await talking.press("agree")
    assert talking.codes == ["start.welcome"]


async def test_an_estimate_asks_consent_to_an_estimate_and_not_to_a_registration(talking):
    await talking.turn("estimate")
    assert talking.codes == ["start.what_an_estimate_is"]
    brief = talking.ask["text"]
    assert len(brief) < 60
    await talking.turn("repeat", "pardon ?")
    assert (talking.codes, talking.ask["text"]) == (["start.what_an_estimate_is"], brief)
    await talking.turn("pause")
    await talking.turn("resume")
    assert (talking.codes[-1], talking.ask["text"]) == ("start.what_an_estimate_is", brief)


async def test_who_wants_to_register_before_the_estimate_began_is_asked_to_agree_to_that(talking):
    await talking.turn("estimate")
    brief = talking.ask["text"]
    await talking.turn("start")
    assert (talking.codes, talking.awaited) == ([], ("consent", None))
    assert len(talking.ask["text"]) > 3 * len(brief)
    assert await talking.register("repeat") is not None


async def test_an_estimate_that_was_begun_or_paused_is_called_one(talking):
    await talking.turn("estimate")
    await talking.until("household_size")
    await talking.turn("estimate")
    assert talking.codes == ["start.estimate_open"]
    await talking.turn("pause")
    await talking.turn("fallback", "hm")
    assert talking.codes == ["resume.offer.estimate"]


async def test_after_an_estimate_one_press_registers(talking):
    await talking.register("estimate")
    assert talking.codes[-1] == "result.register_now"
    assert tasks(talking) == ["t|register_household"]
    await talking.register()
    assert "result.register_now" not in talking.codes


async def test_what_is_not_known_of_anybody_is_told_at_length_once(talking):
    await talking.turn("start")
    told = []
    while talking.awaited != ("household_size", None):
        await talking.answer()
    await talking.answer()
    while len(told) < 3:
        if talking.ask["name"] == "idcs":
            await talking.turn("dont_know", "je ne sais pas")
            told += talking.codes
        else:
            await talking.answer()
    assert told == ["unknown.noted", "unknown.noted.again", "unknown.noted.again"]


async def test_who_goes_on_hears_about_how_many_questions_are_left_and_no_frightening_bound(talking):
    await talking.turn("start")
    await talking.until("region")
    progress = talking.last["interview"]
    assert progress["left_at_most"] > 500
    await talking.turn("pause")
    await talking.turn("resume")
    assert talking.codes == ["resume.go_on"]
    assert talking.params("resume.go_on") == {"left": progress["left_likely"]}
    assert progress["left_likely"] < 80


async def test_the_standing_of_a_registration_that_is_not_finished_leads_back_to_it(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("status", "où en est mon dossier")
    assert (talking.codes, talking.awaited) == (["status.still_open"], ("rooms", None))
    await talking.turn("pause")
    await talking.turn("status", "où en est mon dossier")
    assert talking.codes == ["status.still_open"]
    assert tasks(talking) == ["t|resume"]


async def test_who_asks_for_a_programme_while_registering_is_not_asked_for_a_file(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("pause")
    await talking.turn("programme", "est-ce que j'aurai l'aide directe ?")
    assert talking.codes == ["programme.after_registration"]
    assert tasks(talking) == ["t|resume"]


async def test_a_number_that_cannot_be_is_not_offered_as_what_was_meant(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.write("non")
    assert (talking.codes, talking.awaited) == (["answer.rejected.too_small"], ("rooms", None))


async def test_an_estimate_that_lacks_an_answer_can_be_completed_at_once(talking):
    talking.nameless = True
    await talking.turn("estimate")
    await talking.until("bath_or_shower")
    await talking.turn("dont_know", "je ne sais pas")
    await talking.until("review")
    await talking.press("send")
    assert talking.codes[-1] == "result.complete_or_register"
    assert tasks(talking) == ["t|correct_answer", "t|register_household"]
    await talking.turn("correct", "Corriger une réponse", payload="t|correct_answer")
    assert talking.awaited == ("bath_or_shower", None)
    await talking.press("no")
    await talking.press("send")
    assert "result.index" in talking.codes


@pytest.mark.parametrize("act", ["correct", "update"])
async def test_an_estimate_is_told_anew_with_another_answer(talking, act):
    await talking.register("estimate")
    index = talking.params("result.index")
    await talking.turn(act, "changer le nombre de voitures")
    assert talking.awaited == ("cars", None)
    await talking.write("2")
    await talking.press("send")
    assert talking.params("result.index") != index


async def test_an_estimate_is_computed_at_its_end_and_not_sent(talking):
    talking.nameless = True
    await talking.turn("estimate")
    await talking.until("bath_or_shower")
    await talking.turn("dont_know", "je ne sais pas")
    await talking.until("review")
    assert "review.missing.estimate" in talking.codes
    shown = " ".join([talking.ask["text"], *(choice["title"] for choice in talking.ask["choices"])])
    assert "calcul" in shown
    assert "envo" not in shown
    await talking.press("later")
    assert talking.codes == ["pause.saved_here"]


@pytest.mark.parametrize(("lang", "said"), [("ary", "بغيت نبدل عدد البيوت"), ("ary-Latn", "beddel 3adad lbyout")])
async def test_an_answer_is_named_without_where_it_was_counted(backend, lang, said):
    talking = Talking(backend, lang=lang)
    await talking.turn("start")
    await talking.until("rooms")
    await talking.write("4")
    await talking.turn("correct", said)
    assert talking.awaited == ("rooms", None)
