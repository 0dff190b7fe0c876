"""The index is told with two decimals, and with more where fewer would contradict what was decided."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.conversations.index_figures import IndexFigures

ASD, AMO = 9.743001, 9.3264284
NEAR = st.one_of(st.floats(5, 15), *(st.floats(one - 1e-4, one + 1e-4) for one in (ASD, AMO)))


def figures(index: float | None, *thresholds: float | None) -> IndexFigures:
    return IndexFigures.of({"index": index, "programmes": [{"threshold": one} for one in thresholds or (ASD, AMO)]})


@pytest.mark.parametrize(
    ("index", "shown", "asd", "amo"),
    [
        (9.6973844, "9,70", "9,74", "9,33"),
        (9.41, "9,41", "9,74", "9,33"),
        (12.0, "12,00", "9,74", "9,33"),
        (9.7431, "9,7431", "9,7430", "9,3264"),
        (9.742, "9,742", "9,743", "9,326"),
        (9.7429, "9,7429", "9,7430", "9,3264"),
        (9.33, "9,330", "9,743", "9,326"),
        (9.743001, "9,74", "9,74", "9,33"),
        (9.3264285, "9,326429", "9,743001", "9,326428"),
    ],
)
def test_an_index_and_the_thresholds_have_as_many_decimals_as_tell_them_apart(index, shown, asd, amo):
    written = figures(index)
    assert (written.shown(index), written.shown(ASD), written.shown(AMO)) == (shown, asd, amo)


@given(NEAR)
def test_what_is_shown_compares_as_what_was_decided(index):
    written = figures(index)
    shown, *against = (Fraction(written.shown(one).replace(",", ".")) for one in (index, ASD, AMO))
    for threshold, as_shown in zip((ASD, AMO), against, strict=True):
        assert (shown > as_shown, shown < as_shown) == (index > threshold, index < threshold)


@given(NEAR)
def test_the_distance_is_what_subtracting_the_shown_figures_gives(index):
    written = figures(index)
    index_shown, asd, apart = (
        Fraction(one.replace(",", "."))
        for one in (written.shown(index), written.shown(ASD), written.distance(index, ASD))
    )
    assert apart == abs(index_shown - asd)


def test_a_threshold_is_told_beside_an_index_that_is_not_known():
    assert figures(None).shown(ASD) == "9,74"
    assert figures(9.5, None).shown(9.5) == "9,50"


async def test_a_result_tells_index_threshold_and_distance_alike(talking):
    await talking.register()
    assert talking.params("result.index") == {"index": "9,70"}
    assert talking.params("reason.index_above_threshold") == {"index": "9,70", "threshold": "9,33", "distance": "0,37"}
