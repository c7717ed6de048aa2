"""Which files are what export wrote, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.cli.session import UnusableError
from actorgraph.cli.sheeting import JSON_SUFFIX, needed
from actorgraph.errors import UnreadableError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import ModuleType

    from actorgraph.editing import Plain
    from actorgraph.tables.sheets import Book

_BEGINNING: Final = 200
"""So many characters say whose JSON it is."""


def is_export(source: Path) -> bool:
    """Whether a file or a folder is one that export wrote.

    Raises:
        UnusableError: If it is nothing that can be imported.
        UnreadableError: If it is no workbook, but called one.
    """
    if source.is_dir():
        return True
    if source.suffix.lower() not in (suffixes := _suffixes()):
        told = "cannot import '{name}': the name has to end in {suffixes}, or be a folder of CSV files"
        raise UnusableError(Message.of(told, name=source.as_posix(), suffixes=suffixes))
    return source.suffix.lower() == ".xlsx" and _workbooks().is_ours(source)


def _suffixes() -> tuple[str, ...]:
    from actorgraph.importers.readers import SUFFIXES

    return SUFFIXES


def is_whole(source: Path) -> bool:
    """Whether a file is the JSON that export wrote with all that files say."""
    from actorgraph.tables.whole import is_json_of_ours

    if source.suffix.lower() != JSON_SUFFIX or not source.is_file():
        return False
    with source.open(encoding="utf-8-sig", errors="replace") as stream:
        return is_json_of_ours(stream.read(_BEGINNING))


def whole_of(source: Path) -> Mapping[str, Plain]:
    """Return what each file says, of the JSON that export wrote.

    Raises:
        UnreadableError: If it cannot be read, or somebody changed it into something else.
    """
    from actorgraph.loading.files import read_file
    from actorgraph.tables.whole import files_in

    text, problems = read_file(source)
    if text is None:
        raise UnreadableError(source.as_posix(), problems[0].message)
    try:
        return files_in(text)
    except (ValueError, RecursionError):
        raise UnreadableError(source.as_posix(), Message.of("it is not what export --to json writes")) from None


def books_of(source: Path) -> tuple[Book, Book]:
    """Return what a workbook or a folder of tables says, and what it said when it was written.

    Raises:
        UnreadableError: If it cannot be read.
    """
    if source.is_dir():
        from actorgraph.importers.csvs import books_in

        return books_in(source)
    found: tuple[Book, Book] = _workbooks().books_in(source)
    return found


def _workbooks() -> ModuleType:
    """Return what reads workbooks, if what it needs is there."""
    needed("openpyxl")
    from actorgraph.importers import xlsx

    return xlsx
