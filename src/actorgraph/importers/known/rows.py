"""Rows of a published table by their heads, those that are asked for, and the names and numbers in one cell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.importers.writing import Refused
from actorgraph.message import Message
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.importers.tabular import Table

NUMBER: Final = re.compile(r"[0-9]{1,9}(?:\.0)?")
"""A whole number, as tables have it."""

_PARTS: Final = re.compile(r"[,:;]\s*")
_COMPARED: Final = 5_000
"""So many values of a column are compared with one that none of them is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row.

    Attributes:
        number: Its line in the file.
        cells: Its cells by their heads.
        wanted: Whether it is one of those that are asked for.
    """

    number: int
    cells: Mapping[str, str]
    wanted: bool

    def __getitem__(self, head: str) -> str:
        return self.cells[head]


def lines_of(table: Table, where: Mapping[str, str]) -> list[Line]:
    """Return the rows of a table.

    Args:
        table: The table.
        where: What a cell of a column has to be or to have in its list, in any case: only these rows are wanted.

    Raises:
        QuestionError: If there is no such column, or no row says so.
    """
    heads = {head.casefold(): head for head in table.heads}
    for head in where:
        if head.casefold() not in heads:
            raise QuestionError("there is no column '{name}'{hint}", name=head, hint=hint(head, table.heads))
    asked = {heads[head.casefold()]: value for head, value in where.items()}
    found = []
    for number, texts in table.rows:
        cells = dict(zip(table.heads, map(on_one_line, texts), strict=True))
        found.append(Line(number, cells, all(has(cells[head], value) for head, value in asked.items())))
    if asked and found and not any(line.wanted for line in found):
        raise _no_row_says(asked, found)
    return found


def _no_row_says(asked: Mapping[str, str], lines: Sequence[Line]) -> QuestionError:
    """Return that no row says what is asked for, with what looks like it in the same column."""
    for head, value in asked.items():
        cells = [line[head] for line in lines]
        if not any(has(cell, value) for cell in cells):
            like = hint_among(value, cells)
            return QuestionError("no row says '{head}={value}'{hint}", head=head, value=value, hint=like)
    return QuestionError("no row says all that --where asks for")


def hint_among(value: str, cells: Iterable[str]) -> str:
    """Return which of some cells, or of what they list, looks like a value that none of them has."""
    said = dict.fromkeys(part.strip() for cell in dict.fromkeys(cells) for part in (cell, *_PARTS.split(cell)))
    return hint(value, list(said)[:_COMPARED])


def on_one_line(text: str) -> str:
    """Return the text of a cell on one line, with one space between its words.

    >>> on_one_line(" National  Liberation Army ")
    'National Liberation Army'
    """
    return " ".join(text.replace("-\n", "-").split())


def chosen(table: Table, where: Mapping[str, str]) -> Table:
    """Return a table with those rows alone that are wanted, as :func:`lines_of` has it."""
    wanted = {line.number for line in lines_of(table, where) if line.wanted} if where else None
    return table if wanted is None else replace(table, rows=tuple(row for row in table.rows if row[0] in wanted))


def has(cell: str, value: str) -> bool:
    """Return whether a cell is a value, or has it in its list.

    >>> has("Mali, Niger", "niger"), has("Iran: Kurdistan", "Iran"), has("Nigeria", "Niger")
    (True, True, False)
    """
    wanted = value.casefold()
    return wanted in (cell.casefold(), *(part.casefold().strip() for part in _PARTS.split(cell)))


def numbered(lines: Sequence[Line], heads: Sequence[str]) -> tuple[list[Line], list[Refused]]:
    """Return the rows that have a number in each of some columns, and those that have not."""
    broken = {line.number: head for line in lines for head in heads if not NUMBER.fullmatch(line[head])}
    told = "'{text}' in the column '{head}' is no number"
    unread = [
        Refused(line.number, Message.of(told, text=line[broken[line.number]], head=broken[line.number]))
        for line in lines
        if line.number in broken and line.wanted
    ]
    return [line for line in lines if line.number not in broken], unread


def numbers_in(cell: str) -> list[str]:
    """Return the numbers of a cell that has several with commas between them.

    >>> numbers_in("1157, 6716")
    ['1157', '6716']
    """
    return [part.strip() for part in cell.split(",") if part.strip()]


def named_in(numbers: Sequence[str], names: str, known: Mapping[str, str]) -> dict[str, str] | None:
    """Return the names of numbers that stand in one cell, although names can have commas themselves.

    Args:
        numbers: The numbers.
        names: The names, in the same order, with commas between them.
        known: Names of numbers that stand alone elsewhere.

    Returns:
        The name of each number, or None if the cell can be read in several ways, or in none.

    >>> named_in(["623", "567"], "Interahamwe, ex-FAR,UNITA", {"567": "UNITA"})
    {'623': 'Interahamwe, ex-FAR', '567': 'UNITA'}
    """
    if len(numbers) == 1:
        return {numbers[0]: names}
    parts = [part.strip() for part in names.split(",")]
    if len(parts) == len(numbers):
        return dict(zip(numbers, parts, strict=True))
    unknown = [number for number in numbers if number not in known]
    if len(unknown) > 1:
        return None
    pattern = ",".join(
        r"\s*(.+?)\s*" if number in unknown else rf"\s*{re.escape(known[number])}\s*" for number in numbers
    )
    match = re.fullmatch(pattern, names)
    if match is None:
        return None
    return {number: match[1] if number in unknown else known[number] for number in numbers}
