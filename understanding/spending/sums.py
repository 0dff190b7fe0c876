"""What several amounts come to: "100 + 50", "lma 80, do 120", "alf w 500"."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from understanding.spending.expense import Amount, Expense, readings
from understanding.spending.parts import family
from understanding.spending.phrases import FOR_ALL
from understanding.words.answer import Answer
from understanding.words.table import words

_JOINS: Final = frozenset(("and", "plus"))
_PAID_FOR: Final = ("bills", "phones")
_AT_HOME: Final = words(
    "fils fille wldi weldi bnti benti mari femme epouse epoux marti mrati rajli mama papa ولدي بنتي ابني ابنتي مراتي "
    "زوجتي زوجي راجلي امي ابي الوالده"
)
_MINE: Final = words("liya lya lia moi mien mienne dyali dyalti ليا ديالي لي")


def total_of(answer: Answer, expense: Expense) -> Fraction | None:
    """What several amounts come to, or None where they may be anything but a sum."""
    amounts = expense.amounts
    values = [amount.dirhams() for amount in amounts]
    pairs = list(pairwise(amounts))
    between = [answer.between(one.at, two.at) for one, two in pairs]
    if _mixes_units(amounts):
        return None
    if answer.has("equal") or (len(values) > 2 and FOR_ALL.search(answer.text)):
        return _told_total(values)
    if all("plus" in kinds for kinds in between):
        return sum(values, Fraction(0))
    if all(not kinds.isdisjoint(_JOINS) for kinds in between) and _are_parts(amounts):
        return sum(values, Fraction(0))
    if _each_for_its_thing(answer, amounts) and not _has_total(values):
        return sum(values, Fraction(0))
    if _each_for_its_person(answer, amounts):
        return sum(values, Fraction(0))
    same = len(set(values)) == 1 and not any("and" in kinds for kinds in between)
    return values[0] if same and _is_repeated(amounts) else None


def _each_for_its_thing(answer: Answer, amounts: Sequence[Amount]) -> bool:
    """As in "lma 80, do 120", "100 pour l'eau, 150 pour l'électricité": as many things as amounts, all different."""
    things = [piece.text for piece in answer.pieces if family(piece.kind) in _PAID_FOR]
    if len(things) < len(amounts) or len(set(things)) < len(things) or not all(amount.about for amount in amounts):
        return False
    edges = [-1, *(amount.at for amount in amounts), len(answer.pieces)]
    between = [
        [family(piece.kind) in _PAID_FOR for piece in answer.pieces[one + 1 : two]] for one, two in pairwise(edges)
    ]
    return all(map(any, between[1:])) or all(map(any, between[:-1]))


def _each_for_its_person(answer: Answer, amounts: Sequence[Amount]) -> bool:
    """As in "99 liya w 49 l bnti", "mon forfait 49 et celui de mon fils 29": one amount for each of two at home."""
    whose = [at for at in range(len(answer.pieces)) if _is_at_home(answer, at) or _is_mine(answer, at)]
    if len(amounts) != 2 or len({answer.pieces[at].text for at in whose}) != 2 or len(whose) != 2:
        return False
    joints = [at for at, piece in enumerate(answer.pieces) if piece.kind in ("and", "plus", "comma")]
    return any(_parts(amounts[0].at, amounts[1].at, at) and _parts(whose[0], whose[1], at) for at in joints)


def _is_at_home(answer: Answer, at: int) -> bool:
    text = answer.pieces[at].text
    return any(known in (_MINE | _AT_HOME) for known in (text, text.removeprefix("ل"), text.removeprefix("l")))


def _is_mine(answer: Answer, at: int) -> bool:
    return answer.pieces[at].text in ("mon", "ma") and family(answer.kind_at(at + 1)) in _PAID_FOR


def _parts(one: int, two: int, at: int) -> bool:
    return one < at < two


def _told_total(values: Sequence[Fraction]) -> Fraction | None:
    """The amount said first or last, where the others come to as much, or all are the same."""
    whole = sum(values, Fraction(0))
    if len(values) == 2 and len(set(values)) == 1:
        return values[0]
    return next((value for value in (values[-1], values[0]) if whole == 2 * value), None)


def _has_total(values: Sequence[Fraction]) -> bool:
    return len(values) > 2 and any(2 * value == sum(values) for value in values)


def _mixes_units(amounts: Sequence[Amount]) -> bool:
    """As in "100 w 50 ryal": is the hundred in ryals too?"""
    units = {amount.unit for amount in amounts}
    return None in units and not units <= {None, "dirham"}


def _are_parts(amounts: Sequence[Amount]) -> bool:
    """Amounts of different things, amounts each with its unit, or larger then smaller as in "alf w 500"."""
    if all(amount.about for amount in amounts) or all(amount.unit for amount in amounts):
        return True
    return all(_completes(one, two) for one, two in pairwise(amounts))


def _completes(larger: Amount, smaller: Amount) -> bool:
    """Whether the second is what is missing to the first's round number: 100 and 50, 2000 and 500."""
    if larger.unit is not None or smaller.unit not in (None, "dirham"):
        return False
    round_to = next((size for size in (1000, 100) if larger.value % size == 0), 0)
    return bool(larger.value) and smaller.value < round_to


def _is_repeated(amounts: Sequence[Amount]) -> bool:
    """As in "200 (deux cents)", "50 dh, 1000 ryal"; but "100 100" may be two bills."""
    return len({amount.unit for amount in amounts}) > 1 or len({amount.in_figures for amount in amounts}) > 1


def readings_of_several(answer: Answer, expense: Expense) -> list[int]:
    """The sum, where it may be one, then each amount."""
    if not answer.has(*_JOINS) and not all(amount.about for amount in expense.amounts):
        return readings(expense)
    total = sum((amount.dirhams() for amount in expense.amounts), Fraction(0))
    return [expense.a_month(total), *readings(expense)]


def adds_what_has_no_amount(answer: Answer, expense: Expense) -> bool:
    """As in "200 dh w lma", "200 dh + recharge", "200 dh ghir lma": something is left out of the amount."""
    last = expense.amounts[-1].at
    end = answer.next_of(last, skipping=("of", "dirham", "ryal", "centime"))
    if answer.kind_at(end) not in (*_JOINS, "only"):
        return False
    if answer.kind_at(end) == "plus" and not any(piece.kind == "number" for piece in answer.pieces[end:]):
        return True
    named = answer.next_of(end, skipping=("of", "article", "to", "plus", "and"))
    return family(answer.kind_at(named)) in _PAID_FOR and answer.kind_at(named).startswith("one:")
