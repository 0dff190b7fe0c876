"""The Telegram channel against a strict stand-in for the Bot API."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from bot.channels.telegram import keyboard
from bot.messages import Button
from bot.settings import BotSettings, Telegram
from bot.texts import parts, units
from tests.channels.conftest import running
from tests.fakes.rasa import StandInRasa, question, reply
from tests.fakes.telegram import TOKEN, FakeTelegram

pytestmark = [
    pytest.mark.filterwarnings("ignore:Please use 'Bot.getUpdates'"),
    pytest.mark.filterwarnings("ignore:Deprecated since version v22.2"),
]
chats = itertools.count(1000)


@pytest.fixture
def chat() -> int:
    return next(chats)


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as api:
        yield api


@pytest.fixture
def telegram_settings(bot_settings: BotSettings, telegram: FakeTelegram) -> BotSettings:
    return replace(bot_settings, telegram=Telegram(TOKEN, telegram.url))


@pytest_asyncio.fixture
async def gateway(telegram_settings: BotSettings) -> AsyncIterator[None]:
    async with running(telegram_settings):
        yield


def bound(rasa: StandInRasa) -> list[str | None]:
    questions = [body["metadata"]["bound_to"] for body in rasa.bodies]
    return [question["name"] if question else None for question in questions]


@pytest.mark.usefixtures("gateway")
class TestMessages:
    async def test_a_text_is_answered_with_the_question_last(self, telegram, chat):
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)
        assert telegram.shown_to(chat) == ["fr noted: je veux commencer maintenant", "q1?"]
        key = {"text": "Oui", "callback_data": "a|7f3a|q1|-|yes"}
        assert telegram.sent[-1]["reply_markup"] == {"inline_keyboard": [[key]]}

    async def test_twenty_messages_at_once_keep_their_order(self, telegram, rasa, chat):
        for number in range(20):
            telegram.say(chat, f"n{number}")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) >= 40, 20)
        assert rasa.texts == [f"n{number}" for number in range(20)]
        noted = [text for text in telegram.shown_to(chat) if "noted" in text]
        assert [text.rsplit(" ", 1)[-1].strip("\u2068\u2069") for text in noted] == rasa.texts
        assert rasa.most_under_way == 1

    async def test_a_redelivered_update_is_answered_once(self, telegram, rasa, chat):
        telegram.say(chat, "je veux commencer maintenant")
        telegram.redeliver()
        telegram.redeliver(under_another_number=True)
        await telegram.wait_for(lambda: telegram.acknowledged >= 3 and len(telegram.shown_to(chat)) >= 2)
        telegram.say(chat, "2")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) >= 4)
        assert rasa.texts == ["je veux commencer maintenant", "2"]
        assert len(telegram.shown_to(chat)) == 4

    async def test_an_update_is_stored_before_it_is_acknowledged(self, telegram, chat, sql):
        stored: list[int] = []

        async def look(_: int) -> None:
            rows = await sql(
                "SELECT count(*) FROM gateway.message m JOIN gateway.conversation c ON c.id = conversation_id"
            )
            stored.append(rows[0][0])

        before = (await sql("SELECT count(*) FROM gateway.message"))[0][0]
        telegram.on_acknowledged = look
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: bool(stored))
        assert stored[0] == before + 1

    async def test_updates_that_nobody_understands_do_not_hold_up_others(self, telegram, chat):
        telegram.deliver_raw({"message": {"message_id": "nonsense"}})
        telegram.deliver_raw({"poll_answer": {"poll_id": "1"}})
        telegram.deliver_raw({"message": None})
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)

    async def test_voice_photos_and_stickers_are_answered_kindly_without_a_turn(self, telegram, rasa, chat):
        telegram.send_voice(chat)
        telegram.send_photo(chat)
        telegram.send_sticker(chat)
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 3)
        said = [text.replace("\u200f", "") for text in telegram.shown_to(chat)]
        assert said == ["ary voice.not_yet", "ary photo.not_needed", "ary message.empty"]
        assert rasa.bodies == []

    async def test_a_voice_message_during_a_question_gets_the_question_again(self, telegram, rasa, chat):
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)
        telegram.send_voice(chat)
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 4)
        assert rasa.bodies[-1]["metadata"]["payload"] == "t|repeat"
        assert telegram.shown_to(chat)[2].startswith("fr voice.not_yet")

    async def test_start_greets(self, telegram, rasa, chat):
        telegram.say(chat, "/start")
        await telegram.wait_for(lambda: bool(rasa.bodies))
        assert rasa.bodies[0]["metadata"]["payload"] == "t|greet"

    async def test_groups_are_pointed_to_the_private_chat(self, telegram, rasa, chat):
        telegram.say_in_group(-chat, "bonjour tout le monde")
        telegram.say_in_group(-chat, "/start@rafiq_bot")
        await telegram.wait_for(lambda: bool(telegram.shown_to(-chat)))
        assert [text.replace("\u200f", "") for text in telegram.shown_to(-chat)] == ["ary group.private_only"]
        assert rasa.bodies == []


@pytest.mark.usefixtures("gateway")
class TestButtons:
    async def test_a_press_is_acknowledged_acted_on_once_and_its_keyboard_removed(self, telegram, rasa, chat):
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)
        number = telegram.sent[-1]["message_id"]
        telegram.press(chat, number, "a|7f3a|q1|-|yes", "q-1")
        telegram.press(chat, number, "a|7f3a|q1|-|yes", "q-2")
        telegram.redeliver()
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) >= 6)
        assert [body["metadata"]["payload"] for body in rasa.bodies] == [None, "a|7f3a|q1|-|yes", "a|7f3a|q1|-|yes"]
        assert rasa.bodies[1]["message"] == "Oui"
        edits = [call for call in telegram.calls if call[0] == "editMessageReplyMarkup"]
        assert len(edits) == 1
        assert telegram.refusals == []
        answered = {call[1]["callback_query_id"] for call in telegram.calls if call[0] == "answerCallbackQuery"}
        assert answered == {"q-1", "q-2"}

    async def test_buttons_that_telegram_would_refuse_are_left_out(self, telegram, rasa, chat):
        choices = [("long", "a|" + "x" * 63), ("fits", "a|" + "x" * 62), *((f"n{n}", f"a|{n}") for n in range(120))]
        rasa.script = lambda _: reply(ask=question("place", "choice", *choices))
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: bool(telegram.shown_to(chat)))
        keys = [key for row in telegram.sent[-1]["reply_markup"]["inline_keyboard"] for key in row]
        assert len(keys) == 100
        assert keys[0]["text"] == "fits"


@pytest.mark.usefixtures("gateway")
class TestBinding:
    async def heard(self, telegram: FakeTelegram, chat: int, count: int, sql) -> None:
        """So many bubbles are on the screen, and the gateway knows since when."""
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == count)
        under_way = """
            SELECT count(*) FROM gateway.outbox WHERE status = 'sending' AND conversation_id =
            (SELECT conversation_id FROM gateway.message ORDER BY id DESC LIMIT 1)
        """
        for _ in range(500):
            if not (await sql(under_way))[0][0]:
                return
            await asyncio.sleep(0.02)
        raise AssertionError("a bubble is still under way")

    async def begin(self, telegram: FakeTelegram, chat: int, sql) -> None:
        telegram.clock = lambda: 1_000_000
        telegram.say(chat, "je veux commencer maintenant", at=1_000_000)
        await self.heard(telegram, chat, 2, sql)
        telegram.clock = lambda: 1_000_100
        telegram.say(chat, "2", at=1_000_090)
        await self.heard(telegram, chat, 4, sql)

    async def test_a_late_message_is_bound_to_the_question_shown_when_it_was_written(self, telegram, rasa, chat, sql):
        await self.begin(telegram, chat, sql)
        telegram.say(chat, "3", at=1_000_050)
        await self.heard(telegram, chat, 6, sql)
        telegram.say(chat, "4", at=1_000_100)
        await self.heard(telegram, chat, 8, sql)
        assert bound(rasa) == [None, "q1", "q1", "q3"]

    async def test_a_reply_to_a_message_is_bound_to_its_question(self, telegram, rasa, chat, sql):
        await self.begin(telegram, chat, sql)
        first_question = next(message["message_id"] for message in telegram.sent if message["text"] == "q1?")
        telegram.say(chat, "5", at=1_000_200, reply_to=first_question)
        await self.heard(telegram, chat, 6, sql)
        assert bound(rasa)[-1] == "q1"

    async def test_an_edited_message_corrects_the_answer_that_it_gave(self, telegram, rasa, chat, sql):
        telegram.clock = lambda: 1_000_000
        telegram.say(chat, "je veux commencer maintenant", at=1_000_000)
        await self.heard(telegram, chat, 2, sql)
        answer = telegram.say(chat, "2", at=1_000_090)
        await self.heard(telegram, chat, 4, sql)
        telegram.clock = lambda: 1_000_300
        telegram.edit(chat, answer, "22")
        await self.heard(telegram, chat, 6, sql)
        assert (rasa.bodies[-1]["message"], bound(rasa)[-1]) == ("22", "q1")

    async def test_an_answer_may_come_before_telegrams_word_that_the_question_was_sent(self, telegram, rasa, chat, sql):
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)
        telegram.answers_after_seconds = 1.5
        for number in (4, 6):
            telegram.say(chat, "2")
            await telegram.wait_for(lambda count=number: len(telegram.shown_to(chat)) == count)
        await self.heard(telegram, chat, 6, sql)
        assert bound(rasa) == [None, "q1", "q2"]

    async def test_after_an_ended_task_nothing_is_bound(self, telegram, rasa, chat, sql):
        await self.begin(telegram, chat, sql)
        rasa.script = lambda _: reply("greet", ask=None)
        telegram.say(chat, "annuler", at=1_000_150)
        await self.heard(telegram, chat, 5, sql)
        telegram.say(chat, "salam", at=1_000_200)
        await self.heard(telegram, chat, 6, sql)
        assert bound(rasa)[-1] is None


@pytest.mark.usefixtures("gateway")
class TestSending:
    async def test_telegrams_wish_to_wait_is_respected_and_order_kept(self, telegram, chat):
        telegram.flood = [1, 1]
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)
        assert telegram.shown_to(chat)[-1] == "q1?"
        assert telegram.flood == []

    async def test_a_failing_api_is_tried_again(self, telegram, chat):
        telegram.fail_sends = 2
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2, 15)

    async def test_who_blocked_the_bot_is_left_alone(self, telegram, rasa, chat, sql):
        telegram.blocked = {chat}
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: bool(telegram.refusals))
        other = next(chats)
        telegram.say(other, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(other)) == 2)
        assert len([refusal for refusal in telegram.refusals if refusal.startswith("Forbidden")]) == 1

    async def test_a_long_answer_is_split_at_sentences_with_its_buttons_under_the_last_part(self, telegram, rasa, chat):
        sentence = "Ceci est une phrase assez longue pour le test. "
        ask = question("q1", "integer", ("Oui", "a|7f3a|q1|-|yes")) | {"text": sentence * 200}
        rasa.script = lambda _: reply(ask=ask)
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 3)
        assert all(text.rstrip().endswith("test.") for text in telegram.shown_to(chat))
        markups = [message["reply_markup"] for message in telegram.sent if message["chat_id"] == chat]
        assert [bool(markup) for markup in markups] == [False, False, True]


async def test_only_one_of_two_replicas_polls(telegram_settings: BotSettings, telegram: FakeTelegram, chat: int):
    async with running(telegram_settings), running(telegram_settings):
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)
        telegram.say(chat, "2")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 4)
    assert not [refusal for refusal in telegram.refusals if refusal.startswith("Conflict")]
    assert len(telegram.shown_to(chat)) == 4


async def test_what_was_queued_before_a_crash_is_sent_after_it(
    telegram_settings: BotSettings, telegram: FakeTelegram, chat: int, sql
):
    """A row left in *sending* without a message id is sent once its lease has run out; one with an id never is."""
    async with running(telegram_settings):
        telegram.say(chat, "je veux commencer maintenant")
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 2)
    await sql(
        "UPDATE gateway.outbox SET status = 'sending', external_id = NULL, due_at = now() "
        "WHERE id = (SELECT max(id) FROM gateway.outbox)"
    )
    async with running(telegram_settings):
        await telegram.wait_for(lambda: len(telegram.shown_to(chat)) == 3)
    assert telegram.shown_to(chat)[1:] == ["q1?", "q1?"]


def test_short_titles_stand_two_in_a_row():
    titles = ["oui", "non", "un titre vraiment long", "peut-être"]
    rows = keyboard([Button(title, f"a|{title}") for title in titles])
    assert rows is not None
    assert [[key.text for key in row] for row in rows.inline_keyboard] == [titles[:2], titles[2:3], titles[3:]]
    assert keyboard([]) is None


LONG = {
    "sentences": "Une phrase. " * 900,
    "lines": "une ligne sans point\n" * 500,
    "one word": "x" * 9000,
    "letters of two units": "😀" * 5000,
    "Arabic": "هاد الجملة طويلة بزاف. " * 500,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_no_part_is_too_long_and_nothing_is_lost(text: str):
    pieces = parts(text)
    assert all(0 < units(piece) <= 4096 for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
