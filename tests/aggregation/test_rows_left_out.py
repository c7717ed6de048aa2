"""No row is dropped in silence: rows in are rows used and rows told."""

from __future__ import annotations

import pytest

from actorgraph.aggregation.reasons import Reason
from actorgraph.aggregation.remarks import wrong_words
from actorgraph.errors import QuestionError, UnreadableError

HEAD = "actor1,actor2,event_date,event_type,time_precision,fatalities,source"
GOOD = "A,B,2020-01-01,Battles,1,0,AFP"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (" ,B,2020-01-01,Battles,1,0,AFP", Reason.NO_FIRST),
        ("A,,2020-01-01,Battles,1,0,AFP", Reason.NO_SECOND),
        ("A,B,2020-02-30,Battles,1,0,AFP", Reason.DATE),
        ("A,B,,Battles,1,0,AFP", Reason.DATE),
        ("A,B,2020-01-01,Battles,9,0,AFP", Reason.DATE),
        ("A,B,02/03/2020,Battles,1,0,AFP", Reason.DATE),
        ("A,B,2020-01-01,Battles,1,-1,AFP", Reason.NUMBER),
        ("A,B,2020-01-01,Battles,1,many,AFP", Reason.NUMBER),
        ("A,B,2020-01-01,Battles,1,1.5,AFP", Reason.NUMBER),
        ("A,A,2020-01-01,Battles,1,0,AFP", Reason.SELF),
        ("A,B,2020-01-01,Battles,1,0,AFP,more", Reason.LINE),
        ("A,B,2020-01-01", Reason.LINE),
        ("A,B,2020-01-01,Battles,1,0,\udce9t\udce9", Reason.LINE),
        ('"A"b,B,2020-01-01,Battles,1,0,AFP', Reason.LINE),
    ],
)
def test_a_row_that_does_not_count_is_told(aggregated, table, line, reason):
    found = aggregated(table(HEAD, GOOD, line, GOOD))
    assert found.left == {reason: 1}
    assert (found.rows, found.used) == (3, 2)
    if reason is Reason.LINE:
        assert [bad.line for bad in found.bad_lines] == [3]
    elif reason in (Reason.NO_FIRST, Reason.DATE, Reason.NUMBER):
        assert [row.reason for row in found.wrong] == [reason]
        assert wrong_words(found.wrong[0])
    else:
        assert not found.wrong


def test_a_number_that_nobody_says_is_none(aggregated, table):
    (dyad,) = aggregated(table(HEAD, "A,B,2020-01-01,Battles,1,,AFP")).dyads()
    assert (dyad.events, dyad.number) == (1, None)


def test_a_cell_can_have_line_breaks_and_commas(aggregated, table):
    (dyad,) = aggregated(table(HEAD, '"A,\nof B",B,2020-01-01,Battles,1,3,"x; y"')).dyads()
    assert (dyad.a, dyad.cited) == ("A, of B", (("x", 1), ("y", 1)))


def test_days_can_be_read_once_it_is_said_what_comes_first(aggregated, table):
    (dyad,) = aggregated(table(HEAD, "A,B,02/03/2020,Battles,1,0,AFP"), order="day-first").dyads()
    (other,) = aggregated(table(HEAD, "A,B,02/03/2020,Battles,1,0,AFP"), order="month-first").dyads()
    assert dyad.first[0] - other.first[0] == 28


def test_several_files_are_one_table(aggregated, table):
    found = aggregated(table(HEAD, GOOD), table(HEAD, GOOD, GOOD, name="more.csv"))
    assert (found.rows, found.used) == (3, 3)
    with pytest.raises(UnreadableError, match="other columns"):
        aggregated(table(HEAD, GOOD), table("actor1;actor2", "A;B", name="other.csv"))


def test_what_is_no_table_is_refused(aggregated, table):
    with pytest.raises(UnreadableError, match="has to end in"):
        aggregated(table("a", name="events.txt"))
    with pytest.raises(UnreadableError, match="no such file"):
        aggregated(table(HEAD).with_name("none.csv"))
    with pytest.raises(UnreadableError, match="same head"):
        aggregated(table("from,from,date", "A,B,2020"))
    with pytest.raises(QuestionError, match="no column says 'date'; say which, as in --map date=HEAD"):
        aggregated(table("from,to", "A,B"))
