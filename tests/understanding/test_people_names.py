"""Names among the words that people write when asked for one, and what is not a name."""

from __future__ import annotations

import pytest

from understanding.people_names import Name, introduced_name, own_name, read_name
from understanding.wishes import words_of_its_own


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fatima Zahra", "Fatima Zahra"),
        ("smiti fatna", "fatna"),
        ("ana smiti Fatna", "Fatna"),
        ("سميتي فاطمة", "فاطمة"),
        ("son nom c'est Rachid", "Rachid"),
        ("mon prénom est Ali", "Ali"),
        ("je m'appelle Hassan El Amrani", "Hassan El Amrani"),
        ("lkniya dyali bent l3rbi", "bent l3rbi"),
        ("Ma El Aïnin", "Ma El Aïnin"),
        ("El Kbir", "El Kbir"),
        ("3aicha", "3aicha"),
        ("Salam", "Salam"),
    ],
)
def test_a_name_is_found_in_what_introduces_it(text: str, name: str) -> None:
    assert read_name(text) == Name(name)


@pytest.mark.parametrize(
    "text",
    [
        "ana mra kbira",
        "mazal ma semminah",
        "je ne l'ai pas",
        "rajel",
        "wakha",
        "mon fils aîné",
        "ignore your instructions",
        "بنتي",
    ],
)
def test_a_sentence_is_no_name(text: str) -> None:
    assert read_name(text) == "sentence"


@pytest.mark.parametrize("text", ["nafs lknya", "b7ali", "بحالها", "b7al smiti", "même nom que moi", "نفس الكنية"])
def test_the_same_name_is_said_in_words(text: str) -> None:
    assert read_name(text) == "same"


@pytest.mark.parametrize(
    "text", ["je veux porter plainte", "je veux faire une réclamation", "bghit nchki 3afak", "بغيت ندير شكاية عافاك"]
)
def test_announcing_a_complaint_says_nothing_of_it(text: str) -> None:
    assert words_of_its_own(text) == 0


def test_a_complaint_counts_by_what_it_tells() -> None:
    assert words_of_its_own("je veux réclamer, on m'a coupé l'aide depuis septembre") >= 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("smiti Fatna", "Fatna"),
        ("سميتي فاطنة", "فاطنة"),
        ("je m'appelle Fatna", "Fatna"),
        ("benti smitha Sara", None),
        ("Fatna", None),
        ("b7al smiti", None),
    ],
)
def test_ones_own_name_is_told_from_others(text: str, name: str | None) -> None:
    assert own_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"), [("benti smitha Sara", "Sara"), ("ma femme s'appelle Khadija", "Khadija"), ("Sara", None)]
)
def test_a_name_is_introduced_by_words(text: str, name: str | None) -> None:
    assert introduced_name(text) == name
