"""An answer → the expense it tells: each number is an amount, a count of periods, of times or of things."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from understanding.spending.alternatives import are_alternatives
from understanding.spending.expense import PERIODS, UNITS, Amount, Expense
from understanding.spending.people import counts_us
from understanding.words import expenses
from understanding.words.answer import Answer
from understanding.words.lexicon import LABELS
from understanding.words.numerals import numeral
from understanding.words.table import words

_MILLION: Final = 10**6
_LONGEST_COUNT: Final = {"day": 31, "week": 8, "month": 12, "year": 5, "quarter": 4}
_OLDEST: Final = 120
_NEVER_PAID: Final = ("many:people", "many:persons", "many:rooms", "many:cars", "many:animals")
_OF_A_PRICE: Final = words("d dyal dial de ديال د دال من فيه du")
_AT_A_PRICE: Final = words("a")
_BESIDE_A_COUNT: Final = frozenset(
    ("article", "size", "one:bills", "many:bills", "word", "many:phones", "one:phones", "of", "to", "have", "each")
) - {"each"}
_WHEN: Final = frozenset(("in", "each", "slash", *PERIODS))
_MOST_THINGS: Final = 12
_THE_CARD: Final = re.compile(r"l[ck]art|carte?$|ال(?:كارط|بطاق)")
_BOTTLE: Final = re.compile(r"bo?u?[ty]|bouteille|bonbon|butane|9[ae]?r[ae]?3|بوط|قنين|قرع|قراع")
_DEAR: Final = 80
"""Dirhams: more than one bottle of gas costs, so perhaps the price of all."""
_ALL_OF_IT: Final = re.compile(r"\btou(?:t|te|s|tes) (?:l |le |la |les |au )|\bkaml(?:a|in)?\b|كامل|طول|طيله")
"""As in "200 dh par mois toute l'année"."""
_DEFINITE: Final = re.compile(
    r"(?:l|la )(?:r[oe]u?[ck]h?ar[gj]|r[ei]charg|bo?u?ta|bouteille|bonbon|butane|[ck]arte?|t3bi|9[ae]?r[ae]?3)"
    r"|ال(?:تعبي|بوط|ري?وشارج|ريشارج|كارط|بطاق|قنين|قرع)"
)
_BUYING: Final = re.compile(
    r"chr[iyj]|[ck]h?ar[jg]|khd|khou?d|dir|jib|st3m|achet|pren|7taj|utilis|sta3m|consom|besoin|حتاج|شري|خد|ندير|شارج|شحن|نجيب|ستعمل|شتري"
)
_WITHIN: Final = re.compile(r"f(?!ois|asl|esl)|ف(?!صل)")
"""A period written together with its preposition, as in "12 فالشهر": twelve a month, not twelve months."""
PEOPLE: Final = ("people", "persons")


def expense_of(answer: Answer) -> Expense:
    """Every number put in its place; what is not a number says how often and for how many."""
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
        elif piece.kind.startswith("two:") and family(piece.kind) == "bills":
            each = expense.price_each or _is_priced_each(answer, at)
            expense = replace(expense, things=expense.things * 2, price_each=each)
    return _with_periods(_with_shared_unit(answer, expense), periods, answer)


def _with_number(answer: Answer, at: int, expense: Expense, periods: list[Fraction], numbered: set[int]) -> Expense:
    """One number is an amount, a count of periods, of times, or of things."""
    value = answer.pieces[at].value
    after = answer.next_of(at)
    kind = answer.kind_at(after)
    if kind == "with" and answer.kind_at(after + 1) in UNITS:
        return _with_amount(answer, at, expense, answer.kind_at(after + 1), after + 1)
    if kind in UNITS:
        return _with_amount(answer, at, expense, kind, after)
    if answer.kind_at(at - 1) != "" and answer.pieces[at - 1].text in LABELS:
        return replace(expense, left_out=True)
    if kind == "measure":
        return expense
    if _is_a_day(answer, at) or _is_an_age(answer, at, after) or counts_us(answer, at):
        return replace(expense, left_out=True)
    if kind in PERIODS and _counts_periods(answer, at, after):
        numbered.add(after)
        periods.append(PERIODS[kind] * value)
        return expense
    if kind == "times":
        return replace(expense, times=expense.times * value)
    if is_each(answer, at):
        return replace(expense, price_each=True)
    if _counts_a_month(answer, at):
        return replace(expense, things=expense.things * value, price_each=True)
    if _counts_things(answer, at, after):
        return _with_things(answer, at, expense, kind)
    return _with_amount(answer, at, expense, None, at)


def _with_amount(answer: Answer, at: int, expense: Expense, unit: str | None, end: int) -> Expense:
    thing = answer.next_of(end, skipping=("of", "article", "open", "close", "in", "to"))
    if thing < len(answer.pieces) and answer.pieces[thing].text in ("la", "le", "les"):
        thing += 1
    amount = Amount(
        at,
        answer.pieces[at].value,
        unit,
        family(answer.kind_at(thing)) or _thing_before(answer, at),
        bool(answer.pieces[at].figures),
        _in_millions(answer.pieces[at].text),
    )
    return replace(expense, amounts=(*expense.amounts, amount))


def has_a_loose_unit(answer: Answer, expense: Expense) -> bool:
    """As in "ryal, 4000": ryals or centimes are said, of no amount in particular."""
    said = {piece.kind for piece in answer.pieces} & {"ryal", "centime"}
    return bool(said - {amount.unit for amount in expense.amounts})


def _in_millions(spoken: str) -> bool:
    parts = [numeral(word) for word in spoken.split()]
    return any(part.value >= _MILLION for part in parts if part)


def _thing_before(answer: Answer, at: int) -> str:
    """As in "lma b 80", "الضو كيطلع 140"."""
    return family(
        answer.kind_at(answer.previous_of(at, skipping=("of", "article", "with", "colon", "in", "to", "size", "word")))
    )


def _counts_periods(answer: Answer, at: int, after: int) -> bool:
    """As in "3 chhour" counts months; "200 chhar" is two hundred a month."""
    kind, value = answer.kind_at(after), answer.pieces[at].value
    if value.denominator > 2 or value < 1 or value > _longest_count(answer, at, kind):
        return False
    if _WITHIN.match(answer.pieces[after].text):
        return False
    return after == at + 1 or (after == at + 2 and answer.kind_at(at + 1) == "of")


def _longest_count(answer: Answer, at: int, kind: str) -> int:
    """Of days, two months, where it is clear that they are counted, as in "tous les 45 jours"."""
    longest = _LONGEST_COUNT.get(kind, 1)
    counted = answer.kind_at(at - 1) in ("in", "each") or _every(answer, at)
    return 2 * longest if kind == "day" and counted else longest


def _every(answer: Answer, at: int) -> bool:
    return [piece.text for piece in answer.pieces[max(at - 2, 0) : at]] == ["tous", "les"]


def _is_a_day(answer: Answer, at: int) -> bool:
    """As in "le 5 du mois": when it is paid."""
    return [piece.text for piece in answer.pieces[at + 1 : at + 3]] == ["du", "mois"] and answer.pieces[at].value <= 31


def _is_an_age(answer: Answer, at: int, after: int) -> bool:
    """As in "3ndi 35 3am", "45 ans": more years than a bill is ever paid for, and no "in" or "of" before them."""
    if (
        after != at + 1
        or answer.kind_at(after) != "year"
        or answer.pieces[after].text.startswith(("f", "l", "ف", "ال"))
    ):
        return False
    return _LONGEST_COUNT["year"] < answer.pieces[at].value <= _OLDEST


def is_each(answer: Answer, at: int) -> bool:
    """As in "kol wehda", "l'unité", "lwa7da": the price of one."""
    piece = answer.pieces[at]
    if piece.value == 1 and not piece.figures and answer.kind_at(at - 1) == "each":
        return True
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
    if kind in _NEVER_PAID and after == at + 1:
        return True
    if answer.kind_at(at + 1) == "size" and piece.value <= _MOST_THINGS and _has_larger_number(answer, at):
        return True
    plural = ":" in kind and after <= at + 2 and piece.value <= 12
    return (plural and not kind.startswith("one:bills")) or (plural and _has_larger_number(answer, at))


def _counts_a_month(answer: Answer, at: int) -> bool:
    """As in "bota b 12 dh, 3 f chhar", "3 f chhar, lwahda b 12": so many of what has a price of its own."""
    value = answer.pieces[at].value
    if value.denominator > 1 or not 2 <= value <= _MOST_THINGS or not _is_followed_by_a_month(answer, at):
        return False
    if any(piece.kind == "number" and piece.value > value for piece in answer.pieces[at + 1 :]):
        each = any(is_each(answer, other) for other in range(at + 1, len(answer.pieces)))
        return at == answer.next_of(-1, skipping=("word", "self")) and (each or prices_the_piece(answer))
    before = at - 1
    while _stands_after_a_price(answer, before):
        before -= 1
    priced = answer.kind_at(before) == "number" and answer.pieces[before].value > value
    return priced and any(expenses.BY_THE_PIECE.match(piece.text) for piece in answer.pieces[:at])


def _stands_after_a_price(answer: Answer, at: int) -> bool:
    """As in "50 درهم للبوطة، كنشريو تلاتة": between the price and how many are bought."""
    if at <= 0:
        return False
    kind, text = answer.kind_at(at), answer.pieces[at].text
    return (
        kind in ("comma", "and", "self", "to", "article", "of", *UNITS)
        or text in ("en", "la", "le")
        or bool(_BUYING.search(text))
        or bool(expenses.BY_THE_PIECE.match(text))
    )


def _is_followed_by_a_month(answer: Answer, at: int) -> bool:
    if answer.kind_at(at + 1) == "month":
        return bool(_WITHIN.match(answer.pieces[at + 1].text))
    return answer.kind_at(at + 1) in ("in", "each", "slash") and answer.kind_at(at + 2) == "month"


def prices_the_piece(answer: Answer) -> bool:
    """As in "jouj botat f chhar, l9er3a b 50": the bottle, one of them."""
    return any(
        _DEFINITE.match(piece.text if piece.text[0] in "lا" else f"{answer.pieces[at - 1].text} {piece.text}")
        and answer.kind_at(at - 1) not in ("of", "number", "many:bills")
        and answer.kind_at(answer.next_of(at, skipping=("with", "to", "colon", "word"))) == "number"
        for at, piece in enumerate(answer.pieces)
        if piece.kind == "one:bills"
    )


def prices_the_card(answer: Answer) -> bool:
    """As in "الكارطة ب 20": of cards, unlike bottles, one is seldom enough for a month, if that is not said."""
    if answer.has(*PERIODS, "times", "twice", "plus"):
        return False
    return any(_THE_CARD.match(piece.text) for piece in answer.pieces) and prices_the_piece(answer)


def _has_larger_number(answer: Answer, at: int) -> bool:
    value = answer.pieces[at].value
    return any(piece.kind == "number" and piece.value > value for piece in answer.pieces)


def _with_things(answer: Answer, at: int, expense: Expense, kind: str) -> Expense:
    if family(kind) in PEOPLE:
        return replace(expense, left_out=True)
    value = answer.pieces[at].value
    each = expense.price_each or value == 1 or _is_priced_each(answer, at)
    return replace(expense, things=expense.things * value, price_each=each)


def _is_priced_each(answer: Answer, at: int) -> bool:
    """As in "2 x 50", "2 lignes à 99 dh", "3 recharges de 20 dh"."""
    if answer.kind_at(at + 1) == "multiply" or answer.kind_at(at - 1) == "multiply":
        return True
    price = next((next_ for next_ in range(at + 1, len(answer.pieces)) if answer.kind_at(next_) == "number"), 0)
    if price < at + 2:
        return False
    between = answer.between(at, price)
    preposition = answer.pieces[price - 1].text
    bottles = any(_BOTTLE.match(piece.text) for piece in answer.pieces[at:price])
    if bottles and answer.pieces[price].value >= _DEAR:
        return False
    if preposition in _OF_A_PRICE:
        return between <= _BESIDE_A_COUNT | _WHEN
    return preposition in _AT_A_PRICE and between <= _BESIDE_A_COUNT


def family(kind: str) -> str:
    """What the counted thing belongs to: "bills" of "many:bills", "" of what is not counted."""
    return kind.partition(":")[2]


def _with_shared_unit(answer: Answer, expense: Expense) -> Expense:
    """As in "bin 100 w 200 ryal": the unit said last is that of the other alternative too."""
    units = {amount.unit for amount in expense.amounts} - {None}
    if len(units) != 1 or len(expense.amounts) < 2:
        return expense
    last, unit = expense.amounts[-1], units.pop()
    if last.unit is None or not are_alternatives(answer, expense.amounts):
        return expense
    return replace(expense, amounts=tuple(replace(amount, unit=unit) for amount in expense.amounts))


def _with_periods(expense: Expense, periods: list[Fraction], answer: Answer) -> Expense:
    """As in "merra f 3 chhour" is a period of three months; "kol chhar" beside it says nothing more."""
    longer = {months for months in periods if months != 1}
    besides = len(periods) > 1 and len(longer) == 1
    unclear = len(longer) > 1 or (besides and (not _is_frequency(answer) or bool(_ALL_OF_IT.search(answer.text))))
    return replace(expense, months=longer.pop() if len(longer) == 1 else Fraction(1), unclear_period=unclear)


def _is_frequency(answer: Answer) -> bool:
    return answer.has("each") and not answer.has("times")
