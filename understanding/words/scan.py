"""A prepared answer → its pieces in order: numbers (digits or words, composed), words with a meaning, other words."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from understanding.words.lexicon import meaning, meaning_within
from understanding.words.literals import literal_value
from understanding.words.numerals import Numeral, numeral
from understanding.words.table import words

_TOKEN: Final = re.compile(r"[a-z0-9]+|[\u0620-\u064a\u066e-\u06d3]+|\S")
_TIMES_SIGN: Final = re.compile(r"(?<=\d)x(?=\d)|(?<![a-z0-9])x(?=\d)|(?<=\d)x(?![a-z0-9])")
_DIGITS_INSIDE: Final = re.compile(r"(fl|f|bl|b|l|w|o|d|dhs?|mad)?(\d+)([a-z]*)")
_LATIN_PREFIXES: Final = ("ou", "fl", "bl", "w", "o", "u", "b", "f", "l", "d")
_ARABIC_PREFIXES: Final = ("وال", "بال", "فال", "وب", "ول", "وف", "لل", "ال", "و", "ب", "ف", "ل", "د", "ك")
_DIGITS_THAT_ARE_NEVER_LETTERS: Final = frozenset("014")
_AFTER_LA: Final = words(
    "يوجد توجد شي املك نملك يملك تملك احد ندفع ادفع يدفع نصرف اصرف نودي اودي اشي حد نستعمل استعمل نستهلك"
)
_SIGNS: Final = {
    "+": "plus",
    "&": "and",
    "/": "slash",
    "-": "dash",
    "*": "multiply",
    "x": "multiply",
    "=": "equal",
    "%": "percent",
    "٪": "percent",
    "€": "foreign",
    "$": "foreign",
    "£": "foreign",
    ",": "comma",
    ";": "comma",
    ".": "stop",
    "(": "open",
    ")": "close",
    ":": "colon",
    "?": "question",
    "~": "approximately",
    ">": "compare",
    "<": "compare",
    "≥": "compare",
    "≤": "compare",
}


@dataclass(frozen=True)
class Piece:
    """A number, a sign, or a word.

    ``kind`` is "number", the word's meaning (`understanding.words.lexicon`), a sign's name, "odd" (digits that are
    no number) or "word". ``glued``: no space before it. ``figures``: the digits as written, for numbers not in words.
    ``numeral``: the part a word may play in a number, before numbers are composed.
    """

    kind: str
    text: str
    glued: bool = False
    value: Fraction = Fraction(0)
    figures: str = ""
    numeral: Numeral | None = None


def pieces(prepared: str, *, literals: bool = True) -> list[Piece]:
    """Tokens with their meanings, numbers not yet composed.

    Without ``literals``, digits stay in the groups they were typed in ("15.05.1980" is three numbers), as dates need.
    """
    found: list[Piece] = []
    end = 0
    for match in _TOKEN.finditer(_TIMES_SIGN.sub(" x ", prepared)):
        split = _split(match.group())
        split[0] = replace(split[0], glued=match.start() == end and end > 0)
        found += split
        end = match.end()
    found = _with_sense_of_plus(_with_denials(_without_hyphens(found)))
    return _join_literals(found) if literals else found


def _without_hyphens(found: list[Piece]) -> list[Piece]:
    """As in "quatre-vingt-dix" without its hyphens; a hyphen between digits stays."""
    return [piece for at, piece in enumerate(found) if piece.kind != "dash" or not _is_hyphen(found, at)]


def _with_denials(found: list[Piece]) -> list[Piece]:
    """As in "ma 3ndich" and "لا يوجد" are one word each, however they are spaced."""
    joined: list[Piece] = []
    for piece in found:
        before = joined[-1].text if joined else ""
        if (before in ("ma", "ما", "م") and meaning(before + piece.text) == "denial") or (
            before == "لا" and piece.text in _AFTER_LA
        ):
            joined[-1] = Piece("denial", before + piece.text, joined[-1].glued)
        else:
            joined.append(piece)
    return joined


def _with_sense_of_plus(found: list[Piece]) -> list[Piece]:
    """As in "100 plus 50" adds; "plus de 100", "3 ou plus", "3+" compares; "+3" is three."""
    return [
        replace(piece, kind=_sense_of_plus(found, at)) if piece.kind == "plus" else piece
        for at, piece in enumerate(found)
    ]


def _sense_of_plus(found: list[Piece], at: int) -> str:
    if at == 0 and found[at].text == "+":
        return "sign"
    following = found[at + 1].kind if at + 1 < len(found) else ""
    adds = bool(at and following) and (found[at].text == "+" or following not in ("of", "only"))
    return "plus" if adds else "compare"


def _is_hyphen(found: list[Piece], at: int) -> bool:
    if not 0 < at < len(found) - 1 or not (found[at].glued and found[at + 1].glued):
        return False
    before, after = found[at - 1], found[at + 1]
    return before.text.isalpha() and after.text.isalpha()


def _split(token: str) -> list[Piece]:
    if token.isdecimal():
        return [_figures(token)]
    if sign := _SIGNS.get(token):
        return [Piece(sign, token)]
    known = None if token.startswith("ww") else _known(token)
    if known:
        return [known]
    return _split_latin(token) if token.isascii() else _split_arabic(token)


def _figures(token: str) -> Piece:
    return Piece("number", token, value=Fraction(int(token)), figures=token)


def _known(token: str) -> Piece | None:
    part = numeral(token)
    role = meaning(token)
    if part is None and role is None:
        return None
    return Piece(role or "word", token, numeral=part)


def _split_latin(token: str) -> list[Piece]:
    match = _DIGITS_INSIDE.fullmatch(token)
    if match and _digits_are_a_number(match):
        prefix, digits, rest = match.groups()
        head = [_word(prefix)] if prefix else []
        tail = [replace(piece, glued=True) for piece in _split(rest)] if rest else []
        return [*head, _figures(digits), *tail]
    return _without_prefix(token, _LATIN_PREFIXES, shortest=3) or [_word(token)]


def _digits_are_a_number(match: "re.Match[str]") -> bool:
    """A digit inside a Latin word is mostly a letter ("3ndi"): it counts only where nothing else is possible.

    "l00" and "o5" are a slip of the finger, not a number.
    """
    prefix, digits, rest = match.groups()
    if prefix in ("l", "o") and digits.startswith("0"):
        return False
    if len(digits) > 1 or digits in _DIGITS_THAT_ARE_NEVER_LETTERS or not rest:
        return True
    return bool(not prefix and (numeral(rest) or meaning_within(rest)))


def _split_arabic(token: str) -> list[Piece]:
    return _without_prefix(token, _ARABIC_PREFIXES, shortest=2) or [_word(token)]


def _without_prefix(token: str, prefixes: tuple[str, ...], shortest: int) -> list[Piece] | None:
    for prefix in prefixes:
        rest = token[len(prefix) :]
        if not token.startswith(prefix) or len(rest) < shortest:
            continue
        part = numeral(rest)
        if part and not part.french and not (part.bound and prefix not in ("و", "w", "o")):
            return [_prefix(prefix), replace(_word(rest), glued=True, numeral=part)]
        role = meaning_within(rest)
        if role and prefix in ("و", "w", "o", "ou", "u") and not role[0]:
            return [_prefix(prefix), replace(_word(rest), glued=True)]
    return None


def _prefix(prefix: str) -> Piece:
    if prefix[0] in "وwou":
        return Piece("and", prefix)
    return Piece(meaning(prefix) or "article", prefix)


def _word(token: str) -> Piece:
    if known := _known(token):
        return known
    role = meaning_within(token)
    return Piece(role[1] if role else "word", token)


def _join_literals(found: list[Piece]) -> list[Piece]:
    """Digits with separators ("1.200,50", "1 200") become one number."""
    joined: list[Piece] = []
    index = 0
    while index < len(found):
        end = _literal_end(found, index) if found[index].figures else index + 1
        joined.append(found[index] if end == index + 1 else _literal(found[index:end]))
        index = end
    return joined


def _literal_end(found: list[Piece], start: int) -> int:
    end = start + 1
    while end < len(found):
        if _separated_digits(found, end):
            end += 2
        elif _spaced_thousands(found, start, end):
            end += 1
        else:
            break
    return end


def _separated_digits(found: list[Piece], at: int) -> bool:
    if at + 1 >= len(found) or found[at].text not in (".", ","):
        return False
    return found[at].glued and found[at + 1].glued and bool(found[at + 1].figures)


def _spaced_thousands(found: list[Piece], start: int, at: int) -> bool:
    """As in "1 200", "10 000", "100 000", but not "100 200": that may be two amounts."""
    group = found[at]
    if group.glued or len(group.figures) != 3 or "." in (found[at - 1].text, found[at - 2].text if at > 1 else ""):
        return False
    first = found[start].figures
    return not first.startswith("0") and (len(first) <= 2 or (len(first) == 3 and group.figures == "000"))


def _literal(parts: list[Piece]) -> Piece:
    written = "".join((" " if index and not part.glued else "") + part.text for index, part in enumerate(parts))
    value = literal_value(written)
    if value is None:
        return Piece("odd", written, parts[0].glued)
    return Piece("number", written, parts[0].glued, value, written)
