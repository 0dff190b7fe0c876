"""The ways to say each choice, in all varieties, gathered once a version."""

from __future__ import annotations

from functools import cache

from backend.domain.questionnaire import Choice
from backend.interviews.scene import Scene
from backend.questionnaires.library import Published
from backend.questionnaires.words import ChoiceWords, Words
from understanding.readings import Option


def of_choices(scene: Scene, question: str, choices: tuple[Choice, ...]) -> tuple[Option, ...]:
    """Options for these choices of a question, in the order they are shown."""
    return of_names(scene.published, question, tuple(choice.name for choice in choices))


@cache
def of_names(published: Published, question: str, names: tuple[str, ...]) -> tuple[Option, ...]:
    """Options for the named choices of a question (a variable, or a question of our own)."""
    return tuple(
        _option(name, [words.questions[question].choices[name] for words in published.words.values()]) for name in names
    )


@cache
def of_together(published: Published) -> tuple[Option, ...]:
    """Nobody, everyone, some, it differs."""
    return tuple(
        _option(name, [words.together[name] for words in published.words.values()])
        for name in ("nobody", "everyone", "some", "differs")
    )


def _option(name: str, everywhere: list[ChoiceWords]) -> Option:
    names = dict.fromkeys(name for words in everywhere for name in words.names)
    return Option(name, tuple(names))


@cache
def of_relations(published: Published, relation: str, sex: str | None) -> tuple[str, ...]:
    """How people speak of somebody of that relation and sex ("my wife"), in all varieties."""
    fitting = [
        choice.name
        for choice in published.questionnaire.by_name["relation"].choices
        if choice.value == relation and (not choice.sets or ("sex", sex) in choice.sets)
    ]
    everywhere: list[Words] = list(published.words.values())
    names = (
        name for words in everywhere for choice in fitting for name in words.questions["relation"].choices[choice].names
    )
    return tuple(dict.fromkeys(names))
