"""Changing one's mind: what becomes void is told first, kept aside, and comes back."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.domain.answers import AnswerKey
from backend.domain.events import (
    Answered,
    Confirmed,
    Jumped,
    Misread,
    Refused,
    Reopened,
    Skipped,
    Unknown,
    WentBack,
)
from backend.domain.interview import household, review
from backend.domain.interview_state import AskKind, EffectCode, Interview, PendingKind, RejectionCode, Stage
from backend.domain.questionnaire import Kind
from tests.domain.engine.walking import TODAY, Person, awaited, cases, core, do, done, idcs_number

MILIEU, ROOMS = AnswerKey("milieu"), AnswerKey("rooms")
WORK = AnswerKey("activity", 0)


def told(name: str = "worked_example") -> dict[str, Any]:
    return deepcopy(cases("households")[name])


def at_review(name: str = "worked_example") -> Interview:
    return Person(told(name)).interviewed(until=AskKind.REVIEW)


def test_an_answer_to_an_earlier_question_corrects_it_without_ado() -> None:
    outcome = do(at_review(), Answered(ROOMS, 2))
    assert [effect.code for effect in outcome.effects] == [EffectCode.ANSWER_NOTED]
    assert household(core(), outcome.interview, TODAY) == told() | {"rooms": 2}


def test_a_correction_that_costs_answers_is_confirmed_first() -> None:
    before = at_review()
    asked = do(before, Answered(WORK, "homemaker"))
    assert asked.interview.answers == before.answers
    pending = asked.interview.pending
    assert pending.kind is PendingKind.CORRECTION
    assert pending.voids == (AnswerKey("professional_status", 0), AnswerKey("occupation", 0))
    assert awaited(asked.interview).kind is AskKind.CONFIRM_CORRECTION
    agreed = do(asked.interview, Confirmed())
    assert agreed.effects[1].code is EffectCode.BECAME_VOID
    assert "occupation" not in household(core(), agreed.interview, TODAY)["members"][0]


def test_refusing_leaves_everything_as_it_was() -> None:
    before = at_review()
    refused = done(before, Answered(WORK, "homemaker"), Refused())
    assert refused == before


def test_undoing_a_correction_brings_back_what_it_had_made_void() -> None:
    before = at_review()
    after = done(before, Answered(WORK, "homemaker"), Confirmed(), Answered(WORK, "working"))
    assert after.stage is Stage.REVIEW
    assert household(core(), after, TODAY) == told()


def test_moving_to_the_country_reopens_what_is_asked_there() -> None:
    agreed = do(done(at_review(), Answered(MILIEU, "rural")), Confirmed())
    reopened = next(effect.keys for effect in agreed.effects if effect.code is EffectCode.REOPENED)
    assert [key.name for key in reopened] == ["non_agricultural_land", "irrigated_land", "cows"]
    assert agreed.interview.stage is Stage.ASKING
    assert awaited(agreed.interview).name == "non_agricultural_land"


def test_another_region_makes_the_province_void() -> None:
    agreed = done(at_review(), Answered(AnswerKey("region"), 9), Confirmed())
    ask = awaited(agreed)
    assert ask.name == "province"
    assert "541" in {choice.name for choice in ask.choices}
    assert "141" not in {choice.name for choice in ask.choices}


def test_a_town_can_answer_region_and_province_at_once() -> None:
    interview = Person(told()).interviewed(until="region")
    named = done(interview, Answered(AnswerKey("region"), 9, also=(("province", "001"),)))
    assert awaited(named).name == "household_size"
    wrong = do(interview, Answered(AnswerKey("region"), 9, also=(("province", "141"),)))
    assert wrong.rejection.code is RejectionCode.NOT_A_CHOICE


def test_the_same_answer_again_is_no_correction() -> None:
    before = at_review()
    assert household(core(), done(before, Answered(WORK, "working")), TODAY) == told()


def test_saying_daughter_instead_of_son_changes_the_sex() -> None:
    person = Person(told(), relations={1: "wife", 2: "son", 3: "son"})
    interview = person.interviewed(until=AskKind.REVIEW)
    assert household(core(), interview, TODAY)["members"][2]["sex"] == "male"
    corrected = done(interview, Answered(AnswerKey("relation", 2), "daughter"))
    assert household(core(), corrected, TODAY) == told()
    plain = done(interview, Answered(AnswerKey("relation", 2), "child"))
    assert awaited(plain).key == AnswerKey("sex", 2)


def test_an_unlikely_value_is_asked_once_and_then_believed() -> None:
    interview = Person(told()).interviewed(until="butane_mad_month")
    key = AnswerKey("butane_mad_month")
    doubted = done(interview, Answered(key, 5000))
    assert awaited(doubted).kind is AskKind.CONFIRM_VALUE
    assert awaited(doubted).question.name == "butane_mad_month"
    believed = done(doubted, Confirmed())
    assert believed.given("butane_mad_month") == 5000
    assert done(believed, Answered(key, 5000)).pending is None
    again = done(doubted, Refused())
    assert awaited(again).name == "butane_mad_month"
    otherwise = done(doubted, Answered(key, 50))
    assert (otherwise.given("butane_mad_month"), otherwise.pending) == (50, None)


def test_yes_and_no_without_a_question_change_nothing() -> None:
    for event in (Confirmed(), Refused()):
        assert do(at_review(), event).rejection.code is RejectionCode.NOTHING_TO_CONFIRM


def test_jumping_asks_one_question_and_returns() -> None:
    interview = Person(told()).interviewed(until="rooms")
    jumped = done(interview, Jumped(AnswerKey("birth_date", 1)))
    ask = awaited(jumped)
    assert ask.key == AnswerKey("birth_date", 1)
    assert ask.answer.value == "1988-03-02"
    assert awaited(done(jumped, Answered(ask.key, "1989"))).name == "rooms"
    assert awaited(done(jumped, Skipped(ask.key))).name == "rooms"
    assert done(jumped, Skipped(ask.key)).given("birth_date", 1) == "1988-03-02"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (AnswerKey("shoe_size"), RejectionCode.UNKNOWN_QUESTION),
        (AnswerKey("rooms", 0), RejectionCode.UNKNOWN_QUESTION),
        (AnswerKey("cows"), RejectionCode.NOT_ASKED_NOW),
        (AnswerKey("sex", 17), RejectionCode.MEMBER_GONE),
        (AnswerKey("relation", 0), RejectionCode.HEAD_STAYS),
        (AnswerKey("sex"), RejectionCode.NOT_ASKED_NOW),
        (AnswerKey("literate", 3), RejectionCode.NOT_ASKED_NOW),
    ],
)
def test_what_cannot_be_asked_cannot_be_jumped_to_nor_answered(key: AnswerKey, code: RejectionCode) -> None:
    interview = at_review()
    assert do(interview, Jumped(key)).rejection.code is code
    assert do(interview, Skipped(key)).rejection.code is code
    assert do(interview, Unknown(key)).rejection.code is code
    assert do(interview, Answered(key, "x")).rejection.code in (code, RejectionCode.ABOUT_WHOM)


def test_going_back_step_by_step_reaches_the_first_question_and_loses_nothing() -> None:
    before = at_review()
    interview, seen = before, []
    while True:
        outcome = do(interview, WentBack())
        if outcome.rejection:
            break
        interview = outcome.interview
        seen.append(awaited(interview).key)
    assert outcome.rejection.code is RejectionCode.AT_START
    assert [(key.name, key.member) for key in seen] == [(key.name, key.member) for key in reversed(before.trail)]
    assert seen[-1] == MILIEU
    assert interview.answers == before.answers
    assert awaited(done(interview, Answered(MILIEU, "urban"))).kind is AskKind.REVIEW


def test_going_back_from_a_confirmation_returns_to_its_question() -> None:
    interview = Person(told()).interviewed(until="butane_mad_month")
    back = done(interview, Answered(AnswerKey("butane_mad_month"), 5000), WentBack())
    assert awaited(back).name == "butane_mad_month"


def test_failed_attempts_are_counted_until_one_succeeds() -> None:
    interview = Person(told()).interviewed(until="rooms")
    twice = do(do(interview, Misread(ROOMS, "no_number")).interview, Answered(ROOMS, 0)).interview
    assert awaited(twice).tries == 2
    assert done(twice, Answered(ROOMS, 1)).tries == {}
    misread = do(interview, Misread(ROOMS, "no_number"))
    assert (misread.rejection.code, misread.rejection.params) == (RejectionCode.MISREAD, {"reason": "no_number"})


def test_what_was_unknown_can_be_asked_again_at_the_review() -> None:
    interview = at_review()
    assert do(Person(told()).interviewed(until="rooms"), Reopened()).rejection.code is RejectionCode.NOT_READY
    reopened = done(interview, Reopened())
    assert awaited(reopened).key == AnswerKey("idcs", 0)
    known = done(reopened, *(Answered(AnswerKey("idcs", member), idcs_number(member)) for member in reopened.roster))
    assert do(known, Reopened()).rejection.code is RejectionCode.NOTHING_UNKNOWN


def test_the_review_names_what_is_missing_for_the_index_only() -> None:
    interview = Person(told()).interviewed(until="butane_mad_month")
    person = Person(told())
    interview = person.walk(done(interview, Unknown(AnswerKey("butane_mad_month"))), until=AskKind.REVIEW)
    lines = review(core(), interview, TODAY)
    assert [line.key.name for line in lines if line.missing] == ["butane_mad_month"]
    assert AnswerKey("idcs", 0) in {line.key for line in lines}


# Relation and sex also set what is said besides (a sex, a family name): that stays as it was said once it was asked.
CORRECTABLE = [
    question
    for question in core().questions
    if question.kind is Kind.CHOICE and question.name not in ("relation", "sex")
]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_correcting_equals_having_answered_so_at_first(data: st.DataObject) -> None:
    """Whatever choice, number or milieu is corrected, and whatever it opens or closes."""
    first = told(data.draw(st.sampled_from(["worked_example", "widow_in_the_country"])))
    first.update(cows=1, irrigated_land=False, non_agricultural_land=True, bath_or_shower=False, mobiles=1)
    first.update(
        dict.fromkeys(("computer", "satellite_dish", "landline", "loan", "garage", "professional_premises"), False)
    )
    first.update(electricity_meter="shared")
    for member in first["members"]:
        member.update({"professional_status": "other", "occupation": "trader"} | member)
    second = deepcopy(first)
    question = data.draw(st.sampled_from(CORRECTABLE))
    value = data.draw(st.sampled_from([choice.value for choice in question.choices]))
    member = data.draw(st.integers(min_value=0, max_value=len(first["members"]) - 1))
    of = second if question.of == "household" else second["members"][member]
    of[question.name] = value
    if question.name == "region" and value != first["region"]:
        second["province"] = next(choice.value for choice in core().by_name["province"].choices if fits(choice, value))
    if question.name == "province":
        second["region"] = first["region"] = region_of(value)
        first["province"] = next(choice.value for choice in question.choices if fits(choice, first["region"]))
    interview = Person(first).interviewed(until=AskKind.REVIEW)
    key = AnswerKey(question.name, None if of is second else member)
    outcome = do(interview, Answered(key, value))
    if outcome.rejection:
        assert outcome.rejection.code is RejectionCode.NOT_ASKED_NOW
        return
    sent = Person(second).walk(outcome.interview)
    if followed_from_others(interview, key):
        assert household(core(), sent, TODAY)["members"][member][key.name] == value
        return
    assert household(core(), sent, TODAY) == household(core(), Person(second).interviewed(), TODAY)


def fits(choice: Any, region: int) -> bool:
    return choice.when.document[2] == region


def region_of(province: str) -> int:
    return core().by_name["province"].choice(province).when.document[2]


def followed_from_others(interview: Interview, key: AnswerKey) -> bool:
    """Nobody had said it: it would not have been asked at first."""
    return not any(line.key == key and line.answer.said for line in review(core(), interview, TODAY))
