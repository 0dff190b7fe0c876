"""Codes with parameters → words in the person's language and script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot import codes, typography
from bot.catalogs import Catalog, load
from runtime.logs import Log

log = Log("bot.phrases")

LAST_RESORT = {
    "ar": "عذرا، وقع مشكل عندنا. أعيدوا المحاولة بعد قليل من فضلكم.",
    "ary": "سمحو ليا، وقع شي مشكل من عندنا. عاودو من بعد شوية عافاكم.",
    "ary-Latn": "Sme7ou liya, w9e3 chi mouchkil men 3ndna. 3awdou men be3d chwiya 3afakom.",
    "fr": "Désolé, un problème est survenu chez nous. Réessayez dans un moment.",
}
_SITE = re.compile(r"https?://(?:www\.)?([^/\s;,]+)")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class MissingWords(LookupError):  # noqa: N818  a state of affairs, not a mistake
    """A code, or a parameter that its words need, has no words in a language."""


class Phrases:
    """The gateway's words.

    Args:
        catalogs: by language.
        strict: raise MissingWords (tests, development checks) instead of apologising and logging (production).
    """

    def __init__(self, catalogs: Mapping[str, Catalog], *, strict: bool = False) -> None:
        self._catalogs = catalogs
        self._strict = strict

    @classmethod
    def under(cls, locales: Path, *, strict: bool = False) -> Phrases:
        """The words found in a folder of catalogues."""
        return cls(load(locales), strict=strict)

    def has(self, code: str, lang: str) -> bool:
        """Whether the code has words in that language."""
        return code in self._catalogs[lang].forms

    def say(self, code: str, params: Mapping[str, Any], lang: str) -> str:
        """The sentence for a code; where it has plural forms, the number among the parameters chooses."""
        if code == "text":
            return self._readymade(params, lang)
        template = self._catalogs[lang].text(code, _count(params))
        if template is None:
            return self._missing(code, lang)
        try:
            return typography.directed(_filled(template, params, lang), lang)
        except KeyError as missing:
            return self._missing(f"{code} {missing}", lang)

    def _readymade(self, params: Mapping[str, Any], lang: str) -> str:
        """Words that administrators edit, already in ``lang``, with their source where they name one."""
        text = typography.directed(str(params.get("text", "")), lang)
        if not params.get("source"):
            return text
        source = {"source": _short(str(params["source"])), "date": params.get("date")}
        return f"{text}\n{self.say(codes.SOURCE, source, lang)}"

    def _missing(self, what: str, lang: str) -> str:
        if self._strict:
            raise MissingWords(f"{what} in {lang}")
        log.error("words.missing", code=f"{lang} {what}")
        return LAST_RESORT[lang]


def _short(source: str) -> str:
    """A source as a citizen can use it: the site where it is published, not a line of address."""
    found = _SITE.search(source)
    return found[1] if found else source


def _count(params: Mapping[str, Any]) -> int | None:
    """The number that a sentence is about: the parameter ``n``, else the only one that there is."""
    numbers = [value for value in params.values() if isinstance(value, int) and not isinstance(value, bool)]
    n = params.get("n", numbers[0] if len(numbers) == 1 else None)
    return int(n) if isinstance(n, int | float) else None


def _filled(template: str, params: Mapping[str, Any], lang: str) -> str:
    return _PLACEHOLDER.sub(lambda found: _inside(found[1], params[found[1]], lang), template)


def _inside(name: str, value: typography.Value, lang: str) -> str:
    """A parameter inside its sentence; composed words, and names that stand apart already, stay as they are."""
    if isinstance(value, str) and (name in codes.COMPOSED or typography.ISOLATE in value):
        return value
    return typography.value(value, lang)
