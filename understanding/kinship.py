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
