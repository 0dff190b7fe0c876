"""Typed answers as people type them → values: `read(kind, text)` and `read_choice(text, options)`."""

from collections.abc import Callable
from datetime import date
from typing import Final

from understanding.choices import Option, read_choice, read_named, read_place
from understanding.dates import read_date
from understanding.identifiers import read_idcs, read_phone
from understanding.integers import read_integer
from understanding.money import read_money_month
from understanding.reading import Reading, understood, unusable
from understanding.text import clean
from understanding.yes_no import read_yes_no

__all__ = ["KINDS", "Option", "Reading", "read", "read_choice", "read_named", "read_place"]

_READERS: Final[dict[str, Callable[[str, str | None], Reading]]] = {
    "integer": lambda text, _lang: read_integer(text),
    "money_month": lambda text, _lang: read_money_month(text),
    "yesno": read_yes_no,
    "yes_no": read_yes_no,
    "idcs": lambda text, _lang: read_idcs(text),
    "phone": lambda text, _lang: read_phone(text),
    "text": lambda text, _lang: read_text(text),
}
KINDS: Final = frozenset((*_READERS, "date"))


def read(kind: str, text: str, lang: str | None = None, *, today: date | None = None) -> Reading:
    """Reads an answer of one of `KINDS`.

    ``integer``: int. ``money_month``: whole dirhams a month. ``date``: "1960", "2001-09" or "2001-09-14".
    ``yesno``: "yes", "no", "unknown". ``idcs``, ``phone``: digits. ``text``: the cleaned text.
    ``lang`` (ar, ary, ary-Latn, fr) only settles words that two languages share. ``today`` bounds dates: there is no
    clock here. Never raises for any text; raises KeyError for a kind that does not exist.
    """
    if kind == "date":
        return read_date(text, today)
    return _READERS[kind](text, lang)


def read_text(text: str) -> Reading:
    """Free text, cleaned of invisible marks."""
    cleaned = clean(text)
    return understood(cleaned) if cleaned else unusable("empty")
