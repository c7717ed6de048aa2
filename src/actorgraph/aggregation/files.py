"""The files of a table: of one form, with the same columns in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.layouts import headless_heads
from actorgraph.errors import UnreadableError, reason_of
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FORMS: Final = (".csv", ".tsv", ".parquet", ".xlsx")
"""The ends of the names of tables that can be read."""

_FIRST: Final = 1_000_000
"""No line of heads is longer."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a table.

    Attributes:
        paths: The files.
        form: One of :data:`FORMS`; ``.csv`` for ``.tsv`` too.
        heads: The heads of the columns; empty of Parquet, which tells them itself.
        separator: What parts the cells of CSV.
        headed: Whether the first line of each file has the heads.
    """

    paths: tuple[Path, ...]
    form: str
    heads: tuple[str, ...] = ()
    separator: str = ","
    headed: bool = True


def files_of(paths: Sequence[Path]) -> Files:
    """Return files as one table.

    Raises:
        UnreadableError: If one cannot be read, is of another form or has other columns than the first.
    """
    forms = {path: path.suffix.lower().replace(".tsv", ".csv") for path in paths}
    for path, form in forms.items():
        if form not in FORMS:
            told = "the name of a table has to end in {ends}"
            raise UnreadableError(path.as_posix(), Message.of(told, ends=", ".join(FORMS)))
        if form != forms[paths[0]]:
            raise UnreadableError(path.as_posix(), Message.of("it is of another form than the first table"))
        if not path.is_file():
            raise UnreadableError(path.as_posix(), Message.of("no such file or directory"))
    form = forms[paths[0]]
    if form != ".csv":
        return Files(tuple(paths), form)
    found = [_of_csv(path) for path in paths]
    for path, each in zip(paths, found, strict=True):
        if (each.heads, each.separator) != (found[0].heads, found[0].separator):
            raise UnreadableError(path.as_posix(), Message.of("it has other columns than the first table"))
    return Files(tuple(paths), form, found[0].heads, found[0].separator, found[0].headed)


def _of_csv(path: Path) -> Files:
    import csv

    try:
        with path.open("rb") as stream:
            line = stream.readline(_FIRST)
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    text = line.decode("utf-8-sig", errors="replace").rstrip("\r\n")
    separator = max(",;\t|", key=text.count)
    cells = next(csv.reader([text], delimiter=separator), [])
    bare = headless_heads(len(cells)) if cells and cells[0].isdigit() else None
    heads = tuple(cell.strip() for cell in cells) if bare is None else bare
    if len({head for head in heads if head}) < len([head for head in heads if head]):
        raise UnreadableError(path.as_posix(), Message.of("two of its columns have the same head"))
    if not any(heads):
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    named = tuple(head or f"\N{MIDDLE DOT}{at}" for at, head in enumerate(heads))
    return Files((path,), ".csv", named, separator, bare is None)
