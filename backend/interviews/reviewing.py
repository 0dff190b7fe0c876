"""Everything that was said, read back: one list for the household, one for each member."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backend.domain import interview as engine
from backend.domain.answers import AnswerKey
from backend.domain.interview_state import ReviewLine
from backend.interviews import values
from backend.interviews.scene import Scene


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The answers about the household (`member` None) or about one member, one "label: value" a line."""

    member: int | None
    lines: str


def paragraphs(scene: Scene) -> Iterator[Paragraph]:
    """The review in the roster's order, the household last."""
    every = engine.review(scene.questionnaire, scene.interview, scene.today)
    for member in (*scene.interview.roster, None):
        about = [line for line in every if line.key.member == member]
        if about:
            yield Paragraph(member, "\n".join(_line(scene, line) for line in about))


def missing(scene: Scene) -> str:
    """Required answers that nobody could give, one a line."""
    every = engine.review(scene.questionnaire, scene.interview, scene.today)
    return "\n".join(label(scene, line.key) for line in every if line.missing)


def _line(scene: Scene, line: ReviewLine) -> str:
    question = scene.questionnaire.by_name[line.key.name]
    shown = values.shown_answer(scene, question, line.answer, line.key.member)
    return f"{_short(scene, line.key)}: {shown}"


def label(scene: Scene, key: AnswerKey) -> str:
    """What an answer is called: the question's short label, and whose."""
    short = _short(scene, key)
    return short if key.member is None else f"{short} ({scene.name(key.member)})"


def labels(scene: Scene, keys: Iterable[AnswerKey]) -> str:
    """Several answers by name, each once."""
    return "، ".join(_labels(scene, keys)) if scene.lang in ("ar", "ary") else ", ".join(_labels(scene, keys))


def _labels(scene: Scene, keys: Iterable[AnswerKey]) -> list[str]:
    return list(dict.fromkeys(label(scene, key) for key in keys))


def _short(scene: Scene, key: AnswerKey) -> str:
    words = scene.question_words(key.name)
    return words.review.of(scene.sex(key.member))
