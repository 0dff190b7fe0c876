"""Two wishes in one message ("salam, bghit ntsjel o chhal kaykhless"): found by reading the parts apart.

A message is split only at clear joints, and the parts count only when each is understood with confidence; otherwise
the message is taken whole, as one wish.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from actions.names import FALLBACK, OUT_OF_SCOPE
from actions.turns import AGREEMENT, COURTESY, STEERING
from understanding.questions import GLUED_AND, asks, wants

NO_WISH = COURTESY | (STEERING - {"talk_to_human"}) | AGREEMENT | {FALLBACK, OUT_OF_SCOPE}
"""What a part of a message may seem to say, but is no wish beside another."""
CONFIDENT = 0.9
AGREED = 0.4
"""Enough for the part that says what the whole message seems to say: "chhal kaykhless" alone is short and doubtful."""
MOST_WISHES = 2
LEAST_WORDS = 2

_JOINTS = re.compile(
    rf"[.!?؟\n,،]+|\s(?:و|وزيد|w|o|et|puis|(?:w|o) (?:zid|tani)|وأيضا|وكذلك|ومن بعد|mn be3d)\s|{GLUED_AND}",
    re.IGNORECASE,
)
_READ_AT_MOST = 300
_MOST_PARTS = 6


class Wish(NamedTuple):
    """An intent with the part of the message that carries it."""

    intent: str
    confidence: float
    text: str


Ranking = list[tuple[str, float]]
RankAll = Callable[[list[str]], list[Ranking]]


def wishes(text: str, rank_all: RankAll) -> tuple[Ranking, list[Wish]]:
    """The ranking of the whole message, and one or two wishes in the order said.

    A greeting before a task is only politeness. Whole and parts are ranked together, which takes hardly longer than
    the whole alone.
    """
    sayings = _sayings(text)
    ranking, *apart = rank_all([text, *sayings])
    whole = Wish(*ranking[0], text)
    return ranking, _wishes(whole, _clear(sayings, apart, whole.intent))


def _sayings(text: str) -> list[str]:
    """The parts that may say something by themselves; none of a message that does not come apart."""
    parts = [part.strip() for part in _JOINTS.split(text[:_READ_AT_MOST]) if part.strip()]
    return [part for part in parts if len(part.split()) >= LEAST_WORDS] if 1 < len(parts) <= _MOST_PARTS else []


def _wishes(whole: Wish, clear: list[Wish]) -> list[Wish]:
    if whole.intent in COURTESY and len(clear) == 1:
        return [clear[0]._replace(text=whole.text)]
    named = {wish.intent for wish in clear}
    return clear if len(clear) == MOST_WISHES and (whole.intent in COURTESY or whole.intent in named) else [whole]


def _clear(sayings: list[str], rankings: list[Ranking], whole: str) -> list[Wish]:
    found: dict[str, Wish] = {}
    for saying, ranking in zip(sayings, rankings, strict=True):
        wish = Wish(*ranking[0], saying)
        needed = AGREED if wish.intent == whole else CONFIDENT
        if wish.confidence >= needed and wish.intent not in NO_WISH and (asks(saying) or wants(saying)):
            found.setdefault(wish.intent, wish)
    return list(found.values())
