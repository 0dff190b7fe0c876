"""What several numbers come to: like things added up, a total with its parts, or alternatives to be asked."""

from itertools import pairwise
from typing import Final

from understanding.counting.counts import ALTERNATIVES, Count, any_between, is_listed, thing_of, values
from understanding.reading import Reading, doubtful, understood
from understanding.words import household
from understanding.words.answer import Answer

_ADDED_UP: Final = frozenset(("people", "rooms", "phones", "cars", "motorcycles", "animals", "homes"))


def of_several(answer: Answer, counts: list[Count], explicit: list[Count]) -> Reading:
    """Their sum, the total among them, or all of them where one alone may be meant."""
    said = values(explicit)
    if answer.has("including"):
        return understood(said[0])
    if any_between(answer, explicit, ALTERNATIVES) or (answer.has("between") and len(said) > 1):
        return doubtful(said, "several")
    total = int(sum(count.value for count in counts))
    if _explains_its_total(answer, counts):
        return understood(int(counts[0].value))
    if _is_sum(answer, counts):
        return understood(total)
    if _is_total_with_parts(counts):
        return understood(int(max(count.value for count in counts)))
    if len(explicit) == 1 and not is_listed(answer, counts):
        return understood(said[0])
    if len(said) == 1 and counts == explicit and not any_between(answer, explicit, ("and", "plus")):
        return understood(said[0])
    return doubtful([total, *said] if answer.has("and", "plus") else said, "several")


def _is_sum(answer: Answer, counts: list[Count]) -> bool:
    """Like things joined by "and", or bare numbers joined by a plus sign."""
    pairs = list(pairwise(counts))
    between = [answer.between(one.at, two.at) for one, two in pairs]
    if all("plus" in kinds for kinds in between) and len({count.family for count in counts} - {""}) < 2:
        return True
    families = {count.family for count in counts}
    like = len(families) == 1 and families <= _ADDED_UP
    joined = all(
        not kinds.isdisjoint(("and", "plus", "comma")) or (not kinds and families == {"people"}) for kinds in between
    )
    plural = all(count.several or count.value <= 2 for count in counts)
    return like and (joined or (plural and len(counts) > 1 and not any(count.implied for count in counts)))


def _explains_its_total(answer: Answer, counts: list[Count]) -> bool:
    """As in "3 wlad, weldi w 2 bnat": children, then which they are."""
    first, *parts = counts
    if len(parts) < 2 or first.implied or sum(part.value for part in parts) != first.value:
        return False
    things = [count.at if count.implied else thing_of(answer, count.at) for count in counts]
    children = all(at < len(answer.pieces) and answer.pieces[at].text in household.CHILDREN for at in things)
    pauses = answer.between(first.at, parts[0].at)
    return children and not pauses.isdisjoint(("comma", "colon", "open", "dash")) and "and" not in pauses


def _is_total_with_parts(counts: list[Count]) -> bool:
    """As in "5: ana w mrati w 3 wlad", "3 wlad w 2 bnat = 5"."""
    stated = [count.value for count in counts if not count.implied]
    everything = [count.value for count in counts]
    if len(everything) < 3 or len({count.family.replace("persons", "people") for count in counts} - {""}) > 1:
        return False
    return any(sum(group) == 2 * group[edge] for group in (stated, everything) for edge in (0, -1) if len(group) > 2)
