"""A document as Markdown (CommonMark, with the tables of GitHub), ready to paste into an article."""

from __future__ import annotations

import re
from functools import singledispatch
from typing import TYPE_CHECKING

from actorgraph.documents.addresses import is_web
from actorgraph.documents.blocks import (
    Facts,
    Lines,
    Marks,
    Note,
    Reference,
    Scope,
    Sources,
    Table,
    Ties,
    Title,
    Tree,
)
from actorgraph.documents.inline import in_line
from actorgraph.documents.terminal import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.documents.blocks import Block, Document, Row, Text

    References = Mapping[int, Reference]

_START = re.compile(r"^(\d*)([-+.)])(?=\s|$)")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$!&])")
_SPACES = re.compile(" {2,}")


def markdown_of(document: Document) -> str:
    """Return a document as Markdown, without a line break at the end; marks are links to the sources."""
    references = document.references
    parts: list[str] = []
    before: Block | None = None
    for block in document.blocks:
        if told := _lines(block, references):
            parts += [*([""] if before is not None and not _goes_on(before, block) else []), *told]
            before = block
    return "\n".join(parts)


def escaped(text: str) -> str:
    """Return a text in which no character means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", _SPACES.sub(" ", one_line(text)))


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a block continues the list above it: ties under an item, or the next item after them."""
    if block.apart or not isinstance(before, Lines | Ties) or not isinstance(block, Lines | Ties):
        return False
    return _is_nested(before, block)


def _is_nested(before: Lines | Ties, block: Lines | Ties) -> bool:
    return any(isinstance(one, Ties) and one.depth > 0 for one in (before, block))


@singledispatch
def _lines(block: Block, references: References) -> list[str]:
    raise TypeError(type(block))


@_lines.register
def _(block: Title, references: dict[int, Reference]) -> list[str]:
    text = _inline(block.text, references)
    return [f"{'#' * block.level} {text}" if block.level else f"**{text}**"]


@_lines.register
def _(block: Lines, references: dict[int, Reference]) -> list[str]:
    if block.listed:
        return [f"- {_item(text, references)}" for text in block.texts]
    lines: list[str] = []
    for text in block.texts:
        lines += [*([""] if lines else []), _item(text, references)]
    return lines


@_lines.register
def _(block: Facts, references: dict[int, Reference]) -> list[str]:
    lines = []
    for row in block.rows:
        name, *rest = (_inline(cell, references) for cell in row.cells)
        lines += [f"- {' '.join([f'**{name}**', *filter(None, rest)])}", *_below(row, references, "  ")]
    return lines


@_lines.register
def _(block: Ties, references: dict[int, Reference]) -> list[str]:
    margin = "  " * block.depth
    lines = []
    for row in block.rows:
        arrow, *rest = row.cells
        cells = [_item(arrow, references), *(_inline(cell, references) for cell in rest)]
        lines += [f"{margin}- {' · '.join(cells)}", *_below(row, references, f"{margin}  ")]
    return lines


@_lines.register
def _(block: Table, references: dict[int, Reference]) -> list[str]:
    heads = [escaped(head.text) for head in block.heads]
    rules = ["---:" if head.numeric else "---" for head in block.heads]
    rows = ([escaped(cell) for cell in row] for row in block.rows)
    return [f"| {' | '.join(cells)} |" for cells in (heads, rules, *rows)]


@_lines.register
def _(block: Tree, references: dict[int, Reference]) -> list[str]:
    return [f"{'  ' * (depth - 1)}- {_item(text, references)}" for depth, text in block.items]


@_lines.register
def _(block: Note, references: dict[int, Reference]) -> list[str]:
    return [_item(block.text, references)]


@_lines.register
def _(block: Sources, references: dict[int, Reference]) -> list[str]:
    heading = [f"## {escaped(block.heading)}", ""] if block.heading else []
    return [*heading, *(f"{reference.number}. {_source(reference)}" for reference in block.references)]


@_lines.register
def _(block: Scope, references: dict[int, Reference]) -> list[str]:
    return [f"*{escaped(block.text)}*"]


def _below(row: Row, references: References, margin: str) -> Iterable[str]:
    return (f"{margin}- {_item(text, references)}" for text in row.below)


def _inline(text: Text, references: References) -> str:
    return in_line(text, escaped, lambda marks: _links(marks, references))


def _item(text: Text, references: References) -> str:
    """Return a text to stand first in a line: what starts as an item of a list would starts no list."""
    return _START.sub(r"\1\\\2", _inline(text, references))


def _links(marks: Marks, references: References) -> str:
    return " ".join(_link(escaped(f"[{number}]"), references.get(number)) for number in marks.numbers)


def _source(reference: Reference) -> str:
    words = escaped(reference.text) or escaped(reference.url or "")
    return _link(words, reference)


def _link(words: str, reference: Reference | None) -> str:
    if reference is None or reference.url is None or not is_web(reference.url):
        return words
    address = "".join(f"%{ord(c):02X}" if c in "<>() \\" else c for c in clean(reference.url))
    return f"[{words}]({address})"
