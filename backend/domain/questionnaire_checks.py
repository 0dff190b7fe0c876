"""What makes a questionnaire unusable although it can be read: names that lead nowhere, circles, impossible choices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from backend.domain.conditions import COMPARISONS, Condition
from backend.domain.questionnaire import Kind, Of, Order, Question, Section

ROSTER_VARIABLES = {"household_size": Of.HOUSEHOLD, "relation": Of.MEMBER, "birth_date": Of.MEMBER}
"""Variables that the engine itself reads: the roster follows them."""

COUNTED_FROM = {"age": "birth_date", "head_age": "birth_date"}
"""Variables that are never asked, and the one that each is counted from."""


def faults_of(sections: Sequence[Section], questions: Sequence[Question]) -> list[str]:
    """Everything that is wrong with the questions, taken together; empty if nothing is."""
    by_name = {question.name: question for question in questions}
    faults = [f"section {name}: twice" for name in _repeated(section.name for section in sections)]
    faults += [f"{name}: twice" for name in _repeated(question.name for question in questions)]
    faults += [f"{name}: counted, not asked" for name in COUNTED_FROM if name in by_name]
    faults += [
        f"{name}: missing; the roster needs it, of the {of.value}"
        for name, of in ROSTER_VARIABLES.items()
        if name not in by_name or by_name[name].of is not of
    ]
    orders = {section.name: section.order for section in sections}
    for question in questions:
        faults += _choice_faults(question, by_name)
        faults += _gate_faults(question, by_name, list(by_name))
        faults += _together_faults(question, orders[question.section])
        for where, condition, reads_members in _conditions_of(question):
            faults += [f"{where}: {fault}" for fault in _row_faults(condition.document, by_name, reads_members)]
    return faults + _circles(by_name)


def _repeated(names: Iterator[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _choice_faults(question: Question, by_name: Mapping[str, Question]) -> Iterator[str]:
    if question.kind is Kind.CHOICE and not question.choices:
        yield f"{question.name}: a choice question without choices"
    if question.kind is not Kind.CHOICE and question.choices:
        yield f"{question.name}: only choice questions have choices"
    for name in _repeated(choice.name for choice in question.choices):
        yield f"{question.name}: choice {name}: twice"
    for choice in question.choices:
        for name, value in choice.sets:
            target = by_name.get(name)
            if target is None or target.of is not question.of:
                yield f"{question.name}: choice {choice.name} sets {name}, which is not a variable beside it"
            elif not _could_be(target, value):
                yield f"{question.name}: choice {choice.name} sets {name} to {value!r}, which it cannot be"


def _gate_faults(question: Question, by_name: Mapping[str, Question], order: list[str]) -> Iterator[str]:
    if (question.kind is Kind.GATE) != bool(question.over):
        yield f"{question.name}: a gate, and only a gate, is over other variables"
    for name in question.over:
        if name not in by_name:
            yield f"{question.name}: over {name}, which is not a variable"
        elif by_name[name].kind is not Kind.YES_NO:
            yield f"{question.name}: over {name}, which is not a yes/no question"
        elif order.index(name) < order.index(question.name):
            yield f"{question.name}: over {name}, which is asked before it"


def _together_faults(question: Question, order: Order) -> Iterator[str]:
    if question.together is None:
        return
    if question.of is not Of.MEMBER or order is not Order.BY_QUESTION:
        yield f"{question.name}: only members' variables in a section by question are asked together"
    values = (question.together.nobody, question.together.somebody)
    for value in values:
        if value is not None and not _could_be(question, value):
            yield f"{question.name}: together says {value!r}, which it cannot be"


def _could_be(question: Question, value: object) -> bool:
    if question.kind is Kind.CHOICE:
        return value == "head" or any(choice.value == value for choice in question.choices)
    return isinstance(value, bool) == (question.kind is Kind.YES_NO)


def _conditions_of(question: Question) -> Iterator[tuple[str, Condition, bool]]:
    """Each condition with where it stands and whether it may read variables of a member."""
    of_member = question.of is Of.MEMBER
    if question.relevant:
        yield f"{question.name}: relevant", question.relevant, of_member
    for doubt in question.doubts:
        yield f"{question.name}: doubt {doubt.code}", doubt.when, of_member
    for derivation in question.derive:
        yield f"{question.name}: derive", derivation.when, of_member
        if derivation.from_member:
            yield f"{question.name}: from_member", derivation.from_member, True
    for choice in question.choices:
        if choice.when:
            yield f"{question.name}: choice {choice.name}", choice.when, of_member


def _row_faults(document: object, by_name: Mapping[str, Question], reads_members: bool) -> Iterator[str]:
    match document:
        case [str(name), str(sign), value] if sign in COMPARISONS:
            yield from _variable_faults(name, by_name, reads_members)
            if isinstance(value, Mapping):
                yield from _variable_faults(str(value["variable"]), by_name, reads_members)
            elif name in by_name:
                yield from _value_faults(by_name[name], value if isinstance(value, list) else [value])
        case {"all": list(parts)} | {"any": list(parts)}:
            for part in parts:
                yield from _row_faults(part, by_name, reads_members)
        case {"not": part}:
            yield from _row_faults(part, by_name, reads_members)
        case {"some_member": part}:
            yield from _row_faults(part, by_name, True)


def _variable_faults(name: str, by_name: Mapping[str, Question], reads_members: bool) -> Iterator[str]:
    question = by_name.get(COUNTED_FROM.get(name, name))
    if question is None:
        yield f"{name} is not a variable"
    elif question.of is Of.MEMBER and not reads_members:
        yield f"{name} is a member's: say of which, with some_member"


def _value_faults(question: Question, values: Sequence[object]) -> Iterator[str]:
    for value in values:
        if not _could_be(question, value):
            yield f"{question.name} is never {value!r}"


def _circles(by_name: Mapping[str, Question]) -> list[str]:
    reads = {name: _read_by(question) & by_name.keys() for name, question in by_name.items()}
    done: set[str] = set()
    faults: list[str] = []

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            faults.append(f"{name}: depends on itself through {' and '.join(path[path.index(name) :])}")
        elif name not in done:
            for other in sorted(reads[name]):
                visit(other, (*path, name))
            done.add(name)

    for name in by_name:
        visit(name, ())
    return faults


def _read_by(question: Question) -> set[str]:
    conditions = [question.relevant, *(derivation.when for derivation in question.derive)]
    conditions += [derivation.from_member for derivation in question.derive]
    conditions += [choice.when for choice in question.choices]
    read = {name for condition in conditions if condition for name in condition.variables}
    return {COUNTED_FROM.get(name, name) for name in read}
