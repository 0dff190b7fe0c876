"""Intent names: `faq/cost` for everybody, `faq_cost` inside Rasa, which would read a slash as a retrieval intent."""

from typing import Final

FALLBACK: Final = "nlu_fallback"
OUT_OF_SCOPE: Final = "out_of_scope"
_PUBLIC: Final = "faq/"
_INSIDE: Final = "faq_"


def inside(intent: str) -> str:
    """The name that Rasa's files and models use."""
    return _INSIDE + intent.removeprefix(_PUBLIC) if intent.startswith(_PUBLIC) else intent


def public(intent: str) -> str:
    """The name that citizens' buttons, the backend and evaluations use."""
    return _PUBLIC + intent.removeprefix(_INSIDE) if intent.startswith(_INSIDE) else intent
