"""A short run of the fuzzer, and what longer ones have found."""

from __future__ import annotations

import pytest

from fuzz import faults_of


@pytest.mark.parametrize("first", range(0, 2000, 200))
def test_nothing_is_wrong_with_the_answers_to_broken_inputs(first):
    assert [(seed, found) for seed in range(first, first + 200) for _, found in [faults_of(seed)] if found] == []
