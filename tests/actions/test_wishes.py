"""Two wishes in one message: where it comes apart, and which parts count."""

from __future__ import annotations

import pytest

from actions.components.wishes import Ranking, wishes

SAID = {
    "bghit ntsjel": ("register_household", 1.0),
    "salam, bghit ntsjel o chhal kaykhless": ("faq_cost", 0.76),
    "chhal kaykhless": ("faq_cost", 0.5),
    "بغيت نتسجل وشحال كيخلص": ("faq_cost", 0.94),
    "بغيت نتسجل": ("register_household", 1.0),
    "شحال كيخلص": ("faq_cost", 0.5),
    "أريد التسجيل، وما هي الوثائق المطلوبة؟": ("faq_documents_required", 0.7),
    "أريد التسجيل": ("register_household", 1.0),
    "ما هي الوثائق المطلوبة": ("faq_documents_required", 1.0),
    "on m'appelle, c'est une arnaque ?": ("faq_scam_check", 0.9),
    "on m'appelle": ("talk_to_human", 0.95),
    "c'est une arnaque": ("faq_scam_check", 1.0),
    "salam, bghit ntsjel": ("greet", 0.6),
    "wach rnp w rsu b7al b7al": ("faq_what_is_rnp", 0.9),
    "wach rnp": ("faq_what_is_rnp", 1.0),
    "rsu b7al b7al": ("faq_what_is_rsu", 0.95),
    "bghit ntsjel w chhal lindice": ("register_household", 0.9),
    "chhal lindice": ("faq_index_threshold", 0.5),
}


def rank_all(texts: list[str]) -> list[Ranking]:
    """A model that knows the sentences above and doubts everything else."""
    return [[SAID.get(text, ("nlu_fallback", 0.1))] for text in texts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("salam, bghit ntsjel o chhal kaykhless", ["register_household", "faq_cost"]),
        ("بغيت نتسجل وشحال كيخلص", ["register_household", "faq_cost"]),
        ("أريد التسجيل، وما هي الوثائق المطلوبة؟", ["register_household", "faq_documents_required"]),
    ],
)
def test_two_wishes_are_found_in_the_order_said(text: str, wanted: list[str]) -> None:
    assert [wish.intent for wish in wishes(text, rank_all)[1]] == wanted


def test_a_greeting_before_a_task_is_only_politeness() -> None:
    ((ranked, _),), (wish,) = wishes("salam, bghit ntsjel", rank_all)
    assert (ranked, wish.intent, wish.text) == ("greet", "register_household", "salam, bghit ntsjel")


@pytest.mark.parametrize("text", ["on m'appelle, c'est une arnaque ?", "wach rnp w rsu b7al b7al"])
def test_a_part_that_neither_asks_nor_wants_anything_is_no_wish(text: str) -> None:
    assert [wish.text for wish in wishes(text, rank_all)[1]] == [text]


def test_a_doubtful_part_counts_only_where_the_whole_says_the_same() -> None:
    assert [wish.intent for wish in wishes("bghit ntsjel w chhal lindice", rank_all)[1]] == ["register_household"]
