"""What tests of the layout share: graphs that chance makes, and what overlaps."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest


@pytest.fixture(scope="session")
def chance(tie):
    """Make boxes and ties by chance: ``chance(actors, ties, seed)``; a box may be as wide as a long label."""

    def make(actors, ties, seed):
        random = Random(seed)
        labels = [f"a{i}" for i in range(actors)]
        sizes = {label: (random.uniform(10, 450), random.uniform(20, 70)) for label in labels}
        kinds = ("support", "hostility", "membership", "negotiation")
        made = [
            tie(random.choice(labels), random.choice(labels), random.choice(kinds), key=str(i)) for i in range(ties)
        ]
        return sizes, made

    return make


@pytest.fixture(scope="session")
def overlapping():
    """Return the pairs of boxes that overlap."""

    def find(places, sizes):
        return [
            (a, b)
            for a, b in combinations(sizes, 2)
            if all(abs(places[a][axis] - places[b][axis]) < (sizes[a][axis] + sizes[b][axis]) / 2 for axis in (0, 1))
        ]

    return find
