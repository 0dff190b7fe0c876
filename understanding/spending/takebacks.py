"""An amount taken back at once: "300 لا سمح ليا 250", "300, non pardon 230", "200 la 150 sme7 liya"."""

import re
from dataclasses import dataclass
from typing import Final

from understanding.spending.expense import PERIODS, Expense
from understanding.spending.parts import expense_of
from understanding.words.answer import Answer

_BEGIN: Final = r"(?<![a-z0-9\u0620-\u064a])"
_END: Final = r"(?![a-z0-9\u0620-\u064a])"
_NO: Final = r"(?:non|nn|la|lla|l[ae]+|euh|oups|aah?|لا|لالا)"
_SORRY: Final = re.compile(
    rf"{_BEGIN}(?:(?:je (?:vous )?demande )?pardon|desolee?|excuse[zr]?(?:[ -]?(?:moi|nous))?|je m excuse"
    r"|je me (?:suis )?tromp\w*|(?:c est une )?erreur|je (?:me )?corrige|je (?:voulais|veux) dire|je rectifie"
    r"|s[ae]?m[ae]?[7h][ou]* ?l?[iy]+(?:y?a|na)?|smahli|smahliya|sme7li|ghl[ae]?tt?|ghalat|[qk9]s[ae]?d[iy]"
    r"|bghit n?go?ul"
    r"|سم[اي]?ح[يو]?(?: ?لي(?:ا|نا)?)|غلطت|غلط|عفوا|عذرا|اسف|اسفه|معذره|اقصد|قصدي|بغيت نقول)"
    rf"{_END}"
)
_TAKEN_BACK: Final = re.compile(rf"(?<![ ,.#])[ ,.#]*#[ ,.#:]*(?:{_BEGIN}{_NO}{_END}[ ,.]*)*")
_RATHER: Final = re.compile(r"[ ,.](?:plutot|b[ae]l+[ae]?h?q|بالحق)$")
_REFUSAL: Final = re.compile(rf"(?<![ ,.])[ ,.]+(?:{_NO}[ ,.]+)+")


@dataclass(frozen=True)
class Correction:
    """What was said at first, and what was said instead."""

    first: Answer
    instead: Answer

    @property
    def is_clear(self) -> bool:
        """Whether one plain amount stands for one plain amount: its unit and its period are its own or common ones."""
        before, after = expense_of(self.first), expense_of(self.instead)
        alone = len(before.amounts) == 1 and len(after.amounts) == 1
        return alone and self._is_of_one_thing and self._carries_over(before, after)

    @property
    def _is_of_one_thing(self) -> bool:
        """Unlike "200 l'eau, pardon 100 l'élec"."""
        one, two = (
            {piece.text for piece in half.pieces if piece.kind == "one:bills"} for half in (self.first, self.instead)
        )
        return not one or not two or not one.isdisjoint(two)

    def _carries_over(self, before: Expense, after: Expense) -> bool:
        unit_is_told = before.amounts[0].unit in (None, "dirham") or after.amounts[0].unit is not None
        counted = before.months != 1 or before.times != 1 or before.things != 1
        return unit_is_told and (not counted or self.instead.has(*PERIODS))


def correction_of(prepared: str) -> Correction | None:
    """The two halves of an answer that takes its amount back, or None where nothing is."""
    halves = _halves_of(prepared)
    if halves is None:
        return None
    first, instead = (Answer.of(half) for half in halves)
    return Correction(first, instead) if first.has("number") and instead.has("number") else None


def _halves_of(prepared: str) -> tuple[str, str] | None:
    marked, count = _SORRY.subn("#", prepared.replace("#", " "))
    if not count and not _RATHER.search(prepared):
        return None
    parts = [_without_refusal(part) for part in _TAKEN_BACK.split(_RATHER.sub("", marked)) if part.strip(" ,.")]
    if len(parts) == 1:
        parts = _REFUSAL.split(parts[0])
    return (parts[0], parts[1]) if len(parts) == 2 else None


def _without_refusal(part: str) -> str:
    """Without the "no" that it ends in."""
    spoken = re.split(r"[ ,.]+", part.strip(" ,."))
    while len(spoken) > 1 and re.fullmatch(_NO, spoken[-1]):
        part = part.strip(" ,.").removesuffix(spoken.pop())
    return part.strip(" ,.")
