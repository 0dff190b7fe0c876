"""Who lives in the household: nobody is lost by a count, and an answer belongs to a person, not to a position."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.domain.answers import AnswerKey
from backend.domain.events import (
    Answered,
    Confirmed,
    MemberAdded,
    MemberRemoved,
    MemberRenamed,
    Refused,
    WentBack,
)
from backend.domain.interview import household
from backend.domain.interview_state import AskKind, EffectCode, Interview, PendingKind, RejectionCode, Stage
from backend.domain.questionnaire import Purpose
from tests.domain.engine.walking import TODAY, Person, awaited, cases, core, do, done

SIZE = AnswerKey("household_size")


def told() -> dict:
    return deepcopy(cases("households")["worked_example"])


def at_review() -> Interview:
    return Person(told()).interviewed(until=AskKind.REVIEW)


def names(interview: Interview) -> list[str]:
    return [member.get("given_name", "?") for member in household(core(), interview, TODAY)["members"]]


def test_the_head_is_the_first_member_and_never_asked_who_they_are() -> None:
    interview = Person(told()).interviewed(until="given_name")
    assert awaited(interview).member == 0
    assert interview.given("relation", 0) == "head"
    assert do(interview, Answered(AnswerKey("relation", 0), "child")).rejection.code is RejectionCode.HEAD_STAYS
    assert do(interview, MemberRemoved(0)).rejection.code is RejectionCode.HEAD_STAYS


def test_removing_somebody_is_confirmed_and_tells_what_goes() -> None:
    before = at_review()
    asked = do(before, MemberRemoved(2))
    assert names(asked.interview) == ["Said", "Amina", "Salma", "Omar"]
    assert asked.interview.pending.kind is PendingKind.REMOVE
    assert awaited(asked.interview).kind is AskKind.CONFIRM_REMOVE
    assert awaited(asked.interview).member == 2
    assert {key.member for key in asked.interview.pending.voids} == {2}
    assert done(asked.interview, Refused()) == before
    removed = do(asked.interview, Confirmed())
    assert names(removed.interview) == ["Said", "Amina", "Omar"]
    effect = removed.effects[0]
    assert (effect.code, effect.member, effect.name) == (EffectCode.MEMBER_REMOVED, 2, "Salma")
    assert effect.keys == asked.interview.pending.voids
    assert EffectCode.BECAME_VOID not in {effect.code for effect in removed.effects}
    assert removed.interview.given("household_size") == 3


def test_a_removed_id_is_never_given_to_somebody_else() -> None:
    interview = done(at_review(), MemberRemoved(3), Confirmed(), MemberAdded("Nour"))
    assert interview.roster == (0, 1, 2, 4)
    assert interview.position(4) == 3
    assert interview.member_at(3) == 4
    assert do(interview, Answered(AnswerKey("sex", 3), "male")).rejection.code is RejectionCode.MEMBER_GONE
    assert awaited(interview).key == AnswerKey("relation", 4)


def test_an_added_member_is_asked_everything_and_nobody_else_again() -> None:
    interview = done(at_review(), MemberAdded())
    family = told()
    family["members"].append({**family["members"][3], "given_name": "Nour"})
    person = Person(family)
    sent = person.walk(interview)
    assert {ask.member for ask in person.steps if ask.kind is AskKind.QUESTION} == {4}
    assert household(core(), sent, TODAY) == family


def test_a_larger_count_makes_room_at_the_end() -> None:
    outcome = do(at_review(), Answered(SIZE, 6))
    assert [effect.member for effect in outcome.effects if effect.code is EffectCode.MEMBER_ADDED] == [4, 5]
    assert names(outcome.interview)[:4] == ["Said", "Amina", "Salma", "Omar"]
    assert awaited(outcome.interview).key == AnswerKey("relation", 4)


def test_a_smaller_count_first_drops_places_nobody_has_taken() -> None:
    interview = Person(told()).interviewed(until="birth_date")
    smaller = done(interview, Answered(SIZE, 2))
    assert (smaller.roster, smaller.pending) == ((0, 1), None)
    assert smaller.answers[AnswerKey("given_name", 0)] == interview.answers[AnswerKey("given_name", 0)]


def test_a_smaller_count_asks_who_left_and_loses_nobody_by_itself() -> None:
    before = at_review()
    asked = done(before, Answered(SIZE, 2))
    ask = awaited(asked)
    assert (ask.kind, ask.members, ask.pending.size) == (AskKind.WHICH_MEMBER, (1, 2, 3), 2)
    assert do(asked, Confirmed()).rejection.code is RejectionCode.ABOUT_WHOM
    one_gone = done(asked, MemberRemoved(2), Confirmed())
    assert awaited(one_gone).kind is AskKind.WHICH_MEMBER
    both_gone = done(one_gone, MemberRemoved(3), Confirmed())
    assert names(both_gone) == ["Said", "Amina"]
    assert both_gone.given("household_size") == 2
    assert both_gone.stage is Stage.REVIEW


def test_whoever_says_nobody_left_keeps_the_roster() -> None:
    before = at_review()
    assert done(before, Answered(SIZE, 2), Refused()) == before
    halfway = done(before, Answered(SIZE, 2), MemberRemoved(3), Confirmed(), Refused())
    assert names(halfway) == ["Said", "Amina", "Salma"]
    assert halfway.given("household_size") == 3
    unsure = done(before, Answered(SIZE, 3), MemberRemoved(3), Refused())
    assert awaited(unsure).kind is AskKind.WHICH_MEMBER
    assert done(unsure, WentBack()) == before


def test_renaming_changes_one_name() -> None:
    outcome = do(at_review(), MemberRenamed(2, "Hiba"))
    assert names(outcome.interview) == ["Said", "Amina", "Hiba", "Omar"]
    assert outcome.effects[0].name == "Salma"
    assert do(at_review(), MemberRenamed(9, "Hiba")).rejection.code is RejectionCode.MEMBER_GONE


def test_members_without_names_cannot_be_renamed_in_an_estimate() -> None:
    interview = Person(told()).interviewed(Purpose.ESTIMATE, until=AskKind.REVIEW)
    assert do(interview, MemberRenamed(2, "Hiba")).rejection.code is RejectionCode.UNKNOWN_QUESTION


def test_children_bear_their_fathers_name_unless_told_otherwise() -> None:
    family = told()
    person = Person(family)
    interview = person.interviewed(until=AskKind.REVIEW)
    assert {ask.member for ask in person.steps if ask.name == "family_name"} == {0, 1}
    named = done(interview, Answered(AnswerKey("family_name", 3), "Tazi"))
    assert [member["family_name"] for member in household(core(), named, TODAY)["members"]][2:] == ["Alami", "Tazi"]


def test_a_household_has_an_end() -> None:
    interview = at_review()
    for _ in range(26):
        interview = done(interview, MemberAdded())
    full = do(interview, MemberAdded())
    assert full.rejection.code is RejectionCode.TOO_MANY_MEMBERS
    assert full.rejection.params == {"most": 30}


@pytest.mark.parametrize("event", [MemberAdded("22"), MemberAdded("")])
def test_nobody_is_added_under_an_impossible_name(event: MemberAdded) -> None:
    assert do(at_review(), event).interview == at_review()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(min_value=1, max_value=3), min_size=1, max_size=3, unique=True))
def test_removing_somebody_never_touches_the_others(leaving: list[int]) -> None:
    before = at_review()
    after = before
    for member in leaving:
        after = done(after, MemberRemoved(member), Confirmed())
    stay = [member for member in range(4) if member not in leaving]
    assert after.roster == tuple(stay)
    kept = {key: answer for key, answer in before.answers.items() if key.member not in leaving and key != SIZE}
    assert {key: after.answers[key] for key in kept} == kept
    assert not {key.member for key in after.answers} & set(leaving)
