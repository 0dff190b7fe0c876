"""Phrases about spending under plainer ones, before an answer is scanned."""

import re
from functools import partial
from typing import Final

from understanding.words.expenses import BY_THE_PIECE
from understanding.words.lexicon import meaning_within

_FOR_YOU: Final = r"(?: (?:3li|fi|li|bi)k(?:om|oum|um)?\b| l?walidi\w*| jami3\w*)*"
_SINCE: Final = re.compile(
    r"\b(?:depuis|mn|men|ml+i) (?:l ?3am |3am |l an |annee )?(?:19|20)\d\d\b"
    r"|(?:منذ|من) (?:سنه |عام )?(?:19|20)\d\d(?!\d)"
    r"|\b(?:on est|nous sommes|7na|hna) \d{1,2} (?=(?:personnes|a la maison|dans la maison|f ddar|f dar)\b)"
    r"|\ble \d{1,2} (?:de|du) (?:chaque )?(?=mois\b)"
)
"""When it began, which day it is paid, how many live there: no money."""
_COINS: Final = tuple(
    (re.compile(rf"(?<![a-z\u0620-\u064a])(?P<of>(?:{of}))(?:{pattern})(?![a-z0-9\u0620-\u064a])"), coin)
    for coin, of, pattern in (
        ("ryal", "dl|d|l|li|", r"r+[ieay]*[yi][ae]*l(?:s|e|es|a|at|ate|ats)?|r[ae]yal(?:s|at)?|royale?s?|ryla?t?"),
        ("ريال", "دال|ال|د|ل|", r"ري+ا*ل(?:ات|اات|ا|ه|ن|ت)?"),
        ("frank", "dl|d|l|", r"fr[aeiou]*n[kcgq]+(?:a|s|at|ate|ats)?"),
        ("فرنك", "دال|ال|د|ل|", r"فرا?ن[كقگ]+(?:ات|ا|ه)?"),
        ("santim", "dl|d|l|", r"[sc][aei]*n+t[iey]+m(?:e|es|s|at|a|ate)?"),
        ("سنتيم", "دال|ال|د|ل|", r"[سص][او]?ن[تط]ي?م(?:ات|ا|ه)?"),
    )
)
"""Ryals, francs and centimes however they are spelt: taken for dirhams, they would be far too much."""
_OF_A_COIN: Final = {"dl": "d", "دال": "د", "ال": ""}
"""Without the article: "مليون ديال الفرنك"."""
_FOREIGN: Final = re.compile(
    r"(?<![a-z\u0620-\u064a])(?:l?(?:eu|ew|you?|yu|ou?|u|i|e)r+(?:o|ou|ow)(?:s|yat|at)?|dol+[ae]*r\w{0,3}|dul+ars?"
    r"|chf|yen|lira|lires?|roubles?|roupies?|bitcoins?|btc|suisses?|[ie]marati|emiratis?|sa3oudi|kwd|sar|qar|tnd|dzd|livres?"
    r"|(?:ال|ل)?(?:ا?ي?ورو|ايرو)(?:ات|هات|يات)?|دولا[رغ]\S{0,3}|دنانير|جنيه\S{0,2}|ليره|ليرات|سويسري|سعودي|اماراتي|جزايري"
    r"|تونسي|قطري|كويتي)(?![a-z0-9\u0620-\u064a])"
)
_TIMES: Final = re.compile(r"(?<=\d) (?:d )?(?:m+[ae]?r+a|مره)(?= (?:f|ف|kol|par|كل)|$)")
_EVERY_LY: Final = re.compile(r"(?<![^ ])كل (?:شهري|يومي|سنوي|اسبوعي)(?![\u0620-\u064a])")
"""Every month, or every two of them with a slip of the finger?"""
_DUROS: Final = re.compile(
    r"(?P<many>\d{4,}|[5-9]\d\d|\w*(?:alf|alaf|alfin|alfayn)|\S*(?:الف|الاف|الفين))(?: d| ديال| د)?"
    r" ?(?:d[ou]+ros?|دورو)(?!\w)"
)
"""Hundreds and thousands of duros are ryals by another name; a few may be coins of five dirhams."""
_DIRHAMS: Final = re.compile(r"(?<=\d) ?d(?:h?[aei]*r+[aei]*h*[aei]*m)(?:s|es|e)?(?![a-z0-9])")
_BY_THE: Final = tuple(
    (re.compile(rf"(?<![a-z0-9\u0620-\u064a])(?:{pattern})(?![a-z0-9\u0620-\u064a])"), f" par {period} ")
    for period, pattern in (
        (
            "jour",
            r"y[ao]u?w?m[iy]+(?:y?[ae]n|y?a)?|kol(?:a|l)? ?(?:youm|yom|nhar)|quotidien\w*|journalier\w*"
            r"|(?:ال)?يومي(?:ا|ه)?",
        ),
        (
            "semaine",
            r"2?[ou]+s[ou]*b[ou]*3[iy]+(?:[ae]n|a)?|sim[ae]n[iy]+(?:y?[ae]n|a)?|hebdo\w*|(?:ال)?(?:اسبوعي|سيماني)(?:ا|ه)?",
        ),
        ("mois", r"mensuel\w*|(?<!kol )(?<!kola )ch[ae]?hr[iy]*i(?:y?[ae]n|y?a)?|(?:ال)?شهري(?:ا|ه)?"),
        ("trimestre", r"trimestriel\w*|(?:ال)?فصلي(?:ا|ه)?"),
        ("an", r"anuel\w*|annuel\w*|sanaw[iy]+(?:y?[ae]n|a)?|(?<!نصف )(?:ال)?سنوي(?:ا|ه)?"),
    )
)
"""Adverbs and adjectives of a period: "hebdomadaires", "yomiyan", "أسبوعية"."""
_I_THINK: Final = re.compile(
    r"\bje (?:crois|pense|dirais)(?: que)?\b|\bplus ou moins\b|\bl un dans l autre\b"
    r"|\ba peu pres\b|\bpas (?:tres )?loin des?\b"
)
_NOT_MUCH: Final = re.compile(
    r"\b(?:(?:c est|ce n est|c) )?pas (?:beaucoup|bcp|bp|grand chose|trop cher|cher|enorme)\b ?,?(?= .*\d)"
    r"|\bmachi (?:b[ae]?z+[ae]?f|ghal[iy]y?a?|ktir) ?,?(?= .*\d)|(?<![^ ])ماشي (?:بزاف|غالي\w*|كثير) ?,?(?= .*\d)"
    r"|(?<![^ ])ليس (?:كثيرا|غاليا|كتير) ?,?(?= .*\d)"
)
_BILL: Final = r"l?(?:ma|do|daw|dow|elec\w*|eau|wifi|tilifoun)"
_NEITHER: Final = re.compile(
    rf"\b(?:la|ni|wala|wla) (?:l ?)?{_BILL}(?: (?:w ?)?(?:la|ni|wala|wla) (?:l ?)?{_BILL}\b)+"
    r"|(?<![^ ])لا (?:ال)?(?:ما|ضو|كهربا|ويفي)(?: و?لا (?:ال)?(?:ما|ضو|كهربا|ويفي|تيليفون))+(?![^ ])"
)
"""As in "لا ما لا ضو"."""
_BLESSING: Final = re.compile(
    rf"\b(?:w |o )?(?:a?l+ah|rab+[iy]) (?!y?a?3l[ae]m)[yi]\w+{_FOR_YOU}"
    rf"|\bl+ah?y(?:3a|7f|r7|rh|kh|ba|bar|ys|ja|n3|3t|st|hf|se|hd)\w+{_FOR_YOU}"
    r"|\b(?:w )?(?:l?|al)[7h]amdo?u?l+i?l?ah\b|\btbar[ae]?k ?a?l+ah\b(?: (?:3li|fi)k\w*)?"
    r"|(?:^|(?<= ))(?:و)?(?:الله|ربي|لله) (?!ي?علم|اعلم|تعالي)[يا]\S+"
    r"(?: (?:علي|في|لي|ل|ب)(?:ك|كم|كوم)\b| (?:ال)?والدين?ك?\b)*"
    r"|(?:^|(?<= ))و?(?:الحمد لله|الحمدلله|تبارك الله|بارك الله(?: (?:في|علي)\S+)?)"
)
_REMARK: Final = re.compile(
    r",? ?\b(?:w )?(?:rah )?(?:ta?9il\w*|s3ib\w*|gha?ly?a?|b[ae]?z+af) 3l(?:ina|iya|ia)\b"
    r"|(?<![^ ]),? ?(?:و ?)?(?:راه )?(?:تقيل|صعيب|غالي|بزاف)\S* علي(?:نا|ا)(?![^ ])"
    r"|,? ?\b(?:l?t?taman )?ma ?(?:ka?)?yt?b[ae]?d+[ae]?lch\b(?: mn ch7al hadi)?"
    r"|,? ?\b(?:le prix )?(?:ne )?change (?:pas|jamais)\b"
    r"|(?<![^ ]),? ?(?:و ?)?(?:الثمن )?ما ?ك?يتبدلش(?: من شحال هادي)?(?![^ ])"
)
"""What is only said along: that it is much for them, or always the same."""
_WELL: Final = re.compile(
    r"\b(?:un|une|wa7d|wahd|1) (?=(?:l ?)?(?:puits|source|fontaine|forage|panneaux?|bir|3in|citerne)\b)"
    r"|\bد?واحد (?=(?:ال)?(?:بير|عين))"
)
"""Whoever has a well counts no wells: the one of it is no number."""
_WITHIN: Final = r"(?:(?:en|fi|f|l|ف|في) ?)?(?:l|ال)?"
_SUMMER: Final = rf"{_WITHIN}(?:s+[ai]*y?f|ete|صيف|صيفا)"
_WINTER: Final = rf"{_WITHIN}(?:cht[aw]+|hiver|شتا|شتوه)"
_WITH: Final = r" ?(?:w|o|et|comme|ou|wla|kif|b7al|و|او|ولا) ?"
_ALIKE: Final = (
    r"(?:b[7h]al b[7h]al|kif ?kif|pareil|c est pareil|(?:la |le )?meme (?:prix|chose|montant)|nefs \w+|بحال بحال"
    r"|كيف ?كيف|نفس \S+|سوا)"
)
_ALL_YEAR: Final = re.compile(
    rf"(?<![^ ])(?:{_SUMMER}{_WITH}{_WINTER}|{_WINTER}{_WITH}{_SUMMER}),? ?{_ALIKE}\b"
    r"|\b(?:ete comme hiver|hiver comme ete)\b"
)
"""As in "sif w chta b7al b7al 130": every month alike."""
_A_SEASON: Final = re.compile(r"\b(par|chaque|a chaque|(?<=dh )la|(?<=dirhams )la) saison\b")
_AND_A_HALF: Final = re.compile(
    r"(?P<before>\bf ?|ف)?(?P<count>\b(?:un|1|wa7d|deux|2|trois|3) )?(?:(?<=ف)|(?<![^ ,f])|(?<=\bf))"
    r"(?P<month>mois|ch[ae]?h[ae]?r|شهرا?) ?(?:w|o|ou|et|و) ?(?:no?s+|nes+|noss?f|n[eo]?sf|demie?|نص|نصف)"
    r"(?![a-z0-9\u0620-\u064a])(?! ?(?:d|dyal|ديال|د|l?fa[ck]t\w*|(?:ال)?فاتور\S*)(?= |$))"
)
_COUNTS: Final = {"deux": 2, "2": 2, "trois": 3, "3": 3}
_OF_SIZE: Final = re.compile(
    r"\bl?(?:kb[iy]r[ae]?|sgh[iy]r[ae]?|s8ira|kbar|sghar|srira|grandes?|petites?|moyen+es?)\b"
    r"|(?<![\u0620-\u064a])(و?)(?:ال)?(?:كبير|صغير|كبار|صغار|كبيره|صغيره)(?![\u0620-\u064a])"
)
"""Said of bottles, not of people."""
_SIZES: Final = re.compile(r"\bl?kbira\b.*\bl?sghira\b|كبيره .*صغيره")
_FIXED: Final = re.compile(r"\b(?P<line>telephone|tel|ligne|tilifoun) fixe\b|\bfixe\b")
_ANOTHER: Final = re.compile(
    r"(?:^| )(?:w|o|et|و) ?(?:(?:wa7da|wahda|l|w7da|واحده|وحده|une) ?)?(?:okhra|khra|lokhra|autre|اخري|خرا|خري)"
    r" +(?=grande|(?:de|d|a|b|ب|ديال|د) ?\d)"
)
"""As in "وأخرى صغيرة"."""
LASTS: Final = re.compile(
    r"\b(?:kat?|tat?|ka|t)?t?(?:[9q][ae]?d+[iaen]|kf[iy]|gl[ae]?s|kml|kmel|sal[iy]|9di|dom|doum)\w*|\b(?:dure|tient|suffit|fait)\b"
    r"|(?:ت|ك|كا|كات)ت?(?:قد|كف|كلس|جلس|كمل|سال|قض|دوم|ستمر)\S*|(?:بوط|قنين|قرع)ه \S+ كل"
    r"|(?:بوط|قنين|قرع)ه كل|\b(?:bouteille|bo?u?ta) (?:kol|chaque|par)\b"
)
"""As in "45 dh lbota w katkfini chhar", "12 درهما للقنينة كل شهر": for how long one is enough."""
_AND_MORE: Final = re.compile(r"(?<![^ ])(w|o|et|و|\+) ?(\d) (?:d|de|a|dyal|ديال|د) (?=\d)")
"""As in "2 cartat d 20 w 1 d 50"."""
_TO_A_NEIGHBOUR: Final = re.compile(
    r"\b(?:au|aux|a la|a mon|a ma|l|lel) (?:jar(?:i|ti|na)?|jiran\w*|voisine?s?)\b"
    r"|(?<![^ ])لل?(?:جاري|جارتي|جيران|جار)(?![^ ,])"
    r"|(?<=wifi) (?:d|dyal|du|de la|des|de mon|de ma) ?l?(?:jar(?:i|ti|na)?|jiran\w*|voisine?s?)\b"
    r"|(?<=ويفي) (?:د|ديال) ?(?:ال)?(?:جاري|جارتي|جيران)"
)
"""To whom it is paid, not with whom."""
FOR_ALL: Final = re.compile(
    r"\b(?:au total|en tout|pour (?:tout|toutes|tous|le tout|les \d)|b? ?(?:kol|koul)chi|kamlin|b?l?ma?jmo?u?3)\b"
    r"|كاملين|(?:المجموع|مجموع)|ب?كلشي|كلهم|للكل"
)
"""As in "3 recharges, 60 dh en tout": no price of one."""
_AND_THE: Final = re.compile(r"(?<![^ ])و(ال[\u0620-\u064a]{3,})")
_OF_THE: Final = re.compile(r"\b(d|dyal|de) (?:les|des) ")


_PERCENTS: Final = re.compile(
    r"(?<![\d.,])(?P<of>25|33|50|75) ?(?:%|٪|pour ?cent\b|fl? ?l?mya\b|ف ?(?:ال|ل)?ميه|في الميه|بالميه)(?= )"
    r"(?! ?(?:de (?:plus|moins|remise|reduction|tva)|d augment))"
)
_PART: Final = {"25": "quart", "33": "tiers", "50": "moitie", "75": "trois quarts"}
_CODE: Final = re.compile(r"(?:^|(?<=[a-z\u0620-\u064a] ))(?<!dh )(?<!درهم )(?<!dirham )(?:\*\d(?!\d) ?)+")
"""As in "recharge *6 20 dh": the code of an offer, no factor."""
_PASS: Final = re.compile(r"\bpass\b(?! d)")
_GLUED: Final = re.compile(r"\b(lma|do|dw|dow|daw|eau|elec|wifi|telephone|tilifoun)(?=\d{2,4}(?!\d))")
"""As in "lma50"."""
_THE_ONE_OF: Final = re.compile(r"\b(?:celui|celle|le sien|la sienne) (?=d[eu]\b)")


def in_plain_phrases(prepared: str) -> str:
    """Without blessings; "شهر ونص" in figures; the sizes of bottles under one word."""
    text = _AND_A_HALF.sub(_in_halves, _A_SEASON.sub(r"\1 trimestre", _ALL_YEAR.sub("", prepared)))
    text = _NEITHER.sub("walo", _NOT_MUCH.sub("", _SINCE.sub("", _I_THINK.sub("", text))))
    text = _EVERY_LY.sub("كل وقت", text)
    for pattern, plain in _COINS:
        text = pattern.sub(partial(_as_a_coin, plain), text)
    for pattern, plain in _BY_THE:
        text = pattern.sub(plain, text)
    text = _FIXED.sub(lambda found: found["line"] or "telephone", text)
    text = _GLUED.sub(r"\1 ", _PASS.sub("forfait", _CODE.sub("", text)))
    text = _THE_ONE_OF.sub("", _PERCENTS.sub(lambda found: _PART[found["of"]], text))
    text = _FOREIGN.sub(" euro ", text)
    text = _TIMES.sub(" mrat", text)
    text = _DUROS.sub(r"\g<many> ryal", text)
    text = _DIRHAMS.sub(" dirham", text)
    text = _WELL.sub("", _REMARK.sub("", _BLESSING.sub("", _AND_THE.sub(_apart, text))))
    text = _TO_A_NEIGHBOUR.sub("", text)
    if _SIZES.search(text) or any(BY_THE_PIECE.match(word) for word in text.split()):
        text = _AND_MORE.sub(r"\1 \2 cartes de ", text)
        text = _ANOTHER.sub(" et une ", _OF_SIZE.sub(r"\1 grande", _OF_THE.sub(r"\1 ", text)))
    return " ".join(text.split())


def _as_a_coin(coin: str, found: "re.Match[str]") -> str:
    return f" {_OF_A_COIN.get(found['of'], found['of'])} {coin} "


def _apart(found: "re.Match[str]") -> str:
    """As in "والكهرباء" for "و الكهرباء", where what is paid for is named."""
    known = meaning_within(found[1])
    return f"و {found[1]}" if known and known[1].endswith((":bills", ":phones")) else found.group()


def _in_halves(found: "re.Match[str]") -> str:
    count = _COUNTS.get((found["count"] or "").strip(), 1)
    return f"{found['before'] or ''} {count}.5 {found['month']}"
