"""No row is dropped in silence: rows in are rows used and rows told."""

from __future__ import annotations

import openpyxl
import pytest

from actorgraph.aggregation.evidence import About
from actorgraph.aggregation.layouts import ACLED
from actorgraph.aggregation.reasons import Reason
from actorgraph.aggregation.remarks import remarks_on, wrong_words
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
        ("A,B,2020-01-01,Battles,9,0,AFP", Reason.PRECISION),
        ("A,B,02/03/2020,Battles,1,0,AFP", Reason.ORDER),
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
    elif reason in (Reason.NO_FIRST, Reason.DATE, Reason.ORDER, Reason.PRECISION, Reason.NUMBER):
        assert [row.reason for row in found.wrong] == [reason]
        assert wrong_words(found.wrong[0])
    else:
        assert not found.wrong


def test_a_number_that_nobody_says_is_none(aggregated, table):
    (dyad,) = aggregated(table(HEAD, "A,B,2020-01-01,Battles,1,,AFP")).dyads()
    assert (dyad.events, dyad.number) == (1, None)


def test_a_day_that_nobody_says_how_exact_it_is_is_none(aggregated, table):
    (dyad,) = aggregated(table(HEAD, "A,B,2020-01-15,Battles,,1,AFP")).dyads()
    assert (dyad.days, dyad.dated, dyad.first[1] - dyad.first[0]) == (0, 0, 30)
    path = table("from,to,date,exact", "A,B,2020-01-15,month", "A,B,2020-01-15,perhaps")
    found = aggregated(path, columns={"precision": "exact"})
    assert (found.used, found.left, next(found.dyads()).days) == (1, {Reason.PRECISION: 1}, 0)


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


def test_a_file_is_given_once(aggregated, table):
    path = table(HEAD, GOOD)
    other = path.with_name("other.csv")
    other.symlink_to(path)
    for twice in (path, path.parent / "." / path.name, other):
        with pytest.raises(UnreadableError, match="given twice"):
            aggregated(path, twice)


@pytest.mark.parametrize("together", [False, True])
def test_an_event_that_stands_there_twice_counts_once(aggregated, table, together):
    head = "event_id_cnty,actor1,assoc_actor_1,actor2,event_date,event_type,fatalities"
    rows = [f"{name},A,B,B,2020-01-01,Battles,{dead}" for name, dead in (("X1", 1), ("X1", 1), ("X2", 2), ("X2", 3))]
    path = table(head, *rows, ",A,B,B,2020-01-01,Battles,1", ",A,B,B,2020-01-01,Battles,1")
    found = aggregated(path, together=together)
    (dyad,) = found.dyads()
    assert (dyad.events, dyad.number) == (5, 8)
    assert (found.rows, found.used, found.differing, found.left) == (6, 5, 1, {Reason.COPY: 1})
    told = [str(each) for each in remarks_on(found, About(ACLED, ("events.csv",)))]
    assert "rows of an id that another row has, which say something else: 1; each counts" in told


@pytest.mark.parametrize("ends", [(" X1", "X1"), ("X1", "X1 "), ("X1\t", "X1")])
def test_spaces_around_an_id_are_none_of_it(aggregated, table, ends):
    rows = [f'"{name}",A,B,2020-01-01,Battles,1' for name in ends]
    found = aggregated(table("event_id_cnty,actor1,actor2,event_date,event_type,fatalities", *rows))
    assert (found.used, found.left) == (1, {Reason.COPY: 1})


def test_rows_of_a_workbook_stand_there_twice(aggregated, tmp_path):
    book = openpyxl.Workbook()
    for row in (("from", "to", "date", "no"), ("A", "B", "2020", 1), ("A", "B", "2020", 1), ("A", "B", "never", 2)):
        book.active.append(row)
    book.save(tmp_path / "payments.xlsx")
    found = aggregated(tmp_path / "payments.xlsx", columns={"id": "no"})
    assert (found.rows, found.used, found.left) == (3, 1, {Reason.COPY: 1, Reason.DATE: 1})
    assert [wrong.line for wrong in found.wrong] == [4]


@pytest.mark.parametrize("ends", [("\r", "\r", "\r"), ("\r\n", "\n", "\r\n"), ("\n", "\r\n", "\r"), ("\r\n",) * 3])
def test_lines_can_end_in_all_ways_and_in_several(aggregated, table, ends):
    path = table()
    said = zip((HEAD, GOOD, "A,B", GOOD), (*ends, ends[0]), strict=True)
    path.write_bytes("".join(line + end for line, end in said).encode())
    found = aggregated(path)
    assert (found.rows, found.used, found.left) == (3, 2, {Reason.LINE: 1})
    assert [(bad.path, bad.line) for bad in found.bad_lines] == [(path.as_posix(), 3)]


def test_an_open_quote_takes_lines_with_it_that_count_as_left_out(aggregated, table):
    found = aggregated(table(HEAD, GOOD, 'A,"B,2020-01-01,Battles,1,0,AFP', GOOD, GOOD))
    assert (found.rows, found.used, found.left) == (4, 1, {Reason.LINE: 3})
    assert [bad.text for bad in found.bad_lines] == ['A,"B,2020-01-01,Battles,1,0,AFP (+2)']


def test_a_long_line_is_cut_where_it_is_shown(aggregated, table):
    (bad,) = aggregated(table(HEAD, GOOD, "x" * 100_000)).bad_lines
    assert len(bad.text) == 81


def test_a_long_cell_is_cut_where_its_row_is_shown(aggregated, table):
    found = aggregated(table(HEAD, f"{'x' * 10_000},B,2020-02-30,Battles,1,0,AFP"))
    (wrong,) = found.wrong
    assert len(wrong.said["from"]) == 10_000
    assert wrong_words(wrong).endswith(f"from={'x' * 100}…, to=B, type=Battles, number=0")


def test_an_id_stands_beside_its_name_where_a_row_is_shown(aggregated, table):
    head = "side_a,side_b,date_start,type_of_violence,best,side_a_new_id,side_b_new_id"
    (wrong,) = aggregated(table(head, "A,B,never,1,3,314,")).wrong
    assert wrong.said == {"date": "never", "from": "A (314)", "to": "B", "type": "1", "number": "3"}


def test_what_is_in_another_encoding_is_told(aggregated, table):
    path = table(HEAD, GOOD)
    path.write_bytes(f"{HEAD},lieu précis\n{GOOD},\n".encode("latin-1"))
    with pytest.raises(UnreadableError, match=r"not in UTF-8 \(byte 77: 0xE9\)"):
        aggregated(path)
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        path.write_bytes(f"{HEAD}\n{GOOD}\n".encode(encoding))
        with pytest.raises(UnreadableError, match="UTF-16"):
            aggregated(path)


def test_what_is_no_table_is_refused(aggregated, table):
    with pytest.raises(UnreadableError, match="has to end in"):
        aggregated(table("a", name="events.txt"))
    with pytest.raises(UnreadableError, match="no such file"):
        aggregated(table(HEAD).with_name("none.csv"))
    with pytest.raises(UnreadableError, match="same head"):
        aggregated(table("from,from,date", "A,B,2020"))
    with pytest.raises(UnreadableError, match="capitals and spaces are no difference"):
        aggregated(table("from,From,date", "A,B,2020"))
    with pytest.raises(QuestionError, match="no column says 'date'; say which, as in --map date=HEAD"):
        aggregated(table("from,to", "A,B"))
