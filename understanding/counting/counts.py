"""Numbers of things in an answer: those written, and those that a dual or a single thing stands for."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from understanding.measures import is_measure
from understanding.words.answer import Answer

ALTERNATIVES: Final = ("or", "between", "slash", "dash", "ou")
ONESELF: Final = ("ana", "moi", "انا")
_IMPLIED: Final = {"one": 1, "two": 2}


@dataclass(frozen=True)
class Count:
    """A number of things: ``family`` is what may be added up with it, "" when the thing is not known."""

    at: int
    value: Fraction
    family: str
    implied: bool = False
    several: bool = False


def counts_of(answer: Answer) -> list[Count]:
    """Every number, and the duals and single things that stand for one ("سيارتان", "... o bnt")."""
    counts: list[Count] = []
    counted: set[int] = set()
    for at, piece in enumerate(answer.pieces):
        if piece.kind == "number" and not _is_a_manner_of_speaking(answer, at) and not is_measure(answer, at):
            thing = thing_of(answer, at)
            counted.add(thing)
            counts.append(Count(at, piece.value, family(answer.kind_at(thing)), several=_is_many(answer, thing)))
    things = [at for at, piece in enumerate(answer.pieces) if ":" in piece.kind and at not in counted]
    counts += [count for at in things if (count := _implied(answer, at))]
    if answer.has("self"):
        counts += _self(answer, counts)
    return sorted(counts, key=lambda count: count.at)


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
    following = answer.next_of(at, skipping=("of", "article", "in"))
    if ":" in answer.kind_at(following):
        return following
    before = answer.previous_of(at)
    is_adjective = answer.pieces[at].value == 1 and not answer.pieces[at].figures
    return before if is_adjective and answer.kind_at(before).startswith("one:") else following


def family(kind: str) -> str:
    """What is counted, whether one, two or many: "people" of "many:people"."""
    return kind.partition(":")[2]


def is_not_even_one(answer: Answer, at: int) -> bool:
    """As in "ta wahed", "حتى واحد", "wla wahed"."""
    before = answer.previous_of(at, skipping=("article",))
    if answer.kind_at(before) in ("even", "none", "no", "denial"):
        return True
    return answer.kind_at(before) == "or" and before == 0


def _is_a_manner_of_speaking(answer: Answer, at: int) -> bool:
    """As in "wahed 3" is about three; "ta wahed", "حتى واحد" is none."""
    piece = answer.pieces[at]
    if piece.value != 1 or piece.figures:
        return False
    if answer.kind_at(thing_of(answer, at)).startswith("two:"):
        return True
    following = answer.kind_at(at + 1) == "number" and bool(answer.pieces[at + 1].figures)
    household_of = [answer.kind_at(at + ahead) for ahead in (1, 2, 3)] == ["one:homes", "of", "number"]
    return following or household_of or is_not_even_one(answer, at)


def _is_many(answer: Answer, at: int) -> bool:
    return answer.kind_at(at).startswith("many:")


def _implied(answer: Answer, at: int) -> Count | None:
    """One or two that are named without a number; an owner is not counted ("tomobil d rajli")."""
    quantity, _, thing = answer.kind_at(at).partition(":")
    if answer.kind_at(at - 1) == "of" and ":" in answer.kind_at(at - 2) and thing != family(answer.kind_at(at - 2)):
        return None
    value = _IMPLIED.get(quantity)
    return Count(at, Fraction(value), thing, implied=quantity == "one") if value else None


def _self(answer: Answer, counts: list[Count]) -> list[Count]:
    """As in "ana w mrati w 3 wlad": the one who speaks counts when others are listed beside."""
    selves = [at for at, piece in enumerate(answer.pieces) if piece.kind == "self" and piece.text in ONESELF]
    listed = any(
        answer.kind_at(at + 1) in ("and", "comma", "plus")
        or answer.kind_at(at - 1) in ("and", "plus")
        or answer.kind_at(at + 1) == "one:people"
        for at in selves
    )
    return [Count(selves[0], Fraction(1), "people", implied=True)] if listed and counts else []
