"""Who may or may not be in a number of people: "5 m3aya", "3 wlad w khalti", "avec mes 2 enfants"."""

from typing import Final

from understanding.counting.counts import Count, thing_of
from understanding.words import household
from understanding.words.answer import Answer

_SHORTEST_JOINED: Final = 3
_PEOPLE: Final = ("many:people", "many:persons")
_IN_ALL: Final = ("tout", "tous", "toute", "toutes", "p")


def is_beside_someone(answer: Answer, counts: list[Count]) -> bool:
    """As in "5 m3aya", "3 m3a mama": are the others among them?"""
    alone = len(counts) == 1 and household.BESIDE_ME.search(answer.text)
    return bool(alone or household.WITH_SOMEONE.search(answer.text))


def is_each_one(answer: Answer) -> bool:
    """As in "kol wahed 3ndo tilifoun", "un par personne": how many are they?"""
    return bool(household.EACH_ONE.search(answer.text)) or any(
        piece.kind == "per_piece" or (piece.kind == "each" and piece.text not in _IN_ALL) for piece in answer.pieces
    )


def lists_some_uncounted(answer: Answer, counts: list[Count]) -> bool:
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


def has_company(answer: Answer, explicit: list[Count]) -> bool:
    """As in "je vis seule avec mes 2 enfants": two, or three?"""
    alone = answer.has("alone", "only") and "avec" in answer.text.split() and len(explicit) == 1
    return alone and (answer.has("self") or answer.text.startswith("j "))


def leaves_oneself_out(answer: Answer, counts: list[Count]) -> bool:
    """As in "mon mari et 3 enfants": is the one who speaks among them?"""
    if answer.has("self", "denial", "none", "including") or any(count.family != "people" for count in counts):
        return False
    return any(
        count.implied and count.named in household.WITHOUT_ONESELF and _is_listed(answer, count) for count in counts
    )


def _is_listed(answer: Answer, count: Count) -> bool:
    around = (answer.kind_at(count.at - 1), answer.kind_at(count.at + 1))
    return not {"and", "comma", "plus"}.isdisjoint(around) and answer.kind_at(count.at - 1) != "with"


def _has_someone_unknown(answer: Answer, counts: list[Count]) -> bool:
    """As in "3 wlad w khalti": a word that is not known stands where a person is listed."""
    if not any(count.of_people for count in counts):
        return False
    joins = [at for at, piece in enumerate(answer.pieces) if piece.kind in ("and", "plus")]
    beside = [*(at - 1 for at in joins), *(_past_owner(answer, at) for at in joins)]
    return any(_may_be_someone(answer, at) for at in beside) or _joins_someone_unknown(answer)


def _joins_someone_unknown(answer: Answer) -> bool:
    """As in "أنا وعمتو": the "and" of Arabic is written with the word that is not known."""
    return any(
        piece.kind == "word"
        and piece.text.startswith("و")
        and len(piece.text) >= _SHORTEST_JOINED
        and piece.text not in household.NOBODY
        for piece in answer.pieces
    )


def _may_be_someone(answer: Answer, at: int) -> bool:
    """A word that is not known, and no adjective of one that is ("mes beaux-parents")."""
    named = answer.pieces[at].text if 0 <= at < len(answer.pieces) else ""
    unknown = answer.kind_at(at) == "word" and named not in household.NOBODY | household.OWNED | household.LEVELS
    return unknown and not answer.kind_at(at + 1).endswith((":people", ":persons"))


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
    counted = any(thing_of(answer, number) == at for number in numbers)
    return describes or counted or answer.kind_at(_before(answer, at)) == "number"


def _is_of_all_ages(answer: Answer, at: int) -> bool:
    """As in "kbar w", before "sghar"; after a number, "kbar" are themselves counted."""
    adjective = answer.pieces[at].text in household.OF_ALL_AGES and answer.kind_at(at - 1) != "number"
    return answer.kind_at(at) == "and" or adjective
