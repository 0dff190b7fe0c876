"""Words around a number: connectors, denials, units, periods, counted things. A word has at most one meaning here."""

import re
from functools import lru_cache
from typing import Final

from understanding.words.numerals import single
from understanding.words.table import words

_MEANINGS: Final = {
    "and": "w o u et ow و aussi",
    "ou": "ou",
    "or": "wla wela ola ula wala awla ewla aw wila ولا اولا او ام وله ولى والا oula wola soit",
    "between": "bin bayn bein mabin mabayn mabein بين مابين entre",
    "to": "a l ل الى الي لحد ltal حتا tal ila",
    "even": "ta 7ta hta 7ata hata حتى حتي تا meme",
    "of": "d dyal dial diyal del dl de du des m mn min ديال دال د من ت t dya متاع نتاع",
    "size": "petite petites petit petits grande grandes grand grands grosse groses",
    "label": "num nmra nemra numero raqm rqm r9m رقم نمره",
    "with": "b ب bi",
    "in": "f ف في fi fl en dans au sur pour 3la على علي pr fkol فكل",
    "each": "lkol lkola likol kol kul koul kola kula chaque par كل لكل tous toutes tout toute p",
    "none": (
        "walo walu ualo oualo oualou walou rien aucun aucune neant nul nule nada والو ولو wallou ولاشي لاشي "
        "لاشيي ولاحاجه"
    ),
    "only": (
        "ghir ghi gher gha seulement juste que qu غير غي فقط faqat fa9at bark برك بس uniquement الا سوى سوي "
        "seul seule bs 8ir lghir غيير hi ghr"
    ),
    "half": "nos nus noss ness ns نص نصف نس demi demie moitie nsf nesf",
    "quarter_of": "rob3 rub3",
    "compare": (
        "mini sous sauf t7ta "
        "الاقل الاكثر l2a9al 3la9el "
        "ktar kter kthar aktar akthar ktr aqal a9al aqel 9al 9el qel foug foq قل اكثر اكتر كتر اقل فوق fouq fo9 foq "
        "fou9 moins minimum maximum max jusqu jusqua dessus dessous depasse superieur inferieur t7t تحت "
        "taht mafo9 mafou9 mafoq mafouq mafout kayfout بالكثير tjawz tijawz كيفوت depasser"
    ),
    "plus": "بالاضافه اضافه plus zaid za2id zayd زائد زايد ajoute",
    "but": "walakin mais welakin ولكن لكن walakine",
    "including": "compris comprise comprises dont fihom menhom mnhom منهم فيهم مني بينهم inclus",
    "alone": (
        "bo7di bou7di bohdi bouhdi bu7di bo7dy wa7di w7di lwa7di وحدي لوحدي بوحدي بوحديا لوحديا وحيدا وحيده solo "
        "bw7di "
        "bwa7di ghirana لراسي"
    ),
    "have": (
        "3ndi 3ndna 3andi 3andna 3endi 3endna 3nd 3ndo kayn kayna kaynin kain kayen لدي لدينا عندي عندنا كاين "
        "كاينه كاينين "
        "يوجد توجد نملك املك فيها فيه fiha fih"
    ),
    "self": "ana moi انا je nous 7na hna حنا نحن a7na on ehna",
    "denial": (
        "pas sans bla bila ni bidoun bedoun machi mashi maci ماشي بدون بلا ليس ليست ليسوا لسنا no لم "
        "aucunement jamais lan لن منعدم لايوجد لاتوجد لايملك لانملك makach makanch mkanch makan makench "
        "makayn ماكان ماكاين مكاين مكان"
    ),
    "no": "la non lo lala لا لالا nn nan nope",
    "free": "fabor batel gratuit gratuitement مجانا مجاني فابور باطل majani majanan majanin gratis fabour batil",
    "times": "fois مرات marat mrat merat",
    "twice": "mertin mertayn mrtin mrtayn meratayn maratayn marataine mertein مرتين مرتان bimensuel bimensuele",
    "equal": (
        "ya3ni y3ni yaani i3ni يعني cad egal total jm3 jme3 المجموع مجموع lmajmou3 majmou3 majmo3 lmjmou3 mjmou3 "
        "lmajmo3 yasawi kaysawi بمجموع lmjmo3 talef"
    ),
    "negative": "naqis سالب ناقص negatif naqes na9is na9es",
    "was": "mort morte morts decede decedee mato matou marhoum mrhoum ماتو مات توفي المرحوم kan kant kanet kano "
    "kanou kanu kont kunt kouna kona كان كانت كانو كانوا كنت كنا etait etais etions "
    "avais avait avions avaient avant qbel 9bel قبل",
    "percent": "pourcent pourcentage",
    "polite": "afak 3afak عافاك svp merci choukran شكرا",
    "dirham": (
        "dh dhs dhm dhr drh drhm dirham dirhams derham drham dirhem dirhems derhem drahm drahem draham mad "
        "درهم دراهم درهما الدرهم دهم drhem dehram derahm ddh dhh drhems drhams dihram دره دراهيم diram دريهم"
    ),
    "ryal": (
        "ryal rial riyal ryals rials riyals reyal real ryalat riyalat ريال ريالات ريالا rayal ryel ريالت "
        "ريالة ryale rila"
    ),
    "centime": (
        "centime centimes santim santimat santime سنتيم سنتيمات سنتيما frank franc francs franks frnk frang "
        "فرنك فرنكات فرانك فرنكا cts ct fr frc frs sentim santeem sntim sntime soltime centim centims"
    ),
    "foreign": (
        "aed tunisien algerien saoudi qatari emirati "
        "peseta pesetas bsita بسيطه livres couronne couronnes yuan cfa euro euros eur leuro lyoro lyouro oro yoro "
        "iro "
        "euroyat yourou orou dolar dolars dollarat dollars doular ldolar usd ورو اورو يورو اليورو دولار الدولار "
        "دولارات "
        "pound pounds gbp sterling دينار dinar dinars shekel"
    ),
    "doubtful_unit": "douro duro doro douros duros دورو درو سوردي sourdi franco",
    "measure": "watt watts km kms sms mbps mbits point points unite unites hectare hectares hectar ha metres "
    "kg kilo kilos kilogramme klo litre litres litro gb go giga gega mo kwh m3 m2 metre tonne "
    "minutes heure heures كيلو كغ لتر ليترو امتار مترا متر جيغا",
    "per_piece": "chacun chacune chaqune unite pcs",
    "day": (
        "journee lyouma liyouma lyoma jour jours jr jrs nhar nhr nharat yom youm yum ayam iyam yam yawm nhour "
        "يوم ايام "
        "نهار نهارات يام "
        "يوما quotidien quotidiennement yawmi yawmiyan yomi yawmiya يوميا يومي يوميه youmi youmiyan journalier "
        "journaliere"
    ),
    "week": (
        "sbo3 sbou3 osbou3 ousbo3 2osbo3 2ousbou3 2usbu3 usbou3 osboo3 simanya semaine semaines simana simanat smana "
        "smanat osbo3 usbu3 ousbou3 asabi3 سيمانه سيمانات سمانه اسبوع "
        "اسابيع اسبوعيا اسبوعي اسبوعيه سيمانا سمانا simanae hebdomadaire hebdo jem3a semana sem semain smaine smaines"
    ),
    "month": (
        "mois chhar chher chhr chahr char chhour chhor chhoura chohor chouhour shhar shher shhor shahr shhour "
        "chehar chehr chhoor xhar xher xhour mensuel mensuele mensuelement chahri chahriyan chahria chhriya "
        "chahriya شهر شهور اشهر شهرا شهريا شهري شهرى الشهرى شهريه mensualite chehour chhrya chhore chehor "
        "shhri شهوره chhur chahriane chhere chhra"
    ),
    "two_month": (
        "chahrayn chehrin chhrin chahrin chehrayn chhrayn شهرين شهران bimestriel bimestre bimestriele "
        "shahrayn shehrin chahreyn"
    ),
    "quarter": "فصليا فصلي فصليه trimestre trimestres trimestriel trimestriele fesla fasla fsla fasl فصل فصله "
    "trimstre trimester",
    "semester": "semestre semestriel semestriele",
    "year": (
        "an ans annee annees anuel anuele anuelement 3am 3wam 3amat a3wam sana snin snine senin sanawat "
        "sanawi sanawiyan sanawya sna sna3a عام اعوام عوام سنه سنوات سنين سنويا سنوي سنويه عاما 3ame 3ouam annuel "
        "sanat"
    ),
    "two_year": "3amin 3amayn 3ameyn عامين سنتين",
    "two_week": "simantin simanatayn osbo3ayn اسبوعين سيمانتين smantin simanatin",
    "half_month": "quinzaine",
    "two_day": "yomayn yawmayn youmayn يومين nharin نهارين yomin youmin",
    "one:people": (
        "wld weld wlid bnt bent bnita drri dri deri driya deriya rajel rajl fille garcon enfant bebe homme "
        "femme fills ولد بنت راجل دري دريه طفل طفله رجل امراه مراه مرا mra mara bnyta fiston ado adulte adult "
        "epouse epoux mari mrati rajli marti راجلي مراتي زوجتي زوجي mama maman mi papa mere pere mwalida "
        "lwalida lwalid walida walid khti khouya khoya اختي خويا امي ابي بابا ماما الوالد الوالده والد والده "
        "حماتي 3gouzti شيخي oncle tante khali khalti 3ami 3amti 3mi 3mti hfidi hfidti خالي خالتي عمي عمتي عمه خاله "
        "حفيدي حفيدتي soeur frere wldi benti weldi bnti ولدي بنتي ابني ابنتي ابن ابنه mwi yema yma mmi ba "
        "bba baba اب ام با مي زوجه مرتي مراتو راجلها زوجته زوجها l2ab l2om lab lom lwalda lwaleda الواليده "
        "واليده الواليد واليد جده جدتي جدي jda jdati cousin neveu niece "
        "وليد بنيته بنيتي ختي خوي عكوزه عكوزتي شيخي l3gouza 3gouza رضيع رضيعه والدي اخي jedi jdi lmadam madam "
        "madame مدام المدام"
    ),
    "two:people": (
        "زوجان زوجين ابوين ابوان parents couple walidin lwalidin walidiya lwalidiya walidina lwalidina الوالدين "
        "والدين والداي الوالدان والديا والدينا "
        "الوالديا ابوي "
        "بالغان اختان اختين اخوان اخوين توامان توامين jumeaux jumeles "
        "ولدين بنتين طفلين طفلان طفلتين ولدان بنتان راجلين رجلين رجلان امراتين امراتان ابنان ابنين ابنتين ابنتان"
    ),
    "many:people": (
        "اولادي اطفالي اخوتي ابنايي بناتي wlado wladha ولادو ولادها خوتو wladna ولادنا "
        "wlad wled wlidat bnat drari derari nsa nssa 3yalat 3yalate rjal rejal enfants garcons filles fils "
        "hommes femmes adultes bebes وليدات بنيات دريات "
        "cousins cousines neveux nieces wladat وليداتي وليداتو ابناونا ابناوه "
        "ولاد اولاد بنات دراري رجال نساء نسا عيالات اطفال رضع كبار صغار ابناء "
        "ابنا بنين بناتي ولادي wladi bnati drari9 derriyat gosses awlad abnaa kbar sghar freres soeurs khout "
        "خوت خوتي khouti khwati اخوات اخوه"
    ),
    "one:persons": "personne شخص فرد نفر bnadem bnadm benadem بنادم شخصا فردا نسمه chakhs chakhse nafar fard membre",
    "two:persons": "شخصان شخصين فردين فردان نفرين chakhsayn",
    "many:persons": "personnes nas afrad افراد اشخاص ناس نفوس membres ashkhas achkhas nfar انفار pers persones personn",
    "one:rooms": (
        "chambre bit biit غرفه بيت حجره bite piece salon sala صاله صالون salun ghorfa ghourfa bitt صالا sejour"
    ),
    "two:rooms": "غرفتا غرفتان غرفتين بيتين بيتان bitin ghorfatayn حجرتان حجرتين صالونين",
    "many:rooms": (
        "chambres ch chs byout byot bieut biyout biout bioute byoute غرف بيوت بيوته pieces salons حجرات ghoraf "
        "ghouraf byut buyut bywt صالات lbyout lbyot lbiyout"
    ),
    "one:service": (
        "kouzina cuisine مطبخ كوزينه toilete toiletes wc حمام bain douche twalit مرحاض garage cozina cousina "
        "kozina طواليط bitlma"
    ),
    "one:phones": (
        "telephone portable tilifoun telifoun tilifon telefon هاتف تلفون تيليفون gsm smartphone mobile "
        "تليفون تلفون تيلفون بيس لابيس لبيس لابوس بورطابل portabl tel tele telephon telifon pourtable puce"
    ),
    "two:phones": "hatifayn tilifounin جوالين جوالان بورطابلين هاتفان هاتفين تيليفونين",
    "many:phones": (
        "telephones portables tilifounat telifounat tilifonat telefonat telephonat هواتف تلفونات تيليفونات hwatef "
        "hawatif portablat بورطابلات smartphones mobiles tels puces بيسات tilifunat"
    ),
    "one:cars": "voiture tomobil tomobila tonobil tonobila tomobile siyara sayara سياره طوموبيل طوموبيلا طنوبيل "
    "طوموبيله auto طونوبيل camion",
    "one:motorcycles": "moto motor mouteur موطور دراجه mobylette bike motocycle scooter khtafa",
    "two:cars": "sayaratayn siyaratayn tomobiltin طنوبيلتين سيارتان سيارتين طوموبيلتين",
    "two:motorcycles": "موطورين motorin دراجتان دراجتين",
    "many:cars": "voitures tomobilat tonobilat siyarat sayarat سيارات طوموبيلات طنوبيلات autos camions tomobilate",
    "many:motorcycles": "motos motorat مواطر موطورات دراجات moteurs mwater mwatr",
    "one:animals": "vache bagra begra bgra بقره",
    "two:animals": "بقرتان بقرتين bgertin bagratayn bgratin بكرتين",
    "many:animals": "بكرات vaches bgar bgr bagrat bgrat بقرات بقر ابقار begrat begar begarat bkar",
    "one:homes": (
        "famille usra ousra osra 3a2ila 3aila 3ayla foyer menage dar maison appartement apartma اسره عائله "
        "عايله دار عاءله منزل شقه عايلتي اسرتي اسرتنا عايلتنا داري 3ailti 3a2ilti osrati usrati dari"
    ),
    "two:homes": "منزلين منزلان دارين شقتين شقتان اسرتين اسرتان عائلتين عايلتين عايلتان",
    "many:homes": "familles 3a2ilat 3ailat 3aylat osar ousar foyers menages dyour maisons اسر عائلات عايلات ديور منازل",
    "one:bills": (
        "elec elect elctricite elictricite bota bouta boota bouteille bonbonne bonbone bombonne gaz butane "
        "butagaz بوطه بوطا بوتا قنينه buta "
        "abonnement abonement forfait facture fatoura fatora fatura فاتوره اشتراك recharge rechargement tarja تعبئه "
        "roucharge ligne قرعه 9ar3a carte lma eau ma2 الما للما لما ضو للضو الماء do daw dow dou dw electricite "
        "trisinti "
        "trissinti tricinti كهربا kahraba كهرباء kahrba wifi internet الضو الضوء ضو fibre adsl antirnit "
        "انترنت انترنيت ويفي lwifi connexion kniksyon lydec redal amendis radeema onee telecom inwi iam "
        "orange forfi forfe rsid solde روشارج ريشارج رصيد فورفي فورفه تعبيه triciti "
        "gaziniere bouta9 butan rouchage tahwila t3bi2a ta3bi2a تعبءه lkahraba dawe triciti التريسينتي "
        "تريسينتي lumiere courant تعبيه بطاقه كارطه كارطا lkarta karta lcarta carta فيبر فايبر butane  9er3a 9era3a "
        "boutagaz botagaz بوطاغاز بوطاكاز"
    ),
    "two:bills": "بطاقتان بطاقتين كارطتين كارطتان تعبيتين تعبيتان بوطتان karttin cartin rechargetin "
    "بوطتين بوطاتين قنينتين قنينتان قنينتا بطاقتا بوطتا تعبيتا كارطتا قرعتين قرعتان فاتورتين bottin botatin botayn",
    "many:bills": (
        "botat boutat boutate botate bouteilles bonbonnes bonbones بوطات بوطاط بوتات قنينات قنان abonnements "
        "abonements forfaits factures fatourat fwater فواتير recharges lignes cartes تعبئات 9ra3i kartat "
        "boutatt rechargat cartat lignat قراعي قناني بطاقات كارطات تعبيات روشارجات ريشارجات butanes rocharjat "
        "richarjat boutayat bonbounat karthat قرعات bwat9 9ra3 قرع بوطايات"
    ),
}

LABELS: Final = words(
    "ticket num numero nmra nemra rue maison page appart appartement porte code contrat compteur lcompteur index "
    "raqm "
    "rqm "
    "r9m article etage immeuble lot zone رقم نمره زنقه الرقم"
)
"""What a number after them names, rather than counts."""
_HAVE_NOT: Final = re.compile(
    r"m[ae]*(?:3[ae]*n?d|k[ae]*[iy]|kin|kan|ky|fi|tm|bqa|b9a|tay|ta|b9i)[a-z0-9]*(?:ch|sh|x|wch)i?"
    r"|m[ae]*3[ae]*nd(?:i|na|o|ou|u|k|kom|hom|ha)?"
    r"|ما?(?:عند|عدن|كاي|كان|في|تم|بقا)[\u0620-\u064a]*ش|ما?عند(?:ي|نا|و|ك|كم|هم|ها)|مابق(?:ا|ات|او|ى|ي)"
    r"|mab[9q]a?[twao]{0,2}|ma?kayni?na?"
)
_PAY_NOT: Final = re.compile(
    r"m[ae]*(?:k[ae]n|k[ae]y|t[ae]n|t[ae]y|k|n|t)?[ae]*n?(?:kh|5|x)[ae]?l[a-z]*(?:ch|sh|x)"
    r"|m[ae]*(?:k[ae]n|k[ae]y|t[ae]n|k|n)?[ae]*n?(?:sr|chr|xr|shr|st3|ste3|sta3|stah|sth|sta7|dir|d7k|3mr"
    r"|r7)[a-z0-9]*(?:ch|sh|x)"
    r"|ما?(?:ك|ت|كا|تا)?ن?(?:خلص|صرف|شري|ستعمل|ستاهل|ستهلك|دفع|عمر)[\u0620-\u064a]*ش"
)
_ARABIC_STEMS: Final = (
    "",
    "و",
    "ال",
    "لل",
    "ل",
    "ب",
    "ف",
    "بال",
    "فال",
    "وال",
    "ول",
    "وب",
    "وف",
    "وفال",
    "وبال",
    "وديال",
    "ولل",
    "د",
    "دال",
    "ك",
    "كال",
    "ه",
    "هاد",
)
_LATIN_STEMS: Final = (
    "",
    "l",
    "f",
    "fl",
    "d",
    "b",
    "dl",
    "w",
    "o",
    "bl",
    "el",
    "al",
    "n",
    "fal",
    "lil",
    "bil",
    "fel",
    "del",
)


def _table() -> dict[str, str]:
    words: dict[str, str] = {}
    for meaning, forms in _MEANINGS.items():
        for form in forms.split():
            words.setdefault(single(form), meaning)
    return words


_WORDS: Final = _table()


@lru_cache(maxsize=4096)
def meaning(word: str) -> str | None:
    """What a prepared word means around a number, without looking through its prefixes."""
    key = single(word)
    found = _WORDS.get(key) or (_WORDS.get(key[:-1]) if key.endswith("ا") and len(key) > 3 else None)
    if found or len(key) < 3 or len(key) > 24:
        return found
    if _HAVE_NOT.fullmatch(key) or _PAY_NOT.fullmatch(key):
        return "denial"
    return None


@lru_cache(maxsize=4096)
def meaning_within(word: str) -> tuple[str, str] | None:
    """(prefix, meaning) of a word written together with its article or preposition: "fchhar", "والبنات"."""
    stems = _LATIN_STEMS if word.isascii() else _ARABIC_STEMS
    for prefix in stems:
        rest = word[len(prefix) :]
        found = (
            meaning(rest)
            if word.startswith(prefix) and len(rest) >= _SHORTEST_STEM[bool(prefix), word.isascii()]
            else None
        )
        if found and (not prefix or ":" in found or found in _TAKES_PREFIX):
            return prefix, found
    return None


_SHORTEST_STEM: Final = {(False, False): 0, (False, True): 0, (True, False): 2, (True, True): 3}
"""Letters of a word, by whether something is attached to it and whether it is in Latin letters."""
_TAKES_PREFIX: Final = words(
    "dirham ryal centime day week month two_month quarter semester year two_year two_week half_month two_day "
    "free none times"
)
