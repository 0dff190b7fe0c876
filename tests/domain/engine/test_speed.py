"""A turn must not feel the size of a family. Limits are generous: machines of tests are busy."""

import json
from collections.abc import Callable
from copy import deepcopy
from time import perf_counter

import pytest

from backend.domain.answers import AnswerKey
from backend.domain.events import Answered
from backend.domain.interview import apply, current, from_document, household, progress, review, to_document
from backend.domain.interview_state import AskKind, Interview
from tests.domain.engine.walking import TODAY, Person, cases, core

LIMIT_MS = 20


def family_of(size: int) -> dict:
    family = deepcopy(cases("households")["worked_example"])
    family["members"] += [{**family["members"][3], "birth_date": f"{1990 + place % 30}"} for place in range(size - 4)]
    grown = {"activity": "unemployed", "literate": True, "father_deceased": False}
    family["members"] = [grown | member for member in family["members"]]
    return family


def nearly_done(size: int) -> Interview:
    return Person(family_of(size), detailed=True).interviewed(until="telecom_mad_month")


def best_ms(work: Callable[[], object], times: int = 20) -> float:
    spent = []
    for _ in range(times):
        began = perf_counter()
        work()
        spent.append(perf_counter() - began)
    return min(spent) * 1000


@pytest.mark.parametrize("size", [5, 30])
def test_a_turn_is_quick_even_in_the_largest_family(size: int, capsys: pytest.CaptureFixture[str]) -> None:
    interview = nearly_done(size)
    spent = figures(interview, Person(family_of(size), detailed=True).walk(interview, until=AskKind.REVIEW))
    with capsys.disabled():
        shown = ", ".join(f"{what} {ms:.2f}" for what, ms in spent.items())
        print(f"\n{size} members, {len(interview.answers)} answers, ms: {shown}")
    assert all(ms < LIMIT_MS for ms in spent.values())


def figures(interview: Interview, reviewed: Interview) -> dict[str, float]:
    stored = json.dumps(to_document(interview))
    last, milieu = Answered(AnswerKey("telecom_mad_month"), 100), Answered(AnswerKey("milieu"), "rural")
    return {
        "next question": best_ms(lambda: current(core(), interview, TODAY)),
        "an answer": best_ms(lambda: apply(core(), interview, last, TODAY)),
        "a correction": best_ms(lambda: apply(core(), reviewed, milieu, TODAY)),
        "progress": best_ms(lambda: progress(core(), interview, TODAY)),
        "household": best_ms(lambda: household(core(), interview, TODAY)),
        "review": best_ms(lambda: review(core(), interview, TODAY)),
        "load": best_ms(lambda: from_document(json.loads(stored))),
        "store": best_ms(lambda: json.dumps(to_document(interview))),
    }
