"""Requests move on step by step; the citizen is told where they stand and since when, in words of every variety."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from backend.domain.requests import STEPS, RejectionReason, RequestState, StepRefusedError, check_step
from bot.phrases import Phrases
from tests.api.talking import Talking

LANGS = ("ar", "ary", "ary-Latn", "fr")
WORDS = Phrases.under(Path(__file__).parents[2] / "locales", strict=True)
TODAY = datetime.now(UTC).strftime("%d/%m/%Y")
ALLOWED = {
    ("received", "in_progress"),
    ("received", "rejected"),
    ("in_progress", "answered"),
    ("in_progress", "closed"),
    ("in_progress", "rejected"),
    ("answered", "in_progress"),
    ("answered", "closed"),
}


async def filed(talking: Talking, act: str = "complaint") -> str:
    """A request of this conversation, received; its reference."""
    await talking.turn(act, "on m'a demandé de l'argent pour m'inscrire")
    return next(item["params"]["reference"] for item in talking.last["say"] if "reference" in item["params"])


async def go(talking: Talking, reference: str, to: str, reason: str | None = None) -> Any:
    return await talking.client.post(f"/v1/requests/{reference}/steps", json={"to": to, "reason": reason})


@pytest.mark.parametrize("state", RequestState)
@pytest.mark.parametrize("to", RequestState)
def test_there_are_these_steps_and_no_others(state: RequestState, to: RequestState) -> None:
    reason = RejectionReason.ASKED_BEFORE if to is RequestState.REJECTED else None
    if (state.value, to.value) in ALLOWED:
        check_step(state, to, reason)
    else:
        with pytest.raises(StepRefusedError):
            check_step(state, to, reason)
    assert (to in STEPS[state]) == ((state.value, to.value) in ALLOWED)


@pytest.mark.parametrize("act", ["complaint", "human"])
async def test_a_request_is_received_taken_up_and_answered(talking, act):
    reference = await filed(talking, act)
    for state in ("received", "in_progress", "answered", "closed"):
        if state != "received":
            assert (await go(talking, reference, state)).status_code == 200
        await talking.turn("track")
        assert talking.codes == [f"status.request.{state}"]
        assert talking.params(talking.codes[0]) == {"reference": reference, "date": TODAY}


async def test_an_answer_that_does_not_content_is_taken_up_again(talking):
    reference = await filed(talking)
    for state in ("in_progress", "answered", "in_progress", "closed"):
        assert (await go(talking, reference, state)).status_code == 200
    history = (await talking.client.get(f"/v1/requests/{reference}")).json()["history"]
    assert [step["state"] for step in history] == ["received", "in_progress", "answered", "in_progress", "closed"]
    assert sorted(step["at"] for step in history) == [step["at"] for step in history]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("reason", RejectionReason)
async def test_a_rejection_is_told_with_its_reason(backend, lang, reason):
    talking = Talking(backend, lang=lang)
    reference = await filed(talking)
    assert (await go(talking, reference, "rejected", reason)).status_code == 200
    await talking.turn("track")
    told = [WORDS.say(item["code"], item["params"], lang) for item in talking.last["say"]]
    assert talking.codes == ["status.request.rejected", f"status.request.reason.{reason}"]
    assert reference in told[0]
    assert TODAY in told[0]
    assert told[1]


@pytest.mark.parametrize(
    ("to", "reason", "code"),
    [
        ("answered", None, "step_not_allowed"),
        ("received", None, "step_not_allowed"),
        ("rejected", None, "reason_needed"),
        ("in_progress", "asked_before", "reason_only_for_rejection"),
    ],
)
async def test_a_step_that_is_not_allowed_changes_nothing(talking, to, reason, code):
    reference = await filed(talking)
    refused = await go(talking, reference, to, reason)
    assert (refused.status_code, refused.json()["code"]) == (409, code)
    assert (await talking.client.get(f"/v1/requests/{reference}")).json()["state"] == "received"


async def test_a_request_that_does_not_exist_is_told_apart(talking):
    assert (await go(talking, "D-0000-0000", "in_progress")).status_code == 404
    assert (await talking.client.get("/v1/requests/D-0000-0000")).status_code == 404


async def test_an_unknown_state_is_refused(talking):
    reference = await filed(talking)
    assert (await go(talking, reference, "forgotten")).status_code == 422


async def test_only_the_service_moves_requests(talking):
    reference = await filed(talking)
    for headers in ({"Authorization": ""}, {"Authorization": "Bearer guess"}):
        answer = await talking.client.post(
            f"/v1/requests/{reference}/steps", json={"to": "in_progress"}, headers=headers
        )
        assert answer.status_code == 401
        assert (await talking.client.get(f"/v1/requests/{reference}", headers=headers)).status_code == 401


async def test_every_step_leaves_a_line_in_the_audit_trail(talking, sql):
    reference = await filed(talking)
    await go(talking, reference, "in_progress")
    await go(talking, reference, "closed")
    lines = await sql(
        "SELECT line.actor, line.action FROM registry.audit_line line JOIN registry.request request "
        "ON request.id = line.subject WHERE request.reference = $1 ORDER BY line.id",
        reference,
    )
    assert [tuple(line) for line in lines] == [
        ("citizen", "request.complaint"),
        ("agent", "request.in_progress"),
        ("agent", "request.closed"),
    ]


async def test_two_who_take_the_same_step_at_once_do_not_both_succeed(talking):
    reference = await filed(talking)
    answers = await asyncio.gather(*(go(talking, reference, "in_progress") for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]


async def test_a_reference_is_enough_to_track_a_request_from_elsewhere(backend, talking):
    reference = await filed(talking)
    await go(talking, reference, "in_progress")
    elsewhere = Talking(backend)
    await elsewhere.turn("track")
    await elsewhere.turn("answer", reference)
    assert elsewhere.codes == ["status.request.in_progress"]
