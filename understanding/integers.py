"""How many: "جوج", "3 d nas", "3 wlad o bnt", "ما عنديش"."""

from typing import Final

from understanding.counting.company import (
    has_company,
    is_beside_someone,
    is_each_one,
    leaves_oneself_out,
    lists_some_uncounted,
)
from understanding.counting.counts import Count, counts_of, values
from understanding.counting.denials import with_denial, without_number
from understanding.counting.then_and_now import told_of_today
from understanding.counting.totals import of_several
from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words import expenses, household, stances
from understanding.words.answer import Answer
from understanding.words.numerals import single
from understanding.words.prepare import prepare, too_long
from understanding.words.rounded import with_plain_numbers

LARGEST: Final = 999_999
"""Nothing that is counted in a household comes near; beyond it a phone or an identity number was typed."""


def read_integer(text: str) -> Reading:
    """A whole number from zero, in figures or words, with what people say around it.

    Counts of like things are added up ("3 wlad o bnt" is 4); denials are zero; two numbers that may both be meant,
    or a number with "more than", are asked back.
    """
    prepared = prepare(text)
    if too_long(prepared):
        return unusable("too_long")
    today = told_of_today(prepared)
    reading = _read(today) if today else None
    return reading if reading and reading.status == "ok" else _read(prepared)


def _read(prepared: str) -> Reading:
    answer = Answer.of(_in_other_words(prepared))
    return _refusal(answer) or _reading(answer, counts_of(answer))


def _in_other_words(prepared: str) -> str:
    """Set phrases under the words that the scanner knows: "n'ai plus" has not, "من غير" is without."""
    spelt = household.ABOUT.sub(
        r"\1 ", household.MY.sub("", household.of_two_storeys(household.with_plain_rooms(prepared)))
    )
    spelt = household.SPOUSE.sub(" rajli", household.GROWN_UP.sub("شخصان", household.MINOR.sub("enfant", spelt)))
    spelt = household.TOGETHER_WITH.sub(r"\1 et ", household.NOTHING_MORE.sub("", with_plain_numbers(spelt)))
    spelt = household.COUNTED_IN.sub("compris", household.ONLY_LEFT.sub("que ", spelt))
    spelt = household.AND_WITH_US.sub(r"\1و ", spelt)
    spelt = household.AND_A_MOTHER.sub(r"\1و والده", spelt)
    spelt = household.UNDER_ONE_ROOF.sub("", household.NOT_ONE.sub(" walo", expenses.NOTHING.sub("walo", spelt)))
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


def _reading(answer: Answer, counts: list[Count]) -> Reading:
    if household.NONE_OF_THEM.match(answer.text):
        return understood(0)
    explicit = [count for count in counts if not count.implied]
    if answer.do_not_know:
        return doubtful(values(explicit), "unsure") if explicit else unusable("unknown")
    if not explicit:
        return without_number(answer, counts)
    if is_each_one(answer) or stances.GONE.search(single(answer.text)):
        return doubtful(values(explicit), "compared")
    if somebody := _left_open(answer, counts, explicit):
        return doubtful(somebody, "several")
    if answer.has("denial", "none", "compare", "was", "but") or answer.begins_with_no:
        return with_denial(answer, explicit)
    if answer.has_unread_digits and len(counts) == 1:
        return doubtful(values(counts), "mistyped")
    if len(counts) == 1:
        alone = answer.kind_at(counts[0].at + 1) not in ("or", "ou")
        return understood(int(counts[0].value)) if alone else doubtful(values(counts), "compared")
    return of_several(answer, counts, explicit)


def _left_open(answer: Answer, counts: list[Count], explicit: list[Count]) -> list[int]:
    """What may be meant where it is not said whether somebody is counted; empty where nobody is in doubt."""
    total = int(sum(count.value for count in counts))
    if household.ONE_MORE_OR_NOT.search(answer.text) or leaves_oneself_out(answer, counts):
        return [total, total + 1]
    if household.NOT_COUNTING.search(answer.text):
        return values(explicit)
    if len(explicit) == len(counts) == 1 and is_beside_someone(answer, counts):
        return [*values(explicit), int(explicit[0].value) + 1]
    if household.WITH_SOMEONE.search(answer.text) and all(count.family == "people" for count in counts):
        return [total, total + 1]
    if len(explicit) == 1 and explicit[0].family == "rooms" and household.WITH_A_SALON.search(answer.text):
        return [*values(explicit), int(explicit[0].value) + 1]
    if household.NOT_COUNTED_HERE.search(answer.text):
        return values(explicit)
    uncounted = lists_some_uncounted(answer, counts) or has_company(answer, explicit)
    return values(explicit) if uncounted else []
