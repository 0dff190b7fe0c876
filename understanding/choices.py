"""One of a few options: by its place, its name, a synonym, or a spelling near it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from understanding.reading import Reading, doubtful, understood, unusable
from understanding.words.answer import does_not_know
from understanding.words.likeness import allowed_slips, distance
from understanding.words.numerals import numeral, single
from understanding.words.ordinals import PLACES
from understanding.words.prepare import prepare, too_long
from understanding.words.stances import WAS
from understanding.words.table import words

_SPACED_DENIAL: Final = re.compile(r"(?<![^\W_])(ma|ما) (?=\w)")
_NONE: Final = "bla"
_WITHOUT: Final = re.compile(
    r"\b(?:sans|bla|bila|bi?doun|bedoun|pas d[eu]?|n (?:en )?(?:ai|a|avons) pas(?: d[eu]?)?|aucune?"
    r"|m[ae]*3[ae]?nd[a-z0-9]*|m[ae]*kay[a-z]*)(?= |$)"
    r"|(?<![\u0620-\u064a])(?:بدون|بلا|دون|ما?عند[\u0620-\u064a]*|ما?كاين[\u0620-\u064a]*|لا (?:يوجد|توجد)"
    r"|ليس (?:لدي|لدينا|عندي|عندنا))(?= |$)"
)
"""Ways to say "without", one for another: "pas de compteur", "ما عندناش كونتور"."""
_WORD: Final = re.compile(r"[a-z0-9]+|[\u0620-\u064a]+")
_FILLERS: Final = words(
    "d dyal dial diyal de du des la le les l un une et w o ou f fi fl b a au en dans c est je suis on nous ana "
    "hna 7na had hada hadi "
    "ghir chi hia hiya howa huwa rah raha rani ra rana numero num no n option choix raqm ra9m nmra nemra lraqm "
    "j ai mon ma notre kan "
    "wla wela ola ula reponse jawab ljawab question kana skn saknin sakna saken 3ndi 3ndna dyali dyalna dyalha "
    "howwa bghit nkhtar khtarit 3afak afak svp merci "
    "ديال د ف في من هو هي انا حنا راه راها هادي هاد هدا هذا هذه ب رقم الخيار خيار نمره نحن لدي لدينا عندي عندنا "
    "ديالي ديالنا و"
    " من فضلك لو سمحت جواب الجواب ولا او اما اختار اخترت نختار بغيت عفاك شكرا ساكن ساكنين ساكنه نسكن اسكن"
)
_LAST: Final = frozenset(
    single(word)
    for word in [
        "dernier",
        "derniere",
        "lakhr",
        "lakher",
        "lkher",
        "akhir",
        "akhira",
        "lakhera",
        "lakhra",
        "الاخير",
        "الاخيره",
        "اخير",
        "الاخر",
        "اخر_",
        "لخر",
        "اللخر",
    ]
)
_NOT: Final = frozenset(
    single(word) for word in ["machi", "mashi", "pas", "ماشي", "ليس", "ليست", "لست", "لسنا", "ليسوا", "non"]
)
_MOST_WORDS: Final = 12

_SOUNDS: Final = (
    ("ch", "$"),
    ("sh", "$"),
    ("kh", "5"),
    ("gh", "8"),
    ("ph", "f"),
    ("qu", "k"),
    ("ou", "w"),
    ("dj", "j"),
    ("th", "t"),
)
_LETTER_SOUNDS: Final = str.maketrans(
    {
        **dict(zip("بتجحخدرزسشعفقكلمنهو", "btj75drzs$3fkklmnhw", strict=True)),
        **dict.fromkeys("طث", "t"),
        **dict.fromkeys("ضذظ", "d"),
        "ص": "s",
        "غ": "8",
        **dict.fromkeys("9qc", "k"),
        "g": "k",
        "z": "z",
        "v": "f",
        "p": "b",
        "x": "$",
    }
)
_SILENT: Final = re.compile(r"[aeiouywh7اويىةه2]")
_ARTICLES: Final = re.compile(r"^(?:(?:ال|لل|وال|بال|فال)(?=[\u0620-\u064a]{3})|(?:el|al|l)(?=[a-z0-9]{4}))")
_SHORTEST_BEGINNING: Final = 4
_LEAST_RESEMBLING: Final = 0.4
"""Of the words said, the part that must be found in a name."""


@dataclass(frozen=True)
class Option:
    """What may be chosen: the value it stands for, and the names and synonyms people use for it, in every variety."""

    value: str
    names: tuple[str, ...]


_Way = Callable[[tuple[str, ...], tuple[Option, ...]], list[str]]
"""A way to find what words name: the options' values, several where they fit alike."""


def read_choice(text: str, options: Sequence[Option], lang: str | None = None) -> Reading:
    """The value of the option that was meant.

    A place counts as typed ("2", "tanya"), unless an option bears that name. Exact names come before names within a
    sentence, these before words that resemble them; two options that fit equally are asked
    back. ``lang`` is accepted for symmetry with the other readers: names of every variety are always understood.
    """
    del lang
    return _read(text, options, (_named_exactly, _by_place, _named_within, _resembling))


def read_named(text: str, options: Sequence[Option]) -> Reading:
    """As `read_choice`, for options that are named in so many words: no places, and nothing that resembles a name."""
    return _read(text, options, (_named_exactly, _named_within))


def read_place(text: str, count: int) -> int | None:
    """The place, from 0, in a list of so many that the text names ("2", "lowla"); None for anything else."""
    options = tuple(Option(str(place), ()) for place in range(count))
    found = _by_place(_words(prepare(text)), options) if text.strip() and not too_long(prepare(text)) else []
    return int(found[0]) if len(found) == 1 and found[0] != _BEYOND else None


def _read(text: str, options: Sequence[Option], ways: Sequence[_Way]) -> Reading:
    prepared = prepare(text)
    if too_long(prepared):
        return unusable("too_long")
    words = _words(prepared)
    if not words:
        return unusable("empty")
    for way in ways:
        chosen = way(words, tuple(options))
        if chosen and not (way is _resembling and does_not_know(prepared)):
            return _of_chosen(
                chosen, denied=way is not _named_exactly and bool(_NOT & set(words) or WAS.search(prepared))
            )
    return unusable("unknown" if does_not_know(prepared) else "no_such_option")


def _words(prepared: str) -> tuple[str, ...]:
    spelt = _WITHOUT.sub(rf" {_NONE} ", _SPACED_DENIAL.sub(r"\1", single(prepared)))
    return tuple(single(word) for word in _WORD.findall(spelt))


def _of_chosen(chosen: list[str], *, denied: bool) -> Reading:
    values = list(dict.fromkeys(chosen))
    if values == [_BEYOND]:
        return unusable("no_such_option")
    if len(values) > 1:
        return doubtful(values, "several")
    return doubtful(values, "denied") if denied else understood(values[0])


_BEYOND: Final = "\0beyond"


@lru_cache(maxsize=2048)
def _name(name: str) -> tuple[str, ...]:
    return tuple(_bare(word) for word in _words(prepare(name)))


def _bare(word: str) -> str:
    return _ARTICLES.sub("", word)


_BARE_LAST: Final = frozenset(_bare(word) for word in _LAST)
_BARE_PLACES: Final = {_bare(word): place for word, place in PLACES.items()}


def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(bare for word in words if (bare := _bare(word)) not in _FILLERS)


def _named_exactly(words: tuple[str, ...], options: tuple[Option, ...]) -> list[str]:
    said = tuple(_bare(word) for word in words)
    kept = _content(words)
    exact = [option.value for option in options if any(_name(name) == said for name in option.names)]
    return exact or [
        option.value for option in options if kept and any(_content(_name(name)) == kept for name in option.names)
    ]


def _by_place(words: tuple[str, ...], options: tuple[Option, ...]) -> list[str]:
    kept = _content(words) or words
    if len(kept) > 3:
        return []
    places = [_place(word, len(options)) for word in kept]
    if None in places:
        return []
    return [
        options[place - 1].value if 1 <= place <= len(options) else _BEYOND for place in places if place is not None
    ]


def _place(word: str, count: int) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) < 4 else None
    if word in _LAST or word in _BARE_LAST:
        return count
    part = numeral(word)
    return PLACES.get(word) or _BARE_PLACES.get(word) or (part.value if part and part.value <= 30 else None)


def _named_within(words: tuple[str, ...], options: tuple[Option, ...]) -> list[str]:
    """Names that occur whole in the sentence; a longer name hides the shorter ones inside it."""
    said = _content(words)
    found = [
        (start, start + len(name), option.value)
        for option in options
        for name in {_content(_name(name)) for name in option.names}
        if name
        for start in range(len(said) - len(name) + 1)
        if said[start : start + len(name)] == name
    ]
    return [value for start, end, value in found if not any(_hides(other, start, end) for other in found)]


def _hides(other: tuple[int, int, str], start: int, end: int) -> bool:
    return other[0] <= start and end <= other[1] and other[1] - other[0] > end - start


def _resembling(words: tuple[str, ...], options: tuple[Option, ...]) -> list[str]:
    """The options of whose names the most is said: "moderne" for "maison moderne", "lhjar" for "دار د الحجر"."""
    said = _content(words)[:_MOST_WORDS]
    scores = {
        option.value: max((_resemblance(said, _content(_name(name))) for name in option.names), default=0.0)
        for option in options
    }
    top = max(scores.values(), default=0.0)
    return [value for value, score in scores.items() if score == top] if top > 0 else []


def _resemblance(said: tuple[str, ...], name: tuple[str, ...]) -> float:
    """How many of the words said are in a name; of equals, the name of which a larger part was said is ahead."""
    found = [max((_likeness(word, part) for part in name), default=0.0) for word in said]
    if sum(found) < _LEAST_RESEMBLING * len(said):
        return 0.0  # "rajli khla ddar" is no "rajli mat" for its first word
    return sum(found) + 0.1 * sum(found) / len(name) if any(found) else 0.0


@lru_cache(maxsize=16384)
def _likeness(word: str, part: str) -> float:
    """1 for the same word, less for the same sound, the beginning of a word, or a slip; 0 for another word."""
    if word == part:
        return 1.0
    if len(_sound(word)) > 1 and _sound(word) == _sound(part):
        return 0.9
    if len(word) >= _SHORTEST_BEGINNING and part.startswith(word):
        return 0.8
    slips = min(allowed_slips(word), allowed_slips(part))
    apart = distance(word, part, slips)
    return 0.8 - apart / max(len(word), len(part)) if apart <= slips else 0.0


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    """Consonants as they sound, the same for both scripts."""
    heard = word
    for spelling, sound in _SOUNDS:
        heard = heard.replace(spelling, sound)
    heard = heard.translate(_LETTER_SOUNDS)
    return word[:1] * (not _SILENT.sub("", heard)) + re.sub(r"(.)\1+", r"\1", _SILENT.sub("", heard))
