"""Answers to frequent questions: complete in four languages, figures of the day, faults named all at once."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from backend.knowledge import figures
from backend.knowledge.library import INTENTS, LANGUAGES, KnowledgeError, load, published_answers
from backend.knowledge.service import answer
from backend.rules import published, rules_on

DAY = date(2026, 11, 22)
NAMES = figures.names(published())


def write(directory: Path, *, without: tuple[str, str] | None = None, **changed: str) -> Path:
    """A small, complete knowledge base: one text for every question, some texts changed by question name."""
    (directory / "answers").mkdir(parents=True)
    for language in LANGUAGES:
        entries = {intent: {"text": changed.get(intent.removeprefix("faq/"), "نعم")} for intent in INTENTS}
        if without and without[1] == language:
            del entries[without[0]]
        (directory / "answers" / f"{language}.yml").write_text(yaml.safe_dump(entries), encoding="utf-8")
    sources: dict[str, object] = {
        intent: {"source": "Law 72.18", "date": "2020-08", "certain": True} for intent in INTENTS
    }
    sources["names"] = {"Law 72.18": dict.fromkeys(LANGUAGES, "the law")}
    (directory / "sources.yml").write_text(yaml.safe_dump(sources), encoding="utf-8")
    return directory


def test_a_complete_knowledge_base_loads(tmp_path):
    library = load(write(tmp_path / "base"), NAMES)
    assert len(library.answers) == len(INTENTS) * len(LANGUAGES)


def test_a_missing_language_a_missing_question_and_an_unknown_figure_are_named_together(tmp_path):
    directory = write(tmp_path / "base", without=("faq/cost", "ary"), asd_what="{asd_limit}", privacy="{open")
    (directory / "answers" / "fr.yml").unlink()
    with pytest.raises(KnowledgeError) as error:
        load(directory, NAMES)
    said = str(error.value)
    assert "ary.yml: no answer to faq/cost" in said
    assert "fr.yml: no answer to faq/what_is_rsu" in said
    assert "ar.yml: faq/asd_what: no such figure: asd_limit" in said
    assert "ar.yml: faq/privacy: a brace is left open" in said


def test_a_question_nobody_recognises_or_without_source_is_a_fault(tmp_path):
    directory = write(tmp_path / "base")
    (directory / "sources.yml").write_text("faq/cost: {source: '', date: 2020-08, certain: true}", encoding="utf-8")
    with (directory / "answers" / "ar.yml").open("a", encoding="utf-8") as file:
        file.write("faq/football: {text: نعم}\n")
    with pytest.raises(KnowledgeError, match=r"(?s)faq/cost: source, date.*no source for faq/privacy.*faq/football"):
        load(directory, NAMES)


def test_numbers_are_written_with_a_decimal_comma_and_thousands_apart():
    numbers = (9.743001, 9.3264284, 200, 1164, 100000, 0.5)
    assert [figures.written(number).replace("\u00a0", " ") for number in numbers] == [
        "9,743001",
        "9,3264284",
        "200",
        "1 164",
        "100 000",
        "0,5",
    ]


def test_figures_are_those_of_the_day():
    days = (date(2024, 6, 1), date(2025, 6, 1), DAY)
    assert [figures.text(rules_on(day), "asd_child_0_5") for day in days] == ["200", "250", "300"]


def test_every_figure_that_may_be_quoted_has_a_text_today():
    assert all(figures.text(rules_on(DAY), name) for name in NAMES)
    assert figures.text(rules_on(DAY), "achamil_lowest") == "144"
    assert figures.text(rules_on(DAY), "achamil_highest") == "1\u00a0164"


def test_the_published_answers_are_complete_and_filled():
    assert published_answers()
    for intent in INTENTS:
        for language in LANGUAGES:
            found = answer(intent, language, DAY)
            assert found, (intent, language)
            assert "{" not in found.text, (intent, language)
            assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", found.source.date), intent


async def test_an_answer_comes_with_its_source_and_date(backend):
    reply = await backend.get("/v1/knowledge/faq/index_threshold", params={"lang": "fr", "on": "2026-11-22"})
    assert reply.status_code == 200
    assert set(reply.json()) == {"text", "source_name", "source", "date", "certain"}
    assert "9,743001" in reply.json()["text"]


@pytest.mark.parametrize(
    "lang, name",
    [("ar", "الحساب المنشور"), ("ary", "الحساب المنشور"), ("ary-Latn", "l7sab lmenchour"), ("fr", "le calcul publié")],
)
async def test_a_citizen_reads_a_name_and_who_checks_finds_the_site(backend, lang, name):
    reply = (await backend.get("/v1/knowledge/faq/bills_effect", params={"lang": lang})).json()
    assert (reply["source_name"], reply["source"]) == (name, "rsu_calculator, github.com")


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_who_is_in_the_middle_of_an_interview_is_not_told_to_begin_one(backend, lang):
    async def read(question: str, **busy: str) -> list[str]:
        reply = await backend.get(f"/v1/knowledge/{question}", params={"lang": lang} | busy)
        return str(reply.json()["text"]).split("\n\n")

    def sentences(paragraph: str) -> int:
        return paragraph.count("«")

    assert await read("faq/cost", busy="true") == (await read("faq/cost"))[:1]
    [_, either], [_, other] = await read("faq/index_too_high"), await read("faq/index_too_high", busy="true")
    assert (sentences(either), sentences(other)) == (2, 1)
    assert either.endswith(other)


def test_a_source_without_a_name_for_citizens_is_a_fault(tmp_path):
    directory = write(tmp_path / "base")
    sources = yaml.safe_load((directory / "sources.yml").read_text(encoding="utf-8"))
    del sources["names"]["Law 72.18"]["fr"]
    (directory / "sources.yml").write_text(yaml.safe_dump(sources), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"no name for Law 72\.18 in fr"):
        load(directory, NAMES)


async def test_without_a_day_the_figures_are_todays(backend):
    assert (await backend.get("/v1/knowledge/faq/cost", params={"lang": "ary"})).status_code == 200


@pytest.mark.parametrize(
    "path, parameters, status, code",
    [
        ("faq/football", {"lang": "ar"}, 404, "no_such_question"),
        ("faq/cost", {"lang": "en"}, 422, "invalid_request"),
        ("faq/cost", {}, 422, "invalid_request"),
        ("faq/cost", {"lang": "ar", "on": "tomorrow"}, 422, "invalid_request"),
        ("faq/cost", {"lang": "ar", "on": "2026-02-30"}, 422, "invalid_request"),
        ("faq/asd_amount", {"lang": "ar", "on": "2022-01-01"}, 422, "no_rule_for_date"),
    ],
)
async def test_what_cannot_be_answered_is_refused_by_a_code(backend, path, parameters, status, code):
    reply = await backend.get(f"/v1/knowledge/{path}", params=parameters)
    assert (reply.status_code, reply.json()["code"]) == (status, code)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_figures_of_an_earlier_year_are_told_as_such(backend, lang):
    old, new = [
        (await backend.get("/v1/knowledge/faq/asd_amount", params={"lang": lang, "on": day})).json()["text"]
        for day in ("2026-12-31", "2027-01-01")
    ]
    assert new.startswith(old)
    assert "2026" in new.removeprefix(old)


async def test_only_the_bot_and_its_actions_may_ask(backend):
    reply = await backend.get("/v1/knowledge/faq/cost", params={"lang": "ar"}, headers={"Authorization": "Bearer no"})
    assert reply.status_code == 401
