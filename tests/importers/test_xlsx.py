"""What Excel and LibreOffice do to a workbook, and people in it."""

from __future__ import annotations

import base64
import datetime
import re
import zipfile
import zlib

import openpyxl
import pytest
import xlsxwriter

from actorgraph.errors import UnreadableError
from actorgraph.exporters.tables.xlsx import workbook_of
from actorgraph.importers import workbook as reading
from actorgraph.importers.kinds import Types
from actorgraph.importers.proposal import proposal_of
from actorgraph.importers.rows import Reading
from actorgraph.importers.tabular import table_in
from actorgraph.importers.xlsx import books_in, first_sheet_of
from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.plain import plain_text
from actorgraph.tables.memory import MEMORY
from actorgraph.tables.sheets import SheetError


def said(found):
    return plain_text(found.texts["graph.yaml"])


def test_what_was_not_changed_changes_nothing(office):
    before, there = books_in(office.path)
    assert before.digest == there.digest == office.book.digest
    assert {name: [row.cells for row in sheet.rows] for name, sheet in there.sheets.items()} == {
        name: [row.cells for row in sheet.rows] for name, sheet in office.book.sheets.items()
    }
    workbook, _ = office.open()
    workbook.save(office.path)  # as another program writes it
    assert office.taken().texts == {}


def test_the_same_sheets_are_the_same_bytes(office):
    assert workbook_of(office.book, {}, {}, "en") == office.path.read_bytes()


@pytest.mark.parametrize(
    ("value", "number_format", "since"),
    [
        (datetime.datetime(2011, 3, 2), "yyyy-mm-dd", "2011-03-02"),  # noqa: DTZ001 - a workbook knows no zones
        (datetime.date(2011, 3, 2), "yyyy-mm-dd", "2011-03-02"),
        (datetime.datetime(2011, 3, 1), "mmm\\-yy", "2011-03"),  # noqa: DTZ001 - typed as 2011-03 or 'mars 2011'
        (datetime.datetime(2011, 1, 1), "yyyy", "2011"),  # noqa: DTZ001
        (datetime.datetime(2011, 3, 1), '[$-40C]d" de "mmmm yyyy', "2011-03-01"),  # noqa: DTZ001
        (2011, "General", "2011"),
        (2011.0, "General", "2011"),
        ("2011-03 ", None, "2011-03"),
        ("2011..2012", None, "2011..2012"),
    ],
)
def test_dates_are_as_their_author_wrote_them(office, value, number_format, since):
    office.put("ties", 2, "since", value, number_format)
    assert said(office.taken())["hostilities"][0]["since"] == since


def test_a_share_that_was_turned_into_a_number_is_one_again(office):
    office.put("ties", 4, "share", 0.612, "0.0%")
    assert said(office.taken())["ownerships"][0]["share"] == "61.2%"


def test_rows_can_be_sorted_blank_and_taken_out(office):
    workbook, pages = office.open()
    page = pages["ties"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    page.delete_rows(2, len(rows))
    for line, row in zip((2, 5), (rows[2], rows[0]), strict=True):  # blank ones between; the second is gone
        for at, value in enumerate(row, start=1):
            page.cell(line, at).value = value
    workbook.save(office.path)
    found = office.taken()
    assert found.texts["graph.yaml"] == "".join(
        line for line in office.texts["graph.yaml"].splitlines(keepends=True) if "- Reds -> Blues" not in line
    )


def test_a_sheet_can_be_renamed_and_moved(office):
    workbook, pages = office.open()
    pages["ties"].title = "Our ties"
    workbook.move_sheet(pages["sources"], -3)
    workbook.save(office.path)
    office.put("ties", 2, "until", "2013")
    assert said(office.taken())["hostilities"][0]["until"] == "2013"


def test_columns_of_ones_own_are_told_and_left_out(office):
    workbook, pages = office.open()
    page = pages["ties"]
    page.cell(1, page.max_column + 1).value = "checked by"
    page.cell(2, page.max_column).value = "me"
    workbook.save(office.path)
    found = office.taken()
    assert (found.texts, found.ignored) == ({}, (("ties", "checked by"),))


def test_a_new_name_is_asked_back(office):
    office.put("ties", 3, "to", "Bluse")
    (problem,) = office.taken().problems
    assert "Bluse" in problem.message
    assert "did you mean 'Blues'?" in problem.message
    assert said(office.taken(new_names=True))["hostilities"][1] == {"from": "Reds", "to": "Bluse"}


def test_what_would_be_wrong_is_told(office):
    office.put("ties", 2, "since", "2010-13")
    (problem,) = office.taken().problems
    assert problem.code == "AG106" or "2010-13" in problem.message


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("=1+1", "line 2, column 'since': it is a formula of which the file has no value"),
        ("#N/A", "line 2, column 'since': it is an error, #N/A"),
    ],
)
def test_what_is_no_text_is_told_with_its_place(office, value, told):
    office.put("ties", 2, "since", value)
    with pytest.raises(SheetError, match=f"sheet 'ties', {told}"):
        office.taken()


def test_merged_cells_are_told(office):
    workbook, pages = office.open()
    pages["ties"].merge_cells("C2:C3")
    workbook.save(office.path)
    with pytest.raises(SheetError, match="sheet 'ties', line 2: cells are merged here"):
        office.taken()


def test_a_sheet_that_is_gone_is_told(office):
    workbook, pages = office.open()
    workbook.remove(pages["events"])
    workbook.save(office.path)
    with pytest.raises(SheetError, match="sheet 'events': it is gone"):
        office.taken()


def test_a_workbook_of_somebody_else_is_refused(office):
    openpyxl.Workbook().save(office.path)
    with pytest.raises(UnreadableError, match="it does not remember what it said"):
        office.taken()


@pytest.mark.parametrize("broken", [b"", b"PK", b"not a workbook", None])
def test_a_broken_file_ends_in_one_line(office, broken):
    office.path.write_bytes(office.path.read_bytes()[:2000] if broken is None else broken)
    with pytest.raises(UnreadableError, match=r"cannot read '.*': it is no workbook that can be read"):
        office.taken()


@pytest.mark.parametrize("changed", ["{", "é", "eJw=", base64.b64encode(zlib.compress(b"[1")).decode(), None])
def test_a_memory_that_was_changed_is_refused(office, changed):
    workbook, _ = office.open()
    workbook[MEMORY].cell(2, 1).value = changed
    workbook.save(office.path)
    with pytest.raises(UnreadableError, match="what it remembers of its export was changed"):
        office.taken()


def test_a_small_file_that_pretends_to_be_a_large_one_is_refused(office):
    with (
        zipfile.ZipFile(office.path, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/workbook.xml", "w") as part,
    ):
        for _ in range(310):
            part.write(b" " * 1_000_000)
    with pytest.raises(UnreadableError, match="too large when it is unpacked"):
        office.taken()


def test_entities_that_grow_are_refused(office):
    bomb = '<!DOCTYPE a [<!ENTITY b "lol">' + "".join(
        f'<!ENTITY b{n} "{f"&b{n - 1};" * 10 if n else "&b;" * 10}">' for n in range(9)
    )
    with zipfile.ZipFile(office.path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/workbook.xml"] = f"<?xml version='1.0'?>{bomb}]><workbook>&b8;</workbook>".encode()
    with zipfile.ZipFile(office.path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    with pytest.raises(UnreadableError, match="it declares what no workbook declares"):
        office.taken()


@pytest.mark.parametrize(("cell", "line"), [("B1048576", 1048576), ("ZZ400000", 400000), ("XFD3", 3)])
def test_a_cell_far_from_all_others_is_told_by_its_line(office, cell, line):
    workbook, pages = office.open()
    pages["ties"][cell] = "x"
    workbook.save(office.path)
    with pytest.raises(SheetError) as told:
        office.taken()
    assert (told.value.sheet, told.value.line) == ("ties", line)


def test_lines_between_two_cells_are_not_built(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["from", "to"])
    workbook.active["B1048576"] = "x"
    workbook.active["C900000"].font = openpyxl.styles.Font(bold=True)
    workbook.save(tmp_path / "far.xlsx")
    lines = first_sheet_of(tmp_path / "far.xlsx")
    assert lines == [(1, ("from", "to")), (1048576, ("", "x"))]


def test_cells_spread_too_wide_are_refused(office, monkeypatch):
    monkeypatch.setattr(reading, "_MOST_CELLS", 10_000)
    workbook, pages = office.open()
    pages["ties"]["XFD3"] = "x"
    workbook.save(office.path)
    with pytest.raises(UnreadableError, match="too large when it is unpacked"):
        office.taken()


def test_a_row_names_no_file_outside_of_the_dataset(office):
    workbook, pages = office.open()
    page = pages["ties"]
    heads = [cell.value for cell in page[1]]
    for head, value in {"type": "rivalry", "between": "Reds; Blues", "file": "../over.yaml"}.items():
        if head not in heads:
            heads.append(head)
            page.cell(1, len(heads)).value = head
        page.cell(9, heads.index(head) + 1).value = value
    workbook.save(office.path)
    with pytest.raises(SheetError, match=r"line 9, column 'file': '\.\./over\.yaml' is no file of the dataset"):
        office.taken()


def test_a_column_of_ones_own_may_have_formulas_and_lines_of_its_own(office):
    workbook, pages = office.open()
    page = pages["ties"]
    at = page.max_column + 1
    page.cell(1, at).value = "mine"
    page.cell(2, at).value = "=1+1"
    page.cell(9, at).value = "ask Paul"
    workbook.save(office.path)
    found = office.taken()
    assert (found.texts, found.problems) == ({}, ())


def test_a_time_that_a_workbook_counts_is_no_date(office):
    office.put("ties", 2, "since", datetime.timedelta(hours=30), "[h]:mm")
    assert "'1 day, 6:00:00' is not a date" in office.taken().problems[0].message


def formulas(path, values):
    """A table with a formula in each cell of a row, and the value that a program kept of it if there is one."""
    made = xlsxwriter.Workbook(path)
    page = made.add_worksheet()
    for column, head in enumerate(("from", "to", "type", "since", "seen")):
        page.write_string(0, column, head)
        page.write_string(1, column, ("A", "B", "support", "2010", "1")[column])
        page.write_formula(2, column, "=1+1", None, values[column])
    made.close()


def test_a_formula_says_the_value_that_its_author_sees(tmp_path):
    formulas(tmp_path / "t.xlsx", ["C", "D", "support", 2011, "#N/A"])
    table = table_in(tmp_path / "t.xlsx")
    assert [cells[:4] for _, cells in table.rows] == [("A", "B", "support", "2010"), ("C", "D", "support", "2011")]


def test_a_formula_in_a_sheet_of_ours_says_the_value_that_its_author_sees(office):
    office.put("ties", 2, "since", "=2000+11")
    page = f"xl/worksheets/sheet{1 + office.open()[0].sheetnames.index('ties')}.xml"
    with zipfile.ZipFile(office.path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    assert parts[page].count(b"<v/>") + parts[page].count(b"<v></v>") + parts[page].count(b"<v />") == 1
    parts[page] = re.sub(rb"<v ?/>|<v></v>", b"<v>2011</v>", parts[page])  # as a program has it that computes
    with zipfile.ZipFile(office.path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    before = office.texts["graph.yaml"]
    assert office.taken().texts["graph.yaml"] == before.replace("since: 2010,", "since: 2011,")


def test_a_text_that_a_program_took_for_a_formula_is_the_text_that_it_was(office_with):
    office = office_with('actors:\n  Reds: {note: "=1+1"}\n  Blues: {}\n')
    office.put("actors", 2, "note", "=1+1")  # as pandas writes it, without a value
    assert office.taken().texts == {}
    office.put("actors", 3, "note", "=1+1")  # one that was typed is one
    assert [row.cells.get("note") for row in books_in(office.path)[1].sheets["actors"].rows] == ["=1+1", "=1+1"]


def test_a_formula_can_say_nothing(tmp_path):
    formulas(tmp_path / "t.xlsx", ["C", "D", "support", "", 3])
    with zipfile.ZipFile(tmp_path / "t.xlsx") as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    page = "xl/worksheets/sheet1.xml"
    parts[page] = parts[page].replace(b'<c r="D3">', b'<c r="D3" t="str">')  # as Excel has it
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    assert table_in(tmp_path / "t.xlsx").rows[1][1] == ("C", "D", "support", "", "3")


def test_a_formula_without_a_value_matters_where_its_column_is_asked_for(tmp_path):
    formulas(tmp_path / "t.xlsx", ["C", "D", "support", "", 3])
    workbook = openpyxl.load_workbook(tmp_path / "t.xlsx")
    workbook.save(tmp_path / "t.xlsx")  # as a program that computes nothing: values are gone
    table = table_in(tmp_path / "t.xlsx")
    columns = {"from": 0, "to": 1, "type": 2}
    reading = Reading(Types(packaged_types().values(), {}))
    found = proposal_of(table, columns, reading, {})
    told = "it is a formula of which the file has no value: open it in a spreadsheet program, and save it"
    assert [(row.line, row.reason) for row in found.refused] == [(3, f"column 'from': {told}")]
    assert found.text == "supports:\n  - {from: A, to: B}\n"
    workbook.active["A3"], workbook.active["B3"], workbook.active["C3"] = "C", "D", "support"
    workbook.save(tmp_path / "t.xlsx")
    assert proposal_of(table_in(tmp_path / "t.xlsx"), columns, reading, {}).count == 2


def test_who_is_called_otherwise_in_the_sheet_of_actors_is_so_in_every_tie(office_with):
    text = (
        "actors:\n  Reds: {kind: state}   # ours\n  Blues: {kind: state}\n"
        "supports:\n  - {from: Reds, to: Blues}   # why\n  - Reds -> Blues\n"
    )
    office = office_with(text)
    office.put("actors", 2, "actor", "Scarlets")
    office.put("ties", 2, "since", "2010")
    found = office.taken()
    assert found.problems == ()
    assert found.texts == {
        "graph.yaml": text.replace("Reds", "Scarlets").replace("to: Blues}   #", "to: Blues, since: 2010}   #")
    }


def test_whoever_is_new_under_an_old_name_is_not_who_had_it(office_with):
    text = "actors:\n  A: {kind: state}\n  B: {}\nsupports:\n  - A -> B\n  - {from: A, to: B}\n"
    office = office_with(text)
    office.put("actors", 2, "actor", "Zed")
    office.put("actors", 4, "actor", "A")
    office.put("ties", 2, "since", "2010")
    office.put("ties", 3, "until", "2011")
    for column, value in {"type": "hostility", "from": "A", "to": "B"}.items():
        office.put("ties", 4, column, value)
    assert said(office.taken()) == {
        "actors": {"Zed": {"kind": "state"}, "B": {}, "A": {}},
        "supports": [{"from": "Zed", "to": "B", "since": "2010"}, {"from": "Zed", "to": "B", "until": "2011"}],
        "hostilities": [{"from": "A", "to": "B"}],
    }


RENAMED = """\
actors:
  Reds: {kind: armed group}
  Blues: {}
sources:
  paper: {title: The Paper}
events:
  flood: {name: the flood, date: 2010-02, sources: [paper]}
hostilities:
  - {from: Reds, to: [Blues, A], since: after flood, sources: [paper, {source: paper, quote: a}]}
  - {from: Blues, to: Reds, since: 2012}
negotiations:
  - {parties: [[Reds], [Blues]], since: 2013, claimed_by: [{actor: Reds, source: paper}]}
"""

RENAMED_AFTER = """\
actors:
  Scarlets: {kind: armed group}
  Blues: {}
sources:
  tome: {title: The Paper}
events:
  deluge: {name: the flood, date: 2010-02, sources: [tome]}
hostilities:
  - {from: Scarlets, to: [Blues, A], since: after deluge, sources: [tome, {source: tome, quote: a}], confidence: high}
negotiations:
  - {parties: [[Scarlets], [Blues]], since: 2013, claimed_by: [{actor: Scarlets, source: tome}]}

rivalries:
  - {from: Blues, to: Scarlets, since: 2012}
"""


def test_what_is_taken_a_second_time_changes_nothing(office_with):
    asked = office_with(RENAMED)
    asked.put("actors", 2, "actor", "Scarlets")
    asked.put("sources", 2, "source", "tome")
    asked.put("events", 2, "event", "deluge")
    asked.put("ties", 2, "confidence", "high")
    asked.put("ties", 3, "type", "rivalry")
    once = asked.taken(new_names=True)
    assert (once.conflicts, once.problems) == ((), ())
    assert once.texts["graph.yaml"] == RENAMED_AFTER
    asked.texts = once.texts
    assert asked.taken().texts == {}
    assert asked.taken().conflicts == ()
    asked.texts = {"graph.yaml": RENAMED_AFTER.replace("kind: armed group", "kind: state").replace("2012", "2014")}
    again = asked.taken()
    assert (again.conflicts, again.texts) == ((), {})  # what the files changed meanwhile stays
