"""The backend's edges: health, errors as problem documents, hostile bodies, the closed audit trail."""

from __future__ import annotations

import asyncpg
import pytest


async def test_it_says_that_it_lives_and_that_it_is_ready(backend):
    assert (await backend.get("/health/live")).json() == {"status": "live"}
    assert (await backend.get("/health/ready")).json() == {"status": "ready"}


async def test_an_unknown_address_is_a_problem_document(backend):
    answer = await backend.get("/nowhere")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"


async def test_a_wrong_method_says_which_are_right(backend):
    answer = await backend.put("/health/live", json={})
    assert (answer.status_code, answer.json()["code"], answer.headers["allow"]) == (405, "method_not_allowed", "GET")


HOSTILE = [
    (b'{"a": NaN}', "json_not_finite"),
    (b'{"a": -Infinity}', "json_not_finite"),
    (b'{"a": 1e999}', "json_number_too_big"),
    (b'{"a": ' + b"9" * 5000 + b"}", "json_number_too_big"),
    (b"[" * 100_000, "json_too_deep"),
    (b"[" * 60 + b"]" * 60, "json_too_deep"),
    (b'{"a": "\\ud800"}', "json_not_text"),
    (b'{"a"', "json_malformed"),
    (b"\xff\xfe\x00", "json_malformed"),
    (b'"' + b"a" * 300_000 + b'"', "body_too_large"),
]


@pytest.mark.parametrize(("body", "code"), HOSTILE, ids=[f"{code}-{i}" for i, (_, code) in enumerate(HOSTILE)])
async def test_a_hostile_body_is_refused_with_a_reason(backend, body, code):
    answer = await backend.post("/v1/anything", content=body, headers={"content-type": "application/json"})
    assert answer.json()["code"] == code
    assert 400 <= answer.status_code < 500


async def test_an_audit_line_can_neither_be_changed_nor_deleted(backend, sql):
    await sql("INSERT INTO registry.audit_line (actor, purpose, action) VALUES ('system', 'test', 'test')")
    for change in ("UPDATE registry.audit_line SET actor = 'x'", "DELETE FROM registry.audit_line"):
        with pytest.raises(asyncpg.RaiseError, match="never changed"):
            await sql(change)
