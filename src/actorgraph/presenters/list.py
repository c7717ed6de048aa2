"""Entries of one kind as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    yield table_of(tell, [_told(tell, row) for row in answer.rows(language)])
    yield from tell.closing()


def _told(tell: Telling[Listing], row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with what a type means in words that a catalogue may have, and its file not."""
    if "meaning" not in row:
        return row
    return row | {"meaning": f"A {verb_words(tell.answer.dataset.types[row['type']], tell.language)} B"}
