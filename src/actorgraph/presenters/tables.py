"""The rows of any answer as a table, each cell told as its column says, and as CSV from the same columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.blocks import Head, Lines, Table
from actorgraph.documents.csv import csv_of, harmless
from actorgraph.model.quantity import Quantity, plain_number
from actorgraph.presenters.scope import row_scope_words
from actorgraph.queries.answers.answer import THROUGH
from actorgraph.queries.answers.columns import Column, Told
from actorgraph.wording.authored import graded, kind_words
from actorgraph.wording.numbers import number_words, share_words
from actorgraph.wording.quantities import written_words
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from actorgraph.documents.blocks import Block
    from actorgraph.presenters.telling import Telling
    from actorgraph.queries.answers.answer import Answer

    Row = dict[str, Any]

_THROUGH: Final = Column(THROUGH, Told.THROUGH)
"""What a tie of a whole stands for."""
_BOUNDS: Final = ("low", "high", "unit")
"""What stands in CSV after a quantity, where any row says it: ``share_low`` and so on."""
_UNDEFINED = "–"
"""What stands where a number is not defined."""


def table_of(tell: Telling[Any], rows: Sequence[Row] | None = None, *, apart: bool = False) -> Block:
    """Return an answer's rows under the heads of their columns, or that there are none.

    Args:
        tell: The answer and its language.
        rows: Other rows with the same keys.
        apart: Whether plain text puts an empty line before it.
    """
    found = tell.answer.rows(tell.language) if rows is None else rows
    if not found:
        return Lines(texts=(tell.phrase("nothing found"),), apart=apart)
    columns = [column for column in _columns(tell.answer, found) if _is_told(column, found)]
    heads = tuple(_head(tell, column, found) for column in columns)
    cells = tuple(tuple(_cell(tell, column, row.get(column.name)) for column in columns) for row in found)
    return Table(heads=heads, rows=cells, apart=apart)


def csv_of_answer(answer: Answer) -> str:
    """Return an answer's rows as CSV, each with the scope, for a row may be copied out and passed on."""
    scope = harmless(row_scope_words(answer))
    found = answer.cells()
    columns = _columns(answer, found)
    bounded = {column for column in columns if column.told is Told.QUANTITY and any(row[column.name] for row in found)}
    ends = {column: [f"{column}_{end}" for end in _BOUNDS] if column in bounded else [] for column in columns}
    heads = [head for column in columns for head in (column.name, *ends[column])]
    rows = (
        [*(cell for column in columns for cell in _cells_of_csv(column, row, bounds=column in bounded)), scope]
        for row in found
    )
    return csv_of([*heads, "scope"], rows)


def _columns(answer: Answer, rows: Sequence[Row]) -> tuple[Column, ...]:
    """Return the columns of an answer, and one more if there are ties of wholes among its rows."""
    return (*answer.table, *((_THROUGH,) if any(THROUGH in row for row in rows) else ()))


def _is_told(column: Column, rows: Sequence[Row]) -> bool:
    """Whether people are told a column: unless it is a long one, or no row says anything in it and none needs to."""
    return not column.long and (not column.optional or any(column.is_said(row[column.name]) for row in rows))


def _head(tell: Telling[Any], column: Column, rows: Sequence[Row]) -> Head:
    is_numeric = column.told in (Told.NUMBER, Told.SHARE) or all(
        isinstance(row[column.name], int | float) for row in rows
    )
    return Head(tell.term(column.name).replace("_", " "), is_numeric)


def _cell(tell: Telling[Any], column: Column, value: Any) -> str:
    if value is None or value == "":
        return _UNDEFINED if column.told in (Told.NUMBER, Told.SHARE) else ""
    if isinstance(value, float) and column.told is not Told.SHARE:
        return number_words(value, tell.language, tell.answer.digits)
    return _WORDS[column.told](tell, value)


def _type(tell: Telling[Any], name: str) -> str:
    kind = tell.answer.dataset.types.get(name)
    return tell.term(name) if kind is None else label_words(kind, tell.language)


def _as_it_stands(tell: Telling[Any], value: Any) -> str:
    return str(value)


_WORDS: dict[Told, Callable[[Telling[Any], Any], str]] = {
    Told.AS_WRITTEN: _as_it_stands,
    Told.ACTOR: lambda tell, label: tell.called(label),
    Told.TYPE: _type,
    Told.TERM: lambda tell, word: tell.term(word),
    Told.TERMS: lambda tell, words: "; ".join(map(tell.term, words.split("; "))),
    Told.CHANGE: lambda tell, word: tell.term(word, "change"),
    Told.KIND: lambda tell, kind: kind_words(kind, tell.language),
    Told.GRADE: lambda tell, grade: graded(grade, tell.language),
    Told.NUMBER: _as_it_stands,
    Told.SHARE: lambda tell, share: share_words(share, tell.language),
    Told.SIGNS: _as_it_stands,
    Told.THROUGH: lambda tell, through: tell.actors(through["parts"]),
    Told.QUANTITY: lambda tell, written: written_words(written, tell.language),
}


def _cells_of_csv(column: Column, row: Row, *, bounds: bool) -> Iterator[Any]:
    """Yield a cell, and after a quantity its bounds as numbers, by which rows can be sorted, and its unit."""
    value = row.get(column.name)
    yield _of_csv(column, value)
    if bounds:
        quantity = Quantity.parse(value) if value else None
        yield from (
            (None, None, None)
            if quantity is None
            else (
                plain_number(quantity.low),
                plain_number(quantity.high),
                quantity.unit,
            )
        )


def _of_csv(column: Column, value: Any) -> Any:
    """Return a cell; the signs of triads are ours, and no formulas."""
    if column is _THROUGH:
        return harmless(value and "; ".join((value["id"], *value["parts"])))
    return value if column.told is Told.SIGNS else harmless(value)
