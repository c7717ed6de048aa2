"""Which columns say what; what the reference says of columns is said of each of them."""

from __future__ import annotations

import pytest

from actorgraph.aggregation.columns import READ, WRITTEN
from actorgraph.aggregation.layouts import COLUMNS, FIELDS, columns_of
from actorgraph.aggregation.quantities import HEADS
from actorgraph.aggregation.rows import COLUMNS as WRITTEN_COLUMNS
from actorgraph.errors import QuestionError
from actorgraph.model.names import loose_key


def test_every_column_is_described():
    assert tuple(READ) == FIELDS
    assert tuple(WRITTEN) == (*WRITTEN_COLUMNS, "covered", "scope")


def test_every_head_of_numbers_says_what_they_are_but_those_that_could_be_any():
    told = {loose_key(head) for heads in HEADS.values() for head in heads}
    assert {head for head in COLUMNS.heads["number"] if loose_key(head) not in told} <= {"number"}


@pytest.mark.parametrize(
    ("heads", "acting"),
    [
        ("actor1,actor2,date,source", "actor1"),
        ("Side A,Side B,Date,Source", "Side A"),
        ("Source,Target,Date", "Source"),
        ("id,source,target,date,url", "source"),
        ("target,source,date,sender", "sender"),
        ("source,date,target", None),
        ("initiator,target,date,source", None),
    ],
)
def test_a_source_is_an_actor_only_right_before_a_target(heads, acting):
    names = tuple(heads.split(","))
    if acting is None:
        with pytest.raises(QuestionError, match="no column says 'from'"):
            columns_of(names, COLUMNS, {})
    else:
        assert columns_of(names, COLUMNS, {})["from"] == acting
