"""Kin in what people say: named by way of other kin ("wld benti"), telling a sex, or merely a way to address us."""

import re
from typing import Final, Literal

from understanding.normalise import normalise
from understanding.text import clean
from understanding.words.table import words

_CHILD_OF_MINE: Final = (
    r"(?:dyal |d )?(?:b[ei]?nt(?:i|o|ou|ha)|w[ei]?ld(?:i|o|ou|ha)|(?:de )?(?:ma|sa|notre|leur) fille|"
    r"(?:de )?(?:mon|son|notre|leur) fils|(?:ديال )?(?:بنتي|بنتو|بنتها|ولدي|ولدو|ولدها|ابني|ابنتي|ابنه|ابنها|ابنته))"
)
_GRANDSON: Final = re.compile(rf"\b(?:w[ei]?ld|ould|fils|le fils|ولد|ابن) {_CHILD_OF_MINE}(?: |$)|\bpetit fils\b")
_GRANDDAUGHTER: Final = re.compile(
    rf"\b(?:b[ei]?nt|fille|la fille|بنت|ابنه|ابنة) {_CHILD_OF_MINE}(?: |$)|\bpetite fille\b"
)

_MALE: Final = words(
    "fils garcon garcons frere pere mari papa rajel rajl weld wld weldi wldi lweld khoya baba "
    "ولد ولدي الولد ابن ابني راجل راجلي رجل خويا الاب بابا"
)
_FEMALE: Final = words(
    "fille filles soeur mere femme epouse maman mra mrati bent bnt benti bnti lbent khti mama "
    "بنت بنتي البنت ابنه ابنتي مرا مراه مراتي امراه ختي الام ماما"
)
_ADDRESS: Final = re.compile(
    r"(?:^|\s)(?:a|أ|آ|ا|يا)\s+(?:wlidi|w[ei]?ldi|b[ei]?nti|bniti|kho[u]?ya|khti|sidi|lalla|"
    r"ولدي|وليدي|بنتي|بنيتي|خويا|ختي|أخي|أختي|ابني|ابنتي|سيدي|لالة|لالا)(?=$|[\s,،.!])",
    re.IGNORECASE,
)
"""Kin as a kind word to whom one speaks: "a weldi", "يا بنتي"."""


def grandchild(text: str) -> Literal["grandson", "granddaughter"] | None:
    """The grandchild that the words mean; None where they mean somebody else."""
    said = normalise(text)
    if _GRANDSON.search(said):
        return "grandson"
    return "granddaughter" if _GRANDDAUGHTER.search(said) else None


_OTHERS: Final = re.compile(
    r"\b(?:l?jedd?a(?:ti)?|l?jdda(?:ti)?|jeddi|jddi|mwi l3ziza|grand (?:mere|pere)|oncle|tante|cousine?s?|neveu|niece|"
    r"3e?mm?i|3e?mm?ti|khali|khalti|ال?جد[ةهي]?|جدتي|جدو|عمي|عمتي|خالي|خالتي|"
    r"(?:w[ei]?ld|b[ei]?nt|fils|fille|ولد|بنت|ابن|ابنه) (?:khoya|khouya|khti|3e?mm?i|3e?mm?ti|khali|khalti|"
    r"(?:de )?m(?:on frere|a soeur|on oncle|a tante)|خويا|ختي|عمي|عمتي|خالي|خالتي|اخي|اختي))\b"
)


def names_other_kin(text: str) -> bool:
    """Whether somebody is named who is kin in none of the ways that have a choice: a grandmother, a cousin."""
    return _OTHERS.search(normalise(text)) is not None


def kin(text: str) -> Literal["grandson", "granddaughter", "other"] | None:
    """The relation to the head that kin named by their own word or by way of others have."""
    return grandchild(text) or ("other" if names_other_kin(text) else None)


def sex_of(text: str) -> Literal["male", "female"] | None:
    """The sex that words of kinship tell; None where they tell none, or both."""
    said = set(normalise(text).split())
    male, female = bool(said & _MALE), bool(said & _FEMALE)
    if male == female:
        return None
    return "male" if male else "female"


def without_address(text: str) -> str:
    """The text without kind words to whom it is said; the whole text where it holds nothing else."""
    written = clean(text)
    return _ADDRESS.sub(" ", written).strip(" ,،.!") or written
