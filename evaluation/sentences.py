"""``make sentences``: what is wrong with the training sentences, before a model learns it.

Four kinds of findings, each with the file, the intent and the sentence:

- conflict: the same words, in whatever spelling, under two intents;
- repeated: the same words twice under one intent, or long sentences of which only one word differs;
- imbalance: an intent with too few sentences in a variety, or far more than the others have;
- variety: a sentence of some length whose words are surely of another variety.
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import yaml

from understanding.masks import mask
from understanding.normalise import normalise
from understanding.text import clean
from understanding.varieties import detect

DIRECTORY = Path(__file__).resolve().parent.parent / "nlu_data" / "nlu"
VARIETIES = ("ar", "ary", "ary-Latn", "fr")
LEAST = 30
"""Sentences that every intent needs in every variety."""
MOST_TIMES_THE_MEDIAN = 8.0
LONG = 6
"""Words from which two sentences that differ by one of them say the same thing."""
SURE = 0.97
WORDS_TO_BE_SURE = 4


class Sentence(NamedTuple):
    """A training sentence: its file's variety, its intent as the public knows it (``faq/cost``), its text."""

    variety: str
    intent: str
    text: str
    file: str


class Finding(NamedTuple):
    """One thing to mend, and the sentence or intent it is about."""

    kind: str
    about: str


def read(directory: Path = DIRECTORY) -> list[Sentence]:
    """Every training sentence."""
    return [
        sentence
        for variety in VARIETIES
        for path in sorted((directory / variety).glob("*.yml"))
        for sentence in _of_file(path)
    ]


def _of_file(path: Path) -> Iterator[Sentence]:
    for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
        for line in block["examples"].splitlines():
            if line.strip():
                yield Sentence(path.parent.name, block["intent"], line.strip().removeprefix("- ").strip(), path.name)


def findings(sentences: Sequence[Sentence]) -> list[Finding]:
    """All of them, conflicts first."""
    return [finding for look in (conflicts, repeated, imbalance, wrong_variety) for finding in look(sentences)]


def words_of(text: str) -> str:
    """The one spelling in which sentences are compared: numbers hidden, accents, elongation and punctuation gone."""
    return " ".join(normalise(mask(clean(text)).text).replace("?", " ").replace("!", " ").split())


def conflicts(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """The same words under two intents."""
    for alike in _groups(sentences, lambda sentence: words_of(sentence.text)):
        if len({sentence.intent for sentence in alike}) > 1:
            yield Finding("conflict", " · ".join(map(_shown, alike)))


def repeated(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Under one intent: the same words twice, and long sentences of which one word differs.

    Across intents a sentence that differs by the one word that matters is welcome.
    """
    for alike in _groups(sentences, lambda sentence: (sentence.variety, sentence.intent)):
        for twice in _groups(alike, lambda sentence: words_of(sentence.text)):
            if len(twice) > 1:
                yield Finding("repeated", " · ".join(map(_shown, twice)))
        for pair in _nearly_alike(alike):
            yield Finding("repeated", " · ".join(map(_shown, pair)))


def _nearly_alike(sentences: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Pairs that are equal once one word is left out of each, found in linear time by those shortened forms."""
    by_shortened: dict[tuple[int, str], dict[str, Sentence]] = defaultdict(dict)
    for sentence in sentences:
        words = words_of(sentence.text).split()
        for place in range(len(words) if len(words) >= LONG else 0):
            shortened = " ".join(words[:place] + words[place + 1 :])
            by_shortened[place, shortened].setdefault(" ".join(words), sentence)
    return sorted({pair for alike in by_shortened.values() for pair in pairwise(alike.values())})


def imbalance(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Intents with fewer sentences than needed, or many times what is usual, in some variety."""
    intents = sorted({sentence.intent for sentence in sentences})
    for variety in sorted({sentence.variety for sentence in sentences}):
        counts = Counter(sentence.intent for sentence in sentences if sentence.variety == variety)
        most = MOST_TIMES_THE_MEDIAN * statistics.median(counts.values())
        for intent in intents:
            if not LEAST <= counts[intent] <= most:
                yield Finding(
                    "imbalance", f"{variety} {intent}: {counts[intent]} sentences, {LEAST} to {most:.0f} wanted"
                )


def wrong_variety(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Sentences of some length that are surely of another variety than their folder's."""
    for sentence in sentences:
        seen = detect(sentence.text)
        long_enough = len(sentence.text.split()) >= WORDS_TO_BE_SURE
        if long_enough and seen.variety not in (None, sentence.variety) and seen.confidence >= SURE:
            yield Finding("variety", f"{_shown(sentence)} (reads as {seen.variety})")


def _groups(sentences: Sequence[Sentence], key: Callable[[Sentence], object]) -> list[list[Sentence]]:
    groups: dict[object, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        groups[key(sentence)].append(sentence)
    return list(groups.values())


def _shown(sentence: Sentence) -> str:
    return f"{sentence.variety}/{sentence.file} {sentence.intent}: {sentence.text}"


def main() -> int:
    """Print each finding; fail if there is one."""
    sentences = read()
    found = findings(sentences)
    for finding in found:
        print(f"{finding.kind:<10} {finding.about}")
    print(f"{len(sentences)} sentences; " + (f"{len(found)} findings" if found else "nothing to mend"))
    return min(len(found), 1)


if __name__ == "__main__":
    sys.exit(main())
