"""An answer whose clauses each tell an expense of their own: "99 dh l'abonnement + 2 recharges de 20 dh"."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from understanding.spending.alternatives import are_alternatives
from understanding.spending.expense import PERIODS, Expense
from understanding.spending.parts import expense_of
from understanding.words.answer import Answer

_ALIKE: Final = Fraction(15, 100)
_JOINTS: Final = ("and", "plus", "comma", "stop")


@dataclass(frozen=True)
class Clause:
    """A part of an answer, and the expense it tells."""

    answer: Answer
    expense: Expense

    @property
    def says_a_period(self) -> bool:
        """Whether it says how often its amount is paid."""
        return any(piece.kind in PERIODS for piece in self.answer.pieces)

    @property
    def is_by_the_month(self) -> bool:
        """Whether its amount is a month's, said or not."""
        return self.expense.months == 1

    @property
    def has_its_own_count(self) -> bool:
        """Whether the amount is to be multiplied or divided, unlike that of the other clauses."""
        return self.expense.things != 1 or self.expense.times != 1 or self.expense.months != 1

    @property
    def names_its_thing(self) -> bool:
        """Whether it says what its amount pays for."""
        return all(amount.about for amount in self.expense.amounts) or self.expense.things != 1

    @property
    def leaves_out_a_number(self) -> bool:
        """Whether a number in it is neither an amount nor a known count."""
        return self.expense.left_out


def clauses_of(answer: Answer) -> list[Clause]:
    """The clauses, each with an amount; none where the answer is to be read as a whole."""
    if not answer.has(*_JOINTS) or _leads_with_a_period(answer):
        return []
    found = _merged(_split(answer))
    counted = any(clause.has_its_own_count for clause in found) or (len(found) > 1 and answer.has("size"))
    whole = expense_of(answer)
    if len(found) < 2 or not counted or are_alternatives(answer, whole.amounts) or answer.has("equal"):
        return []
    return found


def _leads_with_a_period(answer: Answer) -> bool:
    """As in "kol chehrin lma 60 w do 300": of all that follows."""
    kinds = [piece.kind for piece in answer.pieces]
    first = next((at for at, kind in enumerate(kinds) if kind in PERIODS), len(kinds))
    amount = next((amount.at for amount in expense_of(answer).amounts), 0)
    return first < amount and PERIODS[kinds[first]] != 1


def _split(answer: Answer) -> list[Answer]:
    """The answer cut at every joint."""
    joints = [at for at, piece in enumerate(answer.pieces) if piece.kind in _JOINTS]
    edges = [-1, *joints, len(answer.pieces)]
    return [_of_pieces(answer, one + 1, two) for one, two in pairwise(edges)]


def _of_pieces(answer: Answer, start: int, end: int) -> Answer:
    kept = answer.pieces[start:end]
    return Answer(" ".join(piece.text for piece in kept), kept)


def _merged(cut: Sequence[Answer]) -> list[Clause]:
    """Every cut without an amount goes with its neighbour, the one before if there is one."""
    clauses: list[Clause] = []
    waiting: Answer | None = None
    for answer in cut:
        joined = _joined(waiting, answer)
        expense = expense_of(joined)
        if expense.amounts:
            clauses.append(Clause(joined, expense))
            waiting = None
        elif clauses:
            last = _joined(clauses.pop().answer, joined)
            clauses.append(Clause(last, expense_of(last)))
        else:
            waiting = joined
    return clauses


def _joined(one: Answer | None, two: Answer) -> Answer:
    if one is None:
        return two
    return Answer(f"{one.text} {two.text}".strip(), (*one.pieces, *two.pieces))


def period_may_be_of_all(clauses: Sequence[Clause]) -> bool:
    """As in "forfait 99 et recharge 20 par semaine": is the first a week's, too?"""
    unusual = any(not clause.is_by_the_month for clause in clauses)
    return unusual and any(not clause.says_a_period for clause in clauses)


def says_it_twice(answer: Answer, clauses: Sequence[Clause], worths: Sequence[Fraction]) -> bool:
    """As in "10 dh par jour, 300 par mois": perhaps the same money in other words, where no things are named."""
    if answer.has("size") or all(clause.names_its_thing for clause in clauses):
        return False
    alike = any(abs(one - two) <= max(one, two) * _ALIKE for one, two in pairwise(worths))
    return alike or not answer.has("and", "plus")
