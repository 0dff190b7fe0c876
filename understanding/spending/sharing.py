"""What people say when a bill is shared, each under one plain word: "bnos", "moitié", "كنقسموها", "ma part"."""

import re
from fractions import Fraction
from typing import Final

PARTS: Final = {
    "onehalf": Fraction(1, 2),
    "onethird": Fraction(1, 3),
    "twothirds": Fraction(2, 3),
    "onequarter": Fraction(1, 4),
    "threequarters": Fraction(3, 4),
}
"""The part of a bill, by its plain word."""

_BEGIN: Final = r"(?<![a-z0-9\u0620-\u064a])"
_END: Final = r"(?![a-z0-9\u0620-\u064a])"
_NOT_ADDED: Final = r"(?<!\bw )(?<!\bo )(?<!\bou )(?<!\bet )(?<!و )"
"""A half after "and" completes a number ("mya w nos"), it is no share."""
_NOT_OF_A_NUMBER: Final = (
    r"(?! ?(?:d |dyal |de |ديال |د )?(?:l ?)?(?:ch?h[ae]?h?[ae]?r|mois|simana|semaine|nhar|journee|3am|annee|sa3a|heure"
    r"|mlyoun|mlion|milion|million|alf|tarif|prix|taman|k[iy]lo|litre|l ?bo?u?ta|bo?u?ta|bouteille|inch?[ae]?r"
    r"|sanawi|pension)\b)"
    r"(?! ?(?:د |ديال )?(?:ال)?(?:شهر|نهار|يوم|ساعه|سيمانه|اسبوع|عام|سنه|مليون|الف|ثمن|تمن|كيلو|لتر|بوطه|قنينه|سنوي)"
    r"(?![\u0620-\u064a]))"
)
_FRENCH_OUR: Final = (
    r"(?! (?:\w+(?:ures|ges|nses|sins|ments|aits|illes|fants|ones|ignes|ables|ais|oins|tions|mois)|loyer|argent|deux"
    r"|trois|quatre|eau|elec\w*|internet|telephone|portable|charge|consommation)\b)"
    r"(?! (?!l?fa+[ck]?to|dyal|lma|l?do)\w+ d(?:e|u|es)? [a-z])"
)
_BILL: Final = r"(?:d |dyal |de |ديال |د |من )?(?:ال|l|la |el)?(?:fa+[ck]?t\w*|فاتور\w*)"
_HALF: Final = r"(?:nos+|nes+|nus+|noss?f|nesf|nsf|ch[ae]?t[ae]?r|chtr)"
_HALF_AR: Final = r"(?:نص|نصف|شطر)"
_NUMBER: Final = r"\d"


def _word(*patterns: str) -> "re.Pattern[str]":
    return re.compile(rf"{_BEGIN}(?P<and>و?)(?:{'|'.join(patterns)}){_END}")


def _bare_word(*patterns: str) -> "re.Pattern[str]":
    """Not with "and" before it: "ألف ونص" is one number."""
    return re.compile(rf"{_BEGIN}(?P<and>)(?:{'|'.join(patterns)}){_END}")


_PLAIN: Final = (
    (
        "mypart",
        _word(
            r"(?:ma|notre|mon|la) (?:propre )?(?:quote[ -])?(?:part|partie|contribution|participation)"
            r" (?:a moi|a nous)|(?:ma|notre|mon) (?:propre )?(?:quote[ -])?(?:part|partie|contribution|participation)",
            r"(?:l|el )?(?:n[ae]?s+i?b|part|bart|sehm|so?hm|[7h][ae]?[9q]+) (?:dyal|dial|d|nta3)[iy]?(?:na|i|y)?",
            r"(?:[7h][ae]?[9q]+[iy]|[7h][ae]?[9q]+na|nsib[iy]|nsibna)",
            r"(?:kat?y?ji )?(?:f|mn) ?(?:wjhi|na7iti|jihti)|فوجهي|من جهتي|فناحيتي",
            r"l?[q9][ei]?sma dyal[iy]|(?:ال)?قسمه ديالي|قسمتي",
            r"je (?:lui|leur) (?:donne|verse|paie|paye|regle)|kan3ti(?:h|ha|hom|h[ou]m)",
            r"ك?ا?ن?(?:عطي|خلص|دفع)(?:و)?(?: ل|ل)(?:ي?هم?|يها|يهم)|ا?ن?عطي(?:ه|ها|هم)|كنعطي(?:ه|ها|هم)",
            r"(?:kat|kay|ka)?ti+7 (?:fiya|3liya|3lia|3lina)|ka[ty]?w[ae]?s[ae]?lni",
            r"ك?[تي]وصلني|ك?[تي]طيح (?:فيا|عليا|علينا|علي)|ي?ت?صيبني|ي?ت?نوبني",
            r"(?:ال)?(?:نصيب|حق|حصه|سهم|بارت) ديال(?:ي|نا)|(?:حصت|نصيب|حق|سهم)(?:ي|نا)",
        ),
    ),
    ("twothirds", _word(r"(?:les )?(?:deux|2) tiers", r"(?:ال)?ثلث(?:ي|ين|ان|ا)", r"jouj tulut\w*")),
    ("threequarters", _word(r"(?:les )?(?:trois|3) quarts?", r"ثلاثه ارباع")),
    (
        "onethird",
        _word(
            r"(?:(?:le|un|d un|1) )?tiers",
            r"(?:l|t|t?t)?t[ou]+l[ou]+t",
            r"(?:(?:l|el|et?|t)[ -]?)?t+[ou]+lt|ttult",
            rf"tl[ou]t(?= {_BILL})|tult(?:ha|ou|o)",
            r"(?:ال|بال|ف?ال)(?:ثلث|تلت|ثلت|تلث)(?! ?(?:شهور|اشهر|سنوات|ايام))",
            r"(?:ثلث|تلت|ثلت|تلث)(?= (?:ديال |د )?(?:ال)?فاتور)|(?:ثلث|تلت)ها",
            r"ثلث(?= (?:مبلغ|قيمه|ثمن|المبلغ))",
        ),
    ),
    (
        "onequarter",
        _word(
            r"(?:(?:le|un|d un|1) )?quart(?! d?heure)",
            rf"(?:l ?)?r[aeou]?b[e]?3(?= {_BILL})|r[ou]b3(?:ha|ou|o)",
            r"l[- ]?r[aeou]?b[e]?3(?! ?(?:mya|alf|chhour|mlyoun))",
            r"(?:ال|بال)ربع(?! ?(?:شهور|اشهر|سنوات|ايام))|ربع(?= (?:ديال |د )?(?:ال)?(?:فاتور|مبلغ))|ربعها",
        ),
    ),
    (
        "onehalf",
        _bare_word(
            r"no?s+f?(?:ha|ou|o|h)|نصف?(?:ها|ه|و)",
            r"fifty[ -]?fifty|50 ?/ ?50|moit[-]moit|moit moit",
            r"(?:(?:a|par|de|pour) )?(?:(?:la|ma|sa|une) )?moities?(?:[ -](?:[ae]t? |b |la |pour |de )?moitie)?",
            rf"{_NOT_ADDED}(?:(?:l|b|f|bl|fl|fn) ?)?{_HALF} (?:b|w|f|o|l|bi) ?(?:l ?)?{_HALF}",
            rf"{_NOT_ADDED}{_HALF} {_HALF}",
            rf"{_NOT_ADDED}(?:(?:l|b|f|bl|fl|d|dl)[ -]?)?{_HALF}{_NOT_OF_A_NUMBER}{_FRENCH_OUR}(?! {_NUMBER})",
            rf"{_NOT_ADDED}(?:ال|ب|بال|ف|فال|ل)?{_HALF_AR}(?: (?:ب|و|ف|ل)?(?:ال)?{_HALF_AR})?{_NOT_OF_A_NUMBER}",
            r"(?:ال)?(?:مناصفه|بالمناصفه)",
        ),
    ),
    (
        "splitting",
        _word(
            r"l?(?:k|t)?[aei]*n?t?[ae]?(?:m?[q9])[aeou]*s+[aeou]*m\w*",
            r"(?:(?:se |est |sont |qu on |on |nous |n ?|je |j |la |le |l |qui est |qui |a )*)(?:co)?partag\w*",
            r"(?:(?:on |se |est |je )*)(?:divis|repart)\w*|(?:est )?(?:en )?commune?s?",
            r"(?:kan|kay|n|kat)?(?:m[ou]?cht?[ae]?r[ae]?k|m[ae]?chrou?k|t?charko?u?|tch[ae]rk|ch[ae]?rkin)\w*",
            r"[كتنياا]{0,4}ت?[نميت]?قا?ت?سا?م\w*|[كتنيا]{0,4}ت?تقاسم\w*|م?قسوم\w*|بالقسمه",
            r"(?:ال)?م?شترك[هوا]*\w*|مشروك\w*|[كتنيا]{0,3}ت?شارك\w*|شركا|شاركين\w*",
        ),
    ),
    (
        "evenly",
        _word(r"b?t+[ae]?saw[iy]|b? ?(?:l|t)?t?sawi|egalement|equitablement|a parts? egales?|بالتساوي|بالسويه|قد قد"),
    ),
    (
        "reachesme",
        _word(
            r"(?:k|t)?[ae]?[ty]?[ae]?(?:kat|kay|ka|ta|jat|t)?ji(?:ni|na)|jat?(?:ni|na)",
            r"3l[iy]+[ya]+|3lina|ca (?:me|nous) (?:fait|revient|coute)(?: a)?|(?:kat|kay)tl[ae]?3 l[iy]+y?a",
            r"ك?[تي]جي(?:ني|نا)|جا(?:تني|ني|تنا|نا)|علي(?:ا|نا)|يخصني|فيا|ك?[تي]طلع ليا",
        ),
    ),
    (
        "eachone",
        _word(
            r"(?:l ?)?(?:kol+|kul+|koul+) ?(?:wa?[7h][ae]?d|wah[ae]?da?|w7[ae]?d|dar|bit|3a2?ila)"
            r"(?: fina| menna| fihom)?",
            r"ل?كل (?:واحد|وحد|وحده|دار|عايله|اسره|طرف|بيت)(?: فينا| منا)?",
            r"chac[uo]n(?:e)?|chaque (?:famille|foyer|voisin|personne|maison)",
        ),
    ),
    (
        "otherone",
        _word(
            r"(?:ana |moi |m3a |avec |ma3a |w |o |et |bini w bin |bin |entre moi et |ana w |ana o )*"
            r"(?:m3a|avec|ana w|ana o|ana ou|w ana|moi et|bini w|bini o|bin|entre)"
            r" (?:(?:dar|mon|ma|le|la|l|mra|mrat|un|bin|wa7d|1|notre) )*"
            r"(?:khoya|khouya|khuya|khti|khouti|frere|soeur|voisine?|jar|jari|jart[iy]|jarna|wldi|weldi|bnti|fils|fille"
            r"|beau[ -]frere|belle[ -]mere|l?3gouza|cousine?|ami|cop?ain|colocataire|coloc|s7abi|sa7bi|moul d?dar"
            r"|proprietaire|locataire|lkari|l?walida?|mere|pere|mwalin dar|3mi|khali|nsibi|nsabi)(?: w ana)?",
            r"(?:انا و|بيني وبين |مع |وبين |بين )(?:ال|ال)?(?:واحد )?(?:دار |بنت |ولد |ام |عايله |اسره )?"
            r"(?:ال)?(?:خويا|خوي|اخي|ختي|اختي|جار|جاري|جارتي|جارنا|جاره|ولدي|بنتي|ابني|ابنتي|عمي|خالي|نسيبي|عكوزه"
            r"|حماتي|والده?|كاري|صاحبي|مول الدار|صاحب الدار)",
        ),
    ),
    (
        "manyothers",
        _word(
            r"(?:m3a|avec|entre|bin|w|o|et) (?:(?:les|l|nos|mes|des|d|wlad|autres|dok|had|bin) )*"
            r"(?:jiran\w*|voisins|nsab\w*|freres|khout\w*|familles?|gens|autres|3a2?ila|l3a2?ila|nas|locataires|kraya)",
            r"(?:مع|وبين|بيننا وبين|بين) ?(?:ال)?(?:جيران\w*|خوتي|اخوتي|عايله|عايلات|ناس|كرايه|اخرين)|بيناتنا|بيننا"
            r"|(?:حنا|نحن|انا) و(?:ال)?جيران\w*"
            r"|m3a b3di?y?atna|binatna|entre nous",
        ),
    ),
    (
        "ipay",
        _word(
            r"moi,? ?(?:je |j )(?:en )?(?:pa[iy]e?|donne|verse|regle)",
            r"ana (?:ghir |ghi )?(?:kan|tan|n)(?:kh|5|x)[ae]?l+[ae]?s\w*|(?:kan|tan|n)(?:kh|5|x)[ae]?l+[ae]?s\w* ana",
            r"انا (?:ك|ت)?ا?نخلص|انا ادفع|(?:ك|ت)?ا?نخلص انا|ادفع انا",
        ),
    ),
    (
        "paying",
        _word(
            r"(?:(?:(?:je|j|on|nous|n|moi|ana|7na) )*(?:en )?)?(?:j ?)?pa[iy](?:e|es|ons|ent|er|e)?",
            r"(?:je|on|j|nous) (?:en )?(?:don+e|verse|regle|prends?|met[st]?)",
            r"(?:w ?)?(?:(?:ana|7na|hna) )?(?:k|t)?[ae]?n?[ae]?(?:kan|tan|kat|kay|tay|y|n)?[aey]? ?n?"
            r"(?:kh|5|x)[ae]?l+[ae]?s\w*"
            r"|(?:kan|tan)?(?:dfa3|3ti)",
            r"(?:انا |حنا )?(?:ك|ت)?ا?[نتي]?خلص\S*|(?:انا )?[اينت]?(?:ودي|دفع|تحمل)(?:ها|ه|و)?|اسدد|نسدد",
        ),
    ),
)
_TRIGGER: Final = re.compile(
    r"k[ou]+l+ ?wa?[7h]|chacun|كل ?واحد|كل ?وحد"
    r"|moit|fifty|50 ?/ ?50|n[oeu]s|nsf|ns+\b|ch[ae]?t[ae]?r|chtr|tiers|quart|t[ou]+lt|t[ou]+l[ou]|tl[ou]t"
    r"|r[aeou]?b[e]?3|[q9][aeou]*s+[aeou]*m|part|divis|repart|cht[ae]?r[ae]?k|chrou?k|charko|ch[ae]?rkin"
    r"|m3a|avec|commun|moi et|ana (?:w|o)|contribution|n[ae]?s+i?b|bart|so?hm|[7h][ae]?[9q]|ji(?:ni|na)|3l[iy]"
    r"|je (?:lui|leur)|3ti|عطي|me fait|me revient|wjhi|na7iti|jihti|فوجهي|جهتي|ناحيتي|tl[ae]?3 l|طلع ليا"
    r"|نص|شطر|مناصف|ثلث|تلت|ثلت|تلث|ربع|قسم|قاسم|قتسم|قسوم|شترك|مشروك|شارك|شركا|مع|بين|انا و|حنا و|نحن و"
    r"|حص|حق|نصيب|سهم|بارت|علي|جيني|جينا|جات|وصلني|صيب|ينوب|فيا"
)


def speaks_of_a_share(prepared: str) -> bool:
    """Whether anything in the answer may say that only a part is paid; most answers say nothing of the kind."""
    return bool(_TRIGGER.search(prepared))


def in_plain_shares(prepared: str) -> str:
    """The answer with every phrase about sharing under its plain word."""
    for plain, pattern in _PLAIN:
        prepared = pattern.sub(rf"\g<and> {plain} ", prepared)
    return " ".join(prepared.split())
