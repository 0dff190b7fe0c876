"""An answer taken back as people do it: "la sme7 liya, 3 machi 4", "non pardon, 3 pas 4", "عفوا، 3 وليس 4"."""

import re
from dataclasses import dataclass
from typing import Final

from understanding.text import clean

MOST_WORDS, MOST_LETTERS = 14, 150
"""Whoever writes more than this tells a story. Letters are limited too: a thousand commas are one word."""

_BREAK: Final = r"[\s,،.;:!…-]"
_HESITATION: Final = r"l+a+|no+n*|oups|ah+|euh+|oh|لا+|لالا"
_APOLOGY: Final = "|".join(
    (
        r"pardon|sorry|d[ée]sol[ée]e?|dsl|excuse[sz]?(?:[- ]moi)?|je me suis tromp[ée]e?|erreur",
        r"s[ae]?m[ae]?[7h](?:i|o|ou|ouli|li)? ?(?:l[iy]?y?a?)|(?:rani )?gh?[lr]?[ae]?l[ae]?tt?[ie]?|b?e?l? ?ghalat",
        r"[اإ]?سمح(?:و|وا|ي)? ?ل(?:ي|يا|ينا)|(?:راني )?غلط(?:ت|نا)?|[أا]خط[أا]ت|خط[أا]",
        r"عفو[ا]?[ًّ]?ا?|عذر[ًا]+|معذرة|المعذرة|[اآ]سفة?",
    )
)
_SORRY: Final = rf"{_HESITATION}|{_APOLOGY}"
_OPENING: Final = re.compile(rf"^(?:(?:{_SORRY})(?:{_BREAK}+|$))+", re.IGNORECASE)
_NOT: Final = r"(?:(?:(?:w|o|ou) ?)?m[ae]?[cs]hi|(?:et |mais )?(?:pas|non(?: pas)?)|و?(?:ماشي|مشي|ليست?|لا))"
_INSTEAD: Final = "|".join(
    (
        r"(?:au lieu|[àa] la place) (?:de |d['’])",
        r"(?:f|b)? ?(?:l )?bla[cs]+[at]t?(?: d(?:yal)? )?",
        r"بدلا? (?:من|عن)|بدلا?|عوض|ف?بلاصة(?: ديال)?",
    )
)
_RATHER: Final = "|".join(
    (
        r",(?!\d)|،|;|\.\s",
        r"\b(?:mais|w[ae]?lakin|c['’]est|howa|hiya|ghir)\b",
        r"ولكن|لكن|بل|(?<=\s)ه[وي](?=\s)",
    )
)
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:ce n['’]est |c['’]est |n['’]est )?{_NOT}\s+(?P<denied>[^,،;]+?)\s*(?:{_RATHER}){_BREAK}*(?P<meant>.+)$",
        rf"^(?P<meant>.+?){_BREAK}+(?:{_INSTEAD})\s*(?P<denied>.+)$",
        rf"^(?P<meant>.+?){_BREAK}+{_NOT}\s+(?!(?:{_APOLOGY})\b)(?P<denied>.+)$",
    )
)
"""As in "machi 4, 3", "3 f blast 4", "3 machi 4"."""
_SAID: Final = re.compile(
    r"^(?:c['’]est|je (?:voulais|veux) dire|(?:kan)?9sedt?|bghit n?goul|hom[ao]|howa|hiya"
    r"|قصدت|كنقصد|قصدي|أقصد|بغيت نقول|هوما|هو|هي)\s+",
    re.IGNORECASE,
)


_OPENING_APOLOGY: Final = re.compile(
    rf"^(?:(?:{_HESITATION}){_BREAK}+)*(?:(?:{_APOLOGY})(?:{_BREAK}+|$))+(?:(?:{_SORRY})(?:{_BREAK}+|$))*",
    re.IGNORECASE,
)
_OWNING_UP: Final = re.compile(
    r"je me suis tromp|\berreur\b|\bgh?[lr][ae]?tt?(?:i|na)?\b|\bghalta?\b|غلط|[أا]خط[أا]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What was said before and is not so, and what is."""

    denied: str
    meant: str


def taken_back(text: str) -> TakenBack | None:
    """What a text denies and puts in its place; None where it does not do both. Whether it fits is the caller's."""
    whole = clean(text)
    if len(whole.split()) > MOST_WORDS or len(whole) > MOST_LETTERS:
        return None
    rest = _OPENING.sub("", whole).strip(" ,،.;:!?؟…-")
    for form in _FORMS:
        found = form.match(rest)
        if found:
            return TakenBack(_bare(found["denied"]), _bare(found["meant"]))
    return None


def _bare(part: str) -> str:
    return _SAID.sub("", _OPENING.sub("", part.strip(" ,،.;:!…-") + " ").strip() or part).strip(" ,،.;:!…-")


def after_apology(text: str) -> str | None:
    """What follows "pardon", "sme7 liya", "غلطت" at the beginning of a text; None where it begins otherwise."""
    whole = clean(text)
    opening = _OPENING_APOLOGY.match(whole) if len(whole) <= MOST_LETTERS else None
    return whole[opening.end() :].strip(" ,،.;:!؟?…-") if opening else None


def owns_up(text: str) -> bool:
    """Whether a mistake is admitted, rather than pardon asked."""
    return _OWNING_UP.search(clean(text)) is not None
