"""Conditions know three answers: yes, no, and not yet."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.conditions import compile_condition
from tests.domain.engine.walking import cases


@dataclass
class Known:
    """Values by variable; `unknown` ones will never be answered, all others still may be."""

    values: dict
    unknown: tuple = ()
    members: list = field(default_factory=list)

    @property
    def roster(self) -> tuple[int, ...]:
        return tuple(range(len(self.members)))

    def value(self, name: str, member: int | None) -> object:
        return self.values.get(name) if member is None else self.members[member].get(name)

    def settled(self, name: str, member: int | None) -> bool:
        return name in self.unknown or self.value(name, member) is not None


@pytest.mark.parametrize("case", cases("conditions"), ids=lambda case: f"{case['when']} given {case['given']}")
def test_a_condition_holds_fails_or_is_undecided(case: dict) -> None:
    known = Known(case["given"], tuple(case.get("unknown", ())), case.get("members", []))
    assert compile_condition(case["when"]).test(known, None) is case["holds"]


ROWS = st.tuples(st.sampled_from("abc"), st.sampled_from(["=", "!=", "<", ">="]), st.integers(0, 3)).map(list)
CONDITIONS = st.recursive(
    ROWS,
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, max_size=3)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, max_size=3)),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=8,
)
SOME_VALUES = st.dictionaries(st.sampled_from("abc"), st.integers(0, 3))
ALL_VALUES = st.fixed_dictionaries(dict.fromkeys("abc", st.integers(0, 3)))


@given(CONDITIONS, SOME_VALUES, ALL_VALUES)
def test_what_is_decided_early_stays_so_whatever_is_answered_later(document: object, now: dict, later: dict) -> None:
    condition = compile_condition(document)
    early = condition.test(Known(now), None)
    final = condition.test(Known(later | now), None)
    assert final is not None
    assert early in (None, final)


@pytest.mark.parametrize(
    "document", [None, 3, [], ["a"], ["a", "=", None], {"all": 3}, {"all": [], "any": []}, {"of": []}]
)
def test_what_is_no_condition_is_refused(document: object) -> None:
    with pytest.raises(ValueError):
        compile_condition(document)
