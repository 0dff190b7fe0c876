"""Words that are perhaps a number, a coin, a period or a part of a bill with a slip of the finger."""

import re
from functools import lru_cache
from typing import Final

from understanding.spending.expense import PERIODS
from understanding.words.answer import Answer
from understanding.words.likeness import distance
from understanding.words.table import words

_NUMERALS: Final = words(
    "mya mia mitin mitayn miatayn alf alfin alfayn khms khams rb3 rba3 tlt telt set seb3 sb3 tmn tes3 jouj tlata "
    "khamsa 3chrin tlatin khamsin khmsin sb3in tmanin ts3in tltmya khmsmya tmnmya rb3mya deux trois quatre cinq sept "
    "huit neuf dix cent cents vingt vint trente quarante cinquante soixante quinze seize treize mille ميه مييه ميتين "
    "ميتان ميتا مايه مايتين مايتا الف الفين الفان خمسين ستين سبعين ثمانين ثمانون تسعين عشرين عشرون ثلاثين اربعين خمسون "
    "ستون خمسه سته سبعه ثمانيه تسعه اثنا ثلاث ثلاثه اربع خمس جوج تلاته ربعه ثلاثميه اربعميه خمسميه تلتميه ربعميه"
)
_COINS: Final = words(
    "ryal rial riyal ryals rials frank franc francs centime centimes santim ريال ريالات فرنك سنتيم دورو"
)
_PERIODS: Final = words(
    "chhrin chehrin chahrin chhrayn chehrayn chahrayn simana semaine annee trimestre trimestres semestre mrat "
    "شهرين سنويا اسبوعيا اسبوعيه يوميا شهريا سيمانه السنه"
)
_PARTS: Final = words("moitie tiers quart النص النصف بالنص الثلث الربع نصف مناصفه")
_COUNTED: Final = words("jouj tlata rb3a khamsa deux trois quatre cinq six جوج تلاته ثلاث ثلاثه اربع ربعه خمس خمسه ست")
_NO_SLIPS: Final = words(
    "النت hiya hya dyal dial mais fait sont peut vous pour chi dans dar had hadi kan tel fix les des "
    "الفاتورتان الفاتورتين صغيرتين كبيرتين صغيرتان كبيرتان القنينتان القنينتين البطاقتان البطاقتين"
)
_TWO_OF_THEM: Final = re.compile(
    r"[\u0620-\u064a]{3,}(?:تان|تين|تن)$|(?:قنين|بطا?ق|بوط|كا?ر?ا?ط|قرع|تعبي)[\u0620-\u064a]{0,3}(?:ن|ا|ني)$"
)
_COUNTABLE: Final = ("many:bills", "times", *PERIODS)
_SHORTEST: Final = 3


@lru_cache(maxsize=4096)
def _resembles(word: str, known: frozenset[str]) -> bool:
    if not _SHORTEST <= len(word) <= 14 or word in _NO_SLIPS:
        return False
    bare = word.removeprefix("و")
    return any(distance(spelt, other, 1) == 1 for spelt in {word, bare} for other in known if len(other) >= _SHORTEST)


def may_hide_a_slip(answer: Answer) -> bool:
    """As in "cen vint dh", "6000 rya", "la mitié de 400"."""
    return any(_is_slip(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "word")


def _is_slip(answer: Answer, at: int) -> bool:
    text = answer.pieces[at].text
    if _touches_a_number_in_words(answer, at) and _resembles(text, _NUMERALS):
        return True
    if answer.kind_at(at - 1) == "number" and _resembles(text, _COINS):
        return True
    if answer.kind_at(at + 1) in _COUNTABLE and _resembles(text, _COUNTED):
        return True
    if len(text) > _SHORTEST and (_resembles(text, _PARTS) or _resembles(text, _PERIODS)):
        return True
    return text not in _NO_SLIPS and bool(_TWO_OF_THEM.match(text))


def _touches_a_number_in_words(answer: Answer, at: int) -> bool:
    """Directly, or over an "and": before "vint" in "cen vint", after "mya w" in "mya w khmsi"."""
    before = at - 2 if answer.kind_at(at - 1) in ("and", "dash") else at - 1
    after = at + 2 if answer.kind_at(at + 1) in ("and", "ou", "dash") else at + 1
    return any(
        answer.kind_at(other) == "number" and not answer.pieces[other].figures
        for other in (before, after)
        if other >= 0
    )
