"""Frustration and blocs: never wrong beside all divisions of small graphs, and honest beyond."""

from __future__ import annotations

from functools import cache
from itertools import combinations, compress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.frustration import Criterion, blocs, camps, enumeration, frustration, hitting, partition
from actorgraph.graph.frustration.cycles import light_cycles
from actorgraph.graph.frustration.search import misplaced_after_search

SIGNS = st.dictionaries(st.sampled_from(list(combinations("ABCDEFG", 2))), st.sampled_from([1, -1]))


@cache
def divisions(count, most):
    """Return every division of so many actors into at most so many parts, as the number of the part of each."""
    if not count:
        return [()]
    return [
        (*division, part)
        for division in divisions(count - 1, most)
        for part in range(min(len(set(division)) + 1, most))
    ]


def fewest(signs, most):
    actors = sorted({actor for pair in signs for actor in pair})
    pairs = [(actors.index(a), actors.index(b), sign > 0) for (a, b), sign in signs.items()]
    return min(
        sum((division[a] == division[b]) != friendly for a, b, friendly in pairs)
        for division in divisions(len(actors), most)
    )


def random_signs(actors, pairs, hostile, seed):
    random = Random(seed)
    signs = {}
    while len(signs) < pairs:
        a, b = sorted(random.sample(range(actors), 2))
        signs[f"a{a:04}", f"a{b:04}"] = -1 if random.random() < hostile else 1
    return dict(sorted(signs.items()))


@settings(max_examples=80, deadline=None)
@given(signs=SIGNS)
@pytest.mark.parametrize(("criterion", "most"), [(Criterion.STRICT, 2), (Criterion.WEAK, 7)])
def test_frustration_is_the_fewest_of_all_divisions(signs, criterion, most):
    found = frustration(signs, criterion)
    assert found.proven
    assert found.upper == fewest(signs, most)


@settings(max_examples=60, deadline=None)
@given(signs=SIGNS)
@pytest.mark.parametrize(("criterion", "most"), [(Criterion.STRICT, 2), (Criterion.WEAK, 7)])
def test_integer_programme_alone_finds_the_fewest_too(signs, criterion, most):
    found, all_pairs = {}, sorted(signs)
    if not signs:
        return
    lower, hit = hitting._in_fractions(signs, criterion, found, all_pairs)
    assert lower <= fewest(signs, most) <= len(hit)
    lower, hit = hitting._in_whole_numbers(signs, criterion, found, lower, all_pairs)
    assert lower == len(hit) == fewest(signs, most)


@settings(max_examples=25, deadline=None)
@given(signs=SIGNS)
def test_search_finds_divisions_that_misplace_what_it_says(signs):
    for criterion, most in ((Criterion.STRICT, 2), (Criterion.WEAK, 7)):
        found = misplaced_after_search(signs, criterion) if signs else []
        left = {pair: sign for pair, sign in signs.items() if pair not in found}
        assert len(found) >= fewest(signs, most)
        assert fewest(left, most) == 0


@settings(max_examples=40, deadline=None)
@given(signs=SIGNS)
def test_camps_and_blocs_misplace_what_is_said(signs):
    strict = frustration(signs, Criterion.STRICT)
    side = {actor: i for both in camps(signs, strict) for i, camp in enumerate(both) for actor in camp}
    wrong = [(a, b) for (a, b), s in signs.items() if a in side and b in side and (side[a] == side[b]) != (s > 0)]
    assert set(wrong) <= set(strict.misplaced)
    weak = frustration(signs, Criterion.WEAK)
    bloc = {actor: i for i, members in enumerate(blocs(signs, weak)) for actor in members}
    assert sorted((a, b) for (a, b), s in signs.items() if (bloc[a] == bloc[b]) != (s > 0)) == list(weak.misplaced)


def test_camps_of_equal_size_are_two():
    assert camps({("A", "B"): -1}, frustration({("A", "B"): -1}, Criterion.STRICT)) == [(["A"], ["B"])]


@pytest.mark.parametrize("criterion", list(Criterion))
def test_order_of_pairs_changes_nothing(criterion):
    signs = random_signs(20, 50, 0.5, 1)
    assert frustration(dict(reversed(signs.items())), criterion) == frustration(signs, criterion)


@pytest.mark.parametrize("criterion", list(Criterion))
def test_medium_graph_is_solved_to_a_proven_optimum(criterion):
    found = frustration(random_signs(40, 100, 0.4, 5), criterion)
    assert found.proven


def two_camps(actors, pairs, noise, seed):
    """Return the signs of two camps, and how many of them noise has turned: frustration is at most so much."""
    random = Random(seed)
    signs = random_signs(actors, pairs, 0, seed)
    side = {actor: random.choice((1, -1)) for pair in signs for actor in pair}
    noisy = {(a, b): side[a] * side[b] * (-1 if random.random() < noise else 1) for a, b in signs}
    return noisy, sum(side[a] * side[b] != sign for (a, b), sign in noisy.items())


def test_two_camps_with_noise_are_found_and_proven_in_large_graphs():
    signs, turned = two_camps(600, 1800, 0.08, 4)
    found = frustration(signs, Criterion.STRICT)
    assert found.proven
    assert 0 < found.upper <= turned


@pytest.mark.parametrize("noise", [0.2, 0.25])
def test_bounds_of_large_graphs_lie_around_what_is_known(noise):
    """What is left without the misplaced pairs is two camps, and no bound is above the pairs that noise has turned."""
    signs, turned = two_camps(120, 360, noise, 2)
    found = frustration(signs, Criterion.STRICT)
    assert 0 < found.lower <= min(found.upper, turned)
    left = {pair: sign for pair, sign in signs.items() if pair not in found.misplaced}
    assert frustration(left, Criterion.STRICT).upper == 0


@pytest.mark.parametrize("criterion", list(Criterion))
def test_bounds_hold_beside_the_optimum(criterion, monkeypatch):
    signs = random_signs(50, 110, 0.5, 9)
    optimum = frustration(signs, criterion)
    monkeypatch.setattr(enumeration, "MOST", 2)
    monkeypatch.setattr(partition, "MOST", 2)
    monkeypatch.setattr(hitting, "_EFFORT", 0)
    monkeypatch.setattr(hitting, "_WHOLE_GAP", 0)
    bounds = frustration(signs, criterion)
    assert bounds.lower <= optimum.upper <= bounds.upper
    assert not bounds.proven


@pytest.mark.parametrize("criterion", list(Criterion))
def test_solver_that_gives_up_leaves_bounds(criterion, monkeypatch):
    signs = random_signs(25, 60, 0.5, 9)
    monkeypatch.setattr(enumeration, "MOST", 2)
    monkeypatch.setattr(partition, "MOST", 2)
    monkeypatch.setattr(hitting, "_NODES", 1)
    monkeypatch.setattr(hitting, "_WHOLE_ROUNDS", 1)
    found = frustration(signs, criterion)
    monkeypatch.undo()
    assert found.lower <= frustration(signs, criterion).upper <= found.upper


@pytest.mark.parametrize("signs", [{}, {("A", "B"): -1}, {("A", "B"): -1, ("C", "D"): -1}])
@pytest.mark.parametrize("criterion", list(Criterion))
def test_forests_are_never_frustrated(signs, criterion):
    assert frustration(signs, criterion).upper == 0


@pytest.mark.parametrize("seed", range(4))
def test_bounds_are_the_same_from_the_inside_as_along_the_edges(seed):
    signs = random_signs(60, 150, 0.4, seed)
    cycles = light_cycles(signs, [0.0] * len(signs), Criterion.STRICT)
    hits = [[pair in cycle for pair in signs] for cycle in cycles]
    values, bound, _ = hitting._lightest(list(signs), cycles, whole=False)
    many = [*cycles] * (hitting._MANY // len(cycles) + 1)
    inside, same, is_least = hitting._lightest(list(signs), many, whole=False)
    assert is_least
    assert same == pytest.approx(bound)
    for found in (values, inside):
        assert sum(found) == pytest.approx(bound)
        assert all(sum(compress(found, hit)) > 1 - 1e-6 for hit in hits)
