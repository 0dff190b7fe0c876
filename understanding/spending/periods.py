"""What is said of an amount's period that does not settle it."""

import re
from fractions import Fraction
from itertools import pairwise
from typing import Final

from understanding.spending.expense import PERIODS, Amount, Expense
from understanding.words.answer import Answer
from understanding.words.months import month_of
from understanding.words.table import words

_PREPOSITION_WITHIN: Final = re.compile(r"(?:l|f|fl|kol)[a-z0-9]{3,}$|(?:لل|ف|كل)[\u0620-\u064a]{3,}$")
_IN_GENERAL: Final = words("en tout toute tous toutes")
_HARMLESS_PLACES: Final = words(
    "moyenne general total gros lghalib lghaleb ghalib الغالب المتوسط متوسط المعدل mo3adal lmo3adal lmotawasit "
    "pif louche hdod hodod ras راس "
    "hdoud حدود 7dod 7doud had dak dik lwa9t loyer lkra dar ddar hadchi هاد هادشي المنزل lmarche foyer ce cette "
    "liya lina kolchi koulchi lkol lmajmo3 flous flouss lflous فلوس فقط franchement lyoum notre mon ma ttmam les le"
)


def period_may_be_of_the_last(answer: Answer, expense: Expense) -> bool:
    """As in "forfait 99 et recharge 20 par semaine": is the first a week's, too?"""
    if expense.months == 1 and expense.times == 1:
        return False
    first = expense.amounts[0]
    said = [at for at, piece in enumerate(answer.pieces) if piece.kind in PERIODS or piece.kind in ("times", "twice")]
    return any(at > first.at for at in said)


def with_and_without_period(expense: Expense, total: Fraction) -> list[int]:
    """The sum where the period is of all, and where it is of the last alone."""
    last = expense.amounts[-1].dirhams()
    return [expense.a_month(total), expense.a_month(last) + int(total - last)]


def alternates(answer: Answer) -> bool:
    """As in "kol chhar wla chehrin", "chhar chehrin": one period or the other."""
    said = [at for at, piece in enumerate(answer.pieces) if piece.kind in PERIODS]
    return any(_is_either(answer, one, two) for one, two in pairwise(said))


def _is_either(answer: Answer, one: int, two: int) -> bool:
    between = answer.between(one, two)
    if {"or", "ou"} & between or ({"slash", "dash"} & between and "number" not in between):
        return True
    if "and" in between and "number" not in between and answer.kind_at(one) != answer.kind_at(two):
        return True
    return two == one + 1 and answer.kind_at(one) != answer.kind_at(two)


_PERIOD_NOUNS: Final = words(
    "jour jours nhar yom youm ayam iyam semaine semaines simana simanat osbo3 an ans annee annees 3am sana snin "
    "يوم ايام نهار اسبوع سيمانه سيمانات عام سنه سنين سنوات"
)


def counts_too_many_periods(answer: Answer, expense: Expense) -> bool:
    """As in "200 jours": no money is named, and nobody pays by two hundred days."""
    ends = [(amount, answer.next_of(amount.at, skipping=())) for amount in expense.amounts if amount.unit is None]
    return any(at < len(answer.pieces) and answer.pieces[at].text in _PERIOD_NOUNS for _, at in ends)


def names_a_month(answer: Answer) -> bool:
    """As in "200 dh f yanayer": of that month alone."""
    return any(piece.kind == "word" and month_of(piece.text) for piece in answer.pieces)


def may_say_a_period(answer: Answer, expense: Expense) -> bool:
    """As in "50 dh f ...", "50 dh kol ..." followed by a word that is not known: every Friday? every holiday?

    In "hna f wajda nkhalso 180 dh fel mois" the period is said, and what comes before all is where they live.
    """
    said = any(piece.kind in PERIODS for piece in answer.pieces)
    first = min((amount.at for amount in expense.amounts), default=0)
    for at, piece in enumerate(answer.pieces):
        if said and at < first and piece.kind == "in":
            continue
        if piece.kind in ("in", "each", "slash") and piece.text not in _IN_GENERAL:
            following = answer.next_of(at, skipping=("of", "article", "no", "to", "each"))
            if answer.kind_at(following) == "word" and answer.pieces[following].text not in _HARMLESS_PLACES:
                return True
    return any(_hides_a_period(answer, amount) for amount in expense.amounts)


def _hides_a_period(answer: Answer, amount: Amount) -> bool:
    """As in "50 dh ljm3at", "50 dh fnadi": a preposition is written together with a word that is not known."""
    at = answer.next_of(amount.at, skipping=("dirham", "ryal", "centime"))
    if answer.kind_at(at) != "word":
        return False
    text = answer.pieces[at].text
    return bool(_PREPOSITION_WITHIN.match(text)) and text not in _HARMLESS_PLACES
