"""Every word that citizens read: complete in the four varieties, of one shape, within what phones can show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import actions.codes
import backend.conversations.codes
import bot.codes
from actions.names import public
from backend.questionnaires.library import from_files
from bot.catalogs import FOLDERS, Catalog, load
from understanding.normalise import normalise
from understanding.readings import Option, read_choice

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
LANGS = ("ar", "ary", "ary-Latn", "fr")

BUTTON, MENU_BUTTON, QUESTION, CONSENT, REVIEW_LABEL, BUBBLE = 24, 20, 200, 320, 32, 320
NAMES_AND_ADDRESSES = re.compile(
    r"\b(?:RSU|RNP|IDCS|CNSS|CNOPS|AMO|SMS|R|R-0000-0000|(?:asd|amotadamon|macnss)\.ma)\b|\{\w+\}"
)
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
ARABIC = re.compile(r"[\u0600-\u06ff]")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
MSA_ONLY = re.compile(
    r"\b(?:الذي|التي|الذين|سوف|ليس|ليست|هل|ماذا|لماذا|الآن|أيضا|إذا|لأن|عندما|يجب|متى|أين|كم|نحن|هذا|هذه|ذلك|لكن|لقد"
    r"|سيتم|يمكنكم|يرجى|لدى|لديكم|أو)\b"
)

SPELLED_OTHERWISE = {
    "ary": re.compile(r"\b(?:اللي|وخا|هاد الشي|على هادشي|ثانية?|الثانية?|ما(?:عند|كاين|كيد|كيت)\w+)\b"),
    "ary-Latn": re.compile(
        r"\b\w*(?:swl(?=ou|t)|mochkil|lizdiyad|3andn|lewwel|mouta9a3)\w*"
        r"|\bma 3(?:nd|ref)|\b(?:kountou(?:ch)?|lli|had chi|bette9rib)\b",
        re.IGNORECASE,
    ),
}
"""Other ways to write what has one spelling, see locales/README.md."""

LANGUAGE_NAMES = {f"language.{lang}" for lang in LANGS}
WRITTEN_ALIKE = {
    ("relation", "ابنه"): {"son", "daughter"},  # "his son", or "daughter" without the dots of its last letter
    ("occupation", "معلم"): {"craftsman", "middle_executive"},  # a master craftsman, or a schoolteacher
    **{
        ("activity", idle): {"unemployed", "homemaker"}  # who does not work may look for work, or keep the house
        for idle in (
            "walo",
            "ma katkhdemch",
            "makatkhdemch",
            "والو",
            "ما كتخدمش",
            "ماكتخدمش",
            "لا تعمل",
            "لا شيء",
            "جالسه",
            "كالسه",
            "galsa",
            "jalsa",
            "rien",
            "elle ne travaille pas",
        )
    },
    **{
        ("activity", no_more): {"unemployed", "retired"}
        for no_more in (
            "ne travaille plus",
            "ma b9ach khdam",
            "ma b9ach kaykhdem",
            "ma b9atch khdama",
            "ما بقاش خدام",
            "ما بقاتش خدامه",
            "لم يعد يعمل",
            "لم تعد تعمل",
        )
    },
    **{
        ("region", sahara): {"10", "11", "12"}
        for sahara in ("الصحراء", "الصحرا", "s7ra", "sahra", "sahara", "le sahara")
    },
}
"""Names that are asked back."""

QUESTIONS = from_files().newest.questionnaire.questions
DOUBTS = {f"sure_about.{doubt.code}": ("value",) for question in QUESTIONS for doubt in question.doubts}
SAID = actions.codes.PARAMETERS | bot.codes.PARAMETERS | backend.conversations.codes.PARAMETERS | DOUBTS
FREE_TEXT = {"text"}
"""Codes whose words come with them."""


@cache
def questionnaire_words(lang: str) -> dict[str, Any]:
    path = ROOT / "backend" / "questionnaires" / "words" / f"{lang}.yml"
    words: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return words


@cache
def catalogs() -> dict[str, Catalog]:
    return load(LOCALES)


def intents() -> list[str]:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    names = [next(iter(intent)) if isinstance(intent, dict) else intent for intent in domain["intents"]]
    return [public(name) for name in names]


def places(node: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a document with its place; both genders of a text stand at the same place."""
    if isinstance(node, dict):
        for name, child in node.items():
            yield from places(child, place if name in ("male", "female") else f"{place}/{name}")
    elif isinstance(node, list):
        for child in node:
            yield from places(child, f"{place}[]")
    else:
        yield place, node


def every_text(lang: str) -> Iterator[tuple[str, str]]:
    yield from places(questionnaire_words(lang))
    for code, forms in catalogs()[lang].forms.items():
        yield from ((code, form) for form in forms)


def titles(choice: dict[str, Any]) -> list[str]:
    return list(choice["title"].values()) if isinstance(choice["title"], dict) else [choice["title"]]


@cache
def spellings(question: str, value: str) -> tuple[str, ...]:
    """Every way to say a choice, in all varieties."""
    choices = [dict(all_choices(lang))[question][value] for lang in LANGS]
    return tuple(name for choice in choices for name in (*titles(choice), *choice["synonyms"]))


def all_choices(lang: str) -> Iterator[tuple[str, dict[str, Any]]]:
    words = questionnaire_words(lang)
    for section in ("questions", "own"):
        for name, question in words[section].items():
            if "choices" in question:
                yield name, question["choices"]
    yield "yes_no", words["own"]["yes_no"]
    yield "together_choices", words["together_choices"]


def test_the_questionnaire_finds_a_word_for_everything_it_asks() -> None:
    library = from_files()
    assert set(library.newest.words) == set(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_the_four_questionnaire_files_have_the_same_keys(lang: str) -> None:
    assert {place for place, _ in places(questionnaire_words(lang))} == {
        place for place, _ in places(questionnaire_words("ary"))
    }


@pytest.mark.parametrize("lang", LANGS)
def test_questions_are_short_and_labels_fit_their_place(lang: str) -> None:
    def most(place: str) -> int:
        if place.endswith("/title"):
            return BUTTON
        if place.endswith("/review"):
            return REVIEW_LABEL
        return CONSENT if place == "/own/consent/ask" else QUESTION

    too_long = [(place, len(text)) for place, text in places(questionnaire_words(lang)) if len(text) > most(place)]
    assert not too_long


@pytest.mark.parametrize("lang", LANGS)
def test_questions_use_no_placeholder_but_the_members_name(lang: str) -> None:
    used = {(place, found) for place, text in places(questionnaire_words(lang)) for found in PLACEHOLDER.findall(text)}
    composed = ("/relations/numbered", "/relations/counted")
    assert {found for place, found in used if place not in composed} == {"name"}
    counted = {found for place, found in used if place == "/relations/counted"}
    assert counted in ({"relation", "ordinal"}, {"article", "ordinal", "noun"})
    assert {found for place, found in used if place == "/relations/numbered"} == {"relation", "n"}


@pytest.mark.parametrize("lang", LANGS)
def test_every_question_about_one_member_names_them_in_all_languages_or_in_none(lang: str) -> None:
    def naming(of: str) -> set[str]:
        return {place for place, text in places(questionnaire_words(of)) if "{name}" in text}

    assert naming(lang) == naming("ary")


@pytest.mark.parametrize("lang", LANGS)
def test_no_title_names_two_choices_of_a_question(lang: str) -> None:
    for question, choices in all_choices(lang):
        shown = [title for choice in choices.values() for title in {normalise(title) for title in titles(choice)}]
        assert len(shown) == len(set(shown)), question


def test_no_name_means_two_choices_unless_people_really_write_both_alike() -> None:
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    for lang in LANGS:
        for question, choices in all_choices(lang):
            for value, choice in choices.items():
                for name in (*titles(choice), *choice["synonyms"]):
                    meant[question, normalise(name)].add(value)
    assert {place: values for place, values in meant.items() if len(values) > 1} == WRITTEN_ALIKE


@pytest.mark.parametrize("lang", LANGS)
def test_typing_a_title_or_a_synonym_is_never_read_as_another_choice(lang: str) -> None:
    options = {
        question: tuple(Option(value, spellings(question, value)) for value in choices)
        for question, choices in all_choices(lang)
    }
    misread = []
    for question, choices in all_choices(lang):
        for value, choice in choices.items():
            for name in (*titles(choice), *choice["synonyms"]):
                reading = read_choice(name, options[question], lang)
                if value not in (reading.value, *reading.readings):
                    misread.append((question, name, reading))
    assert not misread


@pytest.mark.parametrize("lang", LANGS)
def test_typing_a_buttons_title_means_that_button_alone(lang: str) -> None:
    for question, choices in all_choices(lang):
        options = tuple(Option(value, spellings(question, value)) for value in choices)
        for value, choice in choices.items():
            for title in titles(choice):
                assert read_choice(title, options, lang).readings == (value,), (question, title)


@pytest.mark.parametrize("lang", LANGS)
def test_every_code_that_is_said_has_words(lang: str) -> None:
    assert set(SAID) - FREE_TEXT - set(catalogs()[lang].forms) == set()


@pytest.mark.parametrize("lang", LANGS)
def test_every_intent_has_a_short_name_and_every_menu_entry_a_title(lang: str) -> None:
    wanted = {f"intent.{name}" for name in intents()} | {f"menu.{name}" for name in actions.codes.MENU_INTENTS}
    assert wanted - set(catalogs()[lang].forms) == set()


def test_no_words_wait_for_a_code_that_nobody_says() -> None:
    titles = {code for code in catalogs()["ary"].forms if code.startswith(("intent.", "menu."))}
    known = set(SAID) | titles | LANGUAGE_NAMES
    assert set(catalogs()["ary"].forms) - known == set()
    assert {code.partition(".")[2] for code in titles} <= set(intents())


@pytest.mark.parametrize("lang", LANGS)
def test_the_catalogues_have_the_same_codes(lang: str) -> None:
    assert set(catalogs()[lang].forms) == set(catalogs()["ary"].forms)


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_said_uses_only_parameters_that_come_with_the_code(lang: str) -> None:
    foreign = {
        (code, name)
        for code, forms in catalogs()[lang].forms.items()
        for form in forms
        for name in PLACEHOLDER.findall(form)
        if name not in SAID.get(code, ())
    }
    assert not foreign


@pytest.mark.parametrize("lang", LANGS)
def test_placeholders_agree_across_languages(lang: str) -> None:
    def used(of: str) -> dict[str, set[str]]:
        return {code: set(PLACEHOLDER.findall(" ".join(forms))) for code, forms in catalogs()[of].forms.items()}

    assert used(lang) == used("ary")


@pytest.mark.parametrize("lang", LANGS)
def test_a_plural_keeps_its_number_except_where_the_word_itself_says_none_or_two(lang: str) -> None:
    for code, forms in catalogs()[lang].forms.items():
        if len(forms) > 1:
            catalog = catalogs()[lang]
            spoken = {catalog.plural(0), catalog.plural(2)} if lang != "fr" else set()
            numbered = [form for place, form in enumerate(forms) if place not in spoken]
            assert all(PLACEHOLDER.search(form) for form in numbered), code


@pytest.mark.parametrize(
    ("lang", "expected"),
    [(lang, [0, 1, 2, 3, 4, 5]) for lang in ("ar", "ary", "ary-Latn")] + [("fr", [0, 0, 1, 1, 1, 1])],
)
def test_numbers_choose_the_plural_form_of_the_language(lang: str, expected: list[int]) -> None:
    assert [catalogs()[lang].plural(n) for n in (0, 1, 2, 3, 11, 100)] == expected


@pytest.mark.parametrize("lang", LANGS)
def test_the_header_names_the_language_and_the_encoding(lang: str) -> None:
    header = (LOCALES / FOLDERS[lang] / "LC_MESSAGES" / "rafiq.po").read_text(encoding="utf-8").split("\n\n")[0]
    assert f'"Language: {FOLDERS[lang]}\\n"' in header
    assert "charset=UTF-8" in header


@pytest.mark.parametrize("lang", LANGS)
def test_buttons_and_bubbles_fit_a_small_phone(lang: str) -> None:
    most = {"menu": MENU_BUTTON, "intent": BUTTON, "language": BUTTON}

    def limit(code: str) -> int:
        return BUBBLE if code in SAID and code not in LANGUAGE_NAMES else most[code.partition(".")[0]]

    long = [(c, len(f)) for c, forms in catalogs()[lang].forms.items() for f in forms if len(f) > limit(c)]
    assert not long


@pytest.mark.parametrize("lang", ["ar", "ary"])
def test_arabic_script_is_not_mixed_with_latin_words(lang: str) -> None:
    mixed = [
        (place, text)
        for place, text in every_text(lang)
        if place not in LANGUAGE_NAMES and LATIN.search(NAMES_AND_ADDRESSES.sub("", text))
    ]
    assert not mixed


@pytest.mark.parametrize("lang", ["ary-Latn", "fr"])
def test_latin_script_is_not_mixed_with_arabic_letters(lang: str) -> None:
    assert not [
        (place, text) for place, text in every_text(lang) if place not in LANGUAGE_NAMES and ARABIC.search(text)
    ]


def test_darija_is_not_standard_arabic_with_endings() -> None:
    assert not [(place, MSA_ONLY.findall(text)) for place, text in every_text("ary") if MSA_ONLY.search(text)]


@pytest.mark.parametrize("lang", sorted(SPELLED_OTHERWISE))
def test_darija_keeps_to_one_spelling(lang: str) -> None:
    other = SPELLED_OTHERWISE[lang]
    texts = [(place, text) for place, text in every_text(lang) if not place.endswith("/synonyms[]")]
    assert not [(place, other.findall(text)) for place, text in texts if other.search(text)]


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_left_empty_and_no_sentence_ends_in_a_blank(lang: str) -> None:
    assert not [(place, text) for place, text in every_text(lang) if not text.strip() or text != text.strip()]


@pytest.mark.parametrize("lang", LANGS)
def test_nobody_is_advised_to_hide_anything(lang: str) -> None:
    hiding = {"ar": "إخفاء|لا تصرح", "ary": "خبيو|ما تقولوش|ما تصرحوش", "ary-Latn": "ma t9oulouch|ma tserr7ouch"}
    pattern = re.compile(hiding.get(lang, "cach(?:er|ez)|ne déclarez pas"), re.IGNORECASE)
    assert not [(place, text) for place, text in every_text(lang) if pattern.search(text)]
