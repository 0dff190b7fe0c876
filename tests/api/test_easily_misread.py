"""What people type that resembles something else, over the real API: nothing is misread, nothing lost."""

from __future__ import annotations

import pytest

from tests.api.talking import Talking

DOUBTS = [
    ("birth_date", 0, "2015", "sure_about.very_young_head"),
    ("birth_date", 1, "2014", "sure_about.very_young_spouse"),
    ("birth_date", 2, "1970", "sure_about.child_not_younger"),
    ("nuclei", None, "5", "sure_about.more_families_than_people"),
]


@pytest.mark.parametrize(("name", "member", "text", "code"), DOUBTS)
async def test_an_answer_that_is_hard_to_believe_is_asked_about_in_its_own_words(talking, name, member, text, code):
    await talking.turn("start")
    await talking.until(name, member)
    await talking.write(text)
    assert code in talking.codes
    assert talking.ask["name"] == "confirm_value"


async def test_who_has_no_name_is_removed_by_their_place_in_the_family(talking):
    talking.nameless = True
    await talking.turn("estimate")
    await talking.until("rooms")
    await talking.turn("answer", "supprimer ma fille")
    assert talking.awaited == ("confirm_remove", 3)
    await talking.press("yes")
    assert talking.params("member.removed")["name"] == talking.params("member.answers_gone")["name"] == "la fille"
    assert talking.params("member.answers_gone")["count"] > 1


@pytest.mark.parametrize(("lang", "text"), [("fr", "je veux porter plainte"), ("ary", "بغيت ندير شكاية عافاك")])
async def test_a_complaint_that_is_only_announced_is_asked_for(backend, sql, lang, text):
    talking = Talking(backend, lang=lang)
    await talking.turn("complaint", text)
    assert talking.awaited == ("request_detail", None)
    told = "depuis septembre je ne reçois plus les 500 dirhams"
    await talking.write(told)
    rows = await sql("SELECT kind FROM registry.request WHERE conversation_id = $1", talking.id)
    assert [row["kind"] for row in rows] == ["complaint"]


async def test_who_knows_an_age_and_no_year_is_not_asked_for_ever(talking):
    await talking.turn("start")
    await talking.until("birth_date", 0)
    await talking.write("70 ans")
    assert talking.awaited == ("which_reading", None)
    await talking.turn("dont_know", "je ne sais pas")
    assert "answer.noted.date" in talking.codes
    assert talking.awaited == ("idcs", 0)


async def test_a_number_after_failed_tries_is_the_answer_and_no_button(talking):
    await talking.turn("start")
    await talking.until("household_size")
    for _ in range(3):
        await talking.write("bleu")
    assert talking.awaited == ("offer_person", None)
    await talking.write("3")
    assert talking.awaited == ("given_name", 0)
    assert "skip.noted" not in talking.codes


async def test_a_sentence_is_not_taken_for_a_name(talking):
    await talking.turn("start")
    await talking.until("given_name", 0)
    await talking.write("je ne l'ai pas")
    assert talking.codes == ["answer.unclear.only_the_name"]
    assert talking.awaited == ("given_name", 0)


async def test_changing_nothing_after_all_leads_back(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("correct", "je me suis trompé")
    assert talking.awaited == ("which_answer", None)
    await talking.write("non")
    assert talking.awaited == ("rooms", None)


async def test_the_household_changes_although_another_question_stands_beside(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("correct", "je me suis trompé")
    await talking.turn("erase", "supprimer Salma")
    assert talking.awaited == ("confirm_remove", 3)


async def test_french_is_is_not_the_east(talking):
    await talking.turn("start")
    await talking.until("region")
    await talking.write("on est six, moi et ma femme")
    assert talking.awaited == ("region", None)
    await talking.write("c'est Casablanca")
    assert talking.awaited in {("province", None), ("household_size", None)}


@pytest.mark.parametrize("lang", ["ar", "ary", "ary-Latn", "fr"])
async def test_why_at_consent_is_told_without_reading_the_whole_consent_again(backend, lang):
    talking = Talking(backend, lang=lang)
    await talking.turn("start")
    whole = talking.ask
    await talking.turn("why")
    assert "09-08" in talking.params("why")["text"]
    assert whole["text"].endswith(talking.ask["text"])
    assert len(talking.ask["text"]) < 40
    assert talking.ask["choices"] == whole["choices"]
    await talking.turn("repeat")
    assert talking.ask == whole


async def test_a_blessing_is_nobody_of_the_household(backend):
    talking = Talking(backend, lang="ary-Latn")
    await talking.turn("start")
    await talking.until("relation", 1)
    await talking.write("Allah yjazik bikhir a wldi")
    assert talking.awaited == ("relation", 1)


async def test_a_son_is_not_taken_for_a_woman(talking):
    await talking.turn("start")
    await talking.until("sex", 0)
    await talking.write("fils")
    assert talking.params("answer.noted") == {"value": "Homme"}


async def test_who_asks_what_was_meant_sees_the_question_again(talking):
    await talking.turn("start")
    await talking.until("rooms")
    for _ in range(3):
        await talking.write("bleu")
    await talking.turn("repeat", "je n'ai pas compris")
    assert talking.awaited == ("rooms", None)


async def test_a_value_under_the_offer_of_a_person_is_the_answer_whatever_it_resembles(talking):
    await talking.turn("start")
    await talking.until("birth_date", 0)
    for _ in range(3):
        await talking.write("bleu")
    await talking.turn("correct", "en 1985")
    assert talking.awaited == ("idcs", 0)


@pytest.mark.parametrize("text", ["احذف الجدة", "supprimer ma grand-mère", "7iyed lbent"])
async def test_removing_kin_never_erases_everything(talking, text):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("erase", text)
    assert talking.awaited is not None
    assert talking.awaited[0] in {"which_member", "confirm_remove"}


async def test_erasing_ones_data_is_still_erasing(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("erase", "supprimez toutes mes données")
    assert talking.awaited == ("confirm_erase", None)


async def test_a_mother_is_not_an_unknown_answer(talking):
    await talking.turn("start")
    await talking.until("relation", 1)
    await talking.turn("dont_know", "ma mère")
    assert talking.params("answer.noted") == {"value": "La mère"}


async def test_a_grandmother_is_other_kin(talking):
    await talking.turn("start")
    await talking.until("relation", 1)
    await talking.write("ma grand-mère")
    assert talking.params("answer.noted") == {"value": "Autre lien"}


async def test_an_answer_given_where_a_correction_was_offered_counts(talking):
    await talking.turn("start")
    await talking.until("relation", 1)
    await talking.turn("correct", "je me suis trompé")
    assert talking.awaited == ("which_answer", None)
    await talking.write("ma femme")
    assert talking.params("answer.noted") == {"value": "La femme"}


async def test_a_birth_that_is_told_is_the_birth_date_to_change(talking):
    await talking.turn("start")
    await talking.until("relation", 2)
    await talking.turn("correct", "ma femme est née en 1968")
    assert talking.awaited == ("birth_date", 1)


async def test_nobody_need_be_named_when_nobody_is_to_leave(talking):
    await talking.turn("start")
    await talking.until("rooms")
    await talking.turn("erase", "supprimer ma grand-mère")
    await talking.write("non")
    assert talking.awaited == ("rooms", None)


@pytest.mark.parametrize("text", ["même nom que son père", "pareil"])
async def test_the_same_family_name_is_the_one_before(backend, text):
    talking = Talking(backend)
    await talking.turn("start")
    await talking.until("family_name", 1)
    await talking.write(text)
    assert talking.awaited != ("family_name", 1)
    assert "answer.unclear.only_the_name" not in talking.codes
