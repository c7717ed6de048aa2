"""Rows that a spreadsheet can open without running anything."""

from __future__ import annotations

import pytest

from actorgraph.documents.csv import csv_of, harmless


def test_rows_stand_under_their_heads_and_are_quoted_where_they_must():
    assert csv_of(["a", "b"], [["x,y", 1], ['say "x"', None]]) == 'a,b\n"x,y",1\n"say ""x""",'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_formula_gets_an_apostrophe(text):
    assert harmless(text).startswith("'" + text[0].replace("\t", "\\t").replace("\r", "\\r"))


@pytest.mark.parametrize("value", [1, -1, 0.5, None, "JNIM", "a=b"])
def test_other_values_stay_as_they_are(value):
    assert harmless(value) == value
