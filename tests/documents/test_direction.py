"""What is isolated, and what stays as it is."""

from __future__ import annotations

import pytest

from actorgraph.documents.direction import in_column, in_row, oriented
from actorgraph.documents.terminal import width

PUSHED = "القاعدة ──allegiance──▶ حركة الشباب"


@pytest.mark.parametrize("text", ["", "A ──allegiance──▶ B", "القاعدة", "القاعدة: 2 ties", "é → ü"])
def test_text_without_arrow_or_without_such_letters_is_left_alone(text):
    assert oriented(text) == text


def test_names_and_line_are_isolated_and_nothing_else_changes():
    told = oriented(PUSHED)
    assert told == "\u2066\u2068القاعدة\u2069 ──allegiance──▶ \u2068حركة الشباب\u2069\u2069"
    assert width(told) == width(PUSHED)


def test_long_texts_take_no_long_time():
    text = "ا" + " " * 200_000 + "→" + "ا " * 200_000
    assert oriented(text).count("\u2068") == 2


def test_cells_and_rows_are_isolated_only_where_letters_run_from_right_to_left():
    assert (in_column("A"), in_row("A  B")) == ("A", "A  B")
    row = f"{in_column('القاعدة')}  {in_column('جماعة')}"
    assert in_row(row) == "\u2066\u2068القاعدة\u2069  \u2068جماعة\u2069\u2069"
    assert width(in_row(row)) == width("القاعدة  جماعة")
