"""What the intent model sees of a text: weighted names of n-grams, from three views of the same words.

1. character 2-5-grams within words, of the text and, for Latin letters, of its Arabic transliteration as well;
2. words and pairs of words;
3. words and pairs of words reduced to consonants, where `ch7al`, `chhal` and شحال are one.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from understanding.masks import mask
from understanding.normalise import normalise
from understanding.text import clean
from understanding.transliterate import consonants, to_arabic

SHORTEST, LONGEST = 2, 5
VIEWS = ("c", "w", "k")


def spelt(text: str) -> str:
    """The one spelling in which texts are compared, numbers hidden."""
    return normalise(mask(clean(text)).text)


def _characters(text: str) -> Iterator[str]:
    for word in text.split():
        padded = f" {word} "
        for size in range(SHORTEST, LONGEST + 1):
            for start in range(max(len(padded) - size, 0) + 1):
                yield padded[start : start + size]


def _words(text: str) -> Iterator[str]:
    words = text.split()
    yield from words
    yield from map(" ".join, pairwise(words))


def views(text: str) -> dict[str, "Counter[str]"]:
    """Counts of the n-grams of each view."""
    normal = spelt(text)
    arabic = to_arabic(normal)
    both = normal if arabic == normal else f"{normal} {arabic}"
    return {"c": Counter(_characters(both)), "w": Counter(_words(normal)), "k": Counter(_words(consonants(normal)))}


def vocabulary(documents: list[dict[str, "Counter[str]"]], view: str, least: int) -> dict[str, int]:
    """How many documents hold each n-gram of a view, those in fewer than `least` left out."""
    seen: Counter[str] = Counter()
    for document in documents:
        seen.update(document[view].keys())
    return {gram: times for gram, times in sorted(seen.items()) if times >= least}
