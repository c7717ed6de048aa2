"""Rows that a spreadsheet can open without running anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.documents.csv import csv_of, harmless, harmless_column


def test_rows_stand_under_their_heads_and_are_quoted_where_they_must():
    assert csv_of(["a", "b"], [["x,y", 1], ['say "x"', None]]) == 'a,b\n"x,y",1\n"say ""x""",'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_formula_gets_an_apostrophe(text):
    assert harmless(text).startswith("'" + text[0].replace("\t", "\\t").replace("\r", "\\r"))


@pytest.mark.parametrize("value", [1, -1, 0.5, None, "JNIM", "a=b"])
def test_other_values_stay_as_they_are(value):
    assert harmless(value) == value


@given(st.lists(st.one_of(st.none(), st.integers(), st.text(), st.text("|'=+-@\t\ra\u202e"))))
def test_a_column_is_made_harmless_as_its_cells_are(values):
    assert list(harmless_column(values)) == [harmless(value) for value in values]
