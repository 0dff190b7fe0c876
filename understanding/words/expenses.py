"""What people say of an expense beside its amount."""

import re
from typing import Final

NOT_ALL_OF_IT: Final = re.compile(
    r"\b(?:w|o|ou|et) (?:chi )?(?:chw[iy]+a|[7h]aja|des \w+|quelque\w*|9lil)|و ?(?:شي )?(?:شويه|حاجه)|\b9lil\b"
    r"|\bhors\b|\bht\b|\b(?:w|o|ou|et) chi \w+|(?:^| )وشي |(?:^| )و شي |\b(?:tiers|quart)\b|(?:^| )ثلث(?= |$)"
    r"|\bdouble\b|\bma ?(?:ka|ta|t)?[ty]?f[ou]+t\w*(?:ch|x)?\b|\bpartag\w*"
    r"|\b(?:ka)?nq[ae]?sm\w*|قسم\w*|\bpres\b$"
    r"|\bno?s+ (?:d |dyal )?\d|(?:^| )نص (?:د |ديال )?\d|\bl?kra\b|\bloyer\b|(?:^| )(?:ال|وال)?كراء?(?= |$)"
    r"|\bch[ae]?h[ae]?r (?:ah|eyh|eh|iyeh|iyh|oui|wah) |شهر (?:اه|ايه) |\d ?f$"
    r"|\d(?: ?(?:dh|dhs|dirhams?|drhm|درهم|دراهم))? \*\d(?!\d)"
    r"|\bil+a (?:r[aou]?b[aou]?3|t[ou]?l[ou]?t)\b|(?:^| )الا (?:ربع|ثلث|تلت|ثلثا)(?= |$)"
    r"|\b(?:t?a|7ta|hta|7ata|hata|7etta) ?l (?=\d)|(?:^| )(?:حتي|حتى|حتا|تا) ?ل ?(?=\d)"
)
"""What is said beside an amount and makes it not the whole of a month's."""
PRICE_OF_ONE: Final = re.compile(
    r"(?:\d|dhs?|drh?ham|drhm|dirhams?|drhem|درهما?|دراهم)"
    r" ?(?:(?:l|le|la|par|a|kol|kola|a? ?chaque|l ?kol) ?(?:bo?u?ta|[ck]art[ae]"
    r"|bouteille|bon+bon+e|ro?e?charge|heure|litre|kilo|kg|piece|unite|minute|jiga|go)|/ ?(?:kg|kilo|litre|l|h|go"
    r"|piece)"
    r"|pieces?$|lbo?u?ta|lkilo|للبوطه|للبطاقه|للكارطه|للتعبيه|للقرعه|للقنينه|للكيلو|للواحد|للراس|l ?ras|l ?bnad[ae]m"
    r"|l ?bit|l ?gh?orfa|للبيت|للغرفه|l ?metro|l ?wa[7h][ae]?da?)(?= |$)"
    r"|\b(?:kol|chaque|par) l?(?:fatora|fatoura|facture)\b|كل فاتوره|\blkola? wa[7h][ae]?d"
)
"""As in "50 dh lbota", "20 dh par recharge", "5 dh/kg": how many of them a month?"""
FOR_A_MEASURE: Final = re.compile(
    r"\b(?:par|chaque) (?:telephone|ligne|appareil|jeton|seau|bidon|citerne)\b|\bchaque ?$"
    r"|\b(?:par|le|la|l|chaque|a la|au) ?(?:metres?(?: cubes?)?|m3|kwh|kw|gigas?|go|litro|lit?re?s?|sa3a|tonne"
    r"|minutes?)\b"
    r"|(?:^| )(?:ال|لل)(?:كيلو\w*|ساعه|متر|لتر|ليترو|جيغا|دقيقه|بيدو|طونه|كيلواط)(?= |$)"
)
"""As in "200 dh le m3"."""
ASIDE_FROM: Final = re.compile(
    r"\ba part (?!ca)\w+|\ben dehors d|\bcautions?\b|\binstal+ations?\b|\bpourboires?\b|\bmaxi\b|\bpayee?s? par\b"
    r"|\b(?:aujourd ?hui|hier|lbar[ae]?[7h])\b|\b(?:cet+e|had|hadi?) l?(?:semaine|simana|osbo3)\b"
    r"|\b(?:dy[ae]?n|dyoun|t[ae]?slif|m?t?[ae]?2?akhir\w*)\b"
    r"|(?:^| )(?:البارح|باستثنا|كحد|كدين|متاخر(?:ه|ات)?|ناقصه)(?= |$)|مع (?:ال)?ايجار"
    r"|هاد (?:ال)?(?:سيمانه|اسبوع|نهار)|هذا (?:الاسبوع|اليوم)"
)
"""Not all of it, not every month, or not spent."""
NOT_AN_EXPENSE: Final = re.compile(
    r"\b(?:salaire|revenus?|gagne\w*|pension|retraite|bourse|aide|d aide|rembours\w*|credits?|kr[ei]dit?|dettes?|sal+af"
    r"|kan?ch[ae]?d|kan[qk9]b[ae]?[dt]|l?khlas|manda|mandat|avance|restante?s?|reste|tranches?|supplementaires?"
    r"|autres?"
    r"|khr(?:a|in)|n[ae]?[9q][ae]?sa|zayda|zid|ajoute\w*|augment\w*|retards?|amendes?|acomptes?|frais|penalites?"
    r"|arrieres?|tva|3li(?:ya|a|na)|ma part"
    r"|kan?t?s[ae]l+[ae]f\w*|kay?sif[td]\w*|envoi\w*|doi[st] (?=\d)|devons"
    r"|jar(?:i|ti|na)|jiran\w*|voisine?s?|[7h][ae]?[9q]+na"
    r"|bghi(?:t|na)|3tini|3tiwni|don+ez? moi|je (?:veux|voudrais)|m[ou]?cht[ae]r[ae]?k\w*|m[ae]?chrou?k\w*"
    r"|ch[ae]?rkin\w*)\b"
    r"|(?:^| )(?:ال)?(?:النص|النصف|حقنا|حقي|حصتي|حصتنا|عليا|علينا|جاري|جارتي|جارنا|جيران|جيراننا|الجيران|مشترك"
    r"|مشتركه|مشروك|بغيت|عطيني|اريد|مانضه|سلف|كريدي|كنشد|كنقبض|اجر|اجره|راتب|تقاعد|منحه|دين"
    r"|كنسلف|كنتسلف|كيصيفط\S*|كيسيفط\S*|يرسل\S*|متاخرين|ديون|الباقي|خرين|زايده|زيد)(?= |$)"
)
"""What is earned, owed or only added."""
HALF_A_PERIOD: Final = re.compile(
    r"\b(?:no?s+|nus|ness|demie?)[ -](?:l ?)?(?:chhar|chher|chhr|chahr|mois|3am|annee|simana|nhar|journee)\b"
    r"|(?:^| |ف)(?:نص|نصف) (?:ال)?(?:شهر|عام|سنه|سيمانه|نهار)"
)
"""As in "f nos chhar": half a month, or the middle of the month?"""
BY_THE_PIECE: Final = re.compile(
    r"(?:l|la|d|dl)?(?:r[oe]u?[ck]h?ar[gj]|r[ei]charg|tarja|bo?u?[ty]|bouteille|bonbon|butane|[ck]arte?|t3bi"
    r"|9[ae]?r[ae]?3)"
    r"|(?:ال|لل|د|دال)?(?:تعبي|بوط|ري?وشارج|ريشارج|كارط|بطاق|قنين|قرع)"
)
"""Cards and bottles, of which more than one may be needed a month."""
EXACTLY: Final = re.compile(
    r"\bhad[ai] ma ?kan\b|ه[ذد]ا ما ?كان"
    r"|\bni plus ni moins\b|\bla za[iy]d (?:w?la|o ?la) na9e?s\b|لا زايد (?:و?لا )?(?:لا )?ناقص"
)
SAID_SHORT: Final = re.compile(
    r"\bmill?e (?:deux|trois|quatre|cinq|six|sept|huit|neuf)\b(?![ -](?:cents?|mill?e|vingts?|dirh?ams?|dhs?))"
)
BEYOND_DOUBT: Final = re.compile(
    r"\b(?:bla|mn ghir|men ghir) (?:ma ?n?k[dt][ae]?b|kd[uo]*b|kedba?|mankdeb) ?(?:3li[k9]|3likom)?(?= |$|,)"
    r"|(?:^|(?<= ))بلا (?:ما ?ن?كدب|كدوب|كذوب|كدبه)(?: عليك(?:م|وم)?)?(?= |$|,)|\bsans mentir\b"
)
"""As in "bla mankdeb 3lik 200": said of the speaker, not of the amount."""
_FOR_BOTH: Final = re.compile(r" pour (?:les|tous les|toutes les) (?:deux|2)(?= ?[.!]?$)")
_IS_WORTH: Final = re.compile(r"(?<=[a-z\u0620-\u064a]) ?= ?(?=\d)")
"""As in "do=100 lma=40"."""
_COUNTED_PERIODS: Final = re.compile(
    r"(?:^|(?<= ))(ف|في|كل|على|علي)? ?(ربع|ثلث) ?(?=(?:د |ديال )?(?:شهور|اشهر|سيمانات|ايام|يام)(?= |$))"
)
"""As in "400 فربع شهور", "كل ثلث شهور", where four and three are no quarter and no third."""
BOTH_OF_THEM: Final = re.compile(r"\bb ?(?:j|z)[ou]+[jz](?=[ ,:]*(?:\d|$))|ب ?جوج(?=[ ,:]*(?:\d|$))")
"""As in "lma w do bjouj 300": how many share the price, not a price."""
_WITH_ITS_PREFIX: Final = re.compile(
    r"\bkan (?=(?:n?chri|n?ch[ae]?r[jg]i|n?dir"
    r"|n?kh[ae]?l[ae]?s|n?s[ae]?rf|n?dfa3|n?sta?3m|n?3[ae]?m[ae]?r|n?ch[ae]?d)\w*)"
)
_ALONE: Final = re.compile(r"\b ?bo?u?[7h]d(?:o|ou|ha)\b(?= \d)| ?(?<= )(?:بوحدو|بوحدها|لوحده|لوحدها|بوحده)(?= \d)")
_DOES_NONE: Final = re.compile(
    r"\bma ?(?:ka?|ta?)?[nty]\w+ (?:hta|7ta|ta) (?!\d)[a-z]\w*|ما ?ك?[نتي]\w+ (?:حتي|حتا|تا) (?!\d)[\u0620-\u064a]+"
)
"""As in "ma kandir hta recharge"."""
_TWO_COINS: Final = re.compile(r"(?<![^ ])(درهم|ريال|dirham|dr?h[ae]?m|ryal|rial)(?:ين|ان|ayn|in|ayen)(?= |$)")
_ONE_COIN: Final = re.compile(r"^(?:غير |شي |ghir |chi )?(درهم|ريال|dirham|drh[ae]?m|ryal) (?=ف|كل|في |f|kol|par |/)")
_ABBREVIATED: Final = {"j": "jour", "s": "semaine", "m": "mois", "a": "an", "t": "trimestre"}
_A_PERIOD: Final = re.compile(rf"/ ?([{''.join(_ABBREVIATED)}])(?![a-z0-9])")


OTHERS_PAY: Final = re.compile(
    r"\b(?:ai|avons|a) pas (?:encore )?(?:paye|recu)|\bpas encore (?:recu|paye)"
    r"|\bma ?(?:zal )?(?:ma ?)?khl[ae]st|ما ?(?:زال )?ما ?خلصت"
    r"|\b(?:rajli|mari|fils|wldi|khoya|frere|voisins?|jiran)\b.*\b(?:kay?khl\w*|pai?e\w*)|(?:زوجي|راجلي|ولدي"
    r"|ابني|خويا|اخي|الجيران) \S*(?:دفع|خلص|ودي)"
    r"|\bpas (?:encore )?(?:la|ma|les|mes|cette|recu)\b.*\bfactur|\bma ?3[ae]?nd\w* (?:l ?|la )?fa[ck]?t\w+"
    r"|ما? ?عند\S* الفاتور"
    r"|(?:kh|5|x)[ae]?l+[ae]?s\w*(?:ch|sh|x) (?:ana|7na)\b|خلص\w*ش (?:انا|حنا)"
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


def with_whole_periods(prepared: str) -> str:
    """As in "5 dh/j" for "5 dh/jour"."""
    return _A_PERIOD.sub(lambda found: f"/ {_ABBREVIATED[found[1]]}", prepared)


def in_plain_words(prepared: str) -> str:
    """Set phrases under the words that the scanner knows: "hta ryal" is nothing, "kan khles" is "kankhles"."""
    prepared = _COUNTED_PERIODS.sub(_in_counted_periods, _FOR_BOTH.sub("", BEYOND_DOUBT.sub("", prepared)))
    if prepared.count("=") > 1:
        prepared = _IS_WORTH.sub(": ", prepared)
    prepared = _DOES_NONE.sub("walo", prepared)
    prepared = _ONE_COIN.sub(r"1 \1 ", _TWO_COINS.sub(r"2 \1", prepared))
    spelt = _ALONE.sub("", _WITH_ITS_PREFIX.sub("kan", prepared))
    return with_whole_periods(BOTH_OF_THEM.sub("", NOTHING.sub("walo", EXACTLY.sub("", spelt))))


def _in_counted_periods(found: "re.Match[str]") -> str:
    return f"{found[1] or ''} {4 if found[2] == 'ربع' else 3} "
