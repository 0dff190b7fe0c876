"""Amounts of which only one is meant: "100 wla 200", "entre 100 et 200"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from understanding.spending.expense import PERIODS, Amount
from understanding.words.answer import Answer

_ALTERNATIVES: Final = frozenset(("or", "ou", "between", "slash", "dash", "to", "even"))


def are_alternatives(answer: Answer, amounts: Sequence[Amount]) -> bool:
    """Whether only one of the amounts is meant."""
    if len(amounts) < 2:
        return False
    pairs = pairwise(amounts)
    return answer.has("between") or any(_is_choice(answer, one.at, two.at) for one, two in pairs)


def counts_are_alternatives(answer: Answer) -> bool:
    """As in "une ou deux bouteilles", "tous les 2 ou 3 mois"."""
    joins = (at for at, piece in enumerate(answer.pieces) if piece.kind in ("or", "ou"))
    return any(answer.kind_at(at - 1) == "number" and answer.kind_at(at + 1) == "number" for at in joins)


def _is_choice(answer: Answer, first: int, second: int) -> bool:
    """As in "100 l 200"; but "100 l'eau, 150 l'électricité" says what each is for."""
    between = {piece.kind for at, piece in enumerate(answer.pieces) if first < at < second and not _is_per(answer, at)}
    if not between.isdisjoint(_ALTERNATIVES - {"even", "to"}):
        return True
    limits = [at for at in range(first + 1, second) if answer.kind_at(at) == "to"]
    return any(answer.next_of(at) == second and not _begins_anew(answer, first, at) for at in limits)


def _is_per(answer: Answer, at: int) -> bool:
    """As in "150 dh / mois d'eau et 200 dh / mois d'électricité"."""
    return answer.kind_at(at) == "slash" and answer.kind_at(at + 1) in PERIODS


def _begins_anew(answer: Answer, first: int, limit: int) -> bool:
    """As in "une grande à 50 et une petite à 10"."""
    return bool({"and", "plus", "comma"} & answer.between(first, limit))
