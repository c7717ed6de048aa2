"""A workbook as the lines of its sheets, read by openpyxl: values beside the formulas that they come from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from actorgraph.errors import UnreadableError
from actorgraph.tables.packed import TOO_LARGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_MOST_CELLS: Final = 5_000_000
"""So many cells, empty ones among them: one far to the right makes openpyxl build each that is between."""
_GENERAL: Final = "General"
_FORMULA: Final = "f"
_RESULT: Final = "str"
"""The kind of a cell whose formula has a text for its value, which can be empty."""


class Cell(NamedTuple):
    """What stands in a cell.

    Attributes:
        value: A text, a number, a truth value, a date, a time; what a formula said when it was saved; None if nothing.
        kind: ``s`` of a text, ``e`` of an error, ``f`` of a formula of which no value was saved, else as numbers are.
        form: The format of its number.
        formula: The formula by which it says so, with its sign; nothing if there is none.
    """

    value: Any
    kind: str
    form: str = _GENERAL
    formula: str = ""


EMPTY: Final = Cell(None, "n")


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet.

    Attributes:
        title: What it is called.
        lines: The lines that there are, each with its number and its cells, all of one length.
        merged: The first lines of merged cells.
    """

    title: str
    lines: Sequence[tuple[int, Sequence[Cell]]]
    merged: Sequence[int]

    @property
    def head(self) -> Cell:
        """The first cell of its first line."""
        return self.lines[0][1][0] if self.lines and self.lines[0][1] else EMPTY


def pages_in(path: Path) -> Iterator[Page]:
    """Yield the sheets of a workbook, in their order.

    A file that is broken makes it raise whatever openpyxl stumbles over.

    Raises:
        UnreadableError: If its cells are spread too far.
    """
    saved, cells_yet = _Saved(path), 0
    for page in _opened(path).worksheets:
        lines, width = _filled(page)
        cells_yet += len(lines) * width
        if cells_yet > _MOST_CELLS:
            raise UnreadableError(path.as_posix(), TOO_LARGE)
        read = [
            (line, [_cell(cell, saved) for cell in cells])
            for line in lines
            for cells in page.iter_rows(min_row=line, max_row=line, max_col=width)
        ]
        yield Page(page.title, read, [merged.min_row for merged in page.merged_cells.ranges])


def _filled(page: Any) -> tuple[list[int], int]:
    """Return the first line and those in which anything stands, and how many columns they have.

    openpyxl builds each cell that it is asked for: one far below all others, as a stray key makes it, would be the last
    of a million lines.
    """
    filled = [place for place, cell in page._cells.items() if cell.value is not None]  # noqa: SLF001 - builds none
    return sorted({1, *(line for line, _ in filled)}), max((column for _, column in filled), default=0)


class _Saved:
    """What formulas said when the workbook was saved: it is opened again for that, if it has any."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _workbook(self) -> Any:
        return _opened(self._path, data_only=True)

    def by(self, cell: Any) -> Any:
        """Return the cell that has the value of a formula."""
        return self._workbook[cell.parent.title][cell.coordinate]


def _cell(cell: Any, saved: _Saved) -> Cell:
    if cell.value is None:
        return EMPTY
    if cell.data_type != _FORMULA:
        return _saying(cell)
    found, formula = saved.by(cell), str(getattr(cell.value, "text", cell.value))  # that of many cells is no text
    if found.value is None and found.data_type != _RESULT:
        return Cell(formula, _FORMULA, formula=formula)
    return _saying(found)._replace(formula=formula)


def _saying(cell: Any) -> Cell:
    kind = cell.data_type
    return Cell(cell.value, kind, _GENERAL if kind == "s" else str(cell.number_format))


def _opened(path: Path, *, data_only: bool = False) -> Any:
    import openpyxl

    return openpyxl.load_workbook(path, keep_links=False, data_only=data_only)
