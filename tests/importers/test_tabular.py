"""Tables of anybody's as they lie in files: separators, titles above the heads, rows that do not fit under them."""

from __future__ import annotations

import openpyxl
import pytest

from actorgraph.errors import UnreadableError
from actorgraph.importers.readers import read_in
from actorgraph.importers.tabular import table_in


@pytest.fixture
def table(tmp_path):
    def of(text, head_line=None):
        path = tmp_path / "t.csv"
        path.write_text(text, encoding="utf-8")
        return table_in(path, head_line)

    return of


def test_a_row_with_more_cells_than_heads_is_refused_and_a_shorter_one_is_not(table):
    found = table("from,to,type,since,source\nA,B,support,2010,https://e.org/y?a=1,2\nC,D\nE,F,support,2010,x,,\n")
    assert found.rows == ((3, ("C", "D", "", "", "")), (4, ("E", "F", "support", "2010", "x")))
    assert [(row.line, row.reason) for row in found.refused] == [
        (2, "it has more cells than there are heads: put what has a separator in it in quotes")
    ]


def test_what_stands_beyond_the_last_head_is_more_than_there_are_heads(table):
    found = table("from,to,,\nA,B,x,\nC,D,,\n")
    assert (found.heads, [row.line for row in found.refused]) == (("from", "to"), [2])


def test_a_column_without_a_head_before_others_is_a_column(table):
    assert table(",from,to\n0,A,B\n").rows == ((2, ("0", "A", "B")),)


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_line_by_which_excel_names_the_separator_is_no_line_of_heads(table, first):
    found = table(f"{first}\nActeur;Cible, ou victime\nA;B\n")
    assert (found.heads, found.rows, found.head_line) == (("Acteur", "Cible, ou victime"), ((3, ("A", "B")),), 2)


@pytest.mark.parametrize("title", ["Liens au Mali", "Liens, au Mali, en 2012, et après", "Liens;"])
def test_a_title_above_the_heads_is_none(table, title):
    found = table(f"{title}\n\nActeur;Cible\nA;B\n")
    assert (found.heads, found.rows, found.head_line) == (("Acteur", "Cible"), ((4, ("A", "B")),), 3)


def test_the_line_of_the_heads_can_be_said(table):
    text = "Ties, of Mali\nfrom,to\nA,B\n"
    assert table(text).heads == ("Ties", "of Mali")
    assert (table(text, 2).heads, table(text, 2).rows) == (("from", "to"), ((3, ("A", "B")),))
    with pytest.raises(UnreadableError, match="it has no rows under a line of heads"):
        table(text, 9)


def test_a_workbook_has_titles_too(tmp_path):
    workbook = openpyxl.Workbook()
    for row in (["Ties of Mali"], [], ["from", "to"], ["A", "B"]):
        workbook.active.append(row)
    workbook.save(tmp_path / "t.xlsx")
    found = table_in(tmp_path / "t.xlsx")
    assert (found.heads, found.rows, found.head_line) == (("from", "to"), ((4, ("A", "B")),), 3)


@pytest.mark.parametrize("end", [".csv", ".xlsx", ".json", ".dot", ".gexf"])
def test_a_device_that_never_ends_is_no_file(tmp_path, end):
    path = tmp_path / f"endless{end}"
    path.symlink_to("/dev/zero")
    with pytest.raises(UnreadableError, match="it is not a file"):
        read_in(path, {})
