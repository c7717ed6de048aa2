"""The arrow of a tie is seen, whichever way the tie comes: without one it would be read as a mutual tie."""

from __future__ import annotations

from itertools import product
from math import cos, radians, sin

import pytest

from actorgraph.exporters.svg.curves import Curve, End

NAMES = {"below": (-60.0, 14.0, 60.0, 46.0), "above": (-60.0, -46.0, 60.0, -14.0)}
FAR_AWAY = [(900.0, 900.0, 910.0, 910.0)]


def tip_of(curve):
    x, y, *_ = curve.head().removeprefix("M").split()
    return float(x), float(y)


def at_angle(degrees, far):
    return far * cos(radians(degrees)), far * sin(radians(degrees))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("bend", [-0.4, 0.0, 0.4])
def test_no_arrow_is_under_the_name_of_its_actor(name, bend):
    end = End((0.0, 0.0), 10.0, [NAMES[name]])
    left, top, right, bottom = NAMES[name]
    for degrees, far in product(range(0, 360, 15), (95.0, 200.0, 900.0)):
        x, y = tip_of(Curve.of(End(at_angle(degrees, far), 10.0, FAR_AWAY), end, bend))
        assert not (left < x < right and top + 4 < y < bottom - 4), (degrees, far)


def test_an_arrow_is_at_the_mark_where_no_name_covers_it():
    start = End((200.0, 0.0), 10.0, FAR_AWAY)
    assert tip_of(Curve.of(start, End((0.0, 0.0), 10.0, [NAMES["below"]]), 0.0)) == pytest.approx((11.5, 0.0), abs=0.1)


def test_an_arrow_points_at_the_name_that_covers_the_end_of_its_tie():
    start = End((0.0, 200.0), 10.0, FAR_AWAY)
    assert tip_of(Curve.of(start, End((0.0, 0.0), 10.0, [NAMES["below"]]), 0.0)) == pytest.approx((0.0, 47.5), abs=0.1)
