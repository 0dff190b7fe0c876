from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.reading_cases import assert_read_as, cases, name_of
from tests.understanding.spellers import VARIETIES, spelt
from understanding.readings import read

UNITS = {
    "": 1,
    " dh": 1,
    "dh": 1,
    " درهم": 1,
    " dirhams": 1,
    " ryal": Fraction(1, 20),
    " ريال": Fraction(1, 20),
    " frank": Fraction(1, 100),
    " centimes": Fraction(1, 100),
    " سنتيم": Fraction(1, 100),
}
PERIODS = {
    "": 1,
    " f chhar": 1,
    " par mois": 1,
    " كل شهر": 1,
    "/mois": 1,
    " f 3 chhour": 3,
    " 3la jouj chhour": 2,
    " pour 3 mois": 3,
    " كل ثلاثة أشهر": 3,
    " kol 6 chhour": 6,
    " f 3am": 12,
    " par an": 12,
    " سنويا": 12,
    " l nhar": Fraction(1, 30),
    " par semaine": Fraction(12, 52),
}
AROUND = ["{}", "chi {}", "taqriban {}", "kankhles {}", "كنخلص {}", "environ {}", "on paie {}", "{} svp", "ghir {}"]
COINS = {
    20: "ryal rial rials ryalat rialat reyals ryial ryl riel ريال ريالات ريالا رياال ريل",
    100: "centime centimes santim sentime frank franc frenk frankat سنتيم صنتيم سانتيم فرنك فرنكات فرنق",
}
PERIOD_WORDS = {
    30: "quotidien quotidiens journaliere yawmiya yomiyan kolyoum يوميا يومية",
    Fraction(52, 12): "hebdomadaire hebdomadaires osbo3iyan simaniya أسبوعيا أسبوعية",
    Fraction(1, 3): "trimestriel trimestriellement فصليا فصلية",
    Fraction(1, 12): "annuel annuellement sanawiyan سنويا سنوية",
}
SHARES = {
    "la moitié de {}": Fraction(1, 2),
    "la facture est de {} et je paie le tiers": Fraction(1, 3),
    "{} partagé entre 3 familles": Fraction(1, 3),
    "lfatora {} w kankhles ghir nos": Fraction(1, 2),
    "{} kan9asmoha 3la 4": Fraction(1, 4),
    "نص فاتورة ديال {}": Fraction(1, 2),
    "الفاتورة {} كنقسموها على جوج": Fraction(1, 2),
    "أدفع نصف فاتورة قدرها {}": Fraction(1, 2),
    "ma part est de {}": Fraction(1),
    "كنقسموها مع الجيران وكتجيني أنا {}": Fraction(1),
}
OF_WHICH_IT_IS_NOT_SAID = (
    "la moitié, {} dh",
    "on partage avec le voisin, {} dh",
    "nos lfatora {} dh",
    "{} dh m3a jiran",
    "kan9smo m3a khoya {} dh",
    "نص الفاتورة {} درهم",
    "الفاتورة مشتركة {} درهم",
)
CLAUSES = {
    "{one} dh l'abonnement + {count} recharges de {two} dh": lambda one, two, count: one + count * two,
    "wifi {one} dh w {count} rechargat d {two} dh": lambda one, two, count: one + count * two,
    "lma {one} dh f chhar w do {two} dh kol {count} chhour": lambda one, two, count: one + Fraction(two, count),
    "الما {one} درهم فالشهر والضو {two} درهم كل {count} شهور": lambda one, two, count: one + Fraction(two, count),
    "une grande à {one} dh et une petite à {two} dh": lambda one, two, count: one + two,
    "بوطة كبيرة ب {one} درهم وصغيرة ب {two} درهم فالشهر": lambda one, two, count: one + two,
}
TAKEN_BACK = (
    "{first} dh, non pardon {instead} dh",
    "{first} la smhli {instead}",
    "{first} لا سمح ليا {instead}",
    "{first} درهم، عفوا، {instead} درهم",
    "{first} la {instead} sme7 liya",
)
TOTALS = (
    "dw {power} lma {water} lmjmou3 {total}",
    "المجموع {total} درهم: الماء {water} والكهرباء {power}",
    "eau {water}, électricité {power}, total {total}",
    "en tout {total} (eau {water}, élec {power})",
    "الما {water} الضو {power} كلشي {total}",
)
amounts = st.integers(1, 9999)


def rounded(amount):
    return int(Fraction(amount) + Fraction(1, 2))


def is_right_or_asked(text, right):
    """Never silently wrong: what is read as certain is the arithmetic of the sentence."""
    reading = read("money_month", text)
    return reading.status != "ok" or reading.value == right


@pytest.mark.parametrize("case", cases("money_month"), ids=name_of)
def test_money_is_understood_as_typed(case):
    assert_read_as("money_month", case)


@pytest.mark.parametrize("case", cases("money_shares"), ids=name_of)
def test_a_part_of_a_bill_is_computed_and_a_doubtful_one_is_asked_back(case):
    assert_read_as("money_month", case)


@pytest.mark.parametrize("case", cases("money_counts"), ids=name_of)
def test_each_clause_has_a_count_a_price_and_a_period_of_its_own(case):
    assert_read_as("money_month", case)


@pytest.mark.parametrize("case", cases("money_spoken"), ids=name_of)
def test_what_is_taken_back_told_twice_or_not_remembered_is_heard_as_people_say_it(case):
    assert_read_as("money_month", case)


@given(amounts, amounts, st.sampled_from(TAKEN_BACK))
def test_of_an_amount_taken_back_the_second_is_read(first, instead, sentence):
    assert is_right_or_asked(sentence.format(first=first, instead=instead), instead)


@given(amounts, amounts, st.sampled_from(TOTALS), st.integers(0, 50))
def test_a_total_beside_its_parts_is_not_added_to_them(water, power, sentence, more):
    total = water + power + more
    reading = read("money_month", sentence.format(water=water, power=power, total=total))
    assert reading.value in ((None, total) if not more else (None,))


@pytest.mark.parametrize(("in_a_dirham", "coin"), [(n, coin) for n, coins in COINS.items() for coin in coins.split()])
def test_a_small_coin_is_never_taken_for_a_dirham_however_it_is_spelt(in_a_dirham, coin):
    assert read("money_month", f"4000 {coin}").value == 4000 // in_a_dirham
    assert read("money_month", f"{coin} 4000").value in (None, 4000 // in_a_dirham)


@pytest.mark.parametrize(("a_month", "word"), [(n, word) for n, each in PERIOD_WORDS.items() for word in each.split()])
def test_a_period_counts_in_every_form_of_its_word(a_month, word):
    assert read("money_month", f"60 dh {word}").value == rounded(60 * a_month)
    assert is_right_or_asked(f"{word} 60 dh", rounded(60 * a_month))


@given(amounts, st.sampled_from(sorted(SHARES)), st.sampled_from(["", " dh", " درهم", " dirhams"]))
def test_a_share_of_a_bill_is_its_part_of_the_bill(n, sentence, unit):
    assert is_right_or_asked(sentence.format(f"{n}{unit}"), rounded(n * SHARES[sentence]))


@given(amounts, st.sampled_from(OF_WHICH_IT_IS_NOT_SAID))
def test_what_may_be_the_bill_or_the_part_is_asked_back(n, sentence):
    assert read("money_month", sentence.format(n)).status == "ambiguous"


@given(amounts, amounts, st.integers(2, 9), st.sampled_from(sorted(CLAUSES)))
def test_clauses_are_each_read_alone_and_added(one, two, count, sentence):
    right = rounded(CLAUSES[sentence](one, two, count))
    assert is_right_or_asked(sentence.format(one=one, two=two, count=count), right)


@given(amounts, st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(PERIODS)), st.sampled_from(AROUND))
def test_an_amount_in_figures_is_the_arithmetic_of_its_unit_and_period(n, unit, period, around):
    right = rounded(n * UNITS[unit] / Fraction(PERIODS[period]))
    assert is_right_or_asked(around.format(f"{n}{unit}{period}"), right)


@given(
    amounts, st.sampled_from(VARIETIES), st.sampled_from(sorted(set(UNITS) - {"dh"})), st.sampled_from(sorted(PERIODS))
)
def test_an_amount_in_words_is_the_arithmetic_of_its_unit_and_period(n, variety, unit, period):
    right = rounded(n * UNITS[unit] / Fraction(PERIODS[period]))
    assert is_right_or_asked(f"{spelt(n, variety)}{unit}{period}", right)


@pytest.mark.parametrize("variety", VARIETIES)
def test_every_amount_in_words_with_its_unit_is_read_without_asking(variety):
    wrong = [n for n in range(1, 10_000, 7) if read("money_month", f"{spelt(n, variety)} dh").value != n]
    assert wrong == []


@given(
    amounts, amounts, st.sampled_from(sorted(set(UNITS) - {""})), st.sampled_from([" wla ", " ou ", " أو ", "-", " à "])
)
def test_two_amounts_are_never_silently_one(one, two, unit, between):
    reading = read("money_month", f"{one}{between}{two}{unit}")
    if one != two:
        assert reading.status == "ambiguous"


@given(
    st.integers(2, 9),
    st.integers(1, 900),
    st.sampled_from(["{n} botat b {p}", "{n} cartes {p} dh", "{p} dh dyal {n} botat"]),
)
def test_a_price_of_one_or_of_all_is_asked(n, price, sentence):
    assert read("money_month", sentence.format(n=n, p=price)).status != "ok"


@given(amounts, st.sampled_from(["{} €", "{} euros", "${}", "{} dollars", "{} دولار"]))
def test_foreign_money_is_refused(n, sentence):
    assert read("money_month", sentence.format(n)).reason == "foreign_currency"


@given(st.integers(10_001, 10**7))
def test_a_very_large_amount_without_a_unit_is_asked(n):
    assert read("money_month", str(n)).status == "ambiguous"
