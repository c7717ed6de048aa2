"""Tables that lie beside the files that name them: in their folder or below it, and nowhere else."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from actorgraph.loading.files import read_file
from actorgraph.message import Message
from actorgraph.problems import Problem

if TYPE_CHECKING:
    from actorgraph.problems import Location

Shelf = Callable[[str, str], tuple[str | None, list[Problem]]]
"""Returns the text of a table, or what keeps it from being one, by what the file that names it and it are called."""

_WAY_OUT: Final = re.compile(r"[\\:\x00-\x1f\x7f]|^/|(^|/)\.{0,2}(/|$)")
"""What leads out of a folder somewhere: from the root, from a drive, to what is above."""
SUFFIX: Final = ".csv"


def lies_beside(name: str) -> bool:
    """Whether a name is that of a CSV file in a folder or below it.

    >>> [lies_beside(name) for name in ("events.csv", "tables/2025.csv", "../events.csv", "/events.csv", "C:e.csv")]
    [True, True, False, False, False]
    """
    return name.endswith(SUFFIX) and _WAY_OUT.search(name) is None


def path_beside(file: str, name: str) -> str:
    """Return what a table is called that a file names.

    >>> path_beside("graph/mali.yaml", "events.csv"), path_beside("HEAD~1:graph/mali.yaml", "a/events.csv")
    ('graph/events.csv', 'HEAD~1:graph/a/events.csv')
    """
    folder, slash, _ = file.rpartition("/")
    revision, colon, _ = file.partition(":")
    return f"{folder}/{name}" if slash else f"{revision}:{name}" if colon else name


def on_disk(file: str, name: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a table on the disk (:data:`Shelf`); a link that leads out of the folder is not followed."""
    path = Path(path_beside(file, name))
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(Path(file).parent)):
        reason = Message.of("it is a link that leads out of the folder")
        return None, [Problem.of("AG001", "cannot read '{path}': {reason}", None, path=path.as_posix(), reason=reason)]
    return read_file(path)


def none_there(_: str, __: str) -> tuple[str | None, list[Problem]]:
    """Return nothing: what is read from texts alone has no tables beside it, and nothing is wrong with that."""
    return None, []


def at(problem: Problem, place: Location | None) -> Problem:
    """Return a problem where a table is named, if the table as a whole is what cannot be read."""
    return replace(problem, location=place) if problem.code in ("AG001", "AG004") else problem
