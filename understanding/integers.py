"""How many: "جوج", "3 d nas", "3 wlad o bnt", "ما عنديش"."""

from typing import Final

from understanding.counting.company import has_company, is_beside_someone, is_each_one, lists_some_uncounted
from understanding.counting.counts import Count, counts_of, values
from understanding.counting.denials import with_denial, without_number
from understanding.counting.totals import of_several
from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words import expenses, household, stances
from understanding.words.answer import Answer
from understanding.words.numerals import single
from understanding.words.prepare import prepare, too_long
from understanding.words.rounded import is_rounded, with_plain_numbers

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
    answer = Answer.of(_in_other_words(prepared))
    reading = _refusal(answer) or _reading(answer, counts_of(answer))
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


def _reading(answer: Answer, counts: list[Count]) -> Reading:
    if household.NONE_OF_THEM.match(answer.text):
        return understood(0)
    explicit = [count for count in counts if not count.implied]
    if answer.do_not_know:
        return doubtful(values(explicit), "unsure") if explicit else unusable("unknown")
    if not explicit:
        return without_number(answer, counts)
    if is_each_one(answer):
        return doubtful(values(explicit), "compared")
    if stances.GONE.search(single(answer.text)):
        return doubtful(values(explicit), "compared")
    if len(explicit) == 1 and is_beside_someone(answer, counts):
        return doubtful([*values(explicit), *(value + 1 for value in values(explicit))], "several")
    if lists_some_uncounted(answer, counts) or has_company(answer, explicit):
        return doubtful(values(explicit), "several")
    if answer.has("denial", "none", "compare", "was", "but") or answer.begins_with_no:
        return with_denial(answer, explicit)
    if answer.has_unread_digits and len(counts) == 1:
        return doubtful(values(counts), "mistyped")
    if len(counts) == 1:
        alone = answer.kind_at(counts[0].at + 1) not in ("or", "ou")
        return understood(int(counts[0].value)) if alone else doubtful(values(counts), "compared")
    return of_several(answer, counts, explicit)
