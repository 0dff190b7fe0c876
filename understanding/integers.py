"""How many: "جوج", "3 d nas", "3 wlad o bnt", "ما عنديش"."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from understanding.measures import is_counted_in_units, is_measure
from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words import expenses, household, stances
from understanding.words.answer import Answer
from understanding.words.numerals import single
from understanding.words.prepare import prepare, too_long
from understanding.words.rounded import is_rounded, with_plain_numbers

LARGEST: Final = 999_999
"""Nothing that is counted in a household comes near; beyond it a phone or an identity number was typed."""

_ADDED_UP: Final = frozenset(("people", "rooms", "phones", "cars", "motorcycles", "animals", "homes"))
_ALTERNATIVES: Final = ("or", "between", "slash", "dash", "ou")
_PEOPLE: Final = ("many:people", "many:persons")
_IN_ALL: Final = ("tout", "tous", "toute", "toutes", "p")
_ONESELF: Final = ("ana", "moi", "انا")
_IMPLIED: Final = {"one": 1, "two": 2}


@dataclass(frozen=True)
class Count:
    """A number of things: ``family`` is what may be added up with it, "" when the thing is not known."""

    at: int
    value: Fraction
    family: str
    implied: bool = False
    several: bool = False


def read_integer(text: str) -> Reading:
    """A whole number from zero, in figures or words, with what people say around it.

    Counts of like things are added up ("3 wlad o bnt" is 4); denials are zero; two numbers that may both be meant,
    or a number with "more than", are asked back.
    """
    prepared = prepare(text)
    if too_long(prepared):
        return unusable("too_long")
    answer = Answer.of(_in_other_words(prepared))
    reading = _refusal(answer) or _reading(answer, _counts(answer))
    return doubtful(reading.readings, "rounded") if reading.status == "ok" and is_rounded(prepared) else reading


def _in_other_words(prepared: str) -> str:
    """Set phrases under the words that the scanner knows: "n'ai plus" has not, "من غير" is without."""
    spelt = household.NOTHING_MORE.sub("", with_plain_numbers(prepared))
    spelt = household.AND_WITH_US.sub(r"\1و ", spelt)
    spelt = household.AND_A_MOTHER.sub(r"\1و والده", spelt)
    spelt = household.UNDER_ONE_ROOF.sub("", expenses.NOTHING.sub("walo", spelt))
    spelt = household.AREA.sub(" metre", spelt)
    return household.WITHOUT.sub("بلا", household.NO_LONGER.sub(r"\1 pas", spelt))


def _refusal(answer: Answer) -> Reading | None:
    if not answer.pieces:
        return unusable("empty")
    if answer.tells_a_story:
        return unusable("too_long")
    if answer.has("odd"):
        return unusable("not_a_number")
    if (
        answer.has("percent", "foreign")
        or household.FRACTION.search(answer.text)
        or answer.has_half
        or any(piece.value.denominator > 1 for piece in answer.pieces)
    ):
        return unusable("not_whole")
    if any(_is_negative(answer, at) for at in range(len(answer.pieces))):
        return unusable("negative")
    if any(piece.value > LARGEST for piece in answer.pieces):
        return unusable("too_large")
    return None


def _is_negative(answer: Answer, at: int) -> bool:
    piece = answer.pieces[at]
    if answer.kind_at(at + 1) != "number":
        return False
    if piece.kind == "dash":
        return answer.pieces[at + 1].glued and (at == 0 or not piece.glued) and answer.kind_at(at - 1) != "number"
    return piece.kind == "negative" or (piece.text == "moins" and at == 0)


def _counts(answer: Answer) -> list[Count]:
    """Every number, and the duals and single things that stand for one ("سيارتان", "... o bnt")."""
    counts: list[Count] = []
    counted: set[int] = set()
    for at, piece in enumerate(answer.pieces):
        if piece.kind == "number" and not _is_a_manner_of_speaking(answer, at) and not is_measure(answer, at):
            thing = _thing_of(answer, at)
            counted.add(thing)
            counts.append(Count(at, piece.value, _family(answer.kind_at(thing)), several=_is_many(answer, thing)))
    things = [at for at, piece in enumerate(answer.pieces) if ":" in piece.kind and at not in counted]
    counts += [count for at in things if (count := _implied(answer, at))]
    if answer.has("self"):
        counts += _self(answer, counts)
    return sorted(counts, key=lambda count: count.at)


def _is_a_manner_of_speaking(answer: Answer, at: int) -> bool:
    """As in "wahed 3" is about three; "ta wahed", "حتى واحد" is none."""
    piece = answer.pieces[at]
    if piece.value != 1 or piece.figures:
        return False
    if answer.kind_at(_thing_of(answer, at)).startswith("two:"):
        return True
    following = answer.kind_at(at + 1) == "number" and bool(answer.pieces[at + 1].figures)
    household_of = [answer.kind_at(at + ahead) for ahead in (1, 2, 3)] == ["one:homes", "of", "number"]
    return following or household_of or _is_not_even_one(answer, at)


def _is_not_even_one(answer: Answer, at: int) -> bool:
    before = answer.previous_of(at, skipping=("article",))
    if answer.kind_at(before) in ("even", "none", "no", "denial"):
        return True
    return answer.kind_at(before) == "or" and before == 0


def _thing_of(answer: Answer, at: int) -> int:
    following = answer.next_of(at, skipping=("of", "article", "in"))
    if ":" in answer.kind_at(following):
        return following
    before = answer.previous_of(at)
    is_adjective = answer.pieces[at].value == 1 and not answer.pieces[at].figures
    return before if is_adjective and answer.kind_at(before).startswith("one:") else following


def _family(kind: str) -> str:
    return kind.partition(":")[2]


def _is_many(answer: Answer, at: int) -> bool:
    return answer.kind_at(at).startswith("many:")


def _implied(answer: Answer, at: int) -> Count | None:
    """One or two that are named without a number; an owner is not counted ("tomobil d rajli")."""
    quantity, _, family = answer.kind_at(at).partition(":")
    if answer.kind_at(at - 1) == "of" and ":" in answer.kind_at(at - 2) and family != _family(answer.kind_at(at - 2)):
        return None
    value = _IMPLIED.get(quantity)
    return Count(at, Fraction(value), family, implied=quantity == "one") if value else None


def _self(answer: Answer, counts: list[Count]) -> list[Count]:
    """As in "ana w mrati w 3 wlad": the one who speaks counts when others are listed beside."""
    selves = [at for at, piece in enumerate(answer.pieces) if piece.kind == "self" and piece.text in _ONESELF]
    listed = any(
        answer.kind_at(at + 1) in ("and", "comma", "plus")
        or answer.kind_at(at - 1) in ("and", "plus")
        or answer.kind_at(at + 1) == "one:people"
        for at in selves
    )
    return [Count(selves[0], Fraction(1), "people", implied=True)] if listed and counts else []


def _reading(answer: Answer, counts: list[Count]) -> Reading:
    if household.NONE_OF_THEM.match(answer.text):
        return understood(0)
    explicit = [count for count in counts if not count.implied]
    if answer.do_not_know:
        return doubtful(_values(explicit), "unsure") if explicit else unusable("unknown")
    if not explicit:
        return _without_number(answer, counts)
    if _is_each_one(answer):
        return doubtful(_values(explicit), "compared")
    if stances.GONE.search(single(answer.text)):
        return doubtful(_values(explicit), "compared")
    if len(explicit) == 1 and _is_beside_someone(answer, counts):
        return doubtful([*_values(explicit), *(value + 1 for value in _values(explicit))], "several")
    if _lists_some_uncounted(answer, counts) or _has_company(answer, explicit):
        return doubtful(_values(explicit), "several")
    if answer.has("denial", "none", "compare", "was", "but") or answer.begins_with_no:
        return _with_denial(answer, explicit)
    if answer.has_unread_digits and len(counts) == 1:
        return doubtful(_values(counts), "mistyped")
    if len(counts) == 1:
        alone = answer.kind_at(counts[0].at + 1) not in ("or", "ou")
        return understood(int(counts[0].value)) if alone else doubtful(_values(counts), "compared")
    return _of_several(answer, counts, explicit)


def _is_beside_someone(answer: Answer, counts: list[Count]) -> bool:
    """As in "5 m3aya", "3 m3a mama": are the others among them?"""
    alone = len(counts) == 1 and household.BESIDE_ME.search(answer.text)
    return bool(alone or household.WITH_SOMEONE.search(answer.text))


def _is_each_one(answer: Answer) -> bool:
    """As in "kol wahed 3ndo tilifoun", "un par personne": how many are they?"""
    return any(
        piece.kind == "per_piece" or (piece.kind == "each" and piece.text not in _IN_ALL) for piece in answer.pieces
    )


def _lists_some_uncounted(answer: Answer, counts: list[Count]) -> bool:
    """As in "5 w drari", "ana w 2 wlad w khouti": how many of them?"""
    if answer.has("including"):
        return False
    if _has_someone_unknown(answer, counts):
        return True
    if not answer.has(*_PEOPLE):
        return False
    uncounted = [at for at, piece in enumerate(answer.pieces) if piece.kind in _PEOPLE and not _is_counted(answer, at)]
    joined = any(answer.kind_at(_before(answer, at)) in ("and", "comma", "plus") for at in uncounted)
    return joined or bool(uncounted and any(count.implied for count in counts))


def _has_someone_unknown(answer: Answer, counts: list[Count]) -> bool:
    """As in "3 wlad w khalti": a word that is not known stands where a person is listed."""
    if not any(count.family in ("people", "persons", "") for count in counts):
        return False
    joins = [at for at, piece in enumerate(answer.pieces) if piece.kind in ("and", "plus")]
    beside = [*(at - 1 for at in joins), *(_past_owner(answer, at) for at in joins)]
    return any(_may_be_someone(answer, at) for at in beside)


def _may_be_someone(answer: Answer, at: int) -> bool:
    """A word that is not known, and no adjective of one that is ("mes beaux-parents")."""
    unknown = answer.kind_at(at) == "word" and answer.pieces[at].text not in household.NOBODY
    return unknown and ":" not in answer.kind_at(at + 1)


def _past_owner(answer: Answer, at: int) -> int:
    """The piece after "and", past "my", "their": "et mes 3 enfants"."""
    following = at + 1
    while following < len(answer.pieces) and answer.pieces[following].text in household.OWNERS:
        following += 1
    return following


def _before(answer: Answer, at: int) -> int:
    return answer.previous_of(at, skipping=("of", "article", "word", "half", "to"))


def _is_counted(answer: Answer, at: int) -> bool:
    numbers = [index for index, piece in enumerate(answer.pieces) if piece.kind == "number"]
    described = at - 1
    while answer.pieces[at].text in household.OF_ALL_AGES and described >= 0 and _is_of_all_ages(answer, described):
        described -= 1
    describes = answer.kind_at(described) in _PEOPLE and answer.pieces[described].text not in household.OF_ALL_AGES
    counted = any(_thing_of(answer, number) == at for number in numbers)
    return describes or counted or answer.kind_at(_before(answer, at)) == "number"


def _is_of_all_ages(answer: Answer, at: int) -> bool:
    """As in "kbar w", before "sghar"; after a number, "kbar" are themselves counted."""
    adjective = answer.pieces[at].text in household.OF_ALL_AGES and answer.kind_at(at - 1) != "number"
    return answer.kind_at(at) == "and" or adjective


def _has_company(answer: Answer, explicit: list[Count]) -> bool:
    """As in "je vis seule avec mes 2 enfants": two, or three?"""
    return answer.has("alone", "only") and "avec" in answer.text.split() and len(explicit) == 1 and answer.has("self")


def _without_number(answer: Answer, counts: list[Count]) -> Reading:
    if _is_only_numbered(answer):
        return unusable("no_number")
    if household.NEITHER.match(answer.text):
        return understood(0)
    if household.NOBODY_ELSE.search(answer.text):
        return understood(1)
    if answer.answers_something_else:
        return unusable("no_number")
    if answer.has("none", "denial", "free") or any(
        _is_not_even_one(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "number"
    ):
        if _has_one_and_not_the_other(answer):
            return doubtful([0, *_values(counts)], "compared")
        return understood(0) if answer.denies_it_all or answer.has("number") else doubtful([0], "denied")
    if any(is_measure(answer, at) for at, piece in enumerate(answer.pieces) if piece.kind == "number"):
        return _beside_measures(answer, counts)
    if answer.begins_with_no:
        return doubtful([0], "no_number")
    if _lists_some_uncounted(answer, counts):
        return unusable("no_number")
    if not counts and (answer.has("alone") or answer.text in _ONESELF):
        return understood(1)
    if (
        not counts
        and answer.has("only")
        and (_is_about_oneself(answer) or "seul" in answer.text.replace("seulement", ""))
    ):
        return understood(1)
    if counts and {piece.kind for piece in answer.pieces} <= {"one:persons"} and answer.text == "personne":
        return understood(0)
    return _of_things_alone(answer, counts)


def _is_only_numbered(answer: Answer) -> bool:
    """As in "bit nmra 4", "chambre numéro 5": which one it is, not how many."""
    return any(piece.kind == "label" and answer.kind_at(at + 1) == "number" for at, piece in enumerate(answer.pieces))


def _has_one_and_not_the_other(answer: Answer) -> bool:
    """As in "ma3ndich tomobil, 3ndi motor": which of them was asked for?"""
    things = {_family(piece.kind) for piece in answer.pieces if ":" in piece.kind}
    return len(things) > 1 and answer.has("have", "only", "but")


def _is_about_oneself(answer: Answer) -> bool:
    return any(piece.text in (*_ONESELF, "je") for piece in answer.pieces)


def _beside_measures(answer: Answer, counts: list[Count]) -> Reading:
    """As in "une fille de 12 ans" is one; "200 dh" counts nothing."""
    if len(counts) == 1:
        return understood(int(counts[0].value))
    measured = [int(piece.value) for at, piece in enumerate(answer.pieces) if is_counted_in_units(answer, at)]
    return doubtful(measured, "unit") if measured else unusable("no_number")


def _of_things_alone(answer: Answer, counts: list[Count]) -> Reading:
    if not counts:
        return unusable("no_number")
    total = int(sum(count.value for count in counts))
    joined = all(answer.has("and", "plus") for _ in counts[1:])
    same = len({count.family for count in counts}) == 1
    if len(counts) > 1 and joined and same and not answer.has(*_ALTERNATIVES):
        return understood(total)
    if len(counts) == 1 and answer.has("have"):
        return understood(total)
    return doubtful([total], "no_number")


def _with_denial(answer: Answer, explicit: list[Count]) -> Reading:
    """A number beside "not": only "nothing but two" says two; a bare zero agrees with a denial."""
    values = _values(explicit)
    if values == [0] and not answer.has("compare", "was", "but"):
        return understood(0)
    if answer.has("only") and answer.has("denial", "none", "no") and len(values) == 1 and not answer.has("compare"):
        return understood(values[0])
    if values == [1] and _is_none_of_them(answer):
        return understood(0)
    return doubtful(values, "compared" if answer.has("compare") else "denied")


def _is_none_of_them(answer: Answer) -> bool:
    """As in "pas une", "ma3ndich wahed"."""
    if answer.has("only", "compare", "but", "was"):
        return False
    numbers = [at for at, piece in enumerate(answer.pieces) if piece.kind == "number"]
    return any(answer.kind_at(answer.previous_of(at, skipping=("of", "article", "even"))) == "denial" for at in numbers)


def _of_several(answer: Answer, counts: list[Count], explicit: list[Count]) -> Reading:
    values = _values(explicit)
    if answer.has("including"):
        return understood(values[0])
    if _between_any(answer, explicit, _ALTERNATIVES) or (answer.has("between") and len(values) > 1):
        return doubtful(values, "several")
    total = int(sum(count.value for count in counts))
    if _explains_its_total(answer, counts):
        return understood(int(counts[0].value))
    if _is_sum(answer, counts):
        return understood(total)
    if _is_total_with_parts(counts):
        return understood(int(max(count.value for count in counts)))
    if len(explicit) == 1 and not _is_listed(answer, counts):
        return understood(values[0])
    if len(values) == 1 and counts == explicit and not _between_any(answer, explicit, ("and", "plus")):
        return understood(values[0])
    return doubtful([total, *values] if answer.has("and", "plus") else values, "several")


def _values(counts: list[Count]) -> list[int]:
    return list(dict.fromkeys(int(count.value) for count in counts))


def _between_any(answer: Answer, counts: list[Count], kinds: tuple[str, ...]) -> bool:
    pairs = pairwise(counts)
    extra = ("to",) if kinds is _ALTERNATIVES else ()
    return any(not answer.between(one.at, two.at).isdisjoint(kinds + extra) for one, two in pairs)


def _is_listed(answer: Answer, counts: list[Count]) -> bool:
    pairs = pairwise(counts)
    return any(not answer.between(one.at, two.at).isdisjoint(("and", "plus", "comma")) for one, two in pairs)


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
    things = [count.at if count.implied else _thing_of(answer, count.at) for count in counts]
    children = all(at < len(answer.pieces) and answer.pieces[at].text in household.CHILDREN for at in things)
    pauses = answer.between(first.at, parts[0].at)
    return children and not pauses.isdisjoint(("comma", "colon", "open", "dash")) and "and" not in pauses


def _is_total_with_parts(counts: list[Count]) -> bool:
    """As in "5: ana w mrati w 3 wlad", "3 wlad w 2 bnat = 5"."""
    values = [count.value for count in counts if not count.implied]
    everything = [count.value for count in counts]
    if len(everything) < 3 or len({count.family.replace("persons", "people") for count in counts} - {""}) > 1:
        return False
    return any(sum(group) == 2 * group[edge] for group in (values, everything) for edge in (0, -1) if len(group) > 2)
