"""What an answer about several says beside names: all but somebody, nobody but somebody, only, or not so."""

from __future__ import annotations

import re

from backend.domain.questionnaire import Question
from backend.interviews import options
from backend.interviews.scene import Scene
from backend.interviews.spoken import says, spoken
from understanding.normalise import normalise

_EXCEPT = (
    "الا",
    "من غير",
    "ماعدا",
    "ما عدا",
    "ila",
    "illa",
    "mn ghir",
    "min ghir",
    "men ghir",
    "sauf",
    "a part",
    "hormis",
)
_ONLY = ("ghir", "غير", "que", "seulement", "juste")
_NO_MORE_THAN_NO = 4
"""Letters: "la" and "non" may open any answer, "7ta wa7ed" may not."""

_TOLD_BY_WHAT_IS_NOT = "disability"
"""As in "mmi ma katchoufch": what somebody cannot do is the answer."""
_OTHERS_NOT = re.compile(r"\b(?:w )?(?:lba9i|lakhrin|lokhrin|les autres|le reste|الباقي|والباقي|لاخرين|والاخرين)\b.*")
_DENIED = re.compile(
    r"(?<=\S )(?:la|lla|non|pas|لا|walo|والو)$|\bma ?[a-z0-9]+ch\b|\bne? [a-z]+ pas\b"
    r"|(?<![\u0620-\u064a])ما ?[\u0620-\u064a]+ش\b"
)


def excludes(text: str) -> bool:
    """As in "kolna mn ghir Salma": whoever is named is left out."""
    return says(spoken(text), map(normalise, _EXCEPT))


def says_only(text: str) -> bool:
    """As in "ghir Salma"."""
    return says(spoken(text), _ONLY)


def spares_some(text: str) -> bool:
    """As in "7ta wa7ed ghir ana", "personne sauf Said": somebody is left of nobody."""
    return excludes(text) or says_only(text)


def says_nobody(scene: Scene, text: str) -> bool:
    """As in "7ta wa7ed", "personne", "لا أحد": more than a "no" that may open any answer."""
    [nobody] = (option for option in options.of_together(scene.published) if option.value == "nobody")
    return says(spoken(text), (name for name in map(normalise, nobody.names) if len(name) > _NO_MORE_THAN_NO))


def is_denied(question: Question, text: str) -> bool:
    """Whether it is said of those named that it is not so ("mmi la"): the others are then not told of."""
    if question.name == _TOLD_BY_WHAT_IS_NOT or excludes(text):
        return False
    return _DENIED.search(_OTHERS_NOT.sub("", normalise(text))) is not None
