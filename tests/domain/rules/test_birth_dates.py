"""Incomplete birth dates: what is supposed, what is certain."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.birth_dates import BirthDate, months_later
from backend.domain.children import recently_born
from backend.domain.household import Member, assumed_births, from_document
from backend.domain.reasons import Assumption
from tests.domain.rules.households import child, household
from tests.domain.rules.households import head as a_head


def test_what_was_supposed_is_marked_in_the_record():
    document = household(a_head(birth_date="1984"), child("2014-03"), child("2017-05-05"))
    marks = assumed_births(from_document(document, date(2026, 6, 1)))
    assert [(mark.member, mark.assumption) for mark in marks] == [
        (0, Assumption.FIRST_OF_JULY),
        (1, Assumption.FIRST_OF_MONTH),
    ]


@pytest.mark.parametrize(
    "declared, first, last",
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_a_birth_date_means_a_span_of_days(declared, first, last):
    assert (BirthDate(declared).earliest(), BirthDate(declared).latest()) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "84", "1984-13", "1984-02-30", "1984-1-1", "1984-01-10\n", "٢٠١٤", "0000", "1984-"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        BirthDate(text)


def test_six_months_after_the_end_of_august_is_the_end_of_february():
    assert months_later(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert months_later(date(2025, 12, 1), 1) == date(2026, 1, 1)


@pytest.mark.parametrize(
    "born, recent",
    [("2026-08", True), ("2026-05", None), ("2026-04", False), ("2026", None), ("2025", False), ("2026-05-22", True)],
)
def test_a_birth_is_recent_where_every_day_it_can_be_is(born, recent):
    assert recently_born(Member(birth=BirthDate(born)), date(2026, 11, 22), 6) is recent
