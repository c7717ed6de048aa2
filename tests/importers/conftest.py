"""Files, a workbook that was made of them, and a hand that changes it."""

from __future__ import annotations

import openpyxl
import pytest

from actorgraph.api import read
from actorgraph.exporters.tables.csvs import files_of
from actorgraph.exporters.tables.xlsx import workbook_of
from actorgraph.importers.csvs import books_in as books_in_folder
from actorgraph.importers.taking import taken
from actorgraph.importers.xlsx import books_in
from actorgraph.tables.memory import MEMORY, sheet_of
from sheets import book_of

TEXT = """\
actors:
  Reds: {kind: armed group, aliases: [The Reds]}   # they call themselves so
  Blues: {kind: state}
sources:
  paper: {title: The Paper, date: 2010-02, url: "https://example.org/a"}
hostilities:
  - {from: Reds, to: Blues, since: 2010, sources: [{source: paper, quote: "=war; or not"}]}
  - Reds -> Blues
ownerships:
  - {from: Blues, to: Reds, share: 59.5%}
"""


class Office:
    """A workbook or a folder of CSV files that somebody changes."""

    def __init__(self, folder, text):
        path = folder / "graph.yaml"
        path.write_text(text, encoding="utf-8")
        reading = read(path)
        self.texts = {"graph.yaml": text}
        self.types = tuple(reading.dataset.types.values())
        self.book = book_of(self.texts, self.types)
        self.path, self.folder = folder / "book.xlsx", folder / "csv"
        self.path.write_bytes(workbook_of(self.book, {}, {}, "en"))
        self.folder.mkdir()
        for name, said in files_of(self.book).items():
            (self.folder / name).write_text(said, encoding="utf-8", newline="")

    def open(self):
        workbook = openpyxl.load_workbook(self.path)
        pages = {sheet_of(page.cell(1, 1).value): page for page in workbook.worksheets if page.title != MEMORY}
        return workbook, pages

    def put(self, sheet, line, column, value, number_format=None):
        workbook, pages = self.open()
        page = pages[sheet]
        heads = [cell.value for cell in page[1]]
        cell = page.cell(line, heads.index(column) + 1)
        cell.value = value
        cell.number_format = number_format or cell.number_format
        workbook.save(self.path)

    def taken(self, **how):
        return taken(self.texts, books_in(self.path), self.types, **how)

    def taken_from_csv(self, **how):
        return taken(self.texts, books_in_folder(self.folder), self.types, **how)


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path, TEXT)


@pytest.fixture
def office_with(tmp_path):
    """Make the same of another file."""
    return lambda text: Office(tmp_path, text)
