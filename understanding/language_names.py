"""Which language somebody names ("بالفرنسية", "b darija", "en arabe")."""

import re
from typing import Final

from understanding.normalise import normalise
from understanding.scripts import script
from understanding.varieties import Variety

_FRENCH: Final = re.compile(r"\bfran[cs]|\bfr\b|فرنس|\bfrans|فرونس")
_DARIJA: Final = re.compile(r"\bdari[jg]|دارج|\bmghr[ai]b|مغربي|\bdar[jg]a")
_LATIN: Final = re.compile(r"latin|لاتين|chat letters|\bhorouf lat|7orouf")
_ARABIC: Final = re.compile(r"\barab|عربي|\b3arab|\b3rbi|\bfos7a|\bfous7a|فصح|\bfus7a")


def named_language(text: str) -> Variety | None:
    """The variety that the text names, None where it names none; Darija in the script in which it is asked for."""
    words = normalise(text)
    if _FRENCH.search(words):
        return "fr"
    if _DARIJA.search(words):
        return "ary-Latn" if _LATIN.search(words) or script(text) == "latin" else "ary"
    return "ar" if _ARABIC.search(words) else None
