"""Answers that deny, and answers that hold no number: "ma3ndich", "ghir jouj", "weldi w benti"."""

from itertools import pairwise

from understanding.counting.company import leaves_oneself_out, lists_some_uncounted
from understanding.counting.counts import (
    ALTERNATIVES,
    ONESELF,
    Count,
    family,
    is_not_even_one,
    names_not_even_one,
    values,
)
from understanding.measures import is_counted_in_units, is_measure
from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words import household
from understanding.words.answer import Answer


def without_number(answer: Answer, counts: list[Count]) -> Reading:
    """None, one who is alone, or things that stand for their own number."""
    if _is_only_numbered(answer):
        return unusable("no_number")
    if household.NEITHER.match(answer.text):
        return understood(0)
    if household.NOBODY_ELSE.search(answer.text):
        return understood(1)
    if answer.answers_something_else:
        return unusable("no_number")
    if answer.has("none", "denial", "free") or any(
        is_not_even_one(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "number"
    ):
        return _denied(answer, counts)
    if any(is_measure(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "number"):
        return _beside_measures(answer, counts)
    if answer.begins_with_no:
        return doubtful([0], "no_number")
    if lists_some_uncounted(answer, counts):
        return unusable("no_number")
    if _is_alone(answer) and all(count.family == "homes" for count in counts):
        return understood(1)
    if counts and {piece.kind for piece in answer.pieces} <= {"one:persons"} and answer.text == "personne":
        return understood(0)
    return _of_things_alone(answer, counts)


def _denied(answer: Answer, counts: list[Count]) -> Reading:
    if beside := _beside_no_children(answer, counts):
        return doubtful([beside, 0], "denied")
    if _has_one_and_not_the_other(answer):
        return doubtful([0, *values(counts)], "compared")
    return understood(0) if answer.denies_it_all or answer.has("number") else doubtful([0], "denied")


def _is_alone(answer: Answer) -> bool:
    if answer.has("alone") or answer.text in ONESELF:
        return True
    only = _is_about_oneself(answer) or "seul" in answer.text.replace("seulement", "")
    return answer.has("only") and only


def with_denial(answer: Answer, explicit: list[Count]) -> Reading:
    """A number beside "not": only "nothing but two" says two; a bare zero agrees with a denial."""
    said = values(explicit)
    if said == [0] and not answer.has("compare", "was", "but"):
        return understood(0)
    if answer.has("only") and answer.has("denial", "none", "no") and len(said) == 1 and not answer.has("compare"):
        return understood(said[0])
    if said == [1] and _is_none_of_them(answer):
        return understood(0)
    return doubtful(said, "compared" if answer.has("compare") else "denied")


def _beside_no_children(answer: Answer, counts: list[Count]) -> int:
    """As in "mon mari et moi, sans enfants": how many live there; 0 where nobody is listed."""
    if not answer.has("denial", "none") or not answer.has("many:people", "one:people"):
        return 0
    listed = any(count.named == "ana" for count in counts) and len(counts) > 1
    if listed:
        return int(sum(count.value for count in counts))
    return 1 if answer.has("alone") or (answer.has("self") and "seul" in answer.text) else 0


def _is_only_numbered(answer: Answer) -> bool:
    """As in "bit nmra 4", "chambre numéro 5": which one it is, not how many."""
    return any(piece.kind == "label" and answer.kind_at(at + 1) == "number" for at, piece in enumerate(answer.pieces))


def _has_one_and_not_the_other(answer: Answer) -> bool:
    """As in "ma3ndich tomobil, 3ndi motor": which of them was asked for?"""
    things = {family(piece.kind) for piece in answer.pieces if ":" in piece.kind}
    return len(things) > 1 and answer.has("have", "only", "but")


def _is_about_oneself(answer: Answer) -> bool:
    return any(piece.text in (*ONESELF, "je") for piece in answer.pieces)


def _beside_measures(answer: Answer, counts: list[Count]) -> Reading:
    """As in "une fille de 12 ans" is one; "200 dh" counts nothing."""
    people = len(counts) > 1 and all(count.family == "people" for count in counts)
    if len(counts) == 1 or (people and answer.has("and")):
        return understood(int(sum(count.value for count in counts)))
    measured = [int(piece.value) for at, piece in enumerate(answer.pieces) if is_counted_in_units(answer, at)]
    return doubtful(measured, "unit") if measured else unusable("no_number")


def _is_nothing_but_a_list(answer: Answer, counts: list[Count]) -> bool:
    """As in "ana rajli weldi bnti"."""
    return all(answer.between(one.at, two.at) <= {"and", "plus", "comma"} for one, two in pairwise(counts))


def _of_things_alone(answer: Answer, counts: list[Count]) -> Reading:
    if not counts:
        return unusable("no_number")
    total = int(sum(count.value for count in counts))
    if leaves_oneself_out(answer, counts) and len(counts) > 1:
        return doubtful([total, total + 1], "several")
    if len(counts) == 1 and not counts[0].of_people and names_not_even_one(answer, counts[0].at):
        return understood(0)
    joined = answer.has("and", "plus") or (answer.has("self") and _is_nothing_but_a_list(answer, counts))
    same = len({count.family for count in counts}) == 1
    if len(counts) > 1 and joined and same and not answer.has(*ALTERNATIVES):
        return understood(total)
    only_thing = len(counts) == 1 and answer.has("only") and not (counts[0].of_people or counts[0].family == "homes")
    beside_the_kitchen = counts[0].family == "rooms" and answer.has("one:service")
    if len(counts) == 1 and (answer.has("have") or only_thing or beside_the_kitchen):
        return understood(total)
    return doubtful([total], "no_number")


def _is_none_of_them(answer: Answer) -> bool:
    """As in "pas une", "ma3ndich wahed"."""
    if answer.has("only", "compare", "but", "was"):
        return False
    numbers = [at for at, piece in enumerate(answer.pieces) if piece.kind == "number"]
    return any(answer.kind_at(answer.previous_of(at, skipping=("of", "article", "even"))) == "denial" for at in numbers)
