"""Answers in people's own words: what they tell is noted and not asked again, what they cannot tell is asked back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backend.domain.answers import AnswerKey, Source
from backend.domain.events import Answered, AnsweredTogether, MemberRenamed, Refused, Who
from backend.interviews import members, naming_answers, reading, roster_commands
from backend.interviews.naming_answers import Named
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


COUNTED_ANEW = [
    "la smhili, 3ndi 4 drari machi 3",
    "non pardon, 3 enfants pas 4",
    "سمح ليا عندي 4 دراري ماشي 3",
    "la sme7 lia 3ndi 4 drari",
    "pardon j'ai 4 enfants",
]


@pytest.mark.parametrize("name", ["health_cover", "schooling", "equipment", "rooms"])
@pytest.mark.parametrize("text", COUNTED_ANEW)
def test_a_correction_is_no_answer_to_what_it_stands_under(published, name, text):
    assert read(published, name, text) == reading.WantsCorrection(Named("household_size"))


@pytest.mark.parametrize(
    "text", ["la smhili, 3ndi 4 drari machi 3", "je me suis trompé, nous sommes 5 personnes pas 4"]
)
async def test_who_counted_wrong_is_asked_again_how_many_they_are(talking, text):
    await talking.turn("start")
    await talking.until("health_cover")
    await talking.write(text)
    assert talking.awaited == ("household_size", None)
    assert talking.ask["hint"] == "4"


@pytest.mark.parametrize(("text", "name"), [("ghlett", "which_answer"), ("erreur sur le nombre de pièces", "rooms")])
async def test_a_mistake_that_is_admitted_can_be_mended(talking, text, name):
    await talking.turn("start")
    await talking.until("butane_mad_month")
    await talking.write(text)
    assert talking.ask["name"] == name


ABOUT_THIS = [
    ("la, Said machi Salma", (2,)),
    ("smeh lia rani ghalta, benti katqra", (3,)),
    ("pardon, Salma et Said", (2, 3)),
]


@pytest.mark.parametrize(("text", "named"), ABOUT_THIS)
def test_an_apology_before_an_answer_is_no_other_answer(published, text, named):
    assert read(published, "schooling", text).event.named == named


@pytest.mark.parametrize(
    ("text", "member", "name"),
    [
        ("la smahli, benti smitha Sara machi Salma", 3, "Sara"),
        ("pardon ma femme s'appelle Khadija pas Fatima", 1, "Khadija"),
    ],
)
def test_a_name_taken_back_is_put_right(published, text, member, name):
    assert read(published, "health_cover", text).event == MemberRenamed(member, name)


@pytest.mark.parametrize("text", ["smiti Fatna", "سميتي Fatna", "je m'appelle Fatna", "la ghlett, smiti Fatna"])
async def test_ones_own_name_said_later_changes_the_heads_once_confirmed(talking, text):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("answer", text)
    assert talking.awaited == ("confirm_value", 0)
    assert talking.params("sure_about.another_name") == {"value": "Fatna"}
    await talking.press("yes")
    assert talking.params("member.renamed") == {"old": "Hassan", "name": "Fatna"}
    assert talking.awaited == ("rooms", None)


async def test_ones_own_name_stays_when_it_is_not_confirmed(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("answer", "smiti Fatna")
    await talking.press("no")
    await talking.turn("answer", "smiti Hassan")
    assert talking.codes == ["answer.kept"]
    assert talking.awaited == ("rooms", None)


async def test_ones_own_name_said_early_is_noted(talking):
    await talking.turn("start")
    await talking.until("milieu")
    await talking.write("je m'appelle Fatna")
    assert talking.params("answer.noted") == {"value": "Fatna"}
    assert talking.awaited == ("milieu", None)


@pytest.mark.parametrize("text", ["7ta wa7ed", "حتى واحد", "personne", "la", "non"])
async def test_nobody_can_be_meant_where_somebody_is_asked_for(talking, text):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("deregister", "supprimer une personne")
    assert talking.awaited == ("which_member", None)
    await talking.write(text)
    assert talking.codes == ["cancel.task"]
    assert talking.awaited == ("rooms", None)


@pytest.mark.parametrize("text", ["7ta wa7ed", "حتى واحد", "personne"])
def test_nobody_left_after_all(published, text):
    scene = scene_at(published, "rooms")
    fewer = Answered(AnswerKey("household_size"), 4)
    smaller = replace(scene, interview=engine.apply(scene.questionnaire, scene.interview, fewer, TODAY).interview)
    ask = engine.current(scene.questionnaire, smaller.interview, TODAY)
    assert reading.read_text(smaller, ask, text).event == Refused()


@pytest.mark.parametrize("text", ["احذف الجدة", "supprimer ma grand-mère", "7iyed ljedda"])
async def test_other_kin_are_removed_by_the_word_for_them(talking, text):
    talking.nameless = True
    await talking.turn("estimate")
    await talking.until("relation", 1)
    await talking.write("ma grand-mère")
    await talking.turn("erase", text)
    assert talking.awaited == ("confirm_remove", 1)


def test_a_grandmother_is_a_parent_where_no_other_kin_lives(published):
    assert members.found(scene_at(published, "rooms"), "الجدة", (0, 1, 2, 3, 4)) == (4,)


def test_other_kin_are_found_by_kind_and_sex(published):
    scene = scene_at(published, "relation", member=4)
    aunt = Answered(AnswerKey("relation", 4), "other", also=(("sex", "female"),))
    scene = replace(scene, interview=engine.apply(scene.questionnaire, scene.interview, aunt, TODAY).interview)
    assert members.found(scene, "khalti", scene.interview.roster) == (4,)
    assert members.found(scene, "3ammi", scene.interview.roster) == ()


@pytest.mark.parametrize("text", ["12 mars 1980", "12/03/1980", "1980", "12 mars"])
def test_a_date_is_no_number_of_people(published, text):
    assert read(published, "household_size", text).clue == "date_for_people"
    assert read(published, "rooms", text).clue == "date_for_number"


@pytest.mark.parametrize("text", ["rent", "lkra 1500", "loyer 1500", "الكرا ألف درهم"])
async def test_the_rent_is_said_not_to_be_asked_for(talking, text):
    await talking.turn("start")
    await talking.until("butane_mad_month")
    await talking.write(text)
    assert talking.codes == ["answer.unclear.rent"]
    assert talking.awaited == ("butane_mad_month", None)


@pytest.mark.parametrize("text", ["ana", "moi", "moi-même", "أنا"])
def test_the_head_is_not_one_more_member(published, text):
    assert read(published, "relation", text, member=1).clue == "yourself"


TOLD_OF_SEVERAL = [
    ("schooling", "drari", Who.SOME, None, (2, 3)),
    ("schooling", "les enfants à l'école publique", Who.SOME, "public", (2, 3)),
    ("schooling", "lbnat", Who.SOME, None, (3,)),
    ("schooling", "7ta wa7ed mn drari", Who.NOBODY, None, ()),
    ("schooling", "personne sauf Said", Who.SOME, None, (2,)),
    ("literate", "7ta wa7ed ghir ana", Who.SOME, None, (0,)),
    ("literate", "kolhom ila mmi", Who.SOME, None, (0, 1)),
    ("literate", "كلنا من غير حماتي", Who.SOME, None, (0, 1)),
    ("literate", "tous sauf mamie", Who.SOME, None, (0, 1)),
    ("literate", "الوالدين", Who.SOME, None, (4,)),
    ("health_cover", "drari 3ndhom tadamon", Who.SOME, "amo_tadamon", (2, 3)),
]


@pytest.mark.parametrize(("name", "text", "who", "value", "named"), TOLD_OF_SEVERAL)
def test_several_are_told_of_by_what_they_are(published, name, text, who, value, named):
    assert read(published, name, text).event == AnsweredTogether(name, who, value, named)


@pytest.mark.parametrize("text", ["tous sauf le voisin", "wld benti", "kolna mn ghir l3arousa"])
def test_everyone_but_somebody_unknown_is_not_everyone(published, text):
    assert isinstance(read(published, "literate", text), reading.NotUnderstood)


@pytest.mark.parametrize("text", ["la", "لا", "non", "nn"])
def test_a_bare_no_is_none(published, text):
    assert read(published, "cars", text).event == Answered(AnswerKey("cars"), 0)


@pytest.mark.parametrize("text", ["3ndna chwiya d douch", "3ndi ghir chwiya"])
def test_a_little_is_some(published, text):
    assert read(published, "bath_or_shower", text).event.value is True


SINCE_THEN = [
    ("avant chauffeur, maintenant au chômage", ("unemployed",)),
    ("kont f lma3mel daba walo", ("unemployed", "homemaker")),
    ("كنت خدامة دابا جالسة مع البنت", ("unemployed", "homemaker")),
    ("elle fait la couture à la maison", ("working", "homemaker")),
]


@pytest.mark.parametrize(("text", "activities"), SINCE_THEN)
def test_what_somebody_does_now_counts(published, text, activities):
    read_ = read(published, "activity", text, member=1)
    assert (read_.readings if isinstance(read_, reading.Doubtful) else (read_.event.value,)) == activities


NAMES = [
    ("given_name", "انا سناء", "سناء"),
    ("given_name", "moi c'est Karim", "Karim"),
    ("family_name", "نفس الكنية ديال راجلي", "Alami"),
    ("family_name", "dyal bah: Ziani", "Ziani"),
]


@pytest.mark.parametrize(("name", "text", "written"), NAMES)
def test_a_name_is_found_among_the_words(published, name, text, written):
    assert read(published, name, text, member=1).event.value == written


async def test_the_first_of_two_readings_is_said_in_words(talking):
    await talking.turn("start")
    await talking.until("birth_date", 2)
    await talking.write("il a 6 ans")
    assert talking.awaited == ("which_reading", None)
    await talking.write("le premier")
    assert talking.params("answer.noted.date") == {"value": "2019"}


async def test_rent_beside_a_bill_is_not_counted(talking):
    await talking.turn("start")
    await talking.until("water_electricity_mad_month")
    await talking.write("eau et électricité 350 et loyer 2000")
    assert talking.params("answer.noted.money") == {"value": "350"}


@pytest.mark.parametrize("text", ["mmi la", "Fatima non", "mmi ma kat9rach", "Fatima w mmi la"])
def test_what_is_denied_of_one_is_not_said_of_them_and_each_is_asked(published, text):
    assert read(published, "literate", text).event.who is Who.DIFFERS


TOLD_APART = [
    ("schooling", "Said 3omoumi Salma privé", Who.DIFFERS, None, ()),
    ("schooling", "Said khrej", Who.DIFFERS, None, ()),
    ("schooling", "Said w Salma public", Who.SOME, "public", (2, 3)),
    ("schooling", "أنا وولادي", Who.SOME, None, (2, 3)),
    ("schooling", "bjouj f lprivé", Who.EVERYONE, "private", ()),
    ("literate", "Hassan oui les autres non", Who.SOME, None, (0,)),
    ("literate", "ghir rajli", Who.SOME, None, (0,)),
    ("diploma", "brevet", Who.DIFFERS, None, ()),
    ("diploma", "Hassan bac", Who.SOME, "general", (0,)),
    ("health_cover", "CNSS", Who.EVERYONE, "other", ()),
    ("disability", "mmi ma katchoufch", Who.SOME, None, (4,)),
    ("equipment", "kolchi", Who.DIFFERS, None, ()),
    ("equipment", "hanout", Who.SOME, None, ("professional_premises",)),
]


@pytest.mark.parametrize(("name", "text", "who", "value", "named"), TOLD_APART)
def test_what_is_said_of_some_is_not_taken_for_all(published, name, text, who, value, named):
    assert read(published, name, text).event == AnsweredTogether(name, who, value, named)


def test_everything_but_one_thing_is_the_rest(published):
    named = read(published, "equipment", "tout sauf garage").event.named
    assert "garage" not in named
    assert len(named) > 3


KIN_AND_OTHERS = [
    ("wlad khti", "other"),
    ("khout mrati", "other"),
    ("mon ex femme", "other"),
    ("ضرتي", "other"),
    ("weld ljiran", "other"),
    ("baby", "child"),
]


@pytest.mark.parametrize(("text", "relation"), KIN_AND_OTHERS)
def test_who_only_sounds_like_nearest_kin_is_not(published, text, relation):
    assert read(published, "relation", text, member=1).event.value == relation


LOOKALIKES = [
    ("marital_status", 4, "rajli khla ddar"),
    ("electricity_meter", None, "wa7ed l kolna"),
    ("dwelling_type", None, "chez mes parents"),
]


@pytest.mark.parametrize(("name", "member", "text"), LOOKALIKES)
def test_one_word_in_common_is_no_answer(published, name, member, text):
    assert isinstance(read(published, name, text, member=member), reading.NotUnderstood)


@pytest.mark.parametrize(("text", "level"), [("bac+2", "higher"), ("cinquième", "basic"), ("6ème", "basic")])
def test_classes_are_known_by_their_numbers(published, text, level):
    assert read(published, "education_level", text, member=0).event.value == level


@pytest.mark.parametrize("text", ["men be3d", "من بعد", "plus tard", "فيما بعد"])
async def test_what_is_left_for_later_in_words_is_left(talking, text):
    await talking.turn("start")
    await talking.until("idcs", 0)
    await talking.write(text)
    assert talking.codes == ["skip.noted"]


@pytest.mark.parametrize(
    ("text", "who"), [("7ta wa7ed mn ghir Said", Who.NOBODY), ("kolna mn ghir Said", Who.EVERYONE)]
)
def test_who_is_not_asked_about_may_be_left_out(published, text, who):
    assert read(published, "literate", text).event.who is who


@pytest.mark.parametrize("text", ["bo7dna", "ghir 7na", "on est seuls", "بوحدنا", "une"])
def test_who_is_alone_is_one_family(published, text):
    assert read(published, "nuclei", text).event == Answered(AnswerKey("nuclei"), 1)


@pytest.mark.parametrize(("text", "sex"), [("F", "female"), ("h", "male"), ("M", "male")])
def test_one_letter_tells_a_sex(published, text, sex):
    assert read(published, "sex", text, "fr", member=0).event.value == sex


INSTEAD = [
    ("milieu", None, "f lmdina machi f lbadiya", "urban"),
    ("milieu", None, "machi f lmdina, f l3robia", "rural"),
    ("milieu", None, "ville, pas campagne", "urban"),
    ("relation", 1, "benti machi weldi", "daughter"),
    ("relation", 1, "non c'est mon fils", "son"),
    ("relation", 1, "ghlett, benti", "daughter"),
]


@pytest.mark.parametrize(("name", "member", "text", "value"), INSTEAD)
def test_what_is_denied_beside_the_answer_is_no_second_answer(published, name, member, text, value):
    assert read(published, name, text, member=member).event.value == value


@pytest.mark.parametrize("text", ["il ne travaille plus", "ma b9ach khdam"])
def test_who_works_no_more_may_be_retired(published, text):
    assert read(published, "activity", text, member=0).readings == ("unemployed", "retired")


@pytest.mark.parametrize("text", ["pardon oui", "désolé je ne sais pas"])
def test_pardon_alone_takes_nothing_back(published, text):
    assert read(published, "literate", text).event.who is Who.DIFFERS


def test_kin_are_added_by_the_word_for_them(published):
    found = roster_commands.found(scene_at(published, "rooms"), "ajoute ma belle-mère")
    assert found == roster_commands.RosterCommand("add")


RENAMED_ANSWERS = [
    ("بغيت نبدل عدد البيوت", "rooms"),
    ("beddel 3adad lbyout", "rooms"),
    ("bghit nbeddel chhal men tomobil", "cars"),
    ("je veux corriger les voitures", "cars"),
]


@pytest.mark.parametrize(("text", "name"), RENAMED_ANSWERS)
def test_the_answer_to_change_is_found_among_the_words_that_ask(published, text, name):
    found = naming_answers.found(scene_at(published, "nuclei"), text)
    assert found is not None
    assert found.name == name
