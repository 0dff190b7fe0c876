"""The facts of the index, each a pure function of a household.

A fact is a number (yes is 1, no is 0), or None when an answer it needs is not known. Ages are completed years on
the declaration date, money is MAD a year for each member. Definitions: the questionnaire's "Facts of the index",
after the public transcription named in `backend/rules/formula.yml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter

from backend.domain.household import Household, Member, Occupation
from backend.domain.rulebook import ShareDenominator
from backend.domain.three_valued import Truth, all_true, any_true, at_least, between, count_true, equals, one_of

Number = int | float
Fact = Callable[[Household], Number | None]

_SOLID_DWELLINGS = frozenset({"villa", "apartment", "traditional_house", "rural_stone_house"})


def size(household: Household) -> int:
    """Number of members."""
    return len(household.members)


def size_squared(household: Household) -> int:
    """Number of members, squared."""
    return len(household.members) ** 2


def single_or_childless_couple(household: Household) -> int | None:
    """One person, or two: the head and the spouse."""
    if size(household) != 2:
        return int(size(household) == 1)
    other = next(member for member in household.members if member.relation != "head")
    return _number(equals(other.relation, "spouse"))


def several_nuclei(household: Household) -> int | None:
    """More than one family under the roof."""
    return _number(at_least(household.nuclei, 2))


def at_most_2_per_room(household: Household) -> int | None:
    """At most two members for each room."""
    rooms = household.rooms
    return None if rooms is None else int(size(household) <= 2 * rooms)


def above_2_to_3_per_room(household: Household) -> int | None:
    """More than two and at most three members for each room."""
    rooms = household.rooms
    return None if rooms is None else int(2 * rooms < size(household) <= 3 * rooms)


def solid_dwelling(household: Household) -> int | None:
    """Villa, apartment, traditional house or rural house of stone."""
    return _number(one_of(household.dwelling_type, _SOLID_DWELLINGS))


def individual_meter(household: Household) -> int | None:
    """An electricity meter of the household's own."""
    return _number(equals(household.electricity_meter, "individual"))


def has_motorcycle(household: Household) -> int | None:
    """At least one motorcycle."""
    return _number(at_least(household.motorcycles, 1))


def other_health_cover(household: Household) -> int | None:
    """A member has a health cover other than AMO Tadamon."""
    return _number(any_other_health_cover(household))


def any_other_health_cover(household: Household) -> Truth:
    """Whether a member has a health cover other than AMO Tadamon."""
    return any_true(equals(member.health_cover, "other") for member in household.members)


def head_age(household: Household) -> int | None:
    """Age of the head."""
    return household.head.age


def head_age_squared(household: Household) -> int | None:
    """Age of the head, squared."""
    age = household.head.age
    return None if age is None else age**2


def head_higher_education(household: Household) -> int | None:
    """The head's education is higher education."""
    return _number(equals(household.head.education_level, "higher"))


def head_basic_education(household: Household) -> int | None:
    """The head's education is basic education."""
    return _number(equals(household.head.education_level, "basic"))


def head_employer(household: Household) -> int | None:
    """The head works as an employer."""
    head = household.head
    return _number(all_true((is_working(head), equals(head.professional_status, "employer"))))


def head_retired_or_rentier(household: Household) -> int | None:
    """The head is retired or lives on rents."""
    return _number(one_of(household.head.activity, ("retired", "rentier")))


def head_works_as(occupation: Occupation) -> Fact:
    """The fact that the head works in an occupation."""
    return lambda household: _number(works_as(household.head, occupation))


def children_6_14_private(household: Household) -> int | None:
    """Members of 6 to 14 in private school."""
    return _pupils(household, "private")


def children_6_14_public(household: Household) -> int | None:
    """Members of 6 to 14 in public school."""
    return _pupils(household, "public")


def members_aged(least: int, most: int) -> Fact:
    """The fact that counts the members in a range of ages, ends included."""
    return lambda household: count_true(between(member.age, least, most) for member in household.members)


def adults_without_diploma(household: Household) -> int | None:
    """Members of 15 and over without any diploma."""
    return _adults_who(household, lambda member: equals(member.diploma, "none"))


def adults_with_technical_diploma(household: Household) -> int | None:
    """Members of 15 and over whose diploma is technical."""
    return _adults_who(household, lambda member: equals(member.diploma, "technical"))


def adults_with_higher_diploma(household: Household) -> int | None:
    """Members of 15 and over whose diploma is of higher education."""
    return _adults_who(household, lambda member: equals(member.diploma, "higher"))


def adults_literate(household: Household) -> int | None:
    """Members of 15 and over who read and write."""
    return _adults_who(household, lambda member: member.literate)


def adults_working(household: Household) -> int | None:
    """Members of 15 and over who work."""
    return _adults_who(household, is_working)


def adults_working_as(occupation: Occupation) -> Fact:
    """The fact that counts members of 15 and over who work in an occupation."""
    return lambda household: _adults_who(household, lambda member: works_as(member, occupation))


def is_working(member: Member) -> Truth:
    """Whether the member works."""
    return equals(member.activity, "working")


def works_as(member: Member, occupation: Occupation) -> Truth:
    """Whether the member works in an occupation; one that is given for somebody who does not work is not read."""
    return all_true((is_working(member), equals(member.occupation, occupation)))


def is_adult(member: Member) -> Truth:
    """Whether the member is 15 or over, the age from which diplomas and work are counted."""
    return at_least(member.age, 15)


def a_year_per_person(answer: str) -> Fact:
    """The fact of an expense answered in MAD a month for the household, in MAD a year for each member."""
    read: Fact = attrgetter(answer)

    def fact(household: Household) -> float | None:
        month = read(household)
        return None if month is None else month * 12 / size(household)

    return fact


def answered(answer: str) -> Fact:
    """The fact that is an answer itself: a count, or yes as 1 and no as 0."""
    read: Fact = attrgetter(answer)

    def fact(household: Household) -> Number | None:
        value = read(household)
        return int(value) if isinstance(value, bool) else value

    return fact


def fact_value(name: str, household: Household, share_denominator: ShareDenominator = "members") -> Number | None:
    """The value of a fact by its name; None when an answer it needs is not known.

    Raises:
        KeyError: no fact has this name.
    """
    if name in SHARES:
        return _share(SHARES[name](household), _denominator(household, share_denominator))
    return FACTS[name](household)


def _share(count: Number | None, of: int | None) -> float | None:
    if count is None or of is None:
        return None
    return count / of if of else 0.0


def _denominator(household: Household, kind: ShareDenominator) -> int | None:
    return size(household) if kind == "members" else count_true(map(is_adult, household.members))


def _adults_who(household: Household, is_so: Callable[[Member], Truth]) -> int | None:
    return count_true(all_true(_lazily(member, is_adult, is_so)) for member in household.members)


def _pupils(household: Household, schooling: str) -> int | None:
    def attends(member: Member) -> Truth:
        return equals(member.schooling, schooling)

    return count_true(all_true(_lazily(member, _of_school_age, attends)) for member in household.members)


def _of_school_age(member: Member) -> Truth:
    return between(member.age, 6, 14)


def _lazily(member: Member, *questions: Callable[[Member], Truth]) -> Iterable[Truth]:
    return (question(member) for question in questions)


def _number(truth: Truth) -> int | None:
    return None if truth is None else int(truth)


_ANSWERS = (
    "bath_or_shower",
    "computer",
    "satellite_dish",
    "landline",
    "loan",
    "secondary_dwelling",
    "garage",
    "professional_premises",
    "mobiles",
    "cars",
    "motorcycles",
    "non_agricultural_land",
    "irrigated_land",
    "cows",
)

FACTS: Mapping[str, Fact] = {
    **{name: answered(name) for name in _ANSWERS},
    "size": size,
    "size_squared": size_squared,
    "single_or_childless_couple": single_or_childless_couple,
    "several_nuclei": several_nuclei,
    "at_most_2_per_room": at_most_2_per_room,
    "above_2_to_3_per_room": above_2_to_3_per_room,
    "solid_dwelling": solid_dwelling,
    "individual_meter": individual_meter,
    "has_motorcycle": has_motorcycle,
    "other_health_cover": other_health_cover,
    "head_age": head_age,
    "head_age_squared": head_age_squared,
    "head_higher_education": head_higher_education,
    "head_basic_education": head_basic_education,
    "head_employer": head_employer,
    "head_retired_or_rentier": head_retired_or_rentier,
    "head_senior_executive": head_works_as("senior_executive"),
    "head_middle_executive": head_works_as("middle_executive"),
    "head_equipment_operator": head_works_as("equipment_operator"),
    "head_craftsman": head_works_as("craftsman"),
    "head_farm_operator": head_works_as("farm_operator"),
    "children_6_14_private": children_6_14_private,
    "children_6_14_public": children_6_14_public,
    "members_19_29": members_aged(19, 29),
    "members_30_59": members_aged(30, 59),
    "members_60_up": members_aged(60, 200),
    "butane_per_person_year": a_year_per_person("butane_mad_month"),
    "water_electricity_per_person_year": a_year_per_person("water_electricity_mad_month"),
    "telecom_per_person_year": a_year_per_person("telecom_mad_month"),
}
"""Facts by the name that formulas use, shares apart."""

SHARES: Mapping[str, Fact] = {
    "share_no_diploma": adults_without_diploma,
    "share_technical_diploma": adults_with_technical_diploma,
    "share_higher_diploma": adults_with_higher_diploma,
    "share_literate": adults_literate,
    "share_working": adults_working,
    "share_equipment_operators": adults_working_as("equipment_operator"),
    "share_senior_executives": adults_working_as("senior_executive"),
    "share_traders": adults_working_as("trader"),
}
"""The counts that shares are made of, by the share's name."""
