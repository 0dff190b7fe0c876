"""Where somebody lives and what they do, told by the name of a town or of a trade: noted, and not asked again."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from backend.domain.answers import AnswerKey
from backend.domain.events import Answered
from backend.interviews import places, reading
from backend.questionnaires import towns
from tests.api.test_reading import published, read
from understanding.normalise import normalise

__all__ = ["published"]

TOWNS = [
    ("Casablanca", 6, "141"),
    ("سلا", 4, "441"),
    ("f Tanja", 1, "511"),
    ("Oujda", 2, "411"),
    ("nous habitons à Meknès", 3, "061"),
    ("azrou", 3, "271"),
    ("Ksar El Kebir", 1, "331"),
    ("f lmdina d taza", 3, "561"),
]
COUNTRYSIDE = [
    "f l3robia 7da taza",
    "douar",
    "دوار",
    "فالجبل",
    "jbel",
    "campagne près de Fès",
    "بادية قريبة من مكناس",
    "f dchar 7da lmdina",
    "village proche de la ville",
]


@pytest.mark.parametrize(("text", "region", "province"), TOWNS)
def test_who_names_a_town_lives_in_town_and_has_said_where(published, text, region, province):
    event = read(published, "milieu", text).event
    assert event == Answered(AnswerKey("milieu"), "urban", also=(("region", region), ("province", province)))


@pytest.mark.parametrize("text", COUNTRYSIDE)
def test_the_countryside_is_no_town_for_being_near_one(published, text):
    assert read(published, "milieu", text).event == Answered(AnswerKey("milieu"), "rural")


@pytest.mark.parametrize("text", ["taza", "Azilal", "إقليم الحوز", "souss", "taghazout", "7da casa"])
def test_a_name_that_town_and_countryside_share_is_asked_back(published, text):
    read_ = read(published, "milieu", text)
    assert (read_.readings, read_.clue) == (("urban", "rural"), "town_or_country")


async def test_who_names_a_town_is_asked_neither_region_nor_province(talking):
    await talking.turn("start")
    await talking.until("milieu")
    await talking.write("Casablanca")
    assert talking.params("answer.noted") == {"value": "En ville"}
    assert talking.awaited == ("household_size", None)


def test_every_town_is_a_place_of_its_province(published):
    listed = yaml.safe_load(Path(towns.__file__).with_name("towns.yml").read_text(encoding="utf-8"))
    strangers = [
        (code, name)
        for part in ("towns", "rural_communes")
        for code, names in listed[part].items()
        for name in names
        if places.Named(places.PROVINCE, code) not in places.names_in(published, name).get(normalise(name), ())
    ]
    assert strangers == []
    assert set(listed["prefectures"]) <= {choice.name for choice in published.questionnaire.by_name["province"].choices}


def test_a_province_named_after_its_town_is_no_town(published):
    titles = {
        normalise(words.questions["province"].choices[choice.name].title.male)
        for words in published.words.values()
        for choice in published.questionnaire.by_name["province"].choices
    }
    assert towns.from_file().names.isdisjoint(titles)


TRADES = [
    ("chauffeur", None, "equipment_operator"),
    ("taxi", None, "equipment_operator"),
    ("bennay", None, "craftsman"),
    ("moul lhanout", "self_employed", "trader"),
    ("fellah", "self_employed", "farm_operator"),
    ("katkhdem f dyour", "employee", "labourer"),
    ("mouqef", "employee", "labourer"),
    ("khddam b nhar", "employee", "labourer"),
    ("femme de ménage", "employee", "labourer"),
    ("ouvrier", None, "labourer"),
    ("à mon compte", "self_employed", None),
    ("7orr", "self_employed", None),
    ("حر", "self_employed", None),
]


@pytest.mark.parametrize(("text", "status", "occupation"), TRADES)
def test_who_names_a_trade_works_and_is_not_asked_for_it_again(published, text, status, occupation):
    told = (("professional_status", status), ("occupation", occupation))
    also = tuple((name, value) for name, value in told if value is not None)
    event = read(published, "activity", text, member=0).event
    assert event == Answered(AnswerKey("activity", 0), "working", also=also)


IDLE = [
    ("retraité", "retired"),
    ("f dar", "homemaker"),
    ("ma khdamch, kont chauffeur", "unemployed"),
    ("مريض", "unable"),
]


@pytest.mark.parametrize(("text", "activity"), IDLE)
def test_a_trade_of_former_days_is_no_work(published, text, activity):
    assert read(published, "activity", text, member=0).event == Answered(AnswerKey("activity", 0), activity)


@pytest.mark.parametrize("text", ["walo", "والو", "rien", "ما كتخدمش"])
def test_who_does_not_work_may_look_for_work_or_keep_the_house(published, text):
    assert read(published, "activity", text, member=0).readings == ("unemployed", "homemaker")


@pytest.mark.parametrize("text", ["chauffeur", "bennay", "خياط"])
def test_a_trade_alone_may_be_ones_own_or_not(published, text):
    assert read(published, "professional_status", text, member=0).readings == ("self_employed", "employee")


@pytest.mark.parametrize(
    ("text", "status"), [("f lma3mel", "employee"), ("حر", "self_employed"), ("libre", "self_employed")]
)
def test_how_somebody_works_is_said_in_many_ways(published, text, status):
    assert read(published, "professional_status", text, member=0).event.value == status


@pytest.mark.parametrize("text", ["à mon compte", "7orr", "m3a rasi"])
def test_how_somebody_works_is_no_trade(published, text):
    assert isinstance(read(published, "occupation", text, member=0), reading.NotUnderstood)


OCCUPATIONS = [
    ("راعي", "labourer"),
    ("soudeur", "craftsman"),
    ("حوات", "labourer"),
    ("livreur", "equipment_operator"),
    ("عسكري", "employee"),
    ("docteur", "senior_executive"),
    ("khddama f dyour", "labourer"),
]


@pytest.mark.parametrize(("text", "occupation"), OCCUPATIONS)
def test_common_trades_are_known(published, text, occupation):
    assert read(published, "occupation", text, member=0).event.value == occupation


async def test_a_driver_is_asked_how_he_drives_and_not_what_he_does(talking):
    await talking.turn("start")
    await talking.until("activity", 0)
    await talking.write("chauffeur de taxi")
    assert talking.awaited == ("professional_status", 0)
    await talking.write("à mon compte")
    assert talking.awaited == ("activity", 1)
