"""Colours that meet in a picture have the contrast that WCAG 2.2 asks for, whatever colour a side has."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actorgraph.scene.contrast import GRAPHICS, TEXT, contrast
from actorgraph.scene.palette import PALETTES
from actorgraph.scene.sides import COLOURS

ANY = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
APART = 1.5
"""Two shades that differ less are taken for one."""


@pytest.fixture(params=PALETTES)
def palette(request):
    """The colours on light paper, and on dark."""
    return PALETTES[request.param]


def check(palette, side):
    """Everything that may stand on paper or in the region of a side."""
    for ground in (palette.paper, palette.region(side)):
        for text in (palette.ink, palette.soft, palette.both):
            assert contrast(text, ground) >= TEXT, (text, ground)
        lines = [*palette.signs.values(), *map(palette.pale, palette.signs.values())]
        for mark in (*lines, palette.edge(side), palette.halo):
            assert contrast(mark, ground) >= GRAPHICS, (mark, ground)


@pytest.mark.parametrize("side", [*COLOURS, "#000000", "#ffffff", "#ffff00", "#0000ff"])
def test_text_lines_and_marks_are_seen_on_paper_and_on_every_region(palette, side):
    check(palette, side)


@settings(max_examples=40)
@given(ANY)
@example("#808080")
def test_whatever_colour_an_editor_gives_a_side(side):
    for palette in PALETTES.values():
        check(palette, side)


def test_certain_ties_are_told_from_pale_ones(palette):
    for colour in palette.signs.values():
        assert contrast(colour, palette.pale(colour)) >= APART


def test_ties_are_seen_on_the_band_of_what_changed_last(palette):
    assert contrast(palette.news, palette.paper) > 1.1
    for colour in palette.signs.values():
        assert contrast(colour, palette.news) >= contrast(palette.pale(colour), palette.news) >= GRAPHICS


def test_neutral_ties_are_not_taken_for_actors_on_no_side(palette):
    assert contrast(palette.neutral, palette.apart) >= GRAPHICS
    assert contrast(palette.pale(palette.neutral), palette.apart) >= APART


def test_no_two_colours_of_ties_are_one(palette):
    colours = [*palette.signs.values(), palette.both]
    assert all(one != other for one, other in combinations(colours, 2))
    assert not {colour.lower() for colour in COLOURS} & set(colours)
