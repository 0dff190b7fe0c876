"""What several people have each, or who is where: "3ndi 2 w mrati 3ndha 1", "un au collège et un au lycée"."""

from typing import Final

from understanding.counting.counts import Count
from understanding.words import household
from understanding.words.answer import Answer

_JOINTS: Final = ("and", "comma", "plus")


def is_had_by_several(answer: Answer, counts: list[Count]) -> bool:
    """Whether each part of the answer holds one number of the same things, and each but the first whose or where."""
    families = {count.family for count in counts} - {""}
    if len(counts) < 2 or len(families) > 1 or not families.isdisjoint(("people", "persons")):
        return False
    parts = _parts(answer, counts)
    return len(parts) == len(counts) and all(_has_an_owner(answer, start, end) for start, end in parts[1:])


def _parts(answer: Answer, counts: list[Count]) -> list[tuple[int, int]]:
    """From one joint to the next, where each holds exactly one count; a single part otherwise."""
    first, last = counts[0].at, counts[-1].at
    joints = [at for at in range(first, last) if answer.kind_at(at) in _JOINTS]
    edges = [-1, *joints, len(answer.pieces)]
    parts = [(edges[index] + 1, edges[index + 1]) for index in range(len(edges) - 1)]
    alone = all(sum(start <= count.at < end for count in counts) == 1 for start, end in parts)
    return parts if alone else [(0, len(answer.pieces))]


def _has_an_owner(answer: Answer, start: int, end: int) -> bool:
    part = answer.pieces[start:end]
    if any(piece.text in household.TOGETHER for piece in part):
        return False
    return any(
        piece.kind == "have" or piece.text in household.OWNED | household.OWN_KIN | household.LEVELS for piece in part
    )
