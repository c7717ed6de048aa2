"""Ties that are there already, and are to name the table of their events by month."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from actorgraph.editing import Revised, edited, keys_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.model.relation import Relation


def with_table(texts: Mapping[str, str], ties: Iterable[Relation], table: str) -> dict[str, str]:
    """Return what the files of some ties say once these name a table.

    Args:
        texts: What each file of the dataset says, by its path.
        ties: The ties.
        table: What the table is called.

    Raises:
        EditError: If a file is written in a way in which an entry cannot be changed by itself.
    """
    lines: defaultdict[str, list[int]] = defaultdict(list)
    for tie in ties:
        if tie.origin is not None:
            lines[tie.origin.path].append(tie.origin.line)
    return {path: _with_table(path, texts[path], found, table) for path, found in sorted(lines.items())}


def _with_table(path: str, text: str, lines: Iterable[int], table: str) -> str:
    places = dict.fromkeys(keys_at(path, text, lines).values())
    return edited(path, text, [Revised(section, key, {"monthly_events": table}) for section, key in places])
