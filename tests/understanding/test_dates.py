from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.reading_cases import TODAY, assert_read_as, cases, name_of
from tests.understanding.spellers import VARIETIES, spelt
from understanding.readings import read

MONTHS = {
    "ar": ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "ary-Latn": [
        "yanayer",
        "febrayer",
        "mars",
        "abril",
        "may",
        "yonyo",
        "youlyouz",
        "ghocht",
        "choutanbir",
        "oktobr",
        "nouanbir",
        "doujanbir",
    ],
}
PAST = st.dates(date(1920, 1, 1), date(2026, 5, 31))


@pytest.mark.parametrize("case", cases("date"), ids=name_of)
def test_a_date_is_understood_as_typed(case):
    assert_read_as("date", case)


@given(PAST, st.sampled_from("/-. "), st.booleans())
def test_day_month_year_in_figures_is_that_day(day, mark, padded):
    typed = day.strftime(f"%d{mark}%m{mark}%Y") if padded else f"{day.day}{mark}{day.month}{mark}{day.year}"
    assert read("date", typed, today=TODAY).value == day.isoformat()


@given(PAST, st.sampled_from(sorted(MONTHS)))
def test_a_named_month_is_that_month(day, variety):
    name = MONTHS[variety][day.month - 1]
    assert read("date", f"{day.day} {name} {day.year}", today=TODAY).value == day.isoformat()
    assert read("date", f"{name} {day.year}", today=TODAY).value == day.isoformat()[:7]


@given(PAST.filter(lambda day: 1927 <= day.year <= 1999), st.sampled_from("/-."))
def test_two_digits_of_the_last_century_are_that_year(day, mark):
    assert read("date", day.strftime(f"%d{mark}%m{mark}%y"), today=TODAY).value == day.isoformat()


@pytest.mark.parametrize("variety", VARIETIES)
def test_every_year_spelt_out_is_read_back(variety):
    wrong = [year for year in range(1900, 2027) if read("date", spelt(year, variety), today=TODAY).value != str(year)]
    assert wrong == []


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1920, 2025))
def test_what_is_read_as_a_day_exists(day, month, year):
    reading = read("date", f"{day}/{month}/{year}", today=TODAY)
    if reading.status == "ok":
        assert date.fromisoformat(reading.value) == date(year, month, day)
    else:
        assert reading.reason == "impossible_date"


def test_without_a_clock_nothing_is_in_the_future_and_an_age_gives_no_year():
    assert read("date", "2050").value == "2050"
    assert read("date", "3ndi 40 3am").reason == "age_not_date"
    assert read("date", "3ndi 40 3am").readings == ()
