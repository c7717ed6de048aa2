"""What sheets remember of themselves when they leave: without it nobody could tell what was changed in them."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import TYPE_CHECKING, Any, Final

from actorgraph.tables.sheets import NAMES, Book, Row, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MEMORY: Final = "_actorgraph"
"""What is called so has what all rows said."""

PIECE: Final = 32_000
"""A cell holds so many characters, and a few more."""

_KEY: Final = "key:"
_LARGEST: Final = 300_000_000
"""So many characters may be remembered: a short text can pretend to be a long one."""


def key_head(sheet: str) -> str:
    """Return the head of the column of keys, by which a sheet is known whatever it is called now."""
    return f"{_KEY}{sheet}"


def sheet_of(head: object) -> str | None:
    """Return which sheet it is whose first column has a head; None if it is none of ours.

    >>> sheet_of(key_head("ties")), sheet_of("Sheet1")
    ('ties', None)
    """
    return head.removeprefix(_KEY) if isinstance(head, str) and head.startswith(_KEY) else None


def memory_of(book: Book) -> dict[str, Any]:
    """Return what sheets say as JSON has it."""
    sheets = {
        name: {"columns": book.sheets[name].columns, "rows": [[row.key, row.cells] for row in book.sheets[name].rows]}
        for name in NAMES
    }
    return {"digest": book.digest, "sheets": sheets, "files": book.files}


def remembered(said: Any) -> Book:
    """Return the sheets that :func:`memory_of` told.

    Raises:
        ValueError: If it is not what it told.
    """
    try:
        sheets = {
            name: Sheet(
                name,
                tuple(said["sheets"][name]["columns"]),
                tuple(Row(key, dict(cells)) for key, cells in said["sheets"][name]["rows"]),
            )
            for name in NAMES
        }
        return Book(sheets, str(said["digest"]), dict(said["files"]))
    except (TypeError, KeyError) as error:
        raise ValueError from error


def packed(book: Book) -> Iterator[str]:
    """Yield what sheets say as texts for cells: a workbook with a cell for each would take twice as long to open."""
    told = json.dumps(memory_of(book), ensure_ascii=True, separators=(",", ":")).encode()
    text = base64.b64encode(zlib.compress(told)).decode()
    for start in range(0, len(text), PIECE):
        yield text[start : start + PIECE]


def unpacked(pieces: Iterable[str]) -> Book:
    """Return the sheets that :func:`packed` told.

    Raises:
        ValueError: If it is not what it told.
    """
    opened = zlib.decompressobj()
    try:
        told = opened.decompress(base64.b64decode("".join(pieces), validate=True), _LARGEST)
    except (binascii.Error, zlib.error) as error:
        raise ValueError from error
    return remembered(json.loads(told))
