"""Which files make a dataset, and their bytes as text."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.errors import reason_of
from actorgraph.message import Message
from actorgraph.model.characters import first_forbidden
from actorgraph.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

SUFFIXES = (".yaml", ".yml")


def find_files(paths: Iterable[str | Path]) -> tuple[list[Path], list[Problem]]:
    """Return the YAML files that paths name, each once, and a problem for each path that is missing or holds none.

    Folders are searched recursively, in the order given, the files in each sorted; what is hidden is passed over. A
    link in a folder that leads out of it is a problem: who made the folder has no say over what lies elsewhere.
    """
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        found, failures = _search(Path(path)) if str(path) else ([], [_nothing_named()])
        problems += failures
        for file in found:
            files.setdefault(os.path.realpath(file), file)
    return list(files.values()), problems


def read_file(path: Path) -> tuple[str | None, list[Problem]]:
    """Return a file's text, or the problems that keep it from being text.

    A pipe or a device is not opened: it may never end, or never begin.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None, [_unreadable(path, Message.of("it is not a file"))]
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        return None, [_unreadable(path, reason_of(error))]
    return text_of(path.as_posix(), data)


def text_of(name: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """Return bytes as text, or the problems that keep them from being text.

    Args:
        name: What to call the file in a problem.
        data: Its bytes; at most one more than :data:`SIZE_LIMIT` is needed to see that it is too large.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    if len(data) > SIZE_LIMIT:
        return None, [too_large(name)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        told = "byte {byte} is not UTF-8: save the file as UTF-8"
        return None, [Problem.of("AG002", told, Location(name, line, column), byte=f"0x{data[error.start]:02x}")]
    problems = [
        Problem.saying("AG003", message, Location(name, line, column))
        for line, column, message in first_forbidden(text)
    ]
    return (None if problems else text), problems


def too_large(name: str) -> Problem:
    """Return the problem of a file that is larger than the limit."""
    return Problem.of("AG004", "the file is larger than {n} MiB", Location(name), n=SIZE_LIMIT // 1024 // 1024)


def _search(path: Path) -> tuple[list[Path], list[Problem]]:
    errors: list[OSError] = []
    try:
        if not path.exists():
            return [], [_unreadable(path, Message.of("there is no such file or folder"))]
        found = sorted(_walk(path, errors)) if path.is_dir() else [path]
        led_out = {file for file in found if path.is_dir() and _leads_out(file, path)}
    except OSError as error:
        return [], [_unreadable(path, reason_of(error))]
    problems = [_unreadable(Path(error.filename or path), reason_of(error)) for error in errors]
    problems += [_unreadable(link, Message.of("it is a link that leads out of the folder")) for link in sorted(led_out)]
    if not found and not problems:
        problems = [_unreadable(path, Message.of("the folder holds no .yaml file"))]
    return [file for file in found if file not in led_out], problems


def _walk(folder: Path, errors: list[OSError]) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in folders if _leads_out(Path(root, name), folder))
        for name in names:
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield Path(root, name)


def _leads_out(path: Path, folder: Path) -> bool:
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _nothing_named() -> Problem:
    return Problem.of("AG001", "a path is empty: name a file or a folder", None)


def _unreadable(path: Path, reason: str) -> Problem:
    name = path.as_posix()
    return Problem.of("AG001", "cannot read '{path}': {reason}", Location(name), path=name, reason=reason)
