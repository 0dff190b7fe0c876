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
    assert talking.codes == ["greet"]
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
