"""What somebody works, for who answers one of the three questions about it with what another asks for.

"Chauffeur" says that they work, and as what; "m3a rasi" that they work, and how. Only words that name a choice outright
count: nothing here is guessed from a resemblance.
"""

from __future__ import annotations

import re

from backend.domain.answers import Value
from backend.domain.questionnaire import Choice
from backend.interviews import options
from backend.interviews.scene import Scene
from understanding.normalise import normalise
from understanding.readings import read_named

ACTIVITY, STATUS, OCCUPATION = "activity", "professional_status", "occupation"
WORKING, AT_HOME = "working", "homemaker"
OF_THE_SELF_EMPLOYED_OR_EMPLOYED = ("self_employed", "employee")
"""How those work whose trade says neither: a driver with a car of their own, or somebody else's."""
_NOTHING_IN_PARTICULAR = "other"
_NOW = re.compile(r"\b(?:daba|deba|dork|maintenant|actuellement|en ce moment|دابا|دبا|الان|حاليا)\s+(?P<after>\S.*)$")


def now(text: str) -> str:
    """What is so now, for who tells what was before: "kont khddama, daba galsa f dar"."""
    found = _NOW.search(normalise(text))
    return found["after"] if found else text


def named(scene: Scene, question: str, text: str) -> str | None:
    """The one choice of a question about work that the text names in so many words."""
    choices = tuple(choice for choice in scene.questionnaire.by_name[question].choices if _is_particular(choice))
    reading = read_named(text, options.of_choices(scene, question, choices))
    return str(reading.value) if reading.status == "ok" else None


def told_besides(scene: Scene, text: str, *questions: str) -> tuple[tuple[str, Value], ...]:
    """What the text names of these other questions about work."""
    found = ((question, named(scene, question, text)) for question in questions)
    return tuple((question, choice) for question, choice in found if choice is not None)


def _is_particular(choice: Choice) -> bool:
    return choice.name != _NOTHING_IN_PARTICULAR
