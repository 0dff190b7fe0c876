"""What people type at a question, in their own words, and what the interview makes of it."""

from __future__ import annotations

from datetime import date

import pytest

from backend.conversations.codes import DOUBTS
from backend.domain import interview as engine
from backend.domain.answers import AnswerKey
from backend.domain.events import Answered, AnsweredTogether, Consented, MemberRemoved, Misread, Unknown, Who
from backend.domain.interview_state import Ask, AskKind
from backend.domain.questionnaire import Purpose
from backend.interviews import asking, members, naming_answers, places, reading, roster_commands
from backend.interviews.scene import Scene
from backend.questionnaires import library

TODAY = date(2026, 11, 22)
LANGS = ("ar", "ary", "ary-Latn", "fr")
FAMILY = {
    "milieu": "urban",
    "region": "6",
    "province": "141",
    "household_size": 5,
    "relation": {1: "wife", 2: "son", 3: "daughter", 4: "mother"},
    "given_name": {0: "Hassan", 1: "Fatima", 2: "Said", 3: "Salma", 4: "Aicha"},
    "family_name": "Alami",
    "sex": {0: "male"},
    "activity": {0: "working", 1: "homemaker", 4: "unable"},
    "professional_status": "employee",
    "occupation": "labourer",
    "education_level": "basic",
    "dwelling_type": "modern_house",
    "rooms": 2,
    "nuclei": 1,
    "birth_date": {0: "1984-01-10", 1: "1988-03-02", 2: "2014", 3: "2017", 4: "1950"},
}


@pytest.fixture(scope="module")
def published():
    return library.from_files().newest


def scene_at(published, name: str, lang: str = "ary", member: int | None = None) -> Scene:
    """The family's interview when this question is awaited."""
    questionnaire = published.questionnaire
    interview = engine.start(questionnaire, Purpose.REGISTER)
    interview = engine.apply(questionnaire, interview, Consented(), TODAY).interview
    for _ in range(150):
        ask = engine.current(questionnaire, interview, TODAY)
        if (ask.name, ask.member) == (name, member):
            return Scene(published, interview, lang, TODAY, "abcd")
        interview = engine.apply(questionnaire, interview, event_for(ask), TODAY).interview
    raise AssertionError(f"{name} is never asked")


def event_for(ask):
    if ask.kind in (AskKind.TOGETHER, AskKind.GATE):
        return AnsweredTogether(ask.name, Who.NOBODY)
    value = FAMILY.get(ask.name)
    value = value.get(ask.member) if isinstance(value, dict) else value
    return Unknown(ask.key) if value is None else Answered(ask.key, value)


def read(published, name: str, text: str, lang: str = "ary", member: int | None = None):
    scene = scene_at(published, name, lang, member)
    return reading.read_text(scene, engine.current(scene.questionnaire, scene.interview, TODAY), text)


TOGETHER = [
    ("حتى واحد", Who.NOBODY, None, ()),
    ("walo", Who.NOBODY, None, ()),
    ("non, personne", Who.NOBODY, None, ()),
    ("كاملين فالعمومي", Who.EVERYONE, "public", ()),
    ("kamlin f l3omomi", Who.EVERYONE, "public", ()),
    ("بجوج فالعمومي", Who.EVERYONE, "public", ()),
    ("Said f lprivé", Who.SOME, "private", (2,)),
    ("سلمى", Who.SOME, None, (3,)),
    ("Salma w Said", Who.SOME, None, (2, 3)),
    ("غير Salma", Who.SOME, None, (3,)),
    ("tous sauf Said", Who.SOME, None, (3,)),
    ("بنتي فالعمومي", Who.SOME, "public", (3,)),
    ("kol wahed o 7alto", Who.DIFFERS, None, ()),
    ("2", Who.DIFFERS, None, ()),
]


@pytest.mark.parametrize(("text", "who", "value", "named"), TOGETHER)
def test_one_answer_for_several_children(published, text, who, value, named):
    read_ = read(published, "schooling", text)
    assert read_.event == AnsweredTogether("schooling", who, value, named)


SECOND_SON = [
    ("ar", "الابن الأول", "الابن الثاني"),
    ("ary", "الولد اللول", "الولد التاني"),
    ("ary-Latn", "lweld lowel", "lweld tani"),
    ("fr", "le premier fils", "le deuxième fils"),
]


def nameless_family(published, lang: str, sons: int) -> Scene:
    """A household that is asked in an estimate, without names."""
    interview = engine.start(published.questionnaire, Purpose.ESTIMATE)
    events = [
        Consented(),
        Answered(AnswerKey("milieu"), "rural"),
        Answered(AnswerKey("region"), "6"),
        Answered(AnswerKey("household_size"), sons + 1),
        *(Answered(AnswerKey("relation", member), "son") for member in range(1, sons + 1)),
    ]
    for event in events:
        outcome = engine.apply(published.questionnaire, interview, event, TODAY)
        assert outcome.rejection is None, event
        interview = outcome.interview
    return Scene(published, interview, lang, TODAY, "abcd")


@pytest.mark.parametrize(("lang", "first", "second"), SECOND_SON)
def test_members_without_a_name_are_counted_in_words(published, lang, first, second):
    assert nameless_family(published, lang, 2).names((1, 2)) == [first, second]


@pytest.mark.parametrize("lang", LANGS)
def test_beyond_six_members_are_counted_in_figures(published, lang):
    names = nameless_family(published, lang, 7).names(tuple(range(1, 8)))
    assert len(set(names)) == 7
    assert [name.split()[-1].isdecimal() for name in names] == [False] * 6 + [True]


@pytest.mark.parametrize(("lang", "first", "second"), SECOND_SON)
def test_who_is_counted_in_words_is_found_by_them(published, lang, first, second):
    scene = nameless_family(published, lang, 2)
    assert members.found(scene, f"{second}", (1, 2)) == (2,)
    assert members.found(scene, f"{first}", (1, 2)) == (1,)


TYPED_TITLES = [
    ("electricity_meter", "fr", "c'est à nous", "individual"),
    ("electricity_meter", "fr", "à nous", "individual"),
    ("electricity_meter", "ary", "هو ديالنا", "individual"),
    ("electricity_meter", "ary-Latn", "dyalna 7na", "individual"),
    ("electricity_meter", "ar", "هو لنا", "individual"),
]
MARRIED = [("ary-Latn", "mjawej"), ("ary-Latn", "mjawja"), ("ary", "مجوج"), ("ary", "مجوجة"), ("ar", "مجوج")]


@pytest.mark.parametrize(("name", "lang", "text", "value"), TYPED_TITLES)
def test_a_choice_is_known_by_the_words_people_have_for_it(published, name, lang, text, value):
    assert read(published, name, text, lang).event == Answered(AnswerKey(name), value)


@pytest.mark.parametrize(("lang", "text"), MARRIED)
def test_married_is_known_as_it_is_pronounced(published, lang, text):
    event = read(published, "marital_status", text, lang, member=4).event
    assert event == Answered(AnswerKey("marital_status", 4), "married")


GATE = [
    ("walo", Who.NOBODY, ()),
    ("لا", Who.NOBODY, ()),
    ("بيسي وكاراج", Who.SOME, ("computer", "garage")),
    ("pc", Who.SOME, ("computer",)),
    ("kridi", Who.SOME, ("loan",)),
    ("اه عندنا", Who.DIFFERS, ()),
]


@pytest.mark.parametrize(("text", "who", "named"), GATE)
def test_one_answer_for_several_things(published, text, who, named):
    assert read(published, "equipment", text).event == AnsweredTogether("equipment", who, None, named)


REGIONS = [
    ("كازا", 6, "141"),
    ("casa", 6, "141"),
    ("Agadir", 9, "001"),
    ("fes", 3, "231"),
    ("سوس", 9, None),
    ("6", 6, None),
    ("mohammedia", 6, "371"),
    ("oujda", 2, "411"),
]


@pytest.mark.parametrize(("text", "region", "province"), REGIONS)
def test_a_town_names_its_region_too(published, text, region, province):
    event = read(published, "region", text).event
    question = published.questionnaire.by_name["region"]
    assert question.choice(event.value).value == region
    assert event.also == ((("province", province),) if province else ())


def every_place(published):
    """Each way to write each region and province: variable, choice, name."""
    for variable in (places.REGION, places.PROVINCE):
        for choice in published.questionnaire.by_name[variable].choices:
            everywhere = (words.questions[variable].choices[choice.name].names for words in published.words.values())
            yield from ((variable, choice, name) for name in {name for names in everywhere for name in names})


def test_every_name_of_a_place_reads_as_itself_or_is_asked_back(published):
    scene = scene_at(published, "region")
    ask = engine.current(scene.questionnaire, scene.interview, TODAY)
    misread = []
    for variable, choice, name in every_place(published):
        region = choice.value if variable == places.REGION else places.region_of(choice)
        also = () if variable == places.REGION else ((places.PROVINCE, choice.value),)
        read_ = reading.read_text(scene, ask, name)
        if isinstance(read_, reading.Doubtful):
            right = region in read_.readings and len(read_.readings) > 1
        else:
            right = read_.event == Answered(ask.key, region, also=also)
        misread += [] if right else [(name, read_)]
    assert misread == []


def test_a_province_is_taken_from_its_own_name_only(published):
    every = published.questionnaire.by_name["province"].choices
    misread = []
    for variable, choice, name in every_place(published):
        region = choice.value if variable == places.REGION else places.region_of(choice)
        scene = scene_at(published, "province")
        asked = tuple(one for one in every if places.region_of(one) == region)
        ask = Ask(AskKind.QUESTION, "province", None, published.questionnaire.by_name["province"], asked)
        event = reading.read_text(scene, ask, name).event
        expected = Answered(ask.key, choice.name) if variable == places.PROVINCE else Misread(ask.key, "elsewhere")
        misread += [] if event == expected else [(name, event)]
    assert misread == []


NEARLY = [("cassablanca", (6,)), ("merakech", (7,)), ("الصحراء", (10, 11, 12)), ("fes wla casa", (3, 6))]


@pytest.mark.parametrize(("text", "regions"), NEARLY)
def test_a_word_that_only_resembles_a_place_is_asked_back(published, text, regions):
    assert read(published, "region", text).readings == regions


@pytest.mark.parametrize("text", ["xyz", "bled"])
def test_a_word_that_is_no_place_is_not_taken_for_one(published, text):
    assert isinstance(read(published, "region", text), reading.NotUnderstood)


RELATIONS = [("مراتي", "wife"), ("mrati", "wife"), ("ma femme", "wife"), ("weldi", "son"), ("ma mère", "mother")]


@pytest.mark.parametrize(("text", "relation"), RELATIONS)
def test_a_relation_is_understood_as_people_say_it(published, text, relation):
    assert read(published, "relation", text, member=1).event == Answered(AnswerKey("relation", 1), relation)


@pytest.mark.parametrize("text", ["سميتي Khadija", "smiti Khadija", "je m'appelle Khadija", "Khadija."])
def test_a_name_is_taken_out_of_its_sentence(published, text):
    assert read(published, "given_name", text, member=0).event.value == "Khadija"


COMMANDS = [
    ("zid wahed khor", "add", None),
    ("زيد واحد آخر", "add", None),
    ("ajoute une personne", "add", None),
    ("7iyed Fatima", "remove", 1),
    ("حيد مي", "remove", 4),
    ("supprime Salma", "remove", 3),
    ("7iyed wahed", "remove", None),
    ("بدل السمية ديال Said", "rename", 2),
    ("change le prénom de Salma", "rename", 3),
]


@pytest.mark.parametrize(("text", "command", "member"), COMMANDS)
def test_the_household_is_changed_in_ones_own_words(published, text, command, member):
    found = roster_commands.found(scene_at(published, "rooms"), text)
    assert found == roster_commands.RosterCommand(command, member)


@pytest.mark.parametrize("text", ["wahed", "3", "دار عصرية", "oui", "Fatima", "zid", "khemsa d nas"])
def test_an_answer_is_not_a_command(published, text):
    assert roster_commands.found(scene_at(published, "rooms"), text) is None


CORRECTIONS = [
    ("le nombre de pièces", ("rooms", ())),
    ("البيوت فالدار", ("rooms", ())),
    ("tarikh izdiyad dyal Salma", ("birth_date", (3,))),
    ("تاريخ الازدياد ديال Said", ("birth_date", (2,))),
    ("date de naissance de Fatima", ("birth_date", (1,))),
]


@pytest.mark.parametrize(("text", "named"), CORRECTIONS)
def test_the_answer_to_change_is_found_by_its_name(published, text, named):
    found = naming_answers.found(scene_at(published, "nuclei"), text)
    assert found is not None
    assert (found.name, found.members) == named


def test_members_are_found_by_name_or_by_their_place(published):
    scene = scene_at(published, "rooms")
    everybody = scene.interview.roster
    assert members.found(scene, "Fatima w Salma", everybody) == (1, 3)
    assert members.found(scene, "bnti", everybody) == (3,)
    assert members.found(scene, "fatema", everybody) == (1,)
    assert members.found(scene, "3", everybody) == ()


def test_who_left_is_named(published):
    scene = scene_at(published, "rooms")
    answered = Answered(AnswerKey("household_size"), 4)
    smaller = engine.apply(scene.questionnaire, scene.interview, answered, TODAY).interview
    asking = Scene(published, smaller, "ary", TODAY, "abcd")
    ask = engine.current(scene.questionnaire, smaller, TODAY)
    assert ask.kind is AskKind.WHICH_MEMBER
    assert reading.read_text(asking, ask, "Aicha").event == MemberRemoved(4)


def test_every_doubt_of_the_questionnaire_has_a_code(published):
    assert {doubt.code for question in published.questionnaire.questions for doubt in question.doubts} == set(DOUBTS)


def titles(published, name, member=None):
    scene = scene_at(published, name, member=member)
    shown = asking.wire(scene, engine.current(scene.questionnaire, scene.interview, TODAY))["choices"]
    return {choice["payload"].rsplit("|", 1)[-1]: choice["title"] for choice in shown}


def test_a_relation_has_one_button_for_each_sex_and_one_for_all_others(published):
    shown = titles(published, "relation", member=1)
    assert len(shown) == 13
    assert {"wife", "husband", "daughter", "son", "other"} <= set(shown)
    assert set(shown).isdisjoint({"spouse", "child", "parent", "sibling", "grandchild", "parent_in_law"})


@pytest.mark.parametrize("text", ["ولد ولا بنت", "13"])
def test_a_relation_without_a_button_is_still_understood_and_places_count_what_is_seen(published, text):
    event = read(published, "relation", text, member=1).event
    assert event == Answered(AnswerKey("relation", 1), {"ولد ولا بنت": "child", "13": "other"}[text])


@pytest.mark.parametrize("name", ["disability", "diploma", "literate"])
def test_who_has_something_is_asked_with_names_and_a_plain_yes(published, name):
    shown = titles(published, name)
    assert shown["nobody"] == "حتى واحد"
    assert shown["differs"] == "إيه، كاين"
    assert shown["member:0"] == "\u2068Hassan\u2069"


def test_what_a_whole_family_shares_says_so_on_its_button(published):
    shown = titles(published, "schooling")
    assert shown["everyone:public"] == "كاملين: مدرسة عمومية"
    assert shown["differs"] == "كل واحد وحالتو"


@pytest.mark.parametrize(
    ("said", "told", "awaited"),
    [
        ("50000", "answer.unclear.unit", "which_reading"),
        ("3", "answer.unclear.count", "which_reading"),
        ("200 recharges", "answer.unclear.count", "which_reading"),
        ("20 euros", "answer.unclear.currency", "telecom_mad_month"),
    ],
)
async def test_a_sum_in_another_unit_is_asked_back_otherwise_than_bills_that_were_counted(talking, said, told, awaited):
    await talking.turn("start")
    await talking.until("telecom_mad_month")
    await talking.write(said)
    assert talking.codes == [told]
    assert talking.awaited == (awaited, None)
