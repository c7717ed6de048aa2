"""Triads: each counted once, whatever the shape of the graph."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.balance import score, unbalanced
from actorgraph.graph.triads import TRIAD_KINDS, kind_of, sides, triads

SIGNS = st.dictionaries(st.sampled_from(list(combinations("ABCDEFG", 2))), st.sampled_from([1, -1]))


@given(signs=SIGNS)
def test_every_triad_is_found_once(signs):
    expected = [triad for triad in combinations("ABCDEFG", 3) if all(pair in signs for pair in sides(triad))]
    assert sorted(triads(signs)) == expected


@given(signs=SIGNS)
def test_kinds_are_told_by_the_number_of_hostile_pairs(signs):
    for triad in triads(signs):
        assert kind_of(triad, signs) == "".join(
            "+-"[s < 0] for s in sorted((signs[p] for p in sides(triad)), reverse=True)
        )


def test_hub_of_thousands_is_counted():
    signs = {("A", f"s{i:05}"): 1 for i in range(20_000)} | {(f"s{i:05}", f"s{i + 1:05}"): -1 for i in range(0, 200, 2)}
    assert score(signs).triads == {"+++": 0, "++-": 100, "+--": 0, "---": 0}


def test_scores_of_no_triad_are_none():
    found = score({("A", "B"): 1, ("B", "C"): -1})
    assert (found.strict, found.weak) == (None, None)
    assert set(found.triads) == set(TRIAD_KINDS)


def test_three_mutual_enemies_are_weakly_balanced_only():
    found = score({("A", "B"): -1, ("B", "C"): -1, ("A", "C"): -1})
    assert (found.strict, found.weak) == (0, 1)


def test_change_settles_the_most_and_upsets_the_fewest():
    signs = {("A", "B"): -1, ("A", "C"): 1, ("B", "C"): 1, ("A", "D"): 1, ("B", "D"): 1, ("C", "D"): 1}
    changes = dict(unbalanced(signs, lambda _: (1,)))
    assert sorted(changes) == [("A", "B", "C"), ("A", "B", "D")]
    for change in changes.values():
        assert (change.pair, change.sign, change.settles, change.upsets) == (("A", "B"), 1, 2, 0)


def test_of_equal_changes_the_weaker_evidenced_pair_is_named():
    signs = {("A", "B"): 1, ("A", "C"): 1, ("B", "C"): -1}
    for weakest in signs:
        ((_, change),) = unbalanced(signs, {pair: (1,) if pair == weakest else (4,) for pair in signs}.__getitem__)
        assert change.pair == weakest


@given(signs=SIGNS)
def test_change_does_what_it_says(signs):
    before = score(signs)
    for _, change in unbalanced(signs, lambda _: (1,)):
        after = score({**signs, change.pair: change.sign})
        settled = sum(after.triads[kind] - before.triads[kind] for kind in ("+++", "+--"))
        assert settled == change.settles - change.upsets
