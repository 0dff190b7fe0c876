"""What is said in one turn: which bubbles it makes, and names that stand apart once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import replies
from bot.phrases import Phrases

LOCALES = Path(__file__).resolve().parents[2] / "locales"


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return Phrases.under(LOCALES, strict=True)


def item(text: str, begins: str | None = None):
    said = {"code": "text", "params": {"text": text}}
    return said if begins is None else said | {"begins": begins}


def said(items, phrases) -> list[str]:
    return [bubble.text for bubble in replies.said_in(items, "fr", phrases)]


def test_ideas_are_paragraphs_and_what_belongs_to_them_lines(phrases: Phrases):
    assert said([item("a"), item("b", "line"), item("c")], phrases) == ["a\nb\n\nc"]


def test_a_bubble_begins_where_its_meaning_does(phrases: Phrases):
    assert said([item("a"), item("b", "bubble"), item("c")], phrases) == ["a", "b\n\nc"]


def test_there_are_never_more_than_three_bubbles(phrases: Phrases):
    assert said([item(word, "bubble") for word in "abcd"], phrases) == ["a", "b", "c\n\nd"]


def test_a_name_that_stands_apart_already_is_not_set_apart_twice(phrases: Phrases):
    assert phrases.say("member.removed", {"name": "\u2068Aya\u2069"}, "ary").count("\u2068") == 1
    assert phrases.say("member.removed", {"name": "Aya"}, "ary").count("\u2068") == 1


def test_composed_lines_are_not_set_apart_as_one_word(phrases: Phrases):
    assert "\u2068" not in phrases.say("review.household", {"lines": "IDCS: 10/01/1984"}, "ary")


@pytest.mark.parametrize("lang", ["ar", "ary", "ary-Latn", "fr"])
def test_an_example_that_says_what_was_just_said_is_left_out(phrases: Phrases, lang: str):
    failed = phrases.say("answer.not_understood.yes_no", {}, lang)
    example = failed.partition(". ")[2]
    items = [{"code": "answer.not_understood.yes_no"}, {"code": "example", "params": {"text": example}}]
    assert [bubble.text for bubble in replies.said_in(items, lang, phrases)] == [failed]
    assert said([item("un"), item("deux"), item("un")], phrases) == ["un\n\ndeux\n\nun"]
