"""Who pays, counted beside the amount: "nous sommes 4, on paie 260", "kol wa7d fina kay3mr 50dh w 7na 3"."""

import re
from fractions import Fraction
from typing import Final

from understanding.words.answer import Answer
from understanding.words.table import words

_WE: Final = words("nous on 7na hna حنا نحن a7na ehna احنا")
_ARE: Final = words("sommes est etions")
_PAYS: Final = re.compile(
    r"[wo]?(?:kan|tan|n|ka|ta)?n?(?:kh|5|x)[ae]?l+[ae]?s\w*|pa[iy]\w*|dep\w*|verse\w*|donn\w*|و?ا?[كت]?ا?[ني](?:خلص|دفع|صرف|ودي|سدد)\S*"
)
_MOST: Final = 15
_AMONG_US: Final = re.compile(
    r"b[ie]na?tna|\bbina\b|\bentre\b|partag|divis|[q9][ae]?s+[ae]?m|بيناتنا|بيننا|قسم|قاسم|شارك"
)
_EACH_OF_US: Final = re.compile(
    r"\b(?:l ?)?(?:kola?|kul|koul) ?wa?[7h]e?d[ae]? (?:fina|menna|mnna)\b|\bchacune? (?:de|d entre) nous\b"
    r"|(?<![^ ,])و?كل (?:واحد|وحده?) (?:فينا|منا)(?= |$)"
)
_CHARGES: Final = re.compile(
    r"3[ae]?m+[ae]?r|ch[ae]?rj|charg|t3bi|carta|tilifou?n|telephone|forfait|abonnement|عمر|شارج|تعبي|كارط|بطاق|تيليفون|هاتف"
)


def counts_us(answer: Answer, at: int) -> bool:
    """Whether the number at a place counts the household, and a larger one is the money."""
    value = answer.pieces[at].value
    if value.denominator > 1 or not 2 <= value <= _MOST or not _follows_we(answer, at) or _AMONG_US.search(answer.text):
        return False
    after = answer.kind_at(at + 1)
    if after == "number" and answer.pieces[at + 1].figures and not answer.pieces[at].figures:
        return True
    pays = after == "word" and bool(_PAYS.fullmatch(answer.pieces[at + 1].text))
    larger = any(piece.kind == "number" and piece.value > value for piece in answer.pieces)
    return larger and (pays or after in ("", "comma", "stop", "and", "self"))


def _follows_we(answer: Answer, at: int) -> bool:
    before = at - 1
    if before > 0 and answer.pieces[before].text in _ARE:
        before -= 1
    return before >= 0 and answer.pieces[before].text in _WE


def without_our_count(answer: Answer) -> Answer:
    """As in "حنا 5 كنخلصو 300": the money alone."""
    counted = next(
        (at for at, piece in enumerate(answer.pieces) if piece.kind == "number" and counts_us(answer, at)), None
    )
    if counted is None:
        return answer
    end = counted + 2 if answer.kind_at(counted + 1) in ("and", "comma", "stop") else counted + 1
    kept = (*answer.pieces[:counted], *answer.pieces[end:])
    return Answer(answer.text, kept)


def without_each_of_us(answer: Answer) -> tuple[Answer, Fraction, bool] | None:
    """The answer of one of us, how many we are, and whether each pays for what is one's own (a telephone's card)."""
    if not _EACH_OF_US.search(answer.text):
        return None
    counted = [at for at, piece in enumerate(answer.pieces) if piece.kind == "number" and counts_us(answer, at)]
    if len(counted) != 1:
        return None
    rest = Answer.of(_EACH_OF_US.sub("", answer.text))
    return without_our_count(rest), answer.pieces[counted[0]].value, bool(_CHARGES.search(answer.text))
