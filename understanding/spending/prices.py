"""What one costs beside how many there are: "2 boutat d 50 dh", "kol wahed 20"."""

from typing import Final

from understanding.spending.parts import PEOPLE, family, is_each
from understanding.words.answer import Answer

_SHARING: Final = (*PEOPLE, "rooms", "homes")


def says_each_bill(answer: Answer) -> bool:
    """As in "kol bota b 50"."""
    return any(piece.kind == "each" and answer.kind_at(at + 1) == "one:bills" for at, piece in enumerate(answer.pieces))


def says_each(answer: Answer) -> bool:
    """Whether one of something is named beside the price."""
    return any(is_each(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "number")


def is_per_person(answer: Answer) -> bool:
    """As in "50 dh l kol wahed": for how many?"""
    return any(
        family(answer.kind_at(at + 1)) in _SHARING for at, piece in enumerate(answer.pieces) if piece.kind == "each"
    )
