"""The files of a table: of one form, with the same columns in the same order."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.layouts import headless_heads
from actorgraph.errors import UnreadableError, reason_of
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

FORMS: Final = (".csv", ".tsv", ".parquet", ".xlsx")
"""The ends of the names of tables that can be read."""

_SEPARATORS: Final = ",;\t|"
_BLOCK: Final = 1 << 22
"""So many bytes are looked at at once."""
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
    if twice := _twice(paths):
        raise UnreadableError(twice.as_posix(), Message.of("it is given twice: each event would count twice"))
    form = forms[paths[0]]
    if form != ".csv":
        return Files(tuple(paths), form)
    found = [_of_csv(path) for path in paths]
    for path, each in zip(paths, found, strict=True):
        if (each.heads, each.separator) != (found[0].heads, found[0].separator):
            raise UnreadableError(path.as_posix(), Message.of("it has other columns than the first table"))
    return Files(tuple(paths), form, found[0].heads, found[0].separator, found[0].headed)


def _twice(paths: Sequence[Path]) -> Path | None:
    """Return a file that is given twice, by whatever names."""
    known: set[tuple[int, int]] = set()
    for path in paths:
        about = path.stat()
        if (about.st_dev, about.st_ino) in known:
            return path
        known.add((about.st_dev, about.st_ino))
    return None


def even(path: Path, folder: Path) -> Path:
    """Return a text file whose lines all end alike: the file itself, or a copy in a folder with the same lines.

    Engines take the end of the first line for that of all, and give up or make two rows one where another comes.
    """
    breaks = pairs = returns = 0
    with path.open("rb") as stream:
        for block in _blocks(stream):
            breaks += block.count(b"\n")
            pairs += block.count(b"\r\n")
            returns += block.count(b"\r")
    if not returns or breaks == pairs == returns:
        return path
    copy = folder / f"even-{len(list(folder.glob('even-*')))}.csv"
    with path.open("rb") as stream, copy.open("wb") as written:
        for block in _blocks(stream):
            written.write(block.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    return copy


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a stream in parts, none of which ends between the two signs of a line end."""
    while block := stream.read(_BLOCK):
        yield block if not block.endswith(b"\r") else block + stream.read(1)


def _first_line(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            line = stream.readline(_FIRST)
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in line:
        told = "it is in UTF-16; save it as UTF-8, as with iconv -f UTF-16 -t UTF-8"
        raise UnreadableError(path.as_posix(), Message.of(told))
    line = line.replace(b"\r", b"\n").lstrip(b"\n").partition(b"\n")[0]
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        told = "its heads are not in UTF-8 (byte {at}: {byte}); save it as UTF-8, as with iconv -f LATIN1 -t UTF-8"
        said = Message.of(told, at=error.start + 1, byte=f"0x{line[error.start]:02X}")
        raise UnreadableError(path.as_posix(), said) from None


def _of_csv(path: Path) -> Files:
    import csv

    text = _first_line(path)
    separator = max(_SEPARATORS, key=text.count)
    cells = next(csv.reader([text], delimiter=separator), [])
    bare = headless_heads(len(cells)) if cells and cells[0].isdigit() else None
    heads = tuple(cell.strip() for cell in cells) if bare is None else bare
    named = [head.lower() for head in heads if head]
    if twice := next((head for head in named if named.count(head) > 1), None):
        told = "two of its columns have the same head, '{head}': capitals are no difference"
        raise UnreadableError(path.as_posix(), Message.of(told, head=twice))
    if not any(heads):
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    whole = tuple(head or f"\N{MIDDLE DOT}{at}" for at, head in enumerate(heads))
    return Files((path,), ".csv", whole, separator, bare is None)
