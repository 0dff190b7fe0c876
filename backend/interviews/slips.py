"""An earlier answer taken back under a later question: "sme7 liya, 3ndi 4 drari machi 3" where health cover is asked.

The words are no answer to the question they stand under, however much of one they resemble.
"""

from __future__ import annotations

import re

from backend.domain.events import MemberRenamed
from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Kind
from backend.interviews import members, naming_answers, options
from backend.interviews.naming_answers import HOUSEHOLD_SIZE
from backend.interviews.scene import Scene
from backend.interviews.spoken import says, spoken
from backend.interviews.understood import Understood, WantsCorrection
from understanding.normalise import normalise
from understanding.people_names import introduced_name
from understanding.readings import read, read_named
from understanding.takebacks import TakenBack, after_apology, owns_up, taken_back

_ABOUT_SEVERAL = (AskKind.TOGETHER, AskKind.GATE)
_COUNTED = (Kind.INTEGER, Kind.MONEY_MONTH)


def found(scene: Scene, ask: Ask, text: str) -> Understood | WantsCorrection | None:
    """What the text takes back of what was said before; None where it may answer the question itself."""
    words, rest = taken_back(text), after_apology(text)
    if ask.kind in _ABOUT_SEVERAL:
        if words is not None:
            return _renaming(scene, words) or _unless_about_this(scene, ask, text, words.meant)
        return _unless_about_this(scene, ask, text, rest) if rest is not None else None
    return _under_one_question(scene, ask, text, rest) if rest is not None else None


def meant(scene: Scene, ask: Ask, text: str) -> str:
    """The text without the apology that it begins with, and without what it denies ("Said machi Salma")."""
    words = taken_back(text)
    if words is not None and _denies_an_answer(scene, ask, text, words):
        return words.meant
    rest = after_apology(text) or text
    return _CORRECTING.sub("", rest) if _asks_a_choice(ask) else rest


_CORRECTING = re.compile(r"^(?:non|la|lla|لا)\s*(?:[,،]|(?=c['’]est))\s*", re.IGNORECASE)
"""As in "non, c'est mon fils", which denies what was thought and not what follows."""


def _denies_an_answer(scene: Scene, ask: Ask, text: str, words: TakenBack) -> bool:
    if ask.kind is AskKind.TOGETHER:
        return bool(members.found(scene, words.denied, ask.members))
    if not _asks_a_choice(ask):
        return False
    choices = options.of_choices(scene, ask.name, ask.choices)
    one_answer = read_named(text, choices).status == "ok"  # "ولد ولا بنت" is a choice of its own
    return not one_answer and all(read_named(part, choices).status == "ok" for part in (words.denied, words.meant))


def _asks_a_choice(ask: Ask) -> bool:
    return ask.kind is AskKind.QUESTION and ask.question is not None and ask.question.kind is Kind.CHOICE


def _unless_about_this(scene: Scene, ask: Ask, text: str, said: str) -> WantsCorrection | None:
    if not said and not owns_up(text):
        return None
    named = naming_answers.found(scene, text, guess=False)
    about = members.found(scene, said, ask.members)
    if named is not None and named.name == HOUSEHOLD_SIZE and read("integer", said).value != len(about):
        return WantsCorrection(named)  # another count of "drari" than there are
    if about or _names_a_thing(scene, ask, said):
        return None
    # "pardon oui" only asks pardon; who names another answer, or admits a mistake, takes one back
    taken_back_ = named is not None or owns_up(text) or taken_back(text) is not None
    return WantsCorrection(named) if taken_back_ else None


def _names_a_thing(scene: Scene, ask: Ask, said: str) -> bool:
    every = options.of_names(scene.published, ask.name, ask.variables) if ask.kind is AskKind.GATE else ()
    return any(says(spoken(said), map(normalise, option.names)) for option in every)


def _renaming(scene: Scene, words: TakenBack) -> Understood | None:
    """One member under another name: "benti smitha Sara machi Salma"."""
    name = introduced_name(words.meant)
    named = members.found(scene, words.denied, scene.interview.roster)
    return Understood(MemberRenamed(named[0], name)) if name and len(named) == 1 else None


def _under_one_question(scene: Scene, ask: Ask, text: str, rest: str) -> WantsCorrection | None:
    if ask.kind is not AskKind.QUESTION:
        return None
    if not rest:
        return WantsCorrection() if owns_up(text) else None
    question = scene.question(ask)
    named = naming_answers.found(scene, rest, guess=False)
    if named is None or named.name == ask.name or question.kind is Kind.TEXT:
        return None
    return WantsCorrection(named) if question.kind in _COUNTED or not _is_said_plainly(scene, rest) else None


def _is_said_plainly(scene: Scene, rest: str) -> bool:
    return read("yesno", rest, scene.lang).status == "ok"
