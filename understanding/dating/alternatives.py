"""Dates between which a person hesitates: "1970 wla 1971", "3am 50 wla 9el"."""

from typing import Final

from understanding.reading import Reading, doubtful
from understanding.words.months import month_of
from understanding.words.scan import Piece

_OR: Final = frozenset(("or", "ou"))


def alternatives_of(found: list[Piece]) -> list[list[Piece]]:
    """Split at every "or", without the parts that name no date."""
    split: list[list[Piece]] = [[]]
    for piece in found:
        if piece.kind in _OR:
            split.append([])
        else:
            split[-1].append(piece)
    return [alternative for alternative in split if any(says_something(piece) for piece in alternative)] or [found]


def says_something(piece: Piece) -> bool:
    """Whether it is a number or a month."""
    return piece.kind == "number" or month_of(piece.text) is not None


def trails_off(found: list[Piece]) -> bool:
    """As in "1950 wla 9el", "3am 50 wla": an alternative that names no other date."""
    last = max((at for at, piece in enumerate(found) if says_something(piece)), default=len(found))
    return any(piece.kind == "or" for piece in found[last + 1 :])


def either(readings: list[Reading]) -> Reading:
    """Asks which of them was meant."""
    certain = [reading for reading in readings if reading.status == "ok"]
    if all(len(str(reading.value)) == len("1960") for reading in certain):
        certain += [reading for reading in readings if reading.reason == "short_year"]
    values = [value for reading in certain or readings for value in reading.readings]
    return doubtful(values, "several") if values else readings[-1]
