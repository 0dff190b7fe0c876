"""Every case of `tests/rules/*.yml` comes out as it says."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from backend.decisions.service import decide
from backend.domain.amounts import AMOUNTS
from backend.domain.reasons import AmountNote, Reason
from backend.rules import published
from tests.domain.rules.households import CASES, Document, adult, child, household

UNKNOWN = "unknown"
PER = {"asd": "month", "amo_achamil": "month", "asd_birth": "once", "asd_school_bonus": "year"}


def _load() -> list[Document]:
    files = sorted(file for file in CASES.glob("*.yml") if file.name != "ordinary.yml")
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


ALL = _load()


def _member(given: Document) -> Document:
    answers = {name: value for name, value in given.items() if name not in ("relation", "born")}
    answers["birth_date"] = str(given["born"])
    if given["relation"] in ("child", "grandchild"):
        return _known(child(**answers) | {"relation": given["relation"]})
    return _known(adult(given["relation"], **answers))


def _known(document: Document) -> Document:
    return {name: value for name, value in document.items() if value != UNKNOWN}


def _document(case: Document) -> Document:
    return _known(household(*map(_member, case["members"]), **case.get("household", {})))


def _check(result: dict[str, Any], expected: Document) -> None:
    assert result["status"] == expected["status"]
    if "reasons" in expected:
        assert [reason["code"] for reason in result["reasons"]] == expected["reasons"]
    if "amount" in expected:
        assert result[f"amount_mad_{PER[result['programme']]}"] == expected["amount"]
    if "notes" in expected:
        assert result["amount_notes"] == expected["notes"]


@pytest.mark.parametrize("case", ALL, ids=[case["case"] for case in ALL])
def test_the_case_comes_out_as_it_says(case):
    record = decide(_document(case), case["declared_on"]).record
    programmes = {result["programme"]: result for result in record["programmes"]}
    for name, expected in case["expect"].items():
        if name == "index":
            assert record["index"] == (expected and pytest.approx(expected, abs=5e-8))
        elif name == "missing_coefficients":
            assert record["missing_coefficients"] == expected
        else:
            _check(programmes[name], expected)


def _said(case: Document, part: str) -> set[str]:
    return {code for name, one in case["expect"].items() if name in PROGRAMMES for code in one.get(part, ())}


PROGRAMMES = frozenset(published().programmes)
UNREACHABLE = {Reason.NOT_RESIDENT, Reason.RESIDENCE_UNKNOWN, Reason.SCHOOLING_UNKNOWN}
"""Every answer to `region` is a Moroccan one; the other two need a household no case of an official describes."""


def test_the_cases_cover_every_programme_with_every_status_it_can_have():
    seen = {(name, one["status"]) for case in ALL for name, one in case["expect"].items() if name in PROGRAMMES}
    decided = {name for name in PROGRAMMES if name not in ("minhaty", "daam_sakane")}
    assert {(name, "eligible") for name in decided} <= seen
    assert {(name, "not_eligible") for name in PROGRAMMES} <= seen
    assert {(name, "undetermined") for name in PROGRAMMES - {"asd_school_bonus"}} <= seen


def test_the_cases_cover_every_reason_note_and_year():
    assert {code for case in ALL for code in _said(case, "reasons")} == set(Reason) - UNREACHABLE
    assert {code for case in ALL for code in _said(case, "notes")} == set(AmountNote)
    assert {2023, 2024, 2025, 2026, 2027} == {case["declared_on"].year for case in ALL}


def test_every_way_of_counting_an_amount_has_a_rhythm():
    assert set(AMOUNTS) == set(PER)
