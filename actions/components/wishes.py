"""Two wishes in one message ("salam, bghit ntsjel o chhal kaykhless"): found by reading the parts apart.

A message is split only at clear joints, and the parts count only when each is understood with confidence; otherwise
the message is taken whole, as one wish.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from actions.names import FALLBACK, OUT_OF_SCOPE
from actions.turns import AGREEMENT, COURTESY, STEERING

NO_WISH = COURTESY | (STEERING - {"talk_to_human"}) | AGREEMENT | {FALLBACK, OUT_OF_SCOPE}
"""What a part of a message may seem to say, but is no wish beside another."""
CONFIDENT = 0.9
MOST_WISHES = 2
LEAST_WORDS = 2

_JOINTS = re.compile(
    r"[.!?؟\n]+|[,،]?\s(?:و|وزيد|w|o|et|puis|(?:w|o) (?:zid|tani)|وأيضا|وكذلك|ومن بعد|mn be3d)\s",
    re.IGNORECASE,
)
_READ_AT_MOST = 300
_MOST_PARTS = 6


class Wish(NamedTuple):
    """An intent with the part of the message that carries it."""

    intent: str
    confidence: float
    text: str


RankAll = Callable[[list[str]], list[list[tuple[str, float]]]]


def wishes(text: str, whole: tuple[str, float], rank_all: RankAll) -> list[Wish]:
    """One or two wishes, in the order said; a greeting before a task is only politeness."""
    one = Wish(whole[0], whole[1], text)
    parts = [part.strip() for part in _JOINTS.split(text[:_READ_AT_MOST]) if part.strip()]
    if not 1 < len(parts) <= _MOST_PARTS:
        return [one]
    clear = _clear(parts, rank_all)
    if whole[0] in COURTESY and len(clear) == 1:
        return [Wish(clear[0].intent, clear[0].confidence, text)]
    if len(clear) == MOST_WISHES and (whole[0] in COURTESY or whole[0] in {wish.intent for wish in clear}):
        return clear
    return [one]


def _clear(parts: list[str], rank_all: RankAll) -> list[Wish]:
    found = {}
    sayings = [part for part in parts if len(part.split()) >= LEAST_WORDS]
    for part, ranking in zip(sayings, rank_all(sayings), strict=True):
        intent, confidence = ranking[0]
        if confidence >= CONFIDENT and intent not in NO_WISH:
            found.setdefault(intent, Wish(intent, confidence, part))
    return list(found.values())
