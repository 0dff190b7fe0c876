import pytest

from tests.understanding.reading_cases import assert_read_as, cases, name_of
from understanding.readings import read


@pytest.mark.parametrize("case", cases("yesno"), ids=name_of)
def test_yes_no_or_not_known_is_understood_as_typed(case):
    assert_read_as("yesno", case)


def test_both_names_of_the_kind_read_the_same():
    assert read("yes_no", "iyeh") == read("yesno", "iyeh")


def test_la_refuses_in_darija_and_is_an_article_in_french():
    assert read("yesno", "la", "ary-Latn").value == "no"
    assert read("yesno", "oui la cuisine", "fr").value == "yes"
    assert read("yesno", "la cuisine", "fr").status == "invalid"
