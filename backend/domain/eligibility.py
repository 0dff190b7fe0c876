"""Who is entitled to what: conditions over facts, three-valued, each outcome with its reason."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backend.domain.amounts import AMOUNTS, Amount
from backend.domain.children import by_rank, in_public_school, is_counted, recently_born
from backend.domain.facts import Number, any_other_health_cover, is_adult, is_working
from backend.domain.household import Household, Member
from backend.domain.reasons import Reason, Status
from backend.domain.rulebook import Condition, DayRules, Operator, Programme
from backend.domain.social_index import SocialIndex, social_index
from backend.domain.three_valued import Truth, all_true, any_true, count_true, negated

FactValue = Number | bool | None


@dataclass(frozen=True, slots=True)
class ReasonGiven:
    """A reason and the fact it rests on; None where it rests on no fact."""

    code: Reason
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeResult:
    """What a programme comes to; `distance` is threshold − index, negative above the threshold.

    `amount_unpublished`: an amount is due, and a figure that it is counted from is not published for the day.
    """

    programme: str
    status: Status
    reasons: tuple[ReasonGiven, ...]
    threshold: float | None = None
    distance: float | None = None
    amount: Amount | None = None
    amount_unpublished: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """Everything that follows from a household on a day, with the facts it follows from."""

    index: SocialIndex
    facts: Mapping[str, FactValue]
    programmes: tuple[ProgrammeResult, ...]


def decide(household: Household, rules: DayRules) -> Decision:
    """The index and every programme for a household, under the rules of its declaration date."""
    index = social_index(household, rules.formula)
    facts = {"index": index.value} | {name: fact(household, rules) for name, fact in ELIGIBILITY_FACTS.items()}
    results = (_result(name, programme, household, facts, rules) for name, programme in rules.programmes.items())
    return Decision(index, facts, tuple(results))


def children_under_21(household: Household, _rules: DayRules) -> int | None:
    """Number of the head's children under 21."""
    return count_true(map(is_counted, household.children))


def any_public_employee(household: Household, _rules: DayRules) -> Truth:
    """The head or a spouse is paid by the State, a local authority or a public body."""
    return any_true(member.public_employee for member in (household.head, *household.spouses))


def any_pension(household: Household, _rules: DayRules) -> Truth:
    """The head or a spouse has a pension."""
    return any_true(member.pension for member in (household.head, *household.spouses))


def any_other_family_allowance(household: Household, _rules: DayRules) -> Truth:
    """A member receives a family allowance from another scheme; nobody under 15 is asked."""
    return any_true(_unless_young(member, member.other_family_allowance) for member in household.members)


def all_inactive(household: Household, _rules: DayRules) -> Truth:
    """Nobody works; nobody under 15 is asked."""
    return negated(any_true(_unless_young(member, is_working(member)) for member in household.members))


def resident(household: Household, _rules: DayRules) -> Truth:
    """The household lives in a region of Morocco."""
    return True if household.region is not None else None


def any_recent_birth(household: Household, rules: DayRules) -> Truth:
    """A child of the head was born recently enough for the grant to be claimed."""
    months = _claim_months(rules)
    return any_true(recently_born(child, household.declared_on, months) for child in household.children)


def recent_birth_rank(household: Household, rules: DayRules) -> int | None:
    """The lowest rank among recent births, 1 for the head's eldest child; None without a recent birth."""
    months = _claim_months(rules)
    ranked = enumerate(by_rank(household.children), 1)
    return next((rank for rank, child in ranked if recently_born(child, household.declared_on, months)), None)


def any_child_in_public_school(household: Household, _rules: DayRules) -> Truth:
    """A child of the head under 21 goes to a public primary, middle or high school."""
    return any_true(map(in_public_school, household.children))


def _any_other_health_cover(household: Household, _rules: DayRules) -> Truth:
    return any_other_health_cover(household)


def _unless_young(member: Member, truth: Truth) -> Truth:
    return False if truth is None and is_adult(member) is False else truth


def _claim_months(rules: DayRules) -> int:
    # Before the grant existed its condition is read by no programme: no birth is recent then.
    return rules.whole("birth_claim_months") if "birth_claim_months" in rules.figures else 0


ELIGIBILITY_FACTS: Mapping[str, Callable[[Household, DayRules], FactValue]] = {
    "children_under_21": children_under_21,
    "any_public_employee": any_public_employee,
    "any_pension": any_pension,
    "any_other_family_allowance": any_other_family_allowance,
    "any_other_health_cover": _any_other_health_cover,
    "all_inactive": all_inactive,
    "resident": resident,
    "any_recent_birth": any_recent_birth,
    "recent_birth_rank": recent_birth_rank,
    "any_child_in_public_school": any_child_in_public_school,
}
"""Facts that conditions may read beside ``index``."""

_COMPARE: Mapping[Operator, Callable[[float, float], bool]] = {
    Operator.IS: operator.eq,
    Operator.AT_MOST: operator.le,
    Operator.ABOVE: operator.gt,
    Operator.AT_LEAST: operator.ge,
}


def condition_truth(condition: Condition, facts: Mapping[str, FactValue], rules: DayRules) -> Truth:
    """Whether a condition holds; None when its fact is not known."""
    fact = facts[condition.fact]
    if fact is None:
        return None
    value = rules.number(condition.value) if isinstance(condition.value, str) else condition.value
    return _COMPARE[condition.operator](fact, value)


def _result(
    name: str, programme: Programme | None, household: Household, facts: Mapping[str, FactValue], rules: DayRules
) -> ProgrammeResult:
    if programme is None:
        return ProgrammeResult(name, Status.NOT_ELIGIBLE, (ReasonGiven(Reason.PROGRAMME_NOT_STARTED),))
    if programme.undetermined:
        return ProgrammeResult(name, Status.UNDETERMINED, (ReasonGiven(programme.undetermined),))
    truths = [condition_truth(row, facts, rules) for row in programme.conditions]
    status = _STATUS[all_true(truths)]
    index = facts["index"]
    threshold = rules.number(programme.threshold) if programme.threshold else None
    return ProgrammeResult(
        programme=name,
        status=status,
        reasons=_reasons(programme, truths, _DECISIVE[status]),
        threshold=threshold,
        distance=None if index is None or threshold is None else threshold - index,
        amount=_amount(programme, household, index, rules) if status is Status.ELIGIBLE else None,
        amount_unpublished=status is Status.ELIGIBLE and not rules.counts_amount_of(programme),
    )


_STATUS: Mapping[Truth, Status] = {True: Status.ELIGIBLE, False: Status.NOT_ELIGIBLE, None: Status.UNDETERMINED}
_DECISIVE: Mapping[Status, Truth] = {status: truth for truth, status in _STATUS.items()}


def _reasons(programme: Programme, truths: list[Truth], decisive: Truth) -> tuple[ReasonGiven, ...]:
    rows = zip(programme.conditions, truths, strict=True)
    return tuple(ReasonGiven(_code(row, truth), row.fact) for row, truth in rows if truth is decisive)


def _code(row: Condition, truth: Truth) -> Reason:
    if truth is None:
        return row.unknown
    return row.holds if truth else row.fails


def _amount(programme: Programme, household: Household, index: float | None, rules: DayRules) -> Amount | None:
    if programme.amount is None or not rules.counts_amount_of(programme):
        return None
    return AMOUNTS[programme.amount](household, index, rules)
