"""Kin in what people say: named by way of other kin ("wld benti"), telling a sex, or merely a way to address us."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from understanding.normalise import normalise
from understanding.text import clean
from understanding.words.kin import GROUPS, NOT, OF, OR, SEXED, SEXLESS, SORTS, TOGETHER, Sex, Sort

Relation = Literal["grandson", "granddaughter", "mother_in_law", "father_in_law", "other"]
"""Relations to the head that are told by their own word or by way of others."""

_ADDRESS: Final = re.compile(
    r"(?:^|\s)(?:a|أ|آ|ا|يا)\s+(?:wlidi|w[ei]?ldi|b[ei]?nti|bniti|kho[u]?ya|khti|sidi|lalla|"
    r"ولدي|وليدي|بنتي|بنيتي|خويا|ختي|أخي|أختي|ابني|ابنتي|سيدي|لالة|لالا)(?=$|[\s,،.!])",
    re.IGNORECASE,
)
"""Kin as a kind word to whom one speaks: "a weldi", "يا بنتي"."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Whom the words name: their relation to the head, and their sex where the words tell it."""

    relation: Relation
    sex: Sex | None


@dataclass(frozen=True, slots=True)
class _Named:
    """One word of kinship, and its place among the words."""

    at: int
    word: str
    sort: Sort
    sex: Sex | None


_SON_OR_DAUGHTER: Final = "ابنه"
"""His son; where kin follows it, somebody's daughter."""
_SORT_OF: Final[dict[str, tuple[Sort, Sex | None]]] = {
    **{word: named for named, spellings in SORTS.items() for word in spellings},
    **{word: (sort, None) for word, sort in SEXLESS.items()},
    _SON_OR_DAUGHTER: ("child", None),
    "petit_fils": ("child", "male"),
    "petite_fille": ("child", "female"),
}
_GRANDCHILD: Final[dict[str, Kin]] = {
    "petit_fils": Kin("grandson", "male"),
    "petite_fille": Kin("granddaughter", "female"),
}
_BY_WAY_OF: Final[dict[tuple[Sort, Sort, Sex], Relation]] = {
    ("child", "child", "male"): "grandson",
    ("child", "child", "female"): "granddaughter",
    ("parent", "spouse", "male"): "father_in_law",
    ("parent", "spouse", "female"): "mother_in_law",
}
"""Who somebody's child or parent is; all others that are named by way of kin ("mrat khoya") are other kin."""
_NEARER: Final = (
    *(("spouse", "spouse"), ("sibling", "sibling"), ("sibling", "child")),
    *(("parent", "child"), ("parent", "sibling"), ("child", "parent")),
)
"""Of nearest kin by a longer way ("the mother of my children"), which way it is best to ask."""


def kin(text: str) -> Kin | None:
    """Kin that have a word of their own ("khalti") or are named by way of others ("mrat khoya").

    None for those whom every household names simply (a wife, a son), and where the words name several people.
    """
    said = _words(text)
    grandchild = next((_GRANDCHILD[word] for word in said if word in _GRANDCHILD), None)
    named = _named(said)
    if grandchild or not named or _tells_of_several(said, named):
        return grandchild
    first = named[0]
    if len(named) > 1 and _belongs_to(said, first, named[1]):
        return _by_way_of(*named)
    return Kin("other", first.sex) if first.sort in ("grandparent", "other") else None


def _by_way_of(first: _Named, second: _Named, *further: _Named) -> Kin | None:
    sex: Sex | None = "female" if first.word == _SON_OR_DAUGHTER else first.sex
    if further:
        return Kin("other", sex)
    way = (first.sort, second.sort)
    return None if way in _NEARER else Kin(_BY_WAY_OF.get((*way, sex), "other") if sex else "other", sex)


def in_one_word(text: str) -> str:
    """The text in one spelling, kin named by way of other kin as one word: nobody hears "benti" in "wld benti"."""
    said = _words(text)
    named = _named(said)
    for first, second in reversed(list(pairwise(named))):
        found = _by_way_of(first, second) if _belongs_to(said, first, second) else None
        if found is not None:
            said[first.at : second.at + 1] = [_ONE_WORD.get(found.relation, _NOBODY_NEAR)]
    return " ".join(said)


_ONE_WORD: Final[dict[str, str]] = {
    "grandson": "petit fils",
    "granddaughter": "petite fille",
    "mother_in_law": "belle mere",
    "father_in_law": "beau pere",
}
_NOBODY_NEAR: Final = "|"


def names_other_kin(text: str) -> bool:
    """Whether somebody is named who is kin in none of the ways that have a choice: a grandmother, a cousin."""
    found = kin(text)
    return found is not None and found.relation == "other"


def group_of(text: str) -> tuple[Sort, Sex | None] | None:
    """Which of the household are named as a group: "drari", "les filles", "الوالدين"."""
    written = normalise(text).split()
    said = {*written, *(word.removeprefix("و") for word in written)}
    return next((group for group, names in GROUPS.items() if names & said), None)


def names_a_group(word: str) -> bool:
    """Whether a word (in one spelling) names several of the household at once."""
    return any(word in names for names in GROUPS.values())


def names_grandparent(text: str) -> bool:
    """Whether a grandmother or a grandfather is named."""
    return any(one.sort == "grandparent" for one in _named(_words(text)))


def sex_of(text: str) -> Sex | None:
    """The sex that words of kinship tell: of the first who is named ("wld khti" is a boy).

    None where they tell none, deny one, or name both sexes beside one another.
    """
    said = _words(text)
    if not NOT.isdisjoint(said):
        return None
    told = {sex for word in said if (sex := SEXED.get(word))}
    named = [one for one in _named(said) if one.sex is not None]
    if told or not named:
        return told.pop() if len(told) == 1 else None
    if len({one.sex for one in named}) > 1 and not OR.isdisjoint(said):
        return None
    found = kin(text)
    return found.sex if found else named[0].sex


def without_address(text: str) -> str:
    """The text without kind words to whom it is said; the whole text where it holds nothing else."""
    written = clean(text)
    return _ADDRESS.sub(" ", written).strip(" ,،.!") or written


def _words(text: str) -> list[str]:
    """The words in one spelling, two that belong together ("grand mère") as the one that names the same."""
    said = normalise(text).split()
    joined: list[str] = []
    while said:
        pair = TOGETHER.get((said[0], said[1])) if len(said) > 1 else None
        joined.append(pair or said[0])
        said = said[2 if pair else 1 :]
    return joined


def _named(said: list[str]) -> list[_Named]:
    return [_Named(at, word, *_SORT_OF[word]) for at, word in enumerate(said) if word in _SORT_OF]


def _belongs_to(said: list[str], first: _Named, second: _Named) -> bool:
    return all(word in OF for word in said[first.at + 1 : second.at])


def _tells_of_several(said: list[str], named: list[_Named]) -> bool:
    return len(named) > 1 and not OR.isdisjoint(said[named[0].at : named[-1].at])
