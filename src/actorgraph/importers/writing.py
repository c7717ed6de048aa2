"""Entries as the text of a file that a person reviews, without those that the language refuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.editing.roundtrip import inline
from actorgraph.loading import read_texts
from actorgraph.model.dataset import Dataset
from actorgraph.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.editing import Plain

NAME: Final = "\u241f.yaml"
"""What the proposal is called while it is tried: as no file is."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """An entry of a section.

    Attributes:
        line: Where it comes from.
        section: The section.
        value: What it says.
        key: Its name, in a section of names; None in a list.
    """

    line: int
    section: str
    value: Plain
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that could not be taken.

    Attributes:
        line: The line of the table.
        reason: Why not.
        more: What else is wrong with it.
    """

    line: int
    reason: str
    more: tuple[str, ...] = ()


def written(entries: Sequence[Entry]) -> tuple[str, dict[int, list[Entry]]]:
    """Return the text of entries, by their sections, and of which of them each of its lines is."""
    sections: dict[str, list[Entry]] = {}
    for entry in entries:
        sections.setdefault(entry.section, []).append(entry)
    texts: list[str] = []
    lines: dict[int, list[Entry]] = {}
    for section, among in sections.items():
        texts.append(f"{_key(section)}:")
        lines[len(texts)] = among
        for entry in among:
            item = "- " if entry.key is None else f"{_key(entry.key)}: "
            texts.append(f"  {item}{inline(entry.value)}")
            lines[len(texts)] = [entry]
    return "".join(f"{text}\n" for text in texts), lines


def sound(entries: Sequence[Entry], beside: Mapping[str, str]) -> tuple[list[Entry], list[Refused]]:
    """Return the entries that the language takes, and why it refuses the others.

    Args:
        entries: The entries.
        beside: What the files say beside which they are to stand, by their paths.
    """
    left, refused = list(entries), list[Refused]()
    while wrong := faults(left, beside):  # what names an entry that is refused is refused, too
        refused += [Refused(entry.line, reasons[0], reasons[1:]) for entry, reasons in wrong.items()]
        left = [entry for entry in left if entry not in wrong]
    return left, refused


def faults(entries: Sequence[Entry], beside: Mapping[str, str]) -> dict[Entry, tuple[str, ...]]:
    """Return all that the language refuses of entries, by the entry.

    Args:
        entries: The entries.
        beside: What the files say beside which they are to stand, by their paths.
    """
    text, lines = written(entries)
    found: dict[Entry, dict[str, None]] = {}
    for problem in read_texts({**beside, NAME: text}, Dataset).problems if entries else ():
        place = problem.location
        if problem.severity is Severity.ERROR and place is not None and place.path == NAME:
            for entry in lines[place.line]:
                found.setdefault(entry, {})[problem.message] = None
    return {entry: tuple(messages) for entry, messages in found.items()}


def _key(text: str) -> str:
    return inline({text: "x"})[1:-4]
