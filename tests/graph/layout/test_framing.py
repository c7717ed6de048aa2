"""Pictures are turned and stretched into the shape of a screen."""

from __future__ import annotations

import pytest

from actorgraph.graph.layout.framing import turned, widened


def sides(points):
    return tuple(max(values) - min(values) for values in zip(*points, strict=True))


def test_what_stands_upright_is_laid_down():
    assert sides(turned([(0.0, 0.0), (0.0, 300.0), (10.0, 150.0)])) == pytest.approx((300, 10))


@pytest.mark.parametrize("points", [[(5.0, 7.0)], [(5.0, 7.0)] * 3])
def test_what_has_no_direction_is_only_centred(points):
    assert turned(points) == [(0.0, 0.0)] * len(points)
    assert widened(points) == points


def test_distances_survive_a_turn():
    points = turned([(0.0, 0.0), (3.0, 4.0)])
    assert sides(points) == pytest.approx((5, 0))


def test_a_square_becomes_as_wide_as_a_screen_and_keeps_its_area():
    wide, high = sides(widened([(0.0, 0.0), (100.0, 100.0)]))
    assert wide / high == pytest.approx(1.5)
    assert wide * high == pytest.approx(10_000)


def test_a_line_stays_as_long_as_it_is():
    line = [(0.0, 0.0), (300.0, 1e-14)]
    assert widened(line) == line


def test_a_ribbon_bends_little():
    wide, high = sides(widened([(0.0, 0.0), (1000.0, 10.0)]))
    assert wide / high == pytest.approx(100 / 1.8)
