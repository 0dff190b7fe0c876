"""In which variety a person is answered: theirs, noticed from what they write, and changed on clear evidence only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, cast, get_args

from bot.conversations import Conversation
from bot.greetings import bare_bonjour, bare_salam
from understanding.common_words import has_words_of
from understanding.varieties import Variety

FIRST_GUESS = "ary"
"""What a person is greeted in who has shown no language: what nearly everybody speaks."""

LATIN_GUESS = "ary-Latn"
"""The same for who writes Latin letters."""

ENOUGH_TO_BEGIN = 0.5
"""Below this confidence a newcomer is offered the choice of languages, too."""
HINT = 0.7
CLEAR = 0.9
"""Confidences of detection; one word never reaches HINT, two words never reach CLEAR."""

FEW_WORDS = 3
"""A message of so few words speaks for a language only by a word that is of that language."""

_DARIJA = {"ary", "ary-Latn"}


class Detection(Protocol):
    """What ``understanding.varieties.detect`` answers."""

    @property
    def variety(self) -> str | None:
        """The likeliest variety."""

    @property
    def confidence(self) -> float:
        """0 to 1; low for a word or two."""


Detect = Callable[[str], Detection]


def begun_in(person: Conversation, text: str | None, detect: Detect) -> tuple[Conversation, bool]:
    """The language of a first contact, and whether the message gave enough evidence of it.

    A single word gives little, but at least the script that its writer reads. Darija is read by whoever greets in
    Arabic letters; who greets with "salam" in Latin letters may rather read French.
    """
    if text and (script := bare_salam(text)):
        return person.with_lang(FIRST_GUESS if script == "arabic" else LATIN_GUESS), script == "arabic"
    if text and bare_bonjour(text):
        return person.with_lang("fr"), True
    seen = detect(text) if text else None
    if seen is None or seen.variety is None:
        return person.with_lang(FIRST_GUESS), False
    return person.with_lang(seen.variety), seen.confidence >= ENOUGH_TO_BEGIN


def continued_in(person: Conversation, text: str | None, detect: Detect, awaiting_type: str | None) -> Conversation:
    """The conversation's language after one more message.

    A clear sentence changes it at once, and so does a hint of the same Darija in the other script: there the letters
    leave no doubt. Elsewhere it takes two hints in a row. Where the person has named the language, it takes
    two clear sentences. A name being asked for says nothing about the language of who bears it, and neither does a
    greeting of every language, nor a message of a few words of which none is known: "hjk fgh" is not French.
    """
    if not text or awaiting_type == "text" or bare_salam(text):
        return person
    seen = detect(text)
    needed = CLEAR if person.state.lang_chosen else HINT
    if seen.variety is None or seen.confidence < needed or _may_be_nonsense(text, seen.variety):
        return person
    if seen.variety == person.lang:
        return _leaning(person, None)
    clear = seen.confidence >= CLEAR or {seen.variety, person.lang} == _DARIJA
    at_once = clear and not person.state.lang_chosen
    if at_once or person.state.leaning == seen.variety:
        return _leaning(replace(person, lang=seen.variety), None)
    return _leaning(person, seen.variety)


def _may_be_nonsense(text: str, variety: str) -> bool:
    few = len(text.split()) <= FEW_WORDS
    return few and variety in get_args(Variety) and not has_words_of(cast(Variety, variety), text)


def named_by(payload: str | None) -> str | None:
    """The language that a button names: ``l|fr``."""
    return payload.removeprefix("l|") if payload is not None and payload.startswith("l|") else None


def _leaning(person: Conversation, lang: str | None) -> Conversation:
    return replace(person, state=replace(person.state, leaning=lang))
