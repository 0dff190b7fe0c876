"""Finding members of the household in what people write: by given name, or by their place in the family."""

from __future__ import annotations

from collections.abc import Iterable

from backend.domain.interview_state import HEAD
from backend.interviews import options
from backend.interviews.scene import Scene
from backend.interviews.spoken import says, spoken
from understanding.kinship import group_of, in_one_word, kin, names_a_group, names_grandparent
from understanding.normalise import normalise
from understanding.readings import Option, read, read_choice, read_named, read_place

_MYSELF = ("ana", "moi", "انا", "راسي", "rasi", "moi meme")


def found(scene: Scene, text: str, among: Iterable[int]) -> tuple[int, ...]:
    """The members that the text names, in roster order."""
    members = tuple(among)
    said = spoken(in_one_word(text))
    exact = tuple(member for member in members if says(said, called(scene, member)))
    several = (*exact, *_group(scene, text, members))
    if several:
        return tuple(member for member in members if member in several)
    return _nearly(scene, text, members) or _by_kinship(scene, text, members)


def is_myself(text: str) -> bool:
    """Whether somebody names no more than themselves."""
    return normalise(text) in _MYSELF


def nobody(scene: Scene, text: str) -> bool:
    """Whether the text names none of them: "7ta wa7ed", "personne", or a plain no."""
    said = read_named(text, options.of_together(scene.published))
    return said.value == "nobody" or read("yesno", text, scene.lang).value == "no"


_JOINING = frozenset({"w", "o", "u", "ou", "et", "و", "le", "la", "les", "l", "dyal", "ديال", "f", "ف", "b", "ب"})


def without(scene: Scene, text: str, named: Iterable[int]) -> str:
    """What a text says beside naming these members, in one spelling."""
    rest = f" {normalise(text)} "
    for member in named:
        for name in called(scene, member):
            rest = rest.replace(f" {name} ", "  ")
    return " ".join(word for word in rest.split() if word not in _JOINING and not names_a_group(word))


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
    # A number, in figures or in words, is a count of people here, never the place of a name in a list.
    if reading.status != "ok" or any(mark.isdecimal() for mark in text) or read_place(text, len(named)) is not None:
        return ()
    return (int(str(reading.value)),)


def _group(scene: Scene, text: str, members: tuple[int, ...]) -> tuple[int, ...]:
    """Several at once: the children (and grandchildren), the daughters, the parents."""
    group = group_of(text)
    if group is None:
        return ()
    sort, sex = group
    meant = tuple(member for member in members if scene.interview.given("relation", member) in _GROUPED[sort])
    return meant if sex is None else tuple(member for member in meant if scene.sex(member) == sex)


_GROUPED = {"child": ("child", "grandchild"), "parent": ("parent", "parent_in_law")}


def _by_kinship(scene: Scene, text: str, members: tuple[int, ...]) -> tuple[int, ...]:
    """Other kin by a word of their own ("الجدة"): those of that sex, of grandparents the ones older than the head.

    Where no other kin lives, a grandparent is one of the parents: their grandchildren's.
    """
    named = kin(text)
    if named is None or named.relation != "other":
        return _as_the_spouse_says(scene, text, members)
    others = _of(scene, members, ("other",), named.sex)
    if not names_grandparent(text):
        return others
    older = tuple(member for member in others if _older_than_head(scene, member))
    return older or others or _of(scene, members, ("parent", "parent_in_law"), named.sex)


def _as_the_spouse_says(scene: Scene, text: str, members: tuple[int, ...]) -> tuple[int, ...]:
    """Whom the head's wife means by "rajli" and "7mati": the head, and the head's mother, where none else fits."""
    said = spoken(text)
    for sex in ("female", "male"):
        if says(said, map(normalise, options.of_relations(scene.published, "parent_in_law", sex))):
            return _of(scene, members, ("parent",), sex)
        if HEAD in members and says(said, _spouse_of(scene, sex)) and scene.sex(HEAD) == sex:
            return (HEAD,)
    return ()


def _spouse_of(scene: Scene, sex: str) -> tuple[str, ...]:
    return tuple(normalise(name) for name in options.of_relations(scene.published, "spouse", sex))


def _of(scene: Scene, members: tuple[int, ...], relations: tuple[str, ...], sex: str | None) -> tuple[int, ...]:
    alike = (member for member in members if scene.interview.given("relation", member) in relations)
    return tuple(member for member in alike if sex is None or scene.sex(member) in (sex, None))


def _older_than_head(scene: Scene, member: int) -> bool:
    born, head_born = (scene.interview.given("birth_date", one) for one in (member, HEAD))
    return isinstance(born, str) and isinstance(head_born, str) and born < head_born
