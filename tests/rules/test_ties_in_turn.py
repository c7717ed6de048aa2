"""Friend and foe on one day, against every pair of ties."""

from __future__ import annotations

import random

import pytest

from actorgraph import read
from actorgraph.model.period import Certainty
from actorgraph.rules.ties import friend_and_foe


@pytest.mark.parametrize("seed", range(40))
def test_friend_and_foe_is_found_where_two_ties_surely_overlap(tmp_path, seed):
    random_ = random.Random(seed)
    dates = ["2017", "2018", "2019-03", "2018..2019", "..2018", "2019.."]
    entries = {
        section: "".join(
            f"- {{from: A, to: B, since: {random_.choice(dates)}, until: {random_.choice(dates)}}}\n" for _ in range(3)
        )
        for section in ("supports", "hostilities")
    }
    path = tmp_path / "graph.yaml"
    path.write_text("".join(f"{section}:\n{text}" for section, text in entries.items()), encoding="utf-8")
    dataset = read([path]).dataset
    friends, foes = ([r for r in dataset.relations if r.type.sign == sign] for sign in (1, -1))
    clashes = any(one.period.overlaps(other.period) is Certainty.YES for one in friends for other in foes)
    assert bool(list(friend_and_foe(dataset))) == clashes
