"""The files of a dataset to begin with, and the folder that they are written into."""

from __future__ import annotations

import contextlib
import json
from importlib import resources
from typing import TYPE_CHECKING, Final

from actorgraph.editing.roundtrip import flow
from actorgraph.errors import ExportError, reason_of
from actorgraph.exporters.files import write_whole
from actorgraph.loading.packaged import VOCABULARIES
from actorgraph.loading.schema import json_schema
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from actorgraph.editing import Plain

EXAMPLES: Final[Mapping[str, str]] = {name.replace(" ", "-"): name for name in VOCABULARIES}
"""What there is an example of: each vocabulary, as it is typed, with its name."""

SCHEMA: Final = "actorgraph.schema.json"
"""The file by which editors check; the first line of each file of the data names it."""

_FOLDER: Final = "graph"
_EDITORS: Final = f"# yaml-language-server: $schema=../{SCHEMA}\n"


def start(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write a dataset to begin with into a folder that is new or empty, all of it or nothing.

    Args:
        folder: The folder; the one it is in has to exist.
        texts: What each file says, by its path in the folder.

    Returns:
        The files, in the order of their names.

    Raises:
        ExportError: If the folder is not empty, or cannot be written.
    """
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
    files = (resources.files(__package__) / language / example).iterdir()
    told = _text(resources.files(__package__) / language / "example.md")
    return _around({f"{_FOLDER}/{file.name}": _text(file) for file in files}, name, told, language)


def texts_from_ties(name: str, ties: str, actors: Iterable[str], example: str, language: str) -> dict[str, str]:
    """Return the files of a dataset whose ties are there already, by their paths in its folder.

    Args:
        name: What the dataset is called.
        ties: The sections of the ties.
        actors: The labels of the actors that nothing beside the ties declares.
        example: One of :data:`EXAMPLES`, whose vocabulary it uses.
        language: The language of explanations.
    """
    header: dict[str, Plain] = {"title": name, "vocabulary": EXAMPLES[example]}
    lines = ["dataset:", *(f"  {key}: {flow(value)}" for key, value in header.items())]
    declared = [f"  {flow(label)}:" for label in actors]
    lines += ["", "actors:", *declared] if declared else []
    data = {"dataset.yaml": "".join(f"{line}\n" for line in lines), "ties.yaml": ties}
    return _around({f"{_FOLDER}/{file}": f"{_EDITORS}{text}" for file, text in data.items()}, name, "", language)


def _around(data: Mapping[str, str], name: str, told: str, language: str) -> dict[str, str]:
    """Return the files of a dataset with those that lie beside them; the first to be read says what is told of it."""
    packaged = resources.files(__package__)
    texts = {
        ".gitignore": _text(packaged / "gitignore.txt"),
        "README.md": _text(packaged / language / "README.md").format(name=name, example=told),
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
