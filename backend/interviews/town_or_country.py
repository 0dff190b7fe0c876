"""Town or countryside, for who answers with the name of a place: "Casablanca", "f l3robia 7da Taza"."""

from __future__ import annotations

import re
from typing import Literal

from backend.interviews import places
from backend.interviews.places import PROVINCE, Place
from backend.interviews.scene import Scene
from backend.questionnaires import towns
from understanding.normalise import normalise

MILIEU = "milieu"
"""The variable of the questionnaire that says in which of the two a household lives."""
Named = Literal["town", "either"]
"""`either`: the name of a province, which its chief town and the countryside around it share, or of a region."""

_NEAR = re.compile(
    r"\b(?:7da|hda|7d[ea]+|9rib[ae]?|qrib[ae]?|janb|jnb|quddam|9eddam|pres d[eu]?|proche d[eu]?|a cote d[eu]?|"
    r"autour d[eu]?|non loin d[eu]?|env?irons d[eu]?|nawa7i|nwa7i|dwa7i|"
    r"حدا|قريب|قريبه|قرب|جنب|بجانب|بجنب|نواحي|ضواحي)\b.*"
)


def where(text: str) -> str:
    """The text without the places that it only says to be near."""
    return _NEAR.sub("", normalise(text)).strip()


def found(scene: Scene, text: str) -> Named | None:
    """What sort of place the text names; None where it names none."""
    names = places.names_in(scene.published, where(text))
    if names and all(_is_town(name, bearers) for name, bearers in names.items()):
        return "town"
    return "either" if names or places.names_in(scene.published, text) else None


def place(scene: Scene, text: str) -> Place | None:
    """The region and the province of a town that was named, where they are certain."""
    named = places.found(scene, where(text))
    return named if named is not None and named.certain else None


def _is_town(name: str, bearers: set[places.Named]) -> bool:
    known = towns.from_file()
    of_prefecture = any(one.variable == PROVINCE and one.choice in known.prefectures for one in bearers)
    return name in known.names or (of_prefecture and name not in known.rural_communes)
