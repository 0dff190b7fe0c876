"""Codes with parameters → words in the person's language and script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot import typography
from bot.catalogs import Catalog, load
from runtime.logs import Log

log = Log("bot.phrases")

LAST_RESORT = {
    "ar": "عذرا، وقع خلل عندنا. أعد المحاولة بعد قليل من فضلك.",
    "ary": "سمح ليا، وقع شي مشكل عندنا. عاود من بعد شوية عافاك.",
    "ary-Latn": "Sme7 liya, w9e3 chi mochkil 3andna. 3awed men be3d chwiya 3afak.",
    "fr": "Désolé, un problème est survenu chez nous. Réessayez dans un moment.",
}
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
        """The sentence for a code. The parameter ``n`` chooses the plural form."""
        if code == "text":
            return typography.directed(str(params.get("text", "")), lang)
        n = params.get("n")
        template = self._catalogs[lang].text(code, int(n) if isinstance(n, int | float) else None)
        if template is None:
            return self._missing(code, lang)
        try:
            return typography.directed(_filled(template, params, lang), lang)
        except KeyError as missing:
            return self._missing(f"{code} {missing}", lang)

    def _missing(self, what: str, lang: str) -> str:
        if self._strict:
            raise MissingWords(f"{what} in {lang}")
        log.error("words.missing", code=f"{lang} {what}")
        return LAST_RESORT[lang]


def _filled(template: str, params: Mapping[str, Any], lang: str) -> str:
    return _PLACEHOLDER.sub(lambda found: typography.value(params[found[1]], lang), template)
