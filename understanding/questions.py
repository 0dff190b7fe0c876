"""Whether a text asks or wants something, so that an answer or a story is not taken for a wish."""

import re
from typing import Final

from understanding.normalise import normalise

_ASKING: Final = (
    "واش|وش|علاش|كيفاش|كيفاه|شنو|شنا|اشنو|شنوهو|شكون|فين|فاين|امتي|امتا|فوقاش|وقتاش|منين|اش|شمن|شحال|قداش|بشحال|"
    "هل|لماذا|كيف|متي|اين|ماذا|ما هو|ما هي|كم|من هو|لم|بكم|"
    "wach|wesh|wash|3lach|3lash|kifach|kifash|chno|chnou|chnow|shno|achno|chkoun|chkon|fin|fayn|imta|fo9ach|fou9ach|"
    "w9tach|mnin|ach|ash|ch7al|chhal|chehal|sh7al|bch7al|9eddach|"
    "pourquoi|pk|pq|comment|quand|qui|quoi|quel|quelle|quels|quelles|combien|est ce que|est ce qu|c est quoi|ou est"
)
_WANTING: Final = (
    "بغيت|باغي|باغيه|بغينا|نبغي|بغا|بغات|خاصني|خصني|خاصنا|عطيني|عطيوني|قولي|قول لي|قولو ليا|عاونوني|عاوني|"
    "اريد|نريد|اود|ارغب|احتاج|محتاج|اخبرني|اخبروني|"
    "bghit|baghi|baghya|bghina|nbghi|nebghi|bgha|bghat|khassni|khasni|khesni|khassna|3tini|3tiwni|goli|golili|goliya|"
    "9oli|9oliya|3awnoni|3aweni|"
    "veux|voudrais|voulais|souhaite|aimerais|savoir|besoin|dites|dis|aidez|donnez"
)


def _any_of(said: str) -> "re.Pattern[str]":
    return re.compile(rf"(?:^| )(?:{'|'.join(map(re.escape, said.split('|')))})(?: |$)")


_ASKS: Final = _any_of(_ASKING)
_WANTS: Final = _any_of(_WANTING)
_AS_WRITTEN: Final = "أين|متى|امتى|أريد|أود|أرغب|أحتاج"
"""Those of them that one spelling for all changes."""
_ARABIC: Final = "|".join(word for word in f"{_ASKING}|{_WANTING}|{_AS_WRITTEN}".split("|") if not word[0].isascii())
GLUED_AND: Final = rf"\sو(?=(?:{_ARABIC})\s)"
"""Where an Arabic "and" is written together with the question or the wish that it joins: "وشحال"."""


def asks(text: str) -> bool:
    """A question mark, or one of the words that questions are asked with in the four varieties."""
    return "?" in text or "؟" in text or bool(_ASKS.search(normalise(text)))


def wants(text: str) -> bool:
    """A verb of wanting, or a request: "bghit", "je voudrais", "قولي"."""
    return bool(_WANTS.search(normalise(text)))
