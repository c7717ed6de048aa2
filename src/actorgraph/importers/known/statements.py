"""What a table or a document says: who is in it and what ties them, before it is known whom the record has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.writing import Refused


@dataclass(frozen=True, slots=True)
class Document:
    """The data set that says so.

    Attributes:
        id: The id that its source has in the file.
        said: What is said of the source.
        series: What the ids of all its versions begin with, if it is published in versions.
    """

    id: str
    said: Mapping[str, Plain]
    series: str = ""


@dataclass(frozen=True, slots=True)
class Somebody:
    """An actor of a table.

    Attributes:
        key: What ties call it by: its number in the table, or its name where the table has no number.
        name: Its name as the table has it.
        ids: Its identifiers.
        said: What else is said of it.
        line: Where that stands; 0 where it stands in several places.
    """

    key: str
    name: str
    ids: Mapping[str, str]
    said: Mapping[str, Plain] = field(default_factory=dict)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Tied:
    """A tie of a table.

    Attributes:
        section: The section that it stands in.
        ends: The keys of the actors at its ends, by the key of the language: ``{"from": ("539",), "into": ("6716",)}``.
        said: What else is said of it.
        line: Where that stands; 0 where it stands in several places.
    """

    section: str
    ends: Mapping[str, tuple[str, ...]]
    said: Mapping[str, Plain]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Statements:
    """All that a table says.

    Attributes:
        documents: The data set, and what else is cited.
        actors: Who is in it, in their order.
        ties: What ties them, in their order.
        unread: What could not be taken.
        rows: How many rows were taken.
        distinct: Whether two entries are never the same actor: those that a table numbers are not.
        untold: What nothing here says, in the words of the format, and how much of each there is.
        types: The types that it defines itself, by their sections: the name of each, and what is said of it.
        has_lines: Whether what says where a row stands is a line of the file, or else its number among its like.
    """

    documents: tuple[Document, ...]
    actors: tuple[Somebody, ...]
    ties: tuple[Tied, ...]
    unread: tuple[Refused, ...]
    rows: int
    distinct: bool = True
    untold: Mapping[str, int] = field(default_factory=dict)
    types: Mapping[str, tuple[str, Mapping[str, Plain]]] = field(default_factory=dict)
    has_lines: bool = True
