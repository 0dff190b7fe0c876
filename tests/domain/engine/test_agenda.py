"""The agenda that an interview carries from turn to turn is the one that its answers lead to."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.domain.agenda import agenda_of, carried_on, worked_out
from backend.domain.answers import AnswerKey
from backend.domain.events import Answered
from backend.domain.interview import apply, current, from_document, progress, start, to_document
from backend.domain.interview_state import Interview, Stage
from backend.domain.questionnaire import Purpose
from backend.domain.questionnaire_loading import load
from backend.domain.reach import touched
from backend.domain.view import View
from tests.domain.engine.test_any_conversation import PURPOSES, SEEDS, SHARES, conversation
from tests.domain.engine.walking import TODAY, Person, cases, core


def seen(interview: Interview, today: date = TODAY) -> View:
    return View(core(), interview, today)


def afresh(interview: Interview) -> Interview:
    return replace(interview, agenda=None)


@settings(max_examples=60, deadline=None)
@given(SEEDS, PURPOSES, SHARES)
def test_the_agenda_carried_on_is_the_one_that_the_answers_lead_to(seed: int, purpose: Purpose, share: float) -> None:
    for _, interview in conversation(seed, purpose, share):
        if interview.stage in (Stage.ASKING, Stage.REVIEW):
            assert interview.agenda == worked_out(seen(interview))
            assert current(core(), interview, TODAY) == current(core(), afresh(interview), TODAY)
            assert progress(core(), interview, TODAY) == progress(core(), afresh(interview), TODAY)


@settings(max_examples=15, deadline=None)
@given(SEEDS, PURPOSES, SHARES)
def test_the_agenda_is_the_same_after_storing(seed: int, purpose: Purpose, share: float) -> None:
    for _, interview in conversation(seed, purpose, share)[::7]:
        reloaded = from_document(json.loads(json.dumps(to_document(interview))))
        assert agenda_of(seen(reloaded)) == agenda_of(seen(interview))
        if reloaded.stage is Stage.ASKING:
            assert agenda_of(seen(reloaded)) is reloaded.agenda


@settings(max_examples=15, deadline=None)
@given(SEEDS, SHARES, st.integers(min_value=1, max_value=3000))
def test_an_agenda_does_not_outlive_its_day(seed: int, share: float, days: int) -> None:
    later = TODAY + timedelta(days=days)
    for _, interview in conversation(seed, Purpose.REGISTER, share)[::9]:
        assert agenda_of(seen(interview, later)) == worked_out(seen(interview, later))
        assert progress(core(), interview, later) == progress(core(), afresh(interview), later)


@settings(max_examples=15, deadline=None)
@given(SEEDS, SHARES)
def test_an_agenda_does_not_outlive_what_it_was_worked_out_from(seed: int, share: float) -> None:
    for _, interview in conversation(seed, Purpose.ESTIMATE, share)[::9]:
        others = replace(interview, answers=dict(list(interview.answers.items())[::2]))
        for changed in (replace(interview, purpose=Purpose.REGISTER), others):
            assert agenda_of(seen(changed)) == worked_out(seen(changed))
            assert to_document(others)["agenda"] is None


def test_an_agenda_of_another_engine_is_worked_out_anew() -> None:
    interview = Person(cases("households")["worked_example"]).interviewed(until="rooms")
    document = to_document(interview)
    document["agenda"] |= {"version": 0, "open": {}}
    assert agenda_of(seen(from_document(document))) == interview.agenda


def test_only_what_an_answer_touches_is_looked_at() -> None:
    roster = (0, 1, 2, 5)
    assert touched(core(), [AnswerKey("rooms")], roster) == {AnswerKey("rooms")}
    assert touched(core(), [AnswerKey("activity", 2)], roster) == {
        AnswerKey(name, 2) for name in ("activity", "professional_status", "occupation", "schooling", "education_level")
    }


def test_who_is_a_father_touches_everybody() -> None:
    roster = (0, 1, 2)
    near = touched(core(), [AnswerKey("relation", 1)], roster)
    assert {AnswerKey(name, member) for name in ("family_name", "father_deceased") for member in roster} <= near
    assert AnswerKey("activity", 0) not in near


def test_the_age_of_the_head_touches_whoever_is_compared_with_it() -> None:
    document = {
        "version": "head",
        "sections": [
            {
                "name": "roster",
                "questions": [
                    {"name": "household_size", "kind": "integer"},
                    {"name": "relation", "of": "member", "kind": "choice", "choices": ["spouse", "other"]},
                    {"name": "birth_date", "of": "member", "kind": "date"},
                    {
                        "name": "guardian",
                        "of": "member",
                        "kind": "yes_no",
                        "relevant": ["age", "<", {"variable": "head_age"}],
                    },
                ],
            }
        ],
    }
    near = touched(load(document), [AnswerKey("birth_date", 0)], (0, 1))
    assert AnswerKey("guardian", 1) in near


@pytest.mark.parametrize("size", [2, 12])
def test_an_answer_looks_at_as_little_in_a_large_family_as_in_a_small_one(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = dict(cases("households")["worked_example"])
    family["members"] = [*family["members"], *[family["members"][3]] * (size - 2)]
    interview = Person(family, detailed=True).interviewed(until="rooms")
    looked: list[AnswerKey] = []
    is_open = View.is_open
    monkeypatch.setattr(View, "is_open", lambda view, key: looked.append(key) or is_open(view, key))
    apply(core(), interview, Answered(AnswerKey("rooms"), 3), TODAY)
    assert len(looked) < 20


def test_nothing_is_carried_on_from_an_interview_without_an_agenda() -> None:
    interview = start(core(), Purpose.REGISTER)
    assert carried_on(seen(interview), seen(interview)) == worked_out(seen(interview))


def test_documents_of_the_first_version_are_read() -> None:
    interview = Person(cases("households")["worked_example"]).interviewed(until="rooms")
    old = to_document(interview) | {
        "version": 1,
        "answers": [[*key, answer.value, answer.state, answer.source] for key, answer in interview.answers.items()],
        "trail": [list(key) for key in interview.trail],
    }
    del old["agenda"], old["names"]
    assert from_document(json.loads(json.dumps(old))) == interview
