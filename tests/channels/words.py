"""A small catalogue in four languages for the gateway's own tests: its words say which code and language they are."""

from __future__ import annotations

from pathlib import Path

from bot import codes
from bot.catalogs import FOLDERS

ARABIC_PLURALS = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
)
PLURALS = {"ar": ARABIC_PLURALS, "ary": ARABIC_PLURALS, "ary-Latn": ARABIC_PLURALS, "fr": "nplurals=2; plural=(n>1);"}
FORMS = {"nplurals=6": ("none", "one", "two", "few {n}", "many {n}", "hundreds {n}"), "nplurals=2": ("one", "{n} many")}
EXTRA = {
    "greet": "{lang} greet",
    "menu": "{lang} menu",
    "menu.register_household": "{lang} Register",
    "erase.done": "{lang} erased",
    "answer.noted": "{lang} noted: {value}",
    "receipt": "{lang} receipt {reference}",
    "members": "{lang} members {names}",
}


def write_locales(folder: Path) -> Path:
    for lang, name in FOLDERS.items():
        path = folder / name / "LC_MESSAGES" / "rafiq.po"
        path.parent.mkdir(parents=True)
        path.write_text(_catalog(lang), encoding="utf-8")
    return folder


def _catalog(lang: str) -> str:
    header = f'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    header += f'"Plural-Forms: {PLURALS[lang]}\\n"\n'
    own = {code: f"{{lang}} {code}" for code in codes.PARAMETERS} | {codes.SOURCE: "{lang} source {source}, {date}"}
    entries = [f'msgid "{code}"\nmsgstr "{words.replace("{lang}", lang)}"\n' for code, words in (own | EXTRA).items()]
    forms = FORMS[PLURALS[lang].partition(";")[0]]
    plural = 'msgid "progress"\nmsgid_plural "progress"\n'
    plural += "".join(f'msgstr[{place}] "{form}"\n' for place, form in enumerate(forms))
    minutes = ["{minutes} minute", *["{minutes} minutes"] * (len(forms) - 1)]
    plural += '\nmsgid "minutes"\nmsgid_plural "minutes"\n'
    plural += "".join(f'msgstr[{place}] "{form}"\n' for place, form in enumerate(minutes))
    return "\n".join([header, *entries, plural])
