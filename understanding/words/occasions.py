"""When, other than every month: a season, a feast, now and then, last year."""

import re
from typing import Final

SEASONS: Final = re.compile(
    r"\b(?:f|fl|fel|b|d|dl)?(?:l|el)?(?:ra?m[ae]?dh?an|3id|aid|chta|chtwa|s+a?if|rbi3|khrif|mo?u?sim|3achou?ra|3o?tla"
    r"|hiver|ete|printemps|automne|saison|vacances|fetes?|rentree)\b"
    r"|(?:^| )(?:ف|في|ب|د|ديال)? ?(?:ال|ل)?(?:رمضان|عيد|صيف|شتاء?|شتوه|ربيع|خريف|موسم|عاشوراء?|عطله)(?= |$|,)"
)
NOW_AND_THEN: Final = re.compile(
    r"\bm+e?r+a (?:w |o )?m+e?r+a\b|\b(?:parfois|rarement|souvent|occ?asion\w*|des fois|certains? mois)\b"
    r"|\bde temps en temps\b|\bb3d (?:l)?m[ae]?r+at\b|\bchi m[ae]?r+at\b"
    r"|(?:^| )مره (?:كل|ف)\S* \S+ و ?مره(?= )|\bm+e?r+a kola? \S+ (?:w|o) m+e?r+a\b"
    r"|\b(?:w|o) m+e?r+a\b|\bba3d l?m[ae]?r+[ae]t\b|(?:^| )و ?(?:مره|مرات)(?= )|\b(?:peut|peuvent) (?:\w+er|\w+dre)\b"
    r"|(?:^| )مره مره(?= |$)|(?:شي|بعض) مرات|احيانا|نادرا"
    r"|\b(?:chaque|a chaque|par|kola?|l?kol) (?:fois|m[ae]?r+a)\b|كل مره"
    r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b|\bweek ?-?end\b|\b(?:f ?)?l?s[ou]+[qk9]\b"
    r"|\b(?:quand|lorsque|lorsqu|fach|mel+i)\b|(?:^| )(?:فاش|ملي|عندما|اذا)(?= )|\bmatin et soir\b|\bsba7 (?:w"
    r"|o) l?3[ae]?ch[iy]+a\b|صباح و ?(?:ال)?عشيه"
)
LAST_OR_NEXT: Final = re.compile(
    r"\b(?:annee|an|semaine) (?:derniere?|passee?|prochaine?|suivante?)\b|\b(?:hadi|depuis|ca fait|il y a"
    r"|voici) (?:\w+ )?(?:3am|3wam|chhar|chhor|chhour|snin|ans?|annees?|mois|simana)\b"
    r"|(?:^| )(?:هادي|منذ) (?:\S+ )?(?:عام|عوام|شهر|شهور|اشهر|سنه|سنين|سنوات|سيمانه)|\bprochaine?\b|\bbientot\b"
    r"|\b(?:l?3am|simana) (?:l+i (?:fat|daz|mcha|jay)|lowl|l?lwel|fayt|jay)\w*"
    r"|(?:عام|سيمانه) (?:ا?لي|اللي) (?:فات|داز|جاي)\w*|(?:الماضي|السابق|القادم|المقبل|الفايت)ه?(?= |$)"
)
NOW: Final = re.compile(r"\b(?:daba|maintenant|actuellement)\b|دابا|(?:^| )(?:الان|حاليا)(?= |$)")
"""Beside two amounts: one was before."""


def names_an_occasion(prepared: str) -> bool:
    """Whether what is said is not of every month alike."""
    return any(pattern.search(prepared) for pattern in (SEASONS, NOW_AND_THEN, LAST_OR_NEXT))
