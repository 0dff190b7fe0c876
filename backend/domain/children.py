"""The head's children as the direct social aid sees them: ranks, recent births, schooling, orphans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from backend.domain.birth_dates import BirthDate, months_later
from backend.domain.household import Household, Member
from backend.domain.three_valued import Truth, all_true, equals, negated

CHILD_UNTIL = 21
"""Age at which a child is no longer counted (law 58.23)."""
SCHOOL_FROM = 6
"""Age from which a child in a public school is in primary school even where no level is reached yet."""

Cycle = Literal["primary_or_middle", "high_school"]


def is_counted(child: Member) -> Truth:
    """Whether the child is under 21."""
    return None if child.age is None else child.age < CHILD_UNTIL


def by_rank(children: Sequence[Member]) -> list[Member]:
    """The eldest first; children without a birth date last, twins in the order declared."""
    return sorted(children, key=lambda child: child.birth.assumed() if child.birth else date.max)


def recently_born(child: Member, on: date, months: int) -> Truth:
    """Whether a birth can still be claimed on a day: the claim ends so many months after it."""
    return None if child.birth is None else _claimable(child.birth, on, months)


def _claimable(birth: BirthDate, on: date, months: int) -> Truth:
    if months_later(birth.earliest(), months) >= on:
        return True
    return None if months_later(birth.latest(), months) >= on else False


def at_school(child: Member) -> Truth:
    """Whether the child goes to school, public or private."""
    return negated(equals(child.schooling, "none"))


def in_public_school(child: Member) -> Truth:
    """Whether a child under 21 goes to a public primary, middle or high school."""
    return all_true((is_counted(child), equals(child.schooling, "public"), _has_cycle(child)))


def school_cycle(child: Member) -> Cycle | None:
    """The school of a child who goes to one; None below primary school and beyond high school."""
    if child.education_level == "secondary":
        return "high_school"
    if child.education_level == "basic":
        return "primary_or_middle"
    beginner = child.education_level in ("none", "preschool") and (child.age or 0) >= SCHOOL_FROM
    return "primary_or_middle" if beginner else None


def _has_cycle(child: Member) -> Truth:
    return None if child.education_level is None else school_cycle(child) is not None


def is_orphan_in_widows_charge(child: Member, household: Household) -> Truth:
    """Whether the father has died and the head is his widow, who did not marry again."""
    return all_true((_has_lost_father(child, household), _is_widow(household)))


def _has_lost_father(child: Member, household: Household) -> Truth:
    if child.father_deceased is None and _has_man_in_charge(household):
        return False
    return child.father_deceased


def _has_man_in_charge(household: Household) -> bool:
    return any(member.sex == "male" for member in (household.head, *household.spouses))


def _is_widow(household: Household) -> Truth:
    head = household.head
    if head.sex == "male" or household.spouses or head.marital_status == "married":
        return False
    # Where her status was not asked, a mother alone whose child's father has died is taken for his widow.
    return True if head.sex and head.marital_status in (None, "widowed") else None
