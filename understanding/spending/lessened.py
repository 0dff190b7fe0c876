"""A round number less a small one: "ميتين درهم إلا عشرة" is a hundred and ninety."""

from dataclasses import replace
from typing import Final

from understanding.spending.expense import UNITS
from understanding.words.answer import Answer
from understanding.words.scan import Piece
from understanding.words.table import words

_LESS: Final = words("الا ila illa ilaa ilo")
_PARTS: Final = 3
"""What is taken away is at most a third of the number."""


def with_differences(answer: Answer) -> Answer:
    """The answer with every such difference as one number."""
    kept: list[Piece] = []
    at = 0
    while at < len(answer.pieces):
        taken = _taken_away(answer, at)
        piece = answer.pieces[at]
        if taken:
            less, after = taken
            kept.append(replace(piece, value=piece.value - answer.pieces[less].value))
            kept += answer.pieces[at + 1 : less - 1] or answer.pieces[less + 1 : after]
            at = after
        else:
            kept.append(piece)
            at += 1
    return answer if len(kept) == len(answer.pieces) else Answer(answer.text, tuple(kept))


def _taken_away(answer: Answer, at: int) -> tuple[int, int] | None:
    """Where the number to take away stands, and where the difference ends."""
    if answer.kind_at(at) != "number":
        return None
    sign = at + 2 if answer.kind_at(at + 1) in UNITS else at + 1
    if sign >= len(answer.pieces) or answer.pieces[sign].text not in _LESS or answer.kind_at(sign + 1) != "number":
        return None
    less = sign + 1
    units = {answer.kind_at(end) for end in (at + 1, less + 1) if answer.kind_at(end) in UNITS}
    if len(units) > 1 or answer.pieces[less].value * _PARTS > answer.pieces[at].value:
        return None
    return less, less + 2 if answer.kind_at(less + 1) in UNITS else less + 1
