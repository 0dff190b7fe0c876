"""Numbers beside a count that count nothing: years, areas, money, the name of a car, the number of a house."""

from typing import Final

from understanding.words import household
from understanding.words.answer import Answer
from understanding.words.lexicon import LABELS

_IN_UNITS: Final = frozenset(("year", "month", "day", "week", "dirham", "ryal", "centime", "measure", "times"))


def is_measure(answer: Answer, at: int) -> bool:
    """As in "un enfant de 3 ans", "200 dh", "depuis 2015": years and money are not counted here."""
    names_a_thing = ":" in answer.kind_at(answer.next_of(at, skipping=("of", "article")))
    if at and answer.pieces[at - 1].text in LABELS and not names_a_thing:
        return True
    if is_a_year(answer, at) or _is_a_model(answer, at):
        return True
    return answer.kind_at(answer.next_of(at, skipping=("of", "article"))) in _IN_UNITS


def _is_a_model(answer: Answer, at: int) -> bool:
    """As in "une 206", "renault 4": which car or telephone, not how many."""
    figures = answer.pieces[at].figures
    named = at > 0 and answer.pieces[at - 1].text in household.MAKES
    return bool(figures) and (
        named or (len(figures) == 3 and at > 0 and answer.pieces[at - 1].text in ("un", "une", "la", "1"))
    )


def is_a_year(answer: Answer, at: int) -> bool:
    """As in "mn 2015", "en 1998", "depuis 2010": when, not how many."""
    piece = answer.pieces[at]
    before = answer.previous_of(at, skipping=("article", "year"))
    dated = before >= 0 and (answer.kind_at(before) in ("in", "was") or answer.pieces[before].text in household.SINCE)
    return len(piece.figures) == 4 and 1900 <= piece.value <= 2100 and (dated or answer.kind_at(at - 1) == "year")


def is_counted_in_units(answer: Answer, at: int) -> bool:
    """A number that is no year, where nothing was counted."""
    return answer.kind_at(at) == "number" and not is_a_year(answer, at)
