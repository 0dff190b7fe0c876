"""What one costs beside how many there are: "2 boutat d 50 dh", "kol wahed 20"."""

from typing import Final

from understanding.spending.expense import UNITS
from understanding.spending.parts import PEOPLE, family, is_each
from understanding.words.answer import Answer
from understanding.words.table import words

_NO_THING: Final = words("tout total montant plupart moyenne majorite compte somme maximum plus moins dernier derniere")
_SHARING: Final = (*PEOPLE, "rooms", "homes")


def says_each_bill(answer: Answer) -> bool:
    """As in "kol bota b 50"."""
    return any(piece.kind == "each" and answer.kind_at(at + 1) == "one:bills" for at, piece in enumerate(answer.pieces))


def prices_a_thing(answer: Answer) -> bool:
    """As in "3 dh le pain": a French article, and what is none of the household's bills."""
    for at, piece in enumerate(answer.pieces):
        if piece.kind in UNITS and answer.kind_at(at - 1) == "number" and answer.kind_at(at + 2) == "word":
            article, thing = answer.pieces[at + 1].text, answer.pieces[at + 2].text
            if article in ("le", "la") and thing not in _NO_THING:
                return True
    return False


def says_each(answer: Answer) -> bool:
    """Whether one of something is named beside the price."""
    return any(is_each(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "number")


def is_per_person(answer: Answer) -> bool:
    """As in "50 dh l kol wahed": for how many?"""
    return any(
        family(answer.kind_at(at + 1)) in _SHARING for at, piece in enumerate(answer.pieces) if piece.kind == "each"
    )
