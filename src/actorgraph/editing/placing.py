"""Into which file of a dataset a new entry goes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation_type import RelationType
    from actorgraph.problems import Location

NEW_FILE: Final = "additions.yaml"
"""The file that is begun where no other is the right one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry goes.

    Attributes:
        path: The file.
        reason: Why this one, as a sentence tells it.
    """

    path: str
    reason: Message


def place_of_tie(
    dataset: Dataset, kind: RelationType, actors: Collection[str], files: Collection[str], folder: str | None
) -> Place:
    """Return where a tie goes: among others of its section, and there among most ties of its actors.

    Args:
        dataset: What the files say.
        kind: The type of the tie.
        actors: The labels of its two actors.
        files: The files of the dataset.
        folder: The folder in which a new file is a part of the dataset; None if there is none.

    Raises:
        QuestionError: If no file has the section, and a new one has no folder.
    """
    ties = [tie for tie in dataset.relations if tie.origin is not None]
    section = {tie.origin for tie in ties if tie.type.name == kind.name and not tie.is_of_mediator}
    entries = _by_file(section)
    if len(entries) == 1:
        told = "the only file with '{section}'"
        return Place(next(iter(entries)), Message.of(told, section=kind.plural))
    if entries:
        theirs = _by_file({tie.origin for tie in ties if not {tie.subject, tie.object}.isdisjoint(actors)})
        path = min(entries, key=lambda path: (-theirs[path], -entries[path], path))
        if theirs[path]:
            told = "of the {n} files with '{section}' the one with most ties of these two"
        else:
            told = "of the {n} files with '{section}' the one with most of them"
        return Place(path, Message.of(told, n=len(entries), section=kind.plural))
    if len(files) == 1:
        return Place(next(iter(files)), Message.of("the only file"))
    if folder is None:
        told = "none of the files has '{section}': name one of them with --file"
        raise QuestionError(told, section=kind.plural)
    told = "no other file has '{section}'"
    return Place(f"{folder}/{NEW_FILE}", Message.of(told, section=kind.plural))


def place_of_actor(dataset: Dataset, path: str) -> str:
    """Return the file in which an actor is declared: that of its tie, if others are declared there, or where most are.

    Args:
        dataset: What the files say.
        path: The file of its tie.
    """
    declared = _by_file(actor.origin for actor in dataset.actors.values() if actor.declared)
    return path if path in declared or not declared else min(declared, key=lambda file: (-declared[file], file))


def _by_file(origins: Iterable[Location | None]) -> Counter[str]:
    return Counter(origin.path for origin in origins if origin is not None)
