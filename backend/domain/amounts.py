"""What an eligible household is due or pays, from the dated tables, with the parts it is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from backend.domain.children import (
    at_school,
    by_rank,
    in_public_school,
    is_counted,
    is_orphan_in_widows_charge,
    recently_born,
    school_cycle,
)
from backend.domain.household import Household, Member
from backend.domain.reasons import AmountNote
from backend.domain.rulebook import DayRules

Per = Literal["month", "once", "year"]


@dataclass(frozen=True, slots=True)
class Part:
    """One line of an amount: a figure of the rules in MAD, and the member (index) and rank it is for."""

    figure: str
    mad: int
    member: int | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """MAD a month, once or a year; at least so much where `AmountNote.AT_LEAST` is noted."""

    mad: int
    per: Per
    parts: tuple[Part, ...]
    notes: tuple[AmountNote, ...] = ()


AmountRule = Callable[[Household, float | None, DayRules], Amount]


def asd_amount(household: Household, _index: float | None, rules: DayRules) -> Amount:
    """Direct social aid a month: child by child, or the flat rate where there is no child under 21."""
    counted = [is_counted(child) for child in household.children]
    if None in counted:
        # With a child's age unknown neither table applies for sure; both pay at least the minimum.
        return _single("asd_minimum", rules, AmountNote.AT_LEAST)
    if not any(counted):
        return _single("asd_flat_rate", rules, AmountNote.FLAT_RATE)
    return _asd_by_child(household, rules)


def _single(figure: str, rules: DayRules, note: AmountNote) -> Amount:
    mad = rules.whole(figure)
    return Amount(mad, "month", (Part(figure, mad),), (note,))


def _asd_by_child(household: Household, rules: DayRules) -> Amount:
    ranked = by_rank([child for child in household.children if is_counted(child)])
    limit = rules.whole("asd_children_counted")
    parts = [part for rank, child in enumerate(ranked[:limit], 1) for part in _asd_parts(household, child, rank, rules)]
    minimum = rules.whole("asd_minimum")
    total = sum(part.mad for part in parts)
    notes = {
        AmountNote.CHILD_AID: True,
        AmountNote.MINIMUM_APPLIED: total < minimum,
        AmountNote.CHILDREN_BEYOND_LIMIT: len(ranked) > limit,
        AmountNote.AT_LEAST: any(_may_be_due_more(household, child) for child in ranked[:limit]),
    }
    return Amount(max(total, minimum), "month", tuple(parts), tuple(note for note, applies in notes.items() if applies))


def _asd_parts(household: Household, child: Member, rank: int, rules: DayRules) -> Iterator[Part]:
    figure = _asd_figure(household, child, full=rank <= rules.whole("asd_full_ranks"))
    yield Part(figure, rules.whole(figure), child.position, rank)
    if child.disability == "severe":
        yield Part("asd_disability", rules.whole("asd_disability"), child.position, rank)


def _asd_figure(household: Household, child: Member, *, full: bool) -> str:
    if is_orphan_in_widows_charge(child, household):
        return "asd_orphan" if full else "asd_orphan_rank_4_6"
    if (child.age or 0) <= 5:
        return "asd_child_0_5" if full else "asd_child_rank_4_6_school"
    place = "school" if at_school(child) else "out"
    return f"asd_child_6_20_{place}" if full else f"asd_child_rank_4_6_{place}"


def _may_be_due_more(household: Household, child: Member) -> bool:
    schooling = at_school(child) if (child.age or 0) > 5 else False
    return None in (schooling, child.disability, is_orphan_in_widows_charge(child, household))


def birth_amount(household: Household, _index: float | None, rules: DayRules) -> Amount:
    """The birth grant, once: for each recent birth that is the first or the second."""
    figures = {1: "birth_first", 2: "birth_second"}
    months = rules.whole("birth_claim_months")
    parts = tuple(
        Part(figures[rank], rules.whole(figures[rank]), child.position, rank)
        for rank, child in enumerate(by_rank(household.children)[:2], 1)
        if recently_born(child, household.declared_on, months)
    )
    return Amount(sum(part.mad for part in parts), "once", parts)


def school_bonus_amount(household: Household, _index: float | None, rules: DayRules) -> Amount:
    """The back-to-school bonus, a year: for each child in public school, the eldest first."""
    pupils = by_rank([child for child in household.children if in_public_school(child)])
    limit = rules.whole("school_bonus_children_counted")
    parts = tuple(_bonus_parts(pupils[:limit], rules))
    notes = (AmountNote.CHILDREN_BEYOND_LIMIT,) if len(pupils) > limit else ()
    if any(in_public_school(child) is None for child in household.children):
        notes = (*notes, AmountNote.AT_LEAST)
    return Amount(sum(part.mad for part in parts), "year", parts, notes)


def _bonus_parts(pupils: Iterable[Member], rules: DayRules) -> Iterator[Part]:
    for rank, child in enumerate(pupils, 1):
        figure = "school_bonus_lycee" if school_cycle(child) == "high_school" else "school_bonus_primary"
        yield Part(figure, rules.whole(figure), child.position, rank)


def achamil_amount(_household: Household, index: float | None, rules: DayRules) -> Amount:
    """The contribution to AMO Achamil a month, by bracket of the index; a bracket's end belongs to it."""
    if index is None:
        raise ValueError("the contribution depends on the index")
    brackets = rules.brackets("achamil_brackets")
    mad = next(one.amount for one in brackets if one.up_to is None or index <= one.up_to)
    return Amount(mad, "month", (Part("achamil_brackets", mad),))


AMOUNTS: Mapping[str, AmountRule] = {
    "asd": asd_amount,
    "asd_birth": birth_amount,
    "asd_school_bonus": school_bonus_amount,
    "amo_achamil": achamil_amount,
}
"""Ways of counting an amount, by the name that programmes give."""
