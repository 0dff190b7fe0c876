"""Whole interviews, from consent to sending."""

from copy import deepcopy

import pytest

from backend.domain.answers import AnswerKey, State
from backend.domain.events import Confirmed, Consented, Declined, Skipped, Submitted, Unknown
from backend.domain.interview import household, progress, review, start
from backend.domain.interview_state import AskKind, RejectionCode, Stage
from backend.domain.questionnaire import Purpose
from tests.domain.engine.walking import TODAY, Person, awaited, cases, core, do, done

IDENTITY = {"given_name", "family_name", "idcs", "marital_status"}


def family_of_five() -> dict:
    family = deepcopy(cases("households")["worked_example"])
    youngest = {**family["members"][3], "given_name": "Nour", "sex": "female", "birth_date": "2019-11"}
    family["members"].append(youngest)
    return family


RELATIONS = {1: "wife", 2: "daughter", 3: "son", 4: "daughter"}


def anonymous(document: dict) -> dict:
    return without(document, {"province"}) | {"members": [without(member, IDENTITY) for member in document["members"]]}


def without(document: dict, names: set[str]) -> dict:
    return {name: value for name, value in document.items() if name not in names}


@pytest.mark.parametrize("name", ["worked_example", "widow_in_the_country"])
@pytest.mark.parametrize("detailed", [False, True])
def test_an_interview_gives_back_exactly_the_household_that_was_told(name: str, detailed: bool) -> None:
    told = cases("households")[name]
    sent = Person(told, detailed=detailed).interviewed()
    assert sent.stage is Stage.SENT
    assert household(core(), sent, TODAY) == told


@pytest.mark.parametrize("name", ["worked_example", "widow_in_the_country"])
def test_an_estimate_asks_the_same_without_identity(name: str) -> None:
    told = cases("households")[name]
    person = Person(told)
    sent = person.interviewed(Purpose.ESTIMATE)
    assert household(core(), sent, TODAY) == anonymous(told)
    assert not {ask.name for ask in person.steps} & (IDENTITY | {"province"})


def test_a_family_of_five_in_town_has_less_than_sixty_questions(capsys: pytest.CaptureFixture[str]) -> None:
    typical, worst = Person(family_of_five(), relations=RELATIONS), Person(family_of_five(), detailed=True)
    quick = Person(family_of_five(), relations=RELATIONS)
    typical.interviewed()
    worst.interviewed()
    quick.interviewed(Purpose.ESTIMATE)
    with capsys.disabled():
        counts = f"{len(typical.steps)} typical, {len(worst.steps)} when everything is asked one by one"
        print(f"\nquestions for a family of five in town: {counts}, {len(quick.steps)} for an estimate")
    assert len(quick.steps) < len(typical.steps) < 60 < len(worst.steps) <= 100


def test_no_question_is_asked_twice() -> None:
    person = Person(family_of_five(), detailed=True)
    person.interviewed()
    asked = [ask.key for ask in person.steps]
    assert len(asked) == len(set(asked))


def test_nothing_is_asked_before_consent() -> None:
    interview = start(core(), Purpose.REGISTER)
    assert awaited(interview).kind is AskKind.CONSENT
    assert do(interview, Skipped(AnswerKey("milieu"))).rejection.code is RejectionCode.CONSENT_FIRST
    refused = done(interview, Declined())
    assert refused.stage is Stage.CANCELLED
    assert awaited(refused) is None
    assert do(refused, Consented()).rejection.code is RejectionCode.INTERVIEW_CLOSED


def test_a_sent_interview_takes_nothing_more() -> None:
    sent = Person(cases("households")["worked_example"]).interviewed()
    for event in (Submitted(), Skipped(AnswerKey("rooms")), Confirmed()):
        assert do(sent, event).rejection.code is RejectionCode.INTERVIEW_CLOSED


def test_an_interview_is_not_sent_before_everything_was_asked() -> None:
    halfway = Person(family_of_five()).interviewed(until="activity")
    assert do(halfway, Submitted()).rejection.code is RejectionCode.NOT_READY


def test_marriage_is_not_asked_of_a_couple_nor_of_children() -> None:
    person = Person(family_of_five())
    interview = person.interviewed(until=AskKind.REVIEW)
    assert "marital_status" not in {ask.name for ask in person.steps}
    lines = {line.key: line.answer for line in review(core(), interview, TODAY)}
    assert lines[AnswerKey("marital_status", 0)].source.value == "derived"


def test_a_widow_is_asked_whether_she_is_married() -> None:
    person = Person(cases("households")["widow_in_the_country"])
    person.interviewed()
    assert AnswerKey("marital_status", 0) in {ask.key for ask in person.steps}


def test_the_father_of_a_fatherless_grandchild_is_asked_about() -> None:
    person = Person(cases("households")["widow_in_the_country"])
    person.interviewed()
    assert AnswerKey("father_deceased", 2) in {ask.key for ask in person.steps}


def test_a_question_left_for_later_comes_back_before_the_review() -> None:
    person = Person(family_of_five())
    interview = person.interviewed(until="rooms")
    interview = done(interview, Skipped(AnswerKey("rooms")))
    assert awaited(interview).name == "nuclei"
    interview = person.walk(interview, until="rooms")
    assert awaited(interview).key == AnswerKey("rooms")
    interview = done(interview, Skipped(AnswerKey("rooms")))
    assert awaited(interview).kind is AskKind.REVIEW
    line = next(line for line in review(core(), interview, TODAY) if line.key.name == "rooms")
    assert line.missing
    assert line.answer.state is State.UNKNOWN
    sent = done(interview, Submitted())
    assert "rooms" not in household(core(), sent, TODAY)


def test_what_nothing_works_without_cannot_be_skipped_for_good() -> None:
    person = Person(family_of_five())
    interview = done(person.interviewed(until="milieu"), Skipped(AnswerKey("milieu")))
    interview = person.walk(interview, until="milieu")
    assert do(interview, Skipped(AnswerKey("milieu"))).rejection.code is RejectionCode.NEEDED
    finished = person.walk(interview)
    assert household(core(), finished, TODAY)["milieu"] == "urban"


def test_a_section_skipped_at_once_comes_back_at_once() -> None:
    person = Person(family_of_five())
    interview = done(person.interviewed(until="equipment"), Skipped(AnswerKey("equipment")))
    assert awaited(interview).name == "butane_mad_month"
    again = person.walk(interview, until="equipment")
    assert awaited(again).kind is AskKind.GATE
    assert household(core(), person.walk(again), TODAY) == family_of_five() | {"members": household_members(person)}


def household_members(person: Person) -> list[dict]:
    return [dict(member) for member in person.household["members"]]


def test_not_knowing_is_an_answer_where_it_may_be() -> None:
    interview = Person(family_of_five()).interviewed(until="butane_mad_month")
    noted = done(interview, Unknown(AnswerKey("butane_mad_month")))
    assert awaited(noted).name == "water_electricity_mad_month"
    size = Person(family_of_five()).interviewed(until="household_size")
    assert do(size, Unknown(AnswerKey("household_size"))).rejection.code is RejectionCode.NEEDED


@pytest.mark.parametrize("name", ["worked_example", "widow_in_the_country"])
@pytest.mark.parametrize("detailed", [False, True])
def test_there_are_never_more_questions_left_than_was_said(name: str, detailed: bool) -> None:
    person = Person(cases("households")[name], detailed=detailed)
    interview, promised = start(core(), Purpose.REGISTER), []
    while ask := awaited(interview):
        promised.append(progress(core(), interview, TODAY))
        interview = done(interview, person.response(interview, ask))
    for step, said in enumerate(promised):
        assert said.left_likely <= said.left_at_most
        assert len(promised) - step <= said.left_at_most
    assert [said.left_at_most for said in promised] == sorted((said.left_at_most for said in promised), reverse=True)
    assert promised[-1].left_at_most == 1
    assert progress(core(), interview, TODAY).left_at_most == 0
