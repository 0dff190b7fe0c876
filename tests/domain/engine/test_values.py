"""What is accepted as an answer: cases in `cases/values.yml`."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.answers import AnswerKey
from backend.domain.events import Answered, MemberRenamed
from backend.domain.idcs import IdcsFault, check_digit, fault_of
from backend.domain.interview_state import AskKind, PendingKind, RejectionCode
from backend.domain.questionnaire import Of
from tests.domain.engine.walking import Person, awaited, cases, core, do, done, idcs_number


def at_review() -> Any:
    return Person(cases("households")["worked_example"]).interviewed(until=AskKind.REVIEW)


REVIEW = at_review()


@pytest.mark.parametrize("case", cases("values"), ids=lambda case: f"{case['variable']}={case['said']!r}")
def test_a_value_is_recorded_confirmed_or_turned_down(case: dict) -> None:
    of_member = core().by_name[case["variable"]].of is Of.MEMBER
    key = AnswerKey(case["variable"], 0 if of_member else None)
    outcome = do(REVIEW, Answered(key, case["said"]))
    if "rejected" in case:
        assert outcome.rejection.code == case["rejected"]
        assert outcome.interview.answers == REVIEW.answers
    elif "confirm" in case:
        assert outcome.interview.pending.kind is PendingKind.VALUE
        assert outcome.interview.pending.reason == case["confirm"]
        assert outcome.interview.answers == REVIEW.answers
        assert awaited(outcome.interview).kind is AskKind.CONFIRM_VALUE
    else:
        assert outcome.rejection is None
        assert outcome.interview.answers[key].value == case["recorded"]
        assert type(outcome.interview.answers[key].value) is type(case["recorded"])


@pytest.mark.parametrize("name", ["rooms", "butane_mad_month", "household_size"])
def test_a_number_of_a_thousand_digits_is_too_big(name: str) -> None:
    assert do(REVIEW, Answered(AnswerKey(name), 10**999)).rejection.code is RejectionCode.TOO_BIG


def test_two_members_cannot_have_the_same_identifier() -> None:
    first = done(REVIEW, Answered(AnswerKey("idcs", 0), idcs_number(0)))
    outcome = do(first, Answered(AnswerKey("idcs", 1), idcs_number(0)))
    assert outcome.rejection.code is RejectionCode.DUPLICATE
    assert outcome.rejection.params == {"member": 0}
    assert done(first, Answered(AnswerKey("idcs", 1), idcs_number(1))).given("idcs", 1) == idcs_number(1)


def test_a_child_as_old_as_the_head_is_asked_about() -> None:
    doubted = do(REVIEW, Answered(AnswerKey("birth_date", 2), "1980")).interview
    assert doubted.pending.reason == "child_not_younger"


def test_an_impossible_new_name_changes_nothing() -> None:
    assert do(REVIEW, MemberRenamed(2, "22")).rejection.code is RejectionCode.NOT_A_NAME


@given(st.integers(min_value=200_000_000, max_value=999_999_999))
def test_every_wrong_last_digit_of_an_identifier_is_noticed(nine: int) -> None:
    digits = f"{nine}"
    right = check_digit(digits)
    faults = {fault_of(digits + str(last)) for last in range(10) if str(last) != right}
    assert faults <= {IdcsFault.CHECK_DIGIT, IdcsFault.PATTERN}
    assert fault_of(digits + right) in (None, IdcsFault.PATTERN)


@given(st.integers(min_value=200_000_000, max_value=999_999_999), st.integers(min_value=1, max_value=8))
def test_two_neighbouring_digits_exchanged_are_noticed(nine: int, place: int) -> None:
    digits = f"{nine}"
    whole = digits + check_digit(digits)
    swapped = whole[: place - 1] + whole[place] + whole[place - 1] + whole[place + 1 :]
    if swapped != whole:
        assert fault_of(swapped) is not None


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans()), st.sampled_from(sorted(core().by_name)))
def test_no_value_whatever_raises(value: Any, name: str) -> None:
    for member in (None, 0, 2, 99):
        outcome = do(REVIEW, Answered(AnswerKey(name, member), value))
        assert outcome.rejection or outcome.interview.pending or outcome.effects
