"""Answers to frequent questions: short, one voice in four varieties, figures from the rules, honest, never a trap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.knowledge.library import HERE, INTENTS, LANGUAGES, Answer, published_answers
from backend.knowledge.service import answer
from backend.rules import published
from bot.catalogs import load

DAY = date(2026, 11, 22)
SHORT, SENTENCES, SENTENCE, NEXT, NEXT_SENTENCES = 390, 5, 200, 190, 3
"""Letters of an answer; its sentences; letters of each; the same for what to do next."""

SENTENCES_TO_TYPE: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "sentences_to_type.yml").read_text(encoding="utf-8")
)
SITES = {"rsu.ma", "rnp.ma", "asd.ma", "amotadamon.ma", "macnss.ma"}
ADDRESS = re.compile(r"\b[a-z-]+(?:\.[a-z-]+)+\b|https?:\S+")
INTERVIEWS = {"register_household", "estimate_index"}
LOCALES = Path(__file__).parents[2] / "locales"
ANSWERS = "answer.not_understood."
QUOTED = re.compile(r"«\s*([^»]+?)\s*»")
PLACE = re.compile(r"\{\w+\}")
END_OF_SENTENCE = re.compile(r"(?<=[.!؟?])\s+")

ACRONYMS = re.compile(r"\b(?:RSU|RNP|IDCS|CNSS|[a-z]+\.ma)\b|\{\w+\}")
LATIN, ARABIC = re.compile(r"[A-Za-zÀ-ɏ]"), re.compile(r"[\u0600-\u06ff]")
LETTERS_THAT_ARE_DIGITS = re.compile(r"(?<=[A-Za-z'])[2379]+|[2379]+(?=[A-Za-z'])")
AGES_AND_LAWS = {
    "faq/asd_what": {"21"},
    "faq/asd_amount": {"6", "20"},
    "faq/amo_tadamon": {"18"},
    "faq/student_own_file": {"18"},
    "faq/privacy": {"09", "08"},
}
"""Numbers that no rule publishes: ages, and the name of a law."""

MSA_ONLY = re.compile(
    r"\b(?:الذي|التي|الذين|سوف|ليس|ليست|هل|ماذا|لماذا|الآن|أيضا|إذا|لأن|عندما|يجب|متى|أين|كم|نحن|هذا|هذه|ذلك|لكن|لقد"
    r"|سيتم|يمكنكم|يرجى|لدى|لديكم|أو|إن|قد|لا يمكن|كثر)\b"
)
OTHER_SPELLINGS = re.compile(
    r"(?<!s)sh|aa|5|x|\b(?:o|ou|wela|fe|be|el|lli|bzaf|bghito|ktbo|chnou|shno|mashi|rah)\b|\b(?:fdar|flmdina|blacarte)\b"
)
HOW_IT_IS_SAID_TO_BE_UNSURE = {
    "ar": r"عادة|في العادة|في الغالب|ربما|قد |ليس رسميا|الحساب الذي عندي|غير مؤكد|ليست مؤكدة|غير واضح|تقدير",
    "ary": r"عادة|يمكن|يقدر|مرات|ماشي رسمي|الحساب لي عندي|ما عنديش مأكد|ما واضحاش|باقي ما تنشرش",
    "ary-Latn": r"3adatan|ymken|y9der|[Mm]errat|machi rasmi|[Ll]7sab li 3ndi|ma3ndich m2ekk|ma wad7ach",
    "fr": r"[Ee]n général|souvent|peut|[Pp]arfois|pas officielle|formule que j'ai|pas la certitude|pas clair",
}
MONEY, CARD, CODE = 0, 1, 2
NEVER_GIVEN = {
    "ar": (r"مال", r"بطاقة", r"رمز"),
    "ary": (r"فلوس", r"كارط", r"كود"),
    "ary-Latn": (r"flous", r"carte", r"code"),
    "fr": (r"argent", r"carte bancaire", r"code"),
}
NOBODY_MAY_ASK = {
    "ar": r"\b(?:لا|فلا|ولا) (?:تعطوا|تعطوه|تعطوها|تطلب|نطلب|تفتحوا|يحق)\b",
    "ary": r"ما (?:تعطيو|تعطيوه|تعطيوها|كتطلب|كنطلبو|توركوش)\b|عمركم تعطيو|كنطلبو عمرنا",
    "ary-Latn": r"\b[Mm]a (?:t3ti\w*|kattleb|kantelbou|tewerkouch)\b",
    "fr": r"[Nn]e (?:donnez|le donnez|payez|touchez)|ne demandons jamais|Aucun service",
}
HIDING = {
    "ar": r"أخفوا|إخفاء|لا تصرح",
    "ary": r"خبيو|ما تقولوش|ما تصرحوش|حيدو من الملف",
    "ary-Latn": r"khebbi|ma t9oulouch|ma tserr7ouch",
    "fr": r"cachez|cacher|ne déclarez pas|ne dites pas",
}


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def words(lang: str) -> Iterator[tuple[str, Answer]]:
    for intent in INTENTS:
        yield intent, published_answers().answers[intent, lang]


def whole(of: Answer) -> str:
    return f"{of.text} {of.follow_up}"


def read(intent: str, lang: str) -> list[str]:
    """The answer and what to do next, as a citizen reads them."""
    found = answer(intent, lang, DAY)
    assert found
    return found.text.split("\n\n")


def sources() -> dict[str, dict[str, Any]]:
    documents: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "sources.yml").read_text(encoding="utf-8"))
    return {intent: source for intent, source in documents.items() if intent != "names"}


def without_quotes(text: str) -> str:
    return QUOTED.sub("", text)


def test_answers_are_few_short_sentences(lang: str) -> None:
    long = []
    for intent in INTENTS:
        sentences = END_OF_SENTENCE.split(read(intent, lang)[0])
        length = len(read(intent, lang)[0])
        if length > SHORT or len(sentences) > SENTENCES or max(map(len, sentences)) > SENTENCE:
            long.append((intent, length, len(sentences)))
    assert not long


def test_every_answer_ends_with_one_thing_to_do(lang: str) -> None:
    for intent in INTENTS:
        _, follow_up = read(intent, lang)
        assert len(follow_up) <= NEXT, intent
        assert len(END_OF_SENTENCE.split(follow_up)) <= NEXT_SENTENCES, intent


def test_people_are_told_to_type_only_sentences_that_the_assistant_is_tested_to_understand(lang: str) -> None:
    told = {sentence for _, of in words(lang) for sentence in QUOTED.findall(of.follow_up or "")}
    assert told | told_by_the_assistant(lang) == set(SENTENCES_TO_TYPE[lang])


def told_by_the_assistant(lang: str) -> set[str]:
    """What the catalogues quote, but for examples of an answer."""
    forms = ((code, form) for code, forms in load(LOCALES)[lang].forms.items() for form in forms)
    return {said for code, form in forms if not code.startswith(ANSWERS) for said in QUOTED.findall(form)}


def test_the_same_things_can_be_typed_in_every_language(lang: str) -> None:
    assert list(SENTENCES_TO_TYPE[lang].values()) == list(SENTENCES_TO_TYPE["ary"].values())


def test_an_answer_leads_to_the_same_services_in_every_language(lang: str) -> None:
    def leads(of: str, intent: str) -> list[str]:
        typed = QUOTED.findall(published_answers().answers[intent, of].follow_up or "")
        return [SENTENCES_TO_TYPE[of][sentence] for sentence in typed]

    assert [(intent, leads(lang, intent)) for intent in INTENTS] == [(i, leads("ary", i)) for i in INTENTS]


def test_what_begins_an_interview_is_told_apart_from_what_does_not(lang: str) -> None:
    for intent, of in words(lang):
        begins = [SENTENCES_TO_TYPE[lang][sentence] for sentence in QUOTED.findall(of.begin or "")]
        proceeds = [SENTENCES_TO_TYPE[lang][sentence] for sentence in QUOTED.findall(of.proceed or "")]
        assert set(begins) <= INTERVIEWS, intent
        assert bool(begins) == bool(of.begin), intent
        assert not set(proceeds) & INTERVIEWS, intent


def test_citizens_read_a_publication_and_no_address(lang: str) -> None:
    names = {source.names[lang] for source in published_answers().sources.values()}
    assert not {name for name in names if {*ADDRESS.findall(name)} - SITES}
    assert max(map(len, names)) <= 45


def test_an_answer_quotes_the_same_figures_and_sites_in_every_language(lang: str) -> None:
    def quoted(of: str) -> dict[str, tuple[list[str], set[str]]]:
        return {i: (sorted(PLACE.findall(whole(a))), set(ADDRESS.findall(whole(a)))) for i, a in words(of)}

    assert quoted(lang) == quoted("ary")


def test_no_figure_of_a_rule_is_typed_into_the_words(lang: str) -> None:
    typed = []
    for intent, of in words(lang):
        text = PLACE.sub("", whole(of))
        if lang == "ary-Latn":
            text = LETTERS_THAT_ARE_DIGITS.sub("", text)
        foreign = set(re.findall(r"\d+", text)) - AGES_AND_LAWS.get(intent, set())
        typed += [(intent, number) for number in sorted(foreign)]
    assert not typed


def test_only_the_official_sites_are_named_and_nothing_can_be_clicked_by_surprise(lang: str) -> None:
    named = {address for _, of in words(lang) for address in ADDRESS.findall(whole(of))}
    assert named == SITES


@pytest.mark.parametrize("intent", ["faq/cost", "faq/scam_check", "faq/privacy"])
def test_we_say_that_nobody_may_ask_for_money_cards_or_codes(intent: str, lang: str) -> None:
    text = published_answers().answers[intent, lang].text
    asked = NEVER_GIVEN[lang] if intent != "faq/privacy" else NEVER_GIVEN[lang][CARD:]
    assert all(re.search(thing, text) for thing in asked)
    assert re.search(NOBODY_MAY_ASK[lang], text)


@pytest.mark.parametrize("intent", ["faq/otp_problem", "faq/password_forgotten", "faq/change_phone"])
def test_where_a_code_is_near_it_is_said_to_give_it_to_nobody(intent: str, lang: str) -> None:
    text = published_answers().answers[intent, lang].text
    assert re.search(NEVER_GIVEN[lang][CODE], text)
    assert re.search(NOBODY_MAY_ASK[lang], text)


def test_nobody_is_advised_to_hide_anything(lang: str) -> None:
    assert not [intent for intent, of in words(lang) if re.search(HIDING[lang], whole(of), re.IGNORECASE)]


def test_an_answer_that_is_not_certain_says_so(lang: str) -> None:
    unsure = [intent for intent, source in published_answers().sources.items() if not source.certain]
    texts = {intent: published_answers().answers[intent, lang].text for intent in unsure}
    assert unsure
    assert not [i for i, text in texts.items() if not re.search(HOW_IT_IS_SAID_TO_BE_UNSURE[lang], text)]


def test_an_answer_with_a_figure_that_is_not_certain_is_not_certain() -> None:
    for intent, of in words("ary"):
        doubtful = {
            name for name in of.places() if name in published().figures and not published().figures[name].certain
        }
        assert not (doubtful and published_answers().sources[intent].certain), (intent, doubtful)


def test_every_source_has_a_short_name_a_date_and_pages_to_check() -> None:
    for intent, source in sources().items():
        assert set(source) == {"source", "date", "certain", "read"}, intent
        assert len(source["source"]) <= 40, intent
        assert re.fullmatch(r"20\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?", source["date"]), intent
        assert isinstance(source["certain"], bool), intent
        assert source["read"], intent
        assert all(re.match(r"https?://[\w.-]+/", page) for page in source["read"]), intent


def test_arabic_script_is_not_mixed_with_latin_words() -> None:
    for lang in ("ar", "ary"):
        assert not [intent for intent, of in words(lang) if LATIN.search(ACRONYMS.sub("", whole(of)))]


def test_latin_script_is_not_mixed_with_arabic_letters() -> None:
    for lang in ("ary-Latn", "fr"):
        assert not [intent for intent, of in words(lang) if ARABIC.search(whole(of))]


def test_darija_is_not_standard_arabic_with_endings() -> None:
    found = [(i, MSA_ONLY.findall(whole(of))) for i, of in words("ary") if MSA_ONLY.search(whole(of))]
    assert not found


def test_darija_in_latin_letters_keeps_to_one_spelling() -> None:
    found = [(i, OTHER_SPELLINGS.findall(PLACE.sub("", whole(of)))) for i, of in words("ary-Latn")]
    assert not [(intent, spellings) for intent, spellings in found if spellings]


def test_negation_in_darija_stands_apart() -> None:
    assert not [i for i, of in words("ary") if re.search(r"\bما(?:عند|كاين|كا|غادي)", whole(of))]


def test_people_are_addressed_in_the_plural(lang: str) -> None:
    singular = {
        "ar": r"\b(?:اكتب|اكتبي|تقدر|عندك|لديك)\b",
        "ary": r"\b(?:كتب|كتبي|بغيتي|عندك|خاصك|سير|سيري)\b",
        "ary-Latn": r"\b(?:kteb|ktbi|bghiti|3ndek|khassek|sir|siri)\b",
        "fr": r"\b(?:tu|ton|ta|tes|toi|écris)\b",
    }[lang]
    assert not [intent for intent, of in words(lang) if re.search(singular, without_quotes(whole(of)))]


def test_sentences_end_like_sentences(lang: str) -> None:
    for intent, of in words(lang):
        for text in (of.text, of.follow_up or ""):
            assert text == text.strip(), intent
            assert text.endswith("."), intent
            assert "  " not in text, intent


def test_french_quotes_and_double_punctuation_stand_apart() -> None:
    assert not [i for i, of in words("fr") if re.search(r"[^\s][:;?!»](?!/)|«\S", whole(of))]
