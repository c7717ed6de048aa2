"""Measures beside those of graphs by chance, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.chance import Chance


def blocks(answer: Chance, language: str) -> Iterator[Block]:
    """Yield the comparisons as a table."""
    tell = Telling(answer, language)
    yield table_of(tell)
    yield from tell.closing()
