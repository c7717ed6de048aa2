"""The search for camps: which of several divisions is taken."""

from __future__ import annotations

import pytest

from actorgraph.graph.frustration import Criterion, search


@pytest.mark.parametrize("criterion", list(Criterion))
def test_of_divisions_as_good_the_one_whose_pairs_come_first_in_the_alphabet_is_taken(criterion):
    signs = {("A", "B"): 1, ("A", "C"): -1, ("B", "C"): 1}
    assert search.misplaced_after_search(signs, criterion) == [("A", "B")]
