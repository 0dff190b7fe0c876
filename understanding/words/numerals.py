"""One word → the part it plays in a number, in MSA, Darija (both scripts) and French."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

Role = Literal["zero", "unit", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales"]


@dataclass(frozen=True)
class Numeral:
    """The part a word plays.

    ``role`` decides how it combines: "hundred" and "scale" multiply what stands before; "hundreds" and "scales"
    (a dual, or glued "tltmya") are complete. ``bound`` words mean something else on their own ("تمن" is also a price,
    "ألفا" after no count is two thousand or one).
    """

    value: int
    role: Role
    french: bool = False
    bound: bool = False


_ARABIC: Final = {
    (0, "zero"): "صفر زيرو",
    (1, "unit"): "واحد واحده وحده وحد واحدا احد احدي لواحد",
    (2, "unit"): "جوج زوج زوز جوح اثنان اثنين اثنتان اثنتين اتنين اتنان ثنين ثنتين تنين اثنا اثني اثنتا اثنتي تنتين",
    (3, "unit"): "تلاث ثلاث ثلاثه ثلاثا تلاته تلاتا تلات تلت تلته ثلثه ثلات تلاثه ثلاته تلتا",
    (4, "unit"): "اربع اربعه اربعا ربعه ربعا",
    (5, "unit"): "خمس خمسه خمسا",
    (6, "unit"): "سته ستا ست",
    (7, "unit"): "سبع سبعه سبعا",
    (8, "unit"): "ثماني ثمانيه ثمان تمنيه تمنيا تمانيه تماني ثمنيه تمينيه",
    (9, "unit"): "تسع تسعه تسعا تسعود تسعوض",
    (10, "ten"): "عشر عشره عشرا",
    (11, "teen"): "حداش حضاش حداعش احداش حضعش",
    (12, "teen"): "تناش طناش اطناش اتناش ثناش ضناش طناعش اثناعش",
    (13, "teen"): "تلتاش تلطاش تلطعش تلاتاش ثلطاش تلتعش تلتطاش ثلاثطاش",
    (14, "teen"): "ربعطاش ربعتاش اربعطاش اربعتاش رباعطاش",
    (15, "teen"): "خمسطاش خمستاش خمصطاش خمسطعش",
    (16, "teen"): "سطاش ستاش صطاش سطعش ستطاش",
    (17, "teen"): "سبعطاش سبعتاش صبعطاش",
    (18, "teen"): "تمنطاش تمنتاش ثمنطاش تمانطاش ثمنتاش ثمانطاش",
    (19, "teen"): "تسعطاش تسعتاش تصعطاش",
    (20, "tens"): "عشرين عشرون عشرينا",
    (30, "tens"): "ثلاثين ثلاثون تلاتين تلتين تلاثين ثلاتين",
    (40, "tens"): "اربعين اربعون ربعين",
    (50, "tens"): "خمسين خمسون",
    (60, "tens"): "ستين ستون",
    (70, "tens"): "سبعين سبعون",
    (80, "tens"): "ثمانين ثمانون تمانين تمنين ثمنين",
    (90, "tens"): "تسعين تسعون",
    (100, "hundred"): "ميه ميا ميت مايه مايت ميات ماه مييه",
    (200, "hundreds"): "ميتين متين متاين مياتاين ميتيين ميتاين مياتين مايتان مايتين ميتان مايتا ميتا ميتي مايتي",
    (1000, "scale"): "الف الاف الافا الفا لالف لالاف لاف اللاف الفن",
    (2000, "scales"): "الفين الفان لفين الفي الفاين لفاين",
    (10**6, "scale"): "مليون ملايين ملاين مليونا مليونن",
    (2 * 10**6, "scales"): "مليونين مليونان",
    (10**9, "scale"): "مليار ملايير مليارات ملاير",
}
_ARABIC_BOUND: Final = {4: "ربع", 8: "ثمن تمن"}
_ARABIC_UNIT_OF_HUNDREDS: Final = {
    3: "ثلاث ثلات تلات تلت ثلث تلث ثلت تلاث",
    4: "اربع ربع",
    5: "خمس",
    6: "ست",
    7: "سبع",
    8: "ثماني ثمان تمن ثمن تمان تماني",
    9: "تسع",
}
_FRENCH: Final = {
    (0, "zero"): "zero zeros",
    (1, "unit"): "un une",
    (2, "unit"): "deux deu duex deus",
    (3, "unit"): "trois troi troie trios",
    (4, "unit"): "quatre quatres quatr katre quat catre",
    (5, "unit"): "cinq cinque sinq cinc sink",
    (6, "unit"): "six sis",
    (7, "unit"): "sept cept",
    (8, "unit"): "huit uit huite",
    (9, "unit"): "neuf noeuf",
    (10, "ten"): "dix dis",
    (11, "teen"): "onze honze",
    (12, "teen"): "douze",
    (13, "teen"): "treize treze",
    (14, "teen"): "quatorze katorze",
    (15, "teen"): "quinze kinze",
    (16, "teen"): "seize",
    (17, "teen"): "dixsept disept",
    (18, "teen"): "dixhuit dishuit",
    (19, "teen"): "dixneuf disneuf",
    (20, "tens"): "vingt vingts vint vingte",
    (30, "tens"): "trente trante",
    (40, "tens"): "quarante quarente karante",
    (50, "tens"): "cinquante cinquente sinquante",
    (60, "tens"): "soixante soixente soissante",
    (70, "tens"): "septante",
    (80, "tens"): "huitante octante",
    (90, "tens"): "nonante",
    (100, "hundred"): "cent cents",
    (1000, "scale"): "mile miles mil k",
    (10**6, "scale"): "milion milions",
    (10**9, "scale"): "miliard miliards",
}

# Latin Darija and transliterated MSA: one pattern per numeral, matched on words whose doubled letters are single.
_KH, _CH = "(?:kh|5|x|7)", "(?:ch|sh|x|c)"
_TEEN_END = f"[t]?[ae]*3?[ae]*{_CH}[ae]?(?:r|l|n)?"
_V = "[aeiou]?"
_LATIN_UNITS: Final = {
    3: f"t+h?{_V}l[ae]*t+h?",
    4: f"[ae]?r{_V}b[ae]*3?",
    5: f"{_KH}{_V}m{_V}[sz]",
    6: "s[ei]?t",
    7: f"s{_V}b[ae]*3?",
    8: f"t+h?{_V}m[ae]*n[iey]*",
    9: f"t{_V}s[e]?3?",
}
_LATIN: Final[tuple[tuple[int, Role, str], ...]] = (
    (0, "zero", "[sc]ifr?|[sz]e?fr|sfer|ziro|zero|zer"),
    (1, "unit", "(?:w|ou)[aeo]?[7h][aeiy]?d(?:a|ah|e|en|oun|un)?|wa7id|i7da|ihda|ahad|a7ad"),
    (2, "unit", "(?:j|z|dj)(?:ou|o|u|w|ow)(?:j|z|g|dj)e?|[ei]?t+h?n[ae]?[iey]+n|ithnan|itnan|tnin"),
    (3, "unit", f"t+h?{_V}l[ae]*t+h?(?:[ae]t?|ah|ato?u?n?)?|telt|tlat"),
    (4, "unit", f"[ae]?r{_V}b[ae]*3[ae]*(?:t|h|to?u?n?)?|[ae]?rba+h?|arbaa|reba"),
    (5, "unit", f"{_KH}{_V}m{_V}[sz](?:[ae]t?|ah|ato?u?n?)?|khms|khems|kamsa|hamsa|camsa"),
    (6, "unit", "s[ei]?t+(?:[ae]|ah|ato?u?n?)"),
    (7, "unit", f"s{_V}b[ae]*3[ae]*(?:t|h|to?u?n?)?|seba|saba|sba"),
    (8, "unit", f"t+h?{_V}m[ae]*n[iey]+[ae]+(?:h|t|to?u?n?)?|thamani|tmani"),
    (9, "unit", f"t{_V}s[ae]?3[ae]*(?:t|h|to?u?n?)?|t{_V}s[e]?3?[ae]?(?:ou|u|o)d|tisa|tesa"),
    (10, "ten", f"3[ae]?{_CH}[ae]?r(?:[ae]h?|at|ato?u?n?)?|[ae](?:ch|sh)ra|3cher|3achar"),
    (11, "teen", f"[ei]?[7h][ae]*d[ae]*3?[ae]*{_CH}[ae]?(?:r|l)?"),
    (12, "teen", f"[ei]?t+h?[ae]*n[ae]+3?[ae]*{_CH}[ae]?(?:r|l)?|tnch"),
    (13, "teen", f"t+h?{_V}l[ae]*t+h?{_TEEN_END}"),
    (14, "teen", f"[ae]?r{_V}b[ae]*3?[ae]?t{_TEEN_END}"),
    (15, "teen", f"(?:{_KH}|k|h){_V}m{_V}[sz][ae]?t{_TEEN_END}"),
    (16, "teen", f"s[ei]?t[ae]+3?[ae]*{_CH}[ae]?(?:r|l)?|stch"),
    (17, "teen", f"s{_V}b[ae]*3?[ae]?t{_TEEN_END}"),
    (18, "teen", f"t+h?{_V}m[ae]*n[iey]*[ae]?t{_TEEN_END}"),
    (19, "teen", f"t{_V}s[ae]?3?[ae]?t{_TEEN_END}"),
    (20, "tens", f"3?[aei]?{_CH}r[iey]+ne?|3?i(?:ch|sh)roun|3?[aei]?(?:ch|sh)roun"),
    (30, "tens", f"t+h?{_V}l[ae]*t+h?[iey]+ne?|thalathoun"),
    (40, "tens", f"[ae]?r{_V}b[ae]*3[iey]+ne?|[ae]?rb[ae]?[iey]+ne?|arba3oun"),
    (50, "tens", f"(?:{_KH}|k|h){_V}m{_V}[sz][iey]+ne?|khamsoun"),
    (60, "tens", "s[ei]?t+[iey]+ne?|sitoun"),
    (70, "tens", f"s{_V}b[ae]*3[iey]+ne?|s[ae]?b[ae]?[iey]+ne?|sab3oun"),
    (80, "tens", f"t+h?{_V}m[ae]*n[iey]+ne?|thamanoun"),
    (90, "tens", f"t{_V}s[ae]?3[iey]+ne?|t[ei]s[ae]?[iey]+ne?|tis3oun"),
    (100, "hundred", "m(?:y|i|iy|ey|ei|i2|ye|yi)[ae]+[ht]?|miyat|myet|mi2a|mayat|mi?y?it|myt"),
    (200, "hundreds", "m(?:y|i|iy|ia|ya|iya|ey|ye|ei|a)t(?:[iey]+|a[iy]+e?)ne?|mi2atayn"),
    (1000, "scale", "l?[ae]l[ae]?fe?|l?al[ae]f|lalaf|a?laf"),
    (2000, "scales", "l?[ae]lf(?:[iey]+|a[iy]+e?)ne?"),
    (10**6, "scale", "l?m[ei]?l[iy]+(?:o|ou|u)ne?|l?ml[ae]?[iy]+[ei]*n|mala[iy]+in|l?melioun"),
    (2 * 10**6, "scales", "m[ei]?l[iy]+(?:o|ou|u)n(?:a[iy]+|[iey]+)n"),
    (10**9, "scale", "m[ei]?l[iy]+ard?|ml[ae]yer"),
)
_LATIN_BOUND: Final = {4: "r[aeo]?b[e]?3", 6: "s[ei]?t", 8: "t[ae]?m[ae]?n", 10: "3[ae]?chr"}
_ARABIC_TEENS: Final = tuple(
    (value, re.compile(rf"ا?{stem}[اه]?[طتد]?ا?ع?شر?ه?"))
    for value, stem in (
        (11, "[حه]ا?[دض]"),
        (12, "[طتثض]ن"),
        (13, "[تث]لا?[تثط]{1,2}"),
        (14, "ا?ربع"),
        (15, "خم[سص]"),
        (16, "[سص]ت?"),
        (17, "[سص]بع"),
        (18, "[تثط]ما?ن"),
        (19, "[تط][سص]ع"),
    )
)
_SHORTEST_TEEN: Final = 5
_LATIN_HUNDREDS: Final = tuple(
    (unit * 100, re.compile(f"(?:{pattern})[ae]?(?:m(?:y|i|iy|ey|ye)[ae]+[ht]?|miyat)"))
    for unit, pattern in _LATIN_UNITS.items()
)
_LATIN_THOUSANDS: Final = tuple(
    (unit * 1000, re.compile(f"(?:{pattern})[ae]?t?[ae]?l[ae]*fe?"))
    for unit, pattern in (*_LATIN_UNITS.items(), (10, f"3[ae]?{_CH}[ae]?r"))
)
_LATIN_PATTERNS: Final = tuple((value, role, re.compile(pattern)) for value, role, pattern in _LATIN)
_LATIN_BOUND_PATTERNS: Final = tuple((value, re.compile(pattern)) for value, pattern in _LATIN_BOUND.items())
_LONGEST_NUMERAL: Final = 18
_DOUBLED: Final = re.compile(r"([a-gi-z])\1")


def single(word: str) -> str:
    """The word with doubled Latin letters written once: "stta" and "sta" are the same numeral."""
    return _DOUBLED.sub(r"\1", word)


def _tables() -> dict[str, Numeral]:
    words: dict[str, Numeral] = {}
    for (value, role), forms in _ARABIC.items():
        for form in forms.split():
            words[form] = Numeral(value, role)  # type: ignore[arg-type]
            if role == "teen":
                words[form + "ر"] = Numeral(value, "teen")
    words.update({form: Numeral(10_000, "scales") for form in ("عشرالاف", "عشرتالاف", "عشرتلاف", "عشرلاف", "عشرهالاف")})
    words["الفا"] = Numeral(1000, "scale", bound=True)
    for value, forms in _ARABIC_BOUND.items():
        words.update({form: Numeral(value, "unit", bound=True) for form in forms.split()})
    for value, forms in _ARABIC_UNIT_OF_HUNDREDS.items():
        for form in forms.split():
            for hundred in ("ميه", "ميا", "ميت", "مايه", "مايت", "ميات"):
                words[form + hundred] = Numeral(value * 100, "hundreds")
                words[form + "ه" + hundred] = Numeral(value * 100, "hundreds")
            for thousand in ("الاف", "تالاف", "لاف"):
                words[form + thousand] = Numeral(value * 1000, "scales")
    for (value, role), forms in _FRENCH.items():
        for form in forms.split():
            words[single(form)] = Numeral(value, role, french=True)  # type: ignore[arg-type]
    return words


_WORDS: Final = _tables()


@lru_cache(maxsize=4096)
def numeral(word: str) -> Numeral | None:
    """The part that a prepared word plays in a number, without prefixes; None where it plays none."""
    if len(word) > _LONGEST_NUMERAL:
        return None
    key = single(word)
    if key.isascii():
        return _WORDS.get(key) or (None if key.isdecimal() else _latin(key))
    return _WORDS.get(key) or _arabic_teen(key)


def _arabic_teen(key: str) -> Numeral | None:
    """As in "تناعش", "خمصطاعش", "سبعطاش"."""
    if (
        len(key) < _SHORTEST_TEEN
        or "ش" not in key[-3:]
        or not ("ع" in key[-4:] or "طا" in key or "تا" in key or "دا" in key)
    ):
        return None
    value = next((value for value, pattern in _ARABIC_TEENS if pattern.fullmatch(key)), None)
    return Numeral(value, "teen") if value else None


def _latin(key: str) -> Numeral | None:
    for value, pattern in _LATIN_BOUND_PATTERNS:
        if pattern.fullmatch(key):
            return Numeral(value, "ten" if value == 10 else "unit", bound=True)
    for value, role, pattern in _LATIN_PATTERNS:
        if pattern.fullmatch(key):
            return Numeral(value, role)
    for value, pattern in _LATIN_HUNDREDS:
        if pattern.fullmatch(key):
            return Numeral(value, "hundreds")
    for value, pattern in _LATIN_THOUSANDS:
        if pattern.fullmatch(key):
            return Numeral(value, "scales")
    return None
