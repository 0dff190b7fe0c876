"""Thresholds and brackets compare the unrounded index, their own value included."""

from __future__ import annotations

import math
from datetime import date

import pytest

from backend.domain.amounts import achamil_amount
from backend.domain.eligibility import condition_truth
from backend.domain.household import from_document
from backend.domain.rulebook import Condition
from backend.rules import rules_on
from tests.domain.rules.households import worked_example

DAY = date(2026, 6, 1)
RULES = rules_on(DAY)
ASD, TADAMON = 9.743001, 9.3264284


def row(programme: str) -> Condition:
    found = RULES.programmes[programme]
    assert found
    return next(condition for condition in found.conditions if condition.fact == "index")


@pytest.mark.parametrize("programme, threshold", [("asd", ASD), ("amo_tadamon", TADAMON)])
def test_the_threshold_itself_is_within_and_the_next_number_above_is_not(programme, threshold):
    indexes = (math.nextafter(threshold, 0), threshold, math.nextafter(threshold, 99))
    assert [condition_truth(row(programme), {"index": index}, RULES) for index in indexes] == [True, True, False]


def test_amo_achamil_begins_just_above_the_threshold_of_amo_tadamon():
    indexes = (TADAMON, math.nextafter(TADAMON, 99))
    assert [condition_truth(row("amo_achamil"), {"index": index}, RULES) for index in indexes] == [False, True]


def test_an_unknown_index_is_neither_within_nor_above():
    assert condition_truth(row("asd"), {"index": None}, RULES) is None


@pytest.mark.parametrize(
    "end, within, above",
    [
        (9.5124369, 144, 176),
        (9.743001, 176, 224),
        (9.9903727, 224, 287),
        (10.237316, 287, 355),
        (10.431048, 355, 454),
        (10.739952, 454, 611),
        (11.013068, 611, 1164),
    ],
)
def test_the_end_of_a_bracket_belongs_to_it(end, within, above):
    household = from_document(worked_example(), DAY)
    assert achamil_amount(household, end, RULES).mad == within
    assert achamil_amount(household, math.nextafter(end, 99), RULES).mad == above


def test_the_last_bracket_has_no_end():
    assert achamil_amount(from_document(worked_example(), DAY), 40.0, RULES).mad == 1164
