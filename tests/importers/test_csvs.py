"""A folder of CSV files, as programs and people give it back."""

from __future__ import annotations

import csv
import io

import pytest

from actorgraph.errors import UnreadableError
from actorgraph.importers.csvs import books_in
from actorgraph.loading.plain import plain_text
from actorgraph.tables.memory import MEMORY
from actorgraph.tables.sheets import SheetError


def rewrite(office, name, change, delimiter=",", encoding="utf-8-sig"):
    path = office.folder / f"{name}.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    change(rows)
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    path.write_text(stream.getvalue(), encoding=encoding, newline="")


def test_what_was_not_changed_changes_nothing(office):
    assert office.taken_from_csv().texts == {}
    before, there = books_in(office.folder)
    assert [dict(row.cells) for row in there.sheets["citations"].rows] == [
        {"of": "T1", "source": "paper", "quote": "=war; or not"}
    ]
    assert before.digest == office.book.digest
    assert (office.folder / "ties.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "'=war; or not" in (office.folder / "citations.csv").read_text(encoding="utf-8-sig")


def test_semicolons_and_decimal_commas_are_understood(office):
    def change(rows):
        at = rows[0].index("share")
        rows[3][at] = "61,25%"
        rows[1][rows[0].index("since")] = "2011"

    rewrite(office, "ties", change, delimiter=";", encoding="utf-8")
    said = plain_text(office.taken_from_csv().texts["graph.yaml"])
    assert said["ownerships"][0]["share"] == "61.25%"
    assert said["hostilities"][0]["since"] == "2011"


def test_rows_come_and_go(office):
    def change(rows):
        del rows[2]
        rows.append(["", "new", "rivalry"])
        rows[0].append("between")
        rows[-1] += [""] * (len(rows[0]) - len(rows[-1]) - 1) + ["Reds; Blues"]

    rewrite(office, "ties", change)
    said = plain_text(office.taken_from_csv().texts["graph.yaml"])
    assert said["rivalries"] == [{"between": ["Reds", "Blues"]}]
    assert len(said["hostilities"]) == 1


def test_what_is_missing_or_broken_is_told(office):
    (office.folder / "events.csv").unlink()
    with pytest.raises(UnreadableError, match=r"events\.csv"):
        office.taken_from_csv()
    (office.folder / "events.csv").write_text("event,name\n", encoding="utf-8")
    with pytest.raises(SheetError, match="sheet 'events', line 1: its first column"):
        office.taken_from_csv()
    (office.folder / "events.csv").write_bytes("key:events,é\n".encode("latin-1"))
    with pytest.raises(UnreadableError, match="it is not in UTF-8"):
        office.taken_from_csv()
    (office.folder / f"{MEMORY}.json").write_text("[]", encoding="utf-8")
    with pytest.raises(UnreadableError, match="what it remembers of its export was changed"):
        office.taken_from_csv()
