"""Names of months as Moroccans write them, and of the months of the Hijri calendar."""

import re
from functools import lru_cache
from typing import Final

from understanding.words.likeness import distance
from understanding.words.numerals import single
from understanding.words.table import words

_MONTHS: Final = {
    1: "janvier jan janv janvie yanayer yanayr yanair yenayer ynayr ynayer yanayir jenvier janvi january "
    "يناير جانفي جانفيي كانون_الثاني ينايير",
    2: "fevrier fev fevr fevrie fevriye febrayer fibrayer febrayr fbrayr fibrayir fabrayer fbrayer febrier "
    "february feb "
    "فبراير فيفري شباط فبرايير فيبراير",
    3: "mars mar mares maris march مارس اذار ماس",
    4: "avril avr avri avrill abril april ibril abrill avrile ابريل افريل نيسان ابرل ايبريل",
    5: "mai may mae mayo مايو ماي ايار مي",
    6: "juin jun juin yonyo younyou yunyu younio yonio yunio younyo younyu yonyou yunyo june يونيو جوان يونيه "
    "حزيران جوين",
    7: "juillet juill jul juillt juil juilet juiyet youlyouz yolyoz yulyuz youlyoz yolyouz yulyouz youliouz yolioz "
    "youlyo yulyu youlyou "
    "july juiller juillte جويليه يوليوز يوليو يوليه تموز يوليز",
    8: "aout aou ghocht ghucht ghoucht 8ocht ghosht ghoght aghustus ghchet ghocht out aoute august غشت اغسطس اوت اب "
    "غوشت اغشت",
    9: "septembre sept septmbre septebre chotanbir choutanbir choutenbir shutanbir chutanbir chtanbir "
    "choutanbir setembre "
    "septembr chotenbir chotanber sebtanbir shotanbir september choutambir شتنبر سبتمبر ايلول شتمبر شوتنبر سبتنبر",
    10: "octobre oct octobr oktobr oktobre oktober oktubar october uktubar octbre october اكتوبر تشرين_الاول "
    "اوكتوبر اكتوبير كتوبر",
    11: "novembre nov novembr nouanbir nowanbir nuwanbir nwanbir nouwanbir nonbir novanbir nouvembre nuvembre "
    "nofembre november "
    "nouembre nouanber نونبر نوفمبر تشرين_الثاني نونبير نومبر",
    12: "decembre dec decembr dojanbir doujanbir dujanbir djanbir doujambir disembre desembre december dojanber "
    "dijanbir "
    "dijember دجنبر ديسمبر كانون_الاول دجمبر دجنبير دسمبر",
}
_HIJRI: Final = {
    1: "محرم moharam mouharam muharam muharram moharram",
    2: "صفر_الخير safar",
    3: "ربيع_الاول rabi3_lawal",
    4: "ربيع_الثاني ربيع_الاخر rabi3_tani",
    5: "جمادى_الاولى جمادي_الاولي",
    6: "جمادي_الثانيه جمادي_الاخره جمادي_الثاني",
    7: "رجب rajab rajeb",
    8: "شعبان cha3ban chaabane chaaban chabane sha3ban",
    9: "رمضان ramadan ramdan ramadane romdan",
    10: "شوال chawal chawwal shawal",
    11: "ذو_القعده ذي_القعده",
    12: "ذو_الحجه ذي_الحجه دو_الحجه",
}
_HIJRI_SIGNS: Final = words("ه هج هجري هجريه هجريا hijri hijria hijriya hegire hijr هجرى ربيع جمادي جمادى القعده الحجه")


def _table(months: dict[int, str]) -> dict[str, int]:
    return {single(name): month for month, names in months.items() for name in names.split()}


_NAMES: Final = {name: month for name, month in _table(_MONTHS).items() if "_" not in name}
_HIJRI_NAMES: Final = {name: month for name, month in _table(_HIJRI).items() if "_" not in name}
_TWO_WORDS: Final = {name.replace("_", " "): month for name, month in _table(_MONTHS).items() if "_" in name}
_TWO_WORDS_PATTERN: Final = re.compile("|".join(re.escape(name) for name in _TWO_WORDS))
_STANDARD: Final = {number: names.split()[0] for number, names in _MONTHS.items()}


_SPELLINGS: Final = tuple(
    (month, re.compile(pattern))
    for month, pattern in (
        (1, r"y[ae]*na*y[aei]*r|ينا?ي+ر"),
        (2, r"f[ei]*[bv]r[ae]*[iy]+[ae]*r|fevri?er"),
        (3, r"mar[aei]*s"),
        (4, r"[aei]?[bv]r[iy]+[lr]e?|[ae]br[iy]+[lr]e?|a?vril"),
        (5, r"maa?y(?:o|ou|u)?"),
        (6, r"y(?:o|ou|u)n[iy]+(?:o|ou|u)|y(?:o|ou|u)ny(?:a|o|ou|u)|jwa?e?n|jui?n"),
        (7, r"y(?:o|ou|u)l[iy]*(?:o|ou|u)z?|ju[iy]+l*et"),
        (8, r"(?:gh|8|r|g)(?:o|ou|u)?[cs]h?[ei]?t|غو?شت"),
        (
            9,
            r"(?:ch|sh|c|x)(?:o|ou|u|w)*t[ae]*[nm]b[aei]*r|s[ei]*[pb]t[ae]*[nm]b[aei]*re?|شو?تا?[نم]بي?ر"
            r"|سبتا?[نم]بي?ر",
        ),
        (10, r"[ou]*[ck]to*[uo]*b[aei]*re?|u[ck]tu?b[aei]*r|ا?و?كتو?بي?ر"),
        (11, r"n[ouwv]*[ae]*[nm]b[aei]*re?|nowemb[aei]*r|ن[وافي]*[نم]بي?ر"),
        (12, r"d[ouie]*j[aei]*[nm]b[aei]*re?|d[ei]*[sc][aei]*[nm]b[aei]*re?|د[ويا]*جا?[نم]بي?ر|دي?سا?[نم]بي?ر"),
    )
)
_LONGEST_NAME: Final = 14


@lru_cache(maxsize=4096)
def _spelt_like_a_month(key: str) -> int | None:
    if not 4 <= len(key) <= _LONGEST_NAME:
        return None
    return next((month for month, pattern in _SPELLINGS if pattern.fullmatch(key)), None)


@lru_cache(maxsize=4096)
def resembles_a_month(word: str) -> bool:
    """Whether a word that is no month's name may be one mistyped."""
    key = single(word)
    if not 6 <= len(key) <= _LONGEST_NAME:
        return False
    return any(len(name) >= 6 and distance(key, name, 2) <= 2 for name in _NAMES)


def month_of(word: str) -> int | None:
    """The Gregorian month a prepared word names, with or without an attached preposition."""
    key = single(word)
    found = _NAMES.get(key)
    if found is None and len(key) > 3 and key[0] in "فبلوfd":
        found = _NAMES.get(key[1:])
    return found or _spelt_like_a_month(key)


def is_hijri(word: str) -> bool:
    """Whether a word names a month of the Hijri calendar or the calendar itself."""
    return word in _HIJRI_SIGNS or single(word) in _HIJRI_NAMES


def with_single_word_months(prepared: str) -> str:
    """Months named in two words ("كانون الثاني") under their one-word name."""
    return _TWO_WORDS_PATTERN.sub(lambda match: _STANDARD[_TWO_WORDS[match.group()]], prepared)
