"""The roles of brokers by their definition, chain by chain."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.brokerage import ROLES, brokerage

ACTORS = "ABCDEF"


def by_definition(arrows, groups):
    found = {actor: dict.fromkeys(ROLES, 0) for actor in groups}
    for a, v, b in permutations(groups, 3):
        if (a, v) in arrows and (v, b) in arrows and (a, b) not in arrows:
            first, own, last = groups[a], groups[v], groups[b]
            if first == own == last:
                role = "coordinator"
            elif first == last:
                role = "itinerant"
            elif first == own:
                role = "representative"
            elif own == last:
                role = "gatekeeper"
            else:
                role = "liaison"
            found[v][role] += 1
    return found


@given(
    arrows=st.sets(st.sampled_from([*permutations(ACTORS, 2)])),
    groups=st.dictionaries(st.sampled_from(ACTORS), st.sampled_from("xyz")),
)
def test_each_chain_counts_by_the_groups_of_its_actors(arrows, groups):
    assert brokerage(sorted(arrows), groups) == by_definition(arrows, groups)


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        ("xxx", "coordinator"),
        ("xyx", "itinerant"),
        ("xxy", "representative"),
        ("xyy", "gatekeeper"),
        ("xyz", "liaison"),
    ],
)
def test_five_roles_of_gould_and_fernandez(groups, role):
    """Gould and Fernandez (1989), figure 1: one chain of each kind."""
    found = brokerage([("A", "B"), ("B", "C")], dict(zip("ABC", groups, strict=True)))
    assert found["B"] == {**dict.fromkeys(ROLES, 0), role: 1}
    assert not any(found["A"].values())
