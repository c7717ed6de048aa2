"""A document as plain text for a terminal."""

from __future__ import annotations

from functools import singledispatch
from itertools import zip_longest
from typing import TYPE_CHECKING

from actorgraph.documents.blocks import (
    GAP,
    Facts,
    Lines,
    Note,
    Scope,
    Sources,
    Table,
    Ties,
    Title,
    Tree,
    spans,
)
from actorgraph.documents.direction import in_column, in_row, oriented
from actorgraph.documents.terminal import Paint, one_line, pad, width
from actorgraph.documents.tree import tree_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.documents.blocks import Block, Document, Row, Text


def text_of(document: Document, paint: Paint | None = None) -> str:
    """Return a document as lines of text, without a line break at the end.

    Args:
        document: The document.
        paint: Colours; none by default.
    """
    lines: list[str] = []
    for block in document.blocks:
        told = _lines(block, paint or Paint())
        lines += ["", *told] if block.apart and told and lines else told
    return "\n".join(lines)


@singledispatch
def _lines(block: Block, paint: Paint) -> list[str]:
    raise TypeError(type(block))


@_lines.register
def _(block: Title, paint: Paint) -> list[str]:
    return [paint.bold(_plain(block.text))]


@_lines.register
def _(block: Lines, paint: Paint) -> list[str]:
    return [f"{'  ' if block.listed else ''}{_plain(text)}" for text in block.texts]


@_lines.register
def _(block: Facts, paint: Paint) -> list[str]:
    margin = "  " if block.indented else ""
    rows = _lined_up(block.rows, "  ")
    hanging = " " * (sum(_widths(block.rows)) + 2 * max((len(row.cells) - 1 for row in block.rows), default=0))
    return _with_below(block.rows, [f"{margin}{row}" for row in rows], margin + hanging, paint)


@_lines.register
def _(block: Ties, paint: Paint) -> list[str]:
    margin = "  " * (block.depth + 1)
    rows = [f"{margin}{row}" for row in _lined_up(block.rows, GAP)]
    return _with_below(block.rows, rows, margin + "    ", paint)


@_lines.register
def _(block: Table, paint: Paint) -> list[str]:
    heads = [one_line(head.text) for head in block.heads]
    rows = [[in_column(one_line(cell)) for cell in row] for row in block.rows]
    widths = [max(map(width, column)) for column in zip(heads, *rows, strict=True)]

    def line(cells: Sequence[str]) -> str:
        padded = (pad(cell, w, right=h.numeric) for cell, w, h in zip(cells, widths, block.heads, strict=True))
        return in_row("  ".join(padded).rstrip())

    return [paint.bold(line(heads)), *map(line, rows)]


@_lines.register
def _(block: Tree, paint: Paint) -> list[str]:
    return tree_lines([(depth, _plain(text)) for depth, text in block.items])


@_lines.register
def _(block: Note, paint: Paint) -> list[str]:
    return [one_line(block.text)]


@_lines.register
def _(block: Sources, paint: Paint) -> list[str]:
    return [
        one_line(f"[{reference.number}] {', '.join(filter(None, (reference.text, reference.url)))}")
        for reference in block.references
    ]


@_lines.register
def _(block: Scope, paint: Paint) -> list[str]:
    return [paint.dim(one_line(block.text))]


def _plain(text: Text) -> str:
    return oriented(one_line("".join(map(str, spans(text)))))


def _widths(rows: Iterable[Row]) -> list[int]:
    """Return how wide each cell that lines up has to be."""
    cells = ([width(_plain(cell)) for cell in row.cells[:-1]] for row in rows)
    return [max(column) for column in zip_longest(*cells, fillvalue=0)]


def _lined_up(rows: Sequence[Row], gap: str) -> list[str]:
    widths = _widths(rows)
    lines = []
    for row in rows:
        *first, last = map(_plain, row.cells)
        lines.append(gap.join([*(pad(cell, w) for cell, w in zip(first, widths, strict=False)), last]))
    return lines


def _with_below(rows: Iterable[Row], lines: Iterable[str], margin: str, paint: Paint) -> list[str]:
    """Return each line with what stands below it, stepped back."""
    told = []
    for row, line in zip(rows, lines, strict=True):
        told += [line, *(paint.dim(f"{margin}{_plain(text)}") for text in row.below)]
    return told
