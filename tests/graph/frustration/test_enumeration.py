"""All divisions of a few actors: the best is no worse than any."""

from __future__ import annotations

from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.frustration import Criterion, enumeration
from actorgraph.graph.frustration.enumeration import misplaced_of_all
from actorgraph.graph.frustration.search import misplaced_after_search

PAIRS = list(combinations("ABCDEFGH", 2))


@settings(max_examples=150, deadline=None)
@given(signs=st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]), min_size=1))
def test_no_division_misplaces_fewer(signs):
    actors = sorted({actor for pair in signs for actor in pair})
    divisions = (dict(zip(actors, sides, strict=True)) for sides in product((1, -1), repeat=len(actors)))
    fewest = min(sum(side[a] * side[b] != sign for (a, b), sign in signs.items()) for side in divisions)
    assert len(misplaced_of_all(signs, actors)) == fewest


@pytest.mark.parametrize("at_once", [1, 7, 4096])
def test_how_many_are_tried_at_once_changes_nothing(at_once, monkeypatch):
    random = Random(1)
    actors = [f"a{i:02}" for i in range(15)]
    signs = {pair: random.choice((1, -1)) for pair in combinations(actors, 2)}
    expected = misplaced_of_all(signs, actors)
    monkeypatch.setattr(enumeration, "_AT_ONCE", at_once)
    assert misplaced_of_all(signs, actors) == expected
    assert len(expected) <= len(misplaced_after_search(signs, Criterion.STRICT))
