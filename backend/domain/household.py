"""A household as declared on one day. None means: not known. Names and choices are those of the questionnaire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

from backend.domain.birth_dates import BirthDate
from backend.domain.reasons import Assumption

Milieu = Literal["urban", "rural"]
Relation = Literal["head", "spouse", "child", "parent", "parent_in_law", "sibling", "grandchild", "other"]
Sex = Literal["female", "male"]
DwellingType = Literal[
    "villa",
    "apartment",
    "traditional_house",
    "modern_house",
    "rural_stone_house",
    "rural_earth_house",
    "room",
    "shanty",
    "other",
]
ElectricityMeter = Literal["individual", "shared", "none"]
MaritalStatus = Literal["single", "married", "divorced", "widowed"]
EducationLevel = Literal["none", "preschool", "basic", "secondary", "higher"]
Diploma = Literal["none", "general", "technical", "higher"]
Schooling = Literal["none", "public", "private"]
Activity = Literal["working", "unemployed", "student", "homemaker", "retired", "rentier", "unable", "other"]
ProfessionalStatus = Literal["employer", "self_employed", "employee", "family_worker", "apprentice", "other"]
Occupation = Literal[
    "senior_executive",
    "middle_executive",
    "employee",
    "craftsman",
    "trader",
    "farm_operator",
    "equipment_operator",
    "labourer",
    "other",
]
HealthCover = Literal["none", "amo_tadamon", "other"]
Disability = Literal["none", "mild", "severe"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person: `position` among the members from 0, `age` in completed years on the declaration date."""

    position: int = 0
    relation: Relation | None = None
    sex: Sex | None = None
    birth: BirthDate | None = None
    age: int | None = None
    marital_status: MaritalStatus | None = None
    education_level: EducationLevel | None = None
    diploma: Diploma | None = None
    literate: bool | None = None
    schooling: Schooling | None = None
    activity: Activity | None = None
    professional_status: ProfessionalStatus | None = None
    occupation: Occupation | None = None
    health_cover: HealthCover | None = None
    disability: Disability | None = None
    public_employee: bool | None = None
    pension: bool | None = None
    other_family_allowance: bool | None = None
    father_deceased: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """The people under one roof and how they live; money in MAD a month, the head among the members."""

    declared_on: date
    members: tuple[Member, ...]
    milieu: Milieu | None = None
    region: int | None = None
    dwelling_type: DwellingType | None = None
    rooms: int | None = None
    nuclei: int | None = None
    bath_or_shower: bool | None = None
    computer: bool | None = None
    satellite_dish: bool | None = None
    landline: bool | None = None
    loan: bool | None = None
    garage: bool | None = None
    professional_premises: bool | None = None
    electricity_meter: ElectricityMeter | None = None
    mobiles: int | None = None
    secondary_dwelling: bool | None = None
    cars: int | None = None
    motorcycles: int | None = None
    non_agricultural_land: bool | None = None
    irrigated_land: bool | None = None
    cows: int | None = None
    butane_mad_month: float | None = None
    water_electricity_mad_month: float | None = None
    telecom_mad_month: float | None = None

    def __post_init__(self) -> None:
        heads = sum(member.relation == "head" for member in self.members)
        if heads != 1:
            raise ValueError(f"a household has exactly one head, not {heads}")

    @property
    def head(self) -> Member:
        """The head of the household."""
        return next(member for member in self.members if member.relation == "head")

    @property
    def spouses(self) -> tuple[Member, ...]:
        """The head's spouses."""
        return tuple(member for member in self.members if member.relation == "spouse")

    @property
    def children(self) -> tuple[Member, ...]:
        """The head's children of any age, in the order declared."""
        return tuple(member for member in self.members if member.relation == "child")


@dataclass(frozen=True, slots=True)
class AssumedBirth:
    """A birth date that was incomplete, and what was supposed for it."""

    member: int
    assumption: Assumption


def from_document(document: Mapping[str, Any], declared_on: date) -> Household:
    """The household of a document in the questionnaire's shape; absent answers are not known.

    Values are taken as they are: whoever reads from outside checks them first. Names and identifiers are left out.

    Raises:
        ValueError: not exactly one head, or a birth date that is none.
    """
    members = tuple(_member(one, place, declared_on) for place, one in enumerate(document["members"]))
    return Household(declared_on=declared_on, members=members, **_known(document, _HOUSEHOLD_ANSWERS))


def assumed_births(household: Household) -> tuple[AssumedBirth, ...]:
    """The members whose age rests on a supposed day or month of birth, by index."""
    return tuple(
        AssumedBirth(member.position, member.birth.assumption)
        for member in household.members
        if member.birth and member.birth.assumption
    )


def _member(document: Mapping[str, Any], position: int, declared_on: date) -> Member:
    birth = BirthDate(document["birth_date"]) if document.get("birth_date") else None
    age = birth.age_on(declared_on) if birth else None
    return Member(position=position, birth=birth, age=age, **_known(document, _MEMBER_ANSWERS))


def _known(document: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: document[name] for name in names if name in document}


_HOUSEHOLD_ANSWERS = tuple(one.name for one in fields(Household) if one.name not in ("declared_on", "members"))
_MEMBER_ANSWERS = tuple(one.name for one in fields(Member) if one.name not in ("position", "birth", "age"))
