"""What was reached on held-out sentences stays reached: the serving model, measured as `make evaluate` does."""

from __future__ import annotations

import pytest

from evaluation import heldout, values
from evaluation.__main__ import understand
from evaluation.gates import GATES, figures
from evaluation.scores import Understood, right_of_the_surest


def row(meant: str, intent: str, confidence: float) -> Understood:
    return Understood("…", meant, intent, confidence, "fr", "fr", 1.0)


@pytest.fixture(scope="module")
def reached() -> dict[str, float]:
    rows, _ = understand(heldout.read())
    return figures(rows, values.measure())


@pytest.mark.parametrize("name", GATES)
def test_no_figure_lies_below_its_floor(name: str, reached: dict[str, float]):
    assert GATES[name].held(reached[name]), f"{name}: {reached[name]:.3f}, floor {GATES[name].floor}"


def test_every_gate_has_its_figure(reached: dict[str, float]):
    assert reached.keys() == GATES.keys()


def test_the_surest_are_taken_first_whatever_their_order():
    rows = [row("greet", "thank", 0.1), row("greet", "greet", 0.9), row("deny", "deny", 0.8)]
    assert right_of_the_surest(rows, 0.67) == 1.0
    assert right_of_the_surest(rows, 1.0) == pytest.approx(2 / 3)


def test_an_aim_that_is_a_ceiling_is_reached_from_below():
    ceiling = GATES["in scope refused"]
    assert ceiling.reached(0.04)
    assert not ceiling.reached(0.06)
    assert not ceiling.held(0.06)
