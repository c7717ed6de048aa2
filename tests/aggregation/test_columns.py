"""What the reference says of columns is said of each of them."""

from __future__ import annotations

from actorgraph.aggregation.columns import READ, WRITTEN
from actorgraph.aggregation.layouts import COLUMNS, FIELDS
from actorgraph.aggregation.quantities import HEADS
from actorgraph.aggregation.rows import COLUMNS as WRITTEN_COLUMNS
from actorgraph.model.names import loose_key


def test_every_column_is_described():
    assert tuple(READ) == FIELDS
    assert tuple(WRITTEN) == (*WRITTEN_COLUMNS, "covered", "scope")


def test_every_head_of_numbers_says_what_they_are_but_those_that_could_be_any():
    told = {loose_key(head) for heads in HEADS.values() for head in heads}
    assert {head for head in COLUMNS.heads["number"] if loose_key(head) not in told} <= {"number"}
