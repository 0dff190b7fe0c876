"""What a form cannot say field by field: who must answer what, and what no household can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TypedDict

from backend.decisions.provinces import provinces_by_region
from backend.decisions.schemas import EstimateRequest, HouseholdIn, MemberIn
from backend.domain.birth_dates import BirthDate
from backend.domain.idcs import fault_of

OLDEST = 120
ADULT_FROM = 15

_ASKED_IN: dict[str, tuple[str, ...]] = {
    "urban": (
        "bath_or_shower",
        "computer",
        "satellite_dish",
        "landline",
        "loan",
        "garage",
        "professional_premises",
        "electricity_meter",
        "mobiles",
    ),
    "rural": ("non_agricultural_land", "irrigated_land", "cows"),
}
_ASKED_OF_ADULTS = (
    "education_level",
    "literate",
    "diploma",
    "activity",
    "public_employee",
    "pension",
    "other_family_allowance",
)
_ASKED_OF_WORKERS = ("professional_status", "occupation")

Place = tuple[str | int, ...]


class Fault(TypedDict):
    """One fault in pydantic's form: where, a stable code, a message without the value."""

    loc: Place
    type: str
    msg: str


def faults(request: EstimateRequest) -> list[Fault]:
    """Everything that is missing or impossible in a well-typed request; empty when it can be decided."""
    place: Place = ("body", "household")
    found = [*_missing(request.household, _ASKED_IN[request.household.milieu], place)]
    found += _place_faults(request.household)
    found += _roster_faults(request.household)
    for index, member in enumerate(request.household.members):
        found += _member_faults(member, request.declared_on, (*place, "members", index))
    return found


def _place_faults(household: HouseholdIn) -> Iterator[Fault]:
    if household.province and household.province not in provinces_by_region()[household.region]:
        yield Fault(loc=("body", "household", "province"), type="not_in_region", msg="Not a province of the region")


def _roster_faults(household: HouseholdIn) -> Iterator[Fault]:
    place: Place = ("body", "household", "members")
    if sum(member.relation == "head" for member in household.members) != 1:
        yield Fault(loc=place, type="one_head", msg="A household has exactly one head")
    uses = Counter(member.idcs for member in household.members if member.idcs)
    for index, member in enumerate(household.members):
        if member.idcs and uses[member.idcs] > 1:
            yield Fault(loc=(*place, index, "idcs"), type="idcs_repeated", msg="Two members have this IDCS")


def _member_faults(member: MemberIn, declared_on: date, place: Place) -> Iterator[Fault]:
    birth = BirthDate(member.birth_date)
    yield from _birth_faults(birth, declared_on, (*place, "birth_date"))
    # The index and the programmes read the work of head and spouse at any age.
    if member.relation in ("head", "spouse") or birth.age_on(declared_on) >= ADULT_FROM:
        yield from _missing(member, _ASKED_OF_ADULTS, place)
        if member.activity == "working":
            yield from _missing(member, _ASKED_OF_WORKERS, place)
    if member.idcs and fault_of(member.idcs):
        yield Fault(loc=(*place, "idcs"), type="idcs_invalid", msg="Not an IDCS: ten digits with a right check digit")


def _birth_faults(birth: BirthDate, declared_on: date, place: Place) -> Iterator[Fault]:
    if birth.earliest() > declared_on:
        yield Fault(loc=place, type="birth_after_declaration", msg="Born after the day of the declaration")
    elif birth.age_on(declared_on) > OLDEST:
        yield Fault(loc=place, type="too_old", msg=f"Older than {OLDEST} years")


def _missing(answers: HouseholdIn | MemberIn, names: tuple[str, ...], place: Place) -> Iterator[Fault]:
    for name in names:
        if getattr(answers, name) is None:
            yield Fault(loc=(*place, name), type="missing", msg="Field required")
