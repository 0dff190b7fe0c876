"""The index against the published worked example and against a second computation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from backend.domain.household import from_document
from backend.domain.social_index import SocialIndex, social_index
from backend.rules import rules_on
from tests.domain.rules import reference
from tests.domain.rules.households import head as a_head
from tests.domain.rules.households import household, spouse, worked_example
from tests.domain.rules.strategies import households

DAY = date(2026, 6, 1)


def index_of(document, day=DAY) -> SocialIndex:
    return social_index(from_document(document, day), rules_on(day).formula)


def test_the_worked_example_has_the_published_facts_and_index():
    result = index_of(worked_example())
    values = {one.fact: one.value for one in result.contributions}
    assert result.value == pytest.approx(9.6973844, abs=1e-12)
    assert values["size"] == 4
    assert values["head_age"] == 42
    assert values["children_6_14_public"] == 2
    assert values["share_no_diploma"] == 0.5
    assert values["share_working"] == 0.25
    assert values["butane_per_person_year"] == 300
    assert values["water_electricity_per_person_year"] == 750
    assert values["telecom_per_person_year"] == 300


@settings(max_examples=300, deadline=None)
@given(households)
def test_a_second_computation_from_the_published_tables_agrees(document):
    assert index_of(document).value == pytest.approx(float(reference.index(document, DAY.isoformat())), abs=1e-9)


@pytest.mark.parametrize("milieu", ["urban", "rural"])
@pytest.mark.parametrize("region", range(1, 13))
def test_every_region_of_both_milieus_has_its_constant(milieu, region):
    document = household(a_head(), spouse(), milieu=milieu, region=region)
    assert index_of(document).value == pytest.approx(float(reference.index(document, DAY.isoformat())), abs=1e-12)


@settings(max_examples=50, deadline=None)
@given(households)
def test_the_contributions_of_the_record_add_up_to_the_index(document):
    result = index_of(document)
    assert result.value == pytest.approx(sum(one.amount for one in result.contributions), abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(households)
def test_answers_of_the_other_milieu_change_nothing(document):
    urban = document["milieu"] == "urban"
    others = {"cows": 39, "irrigated_land": True} if urban else {"computer": True, "mobiles": 7, "loan": True}
    assert index_of(document | others).value == index_of(document).value


def test_the_order_of_members_changes_nothing():
    document = worked_example()
    assert index_of(document | {"members": document["members"][::-1]}).value == index_of(document).value


def test_towns_have_35_variables_and_the_country_28():
    formula = rules_on(DAY).formula
    assert len(formula.urban.coefficients) == 35
    assert len(formula.rural.coefficients) == 28


def test_the_missing_coefficient_of_the_country_car_is_left_out_and_named():
    without, with_car = (index_of(household(a_head(), milieu="rural", cars=cars)) for cars in (0, 2))
    assert with_car.missing_coefficients == ("cars",)
    assert "cars" not in {one.fact for one in with_car.contributions}
    assert with_car.value == without.value


def test_nothing_is_missing_in_towns():
    assert index_of(worked_example()).missing_coefficients == ()


def test_an_unanswered_question_leaves_the_index_unknown_and_names_the_fact():
    document = worked_example()
    del document["mobiles"]
    result = index_of(document)
    assert result.value is None
    assert result.unknown_facts == ("mobiles",)


def test_an_unknown_milieu_or_region_leaves_the_index_unknown():
    assert index_of({**worked_example(), "milieu": None}).unknown_facts == ("milieu",)
    assert index_of({**worked_example(), "region": None}).unknown_facts == ("region",)


def test_the_denominator_of_shares_is_a_parameter_of_the_formula():
    formula = replace(rules_on(DAY).formula, share_denominator="members_15_and_over")
    result = social_index(from_document(worked_example(), DAY), formula)
    values = {one.fact: one.value for one in result.contributions}
    assert (values["share_no_diploma"], values["share_working"]) == (1.0, 0.5)
