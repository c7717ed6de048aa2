"""Any number of camps, against all moves of one actor counted anew."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.frustration import merging
from actorgraph.graph.frustration.weights import weights_of

ACTORS = "ABCDEFG"
SIGNS = st.dictionaries(st.sampled_from(list(combinations(ACTORS, 2))), st.sampled_from([1, -1]))


@settings(max_examples=100, deadline=None)
@given(signs=SIGNS, camps=st.lists(st.integers(0, 2), min_size=len(ACTORS), max_size=len(ACTORS)))
def test_in_the_camps_found_nobody_gains_by_moving_to_another_camp_or_to_a_new_one(signs, camps):
    found = merging._improved(weights_of(signs, ACTORS), camps)

    def apart_or_together(division):
        camp = dict(zip(ACTORS, division, strict=True))
        return sum((camp[a] == camp[b]) != (sign > 0) for (a, b), sign in signs.items())

    for i in range(len(ACTORS)):
        for camp in {*found, max(found) + 1}:
            assert apart_or_together(found) <= apart_or_together([*found[:i], camp, *found[i + 1 :]])
