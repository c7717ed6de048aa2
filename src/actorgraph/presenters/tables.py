"""Any answer as a table: text, CSV or Markdown."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from actorgraph.presenters.markdown import escaped, linked
from actorgraph.presenters.scope import row_scope_words, scope_words
from actorgraph.presenters.terminal import Paint, clean, one_line, pad, width
from actorgraph.wording.authored import graded, kind_words
from actorgraph.wording.numbers import number_words, share_words
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.model.source import Source
    from actorgraph.queries.answer import Answer

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_VOCABULARY = (
    "again", "cause", "certainty", "change", "changed", "direction", "existed", "family", "holds", "layer", "part",
    "stands", "status", "tie", "what", "without",
)  # fmt: skip
"""Columns of the program's own words."""
_ACTORS = ("actor", "apart", "first", "from", "misplaced_with", "neighbour", "second", "to")
"""Columns of labels, one or several: actors are told by the names they have in the language asked for."""

_BETWEEN = re.compile(r"( \| |; )")
"""What stands between several labels."""


def table_text(answer: Answer, language: str, paint: Paint) -> str:
    """Return an answer's rows in columns, with its notes and its scope below."""
    lines = table_lines(answer, answer.rows(language), language, paint)
    lines += [term(note, language) for note in answer.notes]
    lines.append(paint.dim(scope_words(answer, language)))
    return "\n".join(lines)


def table_lines(answer: Answer, found: Sequence[dict[str, Any]], language: str, paint: Paint) -> list[str]:
    """Return rows in columns, under their heads; numbers end where others end."""
    if not found:
        return [phrase("nothing found", language)]
    rows = [_cells(answer, row, language) for row in found]
    heads = _heads(answer, language)
    numeric = [
        column in answer.numbers or all(isinstance(row[column], int | float) for row in found)
        for column in answer.columns
    ]
    return columns_lines(heads, rows, numeric, paint)


def columns_lines(
    heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool], paint: Paint
) -> list[str]:
    """Return cells in columns that line up, numbers to the right, under their heads."""
    widths = [max(map(width, column)) for column in zip(heads, *rows, strict=True)]
    return [paint.bold(_line(heads, widths, numeric)), *(_line(row, widths, numeric) for row in rows)]


def table_csv(answer: Answer, language: str, paint: Paint) -> str:
    """Return an answer's rows as CSV (RFC 4180), each with the scope, for a row may be copied out and passed on.

    A text that a spreadsheet would run as a formula gets a leading '.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    scope = _safe(row_scope_words(answer))
    writer.writerow([*answer.columns, "scope"])
    writer.writerows([*(_of_csv(column, row[column]) for column in answer.columns), scope] for row in answer.rows())
    return stream.getvalue().rstrip("\n")


def table_markdown(answer: Answer, language: str, paint: Paint) -> str:
    """Return an answer's rows as a Markdown table, with its notes, sources and scope below."""
    lines = rows_markdown(answer, language)
    if sources := list(dict.fromkeys(answer.cited())):
        lines += ["", *(f"- {markdown_source(source, language)}" for source in sources)]
    for note in answer.notes:
        lines += ["", escaped(term(note, language))]
    return "\n".join([*lines, "", f"*{escaped(scope_words(answer, language))}*"])


def rows_markdown(answer: Answer, language: str) -> list[str]:
    """Return an answer's rows alone as a Markdown table; nothing if there are none."""
    rows = [[escaped(cell) for cell in _cells(answer, row, language)] for row in answer.rows(language)]
    heads = _heads(answer, language)
    return [_markdown_row(cells) for cells in (heads, ["---"] * len(heads), *rows)] if rows else []


def markdown_source(source: Source, language: str) -> str:
    """Return a document as Markdown: its id, what it is, and a link to it."""
    named = "" if source.id == source.url else f"{escaped(source.id)}: "
    return f"{named}{linked(source, language)}"


def _line(cells: Iterable[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    padded = (pad(cell, w, right=n) for cell, w, n in zip(cells, widths, numeric, strict=True))
    return "  ".join(padded).rstrip()


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _heads(answer: Answer, language: str) -> list[str]:
    return [term(column, language).replace("_", " ") for column in answer.columns]


def _cells(answer: Answer, row: dict[str, Any], language: str) -> list[str]:
    return [_cell(answer, column, row[column], language) for column in answer.columns]


def _cell(answer: Answer, column: str, value: Any, language: str) -> str:
    if value is None:
        return "–" if column in answer.numbers else ""
    if column in _ACTORS:
        value = _called(answer, value, language)
    if column in answer.shares:
        return share_words(value, language)
    if column in _types_in(answer) and value in answer.dataset.types:
        value = answer.dataset.types[value].label.in_(language)
    elif column == "kind":
        value = kind_words(value, language)
    elif column == "confidence":
        value = graded(value, language)
    elif column in _VOCABULARY and value:
        value = term(value, language, "change" if column == "change" else None)
    return number_words(value, language, answer.digits) if isinstance(value, float) else one_line(str(value))


def _called(answer: Answer, labels: str, language: str) -> str:
    if labels in answer.dataset.actors:
        return answer.dataset.called(labels, language)
    return "".join(answer.dataset.called(part, language) for part in _BETWEEN.split(labels))


def _types_in(answer: Answer) -> tuple[str, ...]:
    """Return the columns that name types of ties: in a list of types, ``type`` is what to write in a file."""
    return ("changed", "type") if answer.query != "list" else ()


def _of_csv(column: str, value: Any) -> Any:
    """Return a cell; signs of triads are ours, and no formulas."""
    return value if column == "triad" else _safe(value)


def _safe(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return clean(f"'{value}" if value.startswith(_FORMULA) else value)
