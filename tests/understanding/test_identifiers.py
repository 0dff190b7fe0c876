import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.reading_cases import assert_read_as, cases, name_of
from understanding.identifiers import idcs_fault, verhoeff_is_right
from understanding.readings import read

NINE_DIGITS = st.from_regex(r"[2-9][0-9]{8}", fullmatch=True)


def with_check_digit(nine):
    return next(nine + digit for digit in "0123456789" if verhoeff_is_right(nine + digit))


@pytest.mark.parametrize("case", cases("idcs"), ids=name_of)
def test_an_identity_number_is_understood_as_typed(case):
    assert_read_as("idcs", case)


@pytest.mark.parametrize("case", cases("phone"), ids=name_of)
def test_a_phone_is_understood_as_typed(case):
    assert_read_as("phone", case)


def test_the_check_digit_is_that_of_the_published_examples():
    assert verhoeff_is_right("2363")
    assert verhoeff_is_right("758722")
    assert not verhoeff_is_right("2364")


@given(NINE_DIGITS, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(nine, position, shift):
    digits = with_check_digit(nine)
    wrong = digits[:position] + str((int(digits[position]) + shift) % 10) + digits[position + 1 :]
    assert idcs_fault(wrong) is not None


@given(NINE_DIGITS, st.integers(0, 8))
def test_two_neighbours_swapped_are_always_found(nine, position):
    digits = with_check_digit(nine)
    one, two = digits[position : position + 2]
    if one != two:
        assert idcs_fault(digits[:position] + two + one + digits[position + 2 :]) is not None


@given(st.from_regex(r"0[5-7][0-9]{8}", fullmatch=True), st.sampled_from(["", " ", ".", "-"]))
def test_a_phone_is_the_same_however_it_is_spaced(phone, gap):
    pairs = gap.join(phone[at : at + 2] for at in range(0, 10, 2))
    abroad = "+212" + gap + pairs[1:]
    assert read("phone", pairs).value == read("phone", abroad).value == phone
