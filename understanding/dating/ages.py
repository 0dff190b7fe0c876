"""Ages where a date of birth was asked for: "40 3am", "j'ai 40 ans"."""

from datetime import date
from typing import Final

from understanding.dating.parts import Part
from understanding.reading import Reading, doubtful, unusable

_OLDEST: Final = 120


def without_ages(parts: list[Part]) -> tuple[list[Part], list[int]]:
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


def is_of_age(born: str, age: int, today: date | None) -> bool:
    """As in "1980, 45 ans", and not "40 ans en 2020"."""
    return today is not None and today.year - int(born[:4]) - age in (0, 1)


def of_age(ages: list[int], today: date | None) -> Reading:
    """The two years of birth that each age may come from."""
    if today is None:
        return unusable("age_not_date")
    years = [str(today.year - age - before) for age in ages for before in (1, 0)]
    return doubtful(years, "age_not_date")
