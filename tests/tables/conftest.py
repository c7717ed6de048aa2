"""Files, the sheets that are made of them, and what becomes of the files when sheets come back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph.api import read
from actorgraph.editing import edited
from actorgraph.loading.plain import plain_text
from actorgraph.tables.merging import merged
from actorgraph.tables.revising import edits_of
from actorgraph.tables.sheets import Book, Row
from sheets import book_of


class Desk:
    """Files that are tabulated, changed on either side, and merged."""

    def __init__(self, texts, types):
        self.texts, self.types = texts, types
        self.before = self.there = book_of(texts, types)

    def row(self, sheet, place):
        return self.there.sheets[sheet].rows[place]

    def put(self, sheet, rows):
        changed = replace(self.there.sheets[sheet], rows=tuple(rows))
        self.there = Book({**self.there.sheets, sheet: changed}, self.there.digest)

    def say(self, sheet, place, **cells):
        rows = list(self.there.sheets[sheet].rows)
        told = {**rows[place].cells, **{name.replace("_", " "): text for name, text in cells.items()}}
        rows[place] = Row(rows[place].key, {name: text for name, text in told.items() if text}, place + 2)
        self.put(sheet, rows)

    def add(self, sheet, **cells):
        self.put(sheet, [*self.there.sheets[sheet].rows, Row("", cells, 99)])

    def drop(self, sheet, place):
        rows = list(self.there.sheets[sheet].rows)
        del rows[place]
        self.put(sheet, rows)

    def merge(self):
        return merged(self.before, book_of(self.texts, self.types), self.there)

    def files(self):
        """What the files say once all is taken over."""
        found = self.merge()
        assert not found.conflicts
        edits = edits_of(
            found.differences, {name: plain_text(text) for name, text in self.texts.items()}, self.types, self.texts
        )
        return {file: edited(file, self.texts.get(file, ""), edits.get(file, ())) for file in {*self.texts, *edits}}


@pytest.fixture(scope="session")
def types(tmp_path_factory):
    path = tmp_path_factory.mktemp("types") / "a.yaml"
    path.write_text("hostilities: [A -> B]\n", encoding="utf-8")
    return tuple(read(path).dataset.types.values())


@pytest.fixture
def desk(types):
    def of(**texts):
        return Desk({f"{name}.yaml": text for name, text in texts.items()}, types)

    return of
