"""What the intent model sees of a text: counts of named n-grams, in five views of the same words.

1. characters: 2-5-grams within words, of the text and, for Latin letters, of its Arabic transliteration as well;
2. words: words and pairs of words;
3. skeletons: words and pairs of words reduced to consonants, where `ch7al`, `chhal` and شحال are one;
4. skeleton characters: 2-4-grams of those;
5. meanings: concepts of `understanding.concepts`, and which of them stand together, where `facture` and فاتورة are one.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from understanding.concepts import meanings
from understanding.masks import mask
from understanding.normalise import normalise
from understanding.text import clean
from understanding.transliterate import consonants, to_arabic

VIEWS = ("characters", "words", "skeletons", "skeleton_characters", "meanings")
MOST_MEANINGS = 20


def spelt(text: str) -> str:
    """The one spelling in which texts are compared, numbers hidden."""
    return normalise(mask(clean(text)).text)


def _characters(text: str, longest: int) -> Iterator[str]:
    for word in text.split():
        padded = f" {word} "
        for size in range(2, longest + 1):
            for start in range(max(len(padded) - size, 0) + 1):
                yield padded[start : start + size]


def _words(text: str) -> Iterator[str]:
    words = text.split()
    yield from words
    yield from map(" ".join, pairwise(words))


def _meanings(text: str) -> Iterator[str]:
    named = meanings(text)
    yield from named
    yield from ("+".join(pair) for pair in combinations(sorted(set(named))[:MOST_MEANINGS], 2))


def views(text: str) -> dict[str, "Counter[str]"]:
    """Counts of the n-grams of each view."""
    normal = spelt(text)
    arabic, skeletons = to_arabic(normal), consonants(normal)
    both = normal if arabic == normal else f"{normal} {arabic}"
    return {
        "characters": Counter(_characters(both, 5)),
        "words": Counter(_words(normal)),
        "skeletons": Counter(_words(skeletons)),
        "skeleton_characters": Counter(_characters(skeletons, 4)),
        "meanings": Counter(_meanings(normal)),
    }


def vocabulary(documents: list[dict[str, "Counter[str]"]], view: str, least: int) -> dict[str, int]:
    """How many documents hold each n-gram of a view, those in fewer than `least` left out."""
    seen: Counter[str] = Counter()
    for document in documents:
        seen.update(document[view].keys())
    return {gram: times for gram, times in sorted(seen.items()) if times >= least}
