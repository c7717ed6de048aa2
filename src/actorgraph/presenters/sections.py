"""Ties under titles, as answers about friends and enemies have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Lines, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block, Text


def section(title: str, texts: tuple[Text, ...]) -> Iterator[Block]:
    """Yield a title and the lines below it; nothing if there are none."""
    if texts:
        yield Title(text=title, apart=True)
        yield Lines(texts=texts, listed=True)
