from __future__ import annotations

import pytest

from understanding.language_names import named_language
from understanding.moods import mood
from understanding.scripts import script
from understanding.varieties import MODEL_FILE, VARIETIES, detect

SENTENCES = {
    "ar": [
        "أريد أن أسجل أسرتي في السجل الاجتماعي الموحد من فضلكم",
        "لماذا تم رفض طلبي على الرغم من أنني لا أملك أي دخل قار",
        "متى ستتوصل أسرتي بمبلغ الدعم الاجتماعي المباشر لهذا الشهر",
        "هل يمكنني تغيير رقم الهاتف الذي سجلت به في البوابة",
    ],
    "ary": [
        "بغيت نتسجل فالسجل الاجتماعي واش ممكن تعاوني عافاك",
        "علاش طلع ليا المؤشر واخا ماعندي والو ديال الدخل",
        "شحال كيعطيو للدراري لي كيقراو فهاد الدعم",
        "فين كاينة المقاطعة لي نمشي ليها باش ندير الرقم",
    ],
    "ary-Latn": [
        "bghit ntsejel f rsu wach t9der t3aweni 3afak",
        "3lach tla3 lia lmoachir wakha ma3ndi walo",
        "chhal kay3tiw l drari li kay9raw f had da3m",
        "fin kayna lmo9ata3a li nmchi liha",
    ],
    "fr": [
        "je voudrais inscrire ma famille au registre social s'il vous plaît",
        "pourquoi mon indice a augmenté alors que je ne travaille pas",
        "jai pas recu largent ce mois ci c normal",
        "où se trouve le bureau le plus proche de chez moi",
    ],
}


@pytest.mark.parametrize(
    ("variety", "sentence"), [(variety, sentence) for variety, list_ in SENTENCES.items() for sentence in list_]
)
def test_a_sentence_shows_its_variety(variety, sentence):
    detection = detect(sentence)
    assert detection.variety == variety
    assert detection.confidence > 0.7


@pytest.mark.parametrize("word", ["salam", "chokran", "ok", "oui", "شكرا", "مرحبا", "rsu", "dossier"])
def test_one_word_settles_nothing(word):
    assert detect(word).confidence <= 0.6


@pytest.mark.parametrize("text", ["", "   ", "2", "06 12 34 56 78", "٢٠٠", "🙏🙏", "?!", "\u202e\u200b"])
def test_where_there_are_no_letters_there_is_no_variety(text):
    assert (detect(text).variety, detect(text).confidence) == (None, 0.0)


@pytest.mark.parametrize("text", ["how can I register my family please", "what is the price of this"])
def test_english_is_taken_for_no_variety_with_confidence(text):
    assert detect(text).confidence < 0.5


def test_a_foreign_word_does_not_change_the_variety():
    assert detect("واش الـ dossier ديالي داز ولا باقي").variety == "ary"
    assert detect("bghit n3ref l'indice dyali 3lach tla3").variety == "ary-Latn"


@pytest.mark.parametrize("text", ["salam كيداير", "وا bonjour", "شكرا merci"])
def test_scores_are_shares_of_one(text):
    scores = detect(text).scores
    assert set(scores) == set(VARIETIES)
    assert sum(scores.values()) == pytest.approx(1)


def test_the_model_is_small():
    assert MODEL_FILE.stat().st_size < 300_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [("سلام", "arabic"), ("salam", "latin"), ("3lach", "latin"), ("سلام bonjour", "mixed"), ("12 ?", "none")],
)
def test_the_script_of_a_text(text, expected):
    assert script(text) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("français", "fr"),
        ("bl fransawiya", "fr"),
        ("بالفرنسية عافاك", "fr"),
        ("بالدارجة", "ary"),
        ("b darija", "ary-Latn"),
        ("العربية", "ar"),
        ("en arabe", "ar"),
        ("bghit nbedel logha", None),
    ],
)
def test_a_language_is_named(text, language):
    assert named_language(text) == language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نتا حمار", "insult"),
        ("Bande de voleurs !", "insult"),
        ("rak 7maaaar", "insult"),
        ("عييت من حياتي", "despair"),
        ("je n'en peux plus", "despair"),
        ("bghit nmout", "despair"),
        ("mon nom est Connor", None),
        ("عندي كلبة", None),
        ("3ndi 7 d drari", None),
        ("", None),
    ],
)
def test_moods(text, expected):
    assert mood(text) == expected
