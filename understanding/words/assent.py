"""Words of agreement and refusal, as typed in chats."""

import re
from typing import Final

from understanding.words.numerals import single


def _words(text: str) -> frozenset[str]:
    return frozenset(single(word) for word in text.split())


YES: Final = _words(
    "oui ouai ouais oueh oue oe we wai wi ui yes yeah yep yup ye y eyeh ayeh iyeh iyah iyh ayh eyh iyyeh iyeeh "
    "ayyeh wayeh wayyeh ih eh ieh "
    "aywa aiwa iwa aywah eywa yah yeh yih wah wa7 wakha wa5a waxa wakh wakhkha wakka ouakha na3am n3am naam "
    "na3m nam naem ajal ajel "
    "bala akid akeed akide 2akid m3lom m3loum ma3loum ma3lom m3lum ma3lum tab3an tb3an taba3 bien volontiers "
    "evidement absolument "
    "certainement efectivement exactement parfaitement exact exacte vrai vraie juste corect corecte confirme "
    "accepte acepte acord dacord dac dak "
    "ok oke oki okay okey okk entendu si7 s7i7 sa7 sah sahih sa7i7 s7a bsah bsa7 bse7 saha mzyan mezyan mezian "
    "mzian mziana safi tmam "
    "tamam mwafe9 mwafeq mwafaq mwafq mwaf9 muwafiq qbelt 9belt nqbel n9bel 9bel kayn kayna kaynin kain kayen "
    "kayenin kaynine "
    "3ndi 3andi 3endi 3ndna 3andna 3endna 3ndo 3ndha 3ndhom 3ando 3endo 3ndou 3andha 3andhom bghit bghina nbghi "
    "fiha fih voila oki "
    "sur certain certaine dyal9 iyeh obligatoire inam correcte true vraiment yess na3ame wii ouii ouy oui1 oki "
    "mtafe9 mtaf9a mtafqa "
    "tfdl tfadl tfedel tfadal tfadali tafadal merhba merheba marhba mr7ba "
    "affirmatif positif ouep ouaip wep carement certes bsr dacc effectivement n3amas na3amas inaam nam3 hmdlah "
    "نعم نعام اجل بلي ايه اه اييه ايوا ايوه اي ايي واه وه وخا واخا وخه اوكي اوك اكيد اكيده طبعا بالطبع بالتاكيد "
    "معلوم صحيح صحيحه صح "
    "موافق موافقه مزيان تمام حسنا قبلت نقبل اقبل كاين كاينه كاينين عندي عندنا عندو عندها عندهم لدي لدينا يوجد "
    "توجد هناك "
    "نملك املك لديه لديها ايواه اييي ياه يه بصح بالصح فعلا حقا مضبوط اتفق صافي بغيت بغينا اوافق اريد نريد مرحبا "
    "ونعم وي اوي وييه نعاماس اينعم نعماس حتما يس اوك اوكيه "
    "متفق متفقه "
    "تفضل تفضلي تفضلو "
    "ايهه اهه ييه فيها فيه طبيعي متفق 👍 ✅ ✔ ☑ 👌 🆗 💯"
)
WEAK_YES: Final = _words(
    "yalah yala 3adi 3adiya zid zidi zidou kemel kemlo nkemlo nkemlou nkmlo زيد زيدي زيدو كملو نكملو "
    "يالاه يلاه ياله يلا عادي قابل قابله باغا مسجل مسجله مسجلين "
    "9abel 9abla qabla bagha msajel msajla msajlin "
    "ah ahh ا a o ai ay oh hm mm mmm é hih ewa inchalah inchaalah inchallah nchalah انشاالله"
)
SELVES: Final = _words("ana 7na hna e7na moi nous انا حنا احنا")
NO: Final = _words(
    "non nan nn no noo nope nah nop lala lalala la2 la2a l2 lawah lawa jamais aucun aucune rien walo walu "
    "oualou walou "
    "machi mashi maci ghalat ghaltat ghalta faux fause incorect abadan abada mosta7il mostahil kala kela kla "
    "negatif pas sans refuse makan bla "
    "bdn personne ni zero pantoute mkaynch mkynch zéro nonn n nada false impossible makach "
    "لا لالا لاء لاا لأ كلا ماشي غلط غالط ابدا مستحيل ليس ليست ليسوا لم لن والو ولو خطا ارفض رفضت بدون بلا "
    "مكاين مكانش خاطئ خاطي لسنا لست "
    "نون جامي نوو لاوه مطلقا "
    "👎 ❌ ✖ 🚫 ⛔"
)
NO_UNLESS_AN_ARTICLE: Final = _words("la")
MAYBE: Final = _words(
    "كندن كنضن تنظن ندن كنظن "
    "ymken ymkn yemken imken imkin ymkin yimken mumkin momkin mumken possible peutetre rbma rubama robama ربما "
    "يمكن ممكن "
    "قد محتمل يقدر yqder y9der kanden kandn kandan kndan nden ndan dan nqol depend 7sab hsab 7asab nchofo nchouf نشوف"
)
MAYBE_PHRASE: Final = re.compile(
    r"peut[- ]?etre|oui et non|ni oui ni non|ca depend|on verra|pas vraiment|pas tout a fait|pas forcement"
    r"|pas toujours|parfois"
    r"|des fois|"
    r"je (?:pense|crois)|\bb3d lmr+at\b|\bmer+a mer+a\b|لا نعم|نعم و ?لا|بعض المرات|مره مره|احيانا|على حسب"
    r"|علي حسب|حسب|(?<!لا)(?<!ما)(?:^| )[ان]ظن(?= |$)|\bmachi dima\b|ماشي ديما"
)
NOW_AND_NOW_NOT: Final = re.compile(
    r"\b(nha?r|m[ae]?r+a|kh?[ae]?tra|sa3a|ch?[ae]?h[ae]?r|simana|jours?|fois|mois|semaine)"
    r" (?:\w+ ){1,3}?(?:(?:w|o|ou|et|une?|des) )?\1\b"
    r"|\b(?:un|une) (?:mois|jour|fois|semaine|ane+) sur (?:deux|2)\b"
    r"|(?:^| )(نهار|مره|خطره|ساعه|شهر|يوم|يوما|سيمانه) (?:[\u0620-\u064a]+ ){1,3}?و?\2(?= |$)"
)
"""As in "mra ah mra la", "un jour oui un jour non"."""
DOES_NOT_KNOW: Final = re.compile(
    r"\bma? ?(?:ka )?(?:ka)?n?[ae]?3[ae]?r[ae]?f\w*"
    r"|\b(?:ma|mani|manich|maranich|machi) (?:ana )?m[ou]*t[ae]*2?[ae]?k+[aei]*d\w*"
    r"|(?<![^ ])(?:ماني(?:ش)?|مانيش|ماشي|ما) متا?كد\S*"
)
_SOMEONE: Final = (
    r"(?:(?:khti|khito|kho?u?ya|lal+a|sidi|si|w[ae]?l?di|wlidi|b[ae]?nti|bniti|3a?m+i|3a?m+ti|khali|khalti|l?[7h]aj+a?"
    r"|o?u?sta?da?|sa[7h]bi|[7h]bibi|[7h]biba|3zizi|3zizti|ma?da?m|madame|mademoisele|monsieur|mo?sieu|msieu|mr|mme"
    r"|chef|docteur|(?:mon|ma) (?:frere|soeur|fils|file|ami|amie|cher|chere))\b"
    r"|(?:اختي|ختي|خويا|اخي|لاله|للا|سيدي|سي|ولدي|وليدي|بنتي|بنيتي|ابني|ابنتي|عمي|عمتي|خالي|خالتي|الحاج|الحاجه|حاج"
    r"|حاجه|استاذ|استاذه|صاحبي|حبيبي|حبيبتي|عزيزي|عزيزتي|مدام|مسيو|موسيو|سيدتي)(?= |$|[,.!]))"
)
ADDRESS: Final = re.compile(rf"(?P<said>[^\s,.!]+)[ ,.!]+(?:(?:a|ya|ا|يا) ?)?{_SOMEONE}")
"""Whoever is spoken to, after the first word: "ah khti", "oui, monsieur"."""
ADDRESS_FIRST: Final = re.compile(rf"^(?:(?:a|ya|ا|يا) ?)?{_SOMEONE}[ ,.!]+(?P<said>[^\s,.!]+)[ .!]*$")
"""As in "khti, ah"."""
NO_PROBLEM: Final = re.compile(
    r"pas de (?:probleme|souci|soucis|pb|prob)|aucun (?:probleme|souci)|pourquoi pas|3lach l+a|علاش لا|no problem"
    r"|sans (?:probleme|souci)|"
    r"(?:machi|ma ?kayn\w*|bla|makach|ma ?3[ae]?nd\w*|ma ?fi\w*) (?:ta |7ta |chi |l)?"
    r"(?:mo?u?chki?l\w*|mo?u?shki?l\w*|mani3|bas)\b|"
    r"(?:ماشي|ما ?كاين\w*|بلا|لا|ما ?عند\w*|ما ?في\w*|ليس (?:لدي|عندي|هناك)) (?:تا |حتي |شي |اي |ال)?(?:مشكل\w*"
    r"|مانع|باس)|"
    r"(?<!machi )\b(?:ko?u?lchi )?(?:h[uo]+wa|hi+ya) ha(?:dak|dik|da|di)\b"
    r"|(?<!ماشي )(?:كلشي )?(?<![\u0620-\u064a])(?:هو|هي) ه?ا?(?:داك|ديك|هداك|هديك)"
    r"|\bbghit nk[ae]?m[ae]?l\w*|بغيت نكمل\w*|\bje veux (?:bien )?continuer\b|"
    r"\bavec plaisir\b|\bb ?k[ou]l+ (?:srour|sourour|fara?7|fra7)\b|بكل (?:سرور|فرح)|\bca me va\b|\blui va\b"
    r"|bien sure?|biensure?|bien entendu"
    r"|\bc est ca\b|tout a fait|"
    r"\bca marche\b|\bd acc?\b|\bca va\b|bon d acord|على الراس|مرحبا|ala ras|3la ras|mer7ba|mar7ba|\bla bas\b"
    r"|^labas$|^لا ?باس(?! علي)"
)
DENIED_VERB: Final = re.compile(
    r"\b(?:ma ?[a-z0-9]{2,16}(?:ch|sh|x|chi|chay)|m(?:a)?3[ae]?nd(?:na|i|o|ou|ha|hom|k|kom)?(?:ch|sh|x)?"
    r"|ma (?:3[ae]?nd|kay|fi(?!l))[a-z]*|mkaynch|makayn(?:a|in)?)\b"
    r"|(?:^|[^\u0620-\u064a])و?(?:ما ?[\u0620-\u064a]{2,14}ش|م(?:عند|كاين|بغ|كن|فيه)[\u0620-\u064a]*ش|ما ?(?:عند"
    r"|كاين|كان|فيه|بغ)[\u0620-\u064a]*)"
    r"|(?:^|[^\u0620-\u064a])(?:لا(?! (?:عند|كاين|يمكن|ليس|لست|لم|لن|ماشي|ما |لدي|اه|ايه|نعم|هي |هو |انا ))|لم"
    r"|لن|ليس[توا]*|غير(?! (?:ال|وحد|واحد|جوج|شويه|مره))) (?:[\u0620-\u064a]{2,14})"
    r"|\b(?:absolument|vraiment|certainement|surement) pas\b"
    r"|\b(?:n (?:en |y )?|ne |j |on |il |ele |c est |y |nous |je |tu )(?:(?!mais |et )\w+ ){0,4}(?:pas|plus"
    r"|aucune?|rien"
    r"|jamais)\b(?: (?:d acord|d accord|vrai|exact|correct|juste|sure?))?|\bpas\b(?: d)?(?: (?!mais\b"
    r"|oui\b)\w+)?|\bmachi (?!oui\b|walakin\b)\w+|(?:^| )ماشي [\u0620-\u064a]+"
)
HAVING: Final = re.compile(
    r"\bj (?:en |y )?(?:pos+ede|utilise|detiens|beneficie|recois|touche|ai)\b|\b(?:j (?:en )?ai|on (?:en )?a"
    r"|nous (?:en )?avons|il y (?:en )?a|y (?:en )?a|je (?:le )?(?:veux|confirme"
    r"|suis|peux|sais|travaille|possede)|il (?:a|est)|ele (?:a|est)|ils ont|eles ont)\b"
)
NOT_UNDERSTOOD: Final = re.compile(
    r"m[ae]? ?fh[ae]?mt|ما? ?فهمت|\bcompri(?:s|ends?|end) (?:pas|rien)|\bcomprends? (?:pas|rien)|pas compris"
    r"|لا [ان]?فهم|لم [ان]فهم"
)
ASKS: Final = re.compile(r"\bpourquoi\b|\b3lach\b|علاش|\bchnou? |شنو|واش |\bwach |\bcomment\b|\bquoi\b|\?")
NO_OF_COURSE: Final = re.compile(
    r"(?:^| )(?:بالتاكيد|طبعا|اكيد|بالطبع|قطعا|معلوم) لا(?= |$)|(?:^| )لا,? (?:بالتاكيد|طبعا|اكيد|بالطبع|قطعا)(?= |$)"
    r"|\b(?:akid|tab3an|tb3an|m3lo?u?m) la+\b|\bla+,? (?:akid|tab3an|tb3an)\b|\bnon,? (?:bien sure?"
    r"|certainement|evidement|absolument)\b|\b(?:bien sure?|evidem+ent|certainement|mais|surtout) que non\b"
)
