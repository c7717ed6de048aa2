"""XML of other programs, element by element: nothing is built of it but what is asked for, and nothing is expanded."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol
from xml.parsers import expat

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.importers.limits import MOST_GIVEN, MOST_PARTS, check_size
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_AT_ONCE: Final = 1 << 20
"""So many bytes are read at once, as pyexpat hands them on."""
_LONGEST: Final = 1_000_000
"""So many bytes has no tag and no comment: expat begins one that does not end anew with each block."""
_PREFIX: Final = ":"


class Listener(Protocol):
    """What hears of each element, without its namespace."""

    def opened(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Hear that an element begins, on a line of the file."""

    def closed(self, name: str, text: str) -> None:
        """Hear that an element ends; the text is what stands in it after the last element in it."""


class _RefusedError(Exception):
    """The file is one that is not read on."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


class Defaults:
    """What nodes and edges have that say nothing else."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
        self._given = 0

    def add(self, what: str, name: str, value: str) -> None:
        """Take in the value of all things of a kind, by the name of what it says."""
        self._values.setdefault(what, {})[name] = value

    def given(self, what: str) -> dict[str, str]:
        """Return the values of one more thing of a kind, its own to change."""
        values = self._values.get(what, {})
        self._given += len(values)
        if self._given > MOST_GIVEN:
            raise _RefusedError(Message.of("it is too large"))
        return dict(values)


def listen(path: Path, root: str, listener: Listener) -> None:
    """Read a file and tell of each of its elements.

    Args:
        path: The file.
        root: What its first element has to be called.
        listener: Who is told.

    Raises:
        UnreadableError: If it is no such XML, too large, or declares a document type.
    """
    parser = _parser(root, listener)
    try:
        check_size(path)
        with path.open("rb") as stream:
            _feed(parser, stream)
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except expat.ExpatError as error:
        told = "line {line}, column {column}: it is no XML: {reason}"
        reason = expat.ErrorString(error.code)
        why = Message.of(told, line=error.lineno, column=error.offset + 1, reason=reason)
        raise UnreadableError(path.as_posix(), why) from None
    except _RefusedError as refused:
        raise UnreadableError(path.as_posix(), refused.why) from None
    except (LookupError, ValueError):
        told = "line 1: it is in an encoding that nobody reads: save it as UTF-8"
        raise UnreadableError(path.as_posix(), Message.of(told)) from None


def _feed(parser: Any, stream: BinaryIO) -> None:
    """Parse a file, block by block; what is open at the end of a block begins where the parser last stood."""
    fed = 0
    while data := stream.read(_AT_ONCE):
        parser.Parse(data, False)
        fed += len(data)
        if fed - parser.CurrentByteIndex > _LONGEST:
            told = "line {line}: a tag or a comment has more than {n} bytes"
            raise _RefusedError(Message.of(told, line=parser.CurrentLineNumber, n=_LONGEST))
    parser.Parse(b"", True)


def _parser(root: str, listener: Listener) -> Any:
    parser = expat.ParserCreate()  # told of namespaces, expat writes theirs out, however long, in each name
    parser.buffer_text = True
    if hasattr(parser, "SetReparseDeferralEnabled"):  # from Python 3.11.9: it would stand elsewhere than others do
        parser.SetReparseDeferralEnabled(False)
    texts: list[str] = []
    parts = count()

    def start(name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        number = next(parts)
        if number == 0 and local != root:
            told = "line {line}: it is '{name}', not '{root}'"
            raise _RefusedError(Message.of(told, line=parser.CurrentLineNumber, name=local, root=root))
        if number > MOST_PARTS:
            raise _RefusedError(Message.of("it is too large"))
        texts.clear()
        said = {_local(key): value for key, value in attributes.items() if not _declares(key)}
        listener.opened(local, said, parser.CurrentLineNumber)

    def end(name: str) -> None:
        listener.closed(_local(name), "".join(texts))
        texts.clear()

    def declare(*_: object) -> None:
        told = "line {line}: it declares a document type, which no network needs and which could grow without bounds"
        raise _RefusedError(Message.of(told, line=parser.CurrentLineNumber))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = texts.append
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = declare
    return parser


def _local(name: str) -> str:
    return name.rpartition(_PREFIX)[2]


def _declares(attribute: str) -> bool:
    """Whether an attribute says of which namespace a prefix is."""
    return attribute.partition(_PREFIX)[0] == "xmlns"
