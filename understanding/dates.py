"""Dates of birth as people give them: "15/03/1980", "mzyad f 1960", "ماي 2001", ألف وتسعمية وستين."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words.answer import MOST_NUMBERS, does_not_know, says_perhaps
from understanding.words.compose import composed
from understanding.words.days import (
    is_doubted,
    names_a_decade,
    tells_another_event,
    with_plain_ages,
    with_plain_days,
    without_unknown_parts,
)
from understanding.words.months import is_hijri, month_of, resembles_a_month, with_single_word_months
from understanding.words.ordinals import PLACES
from understanding.words.prepare import prepare, too_long
from understanding.words.scan import Piece, pieces
from understanding.words.table import words

EARLIEST_YEAR: Final = 1890
LATEST_YEAR: Final = 2100
CENTURY_TURN: Final = 30
"""Without today's date, two-digit years up to this one are of this century."""

_GLUED: Final = re.compile(r"\b(\d{1,2})([a-z]{3,10})(\d{2,4})\b")
_BEFORE_OR_AFTER: Final = re.compile(
    r"\b(?:ktar|kter|kbar mn|plus (?:vieux|agee?|jeune) que|avant|apres|qb[ae]?l|9b[ae]?l|mn b3d|b3d)\b|قبل|بعد"
)
_HIJRI_YEARS: Final = range(1300, 1481)
_OLDEST: Final = 120
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
_YEARS_OLD: Final = Piece("word", "ans")
_OR: Final = frozenset(("or", "ou"))
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


def read_date(text: str, today: date | None = None) -> Reading:
    """An ISO date, partial where day or month are not given ("1960", "2001-09").

    The day comes before the month, as in Morocco, or year-month-day; never the American order. An age or a Hijri year
    gives the years it may be, to be asked back (for an age only when `today` is known).
    """
    spelt = prepare(text)
    if too_long(spelt):
        return unusable("too_long")
    if not spelt:
        return unusable("empty")
    prepared = with_plain_ages(with_plain_days(_GLUED.sub(r"\1 \2 \3", with_single_word_months(spelt))))
    if names_a_decade(prepared):
        return unusable("decade")
    if does_not_know(prepared):
        return _unsure(prepared, today)
    found = composed(pieces(prepared, literals=False))
    alternatives = _alternatives(found)
    readings = _read_each(alternatives, today)
    if len(readings) > 1:
        return _either(readings)
    if readings[0].status == "ok" and _trails_off(found):
        return doubtful(readings[0].readings, "several")
    return _qualified(readings[0], prepared)


def _trails_off(found: list[Piece]) -> bool:
    """As in "1950 wla 9el", "3am 50 wla": an alternative that names no other date."""
    last = max((at for at, piece in enumerate(found) if _says_something(piece)), default=len(found))
    return any(piece.kind == "or" for piece in found[last + 1 :])


def _read_each(alternatives: list[list[Piece]], today: date | None) -> list[Reading]:
    """As in "3ndha 40 3am wla 45": where one alternative is an age, a bare number beside it is one too."""
    readings = [_read_one(alternative, today) for alternative in alternatives]
    if not any(reading.reason == "age_not_date" for reading in readings):
        return readings
    return [
        _read_one([*alternative, _YEARS_OLD], today) if reading.reason == "short_year" else reading
        for alternative, reading in zip(alternatives, readings, strict=True)
    ]


def _qualified(reading: Reading, prepared: str) -> Reading:
    if reading.status == "ok" and _BEFORE_OR_AFTER.search(prepared):
        return doubtful(reading.readings, "compared")
    if reading.status == "ok" and (says_perhaps(prepared) or is_doubted(prepared)):
        return doubtful(reading.readings, "unsure")
    if reading.status == "ok" and tells_another_event(prepared):
        return doubtful(reading.readings, "another_event")
    return reading


def _unsure(prepared: str, today: date | None) -> Reading:
    """Not to know the month or the day leaves the year: "عام 45 ما عاقل لا على شهر لا على نهار"."""
    known, believed = without_unknown_parts(prepared)
    if believed:
        reading = _read_one(composed(pieces(known, literals=False)), today)
        if reading.status == "ok" and len(str(reading.value)) <= believed:
            return reading
    reading = _read_one(composed(pieces(prepared, literals=False)), today)
    return doubtful(reading.readings, "unsure") if reading.readings else unusable("unknown")


def _alternatives(found: list[Piece]) -> list[list[Piece]]:
    split: list[list[Piece]] = [[]]
    for piece in found:
        if piece.kind in _OR:
            split.append([])
        else:
            split[-1].append(piece)
    return [alternative for alternative in split if any(_says_something(piece) for piece in alternative)] or [found]


def _says_something(piece: Piece) -> bool:
    return piece.kind == "number" or month_of(piece.text) is not None


def _either(readings: list[Reading]) -> Reading:
    certain = [reading for reading in readings if reading.status == "ok"]
    if all(len(str(reading.value)) == len("1960") for reading in certain):
        certain += [reading for reading in readings if reading.reason == "short_year"]
    values = [value for reading in certain or readings for value in reading.readings]
    return doubtful(values, "several") if values else readings[-1]


def _read_one(found: list[Piece], today: date | None) -> Reading:
    parts = _parts(found)
    roles = [part.role for part in parts]
    if roles.count("number") > MOST_NUMBERS:
        return unusable("not_a_date")
    parts, ages = _without_ages(parts)
    if today and not ages and "today" in roles and not {"number", "month"} & set(roles):
        return understood(today.isoformat())
    if today and not ages and "yesterday" in roles and not {"number", "month"} & set(roles):
        return understood(date.fromordinal(today.toordinal() - 1).isoformat())
    numbers = [part for part in parts if part.role == "number"]
    if not numbers:
        return _of_age(ages, today) if ages else unusable("no_date")
    if "hijri" in roles or any(part.value in _HIJRI_YEARS and part.width >= 4 for part in numbers):
        return _of_hijri(numbers)
    reading = _of_parts(parts, numbers, today)
    if ages and reading.reason == "short_year":
        return _of_age([*ages, *(number.value for number in numbers)], today)
    if reading.status == "ok" and ages and not _is_of_age(reading, ages[0], today):
        year = int(str(reading.value)[:4])
        return doubtful([str(year - ages[0] - 1), str(year - ages[0])], "age_not_date")
    misread = reading.status == "ok" and "unread" in roles and not any(part.role == "month" for part in parts)
    return doubtful(reading.readings, "mistyped") if misread else reading


def _parts(found: list[Piece]) -> list[Part]:
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


def _without_ages(parts: list[Part]) -> tuple[list[Part], list[int]]:
    """Takes out "40 3am", "3omri 40", "j'ai 40 ans"; "3am 60" and "f 60" stay years."""
    kept: list[Part] = []
    ages: list[int] = []
    for at, part in enumerate(parts):
        if part.role == "number" and _is_age(parts, at):
            in_months = at + 1 < len(parts) and parts[at + 1].role == "month_word"
            ages.append(part.value // 12 if in_months else part.value)
        else:
            kept.append(part)
    return kept, ages


def _is_age(parts: list[Part], at: int) -> bool:
    if parts[at].value > _OLDEST or parts[at].width >= 4:
        return False
    before = parts[at - 1].role if at else ""
    after = parts[at + 1].role if at + 1 < len(parts) else ""
    if after == "age" and parts[at].value > 0:
        return True
    if any(part.role in ("month", "hijri") for part in parts):
        return False
    if after in ("age", "year_word", "month_word"):
        return at + 2 >= len(parts) or parts[at + 2].role != "number"
    return before in ("age", "have")


def _is_of_age(reading: Reading, age: int, today: date | None) -> bool:
    """As in "1980, 45 ans", and not "40 ans en 2020"."""
    return today is not None and today.year - int(str(reading.value)[:4]) - age in (0, 1)


def _of_age(ages: list[int], today: date | None) -> Reading:
    if today is None:
        return unusable("age_not_date")
    years = [str(today.year - age - before) for age in ages for before in (1, 0)]
    return doubtful(years, "age_not_date")


def _of_hijri(numbers: list[Part]) -> Reading:
    """The one or two Gregorian years of a Hijri year (mean length of the lunar year, so exact to the year's edge)."""
    years = [part.value for part in numbers if part.value in _HIJRI_YEARS]
    if not years:
        gregorian = [str(part.value) for part in numbers if EARLIEST_YEAR <= part.value <= LATEST_YEAR]
        return doubtful(gregorian, "hijri") if gregorian else unusable("hijri")
    first = 621.5774 + years[0] * 0.970224
    return unusable("hijri", readings=[str(int(first)), str(int(first + 0.970224))])


def _of_parts(parts: list[Part], numbers: list[Part], today: date | None) -> Reading:
    months = [part.value for part in parts if part.role == "month"]
    if len(set(months)) > 1:
        return unusable("not_a_date")
    if months:
        return _with_named_month(parts, months[0], today)
    if len(numbers) == 1:
        return _of_one_number(parts, numbers[0], today)
    if len(numbers) == 2:
        return _of_two_numbers(numbers[0], numbers[1], today)
    if len(numbers) == 3:
        return _of_three_numbers(numbers, today)
    return unusable("not_a_date")


def _with_named_month(parts: list[Part], month: int, today: date | None) -> Reading:
    numbers = [(at, part) for at, part in enumerate(parts) if part.role == "number"]
    position = next(at for at, part in enumerate(parts) if part.role == "month")
    if len(numbers) > 2:
        return unusable("not_a_date")
    long = [part for _, part in numbers if _is_full_year(part)]
    if len(long) == 1:
        days = [part.value for _, part in numbers if part is not long[0]]
        return _dated(long[0].value, month, days[0] if days else 0, today)
    if len(numbers) == 2 and not long:
        (at, first), (_, second) = numbers
        return _dated(_century(second, today), month, first.value, today) if at < position else unusable("not_a_date")
    (at, only) = numbers[0]
    if only.value > 31 and len(numbers) == 1 and only.width in (0, 2):
        return _dated(_century(only, today), month, 0, today)
    if len(numbers) == 1 and at > position:
        return doubtful(_dated(_century(only, today), month, 0, today).readings, "missing_year")
    return unusable("missing_year")


def _is_full_year(part: Part) -> bool:
    return part.value >= 1000 and part.width in (0, 4)


def _century(part: Part, today: date | None) -> int:
    """Two digits are a year of the past: this century up to this year, else the last one."""
    if part.value >= 100:
        return part.value
    turn = today.year % 100 if today else CENTURY_TURN
    return part.value + (2000 if part.value <= turn else 1900)


def _of_one_number(parts: list[Part], number: Part, today: date | None) -> Reading:
    if _is_full_year(number):
        return _dated(number.value, 0, 0, today)
    if number.width in (6, 8):
        return _of_digits(str(number.value).zfill(number.width), today)
    if number.value < 100 and number.width in (0, 2):
        year = _dated(_century(number, today), 0, 0, today)
        at = parts.index(number)
        cued = at > 0 and parts[at - 1].role in ("year_word", "born")
        return year if cued else doubtful(year.readings, "short_year")
    return unusable("not_a_date")


def _of_digits(digits: str, today: date | None) -> Reading:
    """15031980, 19800315, 150380, 198003."""
    if len(digits) == 8:
        groups = ((digits[4:], digits[2:4], digits[:2]), (digits[:4], digits[4:6], digits[6:]))
    else:
        short_year = str(_century(Part("number", int(digits[4:])), today))
        groups = ((short_year, digits[2:4], digits[:2]), (digits[:4], digits[4:], "0"))
    readings = [_dated(int(year), int(month), int(day), today) for year, month, day in groups]
    good = [reading for reading in readings if reading.status == "ok"]
    if len(good) == 1:
        return good[0]
    return _either(good) if good else readings[0]


def _of_two_numbers(first: Part, second: Part, today: date | None) -> Reading:
    if _is_full_year(first) and _is_full_year(second):
        return _either([_dated(first.value, 0, 0, today), _dated(second.value, 0, 0, today)])
    if _is_full_year(second):
        return _dated(second.value, first.value, 0, today)
    if _is_full_year(first) and second.value > 12 and second.width == 2:
        return _either([_dated(first.value, 0, 0, today), _dated(_century(second, today), 0, 0, today)])
    if _is_full_year(first):
        return _dated(first.value, second.value, 0, today)
    if min(first.value, second.value) > 31 and (first.width, second.width) == (2, 2):
        return _either([_dated(_century(part, today), 0, 0, today) for part in (first, second)])
    if second.value > 31 and second.width == 2 and 1 <= first.value <= 12:
        return _dated(_century(second, today), first.value, 0, today)
    return unusable("missing_year" if max(first.value, second.value) <= 31 else "not_a_date")


def _of_three_numbers(numbers: list[Part], today: date | None) -> Reading:
    first, second, third = numbers
    if _is_full_year(first):
        return _dated(first.value, second.value, third.value, today)
    if not (_is_full_year(third) or (third.value < 100 and third.width in (0, 2))):
        return unusable("not_a_date")
    year = _century(third, today) if not _is_full_year(third) else third.value
    if second.value > 12 >= first.value >= 1:
        return doubtful(_dated(year, first.value, second.value, today).readings, "american_order")
    return _dated(year, second.value, first.value, today)


def _dated(year: int, month: int, day: int, today: date | None) -> Reading:
    """The date if it can be; a zero month or day is one that is not known."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return unusable("year_out_of_range")
    if month > 12 or day > (calendar.monthrange(year, month)[1] if month else 31):
        return unusable("impossible_date")
    if today and (year, month, day) > (today.year, today.month if month else 0, today.day if day else 0):
        return unusable("future")
    if not month:
        return understood(f"{year:04}")
    return understood(f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}")
