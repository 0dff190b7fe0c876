"""Where people say they live: a region by its own names, or by the name of a province or town in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from backend.domain.answers import Value
from backend.domain.questionnaire import Choice
from backend.interviews import options
from backend.interviews.scene import Scene
from backend.questionnaires.library import Published
from understanding.normalise import normalise
from understanding.readings import Option, read_choice

REGION, PROVINCE = "region", "province"
"""The variables of the questionnaire that say where a household lives."""
MOST_OFFERED = 3
"""Regions that a word resembles; where it resembles more it says nothing."""
_JOINED_PARTICLE = re.compile(r"\b[فبلfbl](?=\w{3})")

_IS = re.compile(r"(?:^|(?<= ))(?:c|on|il|elle|qui|notre ville|ma ville) est(?= )")
"""French "is", which is also the east."""


class Named(NamedTuple):
    """A choice of one of the two variables."""

    variable: str
    choice: str


@dataclass(frozen=True, slots=True)
class Place:
    """What a text says of where somebody lives.

    `regions` has several where the text fits them alike. `province` is set only where its own name was written.
    `certain` is False where the words were merely near to a name: then the person is asked.
    """

    regions: tuple[Value, ...]
    province: Value | None = None
    certain: bool = True


def found(scene: Scene, text: str) -> Place | None:
    """The place that a text names or, uncertainly, resembles; None when it does neither."""
    named = named_in(scene.published, text)
    if named:
        return _place(scene, named, written=True)
    resembling = read_choice(text, _options(scene.published), scene.lang).readings
    place = _place(scene, {Named(*str(one).split(":")) for one in resembling}, written=False)
    return place if 0 < len(place.regions) <= MOST_OFFERED else None


def named_in(published: Published, text: str) -> set[Named]:
    """What is named in the text, word for word."""
    return {one for bearers in names_in(published, text).values() for one in bearers}


def names_in(published: Published, text: str) -> dict[str, set[Named]]:
    """The names that stand in the text, in one spelling, with what bears each; a longer name hides those inside it."""
    written = _IS.sub(" ", normalise(text))
    return _standing_in(written, published) or _standing_in(_JOINED_PARTICLE.sub("", written), published)


def _standing_in(written: str, published: Published) -> dict[str, set[Named]]:
    rest = f" {written} "
    named: dict[str, set[Named]] = {}
    for name, bearers in _names(published).items():
        if f" {name} " in rest:
            rest = rest.replace(f" {name} ", " | ")
            named[name] = bearers
    return named


@cache
def _names(published: Published) -> dict[str, set[Named]]:
    """Every name in one spelling with what bears it, the longest first."""
    bearers: dict[str, set[Named]] = {}
    for option in _options(published):
        for name in map(normalise, option.names):
            bearers.setdefault(name, set()).add(Named(*option.value.split(":")))
    return {name: bearers[name] for name in sorted(bearers, key=len, reverse=True)}


@cache
def _options(published: Published) -> tuple[Option, ...]:
    """Regions and provinces in one list."""
    return tuple(
        Option(f"{variable}:{option.value}", option.names)
        for variable in (REGION, PROVINCE)
        for option in options.of_names(
            published, variable, tuple(choice.name for choice in published.questionnaire.by_name[variable].choices)
        )
    )


def _place(scene: Scene, named: set[Named], *, written: bool) -> Place:
    choices = [(one.variable, scene.questionnaire.by_name[one.variable].choice(one.choice)) for one in named]
    meant = [(variable, choice) for variable, choice in choices if choice is not None]
    regions = {choice.value if variable == REGION else region_of(choice) for variable, choice in meant}
    known = tuple(sorted((region for region in regions if region is not None), key=int))
    alone = written and len(meant) == 1 and meant[0][0] == PROVINCE
    return Place(known, meant[0][1].value if alone else None, written and len(known) == 1)


def region_of(province: Choice) -> Value | None:
    """The region that a province belongs to, from its condition ``[region, =, value]``."""
    match province.when and province.when.document:
        case ["region", "=", str() | int() as value]:
            return value
        case _:
            return None
