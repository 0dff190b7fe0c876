"""What is read back before sending: brief, complete, and nothing that goes without saying."""

from __future__ import annotations

import pytest

from backend.domain import interview as engine
from backend.domain.answers import AnswerKey, Source
from backend.domain.events import Answered, AnsweredTogether, Unknown, Who
from backend.interviews import reviewing
from backend.interviews.scene import Scene
from backend.questionnaires import library
from tests.api.test_reading import FAMILY, TODAY, event_for, scene_at

LANGS = ("ar", "ary", "ary-Latn", "fr")
MOST_LINES = 30
REVIEWED = FAMILY | {
    "bath_or_shower": True,
    "electricity_meter": "individual",
    "satellite_dish": True,
    "mobiles": 2,
    "cars": 0,
    "motorcycles": 1,
    "butane_mad_month": 100,
    "water_electricity_mad_month": 250,
    "telecom_mad_month": 120,
}
CHANGES = (
    Answered(AnswerKey("disability", 2), "severe"),
    Answered(AnswerKey("schooling", 2), "public"),
    Answered(AnswerKey("literate", 0), True),
    Answered(AnswerKey("computer"), True),
    Unknown(AnswerKey("cars")),
)


@pytest.fixture(scope="module")
def published():
    return library.from_files().newest


def told(published, lang: str, *changes) -> Scene:
    """The family of five with all its answers, and these changes."""
    scene = scene_at(published, "bath_or_shower", lang)
    questionnaire, interview = scene.questionnaire, scene.interview
    while (ask := engine.current(questionnaire, interview, TODAY)).kind.value != "review":
        value = REVIEWED.get(ask.name)
        event = event_for(ask) if value is None else Answered(ask.key, value)
        interview = engine.apply(questionnaire, interview, event, TODAY).interview
    for change in changes:
        outcome = engine.apply(questionnaire, interview, change, TODAY)
        assert outcome.rejection is None
        interview = outcome.interview
    return Scene(published, interview, lang, TODAY, "abcd")


def whole(scene: Scene) -> str:
    people = "\n".join(f"{person.name}: {person.line}" for person in reviewing.people(scene))
    return "\n".join((people, reviewing.household(scene), reviewing.missing(scene)))


@pytest.mark.parametrize("lang", LANGS)
def test_a_family_of_five_is_read_back_in_a_few_lines(published, lang):
    assert whole(told(published, lang)).count("\n") < MOST_LINES - 5


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_that_was_asked_is_missing(published, lang):
    scene = told(published, lang, *CHANGES)
    text = whole(scene)
    words = scene.words.questions
    for line in engine.review(scene.questionnaire, scene.interview, TODAY):
        if line.answer.source is Source.DERIVED or line.key.name in ("sex", "family_name", "given_name"):
            continue
        question = scene.questionnaire.by_name[line.key.name]
        gates = [gate for gate in scene.questionnaire.questions if question.name in gate.over]
        labels = [words[name].review.of(None) for name in (question.name, *(gate.name for gate in gates))]
        choice = question.choice(line.answer.value) if line.answer.value is not None else None
        said = words[question.name].choices[choice.name].title.of(scene.sex(line.key.member)) if choice else None
        shown = [*labels, *([said, said[:1].lower() + said[1:]] if said else [])]
        if question.name in ("relation", "birth_date"):
            continue
        assert any(one in text for one in shown), line


def test_each_member_is_read_back_in_one_line(published):
    lines = [(person.name, person.line) for person in reviewing.people(told(published, "ary", *CHANGES))]
    assert lines == [
        (
            "\u2068Hassan Alami\u2069",
            "رب الأسرة، 10/01/1984، خدام، عند الناس بالخلصة، خدام بالنهار، ابتدائي ولا إعدادي",
        ),
        ("\u2068Fatima Alami\u2069", "المرا، 02/03/1988، مقابلة الدار، ابتدائي ولا إعدادي"),
        ("\u2068Said Alami\u2069", "الولد، 2014، إعاقة كبيرة، مدرسة عمومية، ابتدائي ولا إعدادي"),
        ("\u2068Salma Alami\u2069", "البنت، 2017، ابتدائي ولا إعدادي"),
        ("\u2068Aicha Alami\u2069", "الأم، 1950، ما قادراش تخدم، ابتدائي ولا إعدادي"),
    ]


def test_what_was_asked_about_everyone_is_said_once(published):
    household = reviewing.household(told(published, "ary", *CHANGES))
    assert "التغطية الصحية: حتى واحد" in household
    assert "الإعاقة: \u2068Said\u2069" in household
    assert "القراية والكتابة: \u2068Hassan\u2069" in household
    assert "الحوايج لي عندكم: بيسي" in household


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_asked_of_nobody_is_not_read_back(published, lang):
    scene = told(published, lang)
    lines = engine.review(scene.questionnaire, scene.interview, TODAY)
    sources = {line.answer.source for line in lines if line.key.name == "father_deceased"}
    assert sources == {Source.DERIVED}
    assert scene.words.questions["father_deceased"].review.male not in whole(scene)


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_asked_of_some_is_read_back(published, lang):
    scene = told(published, lang, Answered(AnswerKey("relation", 2), "grandson"))
    questionnaire, interview = scene.questionnaire, scene.interview
    answer = Answered(AnswerKey("father_deceased", 2), False)
    interview = engine.apply(questionnaire, interview, answer, TODAY).interview
    scene = Scene(published, interview, lang, TODAY, "abcd")
    assert scene.words.questions["father_deceased"].review.male in reviewing.household(scene)


def test_everyone_is_said_where_it_is_so_of_everyone(published):
    scene = told(published, "fr", AnsweredTogether("health_cover", Who.EVERYONE, "amo_tadamon"))
    assert "Assurance maladie\u00a0: AMO Tadamon" in reviewing.household(scene)


def test_what_is_not_known_is_told_apart_with_whom_it_is_about(published):
    scene = told(published, "fr", Unknown(AnswerKey("cars")), Unknown(AnswerKey("education_level", 1)))
    assert reviewing.missing(scene).split("\n") == [
        "Numéro IDCS",
        "Situation de famille\u00a0: Aicha",
        "Études\u00a0: Fatima",
        "Voitures",
    ]
