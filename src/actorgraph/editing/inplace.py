"""Values changed where they stand in the text of an entry: a thousand entries in the time in which YAML writes ten.

Only what stands plainly is changed so: a text on one line, lists and mappings of such. Nothing that is taken away has a
comment in it but the one beside a field that goes. Whatever else there is, is left to
:mod:`~actorgraph.editing.roundtrip`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.editing.roundtrip import flow
from actorgraph.editing.short import in_long
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Said
    from collections.abc import Sequence as Listed

    from actorgraph.editing.blocks import Block
    from actorgraph.loading.nodes import Node
    from actorgraph.loading.plain import Plain

Place = tuple[int, int]
"""A line and a column of a file, from 0."""

Span = tuple[Place, Place, str]
"""Where something begins that is replaced, where it ends, and the text instead of it."""

_QUOTED: Final = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_CLOSING: Final = re.compile(r"\s*,?\s*[\]}]")
_EMPTY: Final = re.compile(r"\[\s*\]|\{\s*\}")
_COLON: Final = re.compile(r"\s*:")


class NotPlainError(Exception):
    """Something does not stand so plainly that it can be changed where it stands."""


def revised(block: Block, fields: Said[str, Plain], lines: Listed[str], name: str | None = None) -> list[str]:
    """Return the lines of an entry with other values of some fields.

    Args:
        block: Where it stands.
        fields: What each field says now; None takes it out.
        lines: The lines of the file.
        name: Its key from now on, if it is called otherwise.

    Raises:
        NotPlainError: If it is not written so plainly.
    """
    node, first = block.node, block.first
    if node is None:
        raise NotPlainError
    text = Text(lines)
    if isinstance(node, Mapping):
        spans = list(text.of_mapping(node, fields))
    elif not fields:
        spans = []
    else:
        said = {**in_long(plain(node)), **fields}
        spans = [(_start(node), text.end(node), flow({key: value for key, value in said.items() if value is not None}))]
    if name is not None and block.name is not None:
        spans.append((_start(block.name), text.end(block.name), flow(name)))
    return spliced([*lines[first : block.end], ""], spans, first)[:-1]


def spliced(lines: list[str], spans: Listed[Span], first: int = 0) -> list[str]:
    """Return lines with other texts instead of some.

    Args:
        lines: The lines, which are changed.
        spans: What is replaced by what.
        first: Which line of the file the first one is.
    """
    for (line, column), (last, stop), put in sorted(spans, key=lambda span: span[:2], reverse=True):
        before, after = lines[line - first][:column], lines[last - first][stop:]
        lines[line - first : last - first + 1] = f"{before}{put}{after}".split("\n")
    return lines


class Text:
    """The lines of a file, and where in them something ends that the tree says begins there."""

    def __init__(self, lines: Listed[str]) -> None:
        self.lines = lines

    def end(self, node: Node) -> Place:
        """Return where a node ends."""
        line, column = _start(node)
        written = self.lines[line]
        if isinstance(node, Scalar):
            return line, self._end_of_text(node, written, column)
        if empty := _EMPTY.match(written, column):
            return line, empty.end()
        children = _children(node)
        if not children:
            raise NotPlainError
        last, stop = self.end(children[-1])
        if not _is_flow(written, column):
            return last, stop
        closing = _CLOSING.match(self.lines[last], stop)
        if closing is None or last != line:
            raise NotPlainError
        return last, closing.end()

    def _end_of_text(self, node: Scalar, written: str, column: int) -> int:
        if node.plain:
            if not node.text or not written.startswith(node.text, column):
                raise NotPlainError
            return column + len(node.text)
        quoted = _QUOTED.match(written, column)
        if quoted is None:
            raise NotPlainError
        return quoted.end()

    def of_mapping(self, node: Mapping, fields: Said[str, Plain]) -> Iterator[Span]:
        """Yield what is to be replaced so that fields of a mapping say something else."""
        for name, value in fields.items():
            if value is not None and (known := node.get(name)) is not None and plain(known) != value:
                yield from self._of_value(node, name, known, value)
        gone = {name for name, value in fields.items() if value is None and name in node.keys}
        new = {name: value for name, value in fields.items() if value is not None and name not in node.keys}
        if gone or new:
            if len(gone) == len(node.keys):
                raise NotPlainError
            in_braces = _is_flow(self.lines[node.line - 1], node.column - 1)
            yield from self._of_braces(node, gone, new) if in_braces else self._of_lines(node, gone, new)

    def _of_value(self, within: Mapping, name: str, node: Node, value: Plain) -> Iterator[Span]:
        if isinstance(node, Mapping) and isinstance(value, dict):
            yield from self.of_mapping(node, {**dict.fromkeys(node.keys), **value})
        elif isinstance(node, Sequence) and isinstance(value, list) and len(value) == len(node.items):
            yield from self._of_items(node, value)
        else:
            key = next(key for key, _ in within.entries if key.text == name)
            yield self._instead(key, node, flow(value))

    def _of_items(self, node: Sequence, values: Listed[Plain]) -> Iterator[Span]:
        for item, value in zip(node.items, values, strict=True):
            if plain(item) == value:
                continue
            if isinstance(item, Mapping) and isinstance(value, dict):
                yield from self.of_mapping(item, {**dict.fromkeys(item.keys), **value})
            elif isinstance(item, Scalar) or _is_flow(self.lines[item.line - 1], item.column - 1):
                yield _start(item), self.end(item), flow(value)
            else:
                raise NotPlainError

    def _instead(self, key: Scalar, node: Node, put: str) -> Span:
        """Return a value, written anew on the line of its key."""
        start, end = _start(node), self.end(node)
        if start[0] == end[0] == key.line - 1:
            return start, end, put
        line = key.line - 1
        colon = _COLON.match(self.lines[line], self._end_of_text(key, self.lines[line], key.column - 1))
        if colon is None or any("#" in written for written in self.lines[line : end[0] + 1]):
            raise NotPlainError
        return (line, colon.end()), end, f" {put}"

    def _of_braces(self, node: Mapping, gone: set[str], new: Said[str, Plain]) -> Iterator[Span]:
        entries = node.entries
        ends = [self.end(value) for _, value in entries]
        if any(line != node.line - 1 for line, _ in ends):
            raise NotPlainError
        stays = max(at for at, (key, _) in enumerate(entries) if key.text not in gone)
        for at, (key, _) in enumerate(entries):
            if key.text in gone:
                span = (_start(key), _start(entries[at + 1][0])) if at < stays else (ends[at - 1], ends[at])
                yield *span, ""
        if new:
            yield ends[-1], ends[-1], "".join(f", {flow(name)}: {flow(value)}" for name, value in new.items())

    def _of_lines(self, node: Mapping, gone: set[str], new: Said[str, Plain]) -> Iterator[Span]:
        entries = node.entries
        for key, value in entries:
            if key.text in gone:
                last, _ = self.end(value)
                inside = self.lines[key.line - 1 : last]
                if self.lines[key.line - 1][: key.column - 1].strip() or any("#" in line for line in inside):
                    raise NotPlainError
                yield (key.line - 1, 0), (last + 1, 0), ""
        if new:
            last, _ = self.end(entries[-1][1])
            indent = " " * (node.column - 1)
            put = "".join(f"{indent}{flow(name)}: {flow(value)}\n" for name, value in new.items())
            yield (last + 1, 0), (last + 1, 0), put


def _children(node: Mapping | Sequence) -> list[Node]:
    return [value for _, value in node.entries] if isinstance(node, Mapping) else node.items


def _start(node: Node) -> Place:
    return node.line - 1, node.column - 1


def _is_flow(written: str, column: int) -> bool:
    return written.startswith(("{", "["), column)
