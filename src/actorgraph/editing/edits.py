"""Changes of entries, and what a file is to say with them."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actorgraph.editing.short import in_long

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.editing.blocks import Key
    from actorgraph.loading.plain import Plain


@dataclass(frozen=True, slots=True)
class Revised:
    """An entry says something else.

    Attributes:
        section: The section.
        key: Which entry of it: its place in a list, from 0, or its key.
        fields: What each field says now; None takes it out. Of a tie that is written as ``A -> B`` the ends are fields.
        name: Its key from now on, if it is called otherwise.
    """

    section: str
    key: Key
    fields: Mapping[str, Plain]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """An entry is taken out.

    Attributes:
        section: The section.
        key: Which entry of it.
    """

    section: str
    key: Key


@dataclass(frozen=True, slots=True)
class Added:
    """An entry comes after all others of its section.

    Attributes:
        section: The section, which is begun if the file has none.
        entry: What the entry says.
        key: Its key; None in a list.
        comments: What is noted beside it.
    """

    section: str
    entry: Plain
    key: str | None = None
    comments: tuple[str, ...] = ()


Edit = Revised | Removed | Added
"""A change of one entry; places in a list are those before any of the changes."""


def removed(edits: Iterable[Edit]) -> list[Any]:
    """Return which entries go, those of a list from its end."""
    keys: list[Any] = [edit.key for edit in edits if isinstance(edit, Removed)]
    return sorted(keys, reverse=True)


def expected(before: Plain, by_section: Mapping[str, Sequence[Edit]]) -> Plain:
    """Return what the file is to say."""
    told = dict(before) if isinstance(before, dict) else {}
    for name, edits in by_section.items():
        entries: Any = copy.copy(told.get(name))
        for edit in edits:
            if isinstance(edit, Revised):
                entries[edit.key] = _saying(entries[edit.key], edit.fields)
        renamed = {edit.key: edit.name for edit in edits if isinstance(edit, Revised) and edit.name is not None}
        if renamed:
            entries = {renamed.get(key, key): entry for key, entry in entries.items()}
        for key in removed(edits):
            del entries[key]
        for edit in edits:
            if isinstance(edit, Added):
                entries = _with(entries, edit)
        told[name] = entries
    return {name: entries for name, entries in told.items() if entries or name not in by_section}


def _saying(entry: Plain, fields: Mapping[str, Plain]) -> Plain:
    if not fields:
        return entry
    kept = {key: value for key, value in in_long(entry).items() if key not in fields}
    return kept | {key: value for key, value in fields.items() if value is not None}


def _with(entries: Any, edit: Added) -> Any:
    if edit.key is None:
        return [*(entries or []), edit.entry]
    return {**(entries or {}), edit.key: edit.entry}
