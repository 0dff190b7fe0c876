"""Answers to something else than what is asked: a date where people are counted, the rent where a bill is asked for."""

import re
from datetime import date
from typing import Final

from understanding.dates import read_date
from understanding.normalise import normalise
from understanding.words.months import month_of

_DAY_AND_MONTH: Final = re.compile(r"^(?:le |nhar |يوم )?(?:[1-9]|[12]\d|3[01]) (?P<month>[^\W\d]{3,})$")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_COUNTED: Final = 3
"""Digits of a count: four of them are a year."""

_RENT: Final = re.compile(
    r"\b(?:rent|loyer|location|l?k[ei]?ra|karyin|kari|karia|karya|kanekri\w*|kankri\w*|(?:ال|ل|وال|بال)?كراء?|كاري|كاريه|كارين|كنكري\w*)\b"
)
_RENT_TOLD: Final = re.compile(
    r"(?:[,،;+]|\b(?:w|o|ou|et|mais)\b|\bو)?\s*\b(?:le |l['’])?(?:loyer|l?kra|rent|(?:و?ال)?كراء?)\s*"
    r"(?:est |c['’]est |b |ب ?|de |à |:|=)?\s*\d[\d .]*(?:dh|dhs|mad|dirhams?|درهم)?\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    r"\b(?:bo?u?[7h]e?dna|bo?u?[7h]e?di|ghir (?:7na|hna|ana)|seule?s?|que nous|nous seulement|"
    r"بوحدنا|بوحدي|غير حنا|غير انا|وحدنا|وحدي|لوحدنا|لوحدي)\b"
)
_BILLS: Final = re.compile(
    r"\b(?:l?bo[ut]+[ae]t?|bouta\w*|gaz|lgaz|butane|l?ma|leau|eau|d+o[uw]?|dow|trisinti|kahraba|electricite|facture\w*|"
    r"tilifo\w*|telepho\w*|telefon\w*|internet|lantirnit|wifi|recharge\w*|abonnement|"
    r"(?:ال|لل?|و|ف|وال)*(?:بوطه?|بوطا|بوطات|غاز|ما|ماء|ضو|ضوء|كهربا\w*|فاتوره|تيليفون|تلفون|هاتف|انترنيت|انترنت|تعبيه|روشارج))\b"
)


def is_a_date(text: str, today: date | None = None) -> bool:
    """Whether the text says when, and counts nothing: "12 mars 1980", "1980", "le 12 mars"."""
    said = normalise(text)
    alone = _DAY_AND_MONTH.match(said)
    if alone:
        return month_of(alone["month"]) is not None
    read = read_date(text, today)
    whole = read.status == "ok" and len(str(read.value)) > len("1980")
    return whole or bool(read.status == "ok" and _YEAR.search(said) and len(said.split()) <= _MOST_COUNTED)


def tells_the_rent(text: str) -> bool:
    """Whether the rent is told, and no bill or other amount beside it."""
    said, rest = normalise(text), without_rent(text)
    beside = rest != text and any(mark.isdecimal() for mark in rest)
    return _RENT.search(said) is not None and _BILLS.search(said) is None and not beside


def without_rent(text: str) -> str:
    """The text without a rent that is told beside a bill: "lma w do 350 w lkra 2000"."""
    return _RENT_TOLD.sub(" ", text).strip(" ,،.;+") or text


def says_alone(text: str) -> bool:
    """Whether the text says that there is nobody else: "bo7dna", "ghir 7na", "on est seuls"."""
    return _ALONE.search(normalise(text)) is not None
