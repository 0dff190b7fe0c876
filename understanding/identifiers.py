"""Identity numbers and phones: digits in any spacing, in figures or said in words."""

import re
from typing import Final

from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words.answer import does_not_know
from understanding.words.compose import composed
from understanding.words.prepare import prepare, too_long
from understanding.words.scan import Piece, pieces

IDCS_LENGTH: Final = 10
PHONE_LENGTH: Final = 10
_DIGITS_AND_GAPS: Final = re.compile(r"(?<![a-z\d])\+?\(?\d(?:[\d .\-/()_]*\d)?(?![a-z\d])")
_SHORTEST_WHOLE: Final = 9
_NOT_DIGIT: Final = re.compile(r"\D")
_CIN: Final = re.compile(r"\b[a-z]{1,2} ?\d{4,7}\b")
_ALTERNATIVE: Final = re.compile(r"\b(?:wla|wala|wela|ola|ou|or)\b|ولا|او")
_PHONE: Final = re.compile(r"0[5-7]\d{8}")
_COUNTRY: Final = re.compile(r"(?:00212|212)0?(?=[5-7]\d{8}$)")

# Verhoeff 1969: multiplication of the dihedral group D5 and the permutation applied to each position.
_TIMES: Final = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
_PERMUTED: Final = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 5, 7, 6, 2, 8, 3, 0, 9, 4),
    (5, 8, 0, 3, 7, 9, 6, 1, 4, 2),
    (8, 9, 1, 6, 0, 4, 3, 5, 2, 7),
    (9, 4, 5, 3, 1, 2, 6, 8, 7, 0),
    (4, 2, 8, 6, 5, 7, 3, 9, 0, 1),
    (2, 7, 9, 3, 8, 0, 6, 4, 1, 5),
    (7, 0, 4, 6, 9, 1, 3, 2, 5, 8),
)


def read_idcs(text: str) -> Reading:
    """The ten digits of an IDCS. What fails a check keeps its digits as value, with the check as reason."""
    prepared = prepare(text)
    refusal = _refusal(prepared)
    if refusal:
        return refusal
    if _CIN.search(prepared) and not any(len(digits) == IDCS_LENGTH for digits in _written(prepared)):
        return unusable("cin_not_idcs")
    candidates = _candidates(prepared, IDCS_LENGTH)
    if len(candidates) > 1:
        return doubtful(candidates, "several")
    return _checked(candidates[0]) if candidates else unusable("no_digits")


def _refusal(prepared: str) -> Reading | None:
    if too_long(prepared):
        return unusable("too_long")
    if not prepared:
        return unusable("empty")
    if does_not_know(prepared) and not any(mark.isdecimal() for mark in prepared.replace("3", "")):
        return unusable("unknown")
    return None


def _checked(digits: str) -> Reading:
    reason = idcs_fault(digits)
    return unusable(reason, digits) if reason else understood(digits)


def idcs_fault(digits: str) -> str | None:
    """Why digits are no IDCS: "length", "household_code", "first_digit", "pattern", "check_digit"; None if they are.

    Source of the rule: the registry's own form (ten digits, the first 2–9, Verhoeff check digit, no repeated half,
    palindrome or repeated pair).
    """
    if len(digits) == IDCS_LENGTH + 1 and idcs_fault(digits[:IDCS_LENGTH]) is None:
        return "household_code"
    if len(digits) != IDCS_LENGTH:
        return "length"
    if digits[0] in "01":
        return "first_digit"
    if digits[:5] == digits[5:] or digits == digits[::-1] or digits == digits[:2] * 5:
        return "pattern"
    return None if verhoeff_is_right(digits) else "check_digit"


def verhoeff_is_right(digits: str) -> bool:
    """Whether the last digit is the Verhoeff check digit of the others."""
    check = 0
    for position, digit in enumerate(reversed(digits)):
        check = _TIMES[check][_PERMUTED[position % 8][int(digit)]]
    return check == 0


def read_phone(text: str) -> Reading:
    """A Moroccan number as "06…", "07…" or "05…", whatever its spacing or country code."""
    prepared = prepare(text)
    refusal = _refusal(prepared)
    if refusal:
        return refusal
    candidates = _candidates(prepared, PHONE_LENGTH)
    phones = [phone for digits in candidates if (phone := _national(digits))]
    if len(set(phones)) > 1:
        return doubtful(phones, "several")
    if phones:
        return understood(phones[0])
    return unusable("not_a_phone" if candidates else "no_digits")


def _national(digits: str) -> str | None:
    national = _COUNTRY.sub("0", digits)
    if len(national) == PHONE_LENGTH - 1 and national[0] in "567":
        national = "0" + national
    return national if _PHONE.fullmatch(national) else None


def _candidates(prepared: str, length: int) -> list[str]:
    """Digit strings that may be meant: the written ones, else those spelt out in words."""
    written = [digits for digits in _written(prepared) if digits]
    whole = [digits for digits in written if len(digits) >= length - 1]
    if whole:
        return list(dict.fromkeys(whole))
    if _ALTERNATIVE.search(prepared) is None:
        spoken = _spoken(composed(pieces(prepared, literals=False)))
        if len(spoken) >= length - 1 or not written:
            return [spoken] if spoken else []
    return ["".join(written)] if written else []


def _written(prepared: str) -> list[str]:
    parts = prepared.replace(" / ", " ou ")
    groups = [group for match in _DIGITS_AND_GAPS.finditer(parts) for group in _apart(match.group())]
    return [_NOT_DIGIT.sub("", group) for group in groups]


def _apart(written: str) -> list[str]:
    """As in "0612345678 0698765432": numbers that are each whole are not one."""
    groups = re.split(r"[ /]+", written)
    return groups if all(len(_NOT_DIGIT.sub("", group)) >= _SHORTEST_WHOLE for group in groups) else [written]


def _spoken(found: list[Piece]) -> str:
    """As in "zéro six douze trente-quatre": each number as its digits, one after another."""
    return "".join(piece.figures or str(piece.value) for piece in found if piece.kind == "number")
