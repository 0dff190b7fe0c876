"""Whether a text asks something, so that an answer with a number in it is not taken for a question."""

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
_PATTERN: Final = re.compile(rf"(?:^| )(?:{'|'.join(map(re.escape, _ASKING.split('|')))})(?: |$)")


def asks(text: str) -> bool:
    """A question mark, or one of the words that questions are asked with in the four varieties."""
    return "?" in text or "؟" in text or bool(_PATTERN.search(normalise(text)))
