"""Short questions about one programme, and questions that only name one."""

from __future__ import annotations

import pytest

from understanding.programmes import Asked, asked_about

SHORTLY = {
    "w tadamon?": "amo_tadamon",
    "o AMO tadamon ?": "amo_tadamon",
    "et amo tadamon": "amo_tadamon",
    "et la bourse ?": "minhaty",
    "Et pour la bourse ?": "minhaty",
    "وتضامن؟": "amo_tadamon",
    "و التضامن": "amo_tadamon",
    "والدعم المباشر؟": "asd",
    "وماذا عن المنحة؟": "minhaty",
    "et le logement ?": "daam_sakane",
    "w da3m sakan?": "daam_sakane",
    "et l'aide directe ?": "asd",
    "w lminha dyal dkhoul lmadrasi?": "asd_school_bonus",
    "et achamil ?": "amo_achamil",
    "ومنحة الولادة؟": "asd_birth",
}
OUTRIGHT = {
    "wach n9der nakhod ASD": "asd",
    "wach n9der nstafed mn tadamon?": "amo_tadamon",
    "wach 3ndi l7e9 f tadamon": "amo_tadamon",
    "واش نقدر ناخد الدعم المباشر؟": "asd",
    "واش عندي الحق فأمو تضامن": "amo_tadamon",
    "هل يمكنني الاستفادة من أمو تضامن؟": "amo_tadamon",
    "هل يحق لي الدعم الاجتماعي المباشر؟": "asd",
    "est-ce que j'ai droit à la bourse ?": "minhaty",
    "ai-je droit à l'ASD ?": "asd",
    "je peux avoir l'aide au logement ?": "daam_sakane",
}


@pytest.mark.parametrize(("text", "programme"), SHORTLY.items())
def test_a_programme_named_in_passing(text: str, programme: str) -> None:
    assert asked_about(text) == Asked(programme, outright=False)


@pytest.mark.parametrize(("text", "programme"), OUTRIGHT.items())
def test_somebody_asks_whether_a_programme_is_theirs(text: str, programme: str) -> None:
    assert asked_about(text) == Asked(programme, outright=True)


@pytest.mark.parametrize(
    "text",
    [
        "qui a droit à AMO Tadamon",
        "c'est quoi AMO Tadamon",
        "شروط الاستفادة من أمو تضامن",
        "7eydo lia amo tadamon",
        "wach amo tadamon fabor",
        "chno hiya ASD",
        "chkoun 3ndo lhe9 f AMO tadamon",
        "comment s'inscrire à tadamon",
        "لماذا توقفت أمو تضامن",
        "je suis locataire d'un logement",
        "bghit nchki 3la tadamon",
        "ASD we9fat 3liya had chher",
        "salam",
        "",
    ],
)
def test_other_questions_that_name_a_programme_are_left_alone(text: str) -> None:
    assert asked_about(text) is None
