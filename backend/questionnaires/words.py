"""The words of a questionnaire in one variety, read from ``words/<lang>.yml`` and checked against the structure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from backend.domain.questionnaire import Kind, Questionnaire

Lang = Literal["ar", "ary", "ary-Latn", "fr"]
LANGS: tuple[Lang, ...] = ("ar", "ary", "ary-Latn", "fr")

OWN_QUESTIONS = (
    "consent",
    "household_size",
    "equipment",
    "state_income",
    "review",
    "review_estimate",
    "reference",
    "verify_birth_date",
    "which_reading",
    "confirm_remove",
    "confirm_correction",
    "confirm_value",
    "confirm_erase",
    "offer_person",
    "offer_person_alone",
    "which_answer",
    "which_member",
    "request_detail",
)
"""Questions that are not variables of the household: stages, confirmations, look-ups."""

_OWN_CHOICES = {
    "yes_no": ("yes", "no", "unknown"),
    "consent": ("agree", "refuse"),
    "review": ("send", "correct", "later"),
    "review_estimate": ("send", "correct", "later"),
    "which_reading": ("neither",),
    "confirm_remove": ("yes", "no"),
    "confirm_correction": ("yes", "no"),
    "confirm_value": ("yes", "no"),
    "confirm_erase": ("yes", "no"),
    "offer_person": ("yes", "no", "skip"),
    "offer_person_alone": ("yes", "no"),
}
_TOGETHER = ("nobody", "everyone", "some", "differs")


class WordsError(Exception):
    """Words are missing or of the wrong shape; the message lists every place."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text, perhaps in two grammatical genders."""

    male: str
    female: str

    def of(self, sex: str | None) -> str:
        """The form for a member of this sex; the masculine where it is not known."""
        return self.female if sex == "female" else self.male


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """A choice as shown (`title`) and as people type it."""

    title: Text
    synonyms: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every way to say it: both titles and the synonyms."""
        return tuple(dict.fromkeys((self.title.male, self.title.female, *self.synonyms)))


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """How a question is put."""

    ask: Text
    again: Text | None
    """The question in short, where it was put in full just before."""
    together: Text | None
    why: Text
    example: Text
    review: Text
    choices: Mapping[str, ChoiceWords]


@dataclass(frozen=True, slots=True)
class Words:
    """All words of one variety."""

    lang: Lang
    questions: Mapping[str, QuestionWords]
    """By variable, gate, or name of a question of our own."""
    yes_no: Mapping[str, ChoiceWords]
    together: Mapping[str, ChoiceWords]
    relations: Mapping[str, Text]
    numbered: str
    """A relation with its number, as in "{relation} {n}"."""
    counted: str
    """A relation with an ordinal, as in "{relation} {ordinal}" or "{article} {ordinal} {noun}"."""
    ordinals: Mapping[int, Text]


class _Reader:
    """Reads one variety's document and gathers what is wrong with it."""

    def __init__(self, lang: Lang, document: Mapping[str, Any]) -> None:
        self._lang = lang
        self._document = document
        self.problems: list[str] = []

    def words(self, questionnaire: Questionnaire) -> Words:
        asked = self._mapping(self._document, "questions", "questions")
        own = self._mapping(self._document, "own", "own")
        questions = {name: self._question(own.get(name), f"own.{name}", own=True) for name in OWN_QUESTIONS}
        for question in questionnaire.questions:
            if question.name in OWN_QUESTIONS:
                continue
            questions[question.name] = self._question(asked.get(question.name), f"questions.{question.name}")
        self._check_choices(questionnaire, questions)
        relations = dict(self._mapping(self._document, "relations", "relations"))
        numbered = str(relations.pop("numbered", "{relation} {n}"))
        counted = str(relations.pop("counted", "{relation} {ordinal}"))
        ordinals = self._mapping(relations, "ordinals", "relations.ordinals")
        relations.pop("ordinals", None)
        return Words(
            lang=self._lang,
            questions=questions,
            yes_no=self._choices(own.get("yes_no"), "own.yes_no", _OWN_CHOICES["yes_no"]),
            together=self._choices(self._document.get("together_choices"), "together_choices", _TOGETHER),
            relations={str(name): self._text(text, f"relations.{name}") for name, text in relations.items()},
            numbered=numbered,
            counted=counted,
            ordinals={int(n): self._text(text, f"relations.ordinals.{n}") for n, text in ordinals.items()},
        )

    def _question(self, given: object, place: str, *, own: bool = False) -> QuestionWords:
        document = given if isinstance(given, Mapping) else {}
        ask = self._text(document.get("ask"), f"{place}.ask")
        choices = document.get("choices") or {}
        return QuestionWords(
            ask=ask,
            again=self._text(document["again"], f"{place}.again") if "again" in document else None,
            together=self._text(document["together"], f"{place}.together") if "together" in document else None,
            why=self._text(document.get("why"), f"{place}.why"),
            example=self._text(document.get("example"), f"{place}.example"),
            review=self._text(document.get("review", "" if own else None), f"{place}.review"),
            choices=self._choices(choices, f"{place}.choices", tuple(str(name) for name in choices)),
        )

    def _check_choices(self, questionnaire: Questionnaire, questions: Mapping[str, QuestionWords]) -> None:
        expected = {name: names for name, names in _OWN_CHOICES.items() if name in questions}
        for question in questionnaire.questions:
            expected[question.name] = tuple(str(choice.name) for choice in question.choices)
            if question.kind is Kind.GATE:
                expected[question.name] = ("none", "some", *question.over)
            if question.together and questions[question.name].together is None:
                self.problems.append(f"questions.{question.name}.together")
        for name, choices in expected.items():
            missing = (choice for choice in choices if choice not in questions[name].choices)
            self.problems.extend(f"{name}.choices.{choice}" for choice in missing)

    def _choices(self, given: object, place: str, names: tuple[str, ...]) -> dict[str, ChoiceWords]:
        document = {str(name): value for name, value in given.items()} if isinstance(given, Mapping) else {}
        return {name: self._choice(document.get(name), f"{place}.{name}") for name in names}

    def _choice(self, given: object, place: str) -> ChoiceWords:
        document = given if isinstance(given, Mapping) else {}
        synonyms = tuple(str(synonym) for synonym in document.get("synonyms") or ())
        return ChoiceWords(self._text(document.get("title"), f"{place}.title"), synonyms)

    def _text(self, given: object, place: str) -> Text:
        if isinstance(given, str):
            return Text(given, given)
        if isinstance(given, Mapping) and set(given) == {"male", "female"}:
            return Text(str(given["male"]), str(given["female"]))
        self.problems.append(place)
        return Text("", "")

    def _mapping(self, document: Mapping[str, Any], name: str, place: str) -> Mapping[str, Any]:
        given = document.get(name)
        if isinstance(given, Mapping):
            return given
        self.problems.append(place)
        return {}


def read(documents: Mapping[Lang, Mapping[str, Any]], questionnaire: Questionnaire) -> dict[Lang, Words]:
    """The words of every variety. Raises `WordsError` listing each missing text of each."""
    readers = {lang: _Reader(lang, documents.get(lang, {})) for lang in LANGS}
    words = {lang: reader.words(questionnaire) for lang, reader in readers.items()}
    problems = [f"{lang}: {problem}" for lang, reader in readers.items() for problem in reader.problems]
    if problems:
        raise WordsError("words are missing:\n" + "\n".join(problems))
    return words


def titles(words: Words) -> Iterator[tuple[str, str]]:
    """Every choice's place and title, for checks of channel limits."""
    for name, question in words.questions.items():
        for choice, choice_words in question.choices.items():
            yield f"{name}.{choice}", choice_words.title.male
            yield f"{name}.{choice}", choice_words.title.female
