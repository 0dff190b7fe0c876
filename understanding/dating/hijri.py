"""Years of the Hijri calendar."""

from typing import Final

from understanding.dating.parts import Part
from understanding.dating.years import EARLIEST_YEAR, LATEST_YEAR
from understanding.reading import Reading, doubtful, unusable

HIJRI_YEARS: Final = range(1300, 1481)


def of_hijri(numbers: list[Part]) -> Reading:
    """Asked back as its one or two Gregorian years (mean length of the lunar year, so exact to the year's edge)."""
    years = [part.value for part in numbers if part.value in HIJRI_YEARS]
    if not years:
        gregorian = [str(part.value) for part in numbers if EARLIEST_YEAR <= part.value <= LATEST_YEAR]
        return doubtful(gregorian, "hijri") if gregorian else unusable("hijri")
    first = 621.5774 + years[0] * 0.970224
    return doubtful([str(int(first)), str(int(first + 0.970224))], "hijri")
