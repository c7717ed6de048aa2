"""Walk balance against its definition: closed walks, one by one, by their lengths."""

from __future__ import annotations

from itertools import combinations
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.walks import walk_balance

PAIRS = list(combinations("ABCDE", 2))
SIGNS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]), min_size=1)


def closed_walks(matrix):
    """The number of closed walks of each length, divided by its factorial; in balance and out of balance told apart."""
    power, total = np.eye(len(matrix)), 0.0
    for length in range(40):
        total += np.trace(power) / factorial(length)
        power = power @ matrix
    return total


@given(signs=SIGNS)
def test_it_is_the_share_of_closed_walks(signs):
    actors = sorted({actor for pair in signs for actor in pair})
    matrix = np.zeros((len(actors), len(actors)))
    for (a, b), sign in signs.items():
        i, j = actors.index(a), actors.index(b)
        matrix[i, j] = matrix[j, i] = sign
    assert walk_balance(signs) == pytest.approx(closed_walks(matrix) / closed_walks(abs(matrix)))


def test_it_is_one_in_balance_and_defined_where_exponentials_are_beyond_all_numbers():
    camps = {(f"a{i:03}", f"a{j:03}"): (-1) ** (i + j) for i, j in combinations(range(480), 2)}
    assert walk_balance(camps) == pytest.approx(1)
    assert 0 < walk_balance(dict.fromkeys([*combinations("ABC", 2)], -1)) < 1
