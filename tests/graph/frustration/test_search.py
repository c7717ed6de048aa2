"""The search for camps, move by move, against all moves counted anew."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.frustration import Criterion, search

ACTORS = "ABCDEFG"
SIGNS = st.dictionaries(st.sampled_from(list(combinations(ACTORS, 2))), st.sampled_from([1, -1]))
SIDES = st.lists(st.sampled_from([1, -1]), min_size=len(ACTORS), max_size=len(ACTORS))


def misplaced(signs, sides):
    side = dict(zip(ACTORS, sides, strict=True))
    return sum(side[a] * side[b] != sign for (a, b), sign in signs.items())


def moved(sides, members):
    return [-side if i in members else side for i, side in enumerate(sides)]


@settings(max_examples=100, deadline=None)
@given(signs=SIGNS, sides=SIDES)
def test_in_a_pass_every_actor_moves_once_and_always_the_one_that_gains_most(signs, sides):
    weights = search._weights(signs, ACTORS)
    moves, gains = search._pass(weights, sides, search._gains(weights, sides))
    assert sorted(moves) == list(range(len(ACTORS)))
    counts = [misplaced(signs, moved(sides, moves[:done])) for done in range(len(moves) + 1)]
    assert gains == [before - after for before, after in pairwise(counts)]
    for done, count in enumerate(counts[1:]):
        others = (misplaced(signs, moved(sides, [*moves[:done], other])) for other in moves[done:])
        assert count == min(others)


@settings(max_examples=100, deadline=None)
@given(signs=SIGNS, sides=SIDES)
def test_from_the_two_sides_found_no_series_of_moves_gains(signs, sides):
    weights = search._weights(signs, ACTORS)
    found = search._exchanged(weights, sides)
    assert misplaced(signs, found) <= misplaced(signs, sides)
    moves, _ = search._pass(weights, found, search._gains(weights, found))
    for done in range(len(moves)):
        assert misplaced(signs, found) <= misplaced(signs, moved(found, moves[: done + 1]))


@settings(max_examples=100, deadline=None)
@given(signs=SIGNS, camps=st.lists(st.integers(0, 2), min_size=len(ACTORS), max_size=len(ACTORS)))
def test_in_the_camps_found_nobody_gains_by_moving_to_another_camp_or_to_a_new_one(signs, camps):
    found = search._improved(search._weights(signs, ACTORS), camps)

    def apart_or_together(division):
        camp = dict(zip(ACTORS, division, strict=True))
        return sum((camp[a] == camp[b]) != (sign > 0) for (a, b), sign in signs.items())

    for i in range(len(ACTORS)):
        for camp in {*found, max(found) + 1}:
            assert apart_or_together(found) <= apart_or_together([*found[:i], camp, *found[i + 1 :]])


@pytest.mark.parametrize("criterion", list(Criterion))
def test_of_divisions_as_good_the_one_whose_pairs_come_first_in_the_alphabet_is_taken(criterion):
    signs = {("A", "B"): 1, ("A", "C"): -1, ("B", "C"): 1}
    assert search.misplaced_after_search(signs, criterion) == [("A", "B")]
