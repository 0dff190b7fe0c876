"""The backend's edges: health, errors as problem documents, hostile bodies, the closed audit trail."""

from __future__ import annotations

from datetime import UTC, date, datetime

import asyncpg
import pytest

from backend import app, health
from backend.knowledge.library import KnowledgeError


async def test_it_says_that_it_lives_and_that_it_is_ready(backend):
    assert (await backend.get("/health/live")).json() == {"status": "live"}
    assert (await backend.get("/health/ready")).json()["status"] == "ready"


async def test_it_warns_before_the_rules_run_out(backend, monkeypatch, caplog):
    class Ending:
        """Rules without a value from tomorrow on."""

        def last_complete_day(self):
            return datetime.now(UTC).date()

    monkeypatch.setattr(health, "published", Ending)
    for _ in range(2):
        assert (await backend.get("/health/ready")).json() == {"status": "ready", "rules_end_in_days": 0}
    assert [record.msg for record in caplog.records].count("rules.end_soon") == 1


@pytest.mark.parametrize(("last", "days"), [(None, None), (date(2026, 12, 31), 39), (date(2026, 11, 20), -2)])
def test_the_days_that_rules_are_left_are_counted(last, days):
    assert health.days_of_rules_left(last, date(2026, 11, 22)) == days


def test_a_fault_in_the_knowledge_base_stops_the_start(backend_settings, monkeypatch):
    def faulty():
        raise KnowledgeError("fr.yml: no answer to faq/cost")

    monkeypatch.setattr(app, "published_answers", faulty)
    with pytest.raises(KnowledgeError, match="faq/cost"):
        app.create_app(backend_settings)


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
