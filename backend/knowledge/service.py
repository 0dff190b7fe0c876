"""Answering a frequent question: reviewed words, filled with the figures of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

import yaml

from backend.domain.rulebook import NoRuleForDate
from backend.knowledge.figures import quoted
from backend.knowledge.library import HERE, Source, published_answers
from backend.rules import published, rules_on


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer in words, its source, and what the citizen reads for that source."""

    text: str
    source: Source
    source_name: str


@lru_cache(maxsize=2048)
def answer(question: str, language: str, day: date, *, busy: bool = False) -> Answered | None:
    """The answer to a question (``faq/cost``) in a language on a day; None when there is no such question.

    Who is `busy` with an interview is not told to begin one. Where a figure of the day is not published yet, the answer
    holds those of the last day that has them all, and says of which year they are.

    Raises:
        NoRuleForDate: no rules are published for that day.
    """
    library = published_answers()
    words = library.answers.get((question, language))
    if words is None:
        return None
    figures, year = _figures(day, words.places())
    text = words.filled(figures, busy=busy)
    if year is not None:
        text += "\n\n" + _of_an_earlier_year()[language].format(year=year)
    source = library.sources[question]
    return Answered(text, source, source.names[language])


def _figures(day: date, wanted: frozenset[str]) -> tuple[dict[str, str], int | None]:
    """The figures of the day; else those of the last day that has them all, with its year."""
    rules, last = rules_on(day), published().last_complete_day()
    try:
        return quoted(rules, wanted), None
    except NoRuleForDate:
        if last is None or day <= last:
            raise
        return quoted(rules_on(last), wanted), last.year


@cache
def _of_an_earlier_year() -> dict[str, str]:
    words: dict[str, str] = yaml.safe_load((HERE / "earlier.yml").read_text(encoding="utf-8"))
    return words
