"""What yes-or-no answers say beside yes and no: once but no longer, not yet, only now and then, with a defect.

Patterns are matched on prepared text whose doubled Latin letters are written once (`numerals.single`).
"""

import re
from typing import Final

_SO: Final = r"(?:o|w|u|ou|et|wla|wela|و|ولا|او|ou bien|/)"
BOTH: Final = re.compile(
    rf"(?:^| )(?:ah+|iy+eh|ayeh|oui|na?3am|اه|ايه|نعم)(?: {_SO} ?| ?/ ?| و| ?, ?(?:et|ou) )(?:l+a+|non|no|لا)(?= |$)"
    rf"|(?:^| )(?:l+a|non|لا) (?:wla|wela|ou|o|w|ولا|او|et) (?:ah|iyeh|oui|نعم|اه)(?= |$)|\bni oui ni non\b"
    r"|^(?:o|oui|y|yes) ?/ ?(?:n|non|no)$|^(?:l+a|lala|non|لا),? (?:a+h+|iy+eh|ayeh|اه|ايه)$"
    r"|(?:^| )(?:ah+|iyeh|ayeh|oui|na?3am|اه|ايه|نعم) (?:\S+ ){0,4}(?:mais|walakin\w*|ولكن"
    r"|لكن) (?:\S+ ){0,4}(?:la+|lla|non|لا)(?= |$)"
)

_WHO: Final = (
    r"(?:ana|howa|huwa|hiya|rajli|mrati|weldi|bnti|lwalid|moi|lui|ele|mari|femme|fils|fille|انا|هو|هي|راجلي"
    r"|مراتي|زوجي|زوجتي"
    r"|ولدي|بنتي)"
)
_EITHER: Final = r"(?:a+h+|iy+eh|ayeh|oui|l+a+|non|اه|ايه|نعم|لا)"
ONE_AND_NOT_THE_OTHER: Final = re.compile(
    rf"(?:^| )و?{_WHO},? {_EITHER}[ ,]+(?:\S+ ){{0,2}}و?{_WHO},? {_EITHER}(?= |$|,|\.)"
)
"""As in "rajli ah ana la"."""
_LETTERS: Final = (
    r"(?:[nyt]?[ei]?(?:9|q)ra\w*|[nyt]?[ei]?kt[ei]?b\w*|l?9raya|lqraya|lire|ecrire"
    r"|[نيت]?قرا\w*|[نيت]?كتب\w*|ال?قراءه|القراه|القراءه|القرايه|الكتابه)"
)
CANNOT_READ: Final = re.compile(
    rf"\bma? ?(?:ka?)?[nyt]?[ae]?3[ae]?r[ae]?f\w* (?:la )?{_LETTERS}"
    rf"|\b(?:ni|ne|pas|plus) (?:\w+ ){{0,3}}{_LETTERS}|\bsai[st]? (?:pas|ni) {_LETTERS}"
    rf"|(?:ما? ?(?:ك|كا|ت)?[نيت]?ا?عرف\w*|لا [اينت]?(?:عرف|جيد|حسن|ستطيع)\w*) (?:لا )?{_LETTERS}"
)
SOMEONE_DOES_NOT_KNOW: Final = re.compile(r"^(?:l+a |لا )?(?:ma ?kay3[ae]?r[ae]?fo?u?ch|ما ?كيعرفو?ش)$")
"""As in "he does not know": how to read, or whether?"""

MAYBE: Final = re.compile(
    r"\b(?:ch[aeiu]?w[iy]+a|cho?uy[ae]|chwy[ae]|un p(?:eu|e)|de temps (?:en|a autre) ?\w*|rarement|souvent"
    r"|presque\w*|bof"
    r"|a moiti?e|moitie moitie|plus ou moins|come ci come ca|en principe|normalement|probablement|sans doute"
    r"|ocasionelement|quelque ?fois|certaines fois|une fois sur|par moments?|je doute|il me semble|je supose"
    r"|on dirait"
    r"|(?:walakin\w*|mais) (?:\w+ ){0,2}dyal\w*(?: \w+)?"
    r"|([a-z0-9]{4,16}) (?:w |o )ma ?\1ch|sa3a (?:o |w )?sa3a|(?:chi |ba3d )n?harat|n?har (?:a+h+|iyeh"
    r"|oui) (?:w |o )?n?har l+a+|wa[9q]t wa[9q]t"
    r"|me?ra (?:o |w )?me?ra|ba?3d ?(?:l ?)?m[ae]?r+at|b3diyat|chi m[ae]?rat|nos nos|t[aei]?[9q]riban|9lil|qlil"
    r"|kande?n\w*|bal9ila|be?l ?q?9?ila|yak|7as?b|3la 7sab|d[ae]pend\w*"
    r"|ila (?:kan\w*|tyes\w*|bgha\w*)|mali kan\w*)\b"
    r"|\bpas (?:beaucoup|tous?|toutes|exactement|que je sache|a ma con\w+|totalement|completement|entierement"
    r"|souvent)\b"
    r"|\bje (?:ne )?(?:crois|pense) pas\b|\bje dirais\b|\bpas (?:faux|impossible|exclu)\b|\bmachi ghala?t\b"
    r"|\bmachi (?:b[ae]?z[ae]?f|kolchi|koulchi)\b|^(?:toujours"
    r"|tjr?s?)$|\bsm[iy]+to\b"
    r"|(?:^| )(?:ماشي بزاف|ماشي كلشي|ماشي كامل|ليس (?:كثيرا|دايما|تماما|كليا)|علي الارجح|سميتو|ما كنظنش"
    r"|ماكنظنش)(?= |$)"
    r"|(?:^| )و?لا?كن\w* (?:\S+ ){0,2}ديال\w*(?= |$)"
    r"|(?:^| )(?:نهار (?:اه|ايه|نعم) و? ?نهار لا|نهار \S+ و? ?نهار لا|ساعه و? ?ساعه|شي نهارات|وقت وقت)(?= |$|,)"
    r"|(?:^| )(?:شويه|شي شويه|نادرا|نوعا ما|قليلا|الي حد ما|على حساب|علي حساب|نص نص|شي مرات|شي مره|مرات|تقريبا"
    r"|كنظن\w*"
    r"|(?<!لا )اظن\w*|اعتقد|اعتقد\w*|ع?لي الاغلب|غالبا|في الغالب|الا كان\w*|ايلا كان\w*|ربما|بعض الاحيان"
    r"|من حين لاخر|بالقله|قليل)(?= |$|,)"
)
CERTAIN: Final = re.compile(r"\bsans (?:aucun|le moindre) doute\b|بلا شك|بدون شك|دون شك|\bbla chek+\b|من غير شك")

NOW: Final = re.compile(
    r"\b(?:daba|maintenant|aujourd hui|actuelement|desormais|drk|drok)\b|(?:^| )و?(?:دابا|الان|حاليا|اليوم"
    r"|دروك)(?= |$)"
)
_WAS_ONCE: Final = (
    r"(?<!ma )(?<!ila )\b(?:kane?t?|kanu|kano|kano?u|kuna|kona)\b|\b(?:avais|avait|avions|avaient|etais|etait)\b"
    r"|\b(?:travail+|recev|percev|touch|lou|pay|benefici|posed|utilis)(?:ais|ait|aient|ions)\b"
    r"|\b(?:avant|autrefois|jadis|auparavant|m[ae]?n (?:9|q)bel|bekri)\b"
    r"|(?<!ما )(?<!الا )(?<!ايلا )(?<![\u0620-\u064a])و?كان(?:ت|و|وا|ات)?(?= |$|,)|(?:^| )(?:من قبل|قبل(?= (?:لا"
    r"|اه|ايه|نعم)(?: |$|,))|سابقا|قديما|كنت|كنا"
    r"|بكري)(?= |$)"
)
WAS: Final = re.compile(_WAS_ONCE)
GONE: Final = re.compile(
    r"\b(?:o|w|wa)?(?:b[ae]?3(?:t|na|nah|naha|nahom|to|tou|tha|thom|o|ou|oh|oha|ha|naho|nah)"
    r"|t[ae]?(?:ba|bi)3\w*|t[ae]?b?sr[ae]?[9q]\w*|[nt]?sr[9q]\w*|sre[9q]\w*|sar[9q]\w*"
    r"|lo7na\w*|lou7na\w*|lo7t\w*|la7o\w*|[9q]t3\w*|7yedna\w*|7yedt\w*"
    r"|3tina\w*|3tit\w*|dam?3\w*|tlef\w*|mcha(?:t|w)?)\b"
    r"|\b(?:vendue?s?|vole(?:e|es|s)?|jetee?s?|donnees?|rendues?)\b"
    r"|\b(?:ai|a|avons|ont|ete|est) (?:deja |tout )?(?:perdu|done|rendu|rembourse|resilie|coupe|jete|vole)e?s?\b"
    r"|(?:^| |و)(?:بعت|بعنا|بعناه|بعناها|بعناهم|بعتو|بعته|بعتها|باعها|باعه|باعو|باعوها|تباع\w*|تسرق\w*|سرق\w*"
    r"|سرقو\w*|لحناه\w*|لحتها|لحتو|رميناه\w*|عطيناه\w*|عطيتو|عطيتها|ضاع\w*|تلف\w*|فقدنا\w*|قطع\w*|حيدنا\w*"
    r"|حيدت\w*)(?= |$|,|\.)"
)
ENDED: Final = re.compile(
    r"\bar+ete\w*\b|(?:^| |و)(?:مات\w*|توقف\w*|حبس\w*)(?= |$|,)|\bt?7b[ae]s\w*\b|\bmat(?:et|o|ou)\b|\bsali\w*"
    r"|\bkh[ae]?l[ae]?s[tn]\w*|\bt[9q]a3d\w*|\bkhr[ae]j\w*|\bfini\w*|\btermine\w*|\bretraitee?\b"
    r"|(?:^| |و)(?:سالي\w*|خلصت\w*|خلصنا\w*|تقاعد\w*|خرج\w*|انتهي\w*|كمل\w*)(?= |$|,)"
)
"""What is over, where it is said that it once was."""
NO_LONGER: Final = re.compile(
    r"\b(?:ma ?b[9q]\w*|plus maintenant|plus depuis \w+|n (?:en )?\w+ plus|en \w+ plus)\b"
    r"|(?:^| )و?(?:ما ?بق\w*|لم (?:يعد|تعد|نعد|اعد|يبق)\b)"
)
IDLE: Final = re.compile(
    r"^(?:(?:ra\w+|h[uo]?wa|hi+ya|il est|ele est|je suis|ana) )?"
    r"(?:g[ae]ls\w*|gal[ae]s\w*|ch[oô]meu\w+|(?:au|en) chomage|b(?:la|ila) khdma|sans (?:travail|emploi)|7b[ae]s"
    r"|7abs\w*)\b"
    r"|^(?:(?:راه\w*|هو|هي|انا) )?(?:جالس\w*|كالس\w*|گالس\w*|عاطل\w*|بلا خدمه|بدون عمل|حبس\w*|واقف\w*)(?= |$)"
)
"""Without work, which answers only where there was work before."""
GOT_AGAIN: Final = re.compile(r"\bchrina\b|\bchrit\b|شرينا|شريت|اشترينا|rachete|achete|jbna|جبنا|عاود")
STILL: Final = re.compile(
    r"\b(?:ma ?zal\w*|baqi\w*|ba9i\w*)\b|(?:^| )و?(?:ما ?زال\w*|باقي\w*|لا زال\w*|لازال\w*)(?= |$)"
)
YET: Final = re.compile(
    r"^(?:l+a+,? ?|لا,? ?|non,? ?)?(?:mazal\w*|مازال\w*|ما زال\w*)(?: (?:la|lla|ma|لا|ما))?(?:[ .!]|$)*$"
)

_BUT: Final = (
    r"(?:mais|walakin\w*|wlakin\w*|lakin\w*|ghir|ghi|gher|bsa7|bes7|ولكن\w*|لكن\w*|والكن|غير|غي|بصح|sauf que"
    r"|seulement)"
)
DEFECT: Final = re.compile(
    rf"(?:^|[ ,]){_BUT},? (?:(?:hi[ya]*|howa|hu+wa|ele|il|c|هي|هو|انه|انها|rah\w*|راه\w*) )?(?:est |ne |n est )?"
    r"(?:plus |pas |ma ?|ما ?|لا |daba |tr[eo]p |tres |un peu |chwiya |شويه |مازال ما)?"
    r"(?:kh[ae]?sr\w*|m?khas[ae]?r\w*|khdam\w*|kat?y?khd[ae]?m\w*|t[ae]khd[ae]m\w*|9dim\w*|qdim\w*"
    r"|sghi?w?[iy]*[ae]?r\w*|me?hr[ae]?s\w*|m[ae]ksor\w*"
    r"|3yan\w*|hors service|en pane|pane|vieux|vieil+e\w*|ancien\w*|petite?s?|case\w*|marche\w*|fonction\w*"
    r"|utilis\w*|ka?n?st[ae]?3ml\w*|mr[ae]?k[ae]?b\w*"
    r"|usee?|abimee?"
    r"|خاسر\w*|خسر\w*|مخسر\w*|مكسر\w*|مهرس\w*|ماخدام\w*|خدام\w*|كتخدم\w*|كيخدم\w*|تخدم\w*|يخدم\w*|قديم\w*"
    r"|صغير\w*|صغيور\w*|معطل\w*|معطوب\w*|عيان\w*"
    r"|[نتي]ستعمل\w*|كنستعمل\w*|مركب\w*|تعمل|يعمل|تشتغل|يشتغل|يعملان|مريب\w*|طايح\w*)(?: (?:pas|plus|bien|مزيان"
    r"|mzyan|bzaf|بزاف|جدا))*"
)
ONLY: Final = re.compile(
    r"\b(?:ma ?3[ae]?n[ae]?d\w*|ma ?kay\w*|ma ?fi\w*) (?:ta |7ta |walo )?(?:ghir|ghi|gher|ila|hir|8ir)(?! bach) \w+"
    r"|(?:^| )(?:ما? ?عند\w*|ما? ?كاين\w*|ما? ?في\w*|لا (?:نملك|املك|يوجد|توجد)|ليس (?:لدي|لدينا|عندنا"
    r"|عندي)) (?:غير|غي|الا|سوي)(?! باش) \w+"
    r"|\bn (?:en )?(?:ai|a|avons|ont|y a) qu"
)
"""As in "ma3ndich ghir wehda": one after all."""

ELSEWHERE: Final = re.compile(
    r"\b(?:veux|envie|souhaite|voudrais) (?:pas |plus )?(?:de |d )?(?:vous )?(?:repondre|dire|parler|continuer)"
    r"|\bpas envie\b|\bregarde pas\b"
    r"|\bma ?bghi\w* n[a-z0-9]+|(?:^| )ما ?بغي\w* ن\w+|(?:^| )لا (?:اريد|نريد|ارغب|اود) (?:ان|في الاجابه|الاجابه"
    r"|الجواب"
    r"|الاستمرار|المتابعه|التحدث)"
    r"|\bpas (?:le |assez de |de )?temps\b|\bma ?3n?d\w+ (?:l?w[9q]t|wa[9q]t)\b|(?:عندي?ش?|لدي) (?:ال)?وقت\b"
    r"|\b(?:sb[ae]r|tsen\w*|atende?[rz]?\w*|patien\w+|une? (?:minute|seconde|instant|moment)|blati|d9i9a)\b"
    r"|(?:^| )(?:صبر\w*|تسن\w*|بلاتي|لحظه|انتظر\w*|دقيقه)(?= |$)"
    r"|\btromp\w+|\ber+eur\b|\bghl[ae]?t\b|\b(?:ma)? ?[9q]s[ae]dt\w*|\bce que j ai dit\b|\bma reponse\b"
    r"|\bpas (?:encore )?(?:fini|termine)\b"
    r"|(?:^| )(?:غلطت|ما ?قصدت\w*|قصدت\w*)(?= |$)|\bhadchi li kayn\b|هادشي لي كاين|\bmn b3d\b|\bplus tard\b"
    r"|من بعد|فيما بعد|^si (?:ca|je|tu|vous|il|ele"
    r"|dieu) |\bmachi chi [7h]aja\b|^pas mal"
)
"""A refusal to answer, a wait, a slip taken back: not the answer, whatever words of yes and no it holds."""

TALK: Final = re.compile(
    r"\b(?:bghit|bghina|nbghi|baghi|baghya)(?: (?!ah\b|iyeh\b|oui\b|na3am\b|n3am\b|3afak\b|afak\b|svp\b"
    r"|chok?ran\b|merci\b)\w+)+"
    r"|\bje (?:veux|voudrais|souhaite|peux)(?! pas)(?: (?!bien\b|oui\b)\w+)+"
    r"|(?:^| )(?:بغيت|بغينا|نبغي|باغي|باغيه|اريد|نريد|اود)(?: (?!اه|نعم|عافاك|شكرا)[\u0620-\u064a]+)+"
    r"|\b(?:j ai|3[ae]?ndi|3[ae]?ndna|kay[ae]?na?|il y a|y a)(?: (?:chi|wahd|wahed|une?|des|deux|autre|encore"
    r"|aussi|petite?|l))* "
    r"(?:so2al\w*|soal\w*|sou2al\w*|as2ila|so[2']?alat|mochki\w*|mouchki\w*|mushki\w*|mochk\w*|questions?"
    r"|problemes?|soucis?"
    r"|remarques?|istifsar|chikaya|choghl|besoin|faim|soif|peur|froid|mal|envie|hate|rendez)\b"
    r"|(?:^| )(?:عندي|عندنا|لدي|لدينا|كاين|كاينه)(?: (?:شي|واحد|ايضا|بعض))* (?:ال)?(?:سوال|اسيله|اسءله|مشكل\w*"
    r"|مشاكل|استفسار|طلب|شكايه|شكوي)(?= |$)"
    r"|\b(?:j ai|il a|elle a|3[ae]?nd\w+) \w+ (?:ans|3am|snin)\b|(?:^| )(?:عند\w+|لدي\w*) \w+ (?:عام|سنه|سنين"
    r"|سنوات)(?= |$)"
    r"|\b(?:il|ele|je|on) (?:est|suis|sui|es) (?!en pane|(?:fonction|d acord|sure?\b|certain|vrai|exact|juste"
    r"|corect|concern|proprietaire|employe"
    r"|titulaire|scolaris|inscri|asure|pension|bien|ca\b|le cas|bon|oui|non|la\b|pas\b|lu?i\b|moi\b|dans|sur\b))\w+"
    r"|\b(?:j ai|il a|ele a|on a|ils ont) (?:ete|quit\w*|demis\w*|ar?et\w*|fini\w*|perdu|vendu|oublie)\b"
)
"""A wish, a question of one's own, an age, a condition: nothing that answers yes or no by itself."""

DEAD: Final = re.compile(
    r"\b(?:mat|matt|decedee?s?|morte?s?|twefa|twafa)\b|(?:^| )(?:مات|متوفي|توفي|ميت|متوفاه)(?= |$)"
)
MOURNED: Final = re.compile(
    r"\bl?l?ah y[ae]?r[ae]?[7h]\w*|الله يرحم\w*|رحمه الله|رحمها الله|المرحوم\w*|\bl?m[ae]r7om\w*|paix a son ame"
)
ALIVE: Final = re.compile(
    r"\b(?:3ay[ei]?ch\w*|vivante?s?|en vie|7a?y)\b|(?:^| )(?:عايش\w*|حي|حيه|على قيد الحياه|علي قيد الحياه)(?= |$)"
)
LIVING_OR_DEAD: Final = re.compile(
    rf"(?:\b(?:baba|l?walid|ba|papa|mon pere) )?(?:\b(?:il|ele) est )?(?:{DEAD.pattern}|{MOURNED.pattern}"
    rf"|{ALIVE.pattern})"
)
PRIVATE: Final = re.compile(
    r"\bprive\b|\b3nd ra?so\b|\bra?so\b|\brasi\b|القطاع الخاص|الخاص|عند راسو|براسو|\bchantier\b|\bjournalier\b"
)

_DOING: Final = (
    r"(?:dir\w*|khd[ae]?m\w*|[9q]ra\w*|kt[ae]?b\w*|kh[ae]?l[ae]?s\w*|ch[ae]?d\w*|akho?u?[dt]\w*|khod\w*|st[ae]fd\w*"
    r"|sta?fed\w*|st[ae]?3m\w*"
    r"|ml[ae]?k\w*|[9q]b[ae]?[td]\w*|3r[ae]?f [nyt]?[ei]?(?:9|q)ra\w*|3[ae]?ref [nyt]?[ei]?[9q]ra\w*)"
)
ACTS: Final = re.compile(
    rf"(?<!ma )\b(?:ka|ta)[nyt][ae]?{_DOING}"
    r"|\b(?:kh[ae]?d[ae]?m(?:in)?|kh[ae]?d[ae]ma|[9q]ar[iy](?:a|in|yin)?|m[ou]?wad[ae]f(?:a|in)?|mawjo?u?d(?:a)?"
    r"|m[ou]?tawaf[iy]r|fonctionaires?|mr[ae]?k[ae]?b\w*)\b|\b3li(?:na|ya) l?[ck]r[ei]di\w*|علي(?:نا|ا) (?:ال)?كريدي"
    r"|(?<!ما )(?:^| )(?:ك|كا|ت)?[نيت]ت?(?:دير|خدم|قرا|كتب|خلص|شد|اخد|اخذ|ستافد|ستفيد|ستعمل|ملك|قبض"
    r"|عرف [نيت]?قرا|عرف القراءه|عرف القراه|جيد القراه|عرف القراه)(?:و|ها|ه|وا|هم)?(?= |$)"
    r"|(?:^| )(?:خدام|خدامه|خدامين|قاري|قاريه|قاريين|موظف|موظفه|موجود|موجوده|متوفر|متوفره|نتوفر|اتوفر|يتوفر"
    r"|تتوفر|يعمل|تعمل|اعمل|يقرا|تقرا|اقرا|متعلم|متعلمه|مركب\w*)(?= |$|,)"
    r"|\b(?:il|ele|je|on|nous|ils|eles) (?:en )?(?:travail\w+|lit|lisent|ecri\w+|recoi\w+|percoi\w+|touch\w+"
    r"|posed\w+|utilis\w+|sai[st]? lire|pouvons lire)"
    r"|^sai[st]? lire|\b(?:je|on|nous) l\w{0,2} (?:ai|a|avons)\b|\bc est le cas\b"
)
NOT_DOING: Final = re.compile(
    r"\bma ?(?:ka|ta)[nyt][a-z0-9]{2,}|\bma (?:drt|derna|dar|khdit|khda|3tawni|3tawna|jani|9ari\w*|qari\w*"
    r"|khdam\w*|3mri|3mr\w*|3li(?:na|ya))\b|\b3[ou]?mr\w* ma\b"
    r"|\b(?:ma ?)?3m[ae]?r(?:i|ni|na|ni?ma|o|ha)\b|(?:^| )(?:ما ?)?عمر(?:ي|نا|ني|و|ها)(?= |$)"
    r"|(?:^| )ما (?:علينا|عليا|درت|دار|درنا|خديت|خدا|خدينا|عطاوني|عطاونا|جاني|جا|قاري\w*|خدام\w*|ك[نيت]\w+)(?= |$)"
    r"|\bn(?:e|ule)ment\b|\baucunement\b|\bnulement\b|\bque neni\b|\bmeme pas\b|\bjame\b|\bta ?[7h]aja\b"
    r"|\b(?:[7h]a?ta|ta) wa?[7h][ae]?da?\b"
    r"|(?:^| )(?:حتي|تا) (?:واحد|وحده|واحده|حد)(?= |$)"
    r"|\b[7h]ta [7h]aja\b"
    r"|(?:^| )(?:حتي حاجه|تا حاجه|حتا حاجه|ولا شي|ولا حاجه|مطلقا|على الاطلاق|علي الاطلاق|بتاتا|نهاييا|ليس بعد"
    r"|لا ليس بعد)(?= |$)"
)
ANY: Final = re.compile(r"(?:^| )اي(?= )")
HAVING_ONLY: Final = re.compile(r"((?:عند|كاين|لدي|فيها?|توجد|يوجد)\S*) (?:غير|غي)(?= )")
"""As in "عندي غير وحدة", where "غير" denies nothing."""
FROM_US: Final = re.compile(r"(?:من|\bmn|\bmen) (?:عند\w+|3[ae]?nd\w+)")
FORGOTTEN: Final = re.compile(
    r"\bma ?b[9q]\w*(?: (?:ana|f|fi))? (?:kan|ka)?n?(?:3|a)a?[9qk][ae]?l\w*|\bma ?b[9q]\w* (?:f(?:ak[ae]?r|i[ck]r)\w*"
    r"|f ?bal\w*|f ?ra?s\w*|3[ae]nd\w+ f bal\w*|(?:kan|ka)?n?(?:t)?f[ae]?k[ae]?r\w*)"
    r"|\bma ?(?:ni ?)?3a?[9qk][ae]?l\w*|\bma ?t?f[ae]?kr\w*|\bma ?fak[ae]?r\w*|\bnas[iy](?:a|ya)?\b|\bn[ae]?sit\w*"
    r"|\bma ?f ?bal\w*"
    r"|\b(?:mcha|tar|hreb|tl[ae]f)t? (?:li\w*|3li\w*)(?: (?:mn|men) (?:bal|ra?s)\w*)?"
    r"|\b(?:m en |me )?rap+el+(?:e|er|ons) (?:pas|plus)|\b(?:m en |me |nous )?souv\w+ (?:pas|plus)"
    r"|\b(?:trou de memoire|aucun souvenir)"
    r"|\b(?:plus|pas) (?:en|de) (?:tete|memoire)\b|\bm echap+e\b|\b(?:plus|pas) le (?:chifre|montant|souvenir)\w*"
    r"|\brevient pas\b|\bai oublie|\boublie[rz]?\b"
    r"|(?:^| )و?(?:ما ?بق\S*|ما ?) ?(?:ك?ن?عقل|عاقل|فاكر|فبال|ف بال|فالبال|فراس|ف راس|ك?ن?ت?فكر)\S*"
    r"|(?:^| )و?(?:ناسي|ناسيه|نسيت\S*|نسينا\S*)(?= |$|,)|(?:^| )(?:طار|مشا|هرب|تلف)ت? (?:ليا|لي|عليا|من بالي)"
    r"|(?:^| )(?:لم|ما) (?:ا|ن)?(?:عد|عود) (?:ا|ن)?ت?ذكر|(?:^| )(?:لا|لم|ما) (?:ا|ن)ت?ذكر"
    r"|لا يحضرني|غاب عني|خانتني الذاكره|سقط من ذاكرتي"
)
"""The answer is not remembered; to be read with doubled Latin letters written once."""
