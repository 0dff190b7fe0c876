"""The answers to frequent questions as published data: words by language, a source and its date for each."""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from backend.knowledge.figures import names
from backend.rules import published

HERE = Path(__file__).parent
LANGUAGES = ("ar", "ary", "ary-Latn", "fr")

INTENTS = tuple(
    f"faq/{name}"
    for name in (
        "what_is_rsu",
        "what_is_rnp",
        "what_is_idcs",
        "get_idcs",
        "lost_idcs",
        "documents_required",
        "no_papers",
        "who_can_register",
        "household_definition",
        "cost",
        "where_office",
        "index_delay",
        "index_computation",
        "index_threshold",
        "index_too_high",
        "index_changed",
        "lower_index",
        "bills_effect",
        "asset_effect",
        "registered_no_aid",
        "asd_what",
        "asd_amount",
        "asd_payment_date",
        "asd_stopped",
        "school_bonus",
        "birth_grant",
        "widow_orphan",
        "divorced_single_mother",
        "disability",
        "elderly_alone",
        "amo_tadamon",
        "amo_lost",
        "amo_achamil",
        "scholarship",
        "housing_aid",
        "exclusion_reasons",
        "rejected_appeal",
        "data_mismatch",
        "otp_problem",
        "password_forgotten",
        "change_phone",
        "change_address",
        "newborn",
        "death_divorce",
        "foreigner",
        "student_own_file",
        "shared_meter",
        "scam_check",
        "privacy",
        "false_declaration",
    )
)
"""Every frequent question the assistant recognises."""


class KnowledgeError(ValueError):
    """The published answers cannot be used; the message lists every fault."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Words with ``{figure}`` places, then what to do next: `begin` leads into an interview, `proceed` elsewhere."""

    text: str
    begin: str | None
    proceed: str | None

    @property
    def follow_up(self) -> str:
        """Everything that may be done next."""
        return self._next(busy=False)

    def places(self) -> frozenset[str]:
        """Names of the figures quoted. Raises ValueError where a brace is left open."""
        return frozenset(place for words in (self.text, self.follow_up) for place in _places(words))

    def filled(self, figures: Mapping[str, str], *, busy: bool = False) -> str:
        """The words with their figures, what to do next as a paragraph of its own.

        Who is `busy` with an interview is not told to begin one: they would fear to start over.
        """
        paragraphs = (self.text, self._next(busy))
        return "\n\n".join(words.format_map(figures).strip() for words in paragraphs if words)

    def _next(self, busy: bool) -> str:
        return " ".join(words for words in (None if busy else self.begin, self.proceed) if words)


@dataclass(frozen=True, slots=True)
class Source:
    """Where an answer's facts are published, and when (a day, or a month); `certain` is False for one weak source.

    `source` is for those who check; `names` are what citizens read for it, by language.
    """

    source: str
    names: Mapping[str, str]
    date: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Library:
    """All answers, complete in every language."""

    answers: Mapping[tuple[str, str], Answer]
    sources: Mapping[str, Source]


@cache
def published_answers() -> Library:
    """The answers of this directory, read once a process. Raises `KnowledgeError`."""
    return load(HERE, names(published()))


def load(directory: Path, figures: frozenset[str]) -> Library:
    """The library of a directory.

    Raises:
        KnowledgeError: a question without answer in a language or without source, a figure that does not exist.
    """
    faults: list[str] = []
    documents = {language: _read(directory / "answers" / f"{language}.yml", faults) for language in LANGUAGES}
    answers = {
        (intent, language): Answer(str(entry["text"]), entry.get("begin"), entry.get("next"))
        for language, document in documents.items()
        for intent, entry in document.items()
        if _is_answer(entry)
    }
    sources = dict(_sources(_read(directory / "sources.yml", faults), faults))
    faults += _absent(answers, sources)
    faults += _strays(documents)
    faults += _wrong_places(answers, figures)
    if faults:
        raise KnowledgeError("\n".join(faults))
    return Library(answers, sources)


def _read(file: Path, faults: list[str]) -> dict[str, Any]:
    try:
        document = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        faults.append(f"{file.name}: {type(error).__name__}")
        return {}
    if not isinstance(document, dict):
        faults.append(f"{file.name}: not a mapping")
        return {}
    return document


def _is_answer(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("text"), str) and bool(entry["text"].strip())


def _sources(document: Mapping[str, Any], faults: list[str]) -> Iterator[tuple[str, Source]]:
    names = document.get("names") or {}
    for intent, entry in document.items():
        if intent == "names":
            continue
        if not isinstance(entry, dict) or not entry.get("source") or not entry.get("date"):
            faults.append(f"sources.yml: {intent}: source, date and certain are required")
            continue
        source = str(entry["source"])
        shown = names.get(source) or {}
        faults += [
            f"sources.yml: no name for {source} in {language}" for language in LANGUAGES if not shown.get(language)
        ]
        yield intent, Source(source, shown, str(entry["date"]), entry.get("certain") is True)


def _absent(answers: Mapping[tuple[str, str], Answer], sources: Mapping[str, Source]) -> Iterator[str]:
    for intent in INTENTS:
        yield from (
            f"{language}.yml: no answer to {intent}" for language in LANGUAGES if (intent, language) not in answers
        )
        if intent not in sources:
            yield f"sources.yml: no source for {intent}"


def _strays(documents: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for language, document in documents.items():
        yield from (f"{language}.yml: no such question: {intent}" for intent in document if intent not in INTENTS)


def _wrong_places(answers: Mapping[tuple[str, str], Answer], figures: frozenset[str]) -> Iterator[str]:
    for (intent, language), answer in answers.items():
        try:
            unknown = sorted(answer.places() - figures)
        except ValueError:
            yield f"{language}.yml: {intent}: a brace is left open"
            continue
        yield from (f"{language}.yml: {intent}: no such figure: {name}" for name in unknown)


def _places(words: str) -> Iterator[str]:
    return (name for _, name, _, _ in string.Formatter().parse(words) if name is not None)
