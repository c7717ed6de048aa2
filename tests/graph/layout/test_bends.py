"""Ties bend around whom they do not touch, as little as that takes."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin

import pytest

from actorgraph.graph.layout.bends import Obstacle, bends, curve, via


def actor(x, y, size=(40.0, 30.0)):
    return Obstacle(mark=(x, y), radius=8.0, middle=(x, y), size=size)


def test_a_tie_with_nobody_in_its_way_is_straight():
    assert bends({"a": actor(0, 0), "b": actor(200, 0), "c": actor(100, 90)}, [("a", "b")]) == {("a", "b"): 0.0}


def test_a_tie_bends_around_whom_it_does_not_touch():
    drawn = {"a": actor(0, 0), "b": actor(300, 0), "c": actor(150, 0)}
    [bend] = bends(drawn, [("a", "b")]).values()
    assert bend
    nearest = min(hypot(x - 150, y) for x, y in curve((0, 0), (300, 0), bend))
    assert nearest > 15


def test_of_two_ways_around_it_takes_the_free_one():
    below = {"a": actor(0, 0), "b": actor(300, 0), "c": actor(150, 0), "d": actor(150, 45, (80.0, 60.0))}
    above = {**below, "d": actor(150, -45, (80.0, 60.0))}
    assert bends(below, [("a", "b")])["a", "b"] * bends(above, [("a", "b")])["a", "b"] < 0


def test_a_mark_in_the_way_is_worse_than_a_label():
    wall = {
        f"w{i}": Obstacle(mark=(150.0, 60.0 * i), radius=5.0, middle=(150.0, 60.0 * i + 12), size=(50.0, 60.0))
        for i in range(-6, 7)
    }
    drawn = {"a": actor(0, 0), "b": actor(300, 0), **wall}
    [bend] = bends(drawn, [("a", "b")]).values()
    points = list(curve((0, 0), (300, 0), bend))
    assert all(hypot(x - 150, y - 60 * i) > 5 for x, y in points for i in range(-6, 7))


@pytest.mark.parametrize("bend", [0.12, -0.24, 0.36, -0.48])
@pytest.mark.parametrize("end", [(100.0, 0.0), (30.0, -70.0), (-20.0, 90.0)])
def test_curves_are_those_that_vis_network_draws(bend, end):
    """vis-network's ``curvedCW`` and ``curvedCCW``, by its own angles, whose y runs upwards."""
    dx, dy = end[0], -end[1]
    turn = atan2(dy, dx) + (bend / 2 + 0.5) * pi
    reach = (abs(bend) / 2 + 0.5) * hypot(dx, dy)
    assert via((0, 0), end, bend) == pytest.approx((reach * sin(turn), reach * cos(turn)), abs=1e-3)
    assert list(curve((0, 0), end, bend))[-1] == pytest.approx(end)


def test_a_tie_stays_within_the_picture_if_it_can():
    drawn = {"a": actor(-100, 60), "b": actor(0, 60), "c": actor(100, 60)}
    for below in (1, -1):
        turned = {name: actor(x, below * 60) for name, ((x, _), *_) in drawn.items()}
        [bend] = bends(turned, [("a", "c")], (), (300.0, 150.0)).values()
        assert bend
        assert all(abs(y) <= 75 for _, y in curve((-100, below * 60), (100, below * 60), bend))
