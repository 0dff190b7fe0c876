"""How alike two spellings are."""

from functools import lru_cache
from typing import Final

from understanding.words.numerals import single
from understanding.words.table import words

_LONGEST: Final = 40


def distance(one: str, two: str, limit: int) -> int:
    """Letters to insert, drop, change or swap to get from one to the other; `limit` + 1 where it takes more."""
    if abs(len(one) - len(two)) > limit or max(len(one), len(two)) > _LONGEST:
        return limit + 1
    before_last: list[int] = []
    last = list(range(len(two) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, other in enumerate(two, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == two[column - 2] and one[row - 2] == other:
                cost = min(cost, before_last[column - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before_last, last = last, current
    return min(last[-1], limit + 1)


def allowed_slips(word: str) -> int:
    """How many typing slips a word of this length bears."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


_NUMERALS: Final = tuple(
    single(word)
    for word in words(
        "jouj tlata rb3a khamsa seta seb3a tmenya tes3oud 3achra hdach tnach teltach rbe3tach khmestach "
        "setach sbe3tach tmentach tse3tach 3chrin tlatin reb3in khamsin setin seb3in tmanin tes3in "
        "mitayn teltmya reb3mya khemsmya setmya seb3mya tmenmya tes3mya alaf alfin mlyoun deux trois "
        "quatre cinq sept huit neuf onze douze treize quatorze quinze seize vingt trente quarante "
        "cinquante soixante cent mille million واحد ثلاثه تلاته اربعه ربعه خمسه سبعه ثمانيه تمنيه تسعه "
        "تسعود عشره حداش طناش تلطاش ربعطاش خمسطاش سبعطاش تمنطاش تسعطاش عشرين ثلاثين تلاتين اربعين ربعين "
        "خمسين ستين سبعين ثمانين تمانين تسعين مايه ميتين مايتين تلتميه ربعميه خمسميه ستميه سبعميه تمنميه "
        "تسعميه الفين مليون ملايين"
    )
)


@lru_cache(maxsize=4096)
def looks_like_a_numeral(word: str) -> bool:
    """Whether a word that is no numeral may be one mistyped, so that an amount beside it must not be trusted."""
    key = single(word)
    if not 4 <= len(key) <= 14:
        return False
    return any(distance(key, numeral, 1) <= 1 for numeral in _NUMERALS)
