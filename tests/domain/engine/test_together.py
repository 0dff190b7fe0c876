"""One answer about several members, or several things, at once."""

from copy import deepcopy

import pytest

from backend.domain.answers import AnswerKey, Source
from backend.domain.events import (
    Answered,
    AnsweredTogether,
    Confirmed,
    Jumped,
    MemberAdded,
    MemberRemoved,
    Skipped,
    Unknown,
    Who,
)
from backend.domain.interview import household
from backend.domain.interview_state import AskKind, Interview, RejectionCode
from tests.domain.engine.walking import TODAY, Person, awaited, cases, core, do, done

FAMILY = cases("households")["worked_example"]


def at(variable: str) -> Interview:
    return Person(deepcopy(FAMILY)).interviewed(until=variable)


def of_members(interview: Interview, name: str) -> list:
    return [member.get(name) for member in household(core(), interview, TODAY)["members"]]


@pytest.mark.parametrize("case", cases("together"), ids=lambda case: case["means"])
def test_an_answer_about_everyone(case: dict) -> None:
    interview = at(case["variable"])
    assert awaited(interview).kind is AskKind.TOGETHER
    assert list(awaited(interview).members) == case["about"]
    named = tuple(case.get("named", ()))
    after = done(interview, AnsweredTogether(case["variable"], Who(case["who"]), case.get("value"), named))
    assert of_members(after, case["variable"]) == case["values"]
    ask = awaited(after)
    assert [ask.name, ask.member] == case["next"]


def test_what_was_said_of_all_is_marked_so() -> None:
    after = done(at("health_cover"), AnsweredTogether("health_cover", Who.NOBODY))
    assert after.answers[AnswerKey("health_cover", 2)].source is Source.TOGETHER


def test_one_person_is_asked_directly() -> None:
    alone = deepcopy(FAMILY)
    del alone["members"][1:]
    alone["members"][0]["marital_status"] = "single"
    person = Person(alone)
    sent = person.interviewed()
    assert not [ask for ask in person.steps if ask.kind is AskKind.TOGETHER]
    assert household(core(), sent, TODAY) == alone


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (AnsweredTogether("health_cover", Who.SOME, "other"), RejectionCode.ABOUT_WHOM),
        (AnsweredTogether("health_cover", Who.SOME, "other", (9,)), RejectionCode.ABOUT_WHOM),
        (AnsweredTogether("health_cover", Who.EVERYONE, "best"), RejectionCode.NOT_A_CHOICE),
        (AnsweredTogether("pension", Who.EVERYONE, "yes"), RejectionCode.WRONG_TYPE),
        (AnsweredTogether("rooms", Who.NOBODY), RejectionCode.UNKNOWN_QUESTION),
        (AnsweredTogether("shoes", Who.NOBODY), RejectionCode.UNKNOWN_QUESTION),
        (Answered(AnswerKey("health_cover"), "none"), RejectionCode.ABOUT_WHOM),
        (Answered(AnswerKey("equipment"), "none"), RejectionCode.ABOUT_WHOM),
    ],
)
def test_an_answer_about_the_wrong_people_is_turned_down(event: AnsweredTogether, code: RejectionCode) -> None:
    before = at("health_cover")
    outcome = do(before, event)
    assert outcome.rejection.code is code
    assert outcome.interview.answers == before.answers


def test_nothing_of_the_equipment_is_one_answer() -> None:
    after = done(at("equipment"), AnsweredTogether("equipment", Who.NOBODY))
    assert awaited(after).name == "butane_mad_month"
    assert household(core(), after, TODAY)["garage"] is False


def test_naming_equipment_says_no_to_the_rest() -> None:
    after = done(at("equipment"), AnsweredTogether("equipment", Who.SOME, named=("loan", "garage")))
    document = household(core(), after, TODAY)
    assert {name for name in awaited(at("equipment")).variables if document[name]} == {"loan", "garage"}
    assert awaited(after).name == "butane_mad_month"


def test_yes_to_the_equipment_leads_to_each_of_it() -> None:
    after = done(at("equipment"), AnsweredTogether("equipment", Who.DIFFERS))
    assert awaited(after).name == "computer"


def test_no_income_from_the_state_settles_three_questions_for_everyone() -> None:
    after = done(at("state_income"), AnsweredTogether("state_income", Who.NOBODY))
    for name in ("public_employee", "pension", "other_family_allowance"):
        assert of_members(after, name) == [False] * 4


def test_a_pension_somewhere_leads_to_whose() -> None:
    after = done(at("state_income"), AnsweredTogether("state_income", Who.SOME, named=("pension",)))
    assert of_members(after, "public_employee") == [False] * 4
    assert awaited(after).name == "pension"
    assert awaited(after).kind is AskKind.TOGETHER
    whose = done(after, AnsweredTogether("pension", Who.SOME, named=(1,)))
    assert of_members(whose, "pension") == [False, True, False, False]


def test_naming_the_person_leads_to_what_they_receive() -> None:
    after = done(at("state_income"), AnsweredTogether("state_income", Who.SOME, named=(1,)))
    assert of_members(after, "pension") == [False, None, False, False]
    assert awaited(after).key == AnswerKey("public_employee", 1)


def test_a_new_member_is_asked_what_was_settled_for_the_others() -> None:
    interview = Person(deepcopy(FAMILY)).interviewed(until=AskKind.REVIEW)
    family = deepcopy(FAMILY)
    family["members"].append({**family["members"][3], "given_name": "Nour", "disability": "severe"})
    person = Person(family)
    sent = person.walk(done(interview, MemberAdded()))
    assert AnswerKey("disability", 4) in {ask.key for ask in person.steps}
    assert of_members(sent, "disability") == ["none", "none", "none", "none", "severe"]


def test_a_question_about_everyone_can_be_answered_anew() -> None:
    interview = Person(deepcopy(FAMILY)).interviewed(until=AskKind.REVIEW)
    again = done(interview, Jumped(AnswerKey("health_cover")))
    assert awaited(again).members == (0, 1, 2, 3)
    changed = done(again, AnsweredTogether("health_cover", Who.EVERYONE, "amo_tadamon"))
    assert of_members(changed, "health_cover") == ["amo_tadamon"] * 4
    assert awaited(changed).kind is AskKind.REVIEW


@pytest.mark.parametrize("answer", [Answered(AnswerKey("garage"), True), Skipped(AnswerKey("garage"))])
def test_a_gate_with_one_thing_left_is_left_by_answering_that_one(answer: Answered | Skipped) -> None:
    interview = done(at("equipment"), AnsweredTogether("equipment", Who.NOBODY))
    for name in awaited(at("equipment")).variables:
        if name != "garage":
            interview = done(interview, Answered(AnswerKey(name), False))
    back = done(interview, Jumped(AnswerKey("equipment")))
    assert awaited(back).name == "garage"
    assert awaited(done(back, answer)).name == "butane_mad_month"


def test_who_was_asked_alone_keeps_their_answer_when_all_are_asked_anew() -> None:
    interview = Person(deepcopy(FAMILY)).interviewed(until=AskKind.REVIEW)
    own = done(interview, Answered(AnswerKey("health_cover", 0), "other"))
    changed = done(own, AnsweredTogether("health_cover", Who.NOBODY))
    assert of_members(changed, "health_cover") == ["other", "none", "none", "none"]


def test_nobody_knows_and_later_hold_for_all_who_are_asked() -> None:
    unknown = done(at("disability"), Unknown(AnswerKey("disability")))
    assert of_members(unknown, "disability") == [None] * 4
    assert awaited(unknown).name == "state_income"
    later = done(at("disability"), Skipped(AnswerKey("disability")))
    assert awaited(later).name == "state_income"
    person = Person(deepcopy(FAMILY))
    again = person.walk(later, until="disability")
    assert awaited(again).kind is AskKind.TOGETHER
    assert household(core(), person.walk(again), TODAY) == FAMILY


def test_removing_all_but_one_leaves_no_question_about_everyone() -> None:
    interview = at("health_cover")
    for member in (3, 2, 1):
        interview = done(interview, MemberRemoved(member), Confirmed())
    interview = done(interview, Answered(AnswerKey("marital_status", 0), "single"))
    assert awaited(interview).key == AnswerKey("health_cover", 0)
