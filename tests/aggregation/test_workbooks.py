"""A sheet says what its reader sees in it; what it does not say is told by its row."""

from __future__ import annotations

import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from actorgraph.aggregation import workbooks
from actorgraph.aggregation.reasons import Reason
from actorgraph.errors import UnreadableError
from actorgraph.tables.packed import Limits

HEAD = ("from", "to", "date", "amount")


@pytest.fixture
def book(tmp_path):
    """Write a workbook: ``book(("A", "B", 2020, 1))`` is its file."""

    def make(*rows, change=lambda _: None, head=HEAD):
        made = openpyxl.Workbook()
        for row in (head, *rows):
            made.active.append(row)
        change(made)
        made.save(tmp_path / "payments.xlsx")
        return tmp_path / "payments.xlsx"

    return make


def told(found):
    return [(wrong.line, wrong.reason) for wrong in found.wrong]


def test_a_formula_without_a_value_and_an_error_are_told_by_their_rows(aggregated, book):
    rows = [
        ("A", "B", "2020-01-01", 1),
        ("=1", "B", "2020-01-01", 1),
        ("A", "B", "=TODAY()", 1),
        ("A", "B", "2020-01-01", "=1+1"),
        ("#REF!", "B", "2020-01-01", 1),
        ("A", "#N/A", "2020-01-01", 1),
        ("A", "B", "2020-01-01", "#DIV/0!"),
    ]
    found = aggregated(book(*rows))
    assert (found.rows, found.used, sum(found.left.values())) == (7, 1, 6)
    reasons = {
        3: Reason.NO_FIRST, 4: Reason.DATE, 5: Reason.NUMBER, 6: Reason.NO_FIRST, 7: Reason.NO_SECOND, 8: Reason.NUMBER,
    }  # fmt: skip
    assert len(found.wrong) == 5
    assert set(told(found)) <= set(reasons.items())
    assert found.left == {Reason.NO_FIRST: 2, Reason.NO_SECOND: 1, Reason.DATE: 1, Reason.NUMBER: 2}


def test_a_day_is_a_day_whatever_the_calendar_of_the_workbook(aggregated, book):
    def since_1904(made):
        made.epoch = CALENDAR_MAC_1904

    for change in (since_1904, lambda _: None):
        days = (date(2020, 1, 2), datetime(2020, 1, 2, 9))  # noqa: DTZ001  workbooks know no zones
        found = aggregated(book(*(("A", "B", day, 1) for day in days), change=change))
        (dyad,) = found.dyads()
        assert (dyad.first, dyad.days) == ((date(2020, 1, 2).toordinal(),) * 2, 1)
    assert told(aggregated(book(("A", "B", 43832, 1)))) == [(2, Reason.DATE)]


def test_only_the_first_row_of_merged_cells_says_what_they_say(aggregated, book):
    def merged(made):
        made.active.merge_cells("A2:A3")

    found = aggregated(book(("A", "B", "2020", 1), ("A", "B", "2020", 1), change=merged))
    assert (found.used, told(found)) == (1, [(3, Reason.NO_FIRST)])


def test_of_several_sheets_it_is_said_which(aggregated, book):
    def more(made):
        made.create_sheet("Empty")
        made.create_sheet("Hidden").sheet_state = "hidden"
        made["Hidden"].append(["x"])

    def read_me(made):
        made.create_sheet("Read me", 0).append(["This is how to read it"])

    assert aggregated(book(("A", "B", "2020", 1), change=more)).used == 1
    path = book(("A", "B", "2020", 1), change=read_me)
    with pytest.raises(UnreadableError, match=r"several of its sheets .* say which, as in --sheet 'Read me'"):
        aggregated(path)
    assert aggregated(path, how={"sheet": "Sheet"}).used == 1
    with pytest.raises(UnreadableError, match="it has no sheet 'Sheed'; did you mean 'Sheet'"):
        aggregated(path, how={"sheet": "Sheed"})


def test_hidden_rows_count_and_the_same_head_does_not(aggregated, book):
    def hidden(made):
        made.active.row_dimensions[2].hidden = True

    assert aggregated(book(("A", "B", "2020", 1), ("A", "B", "2020", 1), change=hidden)).used == 2
    with pytest.raises(UnreadableError, match="the same head, 'from'"):
        aggregated(book(("A", "B", "2020", "C"), head=("from", "to", "date", "From ")))


def changed(path, part, change):
    """Let a part of a workbook say something else, as no spreadsheet program would."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text.replace("<sheetData>", f"{' ' * 1_010_000}<sheetData>"), "too large when it is unpacked"),
        (lambda text: text.replace("</sheetData>", f"{'<row/>' * 61_000}</sheetData>"), "too large when it is"),
        (lambda text: text.replace('<row r="2"', '<row r="999999999"'), "too large when it is unpacked"),
        (lambda text: f'<!DOCTYPE a [<!ENTITY b "lol">]>{text}', "it declares what no workbook declares"),
        (lambda text: text.replace('t="n"><v>1', 't="s"><v>99'), "it is no workbook"),
        (lambda text: text.replace('t="n"><v>1', 't="n"><v>x'), "it is no workbook"),
        (lambda text: text.partition("</row><row")[0], "it is no workbook"),
    ],
    ids=["bytes", "elements", "line", "entity", "string", "number", "torn"],
)
def test_a_hostile_workbook_is_refused_in_one_line(aggregated, book, change, told, monkeypatch):
    size, marks = workbooks.MOST
    monkeypatch.setattr(workbooks, "MOST", Limits(size // 1000, marks // 1000))  # the real ones take long to reach
    path = changed(book(("A", "B", "2020", 1)), "xl/worksheets/sheet1.xml", change)
    with pytest.raises(UnreadableError, match=str(told)):
        aggregated(path)


def test_rows_are_read_however_many_there_are(aggregated, book):
    found = aggregated(book(*(("A", "B", "2020", 1) for _ in range(20_001))))
    assert (found.rows, found.used) == (20_001, 20_001)


@pytest.mark.parametrize("said", ["A1", "A1:B2", "A1:XFD1048576"])
def test_a_sheet_that_says_wrongly_where_it_ends_is_read_to_its_end(aggregated, book, said):
    made = book(*(("A", "B", "2020", 1) for _ in range(5)))
    path = changed(made, "xl/worksheets/sheet1.xml", lambda text: text.replace('ref="A1:D6"', f'ref="{said}"'))
    found = aggregated(path)
    assert (found.rows, found.used) == (5, 5)
