"""The core questionnaire is what the domain says it is; a questionnaire that is not usable says why."""

from collections import Counter
from copy import deepcopy
from dataclasses import FrozenInstanceError

import pytest

from backend.domain.questionnaire import Kind, Of, Purpose
from backend.domain.questionnaire_loading import QuestionnaireError, load
from tests.domain.engine.walking import cases, core, core_document

PLAIN_RELATIONS = {"spouse", "child", "parent", "parent_in_law", "sibling", "grandchild", "other"}


@pytest.mark.parametrize("variable", cases("variables"), ids=lambda variable: variable["name"])
def test_every_variable_of_the_domain_is_asked_exactly_once(variable: dict) -> None:
    found = [question for question in core().questions if question.name == variable["name"]]
    assert len(found) == 1
    question = found[0]
    assert (question.of.value, question.kind.value) == (variable["of"], variable["kind"])
    if "choices" in variable and question.name != "relation":
        assert [choice.value for choice in question.choices] == variable["choices"]


def test_nothing_else_is_recorded() -> None:
    recorded = {question.name for question in core().questions if question.recorded}
    assert recorded == {variable["name"] for variable in cases("variables")}


def test_relations_are_said_as_people_say_them_and_recorded_plainly() -> None:
    relation = core().by_name["relation"]
    assert {choice.value for choice in relation.choices} == PLAIN_RELATIONS
    gendered = {choice.name: dict(choice.sets)["sex"] for choice in relation.choices if choice.sets}
    assert gendered["wife"] == gendered["granddaughter"] == "female"
    assert gendered["husband"] == gendered["father_in_law"] == "male"
    assert {choice.name for choice in relation.choices} >= PLAIN_RELATIONS


def test_there_are_seventy_five_provinces_each_in_one_region() -> None:
    provinces = Counter(choice.name for choice in core().by_name["province"].choices)
    assert len(provinces) == sum(provinces.values()) == 75


def test_a_questionnaire_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        core().version = "other"
    with pytest.raises(FrozenInstanceError):
        core().by_name["rooms"].required = False


def test_an_estimate_asks_for_no_identity() -> None:
    asked = {question.name for question in core().asked_for(Purpose.ESTIMATE)}
    assert not asked & {"given_name", "family_name", "idcs"}


def test_gates_stand_before_what_they_cover_and_record_nothing() -> None:
    order = [question.name for question in core().questions]
    gates = [question for question in core().questions if question.kind is Kind.GATE]
    assert {gate.name for gate in gates} == {"equipment", "state_income"}
    for gate in gates:
        assert gate.of is Of.HOUSEHOLD
        assert not gate.recorded
        assert all(order.index(name) > order.index(gate.name) for name in gate.over)


def changed(case: dict) -> dict:
    """The core document with one question's fields replaced, or one question added to the last section."""
    document = deepcopy(core_document())
    for section in document["sections"]:
        for question in section["questions"]:
            if question["name"] == case.get("question"):
                question.update(case["with"])
    document["sections"][-1]["questions"] += case.get("added", [])
    return document


@pytest.mark.parametrize("case", cases("faulty_questionnaires"), ids=lambda case: case["fault"])
def test_a_faulty_questionnaire_is_refused_with_the_reason(case: dict) -> None:
    with pytest.raises(QuestionnaireError) as refusal:
        load(changed(case))
    assert any(case["fault"] in fault for fault in refusal.value.faults), refusal.value.faults


def test_all_faults_are_listed_at_once() -> None:
    document = deepcopy(core_document())
    for section in document["sections"]:
        for question in section["questions"]:
            question["relevant"] = ["shoe_size", ">", 3]
    del document["version"]
    with pytest.raises(QuestionnaireError) as refusal:
        load(document)
    assert len(refusal.value.faults) > len(core().questions)


@pytest.mark.parametrize("document", [{}, {"sections": 3}, {"sections": [1]}, {"sections": [{"questions": None}]}])
def test_what_is_no_questionnaire_at_all_is_refused(document: dict) -> None:
    with pytest.raises(QuestionnaireError):
        load(document)
