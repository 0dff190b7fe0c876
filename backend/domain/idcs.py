"""The digital civil and social identifier: ten digits, first 2 to 9, last a Verhoeff check digit, no simple pattern.

Source of the rule: the validator of rsu.ma's own registration page.
"""

from __future__ import annotations

from enum import StrEnum

LENGTH = 10


class IdcsFault(StrEnum):
    """Why a text is not an IDCS."""

    LENGTH = "length"
    FIRST_DIGIT = "first_digit"
    PATTERN = "pattern"
    CHECK_DIGIT = "check_digit"


def fault_of(digits: str) -> IdcsFault | None:
    """What is wrong with an IDCS written as digits only; None if nothing is."""
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        return IdcsFault.LENGTH
    if digits[0] in "01":
        return IdcsFault.FIRST_DIGIT
    if _is_patterned(digits):
        return IdcsFault.PATTERN
    return None if _verhoeff(digits) == 0 else IdcsFault.CHECK_DIGIT


def check_digit(nine_digits: str) -> str:
    """The digit that completes nine digits to a number that passes Verhoeff's check."""
    return str(_INVERSE[_verhoeff(nine_digits + "0")])


def _is_patterned(digits: str) -> bool:
    repeated_half = digits[:5] == digits[5:]
    palindrome = digits == digits[::-1]
    repeated_pair = digits == digits[:2] * 5
    return repeated_half or palindrome or repeated_pair


def _dihedral_product(a: int, b: int) -> int:
    """Multiplication in the dihedral group of the pentagon, on which Verhoeff's scheme rests."""
    turned = (a + b) % 5 if a < 5 else (a - b) % 5
    return turned if (a < 5) == (b < 5) else turned + 5


def _powers_of(permutation: tuple[int, ...]) -> list[tuple[int, ...]]:
    powers = [tuple(range(10))]
    while len(powers) < 8:
        powers.append(tuple(permutation[digit] for digit in powers[-1]))
    return powers


_PRODUCT = [[_dihedral_product(a, b) for b in range(10)] for a in range(10)]
_INVERSE = [row.index(0) for row in _PRODUCT]
_PERMUTATIONS = _powers_of((1, 5, 7, 6, 2, 8, 3, 0, 9, 4))


def _verhoeff(digits: str) -> int:
    checksum = 0
    for place, digit in enumerate(reversed(digits)):
        checksum = _PRODUCT[checksum][_PERMUTATIONS[place % 8][int(digit)]]
    return checksum
