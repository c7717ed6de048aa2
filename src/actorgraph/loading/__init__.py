"""YAML files to a dataset, keeping every position."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, Generic, TypeVar

from actorgraph.errors import QuestionError
from actorgraph.loading.assembly import assemble
from actorgraph.loading.collector import collector_paused
from actorgraph.loading.files import find_files, read_file
from actorgraph.loading.nodes import Document, parse
from actorgraph.loading.plain import Plain, plain
from actorgraph.loading.shelves import Shelf, none_there, on_disk
from actorgraph.model.dataset import Dataset
from actorgraph.model.suggestions import Adviser
from actorgraph.problems import Problem

__all__ = ["Reading", "read", "read_revision", "read_texts"]

D = TypeVar("D", bound=Dataset)

_NONE: Final[Mapping[str, Document]] = MappingProxyType({})

_NEEDS_EVERY_FILE = ("AG102", "AG110", "AG112", "AG116", "AG117", "AG118", "AG301", "AG323", "AG333")
"""What cannot be judged while a file is unreadable: it may hold what seems to be missing."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[D]):
    """What came of reading files.

    Attributes:
        dataset: The dataset, or None if the files make none.
        problems: Everything found wrong or doubtful while reading, sorted by place.
        texts: The text of each file that could be read, by its path as the user named it.
        said: What each file says, without its places, where that was asked for.
    """

    dataset: D | None
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    said: Mapping[str, Plain] = field(default_factory=dict)


def read(paths: Iterable[str | Path], of: type[D], *, keep_said: bool = False) -> Reading[D]:
    """Read files and folders into one dataset of a class, and report everything that is wrong with them.

    Args:
        paths: YAML files, or folders that are searched for them.
        of: The class to make: floors above this one know more that a dataset can do.
        keep_said: Whether what each file says is to be kept beside what is made of it.
    """
    with collector_paused():
        return _read(paths, of, keep_said=keep_said)


def read_revision(revision: str, paths: Iterable[str | Path], of: type[D]) -> Reading[D]:
    """Read files and folders as they stood in a git revision into one dataset of a class.

    Args:
        revision: What git takes for a commit.
        paths: YAML files, or folders that are searched for them, as they are called now.
        of: The class to make.

    Raises:
        QuestionError: If git is not there, or knows no such revision, or the paths lie in no repository.
    """
    from actorgraph.loading.revisions import shelf_of_revision, texts_of_revision

    named = tuple(paths)
    if not all(map(str, named)):
        raise QuestionError("a path is empty: name a file or a folder")
    with collector_paused():
        places = [Path(path) for path in named]
        return _reading(*texts_of_revision(revision, places), of, shelf_of_revision(revision, places))


def read_texts(texts: Mapping[str, str], of: type[D], parsed: Mapping[str, Document] = _NONE) -> Reading[D]:
    """Read texts as if they were files into one dataset of a class: what files would make if they said so.

    The tables that ties name are not looked for: a text has nothing beside it.

    Args:
        texts: What each file says, by its path as the user names it.
        of: The class to make.
        parsed: The trees of those that were parsed before: they are taken apart.
    """
    with collector_paused():
        return _reading(texts.items(), [], of, none_there, parsed=parsed)


def _read(paths: Iterable[str | Path], of: type[D], *, keep_said: bool) -> Reading[D]:
    files, problems = find_files(paths)
    texts = []
    for file in files:
        text, unreadable = read_file(file)
        problems += unreadable
        if text is not None:
            texts.append((file.as_posix(), text))
    return _reading(texts, problems, of, on_disk, keep_said=keep_said)


def _reading(
    texts: Iterable[tuple[str, str]],
    problems: list[Problem],
    of: type[D],
    shelf: Shelf,
    *,
    keep_said: bool = False,
    parsed: Mapping[str, Document] = _NONE,
) -> Reading[D]:
    adviser = Adviser()
    documents = [parsed.get(name) or parse(name, text, adviser) for name, text in texts]
    complete = not problems and all(document.root is not None or not document.problems for document in documents)
    said = {document.path: plain(document.root) for document in documents} if keep_said else {}
    dataset = assemble(documents, of, shelf)  # which takes the trees apart
    found = [problem for document in documents for problem in document.problems]
    problems += found if complete else [problem for problem in found if problem.code not in _NEEDS_EVERY_FILE]
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    return Reading(dataset if complete else None, ordered, {d.path: d.text for d in documents}, said)
