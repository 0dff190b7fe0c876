"""Dates and rents that are told where something else is asked."""

from __future__ import annotations

from datetime import date

import pytest

from understanding.misplaced import is_a_date, says_alone, tells_the_rent, without_rent

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "12 mars 1980",
        "12/03/1980",
        "12-3-80",
        "mars 1980",
        "le 12 mars",
        "1980",
        "f 1980",
        "12 مارس 1980",
        "nhar 14 mai",
    ],
)
def test_a_date_counts_nothing(text: str) -> None:
    assert is_a_date(text, TODAY)


@pytest.mark.parametrize(
    "text",
    ["5", "10", "5 nas", "3 adultes et 2 enfants", "2 w 3 drari", "30", "j'ai 2 fils", "3 mra", "كلنا 6", "", "walo"],
)
def test_a_count_is_no_date(text: str) -> None:
    assert not is_a_date(text, TODAY)


@pytest.mark.parametrize(
    "text", ["rent", "lkra 1500", "loyer", "الكرا ألف درهم", "le loyer est 1200 dh", "لكرا 1200", "kanekri b 900"]
)
def test_the_rent_is_no_bill(text: str) -> None:
    assert tells_the_rent(text)


@pytest.mark.parametrize(
    "text",
    [
        "100",
        "lkra 1500 w do 200",
        "loyer 1500 et 100 de gaz",
        "الكرا والما والضو 900",
        "200 d lma",
        "internet 99",
        "وكر",
    ],
)
def test_a_bill_beside_the_rent_is_read(text: str) -> None:
    assert not tells_the_rent(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("الما والضو 350 والكرا 2000", "الما والضو 350"),
        ("lma w do 350 w lkra 2000 dh", "lma w do 350"),
        ("je paie 200 + loyer 900", "je paie 200"),
        ("100", "100"),
        ("loyer 900", "loyer 900"),
    ],
)
def test_a_rent_beside_a_bill_is_left_out(text: str, rest: str) -> None:
    assert without_rent(text) == rest


@pytest.mark.parametrize(
    ("text", "alone"), [("bo7dna", True), ("ghir 7na", True), ("on est seuls", True), ("2 familles", False)]
)
def test_who_lives_alone_says_so(text: str, alone: bool) -> None:
    assert says_alone(text) is alone
