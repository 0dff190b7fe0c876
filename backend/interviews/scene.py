"""What reading an answer and putting a question need to know: interview, questionnaire, the person's variety."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backend.domain.interview_state import HEAD, Ask, Interview
from backend.domain.questionnaire import Question, Questionnaire
from backend.interviews.formatting import isolated
from backend.questionnaires.library import Published
from backend.questionnaires.words import Lang, QuestionWords, Words


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of an interview, in one variety. `token` marks this interview's buttons."""

    published: Published
    interview: Interview
    lang: Lang
    today: date
    token: str

    @property
    def questionnaire(self) -> Questionnaire:
        """The interview's version."""
        return self.published.questionnaire

    @property
    def words(self) -> Words:
        """The words of the person's variety."""
        return self.published.words[self.lang]

    def question_words(self, name: str) -> QuestionWords:
        """How a question is put in the person's variety."""
        return self.words.questions[name]

    def question(self, ask: Ask) -> Question:
        """The question behind an ask that has one."""
        return ask.question or self.questionnaire.by_name[ask.name]

    def sex(self, member: int | None) -> str | None:
        """The sex of a member, where it is known."""
        return None if member is None else _text(self.interview.given("sex", member))

    def name(self, member: int) -> str:
        """What to call a member: the given name, or their place in the family."""
        given = _text(self.interview.given("given_name", member))
        return isolated(given, self.lang) if given else self.place(member)

    def names(self, members: tuple[int, ...]) -> list[str]:
        """What to call several members."""
        return [self.name(member) for member in members]

    def place(self, member: int) -> str:
        """Their place in the family; "the second son" where there are several."""
        relation = "head" if member == HEAD else _text(self.interview.given("relation", member)) or "other"
        word = self.words.relations[relation].of(self.sex(member))
        alike = [one for one in self.interview.roster if self._same_place(one, relation, self.sex(member))]
        if len(alike) < 2 or member not in alike:
            return word
        return self._counted(relation, word, self.sex(member), alike.index(member) + 1)

    def _counted(self, relation: str, word: str, sex: str | None, n: int) -> str:
        ordinal = self.words.ordinals.get(n) if relation in _COUNTED else None
        if ordinal is None:
            return self.words.numbered.replace("{relation}", word).replace("{n}", str(n))
        article, _, noun = word.partition(" ")
        parts = {"{relation}": word, "{article}": article, "{noun}": noun, "{ordinal}": ordinal.of(sex)}
        return _filled(self.words.counted, parts)

    def _same_place(self, member: int, relation: str, sex: str | None) -> bool:
        if member == HEAD:
            return False
        return (_text(self.interview.given("relation", member)) or "other") == relation and self.sex(member) == sex

    def filled(self, text: str, member: int | None) -> str:
        """The text with the member's name in its place."""
        return text if member is None else text.replace("{name}", self.name(member))


_COUNTED = ("spouse", "child", "sibling", "grandchild")
"""Relations whose words can be followed by an ordinal; "the other person" cannot."""


def _filled(template: str, parts: Mapping[str, str]) -> str:
    for place, part in parts.items():
        template = template.replace(place, part)
    return template


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
