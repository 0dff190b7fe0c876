"""Each fact of the index on its own, at its edges."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.facts import FACTS, SHARES, fact_value
from backend.domain.household import from_document
from backend.rules import published
from tests.domain.rules.households import adult, child, household, spouse
from tests.domain.rules.households import head as a_head

DAY = date(2026, 6, 1)


def fact(name: str, document, day: date = DAY):
    return fact_value(name, from_document(document, day))


def people(count: int, **answers):
    others = [adult("sibling", sex="male", birth_date="1990") for _ in range(count - 1)]
    return household(a_head(), *others, **answers)


def test_one_person_alone_or_a_couple_counts_as_small():
    assert fact("single_or_childless_couple", people(1)) == 1
    assert fact("single_or_childless_couple", household(a_head(), spouse())) == 1


def test_two_siblings_or_a_couple_with_a_child_do_not_count_as_small():
    assert fact("single_or_childless_couple", people(2)) == 0
    assert fact("single_or_childless_couple", household(a_head(), spouse(), child("2020"))) == 0


def test_a_second_family_under_the_roof_makes_several_nuclei():
    assert [fact("several_nuclei", people(3, nuclei=nuclei)) for nuclei in (1, 2, 3)] == [0, 1, 1]


@pytest.mark.parametrize(
    "persons, rooms, at_most_2, above_2_to_3",
    [(1, 1, 1, 0), (2, 1, 1, 0), (3, 1, 0, 1), (4, 1, 0, 0), (4, 2, 1, 0), (5, 2, 0, 1), (6, 2, 0, 1), (7, 2, 0, 0)],
)
def test_persons_for_each_room_fall_into_one_class_at_most(persons, rooms, at_most_2, above_2_to_3):
    document = people(persons, rooms=rooms)
    assert (fact("at_most_2_per_room", document), fact("above_2_to_3_per_room", document)) == (at_most_2, above_2_to_3)


def test_a_shared_meter_is_not_an_individual_one():
    meters = ("individual", "shared", "none")
    assert [fact("individual_meter", people(1, electricity_meter=meter)) for meter in meters] == [1, 0, 0]


def test_a_solid_dwelling_is_a_villa_an_apartment_a_traditional_or_a_stone_house():
    solid = ("villa", "apartment", "traditional_house", "rural_stone_house")
    other = ("modern_house", "rural_earth_house", "room", "shanty", "other")
    assert {fact("solid_dwelling", people(1, dwelling_type=kind)) for kind in solid} == {1}
    assert {fact("solid_dwelling", people(1, dwelling_type=kind)) for kind in other} == {0}


@pytest.mark.parametrize(
    "birth_date, age",
    [
        ("1984-06-01", 42),
        ("1984-06-02", 41),
        ("1984-06", 42),
        ("1984-07", 41),
        ("1984", 41),
        ("2026", 0),
        ("2026-06", 0),
        ("2004-02-29", 22),
    ],
)
def test_ages_are_completed_years_with_the_first_of_july_or_of_the_month_assumed(birth_date, age):
    assert fact("head_age", household(a_head(birth_date=birth_date))) == age
    assert fact("head_age_squared", household(a_head(birth_date=birth_date))) == age**2


def test_a_child_born_on_29_february_grows_older_on_1_march_of_common_years():
    document = household(a_head(birth_date="2000-02-29"))
    assert fact("head_age", document, date(2026, 2, 28)) == 25
    assert fact("head_age", document, date(2026, 3, 1)) == 26


def test_pupils_are_counted_from_6_to_14_by_kind_of_school():
    pupils = [child(birth) for birth in ("2020-06-02", "2020-06-01", "2011-06-02", "2011-06-01")]
    assert fact("children_6_14_public", household(a_head(), *pupils)) == 2
    assert fact("children_6_14_private", household(a_head(), *pupils)) == 0
    assert fact("children_6_14_private", household(a_head(), child("2016", schooling="private"))) == 1


def test_grandchildren_of_school_age_are_pupils_too():
    assert fact("children_6_14_public", household(a_head(), child("2016") | {"relation": "grandchild"})) == 1


def test_ages_of_work_are_counted_in_three_classes():
    births = ("2007-06-02", "2007-06-01", "1996-06-02", "1996-06-01", "1966-06-02", "1966-06-01", "1940")
    document = household(a_head(birth_date="2000"), *(adult("other", sex="male", birth_date=one) for one in births))
    counts = [fact(name, document) for name in ("members_19_29", "members_30_59", "members_60_up")]
    assert counts == [3, 2, 2]


def test_shares_count_members_of_15_and_over_and_divide_by_all_members():
    teenager = child("2011-06-01", diploma="technical")
    younger = child("2011-06-02", diploma="technical")
    document = household(a_head(), teenager, younger, child("2020"))
    assert fact("share_technical_diploma", document) == 0.25
    assert fact("share_no_diploma", document) == 0.25


def test_nobody_of_15_gives_shares_of_zero():
    document = household(a_head(birth_date="2015", activity="student"))
    assert {fact(name, document) for name in SHARES} == {0.0}
    assert fact_value("share_working", from_document(document, DAY), "members_15_and_over") == 0.0


def test_literacy_and_higher_diplomas_are_counted_as_shares():
    document = household(a_head(literate=False), spouse(diploma="higher"))
    assert fact("share_literate", document) == 0.5
    assert fact("share_higher_diploma", document) == 0.5


def test_an_occupation_counts_only_for_somebody_who_works():
    working, retired = (
        household(a_head(activity=activity, occupation="senior_executive")) for activity in ("working", "retired")
    )
    assert (fact("head_senior_executive", working), fact("share_senior_executives", working)) == (1, 1.0)
    assert (fact("head_senior_executive", retired), fact("share_senior_executives", retired)) == (0, 0.0)


@pytest.mark.parametrize(
    "name, occupation",
    [
        ("head_middle_executive", "middle_executive"),
        ("head_equipment_operator", "equipment_operator"),
        ("head_craftsman", "craftsman"),
        ("head_farm_operator", "farm_operator"),
    ],
)
def test_the_occupation_of_the_head_is_not_that_of_the_spouse(name, occupation):
    assert fact(name, household(a_head(occupation=occupation))) == 1
    by_spouse = household(a_head(), spouse(activity="working", occupation=occupation))
    assert fact(name, by_spouse) == 0


def test_traders_and_operators_are_shares_of_those_who_work():
    document = household(
        a_head(occupation="trader"),
        spouse(activity="working", professional_status="employee", occupation="equipment_operator"),
    )
    assert (fact("share_traders", document), fact("share_equipment_operators", document)) == (0.5, 0.5)


def test_an_employer_is_somebody_who_works_as_one():
    assert fact("head_employer", household(a_head(professional_status="employer"))) == 1
    assert fact("head_employer", household(a_head(professional_status="self_employed"))) == 0
    assert fact("head_employer", household(a_head(activity="retired", professional_status="employer"))) == 0


def test_a_retired_head_and_one_who_lives_on_rents_count_alike():
    activities = ("retired", "rentier", "unable", "working")
    values = [fact("head_retired_or_rentier", household(a_head(activity=activity))) for activity in activities]
    assert values == [1, 1, 0, 0]


def test_the_education_of_the_head_is_read_at_its_level():
    levels = ("none", "preschool", "basic", "secondary", "higher")
    heads = [household(a_head(education_level=level)) for level in levels]
    assert [fact("head_higher_education", one) for one in heads] == [0, 0, 0, 0, 1]
    assert [fact("head_basic_education", one) for one in heads] == [0, 0, 1, 0, 0]


def test_amo_tadamon_is_not_another_health_cover():
    assert fact("other_health_cover", household(a_head(health_cover="amo_tadamon"))) == 0
    assert fact("other_health_cover", household(a_head(), child("2020", health_cover="other"))) == 1


def test_expenses_are_a_year_for_each_member():
    document = people(3, butane_mad_month=50, water_electricity_mad_month=0, telecom_mad_month=99.5)
    assert fact("butane_per_person_year", document) == 200
    assert fact("water_electricity_per_person_year", document) == 0
    assert fact("telecom_per_person_year", document) == pytest.approx(398)


def test_motorcycles_are_counted_in_towns_and_noted_in_the_country():
    assert fact("motorcycles", people(1, motorcycles=3)) == 3
    assert fact("has_motorcycle", people(1, motorcycles=3)) == 1
    assert fact("has_motorcycle", people(1, motorcycles=0)) == 0


def test_the_size_is_counted_and_squared():
    assert (fact("size", people(5)), fact("size_squared", people(5))) == (5, 25)


@pytest.mark.parametrize("name", ["computer", "landline", "loan", "garage", "irrigated_land"])
def test_a_yes_is_one_and_a_no_is_zero(name):
    assert [fact(name, people(1, **{name: answer})) for answer in (True, False)] == [1, 0]


def test_a_fact_is_unknown_when_an_answer_it_needs_is_unknown():
    silent = household({"relation": "head"})
    for name in ("rooms", "nuclei", "mobiles", "telecom_mad_month", "electricity_meter"):
        silent.pop(name)
    unknown = {name for name in [*FACTS, *SHARES] if fact(name, silent) is None}
    assert {"head_age", "at_most_2_per_room", "several_nuclei", "mobiles", "individual_meter"} <= unknown
    assert {"telecom_per_person_year", "share_working", "other_health_cover", "members_19_29"} <= unknown
    assert {"size", "size_squared", "single_or_childless_couple", "cars"}.isdisjoint(unknown)


def test_one_known_cover_settles_the_question_whatever_the_others_have():
    document = household(a_head(health_cover="other"), spouse())
    del document["members"][1]["health_cover"]
    assert fact("other_health_cover", document) == 1


def test_the_unknown_diploma_of_a_child_does_not_matter():
    pupil = child("2020")
    del pupil["diploma"]
    assert fact("share_no_diploma", household(a_head(), pupil)) == 0.5


def test_every_fact_that_the_formula_names_is_defined_and_no_other():
    formula = published().formulas.on(DAY)
    assert {*formula.urban.coefficients, *formula.rural.coefficients} == {*FACTS, *SHARES}


def test_a_household_without_head_or_with_two_is_refused():
    for heads in (0, 2):
        with pytest.raises(ValueError, match="exactly one head"):
            from_document(household(*[a_head() for _ in range(heads)], spouse()), DAY)
