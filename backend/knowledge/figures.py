"""The figures that answers may quote as ``{name}``, written as people of Morocco write numbers in Latin digits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.domain.rulebook import Bracket, DayRules, Rulebook

_THOUSANDS = "\u00a0"

_COMPUTED: Mapping[str, Callable[[DayRules], int]] = {
    "achamil_lowest": lambda rules: _amounts(rules)[0],
    "achamil_highest": lambda rules: _amounts(rules)[-1],
}


def names(rulebook: Rulebook) -> frozenset[str]:
    """Every name an answer may quote: all published plain figures, and those counted from tables."""
    plain = {name for name, figure in rulebook.figures.items() if _is_plain(figure.values.periods[0].value)}
    return frozenset(plain | set(_COMPUTED))


def text(rules: DayRules, name: str) -> str:
    """A figure of the day in words of an answer: ``1 164``, ``9,743001``.

    Raises:
        NoRuleForDate: it has no value on that day.
    """
    computed = _COMPUTED.get(name)
    return written(computed(rules) if computed else rules.number(name))


def written(number: int | float) -> str:
    r"""At most seven decimals after a comma, thousands apart by a space that does not break the line.

    >>> written(9.3264284), written(70000)
    ('9,3264284', '70\xa0000')
    """
    whole, _, decimals = f"{number:,.7f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", _THOUSANDS) + (f",{decimals}" if decimals else "")


def quoted(rules: DayRules, wanted: frozenset[str]) -> dict[str, str]:
    """The texts of several figures. Raises `NoRuleForDate` for the first that has none."""
    return {name: text(rules, name) for name in sorted(wanted)}


def _amounts(rules: DayRules) -> list[int]:
    return [bracket.amount for bracket in rules.brackets("achamil_brackets")]


def _is_plain(value: int | float | tuple[Bracket, ...]) -> bool:
    return not isinstance(value, tuple)
