"""Reading a questionnaire from its plain document (parsed YAML or JSON), with every fault named at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from typing import Any, TypeVar

from backend.domain.answers import Source
from backend.domain.conditions import Condition, compile_condition
from backend.domain.questionnaire import (
    Block,
    Choice,
    Derivation,
    Doubt,
    Kind,
    Limits,
    Of,
    Order,
    Purpose,
    Question,
    Questionnaire,
    Section,
    Together,
)
from backend.domain.questionnaire_checks import faults_of

QUESTION_FIELDS = frozenset(
    {"name", "of", "kind", "choices", "choices_by", "relevant", "limits", "doubts", "derive", "together", "over"}
    | {"required", "may_be_unknown", "essential", "recorded", "unique", "only_for"}
)


Named = TypeVar("Named", bound=StrEnum)


class QuestionnaireError(ValueError):
    """The document is not a usable questionnaire; `faults` lists everything that is wrong with it."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def load(document: Mapping[str, Any]) -> Questionnaire:
    """The questionnaire of a document: `{version, sections: [{name, order, questions: [{name, of, kind, …}]}]}`.

    Raises:
        QuestionnaireError: something is wrong; all of it is listed.
    """
    faults: list[str] = []
    sections: list[Section] = []
    questions: list[Question] = []
    for section in _list_of_mappings(document.get("sections"), "sections", faults):
        name = str(section.get("name"))
        order = _member_of(Order, section.get("order", Order.BY_QUESTION), f"section {name}: order", faults)
        sections.append(Section(name, order or Order.BY_QUESTION))
        for plain in _list_of_mappings(section.get("questions"), f"section {name}: questions", faults):
            question = _question(plain, name, faults)
            questions += [question] if question else []
    version = document.get("version")
    faults += [] if isinstance(version, str) and version else ["version: missing"]
    faults += faults_of(sections, questions)
    if faults:
        raise QuestionnaireError(faults)
    return _assemble(str(version), sections, questions)


def _assemble(version: str, sections: list[Section], questions: list[Question]) -> Questionnaire:
    blocks = {purpose: tuple(_blocks(sections, questions, purpose)) for purpose in Purpose}
    by_name = {question.name: question for question in questions}
    names = {purpose: frozenset(one.name for one in questions if purpose in one.purposes) for purpose in Purpose}
    return Questionnaire(version, tuple(sections), tuple(questions), by_name, blocks, names)


def _blocks(sections: list[Section], questions: list[Question], purpose: Purpose) -> Iterator[Block]:
    orders = {section.name: section.order for section in sections}
    asked = (question for question in questions if purpose in question.purposes)
    for (section, of), neighbours in groupby(asked, key=lambda question: (question.section, question.of)):
        yield Block(orders[section], of, tuple(neighbours))


def _question(plain: Mapping[str, Any], section: str, faults: list[str]) -> Question | None:
    name = str(plain.get("name"))
    faults += [f"{name}: unknown field {field}" for field in sorted(set(plain) - QUESTION_FIELDS)]
    of = _member_of(Of, plain.get("of", Of.HOUSEHOLD), f"{name}: of", faults)
    kind = _member_of(Kind, plain.get("kind"), f"{name}: kind", faults)
    if of is None or kind is None:
        return None
    gate = kind is Kind.GATE
    return Question(
        name=name,
        section=section,
        of=of,
        kind=kind,
        choices=tuple(_choices(plain, name, faults)),
        relevant=_relevance(plain, name, faults),
        limits=_limits(plain.get("limits", {}), name, faults),
        doubts=tuple(_doubts(plain, name, faults)),
        derive=tuple(_derivations(plain, name, faults)),
        together=_together(plain.get("together"), kind, name, faults),
        over=tuple(plain.get("over", ())),
        required=_flag(plain, "required", not gate, faults),
        may_be_unknown=_flag(plain, "may_be_unknown", True, faults),
        essential=_flag(plain, "essential", False, faults),
        recorded=_flag(plain, "recorded", not gate, faults),
        unique=_flag(plain, "unique", False, faults),
        purposes=frozenset(_purposes(plain, name, faults)),
    )


def _relevance(plain: Mapping[str, Any], name: str, faults: list[str]) -> Condition | None:
    """As written; a question whose choices hang on another variable waits for that one."""
    document = plain.get("relevant")
    match plain.get("choices_by"):
        case {"variable": str(variable), "choices": Mapping() as groups}:
            known = [variable, "in", list(groups)]
            document = {"all": [document, known]} if document is not None else known
    return _condition(document, f"{name}: relevant", faults)


def _choices(plain: Mapping[str, Any], name: str, faults: list[str]) -> Iterator[Choice]:
    for choice in plain.get("choices", ()):
        if isinstance(choice, Mapping):
            yield _full_choice(choice, name, faults)
        else:
            yield Choice(str(choice), choice)
    grouped = plain.get("choices_by")
    if grouped is not None:
        yield from _grouped_choices(grouped, name, faults)


def _full_choice(choice: Mapping[str, Any], name: str, faults: list[str]) -> Choice:
    own = str(choice.get("name"))
    if "name" not in choice or "value" not in choice:
        faults.append(f"{name}: choice {own} needs a name and a value")
    when = _condition(choice.get("when"), f"{name}: choice {own}: when", faults)
    return Choice(own, choice.get("value", own), tuple(choice.get("sets", {}).items()), when)


def _grouped_choices(grouped: object, name: str, faults: list[str]) -> Iterator[Choice]:
    match grouped:
        case {"variable": str(variable), "choices": Mapping() as groups}:
            for value, choices in groups.items():
                when = _condition([variable, "=", value], f"{name}: choices_by", faults)
                yield from (Choice(str(choice), choice, when=when) for choice in choices)
        case _:
            faults.append(f"{name}: choices_by needs a variable and the choices for each of its values")


def _limits(plain: object, name: str, faults: list[str]) -> Limits:
    if not isinstance(plain, Mapping) or not set(plain) <= set(Limits.__dataclass_fields__):
        faults.append(f"{name}: limits are {', '.join(Limits.__dataclass_fields__)}")
        return Limits()
    return Limits(**plain)


def _doubts(plain: Mapping[str, Any], name: str, faults: list[str]) -> Iterator[Doubt]:
    for doubt in _list_of_mappings(plain.get("doubts", []), f"{name}: doubts", faults):
        when = _condition(doubt.get("when"), f"{name}: doubt {doubt.get('code')}", faults, needed=True)
        if when:
            yield Doubt(str(doubt.get("code")), when)


def _derivations(plain: Mapping[str, Any], name: str, faults: list[str]) -> Iterator[Derivation]:
    for derivation in _list_of_mappings(plain.get("derive", []), f"{name}: derive", faults):
        when = _condition(derivation.get("when"), f"{name}: derive", faults, needed=True)
        source = _member_of(Source, derivation.get("source", Source.DERIVED), f"{name}: derive: source", faults)
        from_member = _condition(derivation.get("from_member"), f"{name}: derive: from_member", faults)
        if (from_member is None) == ("value" not in derivation):
            faults.append(f"{name}: a derivation has either a value or from_member")
        if when and source:
            yield Derivation(when, derivation.get("value"), from_member, source)


def _together(plain: object, kind: Kind, name: str, faults: list[str]) -> Together | None:
    match plain:
        case None:
            return None
        case {"nobody": bool() | str() as nobody, **rest} if not rest:
            return Together(nobody, True if kind is Kind.YES_NO else None)
        case _:
            faults.append(f"{name}: together needs the value of members about whom nothing is said, as nobody")
            return None


def _purposes(plain: Mapping[str, Any], name: str, faults: list[str]) -> Iterator[Purpose]:
    for purpose in plain.get("only_for", list(Purpose)):
        member = _member_of(Purpose, purpose, f"{name}: only_for", faults)
        if member:
            yield member


def _condition(document: object, where: str, faults: list[str], *, needed: bool = False) -> Condition | None:
    if document is None and not needed:
        return None
    try:
        return compile_condition(document)
    except ValueError as error:
        faults.append(f"{where}: {error}")
        return None


def _flag(plain: Mapping[str, Any], field: str, default: bool, faults: list[str]) -> bool:
    value = plain.get(field, default)
    if not isinstance(value, bool):
        faults.append(f"{plain.get('name')}: {field} is yes or no")
        return default
    return value


def _member_of(kind: type[Named], value: object, where: str, faults: list[str]) -> Named | None:
    try:
        return kind(str(value))
    except ValueError:
        faults.append(f"{where}: {value!r} is not one of {', '.join(kind)}")
        return None


def _list_of_mappings(value: object, where: str, faults: list[str]) -> list[Mapping[str, Any]]:
    if isinstance(value, list) and all(isinstance(item, Mapping) for item in value):
        return value
    faults.append(f"{where}: not a list of mappings")
    return []
