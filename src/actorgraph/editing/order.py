"""Sections, actors, sources and ties put in order, line by line, where no comment is torn from what it is about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from actorgraph.editing.blocks import sections_of
from actorgraph.loading.nodes import Mapping, Sequence, parse
from actorgraph.loading.packaged import VOCABULARIES, packaged_types
from actorgraph.loading.plain import plain
from actorgraph.model.names import strict_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence as Listed

    from actorgraph.editing.blocks import Block, Section
    from actorgraph.loading.plain import Plain

_FIRST: Final = ("dataset", "sources", "actors", "events")
_LAST: Final = ("relation_types", "sides", "positions", "story")
_BY_KEY: Final = ("sources", "actors")
_ENDS: Final = ("from", "between", "parties", "to", "into")


def in_order(text: str) -> str:
    """Return a file with its sections in the order of the reference, actors and sources by key, ties by their ends.

    What has a comment of its own line between its parts stays in the order in which it stands: nobody but the author
    knows whether such a comment is about the next part or about all that follow. So do sections and entries that share
    a line with others.

    Args:
        text: What the file says, with line feeds alone.
    """
    lines = text.split("\n")
    root = parse("", text).root
    if not isinstance(root, Mapping):
        return text
    sections = list(sections_of(root, lines).values())
    if any(one.first >= other.first for one, other in pairwise(sections)):
        return text
    for section in reversed(sections):
        entries = root.get(section.name)
        if section.blocks and section.blocks[0].apart and _is_sorted_kind(section.name, entries):
            lines[section.blocks[0].first : section.blocks[-1].end] = _entries_in_order(section, plain(entries), lines)
    now = sections_of(parse("", "\n".join(lines)).root, lines)
    return "\n".join(_sections_in_order([*now.values()], lines))


def _is_sorted_kind(name: str, entries: object) -> bool:
    if isinstance(entries, Mapping):
        return name in _BY_KEY
    return isinstance(entries, Sequence) and name not in (*_FIRST, *_LAST)


def _entries_in_order(section: Section, entries: Plain, lines: Listed[str]) -> list[str]:
    """Return the lines of a section's entries in order; as they stand if a comment stands before, between or after."""
    blocks = section.blocks
    gaps = [[*lines[one.end : other.first]] for one, other in pairwise(blocks)]
    if _has_comment([*gaps, lines[section.first + 1 : blocks[0].first], lines[blocks[-1].end : section.end]]):
        return list(lines[blocks[0].first : blocks[-1].end])
    ordered = sorted(blocks, key=lambda block: _key(block, entries))
    return _joined([[*lines[block.first : block.end]] for block in ordered], gaps, otherwise=[])


def _key(block: Block, entries: Plain) -> tuple[object, ...]:
    """Return by what an entry is sorted: its key, or the ends of its tie and its beginning."""
    key = block.keys[0]
    if isinstance(key, str) or not isinstance(entries, list):
        return strict_key(str(key)), str(key)
    entry = entries[key]
    if not isinstance(entry, dict):
        return ([strict_key(str(entry))], "")
    ends = [strict_key(name) for end in _ENDS for name in _texts(entry.get(end))]
    return (ends, str(entry.get("since") or entry.get("date") or ""))


def _texts(value: Plain) -> list[str]:
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def _sections_in_order(sections: Listed[Section], lines: list[str]) -> list[str]:
    """Return the lines of a file with its sections in order; as they stand if a comment may be about several of them.

    A comment right above a section goes with it, unless the file begins with it: then it may be about the whole file.
    """
    ordered = sorted(sections, key=lambda section: _rank(section.name))
    if list(sections) == ordered:
        return lines
    ends = [0, *(section.end for section in sections)]
    starts = [_with_comments(section.first, end, lines) for section, end in zip(sections, ends, strict=False)]
    gaps = [lines[end:start] for end, start in zip(ends[1:], starts[1:], strict=False)]
    begins_the_file = starts[0] == 0 < sections[0].first and ordered[0] != sections[0]
    if begins_the_file or _has_comment([*gaps, lines[ends[-1] :]]):
        return lines
    parts = {section.name: lines[start : section.end] for section, start in zip(sections, starts, strict=True)}
    put = _joined([parts[section.name] for section in ordered], gaps, otherwise=[""])
    return [*lines[: starts[0]], *put, *lines[ends[-1] :]]


def _rank(name: str) -> int:
    """Return the place of a section among others; those of types of the author's own come after the packaged ones."""
    ties = [kind.plural for kind in packaged_types(VOCABULARIES).values()]
    known = [*_FIRST, *ties]
    return known.index(name) if name in known else len(known) + 1 + _LAST.index(name) if name in _LAST else len(known)


def _with_comments(first: int, end: int, lines: Listed[str]) -> int:
    """Return the line where the comments begin that stand right above a section."""
    while first > end and lines[first - 1].startswith("#"):
        first -= 1
    return first


def _has_comment(gaps: Iterable[Listed[str]]) -> bool:
    return any(line.strip() for gap in gaps for line in gap)


def _joined(parts: Iterable[list[str]], gaps: Listed[list[str]], otherwise: list[str]) -> list[str]:
    """Return parts one after the other, as far apart as they were, if all were as far apart."""
    between = gaps[0] if gaps and all(gap == gaps[0] for gap in gaps) else otherwise
    put: list[str] = []
    for number, part in enumerate(parts):
        put += [*(between if number else ()), *part]
    return put
