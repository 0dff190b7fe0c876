"""Logic with unknowns: a known answer decides where it can, otherwise nobody guesses."""

from __future__ import annotations

from backend.domain.three_valued import all_true, any_true, at_least, between, count_true, equals, negated, one_of


def test_one_yes_is_enough_for_any_and_one_no_for_all():
    assert any_true([None, True, False]) is True
    assert all_true([None, False, True]) is False


def test_an_unknown_that_could_change_the_outcome_leaves_it_unknown():
    assert any_true([False, None]) is None
    assert all_true([True, None]) is None


def test_nothing_at_all_is_no_for_any_and_yes_for_all():
    assert any_true([]) is False
    assert all_true([]) is True


def test_a_count_with_an_unknown_is_unknown():
    assert count_true([True, None]) is None
    assert count_true([True, False, True]) == 2


def test_comparisons_with_an_unknown_value_are_unknown():
    unknown = [equals(None, 1), one_of(None, (1, 2)), at_least(None, 1), between(None, 1, 2), negated(None)]
    assert unknown == [None] * 5
    assert [equals(1, 1), one_of(2, (1, 2)), at_least(1, 1), between(2, 1, 2), negated(False)] == [True] * 5
