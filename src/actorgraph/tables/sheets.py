"""Tables: sheets of rows, each the entry of a file that it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from actorgraph.errors import ActorgraphError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain

ACTORS: Final = "actors"
TIES: Final = "ties"
CITATIONS: Final = "citations"
SOURCES: Final = "sources"
EVENTS: Final = "events"

ENTRIES: Final = (ACTORS, TIES, SOURCES, EVENTS)
"""The sheets whose rows are entries of files; a citation is a part of one."""

NAMES: Final = (ACTORS, TIES, CITATIONS, SOURCES, EVENTS)
"""The sheets, in their order."""

REF: Final = "ref"
"""The column by which citations name a tie."""

TYPE: Final = "type"
FILE: Final = "file"
OF: Final = "of"
"""The column that says of what a citation is."""

NAMING: Final = {ACTORS: "actor", SOURCES: "source", EVENTS: "event", TIES: REF, CITATIONS: OF}
"""The first column of each sheet that is seen."""


class SheetError(ActorgraphError):
    """A cell, a row or a sheet that cannot be taken.

    Attributes:
        sheet: The sheet.
        line: The line of the sheet, from 1; 0 if it is about all of it.
        column: The column; None if it is about the row.
    """

    def __init__(self, sheet: str, line: int, column: str | None, message: Message) -> None:
        self.sheet = sheet
        self.line = line
        self.column = column
        super().__init__(Message.of("{place}: {reason}", place=placed(sheet, line, column), reason=message))


def placed(sheet: str, line: int, column: str | None = None) -> Message:
    """Return where something stands in sheets, in words."""
    if not line:
        return Message.of("sheet '{sheet}'", sheet=sheet)
    if column is None:
        return Message.of("sheet '{sheet}', line {line}", sheet=sheet, line=line)
    return Message.of("sheet '{sheet}', line {line}, column '{column}'", sheet=sheet, line=line, column=column)


SEPARATOR: Final = "\u241f"
"""What parts a key: no name of a file has it."""


def key_of(file: str, section: str, *places: str | int) -> str:
    """Return the key of the entry of a file."""
    return SEPARATOR.join((file, section, *map(str, places)))


@dataclass(frozen=True, slots=True)
class Row:
    """One entry.

    Attributes:
        key: Where it was written: file, section and place there; for a citation its own place too; empty if nowhere.
        cells: The text of each column that says anything.
        line: The line of the sheet it stands on, from 1; 0 if it comes from a file.
    """

    key: str
    cells: Mapping[str, str]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        name: Its name.
        columns: The heads of its columns, in order, but for the key.
        rows: Its rows.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets.

    Attributes:
        sheets: The sheets by name.
        digest: The hash of what the files said.
        files: All that each file said, what no sheet has too, by its name; nothing where it does not matter.
    """

    sheets: Mapping[str, Sheet]
    digest: str
    files: Mapping[str, Plain] = field(default_factory=dict)
