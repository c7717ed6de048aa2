"""How large a file of another program may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.errors import UnreadableError
from actorgraph.message import Message

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = 50_000_000
"""So many bytes hold some 40,000 ties with all that is said of them: more than a person reviews."""

MOST_PARTS: Final = 1_500_000
"""So many elements or brackets do these have; a file of nothing else would need a hundred times its size in memory."""

MOST_DEPTH: Final = 100
"""So deep do things of the formats that are read stand within one another, and far less."""


def check_size(path: Path) -> None:
    """Refuse a file that nobody could review.

    Raises:
        UnreadableError: If it is too large.
        OSError: If there is no such file.
    """
    if path.stat().st_size > _LARGEST:
        raise UnreadableError(path.as_posix(), Message.of("it is too large"))
