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
    r"(?:^|(?<= ))(?:nhar |نهار |يوم )?(?:اول|لول|اللول|الاول|lwe?l|le?we?l|lowe?l|loul|premier|1 ?er"
    r"|(?:ال)?فاتح|l?f[ae]?ti[7h])"
    r" (?:(?:من|في(?= )|ف|ديال|د|شهر|mn|men|fi|f|dyal|de|du|d|chhar) ?)*(?P<month>\S+)"
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
    r"|\b(?:19)?[2-9]0(?:s|at)\b|\bl(?:19)?[2-9]0at\b|(?:ال)?(?:عشرين|ثلاثين|تلاتين|اربعين|ربعين|خمسين|ستين"
    r"|سبعين|ثمانين|تمانين|تسعين)ي?ات(?= |$)"
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
_MONTH_WORD: Final = re.compile(rf"(?:^|(?<= )|(?<=و)){_MONTH}(?= |$|,|\.)(?! \d)")
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


_PROBABLY: Final = re.compile(
    r"\b(?:sans doute|probablement|wa[9q]ila|b[ae]l[9q]ila|ghaliban|i?ymkn|imkn|et quelques?|(?:w|o"
    r"|ou) chi [7h]aja)\b"
    r"|(?:^| )(?:واقيلا|وقيلا|بالقيله|غالبا|علي (?:الارجح|الاغلب)|و ?شي حاجه)(?= |$|,)"
    r"|[^ /.?-] ?\?+$"
)
_BELIEVED: Final = re.compile(
    r"\bje (?:crois|pense|supose|dirais)\b|\b(?:il )?me semble\b|\b(?:ka|ta)?n[ -]?d[ae]?n\b|\bdh?an+it?\b"
    r"|\b(?:ka)?yban li(?:ya|a)?\b|\ba mon avis\b|\b3la (?:7sab )?ma\b|\b7sab ma\b"
    r"|(?:^| )علي (?:حسا?ب )?ما(?= )|(?:^| )(?:ك|كا)?يبان لي[ا]?(?= |$)"
    r"|(?:^| )(?:ا|ن|ك[ا]?ن|تن)(?:ظن|ضن|دن|عتقد)(?= |$|,)"
)
_ABOUT: Final = re.compile(r"\b(?:vers|environ|a peu pres|ta?[qk9]rib\w*)\b|(?:^| )(?:تقريبا?|حوالي|نحو)(?= |$)")
"""A year given as approximate stays as it is, whether or not it is believed so."""
_NOT_SO: Final = re.compile(
    r"\bma?(?:chi|shi) (?:s[7h]i[7h]|b?sa[7h]|hadak|hiya)\b|\bma chi (?:s[7h]i[7h]|b?sa[7h])\b|\bghal[ae]?t\b"
    r"|\bpas (?:la |le )?(?:vraie?|bonne?|juste)\b"
    r"|\b(?:w|o)? ?(?:h[ou]+[wy]?a|hi+ya|ana) (?:kb[ae]r|sgh[ae]r)\b|(?:^| )و?(?:هو|هي|انا) (?:ا?كبر|ا?صغر)(?= |$)"
    r"|(?:^| )(?:ماشي (?:صحيح|الصح|بصح)|غير صحيح|غلط|والصح|الحقيقي)(?= |$)"
)
_TENS_OF_AGE: Final = (
    r"\d{1,2}|3[ae]?chrin|tlatin|r[ae]?b3in|kh[ae]?msin|5msin|s[ei]?t+in|s[ae]?b3in|tmanin|t[ae]?s3in"
    r"|عشرين|ثلاثين|تلاتين|اربعين|ربعين|خمسين|ستين|سبعين|ثمانين|تمانين|تسعين"
)
_OF_A_LIFE: Final = re.compile(r"\b(?:mn|men) (?=3[aou]?mr)|(?:^|(?<= ))من (?=عمر)")
_COMING_TO: Final = re.compile(
    r"(?:\b(?:dkh[ae]l\w*|mcha\w*|dart?|dare?t|k[ae]m+[ae]?l\w*|9r[ae]b\w*|wsl\w*|wsel\w*|f[ae]?yt\w*)"
    r"|(?:^|(?<= ))(?:دخل\w*|مشا\w*|دارت?|داير|كمل\w*|قرب\w*|وصل\w*))"
    rf" (?:(?:f|fi|l|ف|في|ل|ل) ?)?(?:ال)?(?P<years>{_TENS_OF_AGE})(?= |$)(?! ?[/.-])(?! \d)"
)
_IN_THE_TENS: Final = re.compile(
    r"(?:^|(?<= ))(?:في |ف ?)ال(?P<years>عشرين|ثلاثين|تلاتين|اربعين|ربعين|خمسين|ستين|سبعين|ثمانين|تمانين"
    r"|تسعين)(?= |$)"
)
"""As in "في الأربعين", which is an age."""


def with_plain_ages(prepared: str) -> str:
    """As in "f 30 mn 3omri", "dkhelt f 50", "في الأربعين" with the word age after the years."""
    text = _COMING_TO.sub(lambda found: f"{found['years']} ans", _OF_A_LIFE.sub("", prepared))
    return _IN_THE_TENS.sub(lambda found: f"{found['years']} ans", text)


def is_doubted(prepared: str) -> bool:
    """As in "probablement 1950", "wa9ila 1950", "1950?"; or what the papers say is not so."""
    spelt = single(prepared)
    believed = bool(_BELIEVED.search(spelt)) and not _ABOUT.search(spelt)
    return believed or bool(_PROBABLY.search(spelt) or _NOT_SO.search(spelt))


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
