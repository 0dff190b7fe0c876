"""What people say of those who live with them and of what they have, beside a number."""

import re
from typing import Final

from understanding.words.table import words

NOTHING_MORE: Final = re.compile(
    r"(?<=\w)[ ,.]+(?:pas plus|pas davantage|rien de plus|sans plus|w?o?u? ?machi k?a?t[ae]?r|و?ماشي (?:كتر"
    r"|اكتر|اكثر)|لا اكثر|لا غير)[ .!]*$"
)
NO_LONGER: Final = re.compile(r"\b(n (?:en )?(?:y )?(?:ai|a|avons|ont)) plus\b")
WITHOUT: Final = re.compile(r"\bm[e]?n ghir\b|من غير")
AND_A_MOTHER: Final = re.compile(r"(^| )و(?:ال)?ام(?= |$|,)")
"""Which alone reads "or"."""
AND_WITH_US: Final = re.compile(r"(^| )(?:و ?معا(?:نا|يا)|(?:w|o|u|ou) m3a(?:na|ya)) ")
BESIDE_ME: Final = re.compile(
    r"\bm3a(?:ya|yia|na)\b|\bsans (?:moi|nous|me compter)\b|\bmoi non compris\w*|\b(?:bla|men ghir|mn ghir) (?:bia"
    r"|biya|ana|rasi)\b"
    r"|\bghiri\b|\ben plus de moi\b|(?:^| )(?:معايا|معانا|معي|معنا|غيري|بلا بيا|بدوني|سواي|بالاضافه الي)(?= |$)"
)
"""As in "5 m3aya": with the one who speaks, or beside?"""
NEITHER: Final = re.compile(r"^(?:la|لا) \S+ (?:la|wla|ولا|لا) \S+$")
NONE_OF_THEM: Final = re.compile(r"^(?:non,? )?aucune? (?:des|de ces) (?:deux|trois|2|3)$|^ni l une? ni l autre$")
NOBODY_ELSE: Final = re.compile(
    r"\bghiri\b|\bghir ana$|\bsauf moi\b|\ba part moi\b|غير انا$"
    r"|\bpersonne d autre\b|(?:^| )(?:غيري|سواي|بمفردي)(?= |$)"
)
MAKES: Final = words(
    "renault peugeot citroen fiat dacia mercedes bmw audi ford golf toyota hyundai kia opel volkswagen seat skoda "
    "honda "
    "suzuki clio logan duster kangoo partner berlingo mobilis iphone samsung galaxy redmi nokia oppo huawei xiaomi "
    "tecno itel "
    "infinix رونو بوجو داسيا كليو ايفون سامسونغ"
)
OWNERS: Final = words("ma mon mes sa son ses leur leurs notre nos votre vos la le les l")
CHILDREN: Final = words(
    "wlad wled wlidat drari derari enfants enfant fils fille filles garcon garcons wld weld weldi wldi bnt bent bnti "
    "benti bnat ولاد اولاد وليدات دراري اطفال ولد ولدي بنت بنتي بنات ابن ابنه ابني ابنتي"
)
NOBODY: Final = words(
    "safi baraka barka hadchi hadchi tout voila chokran merci bas salam saknin 3aychin صافي باركا هادشي بس"
)
SINCE: Final = words("depuis mn men min من mondo mondou منذ des vers")
UNDER_ONE_ROOF: Final = re.compile(
    r"\b(?:f|fi) ?(?:l|d)?dar wa?[7h][ae]?da\b|\bdans (?:une|la meme) (?:seule )?maison\b|ف ?(?:ال)?دار وحده"
)
FRACTION: Final = re.compile(r"\b(?:tiers|quarts?)\b|(?:^| )(?:ثلث|ثلثا|ثلثين)(?= |$)")
AREA: Final = re.compile(r"(?<=\d) ?(?:m(?:2|²|etres?)?|g)(?= |$)")
"""Square metres, and the generation of a telephone ("4G")."""
OF_ALL_AGES: Final = words("kbar sghar كبار صغار")
"""Said of people already counted: "6 d nas kbar w sghar"."""
WITH_SOMEONE: Final = re.compile(
    r"^(?:(?:ana|moi|je|saken|sakna|3ayech|3aycha|vis|انا|ساكن|ساكنه|عايش|عايشه|اعيش) )*(?:m3a|avec|مع) "
)
"""As in "m3a wladi 3": the one who speaks is not among the three."""
