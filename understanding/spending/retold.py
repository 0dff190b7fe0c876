"""The same money said twice, in two periods: "1200 dh par an, soit 100 dh par mois"."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from understanding.reading import Reading, doubtful, understood
from understanding.spending.expense import PERIODS, Expense, rounded
from understanding.spending.parts import expense_of
from understanding.words.answer import Answer

_THAT_IS: Final = re.compile(
    r"(?<![^ ,])(?:soit|ya3ni|y3ni|yaani|i3ni|cad|c est a dire|ce qui fait|ca fait|donc|autrement dit"
    r"|yasawi|kay[ae]?3n[iy]"
    r"|kayji|kat?ji|يعني|اي|كتجي|كيجي|بمعني|مايعادل|ما يعادل|=)(?![^ ,])|\("
)
_ALIKE: Final = Fraction(1, 5)
Worth = Callable[[Answer, Expense], "Fraction | Reading"]


def retold(answer: Answer, worth: Worth) -> Reading | None:
    """What is said by the month, where both come to about the same; the question where they do not."""
    halves = [half.strip(" ,.)") for half in _THAT_IS.split(answer.text)]
    if len(halves) != 2 or not all(halves):
        return None
    told = [Answer.of(half) for half in halves]
    if not all(half.has(*PERIODS) for half in told):
        return None
    expenses = [expense_of(half) for half in told]
    if any(len(expense.amounts) != 1 for expense in expenses) or expenses[0].months == expenses[1].months:
        return None
    worths = [worth(half, expense) for half, expense in zip(told, expenses, strict=True)]
    sure = [value for value in worths if isinstance(value, Fraction)]
    if len(sure) < 2:
        return None
    if abs(sure[0] - sure[1]) > _ALIKE * max(sure):
        return doubtful(list(map(rounded, sure)), "several")
    monthly = next((value for value, expense in zip(sure, expenses, strict=True) if expense.months == 1), sure[1])
    return understood(rounded(monthly))
