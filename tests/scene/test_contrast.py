"""Contrast is that of WCAG 2.2, and colours that are asked to keep one do."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from actorgraph.scene.contrast import contrast, legible, mixed, palest, tint

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
AGAINST_WHITE = {
    "#000000": 21.0,
    "#777777": 4.478089453577214,
    "#767676": 4.542224959605253,
    "#0000ff": 8.592471358428805,
    "#ff0000": 3.9984767707539985,
    "#00ff00": 1.3721902770517513,
    "#0a0a0a": 19.79814571052481,
    "#ffffff": 1.0,
}
"""As axe-core 4.14.1 has them (`axe.commons.color.getContrast`), an implementation of its own."""


@pytest.mark.parametrize("colour", AGAINST_WHITE)
def test_contrast_is_what_others_compute(colour):
    wanted = pytest.approx(AGAINST_WHITE[colour], abs=1e-9)
    assert contrast(colour, "#ffffff") == contrast("#ffffff", colour) == wanted


@given(COLOURS, COLOURS)
def test_contrast_lies_between_one_and_twenty_one(one, other):
    assert 1 <= contrast(one, other) <= 21.000001
    assert contrast(one, one) == 1


@given(COLOURS, COLOURS)
def test_mixed_with_nothing_and_with_everything(one, other):
    assert (mixed(one, other, 0), mixed(one, other, 1)) == (one, other)


@given(COLOURS)
@example("#ffffff")
def test_colours_that_must_be_seen_are(colour):
    ground = tint("#ffffff", colour, 0.16, 1.22)
    assert contrast(ground, "#ffffff") <= 1.22
    seen = legible(colour, "#1d242c", ("#ffffff", ground), 3)
    assert min(contrast(seen, "#ffffff"), contrast(seen, ground)) >= 3
    assert (seen == colour) == (min(contrast(colour, "#ffffff"), contrast(colour, ground)) >= 3)


@given(COLOURS)
def test_the_palest_shade_is_as_pale_as_may_be(colour):
    shade = palest(colour, "#ffffff", 3.66)
    if contrast(colour, "#ffffff") < 3.66:
        assert shade == colour
    else:
        assert 3.66 <= contrast(shade, "#ffffff") <= 3.66 * 1.05
