"""Which programme somebody asks about for themselves: "w tadamon?", "et la bourse ?", "wach n9der nakhod ASD"."""

import re
from dataclasses import dataclass
from typing import Final

from understanding.normalise import normalise

MOST_WORDS: Final = 12
"""A longer question asks about more than whether it is theirs."""

_NAMES: Final = {
    "asd_school_bonus": "prime scolaire|prime de rentree|bourse scolaire|minhat dkhoul madrasi|min7at dkhoul madrasi"
    "|minha dyal dkhoul madrasi|min7a dyal dkhoul madrasi|منحه دخول مدرسي|منحه ديال دخول مدرسي|منحه مدرسيه",
    "asd_birth": "prime de naissance|prime naissance|minhat wilada|min7at wilada|min7at zyada|منحه ولاده"
    "|منحه ديال ولاده|منحه ازدياد",
    "amo_achamil": "amo achamil|amo chamil|achamil|chamil|shamil|achchamil|امو شامل|شامل",
    "amo_tadamon": "amo tadamon|amo tadamoun|tadamon|tadamoun|tadamun|ramed|امو تضامن|تضامن|راميد",
    "minhaty": "bourse|minhaty|minhati|min7ati|minha|min7a|منحتي|منحه",
    "daam_sakane": "aide logement|aide au logement|logement|da3m sakan|d3m sakan|daam sakane|da3m dyal sakan"
    "|دعم سكن|دعم ديال سكن",
    "asd": "asd|aide sociale directe|aide directe|da3m lijtima3i|da3m moubachir|da3m lmoubachir|da3m|d3m|daam"
    "|دعم اجتماعي مباشر|دعم مباشر|دعم اجتماعي|دعم",
}
"""In the spelling of `normalise`, without articles; longer names before those that they contain."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_JOINING: Final = _set(
    "w o u ou et wa wach bon alors donc daba 7ta heta pour moi nous le la les l d du de a au ce que est il elle "
    "dyal f fi b men mn min 3la ana 7na li lia liya anna nisba svp 3afak hadi had en ma nos mes ? ! "
    "و او واش دابا حتي هل ماذا عن اما بالنسبه نسبه ديال من في ف علي الي ل لي ليا لنا لينا انا حنا ان عافاك هاد"
)
_OUTRIGHT: Final = _set(
    "n9der n9dr ne9der n9edr n9drou nqder nakhod nakhed nakhd nakhdou nakhdo nkhed nstafed nstafd nestafed nstafdou "
    "nchedd nched 3ndi 3endi 3andi 3ndna ghadi ychedd m9boul ma9boul m9boulin ai je j avons droit peux puis avoir "
    "toucher beneficier aurai aurons recevoir accepte acceptee acceptes on a 7e9 7a9 7aq l7e9 l7a9 lhe9 l7aq he9 "
    "نقدر نقدرو ناخد ناخدو ناخذ نستافد نستافدو نستفيد استفيد نشد نشدو عندي عندنا حق يحق غادي مقبول مقبوله مقبولين "
    "يمكنني يمكننا يمكن ممكن احصل نحصل استفاده حصول"
)
_CLAIMS: Final = _OUTRIGHT - _set("ai je j on a ghadi avoir غادي يمكن ممكن")
"""Words of which one at least makes it a question about one's own right."""
_ARTICLE: Final = re.compile(r"^(?:و|ف|ب|ل)?ال(?=\w{2})|^لل(?=\w{2})|^[وفبل](?=\w{3})")
_LATIN_ARTICLE: Final = re.compile(
    r"^(?:l|d)(?=(?:minh|min7|d3m|da3m|wilad|sakan|madras|moubach|dkhoul|amo|asd|tadam|cham|acham))"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A programme, and whether it was asked outright whether one gets it ("wach n9der nakhod …")."""

    programme: str
    outright: bool


def asked_about(text: str) -> Asked | None:
    """The programme that a short question is about, where it asks nothing else than whether it is one's own."""
    words = [_bare(word) for word in normalise(text).split()]
    if len(words) > MOST_WORDS:
        return None
    said = f" {' '.join(words)} "
    for programme, names in _NAMES.items():
        for name in names.split("|"):
            if f" {name} " in said:
                rest = set(said.replace(f" {name} ", "  ", 1).split())
                return Asked(programme, not rest.isdisjoint(_CLAIMS)) if rest <= _JOINING | _OUTRIGHT else None
    return None


def _bare(word: str) -> str:
    """Without the article and what Arabic joins to a word, unless the word is one by itself."""
    if word in _JOINING | _OUTRIGHT:
        return word
    return _LATIN_ARTICLE.sub("", _ARTICLE.sub("", word))
