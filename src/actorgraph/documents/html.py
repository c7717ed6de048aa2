"""A document as a fragment of HTML: safe to put into any page, with a class on each block and no style of its own."""

from __future__ import annotations

from functools import singledispatch
from html import escape
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
from actorgraph.documents.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.documents.blocks import Block, Document, Head, Row, Text

    References = Mapping[int, Reference]


def html_of(document: Document) -> str:
    """Return a document as one ``<section>``, without a line break at the end; marks are links to the sources.

    Its class is ``actorgraph`` and that of each block ``actorgraph-`` and the kind of block, for a style sheet.
    """
    references = document.references
    told = [line for block in document.blocks for line in _lines(block, references)]
    opening = f'<section class="actorgraph actorgraph-{_safe(document.name)}" lang="{_safe(document.language)}">'
    return "\n".join([opening, *told, "</section>"])


@singledispatch
def _lines(block: Block, references: References) -> list[str]:
    raise TypeError(type(block))


@_lines.register
def _(block: Title, references: dict[int, Reference]) -> list[str]:
    text = _inline(block.text, references)
    if not block.level:
        return [f'<p class="actorgraph-title"><strong>{text}</strong></p>']
    name = f"h{min(block.level + 1, 6)}"
    return [f'<{name} class="actorgraph-title">{text}</{name}>']


@_lines.register
def _(block: Lines, references: dict[int, Reference]) -> list[str]:
    texts = [_inline(text, references) for text in block.texts]
    if not block.listed:
        return [f'<p class="actorgraph-line">{text}</p>' for text in texts]
    return _list("actorgraph-lines", (f"<li>{text}</li>" for text in texts))


@_lines.register
def _(block: Facts, references: dict[int, Reference]) -> list[str]:
    items = []
    for row in block.rows:
        name, *rest = (_inline(cell, references) for cell in row.cells)
        told = " ".join([f"<strong>{name}</strong>", *filter(None, rest)])
        items.append(f"<li>{told}{_below(row, references)}</li>")
    return _list("actorgraph-facts", items)


@_lines.register
def _(block: Ties, references: dict[int, Reference]) -> list[str]:
    items = []
    for row in block.rows:
        told = " · ".join(_inline(cell, references) for cell in row.cells)
        items.append(f"<li>{told}{_below(row, references)}</li>")
    return _list("actorgraph-ties", items)


@_lines.register
def _(block: Table, references: dict[int, Reference]) -> list[str]:
    heads = "".join(f'<th scope="col"{_aligned(head)}>{_safe(head.text)}</th>' for head in block.heads)
    return [
        '<table class="actorgraph-table">',
        f"<thead><tr>{heads}</tr></thead>",
        "<tbody>",
        *(f"<tr>{_cells(row, block.heads)}</tr>" for row in block.rows),
        "</tbody>",
        "</table>",
    ]


@_lines.register
def _(block: Tree, references: dict[int, Reference]) -> list[str]:
    return [*_nested([(depth, _inline(text, references)) for depth, text in block.items])]


@_lines.register
def _(block: Note, references: dict[int, Reference]) -> list[str]:
    return [f'<p class="actorgraph-note">{_safe(block.text)}</p>']


@_lines.register
def _(block: Sources, references: dict[int, Reference]) -> list[str]:
    if not block.references:
        return []
    heading = [f'<h3 class="actorgraph-heading">{_safe(block.heading)}</h3>'] if block.heading else []
    items = (f'<li value="{reference.number}">{_source(reference)}</li>' for reference in block.references)
    return [*heading, *_list("actorgraph-sources", items, kind="ol")]


@_lines.register
def _(block: Scope, references: dict[int, Reference]) -> list[str]:
    return [f'<p class="actorgraph-scope"><small>{_safe(block.text)}</small></p>']


def _list(name: str, items: Iterable[str], kind: str = "ul") -> list[str]:
    return [f'<{kind} class="{name}">', *items, f"</{kind}>"]


def _below(row: Row, references: References) -> str:
    items = "".join(f"<li>{_inline(text, references)}</li>" for text in row.below)
    return f"<ul>{items}</ul>" if items else ""


def _nested(items: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Yield the lines of lists in lists; an item is closed when one comes that is not below it."""
    open_items = 0
    for depth, text in items:
        if depth > open_items:
            yield "<ul>" if open_items else '<ul class="actorgraph-tree">'
        else:
            yield "</li>" + "</ul></li>" * (open_items - depth)
        open_items = depth
        yield f"<li>{text}"
    if open_items:
        yield "</li></ul>" * open_items


def _cells(row: Sequence[str], heads: Sequence[Head]) -> str:
    return "".join(f"<td{_aligned(head)}>{_safe(cell)}</td>" for cell, head in zip(row, heads, strict=True))


def _aligned(head: Head) -> str:
    return ' class="actorgraph-number"' if head.numeric else ""


def _inline(text: Text, references: References) -> str:
    return in_line(text, _safe, lambda marks: _links(marks, references))


def _links(marks: Marks, references: References) -> str:
    return " ".join(_link(f"[{number}]", references.get(number)) for number in marks.numbers)


def _source(reference: Reference) -> str:
    return _link(reference.text or reference.url or "", reference)


def _link(words: str, reference: Reference | None) -> str:
    if reference is None or reference.url is None or not is_web(reference.url):
        return _safe(words)
    return f'<a href="{_safe(reference.url)}" rel="noopener noreferrer nofollow">{_safe(words)}</a>'


def _safe(text: str) -> str:
    """Return a text in which nothing is markup, and nothing turns the direction of what follows."""
    return escape(one_line(text))
