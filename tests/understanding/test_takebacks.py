"""Words that take an answer back, and words that only look like it."""

from __future__ import annotations

import pytest

from understanding.takebacks import TakenBack, after_apology, owns_up, taken_back


@pytest.mark.parametrize(
    "text",
    [
        "la smeh liya, 3 machi 4",
        "la sme7 lia 3 machi 4",
        "lla sm7 liya, 3 w machi 4",
        "ghlett, 3 machi 4",
        "machi 4, 3",
        "la machi 4 walakin 3",
        "3 f blast 4",
        "sorry 3 machi 4",
        "non pardon, 3 pas 4",
        "Non, pardon : c'est 3 et non 4.",
        "désolée, c'est 3, pas 4",
        "je me suis trompé, 3 au lieu de 4",
        "pas 4, 3",
        "ce n'est pas 4 mais 3",
        "c'est pas 4 c'est 3",
        "لا سمح ليا، 3 ماشي 4",
        "سمحلي 3 ماشي 4",
        "غلطت، 3 ماشي 4",
        "لا، ماشي 4، 3",
        "عفوا، 3 وليس 4",
        "عفوًا 3 لا 4",
        "آسفة، ليس 4 بل 3",
        "أخطأت، 3 بدلا من 4",
    ],
)
def test_four_is_taken_back_for_three(text: str) -> None:
    assert taken_back(text) == TakenBack("4", "3")


@pytest.mark.parametrize(
    ("text", "denied", "meant"),
    [
        ("la, bnti machi weldi", "weldi", "bnti"),
        ("non, Karim pas Kamal", "Kamal", "Karim"),
        ("لا، كريم ماشي كمال", "كمال", "كريم"),
        ("pardon, 15/03/1985 et non 13/05/1985", "13/05/1985", "15/03/1985"),
        ("la sme7 liya, 300 dh machi 200 dh", "200 dh", "300 dh"),
    ],
)
def test_any_sort_of_answer_can_be_taken_back(text: str, denied: str, meant: str) -> None:
    assert taken_back(text) == TakenBack(denied, meant)


@pytest.mark.parametrize(
    "text",
    [
        "3",
        "la",
        "non",
        "la, 3",
        "machi 4",
        "pas 4",
        "ماشي 4",
        "non merci",
        "سمح ليا",
        "",
        "la ma3reftch",
        "9" * 5000,
        "3" + "," * 998 + "pas 4",
    ],
)
def test_other_words_take_nothing_back(text: str) -> None:
    assert taken_back(text) is None


def test_a_date_with_points_stays_whole() -> None:
    assert taken_back("pas 13.05.1985 mais 15.03.1985") == TakenBack("13.05.1985", "15.03.1985")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("la smhili, 3ndi 4 drari", "3ndi 4 drari"),
        ("pardon j'ai 4 enfants", "j'ai 4 enfants"),
        ("سمح ليا غلطت", ""),
        ("je me suis trompé", ""),
        ("la, 3", None),
        ("3ndi 4 drari", None),
    ],
)
def test_an_apology_opens_what_follows(text: str, rest: str | None) -> None:
    assert after_apology(text) == rest


@pytest.mark.parametrize(
    ("text", "owned"), [("غلطت", True), ("oups, une erreur", True), ("pardon ?", False), ("la", False)]
)
def test_pardon_alone_admits_no_mistake(text: str, owned: bool) -> None:
    assert owns_up(text) is owned


def test_what_follows_an_apology_in_the_middle_is_meant() -> None:
    assert taken_back("4, non pardon 3") is None
