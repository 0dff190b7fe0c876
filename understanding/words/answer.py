"""What every reader of numbers sees of an answer: its pieces, and what they say together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from understanding.words import stances
from understanding.words.compose import composed
from understanding.words.likeness import looks_like_a_numeral
from understanding.words.numerals import numeral, single
from understanding.words.scan import Piece, pieces
from understanding.words.table import words

MOST_NUMBERS: Final = 20
_DO_NOT_KNOW: Final = re.compile(
    r"(?:m[ae]?\s?|ma?)(?:k[ae]?n|n|kan)?3[ae]?r[ae]?f[a-z]*|m[ae]?\s?3[ae]?r[ae]?f[a-z]*(?:ch|sh|x)"
    r"|m[ae]?\s?3[ae]?q[ae]?lt[a-z]*|m[ae]?\s?39[ae]?lt[a-z]*|m[ae]?\s?3[ae]?9[ae]?lt[a-z]*|\bnsit\b|\bnsitha\b"
    r"|\bnsito?u?\b"
    r"|\b(?:ma3ndi|ma3ndich|ma 3ndi|ma 3ndich) (?:fikra|khbar|khbar|3ilm|3lm)\b|all?ah\s?(?:o|w|ou|u)?\s?(?:a"
    r"|y)?3l[ae]?m|\bwalah[ou]?\s?a3l[ae]?m"
    r"|\bma\s?nq[ae]?der\s?n?goul|\bidk\b|\bjsp\w?\b|\bsa[iy][st]? rien\b|\blah a?3l[ae]m\b|\bjspa\w?\b"
    r"|\bsa[iy]?s?\s?(?:pas|plus|ps)\b|\bchai?s? pas\b|\bsai[st]? (?:pas|plus|point)\b|\bsavo(?:ns|ir) (?:pas"
    r"|plus)\b|\bsait (?:pas|plus)\b"
    r"|\bj(?:e )?(?:c|sai?s?|se) pas\b|\bma ?3la bal[a-z]*|\bche? pas\b|\baucune idee\b|\bmoindre idee\b"
    r"|\bpas d idee\b"
    r"|\bpas (?:tres |trop |vraiment )?sure?s?\b|\b(?:ignore|oublie)\b"
    r"|\brap+el+e (?:pas|plus)\b|\bsouviens? (?:pas|plus)\b|\binconnue?s?\b"
    r"|\bpas certaine?\b|\bdon ?t know\b|\bm3roufa?ch\b|\bma ?m3r[aeo]*u?f\w*"
    r"|ما? ?(?:ك|كا|ت|تا)?ن?عرف|ما? ?عقلت|ما? ?عاقل|نسيت|ما? ?عنديش? ?(?:فكره|خبار|خبر|علم)"
    r"|ما? ?ا?عرفش|ما? ?فخبار|الله و?\s?ا?\s?و?اعلم|والله ا?علم|لا [اني]?عرف|لا ا?ادري|لا ادري|لست ادري"
    r"|لا ا?علم|لا نعلم|لا نعرف"
    r"|لا ندري|لا علم ل"
    r"|لست (?:متاكد|ادري|اعلم|اعرف|واثق)|لا ا?ت?تذكر|لا [اني]ذكر|لا فكره|غير معروف|غير متاكد|مجهول|ليس لدي فكره"
    r"|لا اظن اعرف|ما كنعقل|ما بقيتش عاقل|ما? ?فراسي|ماشي معروف|مامعروف"
)

_NO_KNOWLEDGE: Final = re.compile(
    r"\bmani\w* ?3ar[ei]?f\w*|\bmaniche? 3ar[ei]?f\w*|(?:^| )ماني\w* عارف\w*|\bma? ?f ?(?:kh[ae]?ba?r|[3e]lm"
    r"|ra?s)\w*|\bma? ?(?:kan|n)?t?[ae]?f[ae]?k[ae]?r\w*(?:ch|sh|x)"
    r"|\b(?:ma? ?|machi |mashi )(?:mt|met|mut)[aei]?2?(?:k[ae]?d|akd|akid|[9q]i?[ae]?n|y[9q]n)\w*"
    r"|\bma? ?(?:ka)?n?3[ae]?[9q][ae]?l\w*|\bma? ?3a[9q]l\w*|\bchko?u?n? ?(?:li )?3[ae]?r[ae]?f\w*"
    r"|\bl?3ilm[iy]? ?\w*lah\b|\b3ilm[iy] 3ilm"
    r"|\bl?ah y?a?3l[ae]m\w*|\b(?:wlah|wlh|walah) (?:la|ma) (?:n|ka)?[ae]?3[ae]?r[ae]?f\w*|\bma? ?3labali\w*"
    r"|\bnsit\w*|\bla moindre idee|\bkhas[a-z]* n?s[aeou]*w?[ae]*l\w*"
    r"|\bkhas[a-z]* n?s[aeou]+l\w*|\b(?:faut|dois|vais) (?:que je )?demande\w*|\bje demande a\b"
    r"|\bqui sait\b|\bpas au courant\b|\bchepa\b|\bjse pas\b|\b(?:aucune|pas d|pas cete|pas l|pas de) info\w*"
    r"|\bpas (?:vous )?(?:le )?(?:dire|repondre)\b|\bs?en souviens?\b(?<=ne m en souviens)|\bne m en souviens?"
    r"|\bm en rappelle? (?:pas|plus)"
    r"|\b(?:pas|jamais|pas encore) (?:compte|calcule|mesure|regarde|verifie|fait (?:le |les )?comptes?"
    r"|fait attention)e?s?\b"
    r"|\bma? ?(?:7|h)s[ae]bt\w*|\bma? ?3a?ditha?\w*|\bma ?3d+it\w*|ما? ?حسبت\w*|ما? ?حسبن\w*|لم ا?نحسب"
    r"|لم ا?حسب\w*|ما? ?عديت\w*|لم ا?عد\w*"
    r"|ما? ?فعلم\w*|ما? ?فخبار\w*|ما? ?ف ?راسي\w*|ما? ?(?:مت|م)(?:ا?كد|يقن|ي?قن)\w*|ماشي (?:متاكد|متيقن)\w*"
    r"|ما? ?تفكرت\w*|ما ?عارف\w*|ما? ?عاقل\w*|ما? ?عقل\w*"
    r"|شكون عرف|علمي علمك|العلم (?:لله|عند الله)|الله (?:تعالي )?يعلم|والله لا عرف\w*|خاصن\w* ن?سو?ل\w*"
    r"|غادي نسول|ساسال|يجب ان اسال"
    r"|(?:ليس|ليست|لا) (?:لدي |لدينا |عندي )?(?:اي |اي[ها] )?معلوم\w*|لا استطيع (?:الجزم|التاكيد|التحديد"
    r"|الاجابه)|مش (?:عارف|متاكد)\w*|مو متاكد|لا ادري"
)
"""As typed with doubled Latin letters written once."""

_PERHAPS: Final = re.compile(
    r"\bpeut[ -]?etre\b|\bpt[ -]?etre\b|\b[yi][aei]?[mn]k[ae]?n\b|\bimkin\b|\bmo?u?mkin\b|\brbma\b"
    r"|(?:^| )(?:ربما|يمكن|ممكن)(?= |$)"
)
_NEGATED_VERB: Final = re.compile(
    r"\bma ?[a-z0-9]{2,14}(?:ch|sh)\b|(?:^| )ما ?[\u0620-\u064a]{2,12}ش\b|\bn (?:en )?\w+ pas\b|\bne \w+ pas\b"
)
_NOT_NOTHING: Final = re.compile(
    r"\b(?:beaucoup|b[ae]*z[ae]*f|tr?op|grand\w*|ch[eè]re?s?|ghali\w*|asez|toujours|tjrs?|dima|souvent|compris"
    r"|clair|ktir|kolchi|koulchi"
    r"|exactement|vraiment|fini|mo?u?ch?ki\w*|probleme|souci|idee|normal|possible|grave|vrai|d acord|bien)\b"
    r"|\bpas mal\b"
    r"|\b(?:pas|machi) (?:moi|ana|lui|nous|7na|hna|rajli|ele|mon|ma|chaque|kol|tous?|exact\w*|sure?)\b"
    r"|\b(?:li|lui|qui) (?:ka|ta)?y?(?:kh|x|5)l[ae]?s\w*|\bqui pa[iy]e\w*|\b(?:ma? ?f[7h][ae]?mt\w*)"
    r"|(?:^| )(?:بزاف|كثير\w*|كتير\w*|غالي\w*|ديما|دايما|كلشي|ا?فهم\w*|ن?فهمت\w*|مشكل\w*|كافي\w*|كل شهر"
    r"|متاكد\w*)(?= |$)"
    r"|(?:ماشي|ليس|لست) (?:انا|حنا|هو|هي|راجلي|كل)(?= |$)|(?:لي|اللي|من) (?:كا?ي?خلص\w*|يدفع|يودي)(?= |$)"
    r"|ما? ?فهمت\w*"
)
_WEAK_DENIALS: Final = words("pas machi mashi maci ماشي ليس ليست لم lan لن no jamais lam")
_DENIED_ALONG: Final = words(
    "encore ca cela daba maintenant ici chez tt besoin facture payer paie paye payons paient depense consomme "
    "acheter achete "
    "raccorde raccordes raccordee branche branches branchee "
    "du rien autre chose aucun aucune svp merci monsieur madame ندفع ادفع يدفع نصرف نودي اودي املك نملك نشتري "
    "اشتري نستهلك "
    "نستعمل استعمل ندفعها نوديها مني عندنا lina 3ndna dyali ديالي اولاد malheureusement eu يعد تعد نعد يبق تبق"
)
_UNREAD_DIGITS: Final = re.compile(r"[0146]|\d\d|^[258][a-z]{1,2}$")
"""Digits that are no letters of Latin-script Darija: there is a number in the word."""
_AFTER_A_REFUSAL: Final = frozenset(("", "comma", "number", "denial", "none"))
_TEEN_LIKE: Final = re.compile(r"^\w{1,4}(?:3ach|t3ach|tach|tash|عش|طاش|تاش)$")
_LONGEST_COUNT: Final = 5
_VERBS: Final = ("ka", "ta", "كا", "كت", "كي", "كن", "تا")
_FROM: Final = words("mn men min من")
_COINS: Final = ("dirham", "ryal", "centime")
_NEVER_GLUED: Final = words("word and or no in with to")


@dataclass(frozen=True)
class Answer:
    """A prepared answer with composed numbers."""

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, prepared: str) -> "Answer":
        """Scans and composes."""
        return cls(prepared, tuple(composed(pieces(prepared))))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of all pieces."""
        return frozenset(piece.kind for piece in self.pieces)

    def has(self, *kinds: str) -> bool:
        """Whether a piece of one of these kinds occurs."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def tells_a_story(self) -> bool:
        """Whether there are more numbers than anybody answers with."""
        return sum(piece.kind == "number" for piece in self.pieces) > MOST_NUMBERS

    @property
    def do_not_know(self) -> bool:
        """Whether the person says not to know, or only perhaps."""
        return does_not_know(self.text) or says_perhaps(self.text)

    @property
    def begins_with_no(self) -> bool:
        """Whether the answer opens with a refusal ("la, 200"), not with the French article ("la facture")."""
        return self.kind_at(0) == "no" and (self.pieces[0].text != "la" or self.kind_at(1) in _AFTER_A_REFUSAL)

    @property
    def has_half(self) -> bool:
        """Whether a half is said; "nos" is also "our" in French."""
        halves = [at for at, piece in enumerate(self.pieces) if piece.kind == "half"]
        return any(self.pieces[at].text != "nos" or self._is_added(at) for at in halves)

    def _is_added(self, at: int) -> bool:
        before, after = self.kind_at(at - 1), self.kind_at(at + 1)
        if before in ("dirham", "ryal") and not after:
            return True
        return before in ("and", "number") and after != "number" and ":" not in after

    @property
    def answers_something_else(self) -> bool:
        """Whether the denial in it is of something else than having or paying: "pas beaucoup", "pas compris"."""
        spelt = single(self.text)
        denies = self.has("denial", "none") or self.begins_with_no
        return bool((denies and _NOT_NOTHING.search(spelt)) or stances.ELSEWHERE.search(spelt))

    @property
    def denies_it_all(self) -> bool:
        """Whether "not" is said of having, being or paying, and not of a word that is not known."""
        weak = [at for at, piece in enumerate(self.pieces) if piece.text in _WEAK_DENIALS]
        strong = any(
            piece.kind in ("none", "denial", "free") and piece.text not in _WEAK_DENIALS for piece in self.pieces
        )
        return strong or any(self._denies(at) for at in weak)

    def _denies(self, at: int) -> bool:
        following = self.kind_at(at + 1)
        if following in ("", "word"):
            return not following or self.pieces[at + 1].text in _DENIED_ALONG
        return True

    @property
    def has_negated_verb(self) -> bool:
        """Whether some verb is denied, whichever it is: "ma katfoutch 200"."""
        return bool(_NEGATED_VERB.search(self.text))

    @property
    def has_unread_digits(self) -> bool:
        """Whether a word that is not known holds digits that are no letters: "2ch", "l00"."""
        return any(piece.kind == "word" and _UNREAD_DIGITS.search(piece.text) for piece in self.pieces)

    @property
    def may_be_mistyped(self) -> bool:
        """Whether something beside the numbers may belong to them: "mya w khmsn", "1oo", "ألفا"."""
        return any(self._is_suspect(at) for at in range(len(self.pieces)))

    def _is_suspect(self, at: int) -> bool:
        piece, before = self.pieces[at], self.kind_at(at - 1)
        if before == "number" and piece.glued and piece.kind in _NEVER_GLUED and piece.text.isalpha():
            return bool(self.pieces[at - 1].figures)
        if piece.kind in _COINS and before == "and" and self.kind_at(at - 2) == "number":
            return True
        if piece.kind != "word":
            return False
        if before == "number" and piece.text[0] in "وwo" and self.kind_at(at + 1) in _COINS:
            return True
        if _UNREAD_DIGITS.search(piece.text):
            return True
        if piece.numeral and piece.numeral.role != "unit":
            return True
        if self._may_count_thousands(at):
            return True
        if self.kind_at(at + 1) == "number" and _TEEN_LIKE.search(piece.text):
            return True
        return (before == "and" and self.kind_at(at - 2) == "number") or looks_like_a_numeral(piece.text)

    def _may_count_thousands(self, at: int) -> bool:
        """As in "mt alf": a short word that is not known stands where the count of the thousands does."""
        text = self.pieces[at].text
        if len(text) > _LONGEST_COUNT or text.startswith(_VERBS) or self.kind_at(at + 1) != "number":
            return False
        first = numeral(self.pieces[at + 1].text.partition(" ")[0])
        return bool(first and first.role == "scale" and not self.pieces[at + 1].figures)

    @property
    def ends_in_a_question(self) -> bool:
        """As in "200 dh?", "200 dh wla?": nothing is told."""
        last = self.kind_at(len(self.pieces) - 1)
        return last in ("question", "or", "ou")

    @property
    def starts_from_a_number(self) -> bool:
        """As in "mn 100", "min 200": from there upwards."""
        return self.kind_at(0) == "of" and self.pieces[0].text in _FROM and self.kind_at(1) == "number"

    @property
    def ends_in_a_denial(self) -> bool:
        """As in "200 dh, la"."""
        return len(self.pieces) > 1 and self.kind_at(len(self.pieces) - 1) == "no"

    def kind_at(self, at: int) -> str:
        """The kind of a piece, or "" outside the answer."""
        return self.pieces[at].kind if 0 <= at < len(self.pieces) else ""

    def next_of(self, at: int, skipping: Iterable[str] = ("of", "article", "size", "open", "close")) -> int:
        """The index of the next piece that is none of the skipped kinds."""
        following = at + 1
        while self.kind_at(following) in skipping:
            following += 1
        return following

    def previous_of(self, at: int, skipping: Iterable[str] = ("of", "article")) -> int:
        """The index of the piece before that is none of the skipped kinds."""
        previous = at - 1
        while self.kind_at(previous) in skipping:
            previous -= 1
        return previous

    def between(self, first: int, second: int) -> frozenset[str]:
        """The kinds of the pieces between two pieces."""
        return frozenset(piece.kind for piece in self.pieces[first + 1 : second])


def does_not_know(prepared: str) -> bool:
    """Whether a prepared answer says "I do not know", "I forgot", "God knows"."""
    spelt = single(prepared)
    return bool(_DO_NOT_KNOW.search(prepared) or _NO_KNOWLEDGE.search(spelt) or stances.FORGOTTEN.search(spelt))


def says_perhaps(prepared: str) -> bool:
    """Whether a value is only offered as possible."""
    return bool(_PERHAPS.search(prepared))
