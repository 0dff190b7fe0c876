"""Finding members of the household in what people write: by given name, or by their place in the family."""

from __future__ import annotations

from collections.abc import Iterable

from backend.domain.interview_state import HEAD
from backend.interviews import options
from backend.interviews.scene import Scene
from backend.interviews.spoken import says, spoken
from understanding.normalise import normalise
from understanding.readings import Option, read_choice

_MYSELF = ("ana", "moi", "انا", "راسي", "rasi", "moi meme")


def found(scene: Scene, text: str, among: Iterable[int]) -> tuple[int, ...]:
    """The members that the text names, in roster order."""
    members = tuple(among)
    said = spoken(text)
    exact = tuple(member for member in members if says(said, called(scene, member)))
    return exact or _nearly(scene, text, members)


_JOINING = frozenset({"w", "o", "u", "ou", "et", "و", "le", "la", "les", "l", "dyal", "ديال", "f", "ف", "b", "ب"})


def without(scene: Scene, text: str, named: Iterable[int]) -> str:
    """What a text says beside naming these members, in one spelling."""
    rest = f" {normalise(text)} "
    for member in named:
        for name in called(scene, member):
            rest = rest.replace(f" {name} ", "  ")
    return " ".join(word for word in rest.split() if word not in _JOINING)


def called(scene: Scene, member: int) -> tuple[str, ...]:
    """Every way to mean this member, in one spelling. Words that fit several members are left out."""
    given = scene.interview.given("given_name", member)
    names = [normalise(str(given))] if given else []
    places = _places(scene, member) if _alone_in_place(scene, member) else (normalise(scene.place(member)),)
    return (*names, *places)


def _places(scene: Scene, member: int) -> tuple[str, ...]:
    if member == HEAD:
        return _MYSELF
    relation, sex = scene.interview.given("relation", member), scene.interview.given("sex", member)
    if relation is None:
        return ()
    names = options.of_relations(scene.published, str(relation), None if sex is None else str(sex))
    return tuple(normalise(name) for name in names)


def _alone_in_place(scene: Scene, member: int) -> bool:
    def place(one: int) -> tuple[object, object]:
        return scene.interview.given("relation", one), scene.interview.given("sex", one)

    return member == HEAD or sum(place(one) == place(member) for one in scene.interview.roster[1:]) == 1


def _nearly(scene: Scene, text: str, members: tuple[int, ...]) -> tuple[int, ...]:
    named = [(member, str(scene.interview.given("given_name", member) or "")) for member in members]
    reading = read_choice(text, [Option(str(member), (name,)) for member, name in named if len(name) > 2])
    # A bare number is a count of people here, never the place of a name in a list.
    if reading.status != "ok" or any(mark.isdecimal() for mark in text):
        return ()
    return (int(str(reading.value)),)
