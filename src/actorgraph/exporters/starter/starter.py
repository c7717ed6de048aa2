"""The files of a dataset to begin with, and the folder that they are written into."""

from __future__ import annotations

import contextlib
import json
from importlib import resources
from typing import TYPE_CHECKING, Final

from actorgraph.errors import ExportError, reason_of
from actorgraph.exporters.files import write_whole
from actorgraph.loading.packaged import VOCABULARIES
from actorgraph.loading.schema import json_schema
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

EXAMPLES: Final[Mapping[str, str]] = {name.replace(" ", "-"): name for name in VOCABULARIES}
"""What there is an example of: each vocabulary, as it is typed, with its name."""

SCHEMA: Final = "actorgraph.schema.json"
"""The file by which editors check; the first line of each file of the data names it."""

_FOLDER: Final = "graph"


def start(folder: Path, example: str, language: str) -> tuple[Path, ...]:
    """Write a dataset to begin with into a folder that is new or empty, all of it or nothing.

    Args:
        folder: The folder; the one it is in has to exist.
        example: One of :data:`EXAMPLES`.
        language: The language of names and explanations.

    Returns:
        The files, in the order of their names.

    Raises:
        ExportError: If the folder is not empty, or cannot be written.
    """
    texts = starting_texts(folder.resolve().name, example, language)
    if reason := _why_not(folder):
        raise ExportError(folder.as_posix(), reason)
    made: list[Path] = []
    try:
        for part in (folder, folder / _FOLDER):
            if not part.exists():
                part.mkdir()
                made.append(part)
        for name in texts:
            made.append(folder / name)
            write_whole(folder / name, texts[name])
    except (OSError, ExportError) as error:
        _unmake(made)
        if isinstance(error, ExportError):
            raise
        raise ExportError(folder.as_posix(), reason_of(error)) from None
    return tuple(folder / name for name in texts)


def starting_texts(name: str, example: str, language: str) -> dict[str, str]:
    """Return the files of a dataset to begin with, by their paths in its folder.

    Args:
        name: What the dataset is called.
        example: One of :data:`EXAMPLES`.
        language: The language of names and explanations.
    """
    packaged = resources.files(__package__)
    data = {f"{_FOLDER}/{file.name}": _text(file) for file in (packaged / language / example).iterdir()}
    texts = {
        ".gitignore": _text(packaged / "gitignore.txt"),
        "README.md": _text(packaged / language / "README.md").format(name=name),
        SCHEMA: json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n",
        **data,
    }
    return dict(sorted(texts.items()))


def _text(file: Traversable) -> str:
    return file.read_text(encoding="utf-8")


def _why_not(folder: Path) -> Message | str | None:
    """Return why nothing can be begun in a folder: whatever is there is somebody's."""
    try:
        if folder.is_dir():
            return Message.of("the folder is not empty") if any(folder.iterdir()) else None
        if folder.exists() or folder.is_symlink():
            return Message.of("it is not a folder")
        if not folder.parent.is_dir():
            return Message.of("there is no folder '{path}'", path=folder.parent.as_posix())
    except OSError as error:
        return reason_of(error)
    return None


def _unmake(made: list[Path]) -> None:
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
