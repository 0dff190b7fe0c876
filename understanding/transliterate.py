"""Latin-script Darija into Arabic letters, and both into consonants: for features only, never shown, never stored.

The same word is typed `chhal`, `ch7al`, `xhal` or شحال. A model that also sees a common form learns it once.
"""

import re
from typing import Final

_SOUNDS: Final = {
    "tch": "تش",
    "ch": "ش",
    "sh": "ش",
    "kh": "خ",
    "gh": "غ",
    "ph": "ف",
    "ou": "و",
    "oo": "و",
    "aa": "ع",
    "a": "ا",
    "b": "ب",
    "c": "ك",
    "d": "د",
    "e": "",
    "f": "ف",
    "g": "ك",
    "h": "ه",
    "i": "ي",
    "j": "ج",
    "k": "ك",
    "l": "ل",
    "m": "م",
    "n": "ن",
    "o": "و",
    "p": "ب",
    "q": "ق",
    "r": "ر",
    "s": "س",
    "t": "ت",
    "u": "و",
    "v": "ف",
    "w": "و",
    "x": "ش",
    "y": "ي",
    "z": "ز",
    "2": "ا",
    "3": "ع",
    "4": "غ",
    "5": "خ",
    "6": "ط",
    "7": "ح",
    "8": "ه",
    "9": "ق",
}
_SOUND: Final = re.compile("|".join(sorted(map(re.escape, _SOUNDS), key=len, reverse=True)))
_LATIN_WORD: Final = re.compile(r"(?<![\w<])[2-9]?[a-z][a-z0-9]*")
_DOUBLE: Final = re.compile(r"(.)\1+")
_SAME_SOUND: Final = str.maketrans(
    {
        "ا": "",
        "و": "",
        "ي": "",
        "ع": "ع",
        "ه": "ح",
        "ط": "ت",
        "ص": "س",
        "ض": "د",
        "ظ": "د",
        "ذ": "د",
        "ث": "ت",
        "ق": "ق",
    }
)
"""Vowels go; letters that one Latin letter stands for become one."""


def to_arabic(text: str) -> str:
    """Every Latin word of a normalised text in Arabic letters; placeholders and Arabic words unchanged."""
    return _LATIN_WORD.sub(lambda word: _SOUND.sub(lambda sound: _SOUNDS[sound.group()], word.group()), text)


def consonants(text: str) -> str:
    """The skeleton of a normalised text in either script: consonants only, doubled ones once, emphatics plain."""
    return " ".join(filter(None, map(_skeleton, to_arabic(text).split())))


def _skeleton(word: str) -> str:
    if not ("\u0600" <= word[0] <= "\u06ff"):
        return word
    return _DOUBLE.sub(r"\1", word[:-1].translate(_SAME_SOUND) + _last(word[-1]))


def _last(letter: str) -> str:
    return "" if letter in "اهويء" else letter.translate(_SAME_SOUND)
