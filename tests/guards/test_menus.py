"""Closed lists that stand on two sides of an HTTP boundary are the same."""

from __future__ import annotations

import actions.codes
import backend.conversations.codes
from actions.decision import AFTER_REGISTRATION, GENERAL, NEEDS_FILE
from actions.turns import STATUS
from backend.knowledge.library import INTENTS


def test_the_menus_of_backend_and_actions_are_one() -> None:
    assert backend.conversations.codes.MENU == actions.codes.MENU_INTENTS


def test_every_programme_has_a_frequent_question_that_tells_of_it() -> None:
    assert set(GENERAL) == set(backend.conversations.codes.PROGRAMMES)
    assert set(GENERAL.values()) <= set(INTENTS)


def test_the_actions_know_what_the_backend_says_to_who_has_no_result() -> None:
    assert {NEEDS_FILE, AFTER_REGISTRATION} <= set(backend.conversations.codes.PARAMETERS)
    assert STATUS in backend.conversations.codes.MENU
