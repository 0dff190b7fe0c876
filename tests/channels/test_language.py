"""The language of a conversation: noticed, kept, changed on clear evidence."""

from __future__ import annotations

import pytest

from tests.channels.conftest import Write
from tests.fakes.rasa import StandInRasa, question, reply

CONVERSATIONS = {
    "nothing to go by: Darija, and the choice of languages": [("؟؟ 12", "ary")],
    "one unclear word still shows the script": [("taxi", "ary-Latn")],
    "one greeting is enough to begin with": [("bonjour", "fr")],
    "an Arabic greeting begins Darija": [("سلام", "ary")],
    "a greeting of every language stays in the language of the conversation": [
        ("بغيت نتسجل دابا", "ary"),
        ("salam alaykoum wa rahmatou llah", "ary"),
        ("assalamou alaykom wa rahmatou llah", "ary"),
    ],
    "an Arabic greeting leaves French where it is": [("je veux commencer maintenant", "fr"), ("السلام عليكم", "fr")],
    "one word changes nothing": [("بغيت نتسجل دابا", "ary"), ("merci", "ary"), ("ok", "ary")],
    "numbers change nothing": [("je veux commencer maintenant", "fr"), ("12", "fr"), ("٣", "fr")],
    "two words are a hint, twice a hint is a change": [
        ("بغيت نتسجل دابا", "ary"),
        ("je veux", "ary"),
        ("je suis", "fr"),
    ],
    "a hint that is not repeated is forgotten": [
        ("بغيت نتسجل دابا", "ary"),
        ("je veux", "ary"),
        ("بغيت نتسجل دابا", "ary"),
        ("je suis", "ary"),
    ],
    "nonsense in Latin letters is no French, however often": [
        ("بغيت نتسجل دابا", "ary"),
        ("test test", "ary"),
        ("hjk fgh", "ary"),
        ("xx yy", "ary"),
        ("test test test", "ary"),
    ],
    "nonsense in Arabic letters changes nothing either": [
        ("je veux commencer maintenant", "fr"),
        ("ككك ببب", "fr"),
        ("ضصث قفغ", "fr"),
    ],
    "a clear sentence changes it at once": [("بغيت نتسجل دابا", "ary"), ("je veux continuer ici", "fr")],
    "Darija keeps the script that the person writes": [
        ("بغيت نتسجل دابا", "ary"),
        ("bghit nkmel hna daba", "ary-Latn"),
        ("بغيت نكمل هنا دابا", "ary"),
    ],
    "two words of it in the other script are enough, one is not": [
        ("السلام عليكم", "ary"),
        ("bghit ntsjel", "ary-Latn"),
        ("واخا", "ary-Latn"),
        ("بغيت نكمل", "ary"),
    ],
    "a named language needs two clear sentences to be left": [
        (("Français", "l|fr"), "fr"),
        ("بغيت نتسجل دابا", "fr"),
        ("عاود بغيت نتسجل دابا", "ary"),
    ],
    "the page's own selector names a language, too": [(("العربية", "t|change_language|ar"), "ar"), ("wakha", "ar")],
}


@pytest.mark.parametrize("turns", CONVERSATIONS.values(), ids=CONVERSATIONS.keys())
async def test_the_language_of_a_conversation(write: Write, rasa: StandInRasa, turns: list):
    heard = []
    for said, _ in turns:
        text, payload = said if isinstance(said, tuple) else (said, None)
        await write(text, payload)
        heard.append(rasa.bodies[-1]["metadata"]["lang"])
    assert heard == [lang for _, lang in turns]


async def test_a_newcomer_who_shows_no_language_is_offered_the_four(write: Write, rasa: StandInRasa):
    messages = (await write("12")).json()["messages"]
    offer, asked = messages[-2:]
    assert [button["payload"] for button in offer["buttons"]] == ["l|ary", "l|ary-Latn", "l|ar", "l|fr"]
    assert asked["question"] == {"name": "q1", "member": None}
    later = (await write("12")).json()["messages"]
    assert not [button for message in later for button in message["buttons"] if button["payload"].startswith("l|")]


GREETINGS = {
    "السلام عليكم": ("ary", False),
    "السلام عليكم ورحمة الله وبركاته": ("ary", False),
    "صباح الخير": ("ary", False),
    "salam": ("ary-Latn", True),
    "salam alaykoum": ("ary-Latn", True),
    "assalamou alaykom": ("ary-Latn", True),
    "Salam 3likom w ra7matou llah !": ("ary-Latn", True),
    "bonjour": ("fr", False),
    "Bonsoir madame": ("fr", False),
    "slt": ("fr", False),
    "salam bghit ntsejel f lregistre": ("ary-Latn", False),
}


@pytest.mark.parametrize(("greeting", "answered"), GREETINGS.items())
async def test_languages_are_offered_to_who_greets_only_where_the_greeting_tells_none(
    write: Write, rasa: StandInRasa, greeting: str, answered: tuple[str, bool]
):
    rasa.script = lambda _: reply("greet")
    messages = (await write(greeting)).json()["messages"]
    offered = any(button["payload"].startswith("l|") for message in messages for button in message["buttons"])
    assert (rasa.bodies[-1]["metadata"]["lang"], offered) == answered


async def test_a_language_that_is_not_spoken_here_is_answered_with_those_that_are(write: Write, rasa: StandInRasa):
    await write("Deutsch", "l|de")
    assert rasa.bodies[-1]["metadata"]["payload"] == "t|change_language"


async def test_a_greeting_comes_before_the_choice_of_languages(write: Write, rasa: StandInRasa):
    rasa.script = lambda _: reply("greet")
    greeting, offer = (await write("taxi")).json()["messages"]
    assert greeting["text"] == "ary-Latn greet"
    assert len(offer["buttons"]) == 4


async def test_the_title_of_a_language_button_may_be_typed(write: Write, rasa: StandInRasa):
    offer = (await write("12")).json()["messages"][-2]
    title = next(button["title"] for button in offer["buttons"] if button["payload"] == "l|fr")
    await write(title)
    assert rasa.bodies[-1]["metadata"]["payload"] == "l|fr"
    assert rasa.bodies[-1]["metadata"]["lang"] == "fr"


async def test_a_name_says_nothing_about_the_language(write: Write, rasa: StandInRasa):
    rasa.script = lambda _: reply(ask=question("given_name", "text"))
    await write("بغيت نتسجل دابا")
    await write("Je suis Fatima Zahra Bennani")
    assert rasa.bodies[-1]["metadata"]["lang"] == "ary"


async def test_the_backend_may_change_the_language(write: Write, rasa: StandInRasa):
    rasa.script = lambda _: reply("greet", lang="fr")
    assert (await write("bghit l français 3afak")).json()["messages"][0]["lang"] == "fr"
    await write("merci")
    assert rasa.bodies[-1]["metadata"]["lang"] == "fr"
