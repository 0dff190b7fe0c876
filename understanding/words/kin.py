"""Words of kinship in every variety, in one spelling: what kin each names, and the sex it tells."""

from typing import Final, Literal

from understanding.words.table import words

Sex = Literal["male", "female"]
Sort = Literal["spouse", "child", "parent", "sibling", "grandparent", "other"]
"""`other`: uncles, cousins, in-laws, step-children, neighbours."""

SORTS: Final[dict[tuple[Sort, Sex], frozenset[str]]] = {
    ("spouse", "female"): words(
        "mra lmra mrat mrati mrato mratou mratu merti merto mertou zouja zoujti zawja zawjti zawjati femme "
        "femmes epouse "
        "madame mra2a مرا المرا مرات مراه المراه مراتي مراتو مراته مرتي مرتو زوجه الزوجه زوجتي زوجته زوجتو "
        "امراه المراه"
    ),
    ("spouse", "male"): words(
        "rajel rajl rajli rajlha lrajel rrajel rajol zouj zawj zawji zouji jouzi mari epoux homme "
        "راجل الراجل راجلي راجلها رجل الرجل زوج الزوج زوجي زوجها"
    ),
    ("child", "female"): words(
        "bent bnt benti bnti bento bentou bentha benthoum lbent lbnt bnita bniti fille filles fillette derriya "
        "dria derria "
        "tefla tofla bnayti بنت البنت بنتي بنتو بنتها ابنتي ابنته ابنتها بنيتي بنيه دريه الدريه طفله الطفله"
    ),
    ("child", "male"): words(
        "weld wld weldi wldi weldo weldou wldo weldha wldha lweld lwld wlidi wlid fils garcon garcons gars "
        "derri dri dderri "
        "tfel ولد الولد ولدي ولدو ولدها وليدي وليد ابن الابن ابني ابنها دري الدري"
    ),
    ("parent", "female"): words(
        "mmi mi mwi mmo mmou mmha mama maman mere om oum lom lwalida walida walidti lwalidti "
        "مي موي ماما ام الام امي امه امها والده الوالده والدتي والدته واليده الواليده"
    ),
    ("parent", "male"): words(
        "ba bba bbah baba papa pere lab lwalid walid walidi با بابا اب الاب ابي ابو ابوه والد الوالد والدي والده "
        "واليد الواليد"
    ),
    ("sibling", "female"): words(
        "khet khti khto khtou khtha lokht okht okhti soeur soeurs خت ختي ختو ختها اخت الاخت اختي اخته اختها"
    ),
    ("sibling", "male"): words(
        "kho khoya khouya khoh khouh khoha lakh akh akhi frere خو خويا خوه خوها اخ الاخ اخي اخوه اخوها"
    ),
    ("grandparent", "female"): words(
        "mamie jedda ljedda jdda ljdda jeddati jddati jeddti jddti جده الجده جدتي جدته جداتي"
    ),
    ("grandparent", "male"): words("papi jedd ljedd jeddi jddi ljddi جد الجد جدي جدو"),
    ("other", "female"): words(
        "3emma 3mma 3emti 3mti 3emmti 3mmti 3amti 3ammti 3emmto khala lkhala khalti khalto khaltha tante tata "
        "cousine "
        "cousines niece jara ljara jarti voisine rbiba rbibti bru 3rousa 3roussa 3rousti 3roussti l3rousa "
        "loussa lousti "
        "loussti khalt 3emt 3mt 3amt selfa selfti drra drrti darrti tli9ti tli9to ضره ضرتي طليقتي طليقتو خالت "
        "عمت عمه العمه عمتي عمتو خاله الخاله خالتي خالتو جاره الجاره جارتي ربيبه ربيبتي لوسه لوستي "
        "عروسه العروسه عروستي عروستنا كنه كنتي سلفه سلفتي"
    ),
    ("other", "male"): words(
        "3emm 3mm 3emmi 3mmi 3ammi 3emmo 3mmo khal lkhal khali khalou oncle tonton cousin cousins neveu jar "
        "ljar jari voisin "
        "rbib rbibi gendre tli9i tli9ha lous lousi loussi slif selfi عم العم عمي عمو خال الخال خالي خالو جار "
        "الجار جاري ربيب "
        "ربيبي "
        "لوس لوسي سلف سلفي"
    ),
}
"""What a word alone names. Words that name two ("ابنه" is his son, or a daughter) are with neither."""

SEXLESS: Final[dict[str, Sort]] = {
    **dict.fromkeys(words("wlad ولاد اولاد enfants"), "child"),
    **dict.fromkeys(words("khout khouti lkhout خوت خوتي freres"), "sibling"),
    **dict.fromkeys(words("jiran ljiran voisins الجيران جيران"), "other"),
}
"""Several of a sort, whose sex the word does not tell."""

TOGETHER: Final[dict[tuple[str, str], str]] = {
    ("petit", "fils"): "petit_fils",
    ("petite", "fille"): "petite_fille",
    ("grand", "mere"): "jedda",
    ("grand", "pere"): "jedd",
    ("mwi", "l3ziza"): "jedda",
    ("mmi", "l3ziza"): "jedda",
    ("مي", "العزيزه"): "jedda",
    ("ba", "sidi"): "jedd",
    ("با", "سيدي"): "jedd",
    ("beau", "frere"): "gendre",
    ("beau", "fils"): "gendre",
    ("ex", "femme"): "tli9ti",
    ("ex", "epouse"): "tli9ti",
    ("ex", "mari"): "tli9i",
    ("co", "epouse"): "drrti",
    ("belle", "soeur"): "bru",
    ("belle", "fille"): "bru",
}
"""Two words that name kin of their own, with a word that names the same."""

GROUPS: Final[dict[tuple[Sort, Sex | None], frozenset[str]]] = {
    ("child", "female"): words("bnat lbnat bnati filles بنات البنات بناتي البنيات"),
    ("child", None): words(
        "drari dderri lwlad wlad wladi wladna ouladi enfants gosses petits الدراري دراري الولاد ولادي ولادنا "
        "الاولاد اولادي الاطفال اطفالي الابناء ابنايي"
    ),
    ("parent", None): words("lwalidin walidin walidia parents الوالدين الواليدين والديا"),
}
"""Several at once."""

OF: Final = words(
    "d de du des la le les l ma mon mes sa son ses ta ton notre nos votre leur dyal dial diyal li lli dyalna "
    "dyali dyalo "
    "ديال د ديالي ديالنا ديالو"
)
"""What may stand between kin and the kin by way of whom they are named."""
OR: Final = words("ou o w et wla wela ola ula aw و ولا او اما")
NOT: Final = words("machi mashi pas ni non ماشي مشي ليس ليست")
SEXED: Final[dict[str, Sex]] = {
    **dict.fromkeys(words("masculin male monsieur dakar dker دكر ذكر"), "male"),
    **dict.fromkeys(words("feminin femelle ounta onta انثي"), "female"),
}
"""Words that tell a sex and no kinship."""
