"""What is said of a bill and not of its amount: of which month it is, that it is the last one."""

import re
from typing import Final

from understanding.words.months import month_of

_A_BILL_OR_PAID: Final = re.compile(
    r"\b(?:l|d|dl|el )?fa+[ck]?t[ou]*r\w*|\bkh[ae]?l[ae]?st?\w*"
    r"|\b5l[ae]?st\w*|\bpayee?s?\b|\bregle\w*|فاتور|فواتير|خلص|دفعت"
    r"|اديت|دفعنا"
)
_BEFORE_A_MONTH: Final = (
    r"(?:(?:de|d|du|dyal|dial|f|fi|fe|en|au|pour|ديال|د|ف|في|ل|متاع) ?)?"
    r"(?:(?:ce |le |du )?(?:mois|l?ch[ae]?h[ae]?r|(?:ال)?شهر)(?: (?:de|d|dyal|ديال|رقم))? )?"
)
_MONTH_BY_NAME: Final = re.compile(
    rf"(?<![a-z0-9\u0620-\u064a]){_BEFORE_A_MONTH}(?P<name>[a-z0-9]{{3,14}}|[\u0620-\u064a]{{3,14}})"
    r"(?![a-z0-9\u0620-\u064a])"
)
_MONTH_BY_NUMBER: Final = re.compile(
    r"(?<![a-z0-9\u0620-\u064a])(?:(?:de|d|du|dyal|f|fi|au|pour|ديال|د|ف|في) ?)?(?:mois|ch[ae]?h[ae]?r|شهر) (?:de )?"
    r"(?:1[0-2]|0?[1-9])(?= \d| ?(?:$|[,.:]|(?:l|d|dyal|pour|ديال|ل) ?[^\W\d]|(?:khl|5l|خلص|j ai|on a|kant|كان)))"
)
_NOT_THAT_BILL: Final = re.compile(
    r"\b(?:daba|maintenant|actuellement|avant|9bel|qbel|normalement|d habitude|3ada|3adatan|autrefois|bekri)\b"
    r"|دابا|(?:^| )(?:الان|حاليا|قبل|عاده|العاده|بكري|سابقا)(?= |$)"
)
_WAS: Final = r"(?:kan(?:et|at|t)?|etait|كان|كانت|a ete|jat(?:ni|na)?|tl3at|جات|جاتني|جاتنا)"
_LAST: Final = (
    r"(?:(?:la |ma |notre |les )?dern?iere?s? factures?|(?:l|el )?fa+[ck]?t[ou]*ra?"
    r" (?:l|el )?(?:akh?ira|a?kh?r[ai]|li fat\w*|li dazt?)"
    r"|akh?[ie]r (?:wa7da |wahda )?(?:fa+[ck]?t[ou]*ra)?|(?:ال)?فاتوره"
    r" (?:ال)?(?:اخيره|اخرا|لخره|اخره|لخرا)|اخر (?:فاتوره|وحده))"
)
_LAST_BILL: Final = re.compile(rf"(?<![^ ,]){_LAST}(?:(?P<of>(?: [^\W\d]+){{0,4}}?) {_WAS}(?: (?:de|d|b|ب))?)?(?= |$)")
_TWO_MONTHS_BILL: Final = re.compile(
    r"(?<![^ ,])(?P<bill>(?:l|el |la |une |ال)?(?:fa+[ck]?t[ou]*ra?e?|فاتوره) (?:de |d |dyal |ديال |د )?"
    rf"(?:ch[ae]?hr[aei]*y?n|deux mois|\d mois|\d ch[ho]+u?r"
    rf"|(?:ال)?شهرين|\d (?:ا?شهر|شهور))) {_WAS}(?: (?:de|d|b|ب))?(?= )"
)


def without_its_date(prepared: str) -> str:
    """As in "facture d'octobre 312 dh", "خلصت 340 درهم فشهر 10", "the last bill was 200": the amount is a month's."""
    if not _A_BILL_OR_PAID.search(prepared) or _NOT_THAT_BILL.search(prepared):
        return prepared
    spelt = _TWO_MONTHS_BILL.sub(r"\g<bill>", _LAST_BILL.sub(_a_bill, prepared))
    return _without_one_month(spelt)


def _a_bill(found: "re.Match[str]") -> str:
    return f"facture{found['of'] or ''}"


def _without_one_month(prepared: str) -> str:
    named = [found for found in _MONTH_BY_NAME.finditer(prepared) if month_of(found["name"])]
    found = [*named, *_MONTH_BY_NUMBER.finditer(prepared)]
    if len(found) != 1:
        return prepared
    start, end = found[0].span()
    return " ".join(f"{prepared[:start]} {prepared[end:]}".split())
