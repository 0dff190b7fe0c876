"""Dated rules: a value for its days and no others, and files that cannot be half right."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

import backend.rules.files as rule_files
from backend.domain.rulebook import Dated, NoRuleForDate, Period
from backend.rules import RulesError, load, published

SHIPPED = Path(rule_files.__file__).parent
OLD, NEW = date(2024, 12, 31), date(2025, 1, 1)


def test_a_value_holds_from_its_first_day_to_its_last():
    rate = published().figures["asd_child_0_5"].values
    assert (rate.on(date(2023, 12, 1)), rate.on(OLD), rate.on(NEW), rate.on(date(2026, 12, 31))) == (200, 200, 250, 300)


@pytest.mark.parametrize("day", [date(2023, 11, 30), date(2027, 1, 1)])
def test_no_value_for_a_day_is_an_error_that_names_the_rule_and_the_day(day):
    with pytest.raises(NoRuleForDate, match=f"asd_child_0_5 has no value on {day}"):
        published().figures["asd_child_0_5"].values.on(day)


def test_a_gap_between_two_values_is_nobodys_value():
    dated = Dated("rate", (Period(OLD, OLD, 1), Period(NEW + timedelta(1), None, 2)))
    with pytest.raises(NoRuleForDate, match="2025-01-01"):
        dated.on(NEW)


def test_values_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        Dated("rate", (Period(OLD, None, 1), Period(NEW, None, 2)))
    with pytest.raises(ValueError, match="overlaps"):
        Dated("rate", (Period(OLD, NEW, 1), Period(NEW, None, 2)))


def test_the_rules_of_a_day_need_a_value_for_everything_that_decides():
    with pytest.raises(NoRuleForDate, match="formula has no value on 2022-11-28"):
        published().on(date(2022, 11, 28))


def test_the_last_complete_day_is_the_last_whose_amounts_can_all_be_counted():
    last = published().last_complete_day()
    assert last
    rules = [published().on(day) for day in (last, last + timedelta(1))]
    assert [all(day.counts_amount_of(one) for one in filter(None, day.programmes.values())) for day in rules] == [
        True,
        False,
    ]


def test_a_programme_that_had_not_started_has_no_rules_rather_than_an_error():
    programmes = published().on(date(2023, 6, 1)).programmes
    assert {name for name, programme in programmes.items() if programme} == {"amo_tadamon"}


def test_every_figure_has_a_meaning_a_unit_and_a_source_that_can_be_found():
    for name, figure in published().figures.items():
        assert figure.meaning, name
        assert figure.unit, name
        assert "http" in figure.source or "ecree" in figure.source, name
        assert isinstance(figure.certain, bool), name


def test_the_amounts_of_the_direct_aid_rise_as_announced():
    figures = published().figures
    years = [date(year, 6, 1) for year in (2024, 2025, 2026)]

    def amounts(name: str) -> list[object]:
        return [figures[name].values.on(day) for day in years]

    assert amounts("asd_child_6_20_school") == [200, 250, 300]
    assert amounts("asd_child_6_20_out") == [150, 175, 200]
    assert amounts("asd_orphan") == [350, 375, 400]
    assert amounts("asd_disability") == [100, 100, 100]


@pytest.fixture
def copy(tmp_path):
    directory = tmp_path / "rules"
    shutil.copytree(SHIPPED, directory, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return directory


def change(directory: Path, file: str, old: str, new: str) -> None:
    text = (directory / file).read_text(encoding="utf-8")
    assert old in text
    (directory / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_files_load(copy):
    assert set(load(copy).programmes) == set(published().programmes)


@pytest.mark.parametrize(
    "file, old, new, said",
    [
        ("programmes.yml", "fact: any_pension", "fact: any_pention", "no such fact: any_pention"),
        ("programmes.yml", "fails: pension", "fails: pention", "pention"),
        ("programmes.yml", "threshold: asd_threshold", "threshold: asd_limit", "no such figure: asd_limit"),
        ("programmes.yml", "operator: at_most", "operator: under", "under"),
        ("programmes.yml", "amount: asd_birth", "amount: birth", "no such amount: birth"),
        ("formula.yml", "several_nuclei: 0.035", "nuclei_count: 0.035", "no such fact: nuclei_count"),
        ("formula.yml", "{1: 0.107, ", "{", "each region"),
        ("formula.yml", "share_denominator: members", "share_denominator: rooms", "rooms"),
        ("asd.yml", "to: 2024-12-31", "to: 2025-06-30", "overlaps"),
        ("asd.yml", 'source: "Law 58.23', "sourced: Law", "asd_child_0_5"),
        ("asd.yml", "value: 200", "value: two hundred", "neither a number nor a table"),
        ("amo_achamil.yml", "up_to: 9.5124369", "up_to: 9.95", "brackets rise"),
    ],
)
def test_a_fault_in_the_files_is_named(copy, file, old, new, said):
    change(copy, file, old, new)
    with pytest.raises(RulesError, match=said):
        load(copy)


def test_every_fault_is_named_at_once(copy):
    change(copy, "programmes.yml", "fact: any_pension", "fact: any_pention")
    change(copy, "asd.yml", "value: 200", "value: two hundred")
    with pytest.raises(RulesError, match=r"(?s)(asd\.yml.*any_pention|any_pention.*asd\.yml)"):
        load(copy)
