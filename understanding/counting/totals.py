"""What several numbers come to: like things added up, a total with its parts, or alternatives to be asked."""

from itertools import pairwise
from typing import Final

from understanding.counting.counts import ALTERNATIVES, Count, any_between, is_listed, values
from understanding.counting.owners import is_had_by_several
from understanding.reading import Reading, doubtful, understood
from understanding.words import household
from understanding.words.answer import Answer
from understanding.words.scan import Piece

_ADDED_UP: Final = frozenset(("people", "rooms", "phones", "cars", "motorcycles", "animals", "homes", "makes"))
_A_TOTAL_AND_ITS_PARTS: Final = 3
"""Numbers at least: one part alone may be said of the others."""


def of_several(answer: Answer, counts: list[Count], explicit: list[Count]) -> Reading:
    """Their sum, the total among them, or all of them where one alone may be meant."""
    said = values(explicit)
    if answer.has("including"):
        whole = not household.SET_APART.search(answer.text)
        return understood(said[0]) if whole else doubtful(said, "several")
    if len(said) > 1 and household.SOMETIMES.search(answer.text):
        return doubtful(said, "several")
    if told := _total_told(answer, counts):
        return _of_told_total(counts, told)
    if any_between(answer, explicit, ALTERNATIVES) or (answer.has("between") and len(said) > 1):
        return doubtful(said, "several")
    total = int(sum(count.value for count in counts))
    if _begins_with_its_sum(counts):
        return _of_total_and_parts(answer, counts, total)
    if _is_sum(answer, counts) or is_had_by_several(answer, counts):
        return understood(total)
    if _ends_with_its_sum(answer, counts):
        return understood(int(counts[-1].value))
    if len(explicit) == 1 and not is_listed(answer, counts):
        return understood(said[0])
    alike = len({count.family for count in counts} - {""}) < 2
    if len(said) == 1 and alike and counts == explicit and not any_between(answer, explicit, ("and", "plus", "in")):
        return understood(said[0])
    return doubtful([total, *said] if answer.has("and", "plus") else said, "several")


def _is_sum(answer: Answer, counts: list[Count]) -> bool:
    """Like things joined by "and", or bare numbers joined by a plus sign."""
    pairs = list(pairwise(counts))
    between = [answer.between(one.at, two.at) for one, two in pairs]
    if all("plus" in kinds for kinds in between) and len({count.family for count in counts} - {""}) < 2:
        return not any(_is_of_something_unknown(answer, count) for count in counts)
    families = {count.family.replace("persons", "people") for count in counts}
    like = len(families) == 1 and families <= _ADDED_UP
    joined = all(
        not kinds.isdisjoint(("and", "plus", "comma")) or (not kinds and families == {"people"}) for kinds in between
    )
    joined = joined or _is_rooms_and_a_salon(counts, between)
    plural = all(count.several or count.value <= 2 for count in counts)
    return like and (joined or (plural and len(counts) > 1 and not any(count.implied for count in counts)))


def _is_rooms_and_a_salon(counts: list[Count], between: list[frozenset[str]]) -> bool:
    """As in "2 chambres salon"."""
    single = [count for count in counts if count.implied]
    salons = all(household.SALON.fullmatch(count.named) for count in single)
    return bool(single) and salons and all(kinds <= {"many:rooms", "one:rooms"} for kinds in between)


def _is_of_something_unknown(answer: Answer, count: Count) -> bool:
    """As in "2 pièces plus un couloir"."""
    return not count.family and answer.kind_at(count.at + 1) == "word" and answer.pieces[count.at].value == 1


def _total_told(answer: Answer, counts: list[Count]) -> Count | None:
    """The number said to be all of them, beside who they are: "5 en tout, moi, mon mari et 3 enfants"."""
    if len(counts) < _A_TOTAL_AND_ITS_PARTS:
        return None
    told = next((at for at, piece in enumerate(answer.pieces) if _says_in_all(piece)), None)
    if told is None:
        return counts[0] if _says_who_we_are(answer, counts) else None
    if told < counts[1].at:
        return counts[0] if _may_be_all(counts[0]) else None
    apart = "and" not in answer.between(counts[-2].at, counts[-1].at)
    return counts[-1] if told > counts[-2].at and apart and _may_be_all(counts[-1]) else None


def _says_in_all(piece: Piece) -> bool:
    return piece.kind == "equal" or piece.text in household.IN_ALL


def _says_who_we_are(answer: Answer, counts: list[Count]) -> bool:
    """As in "on est 5, moi, mon mari et 3 enfants"."""
    first, second, *_ = counts
    pauses = not answer.between(first.at, second.at).isdisjoint(("comma", "colon", "stop"))
    listed = any(count.named == "ana" for count in counts)
    return answer.pieces[0].text in household.WE and pauses and listed and _may_be_all(first)


def _may_be_all(count: Count) -> bool:
    return count.numbered and (not count.of_people or count.named in ("", *household.WHOEVER - household.CHILDREN))


def _of_told_total(counts: list[Count], told: Count) -> Reading:
    """The total where its parts come to it; both where they do not."""
    parts = int(sum(count.value for count in counts if count is not told))
    return understood(parts) if parts == told.value else doubtful([int(told.value), parts], "several")


def _begins_with_its_sum(counts: list[Count]) -> bool:
    first, *parts = counts
    couple = first.named and first.of_people and not first.numbered
    return len(parts) > 1 and not couple and not first.implied and sum(part.value for part in parts) == first.value


def _of_total_and_parts(answer: Answer, counts: list[Count], total: int) -> Reading:
    """As in "3 wlad, weldi w 2 bnat": children, then which they are; "3 garçons, 2 filles et un bébé" may be six."""
    first, *parts = counts
    between = answer.between(first.at, parts[0].at)
    pauses = not between.isdisjoint(("comma", "colon", "open", "dash", "stop", "equal"))
    generic = first.named in ("", *household.WHOEVER) and between.isdisjoint(("and", "plus"))
    children = all(count.named in household.CHILDREN for count in counts)
    if _lists_other_rooms(answer, counts):
        return doubtful([int(first.value), total], "several")
    if (pauses or generic) and (children or _may_be_parts(first, parts)):
        return understood(int(first.value))
    if not generic and _is_sum(answer, counts) and first.named not in household.WHOEVER:
        return understood(total)
    return doubtful([int(first.value), total], "several")


def _lists_other_rooms(answer: Answer, counts: list[Count]) -> bool:
    """As in "2 chambres, un salon, une salle à manger": two in all, or four?"""
    first, *parts = counts
    told = {"colon", "open", "equal"} & answer.between(first.at, parts[0].at)
    return first.family == "rooms" and not told and not any(_is_of_its_kind(first, part) for part in parts)


def _is_of_its_kind(first: Count, part: Count) -> bool:
    """As in "pièces", which are all of them; "chambres" beside "chambre"."""
    return not first.named or first.named.startswith("piece") or part.named[:4] == first.named[:4]


def _may_be_parts(first: Count, parts: list[Count]) -> bool:
    """The first says nothing of what the others are: people of all kinds, or the very things."""
    alike = all(part.family in ("", first.family) or (first.of_people and part.of_people) for part in parts)
    return alike and (first.named in ("", *household.WHOEVER) or not first.of_people)


def _ends_with_its_sum(answer: Answer, counts: list[Count]) -> bool:
    """As in "3 wlad w 2 bnat = 5", "ana w mrati w 3 wlad, 5"."""
    *parts, last = counts
    if len(parts) < 2 or last.implied or sum(part.value for part in parts) != last.value:
        return False
    families = {count.family.replace("persons", "people") for count in counts} - {""}
    return len(families) < 2 and "and" not in answer.between(parts[-1].at, last.at)
