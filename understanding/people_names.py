"""What somebody writes when asked for a name: the name in it, the same as another's, or no name at all."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from understanding.normalise import normalise
from understanding.text import clean
from understanding.words.table import words

INTRODUCTION: Final = re.compile(
    r"(?:^|.*?\s)(?:سميتي|سميتو|سميتها|سميته|اسمي|إسمي|اسمها|اسمه|الكنية ديالي|الكنية|كنيتي|"
    r"smi?y?ti|smito|smitha|smiyto|smiytha|l?k[ie]?n[iey]+a dyal[a-z]+|je m['’]appelle|mon (?:pr[ée])?nom|"
    r"(?:il |elle )?s['’]appelle|son (?:pr[ée])?nom)(?:\s+(?:hiya|howa|est|c['’]est|هي|هو))?\s+",
    re.IGNORECASE,
)
"""Words that a name follows, wherever they stand in a sentence."""
_OF_ONESELF: Final = re.compile(
    r"^(?:ana |انا |أنا )?(?:سميتي|اسمي|إسمي|smi?y?ti|je m['’]appelle|mon (?:nom|pr[ée]nom)(?: est| c['’]est)?)\s",
    re.IGNORECASE,
)
_SHORT_INTRODUCTION: Final = re.compile(
    r"^(?:(?:moi |ana |انا |أنا )?(?:c['’]est|howa|hiya|هو|هي)|ana|moi|انا|أنا|(?:[^:،,]{2,40}):)\s+", re.IGNORECASE
)

_SAME: Final = re.compile(r"(?:nafs|b7al|bhal|meme|pareil|comme|idem|نفس|بحال|مثل)\b.*")
"""The same name as somebody else's, in the words that such an answer begins with."""
_SAME_IN_ONE_WORD: Final = words(
    "b7ali b7alna b7alha b7alo b7alou bhali bhalha bhalo idem pareil بحالي بحالنا بحالها بحالو مثلي"
)
_SENTENCE_WORDS: Final = words(
    "ana nta nti rajel rajl mra ma3ndi ma3ndich ma3endich ma3ndhach ma3ndouch ma3reftch ma3rftch bghit 3ndi 3ndha 3ndo "
    "chno chnou wach mazal semminah semmineh benti bnti weldi wldi rajli mrati "
    "je j ai suis pas ne nous vous mon mes notre votre homme femme fils fille epouse "
    "ignore your instructions the my you send please "
    "انا نتا نتي راجل مرا امراه عندي ماعندي ماعنديش معنديش ماعرفتش بغيت علاش شنو واش "
    "بنتي ولدي راجلي مراتي لدي ليس ابني ابنتي زوجي زوجتي"
)
"""Words of sentences and of kinship, which no name holds: a text with one of them says something else."""
_MERE_REPLIES: Final = words("oui non ok merci wakha iyeh iyyeh ah la lla نعم لا اه واخا ايه")
_MOST_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it was written."""

    written: str


NameReading = Name | Literal["same", "sentence", "empty"]


def read_name(text: str) -> NameReading:
    """The name in a text: `same` for "the same as mine", `sentence` where something else was said than a name."""
    whole = clean(text)
    if len(normalise(whole).split()) > 1 and _means_the_same(normalise(whole).split()):
        return "same"
    introduced = INTRODUCTION.match(whole)
    rest = _SHORT_INTRODUCTION.sub("", whole[introduced.end() :] if introduced else whole)
    written = rest.strip(" .،,!«»\"'")
    if not written:
        return "empty"
    said = normalise(written).split()
    if introduced is None and _means_the_same(said):
        return "same"
    if len(said) > _MOST_WORDS or not _SENTENCE_WORDS.isdisjoint(said) or _MERE_REPLIES.issuperset(said):
        return "sentence"
    return Name(written)


def introduced_name(text: str) -> str | None:
    """The name after words that introduce one ("smitha Sara"); None where nothing introduces it."""
    name = read_name(text) if INTRODUCTION.match(clean(text)) else None
    return name.written if isinstance(name, Name) else None


def own_name(text: str) -> str | None:
    """The name that somebody says is theirs ("smiti Fatna"); None where the text begins otherwise."""
    return introduced_name(text) if _OF_ONESELF.match(clean(text)) else None


def _means_the_same(said: list[str]) -> bool:
    if len(said) == 1:
        return said[0] in _SAME_IN_ONE_WORD
    return _SAME.fullmatch(" ".join(said)) is not None
