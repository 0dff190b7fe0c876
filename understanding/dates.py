"""Dates of birth as people give them: "15/03/1980", "mzyad f 1960", "ماي 2001", ألف وتسعمية وستين."""

import re
from datetime import date
from typing import Final

from understanding.dating.ages import is_of_age, of_age, without_ages
from understanding.dating.alternatives import alternatives_of, either, trails_off
from understanding.dating.figures import of_parts
from understanding.dating.hijri import HIJRI_YEARS, of_hijri
from understanding.dating.parts import parts_of
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
from understanding.words.months import with_single_word_months
from understanding.words.prepare import prepare, too_long
from understanding.words.scan import Piece, pieces

_GLUED: Final = re.compile(r"\b(\d{1,2})([a-z]{3,10})(\d{2,4})\b")
_BEFORE_OR_AFTER: Final = re.compile(
    r"\b(?:ktar|kter|kbar mn|plus (?:vieux|agee?|jeune) que|avant|(?<!d )apres|qb[ae]?l|9b[ae]?l|mn b3d|b3d)\b|قبل|بعد"
)
_YEARS_OLD: Final = Piece("word", "ans")


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
    alternatives = alternatives_of(found)
    readings = _read_each(alternatives, today)
    if len(readings) > 1:
        return either(readings)
    if readings[0].status == "ok" and trails_off(found):
        return doubtful(readings[0].readings, "several")
    return _qualified(readings[0], prepared)


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


def _read_one(found: list[Piece], today: date | None) -> Reading:
    parts = parts_of(found)
    roles = [part.role for part in parts]
    if roles.count("number") > MOST_NUMBERS:
        return unusable("not_a_date")
    parts, ages = without_ages(parts)
    if today and not ages and "today" in roles and not {"number", "month"} & set(roles):
        return understood(today.isoformat())
    if today and not ages and "yesterday" in roles and not {"number", "month"} & set(roles):
        return understood(date.fromordinal(today.toordinal() - 1).isoformat())
    numbers = [part for part in parts if part.role == "number"]
    if not numbers:
        return of_age(ages, today) if ages else unusable("no_date")
    if "hijri" in roles or any(part.value in HIJRI_YEARS and part.width >= 4 for part in numbers):
        return of_hijri(numbers)
    reading = of_parts(parts, numbers, today)
    if ages and reading.reason == "short_year":
        fitting = [year for year in reading.readings if is_of_age(str(year), ages[0], today)]
        return understood(fitting[0]) if fitting else of_age([*ages, *(number.value for number in numbers)], today)
    if reading.status == "ok" and ages and not is_of_age(str(reading.value), ages[0], today):
        year = int(str(reading.value)[:4])
        return doubtful([str(year - ages[0] - 1), str(year - ages[0])], "age_not_date")
    misread = reading.status == "ok" and "unread" in roles and not any(part.role == "month" for part in parts)
    return doubtful(reading.readings, "mistyped") if misread else reading
