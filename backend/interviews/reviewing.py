"""Everything that was said, read back briefly: a line for each member, then what is so of the whole household.

A member's line holds only what is peculiar to that member. What was asked about everyone is said once: nobody,
everyone, or who. What follows from other answers is left out, and so is what the member's place already tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from backend.domain import interview as engine
from backend.domain.answers import AnswerKey, Source, Value
from backend.domain.interview_state import HEAD, ReviewLine
from backend.domain.questionnaire import Kind, Question
from backend.interviews import values
from backend.interviews.formatting import in_dirhams, isolated, labelled, listed, within
from backend.interviews.scene import Scene

_SPEAK_FOR_THEMSELVES = frozenset(
    (
        *("milieu", "region", "province", "dwelling_type"),
        *("relation", "sex", "birth_date", "marital_status", "activity", "professional_status", "occupation"),
        *("education_level", "schooling", "health_cover", "disability", "diploma"),
    )
)
"""Variables whose values need no label beside them."""
_IN_THE_NAME = ("given_name", "family_name")
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Person:
    """A member's whole name, and what was said of them in one line."""

    name: str
    line: str


def people(scene: Scene) -> Iterator[Person]:
    """Each member in the roster's order."""
    every = _known(scene)
    peculiar = _peculiar(scene, every)
    for member in scene.interview.roster:
        about = [line for line in every if line.key.member == member]
        items = [within(_item(scene, line)) for line in about if _belongs(scene, line, peculiar)]
        yield Person(_whole_name(scene, member, about), listed(items, scene.lang))


def _whole_name(scene: Scene, member: int, about: Iterable[ReviewLine]) -> str:
    parts = {line.key.name: str(line.answer.value) for line in about if line.key.name in _IN_THE_NAME}
    return isolated(" ".join(parts[name] for name in _IN_THE_NAME if name in parts), scene.lang) or scene.name(member)


def household(scene: Scene) -> str:
    """What is so of the household, a section of the questionnaire a line; what was asked of everyone by itself."""
    every = _known(scene)
    sections = groupby(scene.questionnaire.asked_for(scene.interview.purpose), key=lambda question: question.section)
    return "\n".join(line for _, questions in sections for line in _section(scene, list(questions), every))


def missing(scene: Scene) -> str:
    """What nobody could answer, one a line, with whom it is about where it is known of others."""
    unknown = [line for line in _lines(scene) if line.answer.value is None]
    names = dict.fromkeys(line.key.name for line in unknown)
    return "\n".join(_unknown(scene, name, [line.key for line in unknown if line.key.name == name]) for name in names)


def missing_for_index(scene: Scene) -> str:
    """Names of the required answers that are not known."""
    return labels(scene, (AnswerKey(line.key.name) for line in _lines(scene) if line.missing))


def _lines(scene: Scene) -> list[ReviewLine]:
    return engine.review(scene.questionnaire, scene.interview, scene.today)


def _known(scene: Scene) -> list[ReviewLine]:
    return [line for line in _lines(scene) if line.answer.value is not None]


def _peculiar(scene: Scene, every: Sequence[ReviewLine]) -> frozenset[str]:
    """Variables told member by member: those never asked about all at once, and choices in which members differ."""
    alone = len(scene.interview.roster) == 1
    said: dict[str, set[Value | None]] = {}
    for line in every:
        said.setdefault(line.key.name, set()).add(line.answer.value)
    asked = (scene.questionnaire.by_name[name] for name in said)
    return frozenset(
        question.name
        for question in asked
        if question.together is None or alone or (question.kind is Kind.CHOICE and len(said[question.name]) > 1)
    )


def _belongs(scene: Scene, line: ReviewLine, peculiar: frozenset[str]) -> bool:
    """Whether the answer belongs in its member's line."""
    question, member = scene.questionnaire.by_name[line.key.name], line.key.member
    follows = line.answer.source is Source.DERIVED and question.name not in ("relation", "sex")
    if follows or question.name not in peculiar or _named_by(scene, question, member):
        return False
    nobody = question.together.nobody if question.together else None
    return len(scene.interview.roster) == 1 or nobody is None or line.answer.value != nobody


def _named_by(scene: Scene, question: Question, member: int | None) -> bool:
    """Whether what the member is called at the head of the line says it already."""
    if question.name == "relation":
        return not scene.interview.given("given_name", member)
    return question.name in _IN_THE_NAME or (question.name == "sex" and _place_tells_sex(scene, member))


def _place_tells_sex(scene: Scene, member: int | None) -> bool:
    relation = scene.questionnaire.by_name["relation"]
    given = None if member is None else scene.interview.given("relation", member)
    return member == HEAD or any(choice.sets for choice in relation.choices if choice.value == given)


def _item(scene: Scene, line: ReviewLine) -> str:
    """A value, with its label unless it speaks for itself."""
    question, value = scene.questionnaire.by_name[line.key.name], line.answer.value
    shown = "" if value is None else values.shown(scene, question, value, line.key.member)
    if question.kind is Kind.MONEY_MONTH:
        shown = in_dirhams(shown, scene.lang)
    says_little = value == "other" or (question.together is not None and value == question.together.nobody)
    if question.name in _SPEAK_FOR_THEMSELVES and not says_little:
        return shown
    return labelled(_short(scene, line.key), shown, scene.lang)


def _section(scene: Scene, questions: Sequence[Question], every: Sequence[ReviewLine]) -> Iterator[str]:
    """The lines of a section: what was asked about everyone, each by itself, and the rest in one."""
    gates = [question for question in questions if question.kind is Kind.GATE]
    told = {gate.name: line for gate in gates if (line := _gate(scene, gate, every)) is not None}
    behind = {name for gate in gates if gate.name in told for name in gate.over}
    rest = []
    for question in questions:
        about = [line for line in every if line.key.name == question.name]
        if about and all(line.answer.source is Source.DERIVED for line in about):
            continue  # nobody was asked: "fatherless: nobody" would frighten
        if question.name in told:
            rest.append(told[question.name])
        elif question.name in behind or not about:
            continue
        elif question.together is not None:
            yield from _together(scene, question, about)
        elif about[0].key.member is None:
            rest.append(_item(scene, about[0]))
    if rest:
        yield _BETWEEN.join(rest)


def _gate(scene: Scene, gate: Question, every: Sequence[ReviewLine]) -> str | None:
    """What a gate came to: nothing, or which things of the household. Whose they are is told by themselves."""
    behind = [line for line in every if line.key.name in gate.over]
    there = [line for line in behind if line.answer.value]
    if not behind or any(line.key.member is not None for line in there):
        return None
    titles = scene.question_words(gate.name).choices
    shown = [titles[line.key.name].title.male for line in there] or [titles["none"].title.male]
    return labelled(_short(scene, AnswerKey(gate.name)), listed(shown, scene.lang), scene.lang)


def _together(scene: Scene, question: Question, about: Sequence[ReviewLine]) -> Iterator[str]:
    """Nobody, everyone, or who."""
    if len(scene.interview.roster) == 1 or question.together is None:
        return
    concerned = [line for line in about if line.answer.value != question.together.nobody]
    label = _short(scene, AnswerKey(question.name))
    yield labelled(label, _who(scene, question, concerned, len(about)), scene.lang)


def _who(scene: Scene, question: Question, concerned: Sequence[ReviewLine], asked: int) -> str:
    if not concerned:
        return scene.words.together["nobody"].title.male
    shared: set[Value | None] = {line.answer.value for line in concerned}
    if len(concerned) < asked or len(shared) > 1:
        return listed((scene.name(line.key.member) for line in concerned if line.key.member is not None), scene.lang)
    if question.kind is Kind.YES_NO:
        return scene.words.together["everyone"].title.male
    return values.shown_answer(scene, question, concerned[0].answer)


def _unknown(scene: Scene, name: str, keys: Sequence[AnswerKey]) -> str:
    """An answer that is not known, and of whom, unless it is of everyone."""
    members = [key.member for key in keys if key.member is not None]
    label = _short(scene, AnswerKey(name))
    if len(members) in (0, len(scene.interview.roster)):
        return label
    return labelled(label, listed(scene.names(tuple(members)), scene.lang), scene.lang)


def label(scene: Scene, key: AnswerKey) -> str:
    """What an answer is called: the question's short label, and whose."""
    short = _short(scene, key)
    return short if key.member is None else f"{short} ({scene.name(key.member)})"


def labels(scene: Scene, keys: Iterable[AnswerKey]) -> str:
    """Several answers by name, each once."""
    return listed(dict.fromkeys(label(scene, key) for key in keys), scene.lang)


def _short(scene: Scene, key: AnswerKey) -> str:
    words = scene.question_words(key.name)
    return words.review.of(scene.sex(key.member))
