"""The sheets of texts, as `export` makes them of files."""

from __future__ import annotations

from actorgraph.loading.plain import plain_text
from actorgraph.tables.rows import sheets_of


def book_of(texts, types):
    """Return the sheets of texts.

    Args:
        texts: What each file says, by its path as rows are to name it.
        types: The relation types in force.
    """
    return sheets_of({file: plain_text(text) for file, text in texts.items()}, types)
