"""The files of a table: of one form, with the same columns in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.heads import SEPARATORS, UTF_8, encoding_named, heads_in, opened, refuse_same
from actorgraph.errors import UnreadableError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

FORMS: Final = (".csv", ".tsv", ".parquet", ".xlsx")
"""The ends of the names of tables that can be read."""

_BLOCK: Final = 1 << 22
"""So many bytes are looked at at once."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a table.

    Attributes:
        paths: The files.
        form: One of :data:`FORMS`; ``.csv`` for ``.tsv`` too.
        heads: The heads of the columns; empty of Parquet, which tells them itself.
        separator: What parts the cells of CSV.
        headed: Whether the first line of each file has the heads.
        encoding: In what CSV is written, as Python calls it.
        sheet: Which sheet of a workbook, if that was said.
    """

    paths: tuple[Path, ...]
    form: str
    heads: tuple[str, ...] = ()
    separator: str = ","
    headed: bool = True
    encoding: str = UTF_8
    sheet: str | None = None


def files_of(
    paths: Sequence[Path], *, encoding: str | None = None, separator: str | None = None, sheet: str | None = None
) -> Files:
    """Return files as one table.

    Args:
        paths: The files.
        encoding: In what text is written; UTF-8 if nobody says it.
        separator: The name of what parts the cells of text, one of :data:`~actorgraph.aggregation.heads.SEPARATORS`;
            without it, what parts the heads into most.
        sheet: Which sheet of a workbook; without it, the only one that has something in it.

    Raises:
        QuestionError: If there is no such encoding.
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
    if form == ".parquet":
        _same_columns(paths)
    if form != ".csv":
        return Files(tuple(paths), form, sheet=sheet)
    written = encoding_named(encoding)
    found = [heads_in(path, written, None if separator is None else SEPARATORS[separator]) for path in paths]
    for path, each in zip(paths, found, strict=True):
        if each != found[0]:
            raise UnreadableError(path.as_posix(), Message.of("it has other columns than the first table"))
    return Files(tuple(paths), form, *found[0], encoding=written)


def _twice(paths: Sequence[Path]) -> Path | None:
    """Return a file that is given twice, by whatever names."""
    known: set[tuple[int, int]] = set()
    for path in paths:
        about = path.stat()
        if (about.st_dev, about.st_ino) in known:
            return path
        known.add((about.st_dev, about.st_ino))
    return None


def plain(path: Path, folder: Path, encoding: str) -> Path:
    """Return a text file in UTF-8 whose lines all end alike: the file itself, or a copy in a folder with its lines.

    Engines take the end of the first line for that of all, and give up or make two rows one where another comes. What
    is not in its encoding is not in UTF-8 in the copy either.
    """
    if encoding == UTF_8 and _is_even(path):
        return path
    copy = folder / f"plain-{len(list(folder.glob('plain-*')))}.csv"
    with opened(path, encoding) as stream, copy.open("w", encoding=UTF_8, errors="surrogateescape", newline="\n") as to:
        block = stream.read(_BLOCK).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
        while block:
            to.write(block)
            block = stream.read(_BLOCK)
    return copy


def _is_even(path: Path) -> bool:
    ends: set[bytes] = set()
    with path.open("rb") as stream:
        for block in _blocks(stream):
            if b"\r" in block:
                if not block.count(b"\r") == block.count(b"\r\n") == block.count(b"\n"):
                    return False
                ends.add(b"\r\n")
            elif b"\n" in block:
                ends.add(b"\n")
    return len(ends) <= 1


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a stream in parts, none of which ends between the two signs of a line end."""
    while block := stream.read(_BLOCK):
        yield block if not block.endswith(b"\r") else block + stream.read(1)


def _same_columns(paths: Sequence[Path]) -> None:
    """Refuse files of Parquet whose columns are not the same: an engine would fit those of one into another's.

    Raises:
        UnreadableError: If they are not, one of them has a head twice, or is no Parquet.
    """
    if find_spec("pyarrow") is None:  # whoever starts the engine tells what is missing
        return
    found = [_schema(path) for path in paths]
    for path, schema in zip(paths, found, strict=True):
        if set(schema) != set(found[0]):
            raise UnreadableError(path.as_posix(), Message.of("it has other columns than the first table"))
        for head, kind in schema.items():
            if "null" not in (kind, found[0][head]) and kind != found[0][head]:
                told = "its column '{head}' is of another type than that of the first table"
                raise UnreadableError(path.as_posix(), Message.of(told, head=head))


def _schema(path: Path) -> dict[str, str]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        schema = pq.read_schema(path)
    except (pa.ArrowException, OSError):
        raise UnreadableError(path.as_posix(), Message.of("it is no Parquet file")) from None
    refuse_same(path, schema.names)
    return {field.name: _kind(field.type) for field in schema}


def _kind(of: Any) -> str:
    """Return what a type is called, one name for those that say the same."""
    import pyarrow.types as known

    kinds = ((known.is_integer, "integer"), (known.is_floating, "floating"), (known.is_large_string, "string"))
    inner = of.value_type if known.is_dictionary(of) else of
    return next((name for holds, name in kinds if holds(inner)), str(inner))
