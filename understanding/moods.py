"""Anger and despair, so that they are met calmly. Words only; a mood is never stored."""

import re
from typing import Final, Literal

from understanding.normalise import normalise

Mood = Literal["insult", "despair"]

_INSULTS: Final = (
    "حمار|حمير|مكلخ|مكلخين|شفار|شفارا|شفاره|شفارين|زبل|كلب|كلاب|تفو|قوادين|حكاره|ولاد الحرام|"
    "الله ينعل|الله يلعن|سير تقود|hmar|7mar|hmir|7mir|mkellekh|mkelkh|mklkh|chefar|cheffar|chffar|"
    "chefara|chffara|zbel|kelb|klab|tfou|tfoo|wlad l7ram|wld l7ram|lah yn3el|lah in3el|allah yn3el|"
    "idiot|idiote|imbecile|connard|connasse|con|merde|voleur|voleurs|bande de voleurs|"
    "va te faire|ferme la|غبي|اغبياء|لصوص|تبا|حقير|stupid"
)
_DESPAIR: Final = (
    "بغيت نموت|عييت من حياتي|عييت من هاد الدنيا|كرهت حياتي|كرهت هاد الدنيا|نقتل راسي|نقتل روحي|"
    "ننتاحر|ننتحر|انتحر|اريد ان اموت|سئمت الحياه|فقدت الامل|تقطع بيا الياس|ماباقيش باغي نعيش|"
    "ماعندي مانعيش عليه|bghit nmout|bghit nmot|3yit men 7yati|3yit mn 7yati|3yit mn had dnya|"
    "kreht 7yati|krht 7yati|krht rasi|n9tel rasi|n9tl rasi|nnta7er|nenta7er|je veux mourir|"
    "envie de mourir|me suicider|suicide|je n en peux plus|j en peux plus|en finir avec la vie|"
    "plus aucun espoir|je suis desespere|je suis desesperee"
)


def _any_of(words: str) -> "re.Pattern[str]":
    ordered = sorted(words.split("|"), key=len, reverse=True)
    return re.compile(rf"(?:^| )(?:{'|'.join(map(re.escape, ordered))})(?: |$)")


_PATTERNS: Final[tuple[tuple[Mood, "re.Pattern[str]"], ...]] = (
    ("despair", _any_of(_DESPAIR)),
    ("insult", _any_of(_INSULTS)),
)


def mood(text: str) -> Mood | None:
    """The mood that the words show; despair goes before anger."""
    words = normalise(text)
    return next((name for name, pattern in _PATTERNS if pattern.search(words)), None)
