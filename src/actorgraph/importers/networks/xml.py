"""XML of other programs, element by element: nothing is built of it but what is asked for, and nothing is expanded."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, Final, Protocol
from xml.parsers import expat

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.importers.limits import MOST_PARTS, check_size
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_AT_ONCE: Final = 1 << 22
"""So many bytes are read at once: expat begins an endless name anew with each block, and few make that short."""
_BETWEEN: Final = " "


class Listener(Protocol):
    """What hears of each element, without its namespace."""

    def opened(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Hear that an element begins, on a line of the file."""

    def closed(self, name: str, text: str) -> None:
        """Hear that an element ends; the text is what stands in it after the last element in it."""


class _DeclaresError(Exception):
    """The file declares what could grow."""


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
            while data := stream.read(_AT_ONCE):
                parser.Parse(data, False)
        parser.Parse(b"", True)
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except expat.ExpatError as error:
        told = "line {line}, column {column}: it is no XML: {reason}"
        reason = expat.ErrorString(error.code)
        why = Message.of(told, line=error.lineno, column=error.offset + 1, reason=reason)
        raise UnreadableError(path.as_posix(), why) from None
    except _DeclaresError:
        told = "line {line}: it declares a document type, which no network needs and which could grow without bounds"
        raise UnreadableError(path.as_posix(), Message.of(told, line=parser.CurrentLineNumber)) from None
    except _OtherRootError as other:
        told = "line {line}: it is '{name}', not '{root}'"
        why = Message.of(told, line=parser.CurrentLineNumber, name=str(other), root=root)
        raise UnreadableError(path.as_posix(), why) from None
    except _TooManyError:
        raise UnreadableError(path.as_posix(), Message.of("it is too large")) from None
    except (LookupError, ValueError):
        told = "line 1: it is in an encoding that nobody reads: save it as UTF-8"
        raise UnreadableError(path.as_posix(), Message.of(told)) from None


class _TooManyError(Exception):
    """There are more elements than anybody has."""


class _OtherRootError(Exception):
    """The first element is another one."""


def _parser(root: str, listener: Listener) -> Any:
    parser = expat.ParserCreate(namespace_separator=_BETWEEN)
    parser.buffer_text = True
    texts: list[str] = []
    parts = count()

    def start(name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        number = next(parts)
        if number == 0 and local != root:
            raise _OtherRootError(local)
        if number > MOST_PARTS:
            raise _TooManyError
        texts.clear()
        said = {_local(key): value for key, value in attributes.items()}
        listener.opened(local, said, parser.CurrentLineNumber)

    def end(name: str) -> None:
        listener.closed(_local(name), "".join(texts))
        texts.clear()

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = texts.append
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise _DeclaresError


def _local(name: str) -> str:
    return name.rpartition(_BETWEEN)[2]
