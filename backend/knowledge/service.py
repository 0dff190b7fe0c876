"""Answering a frequent question: reviewed words, filled with the figures of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from backend.knowledge.figures import quoted
from backend.knowledge.library import Source, published_answers
from backend.rules import rules_on


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer in words, its source, and what the citizen reads for that source."""

    text: str
    source: Source
    source_name: str


@lru_cache(maxsize=2048)
def answer(question: str, language: str, day: date, *, busy: bool = False) -> Answered | None:
    """The answer to a question (``faq/cost``) in a language on a day; None when there is no such question.

    Who is `busy` with an interview is not told to begin one.

    Raises:
        NoRuleForDate: a figure it quotes has no value on that day.
    """
    library = published_answers()
    words = library.answers.get((question, language))
    if words is None:
        return None
    figures = quoted(rules_on(day), words.places())
    source = library.sources[question]
    return Answered(words.filled(figures, busy=busy), source, source.names[language])
