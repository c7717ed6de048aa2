"""How much there is, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.stats.stats import Statistics


def blocks(answer: Statistics, language: str) -> Iterator[Block]:
    """Yield the counts and shares as a table."""
    tell = Telling(answer, language)
    yield table_of(tell)
    yield from tell.closing()
