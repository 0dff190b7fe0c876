"""Values as people write them: dates day first, decimal comma, names kept from turning a line around."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ISOLATED = "\u2068{}\u2069"


def shown_date(value: str) -> str:
    """``1984-01-10`` → ``10/01/1984``; partial dates lose what is not known."""
    return "/".join(reversed(value.split("-")))


def shown_number(value: float) -> str:
    """Whole numbers plainly, others with a decimal comma."""
    return str(int(value)) if float(value).is_integer() else f"{value:.2f}".replace(".", ",")


def isolated(name: str, lang: str) -> str:
    """A name set apart where its script runs against the sentence's."""
    foreign = _LATIN if lang in ("ar", "ary") else _ARABIC
    return _ISOLATED.format(name) if foreign.search(name) else name


_COMMA = {"ar": "، ", "ary": "، "}
_COLON = {"fr": "\u00a0: "}
_DIRHAM = {"ar": "درهم", "ary": "درهم", "ary-Latn": "dh", "fr": "DH"}


def listed(items: Iterable[str], lang: str) -> str:
    """Several values in one line."""
    return _COMMA.get(lang, ", ").join(items)


def within(title: str) -> str:
    """A button's title as it reads within a line: with a small letter, unless it begins with an acronym."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def labelled(label: str, value: str, lang: str) -> str:
    """A value with what it is called."""
    return f"{label}{_COLON.get(lang, ': ')}{value}"


def in_dirhams(amount: str, lang: str) -> str:
    """An amount with its unit."""
    return f"{amount} {_DIRHAM[lang]}"
