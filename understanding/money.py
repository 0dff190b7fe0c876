"""How much a month, in dirhams: "2000 ريال", "500 3la 3 chhour", "100 + 50"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Final

from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words import expenses
from understanding.words.answer import Answer
from understanding.words.numerals import numeral
from understanding.words.prepare import prepare, too_long
from understanding.words.rounded import with_plain_numbers
from understanding.words.table import words

UNITS: Final = {"dirham": Fraction(1), "ryal": Fraction(1, 20), "centime": Fraction(1, 100)}
"""Dirhams in one unit. In daily speech a ryal is five centimes and a "frank" is a centime."""

PERIODS: Final = {
    "day": Fraction(1, 30),
    "two_day": Fraction(2, 30),
    "week": Fraction(12, 52),
    "two_week": Fraction(24, 52),
    "half_month": Fraction(1, 2),
    "month": Fraction(1),
    "two_month": Fraction(2),
    "quarter": Fraction(3),
    "semester": Fraction(6),
    "year": Fraction(12),
    "two_year": Fraction(24),
}
"""Months in one period: a month has 30 days, a year 52 weeks."""

ASKED_BEYOND: Final = 10_000
"""Dirhams a month. An amount without a unit that comes out higher was perhaps said in ryals or centimes."""

ASKED_BELOW: Final = 10
"""Dirhams: a smaller number without a unit may count bottles or months."""

MILLION: Final = 10**6
LARGEST: Final = 100_000
"""Dirhams a month beyond which even a unit that was said is asked back."""

_LONGEST_COUNT: Final = {"day": 31, "week": 8, "month": 12, "year": 5, "quarter": 4}
_ALTERNATIVES: Final = frozenset(("or", "ou", "between", "slash", "dash", "to", "even"))
_JOINS: Final = frozenset(("and", "plus"))
_PREPOSITIONS: Final = frozenset(("in", "each", "of", "to", "article", "slash"))
_IN_GENERAL: Final = words("en tout toute tous toutes")
_HARMLESS_PLACES: Final = words(
    "moyenne general total gros lghalib lghaleb ghalib الغالب المتوسط متوسط المعدل mo3adal lmo3adal lmotawasit "
    "hdod hodod "
    "hdoud حدود 7dod 7doud had dak dik lwa9t loyer lkra dar ddar hadchi هاد هادشي المنزل lmarche foyer ce cette "
    "notre mon ma ttmam les le"
)
_PAID_FOR: Final = ("bills", "phones")
_PEOPLE: Final = ("people", "persons")


@dataclass(frozen=True)
class Amount:
    """Money said at one place.

    ``value`` counts the ``unit``, which is None when none was said. ``about`` is the family of the thing paid for,
    "" if unsaid.
    """

    at: int
    value: Fraction
    unit: str | None
    about: str = ""
    in_figures: bool = True
    in_millions: bool = False

    def dirhams(self, unit: str | None = None) -> Fraction:
        """In dirhams, taking ``unit`` where none was said: millions are of centimes by custom."""
        return self.value * UNITS[self.unit or unit or ("centime" if self.in_millions else "dirham")]


@dataclass(frozen=True)
class Expense:
    """An answer taken apart: amounts, how often (``times`` a period of ``months``), how many things at that price."""

    amounts: tuple[Amount, ...]
    months: Fraction = Fraction(1)
    times: Fraction = Fraction(1)
    things: Fraction = Fraction(1)
    price_each: bool = False
    unclear_period: bool = False

    def a_month(self, dirhams: Fraction) -> int:
        """Rounded to the dirham, half a dirham upwards."""
        return int(dirhams * self.times / self.months + Fraction(1, 2))


def read_money_month(text: str) -> Reading:
    """Whole dirhams a month. No unit said means dirhams, no period a month.

    Never guesses between two amounts: whatever could be read in two ways is asked back.
    """
    prepared = prepare(text)
    if too_long(prepared):
        return unusable("too_long")
    answer = Answer.of(with_plain_numbers(expenses.NOTHING.sub("walo", expenses.EXACTLY.sub("", prepared)), weeks=True))
    return _refusal(answer) or _reading(answer, _expense(answer))


def _refusal(answer: Answer) -> Reading | None:
    if not answer.pieces:
        return unusable("empty")
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


def _expense(answer: Answer) -> Expense:
    expense = Expense(())
    periods: list[Fraction] = []
    numbered: set[int] = set()
    for at, piece in enumerate(answer.pieces):
        if piece.kind == "number":
            expense = _with_number(answer, at, expense, periods, numbered)
    for at, piece in enumerate(answer.pieces):
        if piece.kind in PERIODS and at not in numbered:
            periods.append(PERIODS[piece.kind])
        elif piece.kind == "twice":
            expense = replace(expense, times=expense.times * 2)
        elif piece.kind.startswith("two:") and _family(piece.kind) == "bills":
            expense = replace(expense, things=expense.things * 2)
    return _with_periods(_with_shared_unit(answer, expense), periods, answer)


def _with_number(answer: Answer, at: int, expense: Expense, periods: list[Fraction], numbered: set[int]) -> Expense:
    """One number is an amount, a count of periods, of times, or of things."""
    value = answer.pieces[at].value
    after = answer.next_of(at)
    kind = answer.kind_at(after)
    if kind in UNITS:
        return _with_amount(answer, at, expense, kind, after)
    if kind == "measure":
        return expense
    if kind in PERIODS and _counts_periods(answer, at, after):
        numbered.add(after)
        periods.append(PERIODS[kind] * value)
        return expense
    if kind == "times":
        return replace(expense, times=expense.times * value)
    if _is_each(answer, at):
        return replace(expense, price_each=True)
    if _counts_things(answer, at, after):
        return _with_things(answer, at, expense, kind)
    return _with_amount(answer, at, expense, None, at)


def _with_amount(answer: Answer, at: int, expense: Expense, unit: str | None, end: int) -> Expense:
    thing = answer.next_of(end, skipping=("of", "article", "open", "close", "in", "to"))
    amount = Amount(
        at,
        answer.pieces[at].value,
        unit,
        _family(answer.kind_at(thing)) or _thing_before(answer, at),
        bool(answer.pieces[at].figures),
        _in_millions(answer.pieces[at].text),
    )
    return replace(expense, amounts=(*expense.amounts, amount))


def _in_millions(spoken: str) -> bool:
    parts = [numeral(word) for word in spoken.split()]
    return any(part.value >= MILLION for part in parts if part)


def _thing_before(answer: Answer, at: int) -> str:
    return _family(answer.kind_at(answer.previous_of(at, skipping=("of", "article", "with", "colon", "in", "to"))))


def _counts_periods(answer: Answer, at: int, after: int) -> bool:
    """As in "3 chhour" counts months; "200 chhar" is two hundred a month."""
    kind, value = answer.kind_at(after), answer.pieces[at].value
    if value.denominator > 1 or value < 1 or value > _LONGEST_COUNT.get(kind, 1):
        return False
    return after == at + 1 or (after == at + 2 and answer.kind_at(at + 1) == "of")


def _is_each(answer: Answer, at: int) -> bool:
    """As in "kol wehda", "l'unité", "lwa7da": the price of one."""
    piece = answer.pieces[at]
    if piece.value != 1 or piece.figures or answer.kind_at(at + 1) in ("number", *UNITS):
        return False
    return answer.kind_at(at - 1) in ("each", "article", "to") or piece.text in ("لوحده", "lwahda")


def _counts_things(answer: Answer, at: int, after: int) -> bool:
    piece, kind = answer.pieces[at], answer.kind_at(after)
    if piece.value.denominator > 1:
        return False
    is_article = piece.value == 1 and not piece.figures
    if is_article:
        return True
    if answer.kind_at(at + 1) == "multiply" or answer.kind_at(at - 1) == "multiply":
        return piece.value <= 12 and _has_larger_number(answer, at)
    plural = ":" in kind and after <= at + 2 and piece.value <= 12
    return (plural and not kind.startswith("one:bills")) or (plural and _has_larger_number(answer, at))


def _has_larger_number(answer: Answer, at: int) -> bool:
    value = answer.pieces[at].value
    return any(piece.kind == "number" and piece.value > value for piece in answer.pieces)


def _with_things(answer: Answer, at: int, expense: Expense, kind: str) -> Expense:
    if _family(kind) in _PEOPLE:
        return expense
    value = answer.pieces[at].value
    each = expense.price_each or value == 1 or _is_priced_each(answer, at)
    return replace(expense, things=expense.things * value, price_each=each)


def _is_priced_each(answer: Answer, at: int) -> bool:
    """As in "2 x 50", "2 lignes à 99 dh", "3 recharges de 20 dh"."""
    if answer.kind_at(at + 1) == "multiply" or answer.kind_at(at - 1) == "multiply":
        return True
    price = answer.next_of(at, skipping=("article", "one:bills", "many:bills", "word", "many:phones", "one:phones"))
    return answer.pieces[price].text in ("a", "de") if price < len(answer.pieces) else False


def _family(kind: str) -> str:
    return kind.partition(":")[2]


def _with_shared_unit(answer: Answer, expense: Expense) -> Expense:
    """As in "bin 100 w 200 ryal": the unit said last is that of the other alternative too."""
    units = {amount.unit for amount in expense.amounts} - {None}
    if len(units) != 1 or len(expense.amounts) < 2:
        return expense
    last, unit = expense.amounts[-1], units.pop()
    if last.unit is None or not _are_alternatives(answer, expense.amounts):
        return expense
    return replace(expense, amounts=tuple(replace(amount, unit=unit) for amount in expense.amounts))


def _with_periods(expense: Expense, periods: list[Fraction], answer: Answer) -> Expense:
    """As in "merra f 3 chhour" is a period of three months; "kol chhar" beside it says nothing more."""
    longer = {months for months in periods if months != 1}
    unclear = len(longer) > 1 or (len(periods) > 1 and len(longer) == 1 and not _is_frequency(answer))
    return replace(expense, months=longer.pop() if len(longer) == 1 else Fraction(1), unclear_period=unclear)


def _is_frequency(answer: Answer) -> bool:
    return answer.has("each") and not answer.has("times")


def _reading(answer: Answer, expense: Expense) -> Reading:
    amounts = expense.amounts
    if answer.do_not_know:
        return doubtful(_readings(expense), "unsure") if amounts else unusable("unknown")
    if not amounts:
        return _without_amount(answer)
    if _are_alternatives(answer, amounts):
        return doubtful(_readings(expense), "several")
    if (
        answer.has_half
        or answer.has("compare", "quarter_of", "was", "but")
        or _is_denied(answer, amounts)
        or expenses.NOT_ALL_OF_IT.search(answer.text)
    ):
        return doubtful(_readings(expense), "compared")
    if answer.has("doubtful_unit"):
        return doubtful([expense.a_month(amount.dirhams("ryal")) for amount in amounts], "unit")
    if answer.may_be_mistyped:
        return doubtful(_readings(expense), "mistyped")
    if expense.unclear_period or _may_say_a_period(answer):
        return doubtful(_readings(expense), "period")
    total = amounts[0].dirhams() if len(amounts) == 1 else _sum(answer, expense)
    if total is not None and len(amounts) > 1 and _period_may_be_of_the_last(answer, expense):
        return doubtful(_with_and_without_period(expense, total), "period")
    if total is None:
        return doubtful(_readings_of_several(answer, expense), "several")
    return _of_things(answer, expense, total)


def _period_may_be_of_the_last(answer: Answer, expense: Expense) -> bool:
    """As in "forfait 99 et recharge 20 par semaine": is the first a week's, too?"""
    if expense.months == 1 and expense.times == 1:
        return False
    first = expense.amounts[0]
    said = [at for at, piece in enumerate(answer.pieces) if piece.kind in PERIODS or piece.kind in ("times", "twice")]
    return any(at > first.at for at in said)


def _with_and_without_period(expense: Expense, total: Fraction) -> list[int]:
    last = expense.amounts[-1].dirhams()
    return [expense.a_month(total), expense.a_month(last) + int(total - last)]


def _may_say_a_period(answer: Answer) -> bool:
    """As in "50 dh f ...", "50 dh kol ..." followed by a word that is not known: every Friday? every holiday?"""
    for at, piece in enumerate(answer.pieces):
        if piece.kind in ("in", "each") and piece.text not in _IN_GENERAL:
            following = answer.next_of(at, skipping=("of", "article", "no", "to", "each"))
            if answer.kind_at(following) == "word" and answer.pieces[following].text not in _HARMLESS_PLACES:
                return True
    return False


def _without_amount(answer: Answer) -> Reading:
    if answer.answers_something_else:
        return unusable("no_amount")
    if answer.has("none", "denial", "free"):
        return (
            understood(0)
            if answer.denies_it_all and not expenses.OTHERS_PAY.search(answer.text)
            else doubtful([0], "denied")
        )
    return doubtful([0], "no_amount") if answer.begins_with_no else unusable("no_amount")


def _is_denied(answer: Answer, amounts: Sequence[Amount]) -> bool:
    if not answer.has("denial", "none") and not answer.begins_with_no and not answer.has_negated_verb:
        return False
    if all(amount.value == 0 for amount in amounts):
        return False
    return not (answer.has("only") and len(amounts) == 1)


def _are_alternatives(answer: Answer, amounts: Sequence[Amount]) -> bool:
    if len(amounts) < 2:
        return False
    pairs = pairwise(amounts)
    return answer.has("between") or any(_is_choice(answer, one.at, two.at) for one, two in pairs)


def _is_choice(answer: Answer, first: int, second: int) -> bool:
    """As in "100 l 200"; but "100 l'eau, 150 l'électricité" says what each is for."""
    if not answer.between(first, second).isdisjoint(_ALTERNATIVES - {"even", "to"}):
        return True
    limits = [at for at in range(first + 1, second) if answer.kind_at(at) == "to"]
    return any(answer.next_of(at) == second for at in limits)


def _sum(answer: Answer, expense: Expense) -> Fraction | None:
    """What several amounts come to, or None where they may be anything but a sum."""
    amounts = expense.amounts
    values = [amount.dirhams() for amount in amounts]
    pairs = list(pairwise(amounts))
    between = [answer.between(one.at, two.at) for one, two in pairs]
    if _mixes_units(amounts):
        return None
    if "equal" in answer.kinds:
        return values[-1] if sum(values) == 2 * values[-1] or len(set(values)) == 1 else None
    if all("plus" in kinds for kinds in between):
        return sum(values, Fraction(0))
    if all(not kinds.isdisjoint(_JOINS) for kinds in between) and _are_parts(amounts):
        return sum(values, Fraction(0))
    if _each_for_its_thing(answer, amounts) and not _has_total(values):
        return sum(values, Fraction(0))
    same = len(set(values)) == 1 and not any("and" in kinds for kinds in between)
    return values[0] if same and _is_repeated(amounts) else None


def _each_for_its_thing(answer: Answer, amounts: Sequence[Amount]) -> bool:
    """As in "lma 80, do 120", "100 pour l'eau, 150 pour l'électricité": as many things as amounts, all different."""
    things = [piece.text for piece in answer.pieces if _family(piece.kind) in _PAID_FOR]
    if len(things) < len(amounts) or len(set(things)) < len(things) or not all(amount.about for amount in amounts):
        return False
    edges = [-1, *(amount.at for amount in amounts), len(answer.pieces)]
    between = [
        [_family(piece.kind) in _PAID_FOR for piece in answer.pieces[one + 1 : two]] for one, two in pairwise(edges)
    ]
    return all(map(any, between[1:])) or all(map(any, between[:-1]))


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


def _of_things(answer: Answer, expense: Expense, total: Fraction) -> Reading:
    each = expense.price_each or answer.has("per_piece") or _says_each_bill(answer)
    if expense.things > 1 and not each:
        return doubtful([expense.a_month(total * expense.things), expense.a_month(total)], "price_of_one")
    if "each" in answer.kinds and _is_per_person(answer):
        return doubtful([expense.a_month(total)], "price_of_one")
    if expense.things == 1 and (answer.has("per_piece") or (each and _says_each(answer))):
        return doubtful([expense.a_month(total)], "price_of_one")
    return _checked(expense, total * expense.things)


def _says_each_bill(answer: Answer) -> bool:
    """As in "kol bota b 50"."""
    return any(piece.kind == "each" and answer.kind_at(at + 1) == "one:bills" for at, piece in enumerate(answer.pieces))


def _says_each(answer: Answer) -> bool:
    return any(_is_each(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "number")


def _is_per_person(answer: Answer) -> bool:
    return any(
        _family(answer.kind_at(at + 1)) in _PEOPLE for at, piece in enumerate(answer.pieces) if piece.kind == "each"
    )


def _checked(expense: Expense, total: Fraction) -> Reading:
    """Without a unit, sums beyond daily life are asked: people count large amounts in ryals and centimes."""
    without_unit = all(amount.unit is None for amount in expense.amounts)
    in_millions = any(amount.in_millions for amount in expense.amounts)
    if without_unit and 0 < total < ASKED_BELOW and expense.months >= 1:
        return doubtful([expense.a_month(total)], "unit")
    if in_millions and (expense.a_month(total) > LARGEST or _ends_in_small_change(expense)):
        return doubtful([expense.a_month(total), expense.a_month(total / 100)], "unit")
    if without_unit and not in_millions and expense.a_month(total) > ASKED_BEYOND:
        return doubtful([expense.a_month(total * UNITS[unit]) for unit in ("dirham", "ryal", "centime")], "unit")
    return understood(expense.a_month(total))


def _ends_in_small_change(expense: Expense) -> bool:
    """As in "mlyoun w 500": five hundred thousand, or five hundred dirhams?"""
    return any(amount.in_millions and amount.unit is None and amount.value % 1000 for amount in expense.amounts)


def _readings(expense: Expense) -> list[int]:
    return [expense.a_month(amount.dirhams()) for amount in expense.amounts]


def _readings_of_several(answer: Answer, expense: Expense) -> list[int]:
    if not answer.has(*_JOINS) and not all(amount.about for amount in expense.amounts):
        return _readings(expense)
    total = sum((amount.dirhams() for amount in expense.amounts), Fraction(0))
    return [expense.a_month(total), *_readings(expense)]
