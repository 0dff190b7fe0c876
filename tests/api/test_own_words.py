"""Answers in people's own words: what they tell is noted and not asked again, what they cannot tell is asked back."""

from __future__ import annotations

import pytest

from backend.domain.answers import AnswerKey, Source
from backend.domain.events import Answered
from tests.api.test_reading import TODAY, engine, published, read, scene_at

__all__ = ["published"]

SEX_TOLD = [
    ("grand-mère", "other", "female"),
    ("خالتي", "other", "female"),
    ("3ammi", "other", "male"),
    ("mrat khoya", "other", "female"),
    ("beau-frère", "other", "male"),
]


@pytest.mark.parametrize(("text", "relation", "sex"), SEX_TOLD)
def test_a_word_of_kinship_tells_the_sex_too(published, text, relation, sex):
    event = read(published, "relation", text, member=1).event
    assert event == Answered(AnswerKey("relation", 1), relation, also=(("sex", sex),))


@pytest.mark.parametrize(
    ("text", "relation"), [("weldi", "son"), ("derriya", "daughter"), ("أم زوجتي", "mother_in_law")]
)
def test_a_relation_that_has_a_sex_needs_no_other_word_for_it(published, text, relation):
    assert read(published, "relation", text, member=1).event == Answered(AnswerKey("relation", 1), relation)


@pytest.mark.parametrize("text", ["ma grand-mère", "weldi", "benti"])
async def test_who_was_called_by_a_word_of_kinship_is_not_asked_for_their_sex(talking, text):
    await talking.turn("start")
    await talking.until("relation", 1)
    await talking.write(text)
    while talking.awaited != ("idcs", 1):
        await talking.answer()
        assert talking.awaited != ("sex", 1)


def test_the_sex_that_a_relation_told_follows_it_and_goes_with_it(published):
    scene = scene_at(published, "relation", member=1)
    told = Answered(AnswerKey("relation", 1), "other", also=(("sex", "female"),))
    aunt = engine.apply(scene.questionnaire, scene.interview, told, TODAY).interview
    assert aunt.answers[AnswerKey("sex", 1)].source is Source.DERIVED
    neighbour = engine.apply(scene.questionnaire, aunt, Answered(AnswerKey("relation", 1), "other"), TODAY).interview
    assert AnswerKey("sex", 1) not in neighbour.answers


async def test_a_sex_that_followed_from_the_relation_can_be_corrected(talking):
    await talking.turn("start")
    await talking.until("relation", 1)
    await talking.write("ma cousine")
    await talking.answer()
    await talking.turn("correct", "homme ou femme Fatima")
    assert talking.awaited == ("sex", 1)
    await talking.write("c'est un garçon")
    assert talking.params("answer.noted") == {"value": "Homme"}
