"""A spreadsheet that LibreOffice opens and saves says what it said, and what is changed in it comes back."""

from __future__ import annotations

import subprocess

import openpyxl
import pytest

from actorgraph.api import read
from actorgraph.exporters.tables.xlsx import workbook_of
from actorgraph.importers.taking import taken
from actorgraph.importers.xlsx import books_in
from programs.engine import program
from sheets import book_of


def saved(path, suffix, folder):
    """Return what LibreOffice makes of a file when it saves it as another."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    asked = [program("soffice"), profile, "--headless", "--convert-to", suffix, "--outdir", folder / suffix, path]
    subprocess.run(asked, check=True, capture_output=True, timeout=120)
    return folder / suffix / f"{path.stem}.{suffix}"


@pytest.mark.parametrize("by_way_of", [("xlsx",), ("ods", "xlsx")])
def test_libreoffice_loses_nothing(atlas_folder, tmp_path, by_way_of):
    reading = read(atlas_folder)
    types = tuple(reading.dataset.types.values())
    texts = {name.rpartition("/")[2]: text for name, text in reading.texts.items()}
    path = tmp_path / "atlas.xlsx"
    path.write_bytes(workbook_of(book_of(texts, types), {"ties.type": tuple(reading.dataset.types)}, {}, "en"))
    for suffix in by_way_of:
        path = saved(path, suffix, tmp_path)
    found = taken(texts, books_in(path), types)
    assert (found.texts, found.conflicts, found.problems, found.ignored) == ({}, (), (), ())
    workbook = openpyxl.load_workbook(path)
    page = workbook["ties"]
    heads = [cell.value for cell in page[1]]
    (line,) = [
        row[0].row for row in page.iter_rows(min_row=2) if row[0].value == "jihadist-groups.yaml\u241fmergers\u241f0"
    ]
    page.cell(line, heads.index("until") + 1).value = "2026"
    workbook.save(path)
    assert list(taken(texts, books_in(saved(path, "xlsx", tmp_path / "again")), types).texts) == [
        "jihadist-groups.yaml"
    ]
