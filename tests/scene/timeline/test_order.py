"""The order of lines against its definition, on small random data."""

from __future__ import annotations

from itertools import permutations, product
from random import Random

import pytest

from actorgraph.model.span import Span
from actorgraph.scene.timeline import order as module
from actorgraph.scene.timeline.crossings import Link, crossings
from actorgraph.scene.timeline.order import ordered


def data(random, count):
    """Return lanes, links and lives of so many lines."""
    names = [f"{i:03}" for i in range(count)]
    begins = [random.randrange(20) for _ in names]
    lives = {name: Span(begin, begin + random.randrange(30)) for name, begin in zip(names, begins, strict=True)}
    links = [Link(*random.choices(names, k=2), random.randrange(40)) for _ in range(2 * count)]
    cut = random.randrange(count + 1)
    return [names[:cut], names[cut:]], links, lives


def flat(lanes):
    return [actor for lane in lanes for actor in lane]


def by_hand(order, links, lives):
    """Count what lies between the ends of a link on its day."""
    total = 0
    for one, other, day in links:
        ends = sorted((order.index(one), order.index(other)))
        for actor in order[ends[0] + 1 : ends[1]]:
            first, last = lives[actor]
            total += first <= day <= last
    return total


def test_crossings_are_as_defined():
    random = Random(3)
    for _ in range(30):
        lanes, links, lives = data(random, random.randrange(1, 12))
        order = flat(lanes)
        random.shuffle(order)
        assert crossings(order, links, lives) == by_hand(order, links, lives)


def test_small_lanes_have_the_best_order_of_all():
    random = Random(5)
    for _ in range(25):
        lanes, links, lives = data(random, random.randrange(1, 6))
        every = product(*(permutations(lane) for lane in lanes))
        least = min(by_hand(flat(order), links, lives) for order in every)
        found = ordered(lanes, links, lives)
        assert [sorted(lane) for lane in found] == [sorted(lane) for lane in lanes]
        assert by_hand(flat(found), links, lives) == least


def test_sifting_never_leaves_a_line_that_would_be_better_elsewhere(monkeypatch):
    monkeypatch.setattr(module, "_ROUNDS", 100)
    random = Random(7)
    for _ in range(12):
        lanes, links, lives = data(random, random.randrange(8, 14))
        found = ordered(lanes, links, lives)
        count = by_hand(flat(found), links, lives)
        assert count <= by_hand(flat(lanes), links, lives)
        for number, lane in enumerate(found):
            for actor in lane:
                rest = [other for other in lane if other != actor]
                for place in range(len(lane)):
                    others = [*found]
                    others[number] = [*rest[:place], actor, *rest[place:]]
                    assert by_hand(flat(others), links, lives) >= count


def test_sifting_comes_near_the_best_order(monkeypatch):
    random = Random(9)
    best = sifted = 0
    for _ in range(15):
        lanes, links, lives = data(random, 5)
        best += by_hand(flat(ordered(lanes, links, lives)), links, lives)
        monkeypatch.setattr(module, "_ORDERS", 0)
        sifted += by_hand(flat(ordered(lanes, links, lives)), links, lives)
        monkeypatch.undo()
    assert best <= sifted <= 1.15 * best


@pytest.mark.parametrize("count", [6, 40])
def test_those_that_are_fixed_keep_their_order_and_all_others_stay_in_their_lane(count):
    random = Random(11)
    lanes, links, lives = data(random, count)
    fixed = random.sample(flat(lanes), count // 2)
    fixed.sort(key=flat(lanes).index)
    found = ordered(lanes, links, lives, fixed)
    assert [actor for actor in flat(found) if actor in fixed] == fixed
    assert [sorted(lane) for lane in found] == [sorted(lane) for lane in lanes]
    assert found == ordered(lanes, links, lives, fixed)


def test_of_more_lines_than_can_be_put_into_order_the_others_follow(monkeypatch):
    monkeypatch.setattr(module, "LIMIT", 5)
    lanes, links, lives = data(Random(13), 20)
    found = ordered(lanes, links, lives)
    assert [sorted(lane) for lane in found] == [sorted(lane) for lane in lanes]


def test_not_all_orders_are_tried_where_each_takes_long(monkeypatch):
    def best(*_):
        raise AssertionError("all orders are tried")

    monkeypatch.setattr(module, "_best", best)
    names = list("abcdef")
    links = [Link(*pair, day) for pair in permutations(names, 2) for day in range(100)]
    assert sorted(flat(ordered([names], links, {name: Span(0, 100) for name in names}))) == names
    with pytest.raises(AssertionError):
        ordered([names], links[:100], {})
