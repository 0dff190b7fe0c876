"""Numbers spelt out, independently of the reader's tables, in each variety."""

FRENCH_SMALL = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
FRENCH_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}


def french(n: int) -> str:
    if n >= 1000:
        head = "mille" if n // 1000 == 1 else french(n // 1000) + " mille"
        return head + (" " + french(n % 1000) if n % 1000 else "")
    if n >= 100:
        head = "cent" if n // 100 == 1 else french(n // 100) + " cent"
        return head + ("s" if n % 100 == 0 and n > 100 else "") + (" " + french(n % 100) if n % 100 else "")
    if n < 20:
        return FRENCH_SMALL[n]
    tens = n // 10 - (n // 10 in (7, 9))
    rest = n - tens * 10
    if rest == 0:
        return FRENCH_TENS[tens] + ("s" if tens == 8 else "")
    return FRENCH_TENS[tens] + (" et " if rest in (1, 11) and tens != 8 else "-") + FRENCH_SMALL[rest]


SEMITIC = {
    "ar": {
        "units": ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
        "teens": [
            "عشرة",
            "أحد عشر",
            "اثنا عشر",
            "ثلاثة عشر",
            "أربعة عشر",
            "خمسة عشر",
            "ستة عشر",
            "سبعة عشر",
            "ثمانية عشر",
            "تسعة عشر",
        ],
        "tens": ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"],
        "hundreds": ["مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"],
        "thousands": [
            "ألف",
            "ألفان",
            "ثلاثة آلاف",
            "أربعة آلاف",
            "خمسة آلاف",
            "ستة آلاف",
            "سبعة آلاف",
            "ثمانية آلاف",
            "تسعة آلاف",
        ],
        "and": " و",
    },
    "ar feminine": {
        "units": ["صفر", "واحدة", "اثنتين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"],
        "teens": [
            "عشر",
            "إحدى عشرة",
            "اثنتي عشرة",
            "ثلاث عشرة",
            "أربع عشرة",
            "خمس عشرة",
            "ست عشرة",
            "سبع عشرة",
            "ثماني عشرة",
            "تسع عشرة",
        ],
        "tens": ["عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"],
        "hundreds": [
            "مئة",
            "مئتين",
            "ثلاث مئة",
            "أربع مئة",
            "خمس مئة",
            "ست مئة",
            "سبع مئة",
            "ثماني مئة",
            "تسع مئة",
        ],
        "thousands": [
            "ألف",
            "ألفين",
            "ثلاثة آلاف",
            "أربعة آلاف",
            "خمسة آلاف",
            "ستة آلاف",
            "سبعة آلاف",
            "ثمانية آلاف",
            "تسعة آلاف",
        ],
        "and": " و ",
    },
    "ary": {
        "units": ["صفر", "واحد", "جوج", "تلاتة", "ربعة", "خمسة", "ستة", "سبعة", "تمنية", "تسعود"],
        "teens": ["عشرة", "حداش", "طناش", "تلطاش", "ربعطاش", "خمسطاش", "سطاش", "سبعطاش", "تمنطاش", "تسعطاش"],
        "tens": ["عشرين", "تلاتين", "ربعين", "خمسين", "ستين", "سبعين", "تمانين", "تسعين"],
        "hundreds": ["مية", "ميتين", "تلتمية", "ربعمية", "خمسمية", "ستمية", "سبعمية", "تمنمية", "تسعمية"],
        "thousands": [
            "ألف",
            "ألفين",
            "تلت الاف",
            "ربعة د الالاف",
            "خمس الاف",
            "ست الاف",
            "سبع الاف",
            "تمن الاف",
            "تسعود ديال الالاف",
        ],
        "and": " و",
    },
    "ary-Latn": {
        "units": ["sifr", "wa7ed", "jouj", "tlata", "reb3a", "khamsa", "setta", "seb3a", "tmenya", "tes3oud"],
        "teens": [
            "3achra",
            "hdach",
            "tnach",
            "teltach",
            "rbe3tach",
            "khmestach",
            "settach",
            "sbe3tach",
            "tmentach",
            "tse3tach",
        ],
        "tens": ["3echrin", "tlatin", "reb3in", "khamsin", "settin", "seb3in", "tmanin", "tes3in"],
        "hundreds": ["mya", "mitayn", "teltmya", "reb3mya", "khemsmya", "settmya", "seb3mya", "tmenmya", "tes3mya"],
        "thousands": [
            "alf",
            "alfayn",
            "telt alaf",
            "reb3 alaf",
            "khems alaf",
            "sett alaf",
            "seb3 alaf",
            "tmen alaf",
            "tes3 alaf",
        ],
        "and": " o ",
    },
    "ary-Latn digits": {
        "units": ["0", "wahd", "joj", "tlta", "rb3a", "5amsa", "sta", "sb3a", "tmnia", "ts3a"],
        "teens": ["3chra", "7dach", "tnax", "tltach", "rb3tach", "5mstach", "stach", "sb3tach", "tmntach", "ts3tach"],
        "tens": ["3chrin", "tltin", "rb3in", "5msin", "stin", "sb3in", "tmnin", "ts3in"],
        "hundreds": "|".join(["mia", "mitin", *(f"{n} mya" for n in range(3, 10))]).split("|"),
        "thousands": "|".join(["alf", "alfin", *(f"{n} alaf" for n in range(3, 10))]).split("|"),
        "and": " w",
    },
}


def semitic(n: int, variety: str) -> str:
    words = SEMITIC[variety]
    if n == 0:
        return words["units"][0]
    parts = []
    if n >= 1000:
        parts.append(words["thousands"][n // 1000 - 1])
    if n % 1000 >= 100:
        parts.append(words["hundreds"][n % 1000 // 100 - 1])
    parts += _below_hundred(n % 100, words)
    return words["and"].join(parts)


def _below_hundred(n: int, words: dict) -> list[str]:
    if n == 0:
        return []
    if n < 10:
        return [words["units"][n]]
    if n < 20:
        return [words["teens"][n - 10]]
    unit = [words["units"][n % 10]] if n % 10 else []
    return [*unit, words["tens"][n // 10 - 2]]


def spelt(n: int, variety: str) -> str:
    return french(n) if variety == "fr" else semitic(n, variety)


VARIETIES = (*SEMITIC, "fr")
