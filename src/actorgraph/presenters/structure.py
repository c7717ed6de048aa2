"""What the graph is like as a whole, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.stats.structure import Structure


def blocks(answer: Structure, language: str) -> Iterator[Block]:
    """Yield the measures as a table, a column for each layer."""
    tell = Telling(answer, language)
    yield table_of(tell)
    yield from tell.closing()
