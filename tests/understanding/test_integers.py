import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.reading_cases import assert_read_as, cases, name_of
from tests.understanding.spellers import VARIETIES, spelt
from understanding.readings import KINDS, read


@pytest.mark.parametrize("case", cases("integer"), ids=name_of)
def test_a_number_is_understood_as_typed(case):
    assert_read_as("integer", case)


@pytest.mark.parametrize("variety", VARIETIES)
def test_every_number_spelt_out_is_read_back(variety):
    wrong = [n for n in range(10_000) if read("integer", spelt(n, variety)).value != n]
    assert wrong == []


@given(
    st.integers(0, 9999),
    st.sampled_from(VARIETIES),
    st.sampled_from(["{}", "hna {}", "3ndi {} d nas", "{} !!", " {} dyal nass"]),
)
def test_a_number_keeps_its_value_among_other_words(n, variety, sentence):
    assert read("integer", sentence.format(spelt(n, variety))).value == n


@given(
    st.integers(1, 99), st.integers(1, 99).filter(lambda n: n), st.sampled_from([" wla ", " ولا ", " ou ", "-", " à "])
)
def test_two_different_numbers_are_never_one(one, two, between):
    reading = read("integer", f"{one}{between}{two}")
    if one == two:
        return
    assert reading.status == "ambiguous"
    assert reading.readings == (one, two)


def test_a_kind_that_does_not_exist_is_an_error_of_the_caller():
    with pytest.raises(KeyError):
        read("colour", "red")


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(text=st.text(max_size=300))
def test_no_text_makes_a_reader_fail(kind, text):
    assert read(kind, text).status in ("ok", "ambiguous", "invalid")


_PIECES = st.sampled_from(
    [
        "ma",
        "ما",
        "3",
        "١٢",
        "wa7ed",
        "جوج",
        "w",
        "و",
        "ou",
        "wla",
        "5alf",
        "alf",
        "مية",
        "mlyoun",
        "نص",
        "nos",
        "dh",
        "ريال",
        "kol",
        "f",
        "chhar",
        "عام",
        "-",
        "/",
        "+",
        ",",
        ".",
        "(",
        ")",
        "%",
        "60",
        "mai",
        "غشت",
        "هـ",
        "la",
        "lla",
        "oui",
        "3ndi",
        "ch",
        "ش",
        "x",
        "k",
        "l'an",
        "1.200,50",
        "1e9",
        "🙏",
        "👍",
        "½",
        "²",
        "٪",
        "d",
        "dyal",
        "bota",
        "b",
        "0",
        "00",
        "quatre",
        "vingt",
        "dix",
        "ans",
        "\u200f",
        "\x00",
        "b50",
        "jouj",
    ]
)


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(words=st.lists(_PIECES, max_size=25), gap=st.sampled_from(["", " ", "\n"]))
def test_no_heap_of_telling_words_makes_a_reader_fail(kind, words, gap):
    assert read(kind, gap.join(words)).status in ("ok", "ambiguous", "invalid")


HOSTILE = {
    "digits": "1" * 10_000,
    "separated digits": "1." * 5_000 + "a",
    "spaced digits": "1 " * 5_000,
    "letters": "a" * 10_000,
    "negated verbs": "ma" + "3" * 9_998,
    "words": "wahed w " * 1_250,
    "marks": "ا" + "\u064b" * 9_999,
    "right-to-left overrides": "\u202e" * 10_000,
    "ligatures": "\ufdfa" * 10_000,
    "apostrophes": "a'" * 5_000,
    "ne pas": "ne " * 3_333,
    "hyphens": "-" * 10_000,
    "denials": "ما " * 3_333,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_ten_thousand_hostile_characters_are_answered_at_once(kind, name):
    read(kind, HOSTILE[name])
    assert min(processor_seconds(kind, HOSTILE[name]) for _ in range(3)) < 0.05


def processor_seconds(kind, text):
    begun = time.process_time()
    read(kind, text)
    return time.process_time() - begun
