"""A bill that is shared: "moitié de 400", "600 kan9asmoha 3la 3 dyar", "كنقسموها وكتجيني أنا 120"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from understanding.spending.expense import PERIODS, UNITS
from understanding.spending.parts import family
from understanding.spending.sharing import PARTS, in_plain_shares, speaks_of_a_share
from understanding.words.answer import Answer
from understanding.words.table import words

_MOST_SHARERS: Final = 6
_SHARERS: Final = ("homes", "people", "persons")
_MORE_SHARERS: Final = words(
    "dyar dyour diyour voisins jiran familles foyers personnes freres locataires ديار ديور عايلات جيران خوت اسر دور"
)
_OF_IT: Final = words(
    "hiya hya elle qui li fiha ha hay هي فيها فيه قدرها قيمتها ثمنها مبلغها بمبلغ بقيمه قيمته قدره مبلغه ثمنه البالغه "
    "البالغ بالغه اللي لي"
)
"""What follows them is said of the bill."""
_IS: Final = words("howa huwa est c cest fait il y a هو")
_COMES_TO: Final = re.compile(
    r"(?:kat?|ta?t?|ka?y)(?:ji|tl[ae]?3|wsl|wsal|kh[ae]?r[ae]?[jg]|3ti|dir)|[كت]?(?:ت|كا|كات)(?:جي|طلع|وصل|خرج|عطي|دير)$"
)
_THAT_IS: Final = words("soit اي dire ya3ni y3ni يعني donc cad")
_ALL: Final = words(
    "total kolchi koulchi lkol lmajmo3 lmajmou3 كلشي المجموع الكل كامله كاملا kamla kaml montant somme المبلغ مبلغ "
    "والمبلغ قيمه"
)
_SELF: Final = words("ana 7na hna moi nous on je انا حنا نحن")

_CODES: Final = {
    "splitting": "S",
    "mypart": "M",
    "evenly": "V",
    "reachesme": "J",
    "eachone": "E",
    "otherone": "F",
    "manyothers": "G",
    "paying": "P",
    "ipay": "Q",
    **dict.fromkeys(PARTS, "H"),
}
"""A sentence about sharing is matched as a word of letters, one for each piece.

S splitting, M my part, V evenly, J it comes to me, E each one, F the other one, G several others, P paying, Q I pay,
H a part such as a half. N is an amount, n a number of those who share, t those (k: two of them), B the bill or all of
it, = what is said of the bill, ~ comes to, y that is, e is, a oneself. The rest is joints (`_KINDS`), x any other word.
"""
_KINDS: Final = {
    "and": "w",
    "plus": "w",
    "comma": ",",
    "stop": ",",
    "dash": ",",
    "colon": ":",
    "of": "d",
    "in": "i",
    "to": "i",
    "between": "i",
    "only": "o",
    "each": "i",
    "but": ",",
    "equal": "e",
    "with": "b",
    "article": "",
}
_DIVIDED: Final = re.compile(
    r"S[^N]{0,3}?i?(?P<by>n)[tx]?|S[^n,]{0,8}?i(?P<on>n)d?t?|S[^N]{0,3}?i?(?P<two>k)|S[^k,]{0,8}?i(?P<onto>k)"
    r"|(?P<we>n)d?t[^N]{0,4}S|(?P<us>k)[^N]{0,4}S|i(?P<among>n)d?t?[^N]{0,3}S"
)
"""How many share: "600 kan9asmoha 3la 3", "3 familles se partagent 600"."""
_OF_THE_BILL: Final = re.compile(
    r"Hd[xb]?N|Hd?d?x?Bx?[d=:]e?x?[d=:e]?b?N|Hd?d?x?B,w?B?[=:~]e?[db]?N|Hd?d?x?B,w?x?Bx?[=~:dxeb]{0,3}N|M[e=]?HdBb?N"
)
"""The part is said of the amount, or of the bill whose amount follows: "moitié d'une facture de 400"."""
_BILL_FIRST: Final = re.compile(
    r"(?:^|[^HdBx])[dx]?B[xBw=:deb~]{0,4}N|^xB[xBw=:deb~]{0,4}N|^N(?![=e])[^N]*[SPQoEwJ,].*H|N[^N]*S"
    r"|S[xB=e]{0,2}N(?=.*[HnkV])|[nk]d?t?[^N]{0,4}S[xB=]{0,2}N|S[^NPQ]{0,5}N(?=x?[FG]?H)|H[wFt]{1,3}H,?N|[FG]H,?N"
)
"""The bill's amount and, apart from it, the part."""
_EACH_A_PART: Final = re.compile(r"N[^N]*E[^N]{0,2}H")
_MINE: Final = re.compile(
    r"M[^NH]{0,3}(?P<a>N)|J[oab]{1,2}(?P<b>N)|aJ[^N]{0,2}(?P<c>N)|(?<=[SH]).*J[^NB]{0,2}(?P<d>N)"
    r"|S.*(?:EP?|aP|Po)[^NB]{0,1}(?P<e>N)|(?:^|[^B=e~dx])(?P<f>N)x?(?:[^N,]{0,5}i)?M$|(?P<g>N)Ja$|S.*[^NB=e~dx](?P<h>N)J$|(?P<i>N)x?[=e]{1,2}H"
    r"|H[^N]*y(?P<j>N)|S.*Q[oxb]?(?P<k>N)"
    r"|N[^NSHM]*EP(?P<l>N)|H[^N]*N[^N]*y(?P<m>N)"
)
"""One's own part said outright: "ma part c'est 120", "كتجيني أنا 120", "150 c'est la moitié"."""
_EACH_PAYS: Final = re.compile(r"B[^N]*N[^N]*EPN")
"""As in "lfatora 300 kol wa7d ykhles 150"."""
_INVOICE: Final = re.compile(r"fa[ck]?t|فاتور")
_WITH_ANOTHER: Final = re.compile(r"\b(?:m3a|avec)\b|(?:^| )و?مع |(?:حنا|نحن) وا?ل?جيران")
_NEIGHBOUR: Final = re.compile(
    r"(?:l|la )?(?:jar(?:i|ti|na|ta)?|jiran\w*|voisine?s?|khoya|khouya|khti|soeur|frere|autre"
    r"|lakhor|lokhra|lakhra|lba9i"
    r"|ب?ال(?:جيران|جار|جاره)|جار(?:ي|تي|نا)|جيران\w*|خويا|اخي|ختي|اختي|ال(?:اخر|اخري|باقي))"
)
"""The other part is theirs."""
_UNCLEAR: Final = re.compile(r"[PQ][xo]?N(?!.*E)|H(?:x?B)?N")
"""As in "kankhles 400 w kan9asmo", "nos 200": the bill, or what is paid of it?"""
_SHARERS_COUNTED: Final = re.compile(r"nd?t")
_PAID_TO_THE_OTHER: Final = re.compile(r"[FG],.*Px?N")
"""As in "the meter is shared with my mother-in-law, I pay her 80"."""


@dataclass(frozen=True)
class Share:
    """What is left of an answer beside what it says of sharing, and which part of its amount is paid.

    ``certain`` where it is clear whether the amount is the bill or the part. ``part`` is 1 where the amount is one's
    own part already.
    """

    answer: Answer
    part: Fraction
    certain: bool


def share_of(prepared: str) -> Share | None:
    """The share told in an answer, or None where none is."""
    if not speaks_of_a_share(prepared):
        return None
    answer = Answer.of(in_plain_shares(prepared))
    codes = "".join(_code(answer, at) for at in range(len(answer.pieces)))
    if not _tells_a_share(codes) and not (_WITH_ANOTHER.search(prepared) and _is_paid_with_another(codes)):
        return None
    return _Sharing(answer, codes).share()


def _tells_a_share(codes: str) -> bool:
    own = "M" in codes or "Ja" in codes or "aJ" in codes
    return "N" in codes and bool(own or "S" in codes or "H" in codes or _EACH_PAYS.search(codes))


def _is_paid_with_another(codes: str) -> bool:
    return "N" in codes and ("F" in codes or "G" in codes) and not _PAID_TO_THE_OTHER.search(codes)


def _code(answer: Answer, at: int) -> str:
    """One letter for what a piece does in a sentence about sharing."""
    piece = answer.pieces[at]
    if piece.text in _CODES:
        return _CODES[piece.text]
    if piece.kind == "number":
        return _code_of_number(answer, at)
    if piece.kind.startswith("two:") and family(piece.kind) in _SHARERS:
        return "k"
    if family(piece.kind) in _SHARERS or piece.text in _MORE_SHARERS:
        return "t"
    if piece.text in _ALL or family(piece.kind) in ("bills", "phones"):
        return "B"
    if piece.text.removeprefix("و") in _OF_IT:
        return "="
    if piece.text in _THAT_IS:
        return "y"
    if piece.text in _IS:
        return "e"
    if _COMES_TO.match(piece.text):
        return "~"
    if piece.text in _SELF:
        return "a"
    return _KINDS.get(piece.kind) or "x"


def _code_of_number(answer: Answer, at: int) -> str:
    """An amount; a small number that counts those who share; one; a number of periods."""
    piece, following = answer.pieces[at], answer.kind_at(at + 1)
    if following in UNITS:
        return "N"
    if following in PERIODS and piece.value <= max(12, _MOST_SHARERS):
        return "x"
    if piece.value == 1 and not piece.figures:
        return "x"
    return "n" if piece.value.denominator == 1 and 2 <= piece.value <= _MOST_SHARERS else "N"


class _Sharing:
    """A sentence about sharing: its pieces, and their letters."""

    def __init__(self, answer: Answer, codes: str) -> None:
        self.answer = answer
        self.codes = codes

    def share(self) -> Share:
        divided = _DIVIDED.search(self.codes)
        parts = self._parts(divided)
        mine = _MINE.search(self.codes)
        if mine and mine.lastgroup and self.codes.count("N") <= 2:
            own = mine.start(mine.lastgroup)
            alone = self.codes.count("N") == 1 or not self._names_several_bills()
            certain = len(parts) < 2 and alone and self._is_an_even_part(mine)
            return Share(self._rest(divided, only=own), Fraction(1), certain=certain)
        rest = self._rest(divided)
        if self.codes.count("N") != 1:
            return Share(rest, Fraction(1, 2), certain=False)
        part = min(parts, default=Fraction(1, 2))
        of_another = part != Fraction(1, 2) and not divided and self._names_a_neighbour()
        return Share(rest, part, certain=len(parts) == 1 and self._is_of_the_bill() and not of_another)

    def _parts(self, divided: "re.Match[str] | None") -> set[Fraction]:
        told = {PARTS[piece.text] for piece in self.answer.pieces if piece.text in PARTS}
        if divided:
            at = divided.start(divided.lastgroup or 0)
            told.add(Fraction(1, 2) if self.codes[at] == "k" else 1 / self.answer.pieces[at].value)
        elif "V" in self.codes and "F" in self.codes:
            told.add(Fraction(1, 2))
        return told

    def _is_an_even_part(self, mine: "re.Match[str]") -> bool:
        """What each pays of a bill divides it; what a part comes to is that part."""
        if mine.lastgroup not in ("l", "m"):
            return True
        bill, own = (self.answer.pieces[at].value for at in self._amounts())
        if mine.lastgroup == "m":
            return {own} == {bill * part for part in self._parts(None)}
        return own > 0 and (bill / own).denominator == 1 and bill / own <= _MOST_SHARERS

    def _names_several_bills(self) -> bool:
        """As in "lma 50, do kan9smouh w kayjini 80": the other amount is of another bill."""
        named = {piece.text for piece in self.answer.pieces if family(piece.kind) in ("bills", "phones")}
        return len({name for name in named if not _INVOICE.search(name)}) > 1

    def _names_a_neighbour(self) -> bool:
        return any(_NEIGHBOUR.fullmatch(piece.text) for piece in self.answer.pieces)

    def _is_of_the_bill(self) -> bool:
        told = any(pattern.search(self.codes) for pattern in (_OF_THE_BILL, _BILL_FIRST, _EACH_A_PART))
        return told and not _UNCLEAR.search(self.codes)

    def _rest(self, divided: "re.Match[str] | None", only: int | None = None) -> Answer:
        """The answer without what is said of sharing; with ``only``, without the other amount."""
        gone = {at for at, code in enumerate(self.codes) if code in "HSMVJEFGPQaoey=~"}
        if any(code in "HS" for code in self.codes):
            gone |= {at for at, piece in enumerate(self.answer.pieces) if _NEIGHBOUR.fullmatch(piece.text)}
        if only is not None:
            gone |= {at for other in self._amounts() if other != only for at in self._with_its_unit(other)}
        if divided:
            gone |= {at for at in range(*divided.span()) if self.codes[at] in "nkti"}
            gone |= {at for found in _SHARERS_COUNTED.finditer(self.codes) for at in range(*found.span())}
        gone |= {at for at in gone for at in (at - 1,) if at >= 0 and self.codes[at] in "diw,:b"}
        kept = tuple(piece for at, piece in enumerate(self.answer.pieces) if at not in gone)
        while kept and kept[0].kind in ("of", "and", "comma", "in", "no"):
            kept = kept[1:]
        return Answer(" ".join(piece.text for piece in kept), kept)

    def _amounts(self) -> list[int]:
        return [at for at, code in enumerate(self.codes) if code == "N"]

    def _with_its_unit(self, at: int) -> tuple[int, ...]:
        return (at, at + 1) if self.answer.kind_at(at + 1) in UNITS else (at,)
