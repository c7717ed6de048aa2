"""How large a file of another program may be, and its text within that."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, Final

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.message import Message

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = 50_000_000
"""So many bytes hold some 40,000 ties with all that is said of them: more than a person reviews."""

MOST_PARTS: Final = 1_500_000
"""So many elements or brackets do these have; a file of nothing else would need a hundred times its size in memory."""

MOST_GIVEN: Final = 5_000_000
"""So many values have nodes and edges because an attribute has a default: a short file can give many to many."""

MOST_DEPTH: Final = 100
"""So deep do things of the formats that are read stand within one another, and far less."""


def check_size(path: Path, most: int = _LARGEST) -> None:
    """Refuse a file that nobody could review, and a device or a pipe, which need not end.

    Args:
        path: The file.
        most: How many bytes it may have.

    Raises:
        UnreadableError: If it is too large, or no file.
        OSError: If there is no such file.
    """
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise UnreadableError(path.as_posix(), Message.of("it is not a file"))
    if about.st_size > most:
        raise too_large(path)


def too_large(path: Path) -> UnreadableError:
    """Return what says that a file is more than can be reviewed."""
    return UnreadableError(path.as_posix(), Message.of("it is too large"))


def text_in(path: Path) -> str:
    """Return the text of a file.

    Raises:
        UnreadableError: If it cannot be read, is too large, or is not in UTF-8.
    """
    try:
        check_size(path)
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UnreadableError(path.as_posix(), Message.of("line {line}: it is not in UTF-8", line=line)) from None


def too_deep(path: Path, text: str, at: int) -> UnreadableError:
    """Return what says where things stand too deep within one another."""
    line, column = place_in(text, at)
    told = "line {line}, column {column}: more than {n} things stand within one another"
    return UnreadableError(path.as_posix(), Message.of(told, line=line, column=column, n=MOST_DEPTH))


def place_in(text: str, at: int) -> tuple[int, int]:
    r"""Return the line and the column of a place in a text, from 1.

    >>> place_in("ab\ncd", 4)
    (2, 2)
    """
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
