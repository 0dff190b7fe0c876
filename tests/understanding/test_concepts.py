"""Words of one meaning across the varieties (`understanding/concepts.txt`)."""

from __future__ import annotations

import pytest

from understanding.concepts import FILE, meanings
from understanding.normalise import normalise

SAME = [
    ("bills", "la facture", "الفاتورة", "lfatoura"),
    ("q_howmuch", "combien", "شحال", "ch7al"),
    ("divorce", "divorcée", "مطلقة", "mtel9a"),
    ("want", "je voudrais", "أريد", "bghina"),
    ("my_spouse", "mon mari", "زوجي", "rajli"),
]


@pytest.mark.parametrize(("meaning", "french", "arabic", "latin"), SAME)
def test_words_of_one_meaning_are_one_in_every_variety(meaning, french, arabic, latin):
    assert all(meaning in meanings(normalise(text)) for text in (french, arabic, latin))


@pytest.mark.parametrize("spelling", ["lmoqata3a", "lmo9ata3a", "lmouqata3a", "المقاطعة", "للمقاطعة"])
def test_a_word_is_known_through_its_article_and_spellings(spelling):
    assert "office" in meanings(normalise(spelling))


@pytest.mark.parametrize("conjugated", ["نتسجل", "كيتسجل", "ntsejel", "kaytsejel", "tsejelt"])
def test_a_verb_is_known_through_its_persons(conjugated):
    assert "register" in meanings(normalise(conjugated))


@pytest.mark.parametrize("text", ["مات راجلي", "mat rajli", "راجلي مات"])
def test_words_have_a_meaning_together(text):
    assert "widow_husband_died" in meanings(normalise(text))


@pytest.mark.parametrize("text", ["الدراجة مات", "mat lweld", "rajli khdam"])
def test_one_of_the_two_words_alone_has_it_not(text):
    assert "widow_husband_died" not in meanings(normalise(text))


def test_a_word_that_is_not_listed_means_nothing():
    assert meanings("zzzq") == []


def test_every_listed_word_can_stand_in_a_message():
    """At most three words joined, and something left of them when they are spelt as messages are."""
    listed = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    words = {word for line in listed for word in line.split(":")[1].split()}
    spelt = {word: len(normalise(word.rstrip("*").replace("_", " ")).split()) for word in words}
    assert sorted(word for word, parts in spelt.items() if parts not in (1, 2, 3)) == []
