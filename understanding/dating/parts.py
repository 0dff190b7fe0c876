"""What of an answer matters for a date: numbers, months, and words that say what a number is."""

from dataclasses import dataclass
from typing import Final

from understanding.words.months import is_hijri, month_of, resembles_a_month
from understanding.words.ordinals import PLACES
from understanding.words.scan import Piece
from understanding.words.table import words

_YEAR_WORDS: Final = words("3am عام سنه sana annee an annees l3am العام السنه fl3am f3am")
_BIRTH_WORDS: Final = words(
    "mzyad mzyada mziyad mziad mzad mzada mezyad mezyada tzad tzadt tzadit tzadat tzat nzad mzyed zad zedt "
    "mezyud mezioud mzioud مزيود "
    "مكتوب مكتوبه مقيد مسجل mktob mktoba mktoub mktouba msajel مزيوده مزياد مزياده تزاد تزادت تزديت تزدت تولدت "
    "ازداد ازدادت ازددت مزداد مزدادت مولود مولوده ولدت ولد ولدت "
    "مواليد mwalid mawalid mwaled ne nee naissance "
    "nait milad lmilad ميلاد الميلاد ميلادي تاريخ mwlod mawlid wlid khla9 khl9 khlaq khla9t mzyoud mezyoud "
    "ف في f fi fl en depuis mn من"
)
_AGE_WORDS: Final = words(
    "3omri 3mri 3omro 3omrha 3mro 3mrha 3omr 3mr عمري عمره عمرها عمر عمرو age agee ans سنوات snin سنين"
)
_HAVE_WORDS: Final = words("3ndi 3ndo 3ndha 3andi 3ndou 3endi عندي عندو عندها عنده لدي ai a ltit")
_TODAY: Final = words("aujourd lyoum lyom lyouma اليوم ليوم")
_YESTERDAY: Final = words("hier lbare7 lbar7 lbareh البارح امس البارحه")
_SHORT_SEPTEMBER: Final = ("sept", "sep")
"""Seven, too, but nobody writes a month as a French numeral."""
_FIRST: Final = words("premier fatih fati7 فاتح lwel lewel 1er")


@dataclass(frozen=True)
class Part:
    """What matters for a date: a number as typed, a month's name, or the role of a word."""

    role: str
    value: int = 0
    width: int = 0


def parts_of(found: list[Piece]) -> list[Part]:
    """The parts of composed pieces, in their order."""
    parts: list[Part] = []
    for at, piece in enumerate(found):
        before = parts[-1].role if parts else ""
        if piece.kind == "number":
            parts += _number_parts(found, at, before)
        elif part := _word_part(piece, found[at + 1].kind if at + 1 < len(found) else ""):
            parts.append(part)
        elif _is_stuck_to_a_number(found, at) or _is_between_numbers(found, at):
            parts.append(Part("unread"))
    return parts


def _is_stuck_to_a_number(found: list[Piece], at: int) -> bool:
    """As in "4ocht": a letter written as a digit, or a number and a word?"""
    return at > 0 and found[at].glued and found[at - 1].kind == "number" and len(found[at].text) > 2


def _is_between_numbers(found: list[Piece], at: int) -> bool:
    """As in "12 mrs 80": the month, misspelt?"""
    around = [found[index].kind for index in (at - 1, at + 1) if 0 <= index < len(found)]
    return found[at].text.isalpha() and found[at].kind == "word" and around == ["number", "number"]


def _number_parts(found: list[Piece], at: int, before: str) -> list[Part]:
    piece = found[at]
    value = int(piece.value)
    if piece.text in _SHORT_SEPTEMBER and not any(month_of(other.text) for other in found if other is not piece):
        return [Part("month", 9)]
    if before == "month_word" and 1 <= value <= 12:
        return [Part("month", value)]
    is_article = value == 1 and not piece.figures
    if is_article and not _month_follows(found, at):
        return []
    return [Part("number", value, len(piece.figures) or (4 if value >= 1000 else 0))]


def _month_follows(found: list[Piece], at: int) -> bool:
    following = [piece for piece in found[at + 1 : at + 3] if piece.kind not in ("of", "in")]
    return bool(following) and (month_of(following[0].text) is not None or following[0].kind == "month")


def _word_part(piece: Piece, following: str) -> Part | None:
    text = piece.text
    if text.startswith("ال") and text in PLACES:
        return Part("number", PLACES[text])
    if text in _FIRST and following != "number":
        return Part("number", 1)
    month = month_of(text)
    if month and not (text in ("ab", "اب") and following != "number"):
        return Part("month", month)
    if is_hijri(text):
        return Part("hijri")
    if piece.kind == "month":
        return Part("month_word")
    for role, members in _ROLES.items():
        if text in members:
            return Part(role)
    if piece.kind == "year":
        return Part("year_word")
    return Part("unread") if piece.kind == "word" and resembles_a_month(text) else None


_ROLES: Final = {
    "today": _TODAY,
    "yesterday": _YESTERDAY,
    "age": _AGE_WORDS,
    "have": _HAVE_WORDS,
    "year_word": _YEAR_WORDS,
    "born": _BIRTH_WORDS,
}


def is_full_year(part: Part) -> bool:
    """Whether all four figures of a year are written, or it is spelt out."""
    return part.value >= 1000 and part.width in (0, 4)
