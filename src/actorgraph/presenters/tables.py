"""Any answer as a table: text, CSV or Markdown."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.terminal import Paint, clean, one_line, pad, width
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import source_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.model.source import Source
    from actorgraph.queries.base import Answer

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~$!&])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SIGNIFICANT = 4
_VOCABULARY = ("confidence", "direction", "family", "holds", "kind", "status")
"""Columns whose words have a translation."""


def table_text(answer: Answer, language: str, paint: Paint) -> str:
    """Return an answer's rows in columns, with its notes and its scope below."""
    found = answer.rows(language)
    rows = [[_cell(column, row[column], language) for column in answer.columns] for row in found]
    heads = [term(column, language) for column in answer.columns]
    numeric = [all(isinstance(row[column], int | float) for row in found) for column in answer.columns]
    lines = columns_text(heads, rows, numeric, paint) if rows else [phrase("nothing found", language)]
    lines += [term(note, language) for note in answer.notes]
    lines.append(paint.dim(scope_words(answer, language)))
    return "\n".join(lines)


def columns_text(
    heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool], paint: Paint
) -> list[str]:
    """Return cells in columns that line up, numbers to the right, under their heads."""
    widths = [max(map(width, column)) for column in zip(heads, *rows, strict=True)]
    return [paint.bold(_line(heads, widths, numeric)), *(_line(row, widths, numeric) for row in rows)]


def number_words(value: float) -> str:
    """Return a number rounded for people."""
    return f"{value:.{_SIGNIFICANT}g}"


def table_csv(answer: Answer, language: str, paint: Paint) -> str:
    """Return an answer's rows as CSV (RFC 4180); a text that a spreadsheet would run as a formula gets a leading '."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_safe(row[column]) for column in answer.columns] for row in answer.rows())
    return stream.getvalue().rstrip("\n")


def table_markdown(answer: Answer, language: str, paint: Paint) -> str:
    """Return an answer's rows as a Markdown table, with its notes, sources and scope below."""
    rows = [[escaped(_cell(c, row[c], language)) for c in answer.columns] for row in answer.rows(language)]
    heads = [term(column, language) for column in answer.columns]
    lines = [_markdown_row(cells) for cells in (heads, ["---"] * len(heads), *rows)] if rows else []
    if sources := list(dict.fromkeys(answer.cited())):
        lines += ["", *(f"- {markdown_source(source, language)}" for source in sources)]
    for note in answer.notes:
        lines += ["", escaped(term(note, language))]
    return "\n".join([*lines, "", f"*{escaped(scope_words(answer, language))}*"])


def markdown_source(source: Source, language: str) -> str:
    """Return a document as Markdown: its id, what it is, and a link to it."""
    words = escaped(source_words(source, language, link=False))
    if not source.url:
        return f"{escaped(source.id)}: {words}"
    address = "".join(f"%{ord(c):02X}" if c in "<>() \\" else c for c in clean(source.url))
    named = "" if source.id == source.url else f"{escaped(source.id)}: "
    return f"{named}[{words or escaped(source.url)}]({address})"


def escaped(text: str) -> str:
    """Return a text in which no character means anything to Markdown."""
    return _MARKDOWN.sub(r"\\\1", one_line(text))


def _line(cells: Iterable[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    padded = (pad(cell, w, right=n) for cell, w, n in zip(cells, widths, numeric, strict=True))
    return "  ".join(padded).rstrip()


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(column: str, value: Any, language: str) -> str:
    if value is None:
        return ""
    if column in _VOCABULARY:
        value = term(value, language)
    return number_words(value) if isinstance(value, float) else one_line(str(value))


def _safe(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return clean(f"'{value}" if value.startswith(_FORMULA) else value)
