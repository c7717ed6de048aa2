"""Which entry of a file stands in which of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.editing.blocks import sections_of
from actorgraph.editing.comments import comments_of
from actorgraph.loading.nodes import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.editing.blocks import Block, Key


def comments_at(path: str, text: str, places: Iterable[tuple[str, Key]]) -> dict[tuple[str, Key], tuple[str, ...]]:
    """Return the comments in the lines of entries: they go where these go.

    Args:
        path: The file.
        text: What it says.
        places: The section and the key of each entry.
    """
    lines, blocks = _entries(path, text)
    found = {place: "\n".join(lines[blocks[place].first : blocks[place].end]) for place in places if place in blocks}
    return {place: comments_of(f"{said}\n") for place, said in found.items() if "#" in said}


def keys_at(path: str, text: str, wanted: Iterable[int]) -> dict[int, tuple[str, Key]]:
    r"""Return the section and the key of the entry that stands in each of some lines; none of what stands by no other.

    Args:
        path: The file.
        text: What it says.
        wanted: The lines, from 1.

    >>> keys_at("", "supports:\n  - A -> B\n  - from: A\n    to: C", [1, 4])
    {4: ('supports', 1)}
    """
    _, blocks = _entries(path, text)
    entries = {line: place for place, block in blocks.items() for line in range(block.first + 1, block.end + 1)}
    return {line: entries[line] for line in wanted if line in entries}


def _entries(path: str, text: str) -> tuple[list[str], dict[tuple[str, Key], Block]]:
    """Return the lines of a file and, by section and key, those of each entry that stands in lines of its own."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines, {
        (name, key): block
        for name, section in sections_of(parse(path, text).root, lines).items()
        for block in section.blocks
        if block.apart
        for key in block.keys
    }
