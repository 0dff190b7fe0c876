"""Drafts that nobody comes back to are wiped after a time; nothing that was sent ever is."""

from __future__ import annotations

import asyncio

import pytest

from backend.conversations import drafts, store
from backend.retention import keep_purging, purge_drafts
from backend.settings import load
from runtime.settings import SettingsError
from tests.api.talking import Talking

DAYS = 90
ESTIMATE_DAYS = 30


@pytest.fixture
def database(backend_app):
    return backend_app.state.database


@pytest.fixture
def draft(sql):
    """The row of the interview that a conversation is, or was, about."""

    async def row(talking: Talking):
        rows = await sql(
            "SELECT DISTINCT i.* FROM registry.interview i JOIN registry.interview_event e ON e.interview_id = i.id"
            " WHERE e.conversation_id = $1",
            talking.id,
        )
        return rows[0]

    return row


@pytest.fixture
def lie_still(sql, draft):
    """Let a conversation's interview be untouched for so many days."""

    async def age(talking: Talking, days: int) -> None:
        found = await draft(talking)
        await sql(
            "UPDATE registry.interview SET updated_at = now() - make_interval(days => $2) WHERE id = $1",
            found["id"],
            days,
        )
        await sql(
            "UPDATE registry.turn SET at = now() - make_interval(days => $2) WHERE conversation_id = $1",
            talking.id,
            days,
        )

    return age


async def begun(talking: Talking) -> str:
    """A registration that was begun and put aside; its reference."""
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("pause")
    return talking.params("pause.saved")["reference"]


async def test_a_draft_that_nobody_touched_is_wiped_and_the_audit_trail_says_so(
    talking, database, sql, draft, lie_still
):
    await begun(talking)
    await lie_still(talking, DAYS + 1)
    assert await purge_drafts(database, DAYS) == 1
    wiped = await draft(talking)
    assert (wiped["status"], wiped["snapshot"], wiped["reference"]) == ("erased", None, None)
    assert not await sql("SELECT 1 FROM registry.turn WHERE conversation_id = $1", talking.id)
    said = await sql("SELECT events FROM registry.interview_event WHERE interview_id = $1", wiped["id"])
    assert said
    assert all(row["events"] is None for row in said)
    lines = await sql(
        "SELECT actor, purpose FROM registry.audit_line WHERE action = 'draft.purged' AND subject = $1", wiped["id"]
    )
    assert [tuple(row) for row in lines] == [("system", "retention")]
    assert await purge_drafts(database, DAYS) == 0


@pytest.mark.parametrize(
    ("act", "until", "code", "days"),
    [
        ("start", "rooms", "pause.saved", DAYS),
        ("start", "milieu", "pause.saved_here", DAYS),
        ("estimate", "milieu", "pause.saved_here", ESTIMATE_DAYS),
    ],
)
async def test_whoever_pauses_is_told_for_how_many_days_it_is_kept(talking, act, until, code, days):
    await talking.turn(act)
    await talking.until(until)
    await talking.turn("pause")
    assert talking.params(code)["days"] == days


async def test_whoever_stops_or_sends_later_is_told_the_days_too(talking):
    await talking.turn("start")
    await talking.until("milieu")
    await talking.turn("cancel")
    assert talking.params("cancel.done") == {"days": DAYS}
    await talking.turn("resume")
    await talking.until("review")
    await talking.press("later")
    assert talking.params("review.later")["days"] == DAYS


async def test_a_draft_is_kept_to_its_last_day(talking, database, draft, lie_still):
    await begun(talking)
    await lie_still(talking, DAYS - 1)
    assert await purge_drafts(database, DAYS) == 0
    assert (await draft(talking))["snapshot"] is not None
    await talking.turn("resume")
    assert talking.awaited == ("rooms", None)


async def test_whoever_comes_back_too_late_begins_anew(talking, backend, database, lie_still):
    reference = await begun(talking)
    await lie_still(talking, DAYS + 1)
    await purge_drafts(database, DAYS)
    await talking.turn("answer", "deux")
    assert talking.ask is None
    assert talking.codes == ["nothing_awaited"]
    elsewhere = Talking(backend)
    await elsewhere.turn("resume")
    await elsewhere.write(reference)
    await elsewhere.write("10/01/1984")
    assert "resume.go_on" not in elsewhere.codes
    await talking.turn("start")
    assert talking.awaited == ("consent", None)


async def test_a_registration_that_was_sent_is_never_purged(talking, database, draft, lie_still):
    await talking.register()
    await lie_still(talking, 5000)
    await purge_drafts(database, 1)
    assert (await draft(talking))["snapshot"] is not None


async def test_what_was_declined_is_not_kept_for_ever(talking, database, draft, lie_still):
    await talking.turn("start")
    await talking.press("refuse")
    assert (await draft(talking))["status"] == "cancelled"
    await lie_still(talking, DAYS + 1)
    assert await purge_drafts(database, DAYS) == 1
    assert (await draft(talking))["snapshot"] is None


async def test_a_request_beside_a_draft_stays(talking, database, sql, lie_still):
    await begun(talking)
    await talking.turn("human")
    await lie_still(talking, DAYS + 1)
    await purge_drafts(database, DAYS)
    kept = await sql("SELECT content FROM registry.request WHERE conversation_id = $1", talking.id)
    assert [row["content"] is not None for row in kept] == [True]


async def test_a_conversation_that_went_on_to_something_else_is_left_in_peace(talking, database, sql, lie_still):
    await begun(talking)
    await lie_still(talking, DAYS + 1)
    await sql("UPDATE registry.conversation SET interview_id = NULL WHERE id = $1", talking.id)
    await talking.turn("start")
    asked = talking.ask
    assert await purge_drafts(database, DAYS) == 1
    await talking.turn("repeat")
    assert talking.ask == asked


async def test_somebody_who_answers_just_then_keeps_the_draft(talking, database, draft, lie_still):
    await begun(talking)
    await lie_still(talking, DAYS + 1)
    found = (await draft(talking))["id"]
    async with database.transaction() as turn_in_hand:
        await store.lock(turn_in_hand, talking.id)
        async with database.transaction() as purging:
            waiting = asyncio.create_task(drafts.purge(purging, found, DAYS))
            await asyncio.sleep(0.2)
            assert not waiting.done()
            await turn_in_hand.exec_driver_sql(
                "UPDATE registry.interview SET updated_at = now() WHERE id = $1", (found,)
            )
            await turn_in_hand.commit()
            assert await waiting is False
    assert (await draft(talking))["snapshot"] is not None


async def test_the_backend_purges_by_itself(talking, database, draft, lie_still):
    await begun(talking)
    await lie_still(talking, DAYS + 1)
    purging = asyncio.create_task(keep_purging(database, 30, DAYS))
    try:
        for _ in range(200):
            if (await draft(talking))["snapshot"] is None:
                return
            await asyncio.sleep(0.05)
        raise AssertionError("not purged")
    finally:
        purging.cancel()


def test_the_time_is_a_setting(tmp_path):
    settings = {"RAFIQ_STATE": str(tmp_path)}
    assert load("postgresql://nobody@localhost/none", settings).draft_retention_days == DAYS
    assert (
        load("postgresql://nobody@localhost/none", settings | {"DRAFT_RETENTION_DAYS": "7"}).draft_retention_days == 7
    )
    with pytest.raises(SettingsError, match="DRAFT_RETENTION_DAYS"):
        load("postgresql://nobody@localhost/none", settings | {"DRAFT_RETENTION_DAYS": "0"})
