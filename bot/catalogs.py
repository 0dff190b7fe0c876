"""Gettext catalogues read from ``.po`` at start: code → words, plural forms included.

Babel knows no locale ``ary`` and drops the plural rule when it is told that language; read without a locale, it keeps
the rule that the file's own header gives, and that is the one applied here.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog as PoCatalog
from babel.messages.pofile import PoFileError, read_po

from bot.messages import LANGS
from runtime.settings import SettingsError

FOLDERS: Mapping[str, str] = {"ar": "ar", "ary": "ary", "ary-Latn": "ary_Latn", "fr": "fr"}


class CatalogError(SettingsError):
    """A catalogue is missing or cannot be read: the gateway does not start without words."""


@dataclass(frozen=True)
class Catalog:
    """The words of one language."""

    lang: str
    forms: Mapping[str, tuple[str, ...]]
    plural: Callable[[int], int]

    def text(self, code: str, n: int | None = None) -> str | None:
        """The words for a code, in the plural form of ``n`` where it has several; None where the code has none."""
        forms = self.forms.get(code)
        if forms is None:
            return None
        if len(forms) == 1:
            return forms[0]
        return forms[self.plural(abs(n) if n is not None else 1)]


def load(locales: Path) -> dict[str, Catalog]:
    """Every language's catalogue under ``locales``; raises CatalogError naming the file at fault."""
    return {lang: read(lang, locales / FOLDERS[lang] / "LC_MESSAGES" / "rafiq.po") for lang in LANGS}


def read(lang: str, path: Path) -> Catalog:
    """One catalogue; raises CatalogError."""
    try:
        with path.open("rb") as file:
            source = read_po(file, abort_invalid=True)
        plural = gettext.c2py(source.plural_expr)
    except (OSError, PoFileError, ValueError) as error:
        raise CatalogError(f"{path}: {error}") from error
    return Catalog(lang, _forms(source, path), plural)


def _forms(source: PoCatalog, path: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for message in source:
        code = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if not code or not any(forms):
            continue
        if len(forms) not in {1, source.num_plurals} or not all(forms):
            raise CatalogError(f"{path}: {code} needs {source.num_plurals} plural forms")
        found[code] = forms
    return found
