"""What changes from lines to others is told as diff tells it, however much it is."""

from __future__ import annotations

import difflib

from hypothesis import given
from hypothesis import strategies as st

from actorgraph.documents.differences import changes_of, unified

lines = st.lists(st.sampled_from("abcdefgh"), max_size=30)


def patched(before, after):
    """What lines become by the changes of them."""
    told, at = [], 0
    for first, end, start, stop in changes_of(before, after):
        told += [*before[at:first], *after[start:stop]]
        at = end
    return [*told, *before[at:]]


@given(lines, lines)
def test_changes_make_of_the_one_the_other(before, after):
    assert patched(before, after) == after
    assert list(changes_of(before, before)) == []


@given(st.lists(st.text("ab", max_size=9), max_size=40, unique=True), st.data())
def test_one_line_that_changes_is_told_as_difflib_tells_it(before, data):
    after = [*before]
    if after:
        after[data.draw(st.integers(0, len(after) - 1))] = "new"
    expected = list(difflib.unified_diff(before, after, "a", "b", lineterm=""))
    assert list(unified(before, after, ("a", "b"))) == expected


def test_what_comes_first_and_last_is_told_as_difflib_tells_it():
    for before, after in (
        ([], ["a"]),
        (["a"], []),
        (["a"], ["a", "b"]),
        (list("abcdefghijkl"), list("bcdefghiXk")),
    ):
        expected = list(difflib.unified_diff(before, after, "a", "b", lineterm=""))
        assert list(unified(before, after, ("a", "b"))) == expected


def test_a_hundred_thousand_lines_of_which_every_second_changes_take_no_hours():
    before = [line for i in range(50_000) for line in (f"line {i}", "same")]
    after = ["other" if line == "same" else line for line in before]
    assert sum(1 for _ in changes_of(before, after)) == 50_000
    assert sum(1 for _ in changes_of(["same"] * 50_000, ["other"] * 40_000)) == 1
