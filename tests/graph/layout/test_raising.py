"""Labels stand on the side of their marks where fewer ties run, and nobody's box moves."""

from __future__ import annotations

from random import Random

import pytest

from actorgraph.graph.layout.bends import Obstacle
from actorgraph.graph.layout.raising import raised


def actor(x, y, *, radius=8.0, size=(60.0, 36.0)):
    return Obstacle(mark=(x, y - size[1] / 2 + radius), radius=radius, middle=(x, y), size=size)


def upside_down(boxes, pairs):
    found = raised(boxes, pairs, boxes)
    assert [box.middle for box in found.values()] == [box.middle for box in boxes.values()]
    return {name for name, box in found.items() if box.is_upside_down}


def test_a_label_makes_way_for_a_tie_that_leaves_downwards():
    assert upside_down({"a": actor(0, 0), "b": actor(0, 200)}, [("a", "b")]) == {"a"}


def test_a_label_stays_below_where_nothing_is_gained():
    assert upside_down({"a": actor(0, 0), "b": actor(200, 0)}, [("a", "b")]) == set()
    assert upside_down({"a": actor(0, 0)}, []) == set()


def test_no_tie_becomes_too_short_to_be_seen():
    assert upside_down({"a": actor(0, 0), "b": actor(0, 60)}, [("a", "b")]) == set()


def test_a_label_stays_where_its_mark_would_send_a_tie_through_somebody():
    boxes = {"a": actor(0, 0), "b": actor(0, 200), "c": actor(300, 36, size=(60.0, 44.0)), "d": actor(600, 40)}
    pairs = [("a", "b"), ("a", "d")]
    assert "a" not in upside_down(boxes, pairs)
    del boxes["c"]
    assert "a" in upside_down(boxes, pairs)


def test_only_those_rise_who_may():
    assert not any(
        box.is_upside_down for box in raised({"a": actor(0, 0), "b": actor(0, 200)}, [("a", "b")], []).values()
    )


def test_mark_and_label_fill_the_box_either_way():
    random = Random(7)
    boxes = {
        str(i): actor(random.randrange(900), random.randrange(600), radius=random.uniform(7, 16)) for i in range(30)
    }
    pairs = [tuple(random.sample(sorted(boxes), 2)) for _ in range(60)]
    found = raised(boxes, pairs, boxes)
    assert any(box.is_upside_down for box in found.values())
    for box in found.values():
        assert abs(box.mark[1] - box.middle[1]) == pytest.approx(box.size[1] / 2 - box.radius)
