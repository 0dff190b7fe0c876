"""Numerals in a row → one number: "wahed w 3chrin", "quatre-vingt-dix", "2 alf w 500", "mya w nos"."""

import re
from fractions import Fraction
from typing import Final

from understanding.words.scan import Piece
from understanding.words.table import words

_UNBOUNDED: Final = Fraction(10**13)
_HUNDRED: Final = Fraction(100)
_ONE_MILLION: Final = re.compile(r"l?m[ei]?l[iy]+(?:o|ou|u)n|مليون")
_PERIODS: Final = words("day week month quarter year")


def composed(found: list[Piece]) -> list[Piece]:
    """The pieces with every run of numerals replaced by one number."""
    result: list[Piece] = []
    at = 0
    while at < len(found):
        number = _Run(found).number(at)
        if number is None:
            result.append(found[at])
            at += 1
            continue
        value, end = number
        if end == at + 1 and found[at].figures:
            result.append(found[at])
        else:
            text = " ".join(piece.text for piece in found[at:end])
            result.append(Piece("number", text, found[at].glued, value))
        at = end
    return result


_Found = tuple[Fraction, int]


class _Run:
    """Reads one number that begins at a given piece. Each method gives (value, index after it) or None."""

    def __init__(self, found: list[Piece]) -> None:
        self.found = found

    def number(self, at: int) -> _Found | None:
        """Groups below a thousand, each times its scale, from the largest scale down."""
        quarter = self._quarter_of_a_million(at)
        if quarter:
            return quarter, at + 2
        total, limit, end, at_connector = Fraction(0), _UNBOUNDED, at, at
        while step := self._scaled(at_connector, limit, first=end == at):
            value, limit, end = step
            total += value
            if limit <= 1:
                break
            half = self._half(end, limit)
            if half:
                return total + half[0], half[1]
            at_connector = self._after_and(end)
        if end == at:
            return self._half_of(at)
        half = self._half(end, self._halved(total, end)) if limit <= 1 else None
        return (total + half[0], half[1]) if half else (total, end)

    def _halved(self, total: Fraction, end: int) -> Fraction:
        """As in "mya w nos" is 150, "jouj w nos" two and a half; "100 w nos", "150 w nos" may be more."""
        if total >= 10 and total % 100:
            return Fraction(0)
        if not total or total % 100:
            return Fraction(1)
        return Fraction(0) if self.found[end - 1].figures else _HUNDRED

    def _scaled(self, at: int, limit: Fraction, *, first: bool) -> tuple[Fraction, Fraction, int] | None:
        """One group with its scale, smaller than what went before."""
        complete = self._role(at, "scales")
        if complete and complete < limit:
            return complete, Fraction(1000 if complete < 10**6 else 10**6), at + 1
        group = self._literal(at) or self._below_thousand(at)
        scale_at = self._past_of(group[1], "scale") if group else at
        scale = self._role(scale_at, "scale")
        if group is None and self._is_dual(at) and limit > 10**6:
            return (scale or 0) * Fraction(2), Fraction(1), at + 1
        counted = self._has(scale_at) and (group or not self._is_bound(scale_at))
        if scale and scale < limit and counted:
            return (group[0] if group else Fraction(1)) * scale, scale, scale_at + 1
        if group is None or group[0] >= limit or not (first or group[0]):
            return None
        return group[0], Fraction(1), group[1]

    def _is_dual(self, at: int) -> bool:
        """As in "ألفا درهم", "مليونا سنتيم": the dual before what it counts, not a thousand in the accusative."""
        if not self._has(at + 1) or self.found[at].text not in ("الفا", "مليونا"):
            return False
        return self.found[at + 1].kind in ("dirham", "ryal", "centime")

    def _literal(self, at: int) -> _Found | None:
        if not self._has(at) or not self.found[at].figures:
            return None
        value = self.found[at].value
        hundred_at = self._past_of(at + 1, "hundred")
        if value < 100 and self._role(hundred_at, "hundred"):
            return self._with_rest(value * 100, hundred_at + 1)
        return value, at + 1

    def _below_thousand(self, at: int) -> _Found | None:
        hundreds = self._role(at, "hundreds")
        if hundreds:
            return self._with_rest(hundreds, at + 1)
        if self._role(at, "hundred"):
            return self._with_rest(_HUNDRED, at + 1)
        group = self._below_hundred(at)
        if group and (hundred_at := self._hundred_after(group)):
            return self._with_rest(group[0] * 100, hundred_at + 1)
        return group

    def _hundred_after(self, group: _Found) -> int | None:
        at = self._past_of(group[1], "hundred")
        return at if 2 <= group[0] < 100 and group[0] % 10 and self._role(at, "hundred") else None

    def _with_rest(self, hundreds: Fraction, at: int) -> _Found:
        """What follows hundreds: with "and", or directly as in French and in hurried Darija ("mya khamsin")."""
        rest_at = self._after_and(at)
        rest = self._small_literal(rest_at, at) or self._below_hundred(rest_at)
        if rest is None or self._hundred_after(rest) or not rest[0]:
            return hundreds, at
        if rest_at == at and rest[0] < 10 and not self._is_french(rest_at):
            return hundreds, at
        return hundreds + rest[0], rest[1]

    def _small_literal(self, at: int, after_hundred: int) -> _Found | None:
        if not self._has(at) or not self.found[at].figures:
            return None
        value = self.found[at].value
        return (value, at + 1) if value < 100 and (at > after_hundred or value >= 10) else None

    def _below_hundred(self, at: int) -> _Found | None:
        if not self._has(at):
            return None
        part = self.found[at].numeral
        if part is None or self._only_a_word(at):
            return None
        value = Fraction(part.value)
        if part.role == "tens":
            return self._after_tens(value, at)
        if part.role == "unit":
            return self._after_unit(value, at)
        unit = self._french(at + 1, "unit", at_least=7) if part.role == "ten" and part.french else None
        if unit:
            return value + unit, at + 2
        return (value, at + 1) if part.role in ("ten", "teen", "zero") else None

    def _only_a_word(self, at: int) -> bool:
        """A word such as "تمن" (eight, or a price) counts only before a hundred, a scale or a counted thing."""
        part = self.found[at].numeral
        if part is None or not part.bound:
            return False
        if self._role(at + 1, "scale") == 10**6:
            return True
        if self._role(at + 1, "hundred") or self._role(self._past_of(at + 1, "scale"), "scale"):
            return False
        if self._has(at + 1) and self.found[at + 1].kind == "and" and self._role(at + 2, "tens"):
            return False
        return not (self._has(at + 1) and (":" in self.found[at + 1].kind or self.found[at + 1].kind in _PERIODS))

    def _after_tens(self, tens: Fraction, at: int) -> _Found:
        french = self._is_french(at)
        rest_at = self._after_and(at + 1)
        unit = self._role(rest_at, "unit")
        alike = self._is_french(rest_at) == french and (french or rest_at > at + 1)
        if unit and alike and not self._only_a_word(rest_at):
            return tens + unit, rest_at + 1
        if french and tens in (60, 80):
            teen = self._french(rest_at, "teen") or self._french_ten(rest_at)
            if teen:
                return tens + teen, rest_at + (2 if teen > 16 else 1)
        return tens, at + 1

    def _french_ten(self, at: int) -> Fraction | None:
        ten = self._french(at, "ten")
        return ten + (self._french(at + 1, "unit", at_least=7) or 0) if ten else None

    def _after_unit(self, unit: Fraction, at: int) -> _Found:
        if self._is_french(at):
            if unit == 4 and self._french(at + 1, "tens") == 20:
                return self._after_eighty(at)
            return unit, at + 1
        tens_at = self._after_and(at + 1)
        tens = self._role(tens_at, "tens")
        if tens and tens_at > at + 1 and not self._is_french(tens_at):
            return unit + tens, tens_at + 1
        if self._has(at + 1) and self._is_teen_of_two_words(at):
            return unit + 10, at + 2
        return unit, at + 1

    def _after_eighty(self, at: int) -> _Found:
        eighty, end = self._after_tens(Fraction(80), at + 1)
        return eighty, end

    def _is_teen_of_two_words(self, at: int) -> bool:
        """Standard Arabic: خمسة عشر, خمس عشرة; "خمسة عشرة" in speech is "five or ten" and stays two numbers."""
        unit, ten = self.found[at].text, self.found[at + 1].text
        if ten in ("عشر", "3achar", "3achr", "3acher"):
            return True
        return ten in ("عشره", "3achra", "3achrata") and unit in _FEMININE_UNITS

    def _half(self, at: int, of: Fraction) -> _Found | None:
        half_at = self._after_and(at)
        if of and half_at > at and self._has(half_at) and self.found[half_at].kind == "half":
            return of / 2, half_at + 1
        return None

    def _quarter_of_a_million(self, at: int) -> Fraction | None:
        """As in "rb3 mlyoun"; four of them are "rb3 mlayn"."""
        part = self.found[at].numeral
        quarter = bool(part and part.bound and part.value == 4)
        singular = self._has(at + 1) and bool(_ONE_MILLION.fullmatch(self.found[at + 1].text))
        return Fraction(10**6, 4) if quarter and singular else None

    def _half_of(self, at: int) -> _Found | None:
        """As in "nos mlyoun", "rob3 mlyoun"."""
        if not self._has(at) or (self.found[at].kind not in ("half", "quarter_of") and self.found[at].text != "ربع"):
            return None
        scale = self._role(at + 1, "scale")
        if not scale:
            return None
        return scale / (2 if self.found[at].kind == "half" else 4), at + 2

    def _has(self, at: int) -> bool:
        return at < len(self.found)

    def _role(self, at: int, role: str) -> Fraction | None:
        part = self.found[at].numeral if self._has(at) else None
        return Fraction(part.value) if part and part.role == role else None

    def _is_bound(self, at: int) -> bool:
        part = self.found[at].numeral
        return bool(part and part.bound)

    def _french(self, at: int, role: str, at_least: int = 1) -> Fraction | None:
        value = self._role(at, role)
        return value if value and value >= at_least and self._is_french(at) else None

    def _is_french(self, at: int) -> bool:
        part = self.found[at].numeral if self._has(at) else None
        return bool(part and part.french)

    def _after_and(self, at: int) -> int:
        """Past one "and" (or the hyphen of quatre-vingt), if there is one."""
        return at + 1 if self._has(at) and self._joins(at) else at

    def _joins(self, at: int) -> bool:
        kind = self.found[at].kind
        if kind == "ou":
            return self._semitic(at - 1) and self._semitic(at + 1)
        return kind == "and"

    def _semitic(self, at: int) -> bool:
        part = self.found[at].numeral if 0 <= at < len(self.found) else None
        return bool(part and not part.french)

    def _past_of(self, at: int, role: str) -> int:
        """Past "d", "dyal", "l" between a count and its scale: "tlata dyal lalaf"."""
        after = at
        while after < at + 2 and self._has(after) and self.found[after].kind in ("of", "article", "to"):
            after += 1
        return after if self._role(after, role) else at


_FEMININE_UNITS: Final = words(
    "احدي اثنتا اثنتي ثلاث اربع خمس ست سبع ثماني ثمان تسع thalath arba3 khams sit sab3 thamani tis3"
)
