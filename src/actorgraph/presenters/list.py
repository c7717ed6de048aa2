"""Entries of one kind as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.list import Listing


def blocks(answer: Listing, language: str) -> Iterator[Block]:
    """Yield the entries as a table."""
    tell = Telling(answer, language)
    yield table_of(tell)
    yield from tell.closing()
