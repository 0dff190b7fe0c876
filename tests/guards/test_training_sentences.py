"""The training sentences: the linter finds each kind of fault, and finds none in what we train on."""

from __future__ import annotations

import pytest

from evaluation import heldout
from evaluation.sentences import (
    LEAST,
    Sentence,
    conflicts,
    findings,
    imbalance,
    read,
    repeated,
    words_of,
    wrong_variety,
)

WORDS_OF_A_SENTENCE = 5
"""From so many words on, a sentence that occurs in two places was copied; shorter ones are what everybody says."""


def of(intent: str, *texts: str, variety: str = "fr") -> list[Sentence]:
    return [Sentence(variety, intent, text, "here.yml") for text in texts]


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return read()


def test_the_same_words_under_two_intents_are_a_conflict_however_they_are_spelt():
    alike = [*of("greet", "Bonjour !"), *of("thank", "bonjour")]
    assert len(list(conflicts(alike))) == 1
    assert list(conflicts(of("greet", "Bonjour !", "bonsoir"))) == []


def test_the_same_words_twice_are_found_with_their_numbers_and_accents_left_aside():
    assert len(list(repeated(of("faq/cost", "C'est 20 dirhams ?", "c'est 30 dirhams")))) == 1


def test_long_sentences_that_differ_by_one_word_are_repetitions_within_an_intent_and_contrast_across_two():
    one, other = "je voudrais savoir si le téléphone compte", "je voudrais savoir si le gaz compte"
    assert len(list(repeated(of("faq/bills_effect", one, other)))) == 1
    assert list(repeated([*of("faq/bills_effect", one), *of("faq/asset_effect", other)])) == []
    assert list(repeated(of("greet", "bonjour à tous", "bonjour à toutes"))) == []


def test_an_intent_with_too_few_sentences_in_one_variety_is_named():
    plenty = of("greet", *(f"bonjour {'a' * n}" for n in range(LEAST)))
    few = of("thank", "merci")
    assert [finding.about.split(":")[0] for finding in imbalance([*plenty, *few])] == ["fr thank"]


def test_an_intent_with_far_more_sentences_than_the_others_is_named():
    usual = [s for name in ("greet", "thank", "deny") for s in of(name, *(f"{name} {n}" for n in range(LEAST)))]
    flood = of("affirm", *(f"oui {n}" for n in range(LEAST * 9)))
    assert [finding.about.split(":")[0] for finding in imbalance([*usual, *flood])] == ["fr affirm"]


def test_a_long_sentence_in_another_variety_than_its_folders_is_found():
    assert len(list(wrong_variety(of("faq/cost", "واش خاصني نخلص شي حاجة باش نتسجل")))) == 1
    assert list(wrong_variety(of("faq/cost", "est-ce que je dois payer quelque chose pour m'inscrire"))) == []


def test_nothing_is_found_in_the_training_sentences(sentences: list[Sentence]):
    assert [f"{finding.kind}: {finding.about}" for finding in findings(sentences)] == []


def test_no_held_out_sentence_is_trained_on(sentences: list[Sentence]):
    trained = {words_of(sentence.text) for sentence in sentences}
    examples = [words_of(example.text) for example in heldout.read()]
    copied = [text for text in examples if len(text.split()) >= WORDS_OF_A_SENTENCE and text in trained]
    assert copied == []
