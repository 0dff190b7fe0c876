"""What people say of an expense beside its amount."""

import re
from typing import Final

_SEASONS: Final = (
    r"\b(?:f|fl|fel|b|d|dl)?(?:l|el)?(?:ra?m[ae]?dh?an|3id|aid|chta|chtwa|s+a?if|rbi3|khrif|mo?u?sim|3achou?ra|3o?tla"
    r"|hiver|ete|printemps|automne|saison|vacances|fetes?|rentree)\b"
    r"|(?:^| )(?:ف|في|ب|د|ديال)? ?(?:ال|ل)?(?:رمضان|عيد|صيف|شتاء?|شتوه|ربيع|خريف|موسم|عاشوراء?|عطله)(?= |$|,)"
)
_NOW_AND_THEN: Final = (
    r"\bm+e?r+a (?:w |o )?m+e?r+a\b|\b(?:parfois|rarement|souvent|ocasion\w*|occasion\w*|des fois|certains? mois)\b"
    r"|\bde temps en temps\b|\bb3d (?:l)?m[ae]?r+at\b|\bchi m[ae]?r+at\b|(?:^| )مره مره(?= |$)|(?:شي|بعض) مرات"
    r"|احيانا|نادرا"
    r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b"
)
NOT_ALL_OF_IT: Final = re.compile(
    r"\b(?:w|o|ou|et) (?:chi )?(?:chw[iy]+a|[7h]aja|des \w+|quelque\w*|9lil)|و ?(?:شي )?(?:شويه|حاجه)|\b9lil\b"
    r"|\bhors tax\w*|\bht\b"
    rf"|{_SEASONS}|{_NOW_AND_THEN}|\bdouble\b|\bpartag\w*"
    r"|\b(?:ka)?nq[ae]?sm\w*|قسم\w*|\bpres\b$"
    r"|\bno?s+ (?:d |dyal )?\d|(?:^| )نص (?:د |ديال )?\d|\bl?kra\b|\bloyer\b|(?:^| )(?:ال|وال)?كراء?(?= |$)"
    r"|\bch[ae]?har (?:ah|iyeh|oui) |شهر (?:اه|ايه) |\d ?f$"
)
"""What is said beside an amount and makes it not the whole of a month's."""
HALF_A_PERIOD: Final = re.compile(
    r"\b(?:no?s+|nus|ness|demie?)[ -](?:l ?)?(?:chhar|chher|chhr|chahr|mois|3am|annee|simana|nhar|journee)\b"
    r"|(?:^| |ف)(?:نص|نصف) (?:ال)?(?:شهر|عام|سنه|سيمانه|نهار)"
)
"""As in "f nos chhar": half a month, or the middle of the month?"""
EXACTLY: Final = re.compile(r"\bni plus ni moins\b|\bla za[iy]d (?:w?la|o ?la) na9e?s\b|لا زايد (?:و?لا )?(?:لا )?ناقص")
SAID_SHORT: Final = re.compile(
    r"\bmill?e (?:deux|trois|quatre|cinq|six|sept|huit|neuf)\b(?![ -](?:cents?|mill?e|vingts?|dirh?ams?|dhs?))"
)
BOTH_OF_THEM: Final = re.compile(r"\bb ?(?:j|z)[ou]+[jz](?=[ ,:]*(?:\d|$))|ب ?جوج(?=[ ,:]*(?:\d|$))")
"""As in "lma w do bjouj 300": how many share the price, not a price."""
_ABBREVIATED: Final = {"j": "jour", "s": "semaine", "m": "mois", "a": "an", "t": "trimestre"}
_A_PERIOD: Final = re.compile(rf"/ ?([{''.join(_ABBREVIATED)}])(?![a-z0-9])")


def with_whole_periods(prepared: str) -> str:
    """As in "5 dh/j" for "5 dh/jour"."""
    return _A_PERIOD.sub(lambda found: f"/ {_ABBREVIATED[found[1]]}", prepared)


OTHERS_PAY: Final = re.compile(
    r"\b(?:ai|avons|a) pas (?:encore )?(?:paye|recu)|\bpas encore (?:recu|paye)"
    r"|\bma ?(?:zal )?(?:ma ?)?khl[ae]st|ما ?(?:زال )?ما ?خلصت"
    r"|\b(?:rajli|mari|fils|wldi|khoya|frere|voisins?|jiran)\b.*\b(?:kay?khl\w*|pai?e\w*)|(?:زوجي|راجلي|ولدي"
    r"|ابني|خويا|اخي|الجيران) \S*(?:دفع|خلص|ودي)"
    r"|(?:kh|5|x)l[ae]?s\w*(?:ch|sh|x) (?:ana|7na)\b|خلص\w*ش (?:انا|حنا)"
)
"""Not to pay oneself, or not yet, is no expense of zero."""
_NOT_A_COIN: Final = (
    r"(?:dirh[ae]m|drh[ae]?m|dh|ryal|rial|frank|franc|santim|centime|sou|درهم|ريال|فرنك|سنتيم|قرش)"
    r"(?: (?:wa[7h][ae]?d|واحد))?"
)
NOTHING: Final = re.compile(
    rf"\b(?:ta|7ta|hta) ?(?:[7h]aja|{_NOT_A_COIN})\b|(?:^|(?<= ))(?:حتي|حتا|تا|ولا) (?:حاجه|{_NOT_A_COIN})(?= |$)"
    rf"|\b(?:pas|meme pas|ni) une? (?:seule? )?{_NOT_A_COIN}\b"
)
"""As in "hta ryal", "pas un centime"."""
