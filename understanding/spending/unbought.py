"""A bill that a household does not have, said beside the one that it pays: "wifi ma3ndnach, tilifoun 50"."""

import re
from typing import Final

from understanding.spending.parts import family
from understanding.words import expenses
from understanding.words.answer import Answer

_PAUSE: Final = re.compile(r" ?, ?(?=\D)")
_NOT_YET: Final = re.compile(
    r"\b(?:encore|mazal\w*|m3a|avec|paye|recue?s?|arrivee?s?)\b|(?:^| )(?:مازال\w*|باقي|مع)(?= |$)"
    r"|\bma ?(?:zal )?(?:ma ?)?(?:(?:kh|5|x)l[ae]?s|jat|jab|w[ae]?sl)|ما ?(?:زال )?(?:ما ?)?(?:خلص|جات|جاب|وصل)"
    r"|كفي|جيني|\bm\w*(?:kfi|jini)\w*|(?:^| )لم (?:ا|ن|ت|ي)?(?:دفع|خلص|ؤ?ودي?|صل|توصل)"
)
"""A bill that is not paid yet, or not come, or paid together with others, is had."""
_CHARGING: Final = re.compile(r"\b[kt]an ?(?:3[ae]?m+[ae]?r|ch[ae]?rj|dir rou?charg)|[كت]ن(?:عمر|شارج)")
_PAID_FOR: Final = ("bills", "phones")


def without_what_is_not_had(prepared: str) -> str:
    """Only the clause that names a bill and its amount, where the other one says that there is no such bill."""
    clauses = _PAUSE.split(prepared)
    if len(clauses) != 2:
        return prepared
    first, second = (Answer.of(clause) for clause in clauses)
    if _denies_a_bill(first) and _pays_a_bill(second):
        return second.text
    return first.text if _denies_a_bill(second) and _pays_a_bill(first) else prepared


def _denies_a_bill(clause: Answer) -> bool:
    denied = clause.has("denial") and _names_a_bill(clause)
    open_still = (
        clause.do_not_know
        or clause.answers_something_else
        or _NOT_YET.search(clause.text)
        or expenses.OTHERS_PAY.search(clause.text)
    )
    return denied and not open_still and not clause.has("number", "only", "but", "compare")


def _pays_a_bill(clause: Answer) -> bool:
    by_the_piece = any(
        expenses.BY_THE_PIECE.match(piece.text) and clause.kind_at(at - 1) != "self"
        for at, piece in enumerate(clause.pieces)
    )
    named = _names_a_bill(clause) or _CHARGING.search(clause.text)
    return clause.has("number") and not by_the_piece and bool(named) and not clause.has("denial", "none")


def _names_a_bill(clause: Answer) -> bool:
    return any(family(piece.kind) in _PAID_FOR for piece in clause.pieces)
