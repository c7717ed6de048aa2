"""A short run of the fuzzer, and what longer ones have found."""

from __future__ import annotations

import pytest

from fuzz import faults_of, faults_of_a_name


@pytest.mark.parametrize("first", range(0, 3000, 200))
def test_nothing_is_wrong_with_the_answers_to_broken_inputs(first):
    assert [(seed, found) for seed in range(first, first + 200) for _, found in [faults_of(seed)] if found] == []


@pytest.mark.parametrize("seed", [1135173])
def test_what_longer_runs_have_found_is_mended(seed):
    assert faults_of(seed)[1] == []


@pytest.mark.parametrize("name", ["\u2028\x00---\n"])
def test_key_of_a_key_is_that_key(name):
    assert list(faults_of_a_name(name)) == []
