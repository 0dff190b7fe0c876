"""How much a month, in dirhams: "2000 ريال", "500 3la 3 chhour", "100 + 50"."""

from dataclasses import replace
from fractions import Fraction
from typing import Final

from understanding.reading import Reading, doubtful, understood, unusable
from understanding.spending.bills import without_its_date
from understanding.spending.clauses import clauses_of, period_may_be_of_all, says_it_twice
from understanding.spending.denials import denies_something_else
from understanding.spending.doubts import doubt_of
from understanding.spending.expense import PERIODS, UNITS, Expense, readings, rounded
from understanding.spending.lessened import with_differences
from understanding.spending.parts import expense_of, prices_the_card, prices_the_piece
from understanding.spending.people import without_each_of_us, without_our_count
from understanding.spending.periods import period_may_be_of_the_last, with_and_without_period
from understanding.spending.phrases import FOR_ALL, LASTS, in_plain_phrases
from understanding.spending.prices import is_per_person, prices_a_thing, says_each, says_each_bill
from understanding.spending.retold import retold
from understanding.spending.shares import share_of
from understanding.spending.sums import readings_of_several, total_of
from understanding.spending.takebacks import correction_of
from understanding.spending.unbought import without_what_is_not_had
from understanding.words import expenses
from understanding.words.answer import Answer
from understanding.words.prepare import prepare, too_long
from understanding.words.rounded import with_plain_numbers

ASKED_BEYOND: Final = 10_000
"""Dirhams a month. An amount without a unit that comes out higher was perhaps said in ryals or centimes."""
ASKED_IN_WORDS: Final = 5_000
"""Dirhams a month. Thousands in words without a unit are mostly ryals: "khmsalaf" is a bill of 250 dirhams."""
ASKED_OF_DAYS: Final = 3_000
"""Dirhams a month. A larger sum of days or weeks was perhaps spent today, or this week alone."""
_WEEKS: Final = Fraction(1, 2)
ASKED_BELOW: Final = 10
"""Dirhams: a smaller number without a unit may count bottles or months."""
LARGEST: Final = 100_000
"""Dirhams a month beyond which even a unit that was said is asked back."""

NO_AMOUNT: Final = 10**8
"""In figures; a telephone or an identity number was typed."""


def read_money_month(text: str) -> Reading:
    """Whole dirhams a month. No unit said means dirhams, no period a month.

    Never guesses between two amounts: whatever could be read in two ways is asked back.
    """
    prepared = prepare(text)
    if too_long(prepared):
        return unusable("too_long")
    spelt = without_what_is_not_had(expenses.in_plain_words(in_plain_phrases(without_its_date(prepared))))
    answer = with_differences(Answer.of(with_plain_numbers(spelt, weeks=True)))
    return _refusal(answer) or _of_correction(answer) or _of_answer(answer)


def _of_correction(answer: Answer) -> Reading | None:
    """Where an amount is taken back at once: the second one, or the question which of both."""
    correction = correction_of(answer.text)
    if correction is None:
        return None
    instead = _of_answer(correction.instead)
    if correction.is_clear or instead.status != "ok":
        return instead
    return doubtful([*instead.readings, *_of_answer(correction.first).readings], "several")


def _of_answer(answer: Answer) -> Reading:
    told = retold(answer, _worth) or _of_each_of_us(answer) or _of_share(answer)
    return told or _of_the_whole(without_our_count(answer))


def _of_the_whole(answer: Answer) -> Reading:
    return _of_clauses(answer) or _reading(answer, expense_of(answer))


def _of_each_of_us(answer: Answer) -> Reading | None:
    """Where each member of a counted household pays the same."""
    told = without_each_of_us(answer)
    if told is None:
        return None
    one, count, own = told
    worth = _worth(one, expense_of(one))
    if isinstance(worth, Reading):
        return worth
    return understood(rounded(worth * count)) if own else doubtful([rounded(worth * count), rounded(worth)], "count")


def _refusal(answer: Answer) -> Reading | None:
    if not answer.pieces:
        return unusable("empty")
    if answer.tells_a_story:
        return unusable("too_long")
    if answer.has("foreign"):
        return unusable("foreign_currency")
    if answer.has("odd", "percent"):
        return unusable("not_an_amount")
    if any(_is_negative(answer, at) for at in range(len(answer.pieces))):
        return unusable("negative")
    return None


def _is_negative(answer: Answer, at: int) -> bool:
    piece = answer.pieces[at]
    if piece.kind != "dash" or answer.kind_at(at + 1) != "number":
        return piece.text == "moins" and at == 0 and answer.kind_at(1) == "number"
    return answer.pieces[at + 1].glued and (at == 0 or not piece.glued) and answer.kind_at(at - 1) != "number"


def _of_share(answer: Answer) -> Reading | None:
    """Where only a part of a bill is paid: the part, or the question which of both was said."""
    share = share_of(answer.text)
    if share is None:
        return None
    expense = expense_of(share.answer)
    if not expense.amounts:
        return None
    worth = _worth(share.answer, replace(expense, share=share.part))
    if isinstance(worth, Reading) or share.certain:
        return _told(worth)
    return doubtful([rounded(worth), rounded(worth / share.part)], "compared")


def _of_clauses(answer: Answer) -> Reading | None:
    """Where every clause has an amount with a count or a period of its own: their sum."""
    clauses = clauses_of(answer)
    if not clauses:
        return None
    worths = [_worth(clause.answer, clause.expense) for clause in clauses]
    sure = [worth for worth in worths if isinstance(worth, Fraction)]
    whole = _reading(answer, expense_of(answer))
    if len(sure) < len(worths) or any(clause.leaves_out_a_number for clause in clauses):
        return whole if whole.status != "ok" else doubtful(whole.readings, "several")
    total = rounded(sum(sure, Fraction(0)))
    if says_it_twice(answer, clauses, sure):
        return doubtful([total, *map(rounded, sure)], "several")
    if period_may_be_of_all(clauses):
        return doubtful([total, *whole.readings], "period")
    return understood(total)


def _reading(answer: Answer, expense: Expense) -> Reading:
    return _told(_worth(answer, expense))


def _told(worth: Fraction | Reading) -> Reading:
    return worth if isinstance(worth, Reading) else understood(rounded(worth))


def _worth(answer: Answer, expense: Expense) -> Fraction | Reading:
    """Dirhams a month, not yet rounded, or what must be said instead."""
    amounts = expense.amounts
    if answer.do_not_know:
        return doubtful(readings(expense), "unsure") if amounts else unusable("unknown")
    if not amounts:
        return _without_amount(answer)
    if any(amount.value > NO_AMOUNT and not amount.in_millions for amount in amounts):
        return unusable("not_an_amount")
    doubt = doubt_of(answer, expense)
    if doubt:
        return doubt
    total = amounts[0].dirhams() if len(amounts) == 1 else total_of(answer, expense)
    if total is not None and len(amounts) > 1 and period_may_be_of_the_last(answer, expense):
        return doubtful(with_and_without_period(expense, total), "period")
    if total is None:
        return doubtful(readings_of_several(answer, expense), "several")
    return _of_things(answer, expense, total)


def _without_amount(answer: Answer) -> Reading:
    if answer.answers_something_else:
        return unusable("no_amount")
    if answer.has("none", "denial", "free"):
        return understood(0) if _is_nothing(answer) else doubtful([0], "denied")
    return doubtful([0], "no_amount") if answer.begins_with_no else unusable("no_amount")


def _is_nothing(answer: Answer) -> bool:
    elsewhere = expenses.OTHERS_PAY.search(answer.text) or denies_something_else(answer)
    return answer.denies_it_all and not answer.has("number") and not elsewhere


def _of_things(answer: Answer, expense: Expense, total: Fraction) -> Fraction | Reading:
    each = expense.price_each or answer.has("per_piece") or says_each_bill(answer) or prices_the_piece(answer)
    each = each or bool(expense.things > 1 and expenses.PRICE_OF_ONE.search(answer.text))
    if expense.things > 1 and FOR_ALL.search(answer.text):
        values = [expense.a_month(total), expense.a_month(total * expense.things)]
        priced = answer.has("per_piece") or says_each(answer) or says_each_bill(answer)
        return doubtful(values, "price_of_one") if priced else _checked(expense, total)
    if expense.things > 1 and not each:
        return doubtful([expense.a_month(total * expense.things), expense.a_month(total)], "price_of_one")
    if "each" in answer.kinds and is_per_person(answer):
        return doubtful([expense.a_month(total)], "price_of_one")
    if expense.things == 1 and _is_price_of_one(answer, each=each):
        return doubtful([expense.a_month(total)], "price_of_one")
    return _checked(expense, total * expense.things)


def _is_price_of_one(answer: Answer, *, each: bool) -> bool:
    if LASTS.search(answer.text) and answer.has(*PERIODS):
        return False
    alone = answer.has("per_piece") or prices_a_thing(answer) or says_each_bill(answer) or (each and says_each(answer))
    return (
        alone
        or any(price.search(answer.text) for price in (expenses.PRICE_OF_ONE, expenses.FOR_A_MEASURE))
        or prices_the_card(answer)
    )


def _checked(expense: Expense, total: Fraction) -> Fraction | Reading:
    """Without a unit, sums beyond daily life are asked: people count large amounts in ryals and centimes."""
    without_unit = all(amount.unit is None for amount in expense.amounts)
    in_millions = any(amount.in_millions for amount in expense.amounts)
    if without_unit and 0 < total < ASKED_BELOW and expense.months >= 1:
        return doubtful([expense.a_month(total)], "count")
    if in_millions and (expense.a_month(total) > LARGEST or _ends_in_small_change(expense)):
        return doubtful([expense.a_month(total), expense.a_month(total / 100)], "unit")
    in_words = not any(amount.in_figures for amount in expense.amounts)
    large = expense.a_month(total) > ASKED_BEYOND or (in_words and expense.a_month(total) >= ASKED_IN_WORDS)
    if without_unit and not in_millions and large:
        return doubtful([expense.a_month(total * UNITS[unit]) for unit in ("dirham", "ryal", "centime")], "unit")
    if expense.a_month(total) > LARGEST:
        return doubtful([expense.a_month(total), expense.a_month(total / 100)], "unit")
    if expense.months < _WEEKS and expense.a_month(total) > ASKED_OF_DAYS:
        return doubtful([expense.a_month(total), rounded(total)], "period")
    return expense.exactly(total)


def _ends_in_small_change(expense: Expense) -> bool:
    """As in "mlyoun w 500": five hundred thousand, or five hundred dirhams?"""
    return any(amount.in_millions and amount.unit is None and amount.value % 1000 for amount in expense.amounts)
