"""Stored values in words: what a person sees of an answer."""

from __future__ import annotations

from backend.domain.answers import Answer, Value
from backend.domain.interview_state import HEAD, Ask
from backend.domain.questionnaire import Choice, Kind, Question
from backend.interviews.formatting import isolated, shown_date, shown_number
from backend.interviews.scene import Scene
from backend.questionnaires.words import Words


def shown(scene: Scene, question: Question, value: Value, member: int | None = None) -> str:
    """A value of this question as a person of this variety reads it."""
    match question.kind:
        case Kind.YES_NO:
            return scene.words.yes_no["yes" if value is True else "no"].title.of(scene.sex(member))
        case Kind.CHOICE:
            return shown_choice(scene, question, value, member)
        case Kind.DATE:
            return shown_date(str(value))
        case Kind.INTEGER | Kind.MONEY_MONTH:
            return shown_number(float(value))
        case _:
            return isolated(str(value), scene.lang)


def shown_choice(scene: Scene, question: Question, value: Value, member: int | None = None) -> str:
    """The title of a choice, in the member's gender."""
    if question.name == "relation" and member == HEAD:
        return scene.words.relations["head"].of(scene.sex(member))
    choice = _choice_said(scene, question, value, member)
    if choice is None:
        return str(value)
    return scene.question_words(question.name).choices[choice.name].title.of(scene.sex(member))


def _choice_said(scene: Scene, question: Question, value: Value, member: int | None) -> Choice | None:
    """The choice behind a stored value: of several with that value ("wife", "husband"), the one that fits the rest."""
    alike = [choice for choice in question.choices if choice.value == value]
    fitting = (
        choice for choice in alike if all(scene.interview.given(name, member) == set_ for name, set_ in choice.sets)
    )
    return next(fitting, None) or question.choice(value)


def shown_answer(scene: Scene, question: Question, answer: Answer, member: int | None = None) -> str:
    """An answer as it stands: its value, or that it is not known."""
    if answer.value is None:
        return unknown_title(scene.words)
    return shown(scene, question, answer.value, member)


def unknown_title(words: Words) -> str:
    """How "I don't know" is said in this variety."""
    return words.yes_no["unknown"].title.male


def said_before(scene: Scene, ask: Ask) -> str | None:
    """What was answered to this question earlier, for somebody who came back to it."""
    if ask.question is None or ask.answer is None or ask.answer.value is None:
        return None
    return shown(scene, ask.question, ask.answer.value, ask.member)
