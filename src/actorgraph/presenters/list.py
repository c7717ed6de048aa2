"""Entries of one kind as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.model.period import Certainty
from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling
from actorgraph.wording.types import verb_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.list import Listing


def blocks(answer: Listing, language: str) -> Iterator[Block]:
    """Yield the entries as a table."""
    tell = Telling(answer, language)
    rows = zip(answer.rows(language), answer.entries, strict=True)
    yield table_of(tell, [_told(tell, row, entry) for row, entry in rows])
    yield from tell.closing()


def _told(tell: Telling[Listing], row: dict[str, Any], entry: dict[str, Any]) -> dict[str, Any]:
    """Return a row as people read it: what a type means in words of a catalogue, members as they are called.

    That a tie holds goes without saying; that it only possibly does at the time asked about is said.
    """
    if "holds" in row:
        is_sure = tell.answer.selected.is_timeless or row["holds"] == Certainty.YES
        return row | {"holds": None if is_sure else row["holds"]}
    if "members" in row:
        return row | {"members": ", ".join(map(tell.called, entry["members"]))}
    if "meaning" not in row:
        return row
    return row | {"meaning": f"A {verb_words(tell.answer.dataset.types[row['type']], tell.language)} B"}
