"""Words of kinship: whom they name, the sex they tell, and when they are only a way to speak to us."""

from __future__ import annotations

import pytest

from understanding.kinship import Kin, group_of, in_one_word, kin, names_grandparent, sex_of, without_address


@pytest.mark.parametrize(
    ("text", "relation", "sex"),
    [
        ("wld benti", "grandson", "male"),
        ("ولد بنتي", "grandson", "male"),
        ("petit-fils", "grandson", "male"),
        ("bnt wldi", "granddaughter", "female"),
        ("la fille de mon fils", "granddaughter", "female"),
        ("ابنة ابني", "granddaughter", "female"),
        ("la mère de ma femme", "mother_in_law", "female"),
        ("أم زوجتي", "mother_in_law", "female"),
        ("bba dyal rajli", "father_in_law", "male"),
        ("mrat khoya", "other", "female"),
        ("زوجة ابني", "other", "female"),
        ("rajel khti", "other", "male"),
        ("beau-frère", "other", "male"),
        ("ma belle-sœur", "other", "female"),
        ("grand-mère", "other", "female"),
        ("mwi l3ziza", "other", "female"),
        ("خالتي", "other", "female"),
        ("wld khti", "other", "male"),
        ("بنت عمي", "other", "female"),
        ("wld rajli", "other", "male"),
        ("bent bent khti", "other", "female"),
    ],
)
def test_kin_by_way_of_others_are_known(text: str, relation: str, sex: str) -> None:
    assert kin(text) == Kin(relation, sex)


@pytest.mark.parametrize(
    "text", ["benti", "weldi", "le fils", "ma femme et mon fils", "la mère de mes enfants", "ولد ولا بنت", "wakha", ""]
)
def test_nearest_kin_and_several_people_are_left_to_the_choices(text: str) -> None:
    assert kin(text) is None


@pytest.mark.parametrize(("text", "named"), [("الجدة", True), ("mon grand-père", True), ("ma tante", False)])
def test_grandparents_are_told_from_other_kin(text: str, named: bool) -> None:
    assert names_grandparent(text) is named


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("fils", "male"),
        ("le garçon", "male"),
        ("ma fille", "female"),
        ("راجل", "male"),
        ("une femme", "female"),
        ("derriya", "female"),
        ("khalti", "female"),
        ("wld khti", "male"),
        ("le père de ma femme", "male"),
        ("masculin", "male"),
        ("oui", None),
        ("fils ou fille", None),
        ("machi rajel, mra", None),
        ("ma femme et mon fils", None),
    ],
)
def test_kin_tells_a_sex_unless_both_or_none_are_meant(text: str, sex: str | None) -> None:
    assert sex_of(text) == sex


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


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("wld benti", "petit fils"),
        ("mn ghir wld benti w mrati", "mn ghir petit fils w mrati"),
        ("mrat khoya", "|"),
        ("benti w weldi", "benti w weldi"),
        ("أم زوجتي", "belle mere"),
    ],
)
def test_nobody_is_heard_within_other_kin(text: str, spelt: str) -> None:
    assert in_one_word(text) == spelt


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("drari", ("child", None)),
        ("les filles", ("child", "female")),
        ("الوالدين", ("parent", None)),
        ("weldi", None),
    ],
)
def test_several_are_named_at_once(text: str, group: tuple[str, str | None] | None) -> None:
    assert group_of(text) == group
