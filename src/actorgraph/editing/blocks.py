"""Which lines of a file are an entry of a section."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.editing.roundtrip import Style
from actorgraph.loading.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Sequence as Listed

    from actorgraph.loading.nodes import Node

Key = int | str
"""What an entry of a section is asked by: its place in a list, its key in a mapping."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that can be changed without the others.

    Attributes:
        first: The first line, from 0.
        end: The line after the last one.
        keys: The entries that stand in them; all of a section, if they do not stand on lines of their own.
        apart: Whether they are one entry by itself.
        node: The entry, if they are one by itself.
        name: The key of it; None in a list.
    """

    first: int
    end: int
    keys: tuple[Key, ...]
    apart: bool
    node: Node | None = None
    name: Scalar | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a file.

    Attributes:
        name: Its key.
        first: The line of its key, from 0.
        end: The line after its last one.
        style: How it is set.
        blocks: Its entries, in order.
        listed: Whether it is a list.
    """

    name: str
    first: int
    end: int
    style: Style
    blocks: tuple[Block, ...]
    listed: bool


def sections_of(root: Node | None, lines: Listed[str]) -> dict[str, Section]:
    """Return the sections of a file by their names.

    Args:
        root: The tree of the file.
        lines: Its lines.
    """
    if not isinstance(root, Mapping):
        return {}
    keys = [key for key, _ in root.entries]
    ends = [key.line - 1 for key in keys[1:]] + [len(lines)]
    return {
        key.text: _section(key, value, _trimmed(lines, key.line - 1, end, 0), lines)
        for (key, value), end in zip(root.entries, ends, strict=True)
    }


def _section(key: Scalar, value: Node, end: int, lines: Listed[str]) -> Section:
    first = key.line - 1
    starts = _starts(value, lines)
    places = [line for line, _ in starts.values()]
    apart = bool(starts) and places[0] > first and all(one < other for one, other in pairwise(places))
    if not apart:
        whole = (Block(first, end, tuple(starts), apart=False),) if starts else ()
        return Section(key.text, first, end, Style(), whole, isinstance(value, Sequence))
    column = next(iter(starts.values()))[1]
    blocks = tuple(
        Block(line, _trimmed(lines, line, stop, column), (name,), apart=True, node=node, name=own)
        for (name, (line, column)), stop, (own, node) in zip(
            starts.items(), [*places[1:], end], _nodes(value), strict=True
        )
    )
    listed = isinstance(value, Sequence)
    style = Style(dash=column) if listed else Style(indent=column)
    return Section(key.text, first, end, style, blocks, listed)


def _starts(value: Node, lines: Listed[str]) -> dict[Key, tuple[int, int]]:
    """Return the line and the column, from 0, where each entry of a section begins, with its dash if it has one."""
    if isinstance(value, Mapping):
        return {key.text: (key.line - 1, key.column - 1) for key, _ in value.entries}
    if isinstance(value, Sequence):
        return {at: _dash_before(item, lines) for at, item in enumerate(value.items)}
    return {}


def _nodes(value: Node) -> Listed[tuple[Scalar | None, Node]]:
    """Return the entries of a section, each with its key if it has one."""
    if isinstance(value, Mapping):
        return value.entries
    return [(None, item) for item in value.items] if isinstance(value, Sequence) else ()


def _dash_before(item: Node, lines: Listed[str]) -> tuple[int, int]:
    line, before = item.line - 1, lines[item.line - 1][: item.column - 1]
    while line > 0 and not before.strip():
        line -= 1
        before = lines[line]
    return line, len(before) - len(before.lstrip())


def _trimmed(lines: Listed[str], first: int, end: int, column: int) -> int:
    """Return where lines end without the empty ones and the comments that belong to what comes after them."""
    while end > first + 1:
        line = lines[end - 1].strip()
        if line and not (line.startswith("#") and len(lines[end - 1]) - len(lines[end - 1].lstrip()) <= column):
            return end
        end -= 1
    return end
