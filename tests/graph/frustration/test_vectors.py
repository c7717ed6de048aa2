"""The bound by vectors in place of sides: never above the least of all divisions, and near it where that is known."""

from __future__ import annotations

from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.frustration import Criterion, frustration
from actorgraph.graph.frustration.packing import disjoint_cycles
from actorgraph.graph.frustration.vectors import misplaced_by_vectors

PAIRS = [*combinations("ABCDEFG", 2)]


def least(signs, actors):
    divisions = (dict(zip(actors, sides, strict=True)) for sides in product((1, -1), repeat=len(actors)))
    return min(sum(side[a] * side[b] != sign for (a, b), sign in signs.items()) for side in divisions)


@settings(max_examples=60, deadline=None)
@given(signs=st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]), min_size=1))
def test_no_division_misplaces_fewer(signs):
    actors = sorted({actor for pair in signs for actor in pair})
    assert misplaced_by_vectors(signs, actors) <= least(signs, actors)


@pytest.mark.parametrize(("size", "expected"), [(3, 1), (4, 2), (5, 4), (6, 6)])
def test_bound_of_enemies_of_all_is_what_two_halves_misplace(size, expected):
    """Of n enemies of all, vectors misplace n(n − 2)/4 pairs, and two halves the next whole number."""
    actors = "ABCDEF"[:size]
    assert misplaced_by_vectors(dict.fromkeys(combinations(actors, 2), -1), actors) == expected


def random_signs(size, pairs):
    chance = Random(1)
    names = [f"a{i:03}" for i in range(size)]
    return names, {pair: chance.choice((1, -1)) for pair in sorted(chance.sample([*combinations(names, 2)], pairs))}


def test_bound_of_many_random_signs_is_far_above_the_cycles_that_share_no_pair():
    names, signs = random_signs(500, 4000)
    bound = misplaced_by_vectors(signs, names)
    assert bound > 1.15 * len(disjoint_cycles(signs, Criterion.STRICT))
    found = frustration(signs, Criterion.STRICT, effort=0.1)
    assert bound <= found.upper


def test_little_effort_proves_nothing():
    names, signs = random_signs(20, 40)
    assert misplaced_by_vectors(signs, names, effort=0.01) == 0
