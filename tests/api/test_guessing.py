"""Nobody finds out about a file by guessing: not in one conversation, and not in many from one address."""

from __future__ import annotations

import itertools

import pytest

from backend.conversations.files import TRIES_FROM_ONE_ADDRESS
from backend.interviews.references import draw
from tests.api.talking import Talking

_ADDRESSES = itertools.count(1)


@pytest.fixture
def origin() -> str:
    """The fingerprint of an address that nobody has tried from."""
    return f"{next(_ADDRESSES):064x}"


async def guess(talking: Talking, reference: str, birth: str, origin: str | None) -> list[str]:
    """Ask where a file stands and claim a birth date; the codes that are said."""
    more = {"origin": origin} if origin else {}
    await talking.turn("status", "où en est mon dossier", **more)
    await talking.turn("answer", reference, **more)
    await talking.turn("answer", birth, **more)
    return talking.codes


async def use_up(backend, origin: str) -> None:
    """Every try that one address has, each in a conversation of its own and at another file."""
    for _ in range(TRIES_FROM_ONE_ADDRESS):
        assert (await guess(Talking(backend), draw(), "01/01/1980", origin))[0].startswith("verify.")


async def test_many_conversations_from_one_address_share_its_tries(backend, origin):
    await use_up(backend, origin)
    assert await guess(Talking(backend), draw(), "01/01/1980", origin) == ["verify.wait"]


async def test_even_the_right_birth_date_waits_then(backend, origin):
    owner = Talking(backend)
    reference = await owner.register()
    await use_up(backend, origin)
    assert await guess(Talking(backend), reference, "10/01/1984", origin) == ["verify.wait"]
    assert "verify.wait" not in await guess(Talking(backend), reference, "10/01/1984", f"{next(_ADDRESSES):064x}")


async def test_the_wait_is_told_kindly_and_in_minutes(backend, origin):
    await use_up(backend, origin)
    late = Talking(backend)
    await guess(late, draw(), "01/01/1980", origin)
    assert 0 < late.params("verify.wait")["minutes"] <= 60
    assert late.ask is None


async def test_that_somebody_was_held_up_is_in_the_audit_trail(backend, origin, sql):
    await use_up(backend, origin)
    late = Talking(backend)
    await guess(late, draw(), "01/01/1980", origin)
    lines = await sql(
        "SELECT actor, purpose FROM registry.audit_line WHERE action = 'verification.limited' AND conversation = $1",
        late.id,
    )
    assert [tuple(line) for line in lines] == [("citizen", "own file")]


async def test_a_right_answer_uses_up_nothing(backend, origin):
    owner = Talking(backend)
    reference = await owner.register()
    for _ in range(TRIES_FROM_ONE_ADDRESS + 1):
        assert "status.sent" in await guess(Talking(backend), reference, "10/01/1984", origin)


async def test_without_an_address_each_conversation_has_its_own_tries(backend):
    for _ in range(TRIES_FROM_ONE_ADDRESS + 1):
        assert await guess(Talking(backend), draw(), "01/01/1980", None) == ["verify.failed"]


@pytest.mark.parametrize("made_up", ["", "127.0.0.1", "ff", "g" * 64, "f" * 65])
async def test_an_origin_that_is_no_fingerprint_is_refused(backend, made_up):
    body = {"message": "m1", "act": "status", "text": None, "lang": "fr", "origin": made_up}
    answer = await backend.post(f"/v1/conversations/{Talking(backend).id}/turns", json=body)
    assert answer.status_code == 422
