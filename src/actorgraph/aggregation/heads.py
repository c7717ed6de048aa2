"""The first line of a text table: in what it is written, what parts its cells, and what its columns are called."""

from __future__ import annotations

import codecs
import csv
import io
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.aggregation.layouts import headless_heads
from actorgraph.errors import QuestionError, UnreadableError, reason_of
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import TextIO

UTF_8: Final = "utf-8"
SEPARATORS: Final = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
"""What can part cells, by its name."""
_FIRST: Final = 1_000_000
"""No line of heads is longer."""
_QUOTED: Final = re.compile('"[^"]*"')
_STARTS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Heads(NamedTuple):
    """The columns of a text table.

    Attributes:
        names: What they are called.
        separator: What parts the cells.
        headed: Whether the first line says the names.
    """

    names: tuple[str, ...]
    separator: str
    headed: bool


def encoding_named(name: str | None) -> str:
    """Return what Python calls an encoding; UTF-8 if none is named.

    Raises:
        QuestionError: If there is no such encoding of text.
    """
    try:
        found = codecs.lookup(name or UTF_8).name
        "a".encode(found).decode(found, "surrogateescape")  # codecs of names of hosts take no text with errors in it
    except (LookupError, UnicodeError):
        told = "'{name}' is no encoding that is known; known are, say, utf-8, windows-1252, latin-1 and utf-16"
        raise QuestionError(told, name=str(name)) from None
    return UTF_8 if found == "utf-8-sig" else found


def opened(path: Path, encoding: str) -> TextIO:
    """Open a text whose lines all end alike; what is not in its encoding stays what it is when written as UTF-8."""
    how = "utf-8-sig" if encoding == UTF_8 else encoding
    wide = encoding.startswith(("utf-16", "utf-32"))
    return path.open(encoding=how, errors="replace" if wide else "surrogateescape")


def heads_in(path: Path, encoding: str, separator: str | None) -> Heads:
    """Return the columns of a text table.

    Args:
        path: The file.
        encoding: In what it is written.
        separator: What parts its cells; None if that is to be found out.

    Raises:
        UnreadableError: If nothing can be made of its first line.
    """
    text = _first_record(path, encoding)
    parted = separator or _separator(path, text)
    cells = _cells(text, parted)
    bare = headless_heads(len(cells)) if cells and cells[0].isdigit() else None
    names = tuple(" ".join(cell.split()) for cell in cells) if bare is None else bare
    refuse_same(path, names)
    if not any(names):
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    whole = tuple(name or f"\N{MIDDLE DOT}{at}" for at, name in enumerate(names))
    return Heads(whole, parted, bare is None)


def refuse_same(path: Path, names: Iterable[str]) -> None:
    """Refuse a table of which two columns have the same head.

    Raises:
        UnreadableError: If two have.
    """
    known: set[str] = set()
    for name in names:
        key = " ".join(name.split()).lower()
        if key and key in known:
            told = "two of its columns have the same head, '{head}': capitals and spaces are no difference"
            raise UnreadableError(path.as_posix(), Message.of(told, head=key))
        known.add(key)


def _first_record(path: Path, encoding: str) -> str:
    """Return the line of heads, which goes on where a quote is open at its end."""
    try:
        if encoding == UTF_8:
            _refuse_utf_16(path)
        with opened(path, encoding) as stream:
            text = next((line for line in iter(lambda: stream.readline(_FIRST), "") if line.strip()), "")
            while text.count('"') % 2 and len(text) < _FIRST and (more := stream.readline(_FIRST)):
                text += more
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    text = text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}").rstrip("\n")
    if (at := next((at for at, sign in enumerate(text) if "\udc80" <= sign <= "\udcff"), None)) is not None:
        told = "its heads are not in {encoding} (byte {at}: {byte}); say in what, as in --encoding windows-1252"
        place = len(text[:at].encode()) + 1
        said = Message.of(told, encoding=encoding.upper(), at=place, byte=f"0x{ord(text[at]) - 0xDC00:02X}")
        raise UnreadableError(path.as_posix(), said)
    return text


def _refuse_utf_16(path: Path) -> None:
    with path.open("rb") as stream:
        line = stream.readline(_FIRST)
    if line.startswith(_STARTS) or b"\0" in line:
        raise UnreadableError(path.as_posix(), Message.of("it is in UTF-16; say so: --encoding utf-16"))


def _separator(path: Path, text: str) -> str:
    """Return what parts the heads into most.

    Raises:
        UnreadableError: If two do.
    """
    bare = _QUOTED.sub("", text)
    found = {name: bare.count(sign) for name, sign in SEPARATORS.items()}
    most = max(found.values())
    best = [name for name, count in found.items() if count == most]
    if most and len(best) > 1:
        told = "its heads can be parted by {words} alike; say by which, as in --separator {name}"
        raise UnreadableError(path.as_posix(), Message.of(told, words=tuple(best), name=best[0]))
    return SEPARATORS[best[0]]


def _cells(text: str, separator: str) -> list[str]:
    if separator == "\t":  # what has tabs has no quotes, to engines either
        return text.split(separator)
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), [])
    except csv.Error:
        return []
