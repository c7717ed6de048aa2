"""Two camps improved move by move, against all moves counted anew."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.frustration import exchange
from actorgraph.graph.frustration.weights import weights_of

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
    weights = weights_of(signs, ACTORS)
    moves, gains = exchange._pass(weights, sides, exchange._gains(weights, sides))
    assert sorted(moves) == list(range(len(ACTORS)))
    counts = [misplaced(signs, moved(sides, moves[:done])) for done in range(len(moves) + 1)]
    assert gains == [before - after for before, after in pairwise(counts)]
    for done, count in enumerate(counts[1:]):
        others = (misplaced(signs, moved(sides, [*moves[:done], other])) for other in moves[done:])
        assert count == min(others)


@settings(max_examples=100, deadline=None)
@given(signs=SIGNS, sides=SIDES)
def test_from_the_two_sides_found_no_series_of_moves_gains(signs, sides):
    weights = weights_of(signs, ACTORS)
    found = exchange.exchanged(weights, sides)
    assert misplaced(signs, found) <= misplaced(signs, sides)
    moves, _ = exchange._pass(weights, found, exchange._gains(weights, found))
    for done in range(len(moves)):
        assert misplaced(signs, found) <= misplaced(signs, moved(found, moves[: done + 1]))
