"""Numbers and months in a row → a date: day, month, year, as in Morocco; or year, month, day."""

from datetime import date

from understanding.dating.alternatives import either
from understanding.dating.parts import Part, is_full_year
from understanding.dating.years import century, dated, years_of
from understanding.reading import Reading, doubtful, understood, unusable


def of_parts(parts: list[Part], numbers: list[Part], today: date | None) -> Reading:
    """The date that numbers make, beside a month's name or alone."""
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
    long = [part for _, part in numbers if is_full_year(part)]
    if len(long) == 1:
        days = [part.value for _, part in numbers if part is not long[0]]
        return dated(long[0].value, month, days[0] if days else 0, today)
    if len(numbers) == 2 and not long:
        (at, first), (_, second) = numbers
        return dated(century(second, today), month, first.value, today) if at < position else unusable("not_a_date")
    (at, only) = numbers[0]
    if only.value > 31 and len(numbers) == 1 and only.width in (0, 2):
        return dated(century(only, today), month, 0, today)
    if len(numbers) == 1 and at > position:
        return doubtful(dated(century(only, today), month, 0, today).readings, "missing_year")
    return unusable("missing_year")


def _of_one_number(parts: list[Part], number: Part, today: date | None) -> Reading:
    if is_full_year(number):
        return dated(number.value, 0, 0, today)
    if number.width in (6, 8):
        return _of_digits(str(number.value).zfill(number.width), today)
    if number.value < 100 and number.width in (0, 2):
        years = [str(year) for year in years_of(number, today)]
        at = parts.index(number)
        cued = at > 0 and parts[at - 1].role in ("year_word", "born")
        return understood(years[0]) if cued and len(years) == 1 else doubtful(years, "short_year")
    return unusable("not_a_date")


def _of_digits(digits: str, today: date | None) -> Reading:
    """15031980, 19800315, 150380, 198003."""
    if len(digits) == 8:
        groups = ((digits[4:], digits[2:4], digits[:2]), (digits[:4], digits[4:6], digits[6:]))
    else:
        short_year = str(century(Part("number", int(digits[4:])), today))
        groups = ((short_year, digits[2:4], digits[:2]), (digits[:4], digits[4:], "0"))
    readings = [dated(int(year), int(month), int(day), today) for year, month, day in groups]
    good = [reading for reading in readings if reading.status == "ok"]
    if len(good) == 1:
        return good[0]
    return either(good) if good else readings[0]


def _of_two_numbers(first: Part, second: Part, today: date | None) -> Reading:
    if is_full_year(first) and is_full_year(second):
        return either([dated(first.value, 0, 0, today), dated(second.value, 0, 0, today)])
    if is_full_year(second):
        return dated(second.value, first.value, 0, today)
    if is_full_year(first) and second.value > 12 and second.width == 2:
        return either([dated(first.value, 0, 0, today), dated(century(second, today), 0, 0, today)])
    if is_full_year(first):
        return dated(first.value, second.value, 0, today)
    if min(first.value, second.value) > 31 and (first.width, second.width) == (2, 2):
        return either([dated(century(part, today), 0, 0, today) for part in (first, second)])
    if second.value > 31 and second.width == 2 and 1 <= first.value <= 12:
        return dated(century(second, today), first.value, 0, today)
    return unusable("missing_year" if max(first.value, second.value) <= 31 else "not_a_date")


def _of_three_numbers(numbers: list[Part], today: date | None) -> Reading:
    first, second, third = numbers
    if is_full_year(first):
        return dated(first.value, second.value, third.value, today)
    if not (is_full_year(third) or (third.value < 100 and third.width in (0, 2))):
        return unusable("not_a_date")
    year = century(third, today) if not is_full_year(third) else third.value
    if second.value > 12 >= first.value >= 1:
        return doubtful(dated(year, first.value, second.value, today).readings, "american_order")
    return dated(year, second.value, first.value, today)
