from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from understanding.readings import Option, read_choice, read_named, read_place

GROUPS = yaml.safe_load((Path(__file__).parent / "cases" / "choice.yml").read_text(encoding="utf-8"))


def options_of(group):
    return [Option(value, tuple(names)) for value, names in group["options"].items()]


CASES = [(options_of(group), case) for group in GROUPS for case in group["cases"]]


@pytest.mark.parametrize("options, case", CASES, ids=[case["text"] for _, case in CASES])
def test_a_choice_is_understood_as_typed(options, case):
    reading = read_choice(case["text"], options)
    assert (reading.status, reading.value) == (case.get("status", "ok"), case.get("value"))
    assert list(reading.readings) == case.get("readings", list(reading.readings))
    assert reading.reason == case.get("reason", reading.reason)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: next(iter(group["options"])))
def test_every_name_of_every_option_chooses_it(group):
    options = options_of(group)
    for option in options:
        for name in option.names:
            assert read_choice(name, options).value == option.value, name


def test_an_option_named_by_a_number_is_chosen_by_its_name_not_by_its_place():
    options = [Option("many", ("3 chambres",)), Option("two", ("2",)), Option("one", ("1",))]
    assert read_choice("1", options).value == "one"
    assert read_choice("3", options).value == "one"


@given(st.text(max_size=200))
def test_no_text_makes_a_choice_fail(text):
    assert read_choice(text, options_of(GROUPS[0])).status in ("ok", "ambiguous", "invalid")


@pytest.mark.parametrize(
    ("text", "place"),
    [("le premier", 0), ("lowla", 0), ("2", 1), ("الأولى", 0), ("dernier", 1), ("3", None), ("1972", None), ("", None)],
)
def test_a_place_in_a_list_is_named_in_words(text, place):
    assert read_place(text, 2) == place


def test_an_option_is_named_or_it_is_not():
    options = [Option("home", ("À la maison",)), Option("work", ("travaille",))]
    assert read_named("elle travaille", options).value == "work"
    assert read_named("ouvrier", options).reason == "no_such_option"
    assert read_named("2", options).reason == "no_such_option"
