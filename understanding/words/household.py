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
NOT_COUNTING: Final = re.compile(
    r"(?:^| )(?:من )?دون(?:ي| احتساب)(?= |$)|\bsans compter\b|\bbla ma n7seb\b"
    r"|\bsi (?:je|on) compte\w*|\bila (?:7|h)s[ae]b\w*|(?:^| )(?:الا|ايلا|اذا) حسب\w*"
)
BESIDE_ME: Final = re.compile(
    r"\bm3a(?:ya|yia|na)\b|\bsans (?:moi|nous|me compter)\b|\bmoi non compris\w*|\b(?:bla|men ghir|mn ghir) (?:bia"
    r"|biya|ana|rasi)\b"
    r"|\bghiri\b|\ben plus de moi\b|(?:^| )(?:معايا|معانا|معي|معنا|غيري|بلا بيا|بدوني|سواي|بالاضافه الي)(?= |$)"
)
"""As in "5 m3aya": with the one who speaks, or beside?"""
COUNTED_IN: Final = re.compile(r"\ben comptant\b|بم[اـن]? ?في(?:هم|ها|ه)(?= )")
NOT_ONE: Final = re.compile(r"(?:^|\b)(?:7ta|hta|ta) [7h][ae]?d\b|(?:^| )(?:حتي|تا) حد(?= |$)")
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
WHOEVER: Final = words(
    "enfants enfant drari derari wlidat personnes persone personne nas nass afrad membres jumeaux "
    "اطفال وليدات دراري ابناء ابنا اولاد "
    "افراد اشخاص ناس نفوس فردا شخصا nfar nfous"
)
"""People of either sex and any age: those named after them may be the same."""
NOBODY: Final = words(
    "safi baraka barka hadchi hadchi tout voila chokran merci bas salam saknin 3aychin صافي باركا هادشي بس "
    "والحمد والحمدلله والشكر وشكرا وصافي وبس والسلام وسلام والله وباركا وهادشي وفقط وخلاص وكلنا وكلهم وكاملين "
    "وراه ولينا وليت ولات وصلنا وجدنا "
    "وساكنين وعايشين ونعيش ونسكن وسط وحدي واخا وخا وضعنا ولله واضح"
)
IN_ALL: Final = words(
    "tout total kamlin kamline kaamlin kamlyn kollna kolna majmou3na jami3na مجموعنا عددنا كاملين كملين جميعا اجمالا"
)
"""Beside a number that is all of them."""
WE: Final = words("on nous 7na hna ehna a7na حنا احنا نحن")
SINCE: Final = words("depuis mn men min من mondo mondou منذ des vers")
UNDER_ONE_ROOF: Final = re.compile(
    r"\bsous (?:le|un) (?:meme |seul )?toit\b|تحت سقف واحد"
    r"|\b(?:f|fi) ?(?:l|d)?dar wa?[7h][ae]?da\b|\bdans (?:une|la meme) (?:seule )?maison\b|ف ?(?:ال)?دار وحده"
)
FRACTION: Final = re.compile(r"\b(?:tiers|quarts?)\b|(?:^| )(?:ثلث|ثلثا|ثلثين)(?= |$)")
AREA: Final = re.compile(r"(?<=\d) ?(?:m(?:2|²|etres?)?|g)(?= |$)")
"""Square metres, and the generation of a telephone ("4G")."""
MY: Final = re.compile(
    r"\b(?:mon|mes|son|ses|leurs?|notre|votre|(?:ma|sa)(?= (?:f(?:em+e|il+e|iancee|amil+e)|m(?:ere|aman|adame|oto)"
    r"|soeur|grand|bel+e|tante|niece|cousine|petite|voiture))) (?=[a-z0-9])"
)
"""Whose they are, where French says it before them."""
OWN_KIN: Final = words(
    "rajli mrati marti lmra lmadam madam weldi wldi bnti benti khti khouya khoya mama papa baba ba yema mwi mi "
    "lwalid "
    "lwalida walid walida mari femme epouse epoux mere pere frere soeur fils fille jdati jda راجلي مراتي مرتي زوجتي "
    "زوجي ولدي بنتي ابني ابنتي اختي ختي اخي خويا ابي امي والدي والدتي اختي اخته بابا ماما الوالد الوالده الواليد "
    "الواليده مي با"
)
"""Those of the speaker's own, singular, who may be owners of what is counted."""
WITHOUT_ONESELF: Final = words(
    "rajli mrati marti lmra lmadam mari femme epouse epoux khti khouya khoya lwalid lwalida walid walida frere soeur "
    "راجلي مراتي مرتي زوجتي زوجي ختي اختي خويا اخي والدي والدتي"
)
"""Listed with others, they leave open whether the one who speaks is counted."""
OWNED: Final = words(
    "dyali dyalo dyalha dyalna dyawli diali dialo lia liya lih liha moi lui ele ديالي ديالو "
    "ديالها ديالنا ليا ليه ليها لي له لها"
)
"""Whose a thing is, without a name."""
THEN: Final = re.compile(
    r"(?<!ila )\b(?:k(?:o|u|ou)?n+a|kano?u?|k(?:o|u|ou)nt|etions|etait|etais|avant|[q9]b[ae]?l|bekri)\b"
    r"|(?<!الا )(?:^| )(?:كنا|كانو|كانوا|كنت|كان|قبل|من قبل|سابقا)(?= )"
)
NOW: Final = re.compile(
    r"\b(?:daba|drk|drok|maintenant|actuel+ement|aujourd hui|desormais|b[q9]ina|b[q9]inna|wlina)\b"
    r"|\bn(?:e|ous ne)? (?:est|suis|som+es?|sont|reste) plus que?\b"
    r"|(?:^| )و?(?:دابا|الان|حاليا|اليوم|دروك|بقينا|اصبحنا|صرنا|ولينا)(?= |$)"
)
ADJECTIVES: Final = words(
    "sghir sghira sghiwer sghiwra kbir kbira jdid jdida 9dim 9dima qdim qdima vieux vieile ancien nouveau "
    "nouvele neuf صغير صغيره صغيور كبير كبيره قديم قديمه جديد جديده"
)
HAVING: Final = ("3nd", "3and", "3end", "عند")
AT_SOMEONES: Final = words("3nd 3end 3and عند chez pour l ل")
AUNTS: Final = words("khalti khali 3amti 3mti 3ami 3mi خالتي خالي عمتي عمي tante oncle")
MINOR: Final = re.compile(r"\b(?:mineur|gamin|mome|bambin)(?=s?\b)")
SPOUSE: Final = re.compile(r"\bmo?ul(?:a?t)? (?:d|e)?dar\b|(?:^|(?<= )|(?<=و))مولا?ت? (?:ال)?دار(?= |$)")
GROWN_UP: Final = re.compile(r"شخص(?:ان|ين) بالغ(?:ان|ين)|(?:^|(?<= ))(?:ال)?زوج و ?(?:ال)?زوجه(?= |$|,)")
NOT_COUNTED_HERE: Final = re.compile(r"\b\d+ ?i?eme\b|\bvelos?\b|\b(?:bi|pi)[ck]+ala\b|بيكاله|دراج\w* هوايي\w*")
_LOWER: Final = re.compile(r"\b(?:l?t[ae]?[7h][ae]?t|en bas|rdc)\b|(?:^| )(?:ال|ل)?تحت(?= |$)|في الاسفل")
_UPPER: Final = re.compile(
    r"\b(?:le?)?f[ou]+[q9]\b|\ben haut\b|\b(?:a l )?etage\b|(?:^| )(?:ال|ل)?فوق(?= |$)|في الاعلي"
)
ABOUT: Final = re.compile(r"\b(une?|deux) (?:petite|bonne|grosse|bel+e) (?=\w+aine)")
TOGETHER_WITH: Final = re.compile(
    r"(?<=\b)(moi|mari|femme|epoux|epouse|couple|mrati|rajli|ana) (?:avec|m3a) (?=(?:nos |les |l )?(?:\d|deux"
    r"|trois|quatre|cinq|six"
    r"|sept|une? |jouj|tlata|rb3a|kh[ae]msa))"
)
LEVELS: Final = words(
    "storey ecole college lycee primaire maternelle creche fac universite ibtida2i ibtidai i3dadi taanawi tanawi "
    "rawd "
    "mdrasa "
    "lmdrasa الابتدايي الاعدادي الثانوي الروض المدرسه الجامعه فالابتدايي فالاعدادي فالتانوي فالثانوي فالروض "
    "فالمدرسه فالجامعه"
)
"""Where children learn, and where rooms are."""
TOGETHER: Final = words("avec m3a مع")
EACH_ONE: Final = re.compile(r"(?:^| )واحد واحد(?= |$)|\bwa?[7h][ae]?d wa?[7h][ae]?d\b")
ONE_MORE_OR_NOT: Final = re.compile(
    r"(?:^| )(?:et |w |o |u |و ?)(?:ال|ل|l|le |la )?(?:trois|quatr|cinqu)ieme\b"
    r"|(?:^| )و ?(?:ال|ل)?(?:ثالث|تالت|رابع|خامس)ه?(?= |$)"
    r"|(?:^| )و? ?والدي(?= |$|,)|\benceinte\b|\b[7h]amla\b|\bbebe en route\b|(?:^| )حامل[هة]?(?= |$)"
)
"""As in "and the third is small"; somebody not yet born; "my father" or "my parents", which are written alike."""
ONLY_LEFT: Final = re.compile(r"\b(?:ne|n) (?:suis|som+es?|est|sont|reste) plus que? (?=\S)")
SOMETIMES: Final = re.compile(
    r"\b(?:mra|mera|khtra|une fois|des fois|parfois|tantot)\b|(?:^| )(?:مره|خطره|احيانا|مرات)(?= |$)"
)
SET_APART: Final = re.compile(
    r"\bailleurs\b|\bl etranger\b|\bkharij\b|\bmsaf[ae]?r|الخارج|بعيد|مسافر"
    r"|\becole\b|\bscolaris|\bkay9raw\b|\bl?mdrasa\b|كيقراو|مدرسه|يدرس"
)
OF_ALL_AGES: Final = words("kbar sghar كبار صغار")
"""Said of people already counted: "6 d nas kbar w sghar"."""
WITH_SOMEONE: Final = re.compile(
    r"^(?:(?:ana|moi|je|saken|sakna|3ayech|3aycha|vis|انا|ساكن|ساكنه|عايش|عايشه|اعيش) )*(?:m3a|avec|مع) "
    r"|\b(?:vi[st]|vivons|habit(?:e|ons)) avec |\b(?:saken|sakna|3ayech|3aycha) m3a "
    r"|(?:^| )(?:ساكن|ساكنه|عايش|عايشه|اعيش) مع "
)
"""As in "m3a wladi 3": the one who speaks is not among the three."""

_BATHROOM: Final = re.compile(r"\bsal+es? (?:de bains?|d eau)\b|\bsdb\b|\b(?:bit|byt) lma\b")
_DINING_ROOM: Final = re.compile(r"\bsal+e (?:a manger|de sejour)\b|\bsal\b|\bsalons? marocains?\b")
_SALONS: Final = re.compile(r"\bsalo?u?nat\b|(?:^|(?<= ))صالونات(?= |$)")
_BEDROOM: Final = re.compile(
    r"(?<=\w) (?:a coucher|(?:d |dyal )?(?:l ?)?n3as|(?:ديال )?(?:ال)?نوم|(?:د ?|ديال )?(?:ال)?نعاس)(?= |$|,)"
)

SALON: Final = re.compile(r"(?:l|ال)?(?:salo?u?n|sala|sejour|صالون|صاله|صالا)")

WITH_A_SALON: Final = re.compile(
    r"\b(?:avec|m3a) (?:une? |le |la |wa?[7h][ae]?d )?(?:petit |grand )?l?(?:salo?u?n|sala|sejour)\b"
    r"|(?:^| )مع (?:ال)?(?:صالون|صاله|صالا)(?= |$)"
)
"""As in "2 chambres avec salon": among them, or beside?"""


def with_plain_rooms(prepared: str) -> str:
    """As in "2 chambres à coucher et une salle à manger": "2 chambres et une sejour"."""
    plain = _DINING_ROOM.sub("sejour", _BATHROOM.sub("douche", prepared))
    return _BEDROOM.sub("", _SALONS.sub("salons", plain))


def of_two_storeys(prepared: str) -> str:
    """As in "2 t7t w 3 lfo9": below and above are places there, and compare nothing."""
    if not (_LOWER.search(prepared) and _UPPER.search(prepared)):
        return prepared
    return _UPPER.sub(" storey", _LOWER.sub(" storey", prepared))
