"""What an answer without an amount denies: to pay, or something that is no bill ("ma3ndich ljawab")."""

import re
from typing import Final

from understanding.words.answer import Answer
from understanding.words.table import words

_PASSED_OVER: Final = ("of", "article", "to", "self", "with", "in", "denial", "none", "size", "only", "have")
_HARMLESS: Final = words(
    "ما شييا شيا شي ا سيدي لالا اختي خويا والله hta ta 7ta a sidi lalla khti khoya wlah wallah chi hadchi هادشي "
    "depense depenses غاز الغاز بوتان مصروف مصاريف مصاريف اي ندفع ادفع يدفع نصرف نودي اودي املك نملك "
    "نشتري اشتري نستهلك نستعمل استعمل ندفعها نوديها lina dyali ديالي ici chez daba دابا maintenant svp monsieur "
    "madame payer paye paie payons depenser bir lbir البير"
)
_NO_LONGER: Final = ("mab", "ma b", "ماب")
_SHARING: Final = ("one:homes", "many:homes", "many:people", "one:people")
_SPENDING: Final = re.compile(
    r"(?:pa[iy]|depens|consom|achet|utilis|donn|vers|coute|recharg|regl)\w*|ai|est|a|y|c|franchement"
)
_PAYING: Final = re.compile(
    r"(?:k|t)?[ae]?n?(?:kh|5|x)[ae]?l+[ae]?s\w*|(?:ka|ta)?n(?:chri|s[ae]?r[ae]?f|3[ae]?m[ae]?r|ch[ae]?rj|3ti|df[ae]?3|dir|st[ae]?3m|[ao]?ddi)\w*"
    r"|[كت]?ا?ن(?:خلص|شري|صرف|عمر|شارج|عطي|دفع|دير|ودي|ستعمل)\S*"
)


def denies_something_else(answer: Answer) -> bool:
    """Whether a denial is of a word that is not known: the answer, the papers, the memory."""
    return any(_denies_the_unknown(answer, at) for at in range(len(answer.pieces)))


def _denies_the_unknown(answer: Answer, at: int) -> bool:
    piece = answer.pieces[at]
    if piece.kind == "denial" or piece.text in ("aucun", "aucune"):
        return _is_of_the_unknown(answer, at)
    return piece.kind == "none" and (_is_left_undone(answer, at - 1) or _is_of_another_verb(answer, at))


def _is_of_another_verb(answer: Answer, at: int) -> bool:
    """As in "je comprends rien", "j'ai rien reçu"."""
    beside = [answer.pieces[at + step].text for step in (-1, 1) if answer.kind_at(at + step) == "word"]
    return answer.pieces[at].text == "rien" and any(
        text not in _HARMLESS and not _SPENDING.fullmatch(text) for text in beside
    )


def _is_left_undone(answer: Answer, at: int) -> bool:
    """As in "ما كنسمع والو", "ma bghit walo": nothing is done, but nothing is said of paying."""
    if answer.kind_at(at) != "word":
        return False
    verb = answer.pieces[at].text
    denied = answer.pieces[at - 1].text in ("ma", "ما") if at > 0 else False
    bare = verb if denied else verb.removeprefix("ma").removeprefix("ما")
    return (denied or bare != verb) and not _PAYING.fullmatch(bare)


def _is_of_the_unknown(answer: Answer, at: int) -> bool:
    following = answer.next_of(at, skipping=_PASSED_OVER)
    while answer.kind_at(following) == "word" and answer.pieces[following].text in _HARMLESS:
        following = answer.next_of(following, skipping=_PASSED_OVER)
    if answer.kind_at(following) != "word":
        return answer.pieces[at].text.startswith(_NO_LONGER) and answer.kind_at(following) in ("", *_SHARING)
    return not _PAYING.fullmatch(answer.pieces[following].text)
