"""Who owns how much of whom, against the definition: walks of each length added up, on small random records."""

from __future__ import annotations

from random import Random

import pytest

from actorgraph.graph.ownership import NONE, UNKNOWN, Part, Structure, consistent


def walked(shares, owner):
    """Return what an owner has of each, by adding up walks that do not come back to it, until nothing is added."""
    values = dict.fromkeys(shares, 0.0)
    for _ in range(20_000):
        longer = {
            owned: sum(share * (1.0 if k == owner else values.get(k, 0.0)) for k, share in row.items())
            for owned, row in shares.items()
        }
        longer[owner] = 0.0
        if all(abs(longer[owned] - values[owned]) < 1e-13 for owned in shares):
            break
        values = {owned: longer[owned] for owned in shares}
    return values


def drawn(random):
    """Return stakes among few, in circles too, with shares, ranges and unknown ones."""
    labels = "ABCDEF"[: random.randint(2, 6)]
    stakes = {}
    for owned in labels:
        left = random.choice((1.0, 0.9, 0.6))
        for owner in random.sample(labels, random.randint(0, len(labels))):
            low = round(random.uniform(0, left), 2)
            part = random.choice((Part(low, low), Part(low, min(low + 0.3, 1.0)), UNKNOWN))
            left = max(left - part.low, 0.0)
            stakes.setdefault(owned, {})[owner] = part
    return labels, consistent(stakes)[0]


def chosen(random, stakes):
    """Return shares within the ranges that add up to no more than the whole of any company."""
    shares = {}
    for owned, owners in stakes.items():
        room = max(1 - sum(part.low for part in owners.values()), 0.0)
        shares[owned] = {}
        for owner in random.sample(list(owners), len(owners)):
            more = min(owners[owner].high - owners[owner].low, room) * random.choice((1, 1, random.random()))
            shares[owned][owner] = owners[owner].low + more
            room -= more
    return shares


@pytest.mark.parametrize("seed", range(60))
def test_the_least_is_the_sum_over_all_walks_and_ranges_hold_whatever_the_shares_are(seed):
    random = Random(seed)
    labels, stakes = drawn(random)
    structure = Structure(stakes)
    least = {owned: {k: part.low for k, part in owners.items()} for owned, owners in stakes.items()}
    samples = [chosen(random, stakes) for _ in range(4)]
    for owner in labels:
        found = structure.holdings(owner)
        expected = walked(least, owner)
        for owned, (direct, indirect, effective) in found.items():
            assert effective.low == pytest.approx(expected[owned], abs=1e-7)
            assert direct.low + indirect.low == pytest.approx(effective.low, abs=1e-7)
            assert effective.high <= 1
        for shares in samples:
            values = walked(shares, owner)
            for owned, holding in found.items():
                assert holding.effective.low - 1e-7 <= values[owned] <= holding.effective.high + 1e-7


def test_most_of_a_range_is_reached_by_some_shares():
    stakes = {"C": {"A": Part(0.1, 0.5), "B": Part(0.2, 0.9)}, "B": {"A": Part(0.5, 0.5)}}
    assert Structure(stakes).holdings("A")["C"].effective == pytest.approx(Part(0.2, 0.75))


def test_circle_counts_what_comes_back_to_others_and_not_to_the_owner():
    stakes = {"B": {"A": Part(0.5, 0.5), "C": Part(0.2, 0.2)}, "C": {"B": Part(0.5, 0.5)}}
    structure = Structure(stakes)
    assert structure.holdings("A")["B"].effective.low == pytest.approx(0.5 / (1 - 0.1))
    assert structure.holdings("B")["C"].effective.low == pytest.approx(0.5)
    assert structure.holdings("B").keys() == {"C"}


def test_share_that_a_company_has_in_itself_counts_for_its_owners():
    structure = Structure({"B": {"A": Part(0.45, 0.45), "B": Part(0.1, 0.1)}})
    assert structure.holdings("A")["B"].effective.low == pytest.approx(0.5)


def test_circle_that_nobody_else_owns_has_no_owner_outside():
    stakes = {"B": {"C": Part(1.0, 1.0)}, "C": {"B": Part(1.0, 1.0)}, "D": {"C": Part(0.4, 0.4), "A": Part(0.6, 0.6)}}
    assert Structure(stakes).holdings("A") == {"D": (Part(0.6, 0.6), NONE, Part(0.6, 0.6))}


def test_share_that_nobody_says_makes_at_least():
    stakes = {"C": {"A": Part(0.1, 0.1), "B": UNKNOWN}, "B": {"A": Part(0.5, 0.5)}, "D": {"C": Part(0.5, 0.5)}}
    found = Structure(stakes).holdings("A")
    assert found["C"].effective == pytest.approx(Part(0.1, 0.55, False))
    assert not found["D"].effective.known
    assert found["B"].effective.known
    assert found["C"].direct.known


def test_of_more_than_the_whole_each_share_is_at_least_what_the_others_leave():
    stakes, mended = consistent({"B": {"A": Part(0.9, 0.9), "C": Part(0.3, 0.4), "D": Part(0.1, 0.1)}})
    assert mended == ("B",)
    structure = Structure(stakes)
    for owner, part in {"A": Part(0.6, 0.9), "C": Part(0.0, 0.4), "D": Part(0.0, 0.1)}.items():
        assert structure.holdings(owner)["B"].effective == pytest.approx(part)
