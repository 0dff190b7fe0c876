"""Why an amount must be asked back rather than believed, in the order in which it is found out."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from understanding.reading import Reading, doubtful
from understanding.spending.alternatives import are_alternatives, counts_are_alternatives
from understanding.spending.expense import Amount, Expense, readings
from understanding.spending.parts import has_a_loose_unit
from understanding.spending.periods import alternates, counts_too_many_periods, may_say_a_period, names_a_month
from understanding.spending.slips import may_hide_a_slip
from understanding.spending.sums import adds_what_has_no_amount
from understanding.words import expenses
from understanding.words.answer import Answer
from understanding.words.occasions import NOW, names_an_occasion

MANY: Final = 12
"""Bottles or cards a month; a larger number before them is rather their price."""


def doubt_of(answer: Answer, expense: Expense) -> Reading | None:
    """The question to ask back, or None where the amounts may be believed."""
    for doubt in (_not_told, _of_choice, _of_half_a_period, _of_part, _of_unit, _of_spelling, _of_period, _of_rest):
        found = doubt(answer, expense)
        if found:
            return found
    return None


def _not_told(answer: Answer, expense: Expense) -> Reading | None:
    asks = answer.ends_in_a_question or answer.ends_in_a_denial
    return doubtful(readings(expense), "unsure") if asks else None


def _of_choice(answer: Answer, expense: Expense) -> Reading | None:
    either = are_alternatives(answer, expense.amounts) or counts_are_alternatives(answer)
    return doubtful(readings(expense), "several") if either else None


def _of_half_a_period(answer: Answer, expense: Expense) -> Reading | None:
    if not expenses.HALF_A_PERIOD.search(answer.text):
        return None
    return doubtful([value for amount in readings(expense) for value in (amount * 2, amount)], "period")


def _of_part(answer: Answer, expense: Expense) -> Reading | None:
    """More than, less than, half of it, in winter, what is earned: not what is spent a month."""
    if expenses.SAID_SHORT.search(answer.text):
        return doubtful(_said_short(expense), "compared")
    compared = (
        answer.has_half or answer.has("compare", "quarter_of", "was", "but", "negative") or answer.starts_from_a_number
    )
    changed = len(expense.amounts) > 1 and bool(NOW.search(answer.text))
    phrases = (expenses.NOT_ALL_OF_IT, expenses.NOT_AN_EXPENSE, expenses.ASIDE_FROM)
    other = any(phrase.search(answer.text) for phrase in phrases) or names_an_occasion(answer.text)
    if compared or changed or other or names_a_month(answer) or _is_denied(answer, expense.amounts):
        return doubtful(readings(expense), "compared")
    return None


def _is_denied(answer: Answer, amounts: Sequence[Amount]) -> bool:
    if not answer.has("denial", "none") and not answer.begins_with_no and not answer.has_negated_verb:
        return False
    if all(amount.value == 0 for amount in amounts):
        return False
    return not (answer.has("only") and len(amounts) == 1)


def _said_short(expense: Expense) -> list[int]:
    """As in "mille cinq": one thousand five, or five hundred?"""
    return [value for amount in readings(expense) for value in (amount + amount % 10 * 99, amount)]


def _of_unit(answer: Answer, expense: Expense) -> Reading | None:
    if answer.has("doubtful_unit") or has_a_loose_unit(answer, expense):
        return doubtful([expense.a_month(amount.dirhams("ryal")) for amount in expense.amounts], "unit")
    counted = [amount for amount in expense.amounts if amount.unit is None and _counts_bills(answer, amount)]
    return doubtful(readings(expense), "count") if counted else None


def _counts_bills(answer: Answer, amount: Amount) -> bool:
    """As in "200 recharges": so many, or so many dirhams of them?"""
    return amount.value > MANY and amount.in_figures and answer.kind_at(amount.at + 1) == "many:bills"


def _of_spelling(answer: Answer, expense: Expense) -> Reading | None:
    return doubtful(readings(expense), "mistyped") if answer.may_be_mistyped or may_hide_a_slip(answer) else None


def _of_period(answer: Answer, expense: Expense) -> Reading | None:
    if alternates(answer):
        return doubtful([*readings(expense), *readings(replace(expense, months=Fraction(1)))], "period")
    unclear = expense.unclear_period or may_say_a_period(answer, expense) or counts_too_many_periods(answer, expense)
    return doubtful(readings(expense), "period") if unclear else None


def _of_rest(answer: Answer, expense: Expense) -> Reading | None:
    return doubtful(readings(expense), "several") if adds_what_has_no_amount(answer, expense) else None
