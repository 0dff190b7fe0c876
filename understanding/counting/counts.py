"""Numbers of things in an answer: those written, and those that a dual or a single thing stands for."""

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Final

from understanding.measures import is_measure
from understanding.words import household
from understanding.words.answer import Answer

ALTERNATIVES: Final = ("or", "between", "slash", "dash", "ou")
ONESELF: Final = ("ana", "moi", "انا")
_IMPLIED: Final = {"one": 1, "two": 2}
_MOST_SAID_TWICE: Final = 2


@dataclass(frozen=True)
class Count:
    """A number of things: ``family`` is what may be added up with it, "" when the thing is not known.

    ``named`` is the thing as typed. ``implied`` counts are single things without a number ("w bnt"); duals are not
    ``numbered`` either, but say two.
    """

    at: int
    value: Fraction
    family: str
    named: str = ""
    implied: bool = False
    several: bool = False
    numbered: bool = False

    @property
    def of_people(self) -> bool:
        """Whether people are counted, or it is not said what."""
        return self.family in ("people", "persons", "")


def counts_of(answer: Answer) -> list[Count]:
    """Every number, and the duals and single things that stand for one ("سيارتان", "... o bnt")."""
    counts: list[Count] = []
    counted: set[int] = set()
    for at, piece in enumerate(answer.pieces):
        if piece.kind == "number" and not _is_a_manner_of_speaking(answer, at) and not is_measure(answer, at):
            thing = thing_of(answer, at)
            counted.add(thing)
            counts.append(_numbered(answer, at, thing))
    things = [at for at, piece in enumerate(answer.pieces) if ":" in piece.kind and at not in counted]
    counts = _without_owners(answer, [*counts, *(count for at in things if (count := _implied(answer, at)))])
    if answer.has("self") and all(count.of_people for count in counts):
        counts += _self(answer, counts)
    return _alike(answer, sorted(_without_services(counts), key=lambda count: count.at))


def _without_services(counts: list[Count]) -> list[Count]:
    """Without the kitchen and the bathroom beside rooms, which are counted without them."""
    rooms = any(count.family == "rooms" for count in counts)
    return [count for count in counts if not (rooms and count.family == "service")]


def _alike(answer: Answer, counts: list[Count]) -> list[Count]:
    """As in "2 byout kbar w wahd sghir", "3 smartphones et un vieux nokia": one more of the same things."""
    known = next((count.family for count in counts if count.family), "")
    return [
        replace(count, family=known) if known and not count.family and _is_described(answer, count.at) else count
        for count in counts
    ]


def _is_described(answer: Answer, at: int) -> bool:
    following = answer.pieces[at + 1].text if at + 1 < len(answer.pieces) else ""
    return following in household.ADJECTIVES or answer.kind_at(at + 1) == "size"


def _numbered(answer: Answer, at: int, thing: int) -> Count:
    kind = answer.kind_at(thing)
    named = answer.pieces[thing].text if ":" in kind else ""
    make = at + 1 < len(answer.pieces) and answer.pieces[at + 1].text in household.MAKES
    counted = "makes" if make else family(kind)
    return Count(at, answer.pieces[at].value, counted, named, several=kind.startswith("many:"), numbered=True)


def _without_owners(answer: Answer, counts: list[Count]) -> list[Count]:
    """Without the people whose things are counted, and the house that counted people live in."""
    numbered = [count for count in counts if count.numbered]
    of_things = any(not count.of_people for count in numbered)
    has_things = bool(numbered) or any(not count.of_people for count in counts)
    return [
        count
        for count in counts
        if count in numbered
        or not (
            (of_things and count.of_people)
            or (has_things and _is_an_owner(answer, count))
            or (numbered and _is_where_they_live(answer, count, numbered))
        )
    ]


def _is_an_owner(answer: Answer, count: Count) -> bool:
    """As in "mrati 3ndha 1", "1 pour ma femme", "عائلة خويا"."""
    if count.named not in household.OWN_KIN and count.named[1:] not in household.OWN_KIN:
        return False
    before = answer.pieces[count.at - 1] if count.at else None
    after = answer.pieces[count.at + 1].text if count.at + 1 < len(answer.pieces) else ""
    if after.startswith(household.HAVING) or count.named.startswith("ل"):
        return True
    of_a_thing = before is not None and ":" in before.kind and family(before.kind) not in ("people", "persons")
    return of_a_thing or (before is not None and (before.kind in ("in", "of") or before.text in household.AT_SOMEONES))


def _is_where_they_live(answer: Answer, count: Count, numbered: list[Count]) -> bool:
    """As in "10, l3aila kbira", "f dar 5"."""
    other_homes = any(other.family == "homes" for other in numbered)
    return count.family == "homes" and not other_homes and answer.kind_at(count.at - 1) not in ("and", "plus")


def values(counts: list[Count]) -> list[int]:
    """The different numbers among counts, as said."""
    return list(dict.fromkeys(int(count.value) for count in counts))


def any_between(answer: Answer, counts: list[Count], kinds: tuple[str, ...]) -> bool:
    """Whether a piece of one of these kinds stands between two neighbouring counts."""
    pairs = pairwise(counts)
    extra = ("to",) if kinds is ALTERNATIVES else ()
    return any(not answer.between(one.at, two.at).isdisjoint(kinds + extra) for one, two in pairs)


def is_listed(answer: Answer, counts: list[Count]) -> bool:
    """Whether some of the counts are joined by "and", a plus or a comma."""
    pairs = pairwise(counts)
    return any(not answer.between(one.at, two.at).isdisjoint(("and", "plus", "comma")) for one, two in pairs)


def thing_of(answer: Answer, at: int) -> int:
    """The index of what a number counts: after it, or before "one" ("dar wehda")."""
    if _names_things_first(answer):
        return at - 1
    following = answer.next_of(at, skipping=("of", "article", "in", "size"))
    if _is_kin(answer, following) and (answer.kind_at(at + 1) in ("of", "in") or _is_for(answer, following)):
        return len(answer.pieces)
    if ":" in answer.kind_at(following):
        return following
    before = answer.previous_of(at)
    if answer.kind_at(before) == "many:people" and not _is_numbered_before(answer, before):
        return before
    is_adjective = answer.pieces[at].value == 1 and not answer.pieces[at].figures
    return before if is_adjective and answer.kind_at(before).startswith("one:") else following


def _names_things_first(answer: Answer) -> bool:
    """As in "wlad 2 bnat 3"."""
    numbers = [at for at, piece in enumerate(answer.pieces) if piece.kind == "number"]
    if len(numbers) < 2 or numbers[-1] != len(answer.pieces) - 1:
        return False
    return all(answer.kind_at(at - 1).startswith("many:") and at > 0 for at in numbers)


def _is_numbered_before(answer: Answer, at: int) -> bool:
    """As in "3 wlad", and not "wladi b 3"."""
    return answer.kind_at(answer.previous_of(at, skipping=("of", "article", "size"))) == "number"


def _is_kin(answer: Answer, at: int) -> bool:
    """Somebody of the speaker's own, whose the thing is: "wahed d rajli"."""
    return answer.kind_at(at) == "one:people" and (answer.pieces[at].text in household.OWN_KIN or _is_for(answer, at))


def _is_for(answer: Answer, at: int) -> bool:
    """As in "لزوجتي"."""
    return answer.pieces[at].text.startswith("ل") and answer.pieces[at].text[1:] in household.OWN_KIN


def family(kind: str) -> str:
    """What is counted, whether one, two or many: "people" of "many:people"."""
    return kind.partition(":")[2]


def names_not_even_one(answer: Answer, at: int) -> bool:
    """As in "7ta bagra", "ولا بقرة": none of a thing that is named without a number."""
    before = answer.previous_of(at, skipping=("article",))
    return answer.kind_at(before) == "even" or (answer.kind_at(before) == "or" and before == 0)


def is_not_even_one(answer: Answer, at: int) -> bool:
    """As in "ta wahed", "حتى واحد", "wla wahed"."""
    before = answer.previous_of(at, skipping=("article",))
    if answer.kind_at(before) in ("even", "none", "no", "denial"):
        return True
    return answer.kind_at(before) == "or" and before == 0


def _is_a_manner_of_speaking(answer: Answer, at: int) -> bool:
    """As in "wahed 3" is about three, "chi 12 wahed" twelve; "ta wahed", "حتى واحد" is none."""
    piece = answer.pieces[at]
    if piece.value != 1 or piece.figures:
        return False
    if answer.kind_at(at - 1) == "number" and answer.pieces[at - 1].value > _MOST_SAID_TWICE:
        return at > 0
    if answer.kind_at(thing_of(answer, at)).startswith("two:"):
        return True
    following = answer.kind_at(at + 1) == "number" and bool(answer.pieces[at + 1].figures)
    household_of = [answer.kind_at(at + ahead) for ahead in (1, 2, 3)] == ["one:homes", "of", "number"]
    return following or household_of or is_not_even_one(answer, at)


def _implied(answer: Answer, at: int) -> Count | None:
    """One or two that are named without a number; an owner is not counted ("tomobil d rajli")."""
    quantity, _, thing = answer.kind_at(at).partition(":")
    if answer.kind_at(at - 1) == "of" and ":" in answer.kind_at(at - 2) and thing != family(answer.kind_at(at - 2)):
        return None
    of_theirs = (
        answer.kind_at(at - 1) == "many:people" and answer.pieces[at].text in household.OWN_KIN | household.AUNTS
    )
    if thing == "people" and (of_theirs or _keeps_company(answer, at)):
        return None
    value = _IMPLIED.get(quantity)
    return Count(at, Fraction(value), thing, answer.pieces[at].text, implied=quantity == "one") if value else None


def _keeps_company(answer: Answer, at: int) -> bool:
    """As in "11 avec les grands-parents", "9 m3a mama w baba": they are among the eleven, the nine."""
    numbers = [index for index, piece in enumerate(answer.pieces) if piece.kind == "number"]
    together = [index for index, piece in enumerate(answer.pieces) if piece.text in household.TOGETHER]
    return bool(numbers and together) and numbers[-1] < together[0] < at


def _self(answer: Answer, counts: list[Count]) -> list[Count]:
    """As in "ana w mrati w 3 wlad": the one who speaks counts when others are listed beside."""
    selves = [
        at
        for at, piece in enumerate(answer.pieces)
        if piece.kind == "self" and piece.text in ONESELF and answer.kind_at(at - 1) not in ("in", "of")
    ]
    listed = any(
        answer.kind_at(at + 1) in ("and", "comma", "plus", "one:people", "two:people")
        or answer.kind_at(at - 1) in ("and", "plus")
        for at in selves
    )
    return [Count(selves[0], Fraction(1), "people", "ana", implied=True)] if listed and counts else []
