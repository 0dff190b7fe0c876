"""Which answer somebody means when they want to change one: "number of rooms", "tarikh izdiyad dyal Salma"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from backend.domain.answers import AnswerKey
from backend.domain.interview_state import HEAD
from backend.domain.questionnaire import Of
from backend.interviews import members
from backend.interviews.scene import Scene
from backend.interviews.spoken import says, spoken
from backend.questionnaires.library import Published
from understanding.normalise import normalise
from understanding.readings import Option, read, read_choice
from understanding.words.table import words

_BIRTH = re.compile(r"\b(?:nee?s? (?:en|le)|t?zad(?:e?t)?|mzyou?da?|تزاد|تزادت|مزداد|مزداده|ازداد|ازدادت)\b")
"""A birth told rather than named."""
HOUSEHOLD_SIZE = "household_size"
_PEOPLE = words(
    "drari dderri wlad wladi lwlad weldat bnat drriyat nas dnas afrad chkhas enfants enfant fils filles personnes "
    "دراري الدراري اولاد الاولاد ولاد ولادي اولادي اطفال بنات ناس الناس افراد اشخاص نفر نفوس"
)
"""Whom a household is counted in."""
_AT_HOME = re.compile(r" (?:فالدار|f dar)$")
"""Where it is counted, which a label says and people need not."""
_REQUEST = words(
    "beddel bedel bdel nbeddel nbedel nbdel tbeddel sahe7 nsahe7 9ad n9ad bghit bghina khassni khasni 3adad chhal "
    "ghalat men mn dyal d ghlett ghlat f jawab ljawab corriger changer modifier rectifier je veux voudrais "
    "nombre erreur sur reponse de des les la le "
    "بدل نبدل نبدلو صحح نصحح تصحيح تغيير تعديل بغيت اريد خاصني عدد شحال غلط غلطت جواب الجواب في ف من ديال"
)
"""Words that ask for a change, and name nothing that is to be changed."""
_TOO_SHORT_TO_GUESS = 6
"""Shorter words are near to too many labels."""


@dataclass(frozen=True, slots=True)
class Named:
    """A variable, and the members it may be about (none for the household's)."""

    name: str
    members: tuple[int, ...] = ()


def found(scene: Scene, text: str, *, guess: bool = True) -> Named | None:
    """The answer that a text names, or (as a guess) nearly names; None when it names none, or several alike."""
    name = _variable(scene, text, guess=guess)
    if name is None:
        return None
    if scene.questionnaire.by_name[name].of is Of.HOUSEHOLD:
        return Named(name)
    named = members.found(scene, text, scene.interview.roster)
    return Named(name, named or _who_answered(scene, name))


def _who_answered(scene: Scene, name: str) -> tuple[int, ...]:
    roster = scene.interview.roster
    answered = tuple(member for member in roster if AnswerKey(name, member) in scene.interview.answers)
    return tuple(member for member in answered or roster if (name, member) != ("relation", HEAD))


def _variable(scene: Scene, text: str, *, guess: bool) -> str | None:
    said = spoken(text)
    options = _options(scene.published)
    lengths = {
        str(option.value): max(len(name) for name in option.names) for option in options if says(said, option.names)
    }
    if not lengths and _BIRTH.search(normalise(text)):
        return "birth_date"
    if lengths:
        return max(lengths, key=lambda name: lengths[name])
    if _counts_people(text):
        return HOUSEHOLD_SIZE
    if not guess or len(text.strip()) < _TOO_SHORT_TO_GUESS:
        return None
    reading = read_choice(_without_request(text), options, scene.lang)
    return str(reading.value) if reading.status == "ok" and not text.strip().isdecimal() else None


def _without_request(text: str) -> str:
    """What is to be changed, without the words that ask for a change: "bghit nbeddel 3adad lbyout"."""
    rest = [word for word in normalise(text).split() if word not in _REQUEST]
    return " ".join(rest) or text


def _counts_people(text: str) -> bool:
    """As in "3ndi 4 drari": how many there are, which is one answer for all of them."""
    return not _PEOPLE.isdisjoint(normalise(text).split()) and read("integer", text).status != "invalid"


@cache
def _options(published: Published) -> tuple[Option, ...]:
    """Every variable by the short labels of the review, in all varieties."""
    return tuple(
        Option(question.name, tuple(dict.fromkeys(name for name in names if name)))
        for question in published.questionnaire.questions
        for names in [_labels(published, question.name)]
    )


def _labels(published: Published, name: str) -> list[str]:
    reviews = [one.questions[name].review for one in published.words.values()]
    labels = [normalise(label) for review in reviews for label in (review.male, review.female)]
    return [*labels, *(_AT_HOME.sub("", label) for label in labels)]
