"""The files of a dataset that is begun from an export: what they said, written anew."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from actorgraph.editing.anew import text_of
from actorgraph.errors import UnreadableError
from actorgraph.loading.files import SUFFIXES
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain

_NEVER: Final = ("\\", ":", "\0")


def texts_of(source: str, files: Mapping[str, Plain]) -> dict[str, str]:
    """Return the text of each file of an export, by its name from the folder of the dataset on.

    Args:
        source: What it was exported to, for messages.
        files: What each file said.

    Raises:
        UnreadableError: If a file would lie outside of the folder, or be none that is read.
        EditError: If no file can say so.
    """
    for name in files:
        if not _is_inside(name):
            told = "'{name}' is no file that could lie in the folder of a dataset"
            raise UnreadableError(source, Message.of(told, name=name))
    return {name: text_of(name, said) for name, said in files.items()}


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in path.parts)
    return not path.is_absolute() and not hidden and path.suffix in SUFFIXES and not any(c in name for c in _NEVER)
