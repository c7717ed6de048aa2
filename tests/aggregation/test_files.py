"""A file is read in its own encoding, by its own separator, with its own heads, or is refused with what to say."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from actorgraph.aggregation.reasons import Reason
from actorgraph.errors import QuestionError, UnreadableError

ROWS = "from,to,date,amount,lieu précis\r\nÉtat,Œuvre,2020-01-01,5,\r\nÉtat,Œuvre,2020-01-02,6,x\r\n"


def pairs(found):
    return [(dyad.a, dyad.b, dyad.events) for dyad in found.dyads()]


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16", "utf-16-le", "utf-8", "utf-8-sig", "mac-roman"])
def test_text_is_read_in_the_encoding_that_is_said(aggregated, table, encoding):
    path = table()
    path.write_bytes(ROWS.encode(encoding))
    found = aggregated(path, how={"encoding": encoding})
    assert (pairs(found), found.rows, found.left) == ([("État", "Œuvre", 2)], 2, {})


@pytest.mark.parametrize(("encoding", "sign"), [("utf-8", b"\xe9"), ("windows-1252", b"\x81")])
def test_what_is_not_in_the_encoding_is_told_with_what_to_say(aggregated, table, encoding, sign):
    path = table()
    path.write_bytes(b"from,to,date\nA,B%s,2020-01-01\nA,B,2020-01-02\n" % sign)
    found = aggregated(path, how={"encoding": encoding})
    assert (found.rows, found.used, found.left) == (2, 1, {Reason.LINE: 1})
    path.write_bytes(b"from,to,date%s\nA,B,2020-01-01\n" % sign)
    with pytest.raises(UnreadableError, match=r"\(byte 13: 0x..\); say in what, as in --encoding windows-1252"):
        aggregated(path, how={"encoding": encoding})


def test_an_encoding_that_is_none_is_refused(aggregated, table):
    for name in ("klingon", "base64", "idna", "punycode", "undefined", "../x"):
        with pytest.raises(QuestionError, match="is no encoding that is known"):
            aggregated(table("from,to,date"), how={"encoding": name})


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("from;to;date", "A;B;2020"),
        ("from\tto\tdate", "A\tB\t2020"),
        ("from|to|date", "A|B|2020"),
        ('"from";"to";"date, of it"', "A;B;2020"),
        ('from;to;date;"a, b, c, d, e"', "A;B;2020;"),
        ("\ufefffrom,to,date", "A,B,2020"),
        ('"from","to","date"', "A,B,2020"),
        ('from,to,date,"of\nit"', "A,B,2020,"),
        ("\n\nfrom,to,date", "A,B,2020"),
    ],
)
def test_what_parts_the_heads_into_most_parts_the_cells(aggregated, table, head, row):
    columns = {"date": "date, of it"} if "of it" in head else {}
    assert pairs(aggregated(table(head, row), columns=columns)) == [("A", "B", 1)]


def test_where_two_part_alike_it_is_asked(aggregated, table):
    path = table("from;to;date,a,b", "A;B;2020,x,y")
    with pytest.raises(UnreadableError, match="say by which, as in --separator comma"):
        aggregated(path)
    found = aggregated(path, how={"separator": "semicolon"}, columns={"date": "date,a,b"})
    assert (found.rows, found.left) == (1, {Reason.DATE: 1})


@pytest.mark.parametrize(
    "heads", [("from", "From", "to", "date"), ("from", "to", "date", "date "), ("a  b", "A b", "to")]
)
def test_heads_that_differ_in_nothing_are_refused(aggregated, table, tmp_path, heads):
    path = tmp_path / "events.parquet"
    pq.write_table(pa.Table.from_arrays([pa.array(["x"]) for _ in heads], names=heads), path)
    for each in (table(",".join(heads), ",".join("x" for _ in heads)), path):
        with pytest.raises(UnreadableError, match=r"have the same head, '.*': capitals and spaces are no difference"):
            aggregated(each)


def test_heads_that_can_both_say_it_are_asked_back(aggregated, table):
    path = table("from,to,event date,event-date", "A,B,2020-01-01,2020-02-01")
    with pytest.raises(QuestionError, match="'event date' and 'event-date' can both say 'date'; say which does"):
        aggregated(path)
    assert pairs(aggregated(path, columns={"date": "event-date"})) == [("A", "B", 1)]


def test_files_of_parquet_have_the_same_columns(aggregated, tmp_path):
    whole = {"from": ["A"], "to": ["B"], "date": ["2020-01-01"], "amount": [1]}
    others = {
        "float": {**whole, "amount": [1.5]},
        "more": {**whole, "note": ["x"]},
        "less": {name: said for name, said in whole.items() if name != "amount"},
        "turned": {name: whole[name] for name in reversed(whole)},
        "none": {**whole, "amount": pa.array([None], pa.null())},
    }
    for name, said in {"whole": whole, **others}.items():
        pq.write_table(pa.table(said), tmp_path / f"{name}.parquet")
    first = tmp_path / "whole.parquet"
    assert pairs(aggregated(first, tmp_path / "turned.parquet")) == [("A", "B", 2)]
    assert [dyad.number for dyad in aggregated(first, tmp_path / "none.parquet").dyads()] == [1]
    for name, told in (("float", "'amount' is of another type"), ("more", "other columns"), ("less", "other columns")):
        with pytest.raises(UnreadableError, match=told):
            aggregated(first, tmp_path / f"{name}.parquet")
    (tmp_path / "broken.parquet").write_text("no", encoding="utf-8")
    with pytest.raises(UnreadableError, match="it is no Parquet file"):
        aggregated(tmp_path / "broken.parquet")


@pytest.mark.parametrize("name", ["a{1,2}.csv", r"a\b.csv", "a[!x].csv", "a'b.csv", "_a.csv", "a%20b.csv"])
def test_the_name_of_a_file_is_taken_as_it_is(aggregated, table, name):
    table("from,to,date", "C,D,2020", name="a1.csv")
    assert pairs(aggregated(table("from,to,date", "A,B,2020", name=name))) == [("A", "B", 1)]


def test_a_cell_with_nul_is_no_name(aggregated, table):
    found = aggregated(table("from,to,date", "A\0,B,2020", "A,B,2020", "A,\x07B,2020", "A,B\u202e,2020"))
    assert (found.rows, found.used) == (4, 1)
    assert sum(found.left.values()) == 3
    assert set(found.left) <= {Reason.CHARACTER, Reason.LINE}
