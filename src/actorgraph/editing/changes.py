"""Changes of entries, and the text of a file with them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from actorgraph.editing import inplace
from actorgraph.editing.blocks import Block, Key, Section, sections_of
from actorgraph.editing.comments import comments_of
from actorgraph.editing.edits import Added, Edit, Revised, expected, removed
from actorgraph.editing.roundtrip import PLAIN, Style, dump, load, written
from actorgraph.editing.roundtrip import flow as as_text
from actorgraph.editing.short import in_long
from actorgraph.errors import EditError
from actorgraph.loading.nodes import parse
from actorgraph.loading.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from actorgraph.loading.nodes import Document

    _Revise = Callable[["Revised", Section, Block, Sequence[str]], list[str]]

_BLOCK_KEY: Final = re.compile(r"[\w-]+:( |$)")
_FLOW_VALUE: Final = re.compile(r": *\{")

Change = tuple[int, int, list[str]]
"""The first line that is replaced, from 0, the line after the last one, and the lines instead of them."""


def edited(path: str, text: str, edits: Iterable[Edit]) -> str:
    r"""Return the text of a file with changes: lines of other entries stay as they are, to the byte.

    Args:
        path: The file, for messages.
        text: What it says.
        edits: The changes; no two of one entry.

    Raises:
        EditError: If the file is written in a way in which an entry cannot be changed by itself.

    >>> print(edited("", "supports:\n  - A -> B\n  - {from: A, to: C}", [Revised("supports", 1, {"since": "2010"})]))
    supports:
      - A -> B
      - {from: A, to: C, since: 2010}
    """
    return edited_document(path, text, edits).text


def edited_document(path: str, text: str, edits: Iterable[Edit]) -> Document:
    """Return a file with changes as a tree: what :func:`edited` returns is its text.

    Raises:
        EditError: If the file is written in a way in which an entry cannot be changed by itself.
    """
    root = parse(path, text).root
    lines = text.replace("\r\n", "\n").split("\n")
    by_section: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_section[edit.section].append(edit)
    sections = sections_of(root, lines)
    if any(one.first >= other.first for one, other in pairwise(sections.values())):
        raise EditError(path)  # all on one line, as in JSON
    wanted = expected(plain(root), by_section)
    for revise in (_revised_in_place, _revised):  # what the quick way gets wrong, if anything, the thorough one may not
        try:
            found = [*_changes_of(by_section, sections, lines, revise)][::-1]
        except (YAMLError, KeyError, IndexError, StopIteration) as error:
            raise EditError(path) from error
        told = _changed(lines, found)
        document = parse(path, told.replace("\n", "\r\n") if "\r\n" in text else told)
        if (plain(document.root) or {}) == wanted:  # a file from which all is taken out says nothing
            return document
    raise EditError(path)


def _changes_of(
    by_section: Mapping[str, Sequence[Edit]], sections: Mapping[str, Section], lines: Sequence[str], revise: _Revise
) -> Iterator[Change]:
    """Yield which lines are replaced; of two changes at one place the first comes after the other."""
    yield from _begun([among for name, among in by_section.items() if name not in sections], lines)
    for name, among in by_section.items():
        if name in sections:
            yield from _changes(sections[name], among, lines, revise)


def _changed(lines: Sequence[str], changes: Sequence[Change]) -> str:
    """Return the text of lines with others instead of some."""
    parts: list[str] = []
    after = 0
    for first, end, put in sorted(changes, key=lambda change: change[:2]):
        parts += [*lines[after:first], *put]
        after = end
    return "\n".join([*parts, *lines[after:]])


def _changes(section: Section, edits: Sequence[Edit], lines: Sequence[str], revise: _Revise) -> Iterator[Change]:
    """Yield which lines of a section are replaced by which."""
    if not section.blocks or not section.blocks[0].apart:
        yield section.first, section.end, _rewritten(section, edits, lines)
    else:
        yield from _changes_apart(section, edits, lines, revise)


def _changes_apart(section: Section, edits: Sequence[Edit], lines: Sequence[str], revise: _Revise) -> Iterator[Change]:
    added = [edit for edit in edits if isinstance(edit, Added)]
    gone = removed(edits)
    if len(gone) == len(section.blocks) and not added:
        yield section.first, section.first + 1, []
    blocks = {key: block for block in section.blocks for key in block.keys}
    for key in gone:
        block = blocks[key]
        yield block.first, block.end, []
    for edit in edits:
        if isinstance(edit, Revised):
            block = blocks[edit.key]
            yield block.first, block.end, revise(edit, section, block, lines)
    if added:
        last = section.blocks[-1]
        flow = _is_flow(lines[last.first], section)
        yield last.end, last.end, _lines_of(added, section.style, flow=flow)


def _revised_in_place(edit: Revised, section: Section, block: Block, lines: Sequence[str]) -> list[str]:
    """Return the lines of an entry as they say it now, changed where its values stand, if they stand plainly."""
    try:
        return inplace.revised(block, edit.fields, lines, edit.name)
    except inplace.NotPlainError:
        return _revised(edit, section, block, lines)


def _revised(edit: Revised, section: Section, block: Block, lines: Sequence[str]) -> list[str]:
    """Return the lines of an entry as they say it now."""
    data = load("\n".join(["x:", *lines[block.first : block.end], ""]), section.style)
    _revise(data["x"], 0 if section.listed else edit.key, edit)
    return _dumped(data, section.style)[1:]


def _revise(entries: Any, key: Key, edit: Revised) -> None:
    entry = entries[key]
    if isinstance(entry, dict):
        for name, value in edit.fields.items():
            if value is None:
                _take_out(entry, name)
            else:
                entry[name] = written(value)
    elif edit.fields:
        said = {**in_long(entry), **edit.fields}
        entries[key] = written({name: value for name, value in said.items() if value is not None})
    if edit.name is not None:
        place, comments = list(entries).index(key), entries.ca.items.pop(key, None)
        entries.insert(place, written(edit.name), entries.pop(key))
        if comments is not None:
            entries.ca.items[edit.name] = comments


def _take_out(entry: Any, name: str) -> None:
    """Take a field out of an entry; comments on lines below it, which are about what comes next, stay."""
    if name not in entry:
        return
    names = list(entry)
    at = names.index(name)
    comments = entry.ca.items.pop(name, None)
    entry.pop(name)
    token: Any = comments[2] if comments and len(comments) > 2 else None
    _, break_, below = token.value.partition("\n") if token else ("", "", "")
    if not below.strip() or at == 0 or isinstance(entry[names[at - 1]], (dict, list)):
        return
    kept = entry.ca.items.setdefault(names[at - 1], [None, None, None, None])
    if kept[2] is None:
        token.value = f"{break_}{below}"
        kept[2] = token
    else:
        kept[2].value = f"{kept[2].value.rstrip(break_)}{break_}{below}"


def _rewritten(section: Section, edits: Sequence[Edit], lines: Sequence[str]) -> list[str]:
    """Return the lines of a section whose entries have none of their own."""
    data = load("\n".join([*lines[section.first : section.end], ""]))
    entries = data[section.name]
    for edit in edits:
        if isinstance(edit, Revised):
            _revise(entries, edit.key, edit)
    for key in removed(edits):
        del entries[key]
    added = [edit for edit in edits if isinstance(edit, Added)]
    if not entries:
        if not added:
            return []
        data[section.name] = _all_of(added, flow=True)
    for edit in added if entries else ():
        if edit.key is None:
            entries.append(written(edit.entry))
        else:
            entries[written(edit.key)] = written(edit.entry)
    told = _dumped(data)
    if len(added) == len(edits) and _comments(lines[section.first : section.end]) != _comments(told):
        raise KeyError(section.name)
    return told


def _comments(lines: Sequence[str]) -> tuple[str, ...]:
    return comments_of("\n".join(lines))


def _begun(sections: Sequence[Sequence[Edit]], lines: Sequence[str]) -> Iterator[Change]:
    """Yield the sections that a file has not had, at its end and an empty line apart.

    Raises:
        KeyError: If something else than adding to one is asked for.
    """
    end = len(lines) - 1 if lines[-1] == "" else len(lines)
    put: list[str] = []
    for edits in sections:
        name = edits[0].section
        if not all(isinstance(edit, Added) for edit in edits):
            raise KeyError(name)
        apart = [""] if put or any(lines) else []
        added = [edit for edit in edits if isinstance(edit, Added)]
        put += [*apart, f"{as_text(name)}:", *_lines_of(added, PLAIN, flow=True)]
    if put:
        yield end, end, put


def _lines_of(added: Sequence[Added], style: Style, *, flow: bool) -> list[str]:
    """Return the lines of entries that are added to others, comments beside them or, if they are many, above them."""
    found: list[str] = []
    for edit in added:
        if flow:
            put = [f"{' ' * style.dash}- " if edit.key is None else f"{' ' * style.indent}{as_text(edit.key)}: "]
            put[0] += as_text(edit.entry)
        else:
            put = _dumped({"x": _all_of([edit], flow=False)}, style)[1:]
        if len(edit.comments) == len(put) == 1:
            put[0] += f"  {edit.comments[0]}"
        else:
            indent = " " * (len(put[0]) - len(put[0].lstrip()))
            put = [*(f"{indent}{comment}" for comment in edit.comments), *put]
        found += put
    return found


def _all_of(added: Sequence[Added], *, flow: bool) -> Any:
    """Return the entries of a section on lines of their own."""
    if added[0].key is None:
        made: Any = CommentedSeq(written(edit.entry, flow=flow) for edit in added)
    else:
        made = CommentedMap((written(edit.key), written(edit.entry, flow=flow)) for edit in added)
    made.fa.set_block_style()
    return made


def _dumped(data: Any, style: Style = PLAIN) -> list[str]:
    return dump(data, style).rstrip("\n").split("\n")


def _is_flow(line: str, section: Section) -> bool:
    """Whether an entry that begins on a line is written in braces, or as one text."""
    if section.listed:
        said = line.strip().removeprefix("-").strip()
        return said.startswith(("{", '"', "'")) or not _BLOCK_KEY.match(said)
    return bool(_FLOW_VALUE.search(line))
