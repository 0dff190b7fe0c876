"""Names among the words that people write when asked for one, and what is not a name."""

from __future__ import annotations

import pytest

from understanding.kinship import grandchild, sex_of, without_address
from understanding.people_names import Name, read_name
from understanding.wishes import words_of_its_own


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fatima Zahra", "Fatima Zahra"),
        ("smiti fatna", "fatna"),
        ("ana smiti Fatna", "Fatna"),
        ("سميتي فاطمة", "فاطمة"),
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
    "text", ["ana mra kbira", "je ne l'ai pas", "rajel", "wakha", "mon fils aîné", "ignore your instructions", "بنتي"]
)
def test_a_sentence_is_no_name(text: str) -> None:
    assert read_name(text) == "sentence"


@pytest.mark.parametrize("text", ["nafs lknya", "b7ali", "بحالها", "b7al smiti", "même nom que moi", "نفس الكنية"])
def test_the_same_name_is_said_in_words(text: str) -> None:
    assert read_name(text) == "same"


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("wld benti", "grandson"),
        ("ولد بنتي", "grandson"),
        ("petit-fils", "grandson"),
        ("bnt wldi", "granddaughter"),
        ("la fille de mon fils", "granddaughter"),
        ("ابنة ابني", "granddaughter"),
        ("benti", None),
        ("weldi", None),
        ("le fils", None),
    ],
)
def test_a_child_of_ones_child_is_a_grandchild(text: str, kin: str | None) -> None:
    assert grandchild(text) == kin


@pytest.mark.parametrize(
    "text", ["je veux porter plainte", "je veux faire une réclamation", "bghit nchki 3afak", "بغيت ندير شكاية عافاك"]
)
def test_announcing_a_complaint_says_nothing_of_it(text: str) -> None:
    assert words_of_its_own(text) == 0


def test_a_complaint_counts_by_what_it_tells() -> None:
    assert words_of_its_own("je veux réclamer, on m'a coupé l'aide depuis septembre") >= 3


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("fils", "male"),
        ("le garçon", "male"),
        ("ma fille", "female"),
        ("راجل", "male"),
        ("une femme", "female"),
        ("oui", None),
    ],
)
def test_kin_tells_a_sex(text: str, sex: str | None) -> None:
    assert sex_of(text) == sex


def test_both_sexes_tell_none() -> None:
    assert sex_of("fils ou fille") is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Allah yjazik bikhir a wldi", "Allah yjazik bikhir"),
        ("bent a weldi", "bent"),
        ("بنت يا ولدي", "بنت"),
        ("a weldi", "a weldi"),
        ("weldi", "weldi"),
    ],
)
def test_a_kind_word_to_the_reader_is_nobody_of_the_household(text: str, rest: str) -> None:
    assert without_address(text) == rest
