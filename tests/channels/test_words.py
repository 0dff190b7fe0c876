"""Codes become words: catalogues, plurals, lists, numbers, and Latin text inside right-to-left lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import catalogs, codes, typography
from bot.messages import LANGS
from bot.phrases import LAST_RESORT, MissingWords, Phrases

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def phrases(locales: Path) -> Phrases:
    return Phrases.under(locales, strict=True)


PLURALS = {
    0: ("none", "one"),
    1: ("one", "one"),
    2: ("two", "2 many"),
    3: ("few 3", "3 many"),
    11: ("many 11", "11 many"),
    100: ("hundreds 100", "100 many"),
}


@pytest.mark.parametrize(("n", "forms"), PLURALS.items())
def test_a_count_takes_the_plural_form_of_its_language(phrases: Phrases, n: int, forms: tuple[str, str]):
    for lang in ("ar", "ary", "ary-Latn"):
        assert phrases.say("progress", {"n": n}, lang).replace("\u200f", "") == forms[0]
    assert phrases.say("progress", {"n": n}, "fr") == forms[1]


NUMBERS = [(3, "3"), (9.264, "9,264"), (9.0, "9"), (1500, "1500"), (12345, "12\u00a0345"), (-0.5, "-0,5")]


@pytest.mark.parametrize(("number", "written"), NUMBERS)
def test_numbers_have_a_decimal_comma(number: float, written: str):
    assert typography.number(number) == written


def test_names_are_listed_as_the_language_lists_them():
    names = ["Aya", "Sara", "Omar"]
    assert typography.value(names, "fr") == "Aya, Sara et Omar"
    assert typography.value(names, "ary-Latn") == "Aya, Sara w Omar"
    assert typography.value(["آية", "سارة", "عمر"], "ary") == "آية، سارة وعمر"
    assert typography.value(["آية"], "ar") == "آية"
    assert typography.value([], "fr") == ""


def test_a_reference_stays_in_one_piece_inside_arabic(phrases: Phrases):
    assert typography.value("R-7KQ2-9MXD", "ary") == "\u2068R-7KQ2-9MXD\u2069"
    assert typography.value("R-7KQ2-9MXD", "fr") == "R-7KQ2-9MXD"
    assert typography.value("2001-09-05", "ar") == "\u206805/09/2001\u2069"
    assert typography.value("فاطمة", "ary") == "فاطمة"


def test_a_line_that_starts_with_latin_stays_right_to_left():
    assert typography.directed("RSU هو السجل\nالسطر الثاني", "ary") == "\u200fRSU هو السجل\nالسطر الثاني"
    assert typography.directed("RSU est gratuit", "fr") == "RSU est gratuit"


def test_braces_in_what_people_wrote_stay_theirs(phrases: Phrases):
    assert phrases.say("answer.noted", {"value": "{names}{0}%s"}, "fr") == "fr noted: {names}{0}%s"


def test_an_edited_answer_is_shown_as_it_is_with_its_source(phrases: Phrases):
    assert phrases.say("text", {"text": "C'est {gratuit}."}, "fr") == "C'est {gratuit}."
    answer = {"text": "Gratuit.", "source": "Decree 1; https://www.rsu.ma/fr/a", "date": "2026-01-31"}
    assert phrases.say("text", answer, "fr") == "Gratuit.\nfr source rsu.ma, 31/01/2026"


def test_the_number_among_the_parameters_chooses_the_plural_form(phrases: Phrases):
    assert phrases.say("progress", {"n": 2, "other": 7}, "fr") == "2 many"
    assert phrases.say("minutes", {"url": "x", "minutes": 1}, "fr") == "1 minute"
    assert phrases.say("minutes", {"url": "x", "minutes": 15}, "fr") == "15 minutes"


def test_a_missing_code_is_an_error_in_tests_and_an_apology_in_production(locales: Path):
    with pytest.raises(MissingWords):
        Phrases.under(locales, strict=True).say("no.such.code", {}, "fr")
    with pytest.raises(MissingWords):
        Phrases.under(locales, strict=True).say("receipt", {}, "fr")
    lenient = Phrases.under(locales)
    assert lenient.say("no.such.code", {}, "ary") == LAST_RESORT["ary"]
    assert lenient.say("receipt", {}, "fr") == LAST_RESORT["fr"]


def test_a_missing_catalogue_stops_the_start(tmp_path: Path):
    with pytest.raises(catalogs.CatalogError, match=r"rafiq\.po"):
        catalogs.load(tmp_path)


def test_a_plural_without_all_its_forms_stops_the_start(tmp_path: Path, locales: Path):
    whole = (locales / "ary" / "LC_MESSAGES" / "rafiq.po").read_text(encoding="utf-8")
    path = tmp_path / "rafiq.po"
    path.write_text(whole.replace('msgstr[5] "hundreds {n}"\n', ""), encoding="utf-8")
    with pytest.raises(catalogs.CatalogError, match="progress"):
        catalogs.read("ary", path)


@pytest.mark.parametrize("lang", LANGS)
def test_the_real_catalogues_have_the_gateways_own_words(lang: str):
    words = catalogs.load(ROOT / "locales")[lang]
    assert [code for code in codes.PARAMETERS if words.text(code) is None] == []
