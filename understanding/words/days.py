"""Days, weekdays, seasons and decades as people say them, before numbers and months are read."""

import re
from typing import Final

from understanding.words.months import month_of
from understanding.words.numerals import single
from understanding.words.ordinals import PLACES

_UNITS: Final = {
    "حادي": 1,
    "واحد": 1,
    "ثاني": 2,
    "ثالث": 3,
    "رابع": 4,
    "خامس": 5,
    "سادس": 6,
    "سابع": 7,
    "ثامن": 8,
    "تاسع": 9,
}
_TENS: Final = {"عشر": 20, "ثلاث": 30}
_UNIT: Final = "|".join(_UNITS)
_TWENTIETHS: Final = re.compile(rf"(?:ال)?(?P<unit>{_UNIT}) ?و ?(?:ال)?(?P<tens>عشر|ثلاث)(?:ين|ون)(?= |$)")
_TEENTHS: Final = re.compile(rf"ال(?P<unit>{_UNIT}) عشر?ه?(?= |$)")
_ORDINAL: Final = re.compile(r"(?:^|(?<= ))ال[\u0620-\u064a]+(?= |$)")
_FIRST_OF: Final = re.compile(
    r"(?:^|(?<= ))(?:nhar |نهار |يوم )?(?:اول|لول|اللول|الاول|lwe?l|le?we?l|lowe?l|loul|premier|1 ?er)"
    r" (?:(?:من|ف|في|د|ديال|شهر|mn|men|f|fi|d|dyal|chhar|de|du) ?)*(?P<month>\S+)"
)
_WEEKDAY: Final = re.compile(
    r"(?:(?:يوم|نهار) )?(?:ال|ل)(?:اثنين|ثنين|تنين|ثلاثا|تلات|ثلات|اربعا|اربع|ربعا|خميس|جمعه|سبت|احد|حد)(?=,? \S)"
    r"|\b(?:nhar|nhr|yom|youm) (?:(?:l|el|al) ?)?(?:it?nin|tnin|tnayn|tlata?|tleta?|arb3a?|rb3a?|khmis|5mis"
    r"|jm3a|jem3a|jo?mo?3a|sebt|sbt"
    r"|7ed|hed|7ad|had)(?=,? \d)"
)
_SPRING: Final = re.compile(r"ربيع (?=(?:ال)?(?:عام |سنه |ديال )*(?:19|20)\d\d)")
_DECADE: Final = re.compile(
    r"\banes (?:19)?[2-9]0\b|\banes (?:vingt|trente|quarante|cinquante|soixante|soixante[ -]dix"
    r"|quatre[ -]vingt\w*)s?\b"
    r"|\b(?:19)?[2-9]0s\b|(?:ال)?(?:عشرين|ثلاثين|تلاتين|اربعين|ربعين|خمسين|ستين|سبعين|ثمانين|تمانين|تسعين)ي?ات(?= |$)"
    r"|\b(?:l|f)?(?:3[ae]?chrin|tlatin|a?rb3in|[ae]?r[ae]?b3in|kh[ae]?msin|5[ae]?msin|s[ei]?tin|s[ae]?b3in"
    r"|tmanin|t[ae]?s3in)(?:iy?)?at\b"
)
_DAY: Final = r"(?:ال|l)?(?:نهار|يوم|nhar|jours?|date)(?:و|ات)?"
_MONTH: Final = r"(?:ال|l)?(?:شهر|chhar|chher|chhr|mois)"
_ONLY_THE_YEAR: Final = re.compile(
    r"\b(?:ghir|ghi|gher|gha|hir|seulement|juste|que) (?:l |la )?(?:l?3am|annee|sana|sna)\b|(?:غير|غي|فقط|سوى|سوي"
    r"|الا) (?:ال)?(?:عام|سنه)"
)
_DAY_WORD: Final = re.compile(rf"(?:^|(?<= )|(?<=و)){_DAY}(?= |$|,|\.)")
_MONTH_WORD: Final = re.compile(rf"(?:^|(?<= )|(?<=و)){_MONTH}(?= |$|,|\.)")
_OTHER_EVENT: Final = re.compile(
    r"\b(?:bdi(?:t|na)|tz[ae]?w[ae]?j\w*|tj[ae]?w[ae]?j\w*|khd[ae]?mt|khd[ae]?mna|khr[ae]jt|sk[ae]nt|sk[ae]na"
    r"|mari(?:e|es|age)|comence\w*"
    r"|travaille|depuis|divorcee?|divorce|deces|t[ae]?wf[ae]\w*|retraite\w*|delivree?s?|valable|expire\w*"
    r"|tl[ae]9t|mat|decedee?|morte?|instalee?s?|embauchee?s?|achete"
    r"|chrit|inscrite?)\b"
    r"|(?:^| )(?:بديت|بدينا|تزوجت|تزوجنا|تزوج|خدمت|خدمنا|سكنت|سكنا|مات|ماتت|توفي|توفيت|طلقت|منذ|شريت|تسجلت)(?= |$)"
)
_BORN: Final = re.compile(
    r"\bm[ei]?z[iy]*[ae]?d\w*|\bmz[iy]*ou?d\w*|\btzad\w*|\bn(?:e|ee|es)\b|naiss|مزيود|مزداد|تزاد|ولدت|مولود|ازداد"
    r"|ميلاد|مواليد"
)


_ORDINAL_MONTH: Final = re.compile(r"\b(\d{1,2}) ?(?:eme|ieme|er|ere) mois\b")
_FRENCH_ORDINAL: Final = re.compile(r"\b(\d{1,2}) ?(?:ieme|eme|ere|er)\b")


def with_plain_days(prepared: str) -> str:
    """Arabic ordinals and "the first of" as figures, without weekdays: "الخامس عشر من يناير" is "15 من يناير"."""
    text = _FRENCH_ORDINAL.sub(r"\1", _ORDINAL_MONTH.sub(r" mois \1", prepared))
    text = _WEEKDAY.sub(" ", _SPRING.sub("", text))
    text = _TWENTIETHS.sub(lambda found: str(_UNITS[found["unit"]] + _TENS[found["tens"]]), text)
    text = _TEENTHS.sub(lambda found: str(_UNITS[found["unit"]] + 10), text)
    text = _FIRST_OF.sub(_first, text)
    return " ".join(_ORDINAL.sub(lambda found: str(PLACES.get(found.group(), found.group())), text).split())


def _first(found: "re.Match[str]") -> str:
    return f"1 {found['month']}" if month_of(found["month"]) else found.group()


def names_a_decade(prepared: str) -> bool:
    """As in "les années 60", "الستينات", "f settinat"."""
    return bool(_DECADE.search(single(prepared)))


def tells_another_event(prepared: str) -> bool:
    """As in "I married in 1990": not when one was born."""
    return bool(_OTHER_EVENT.search(single(prepared))) and not _BORN.search(prepared)


def without_unknown_parts(prepared: str) -> tuple[str, int]:
    """The text without the words day and month, and how much of an ISO date may then be believed.

    As in "1950, I know neither the month nor the day": four characters, the year. Zero where neither is named.
    """
    if _ONLY_THE_YEAR.search(prepared):
        return prepared, len("1950")
    names_month, names_day = _MONTH_WORD.search(prepared), _DAY_WORD.search(prepared)
    believed = len("1950") if names_month else len("1950-01") if names_day else 0
    return _DAY_WORD.sub(" ", _MONTH_WORD.sub(" ", prepared)), believed
