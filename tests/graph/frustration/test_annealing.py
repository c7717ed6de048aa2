"""Annealing: two sides near the best, by moves that are made at once only where no two are neighbours."""

from __future__ import annotations

from random import Random

import networkx as nx
import pytest

from actorgraph.graph.frustration import annealing
from actorgraph.graph.frustration.weights import cost, weights_of


def planted(actors, pairs, noise, seed):
    """Return the signs of two sides, and these sides, of which noise has turned some pairs."""
    random = Random(seed)
    sides = [random.choice((1, -1)) for _ in range(actors)]
    signs = {
        (a, b): sides[a] * sides[b] * (-1 if random.random() < noise else 1)
        for a, b in sorted(nx.gnm_random_graph(actors, pairs, seed=seed).edges)
    }
    return weights_of(signs, range(actors)), sides


@pytest.mark.parametrize("seed", range(3))
def test_two_sides_with_noise_are_found_or_better_ones(seed):
    weights, sides = planted(400, 1200, 0.1, seed)
    found = annealing.annealed(weights)
    assert set(found) == {1, -1}
    assert cost(weights, found) <= cost(weights, sides)


def test_the_same_sides_each_time():
    weights, _ = planted(100, 250, 0.4, 1)
    assert annealing.annealed(weights) == annealing.annealed(weights)


@pytest.mark.parametrize("seed", range(5))
def test_in_a_group_no_two_are_neighbours(seed):
    weights, _ = planted(50, 200, 0, seed)
    groups = annealing.groups_apart(weights)
    assert sorted(member for group in groups for member in group) == list(range(50))
    assert not any(other in weights[member] for group in groups for member in group for other in group)


def test_a_hub_of_many_is_no_cause_for_a_warning():
    weights = weights_of({(0, leaf): 1 for leaf in range(1, 300)}, range(300))
    assert set(annealing.annealed(weights)) <= {1, -1}
