"""How an actor stands in a table: its name, and the number or the country beside it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.aggregation.blanks import BLANKS
from actorgraph.model.characters import forbidden_in

if TYPE_CHECKING:
    from collections.abc import Collection

PARTED: Final = "\x01"
"""What parts a name from what stands beside it; no name can have it."""


class Beside(Enum):
    """What stands beside the names of a table."""

    NOTHING = 0
    NUMBER = 1
    """The number of the actor in the database."""
    PLACE = 2
    """The country that a name is of, or the known group: a role such as police is an actor in each of them."""


class Written(NamedTuple):
    """An actor as it stands in a table.

    Attributes:
        name: Its name, with single spaces; empty if there is none.
        number: Its number in the database.
        place: The country or the known group.
        sound: Whether it has no character that none may have.
    """

    name: str
    number: str = ""
    place: str = ""
    sound: bool = True

    def __str__(self) -> str:
        beside = self.number or self.place
        return f"{self.name} ({beside})" if beside else self.name


def beside_in(columns: Collection[str]) -> Beside:
    """Return what stands beside the names of a table.

    Args:
        columns: The fields that it has columns for.
    """
    if {"from-id", "to-id"} & set(columns):
        return Beside.NUMBER
    return Beside.PLACE if {"from-country", "to-country"} & set(columns) else Beside.NOTHING


def written_as(text: str, beside: Beside) -> Written:
    r"""Return an actor as it stands in a table.

    >>> str(written_as("POLICE\x01MLI", Beside.PLACE)), written_as(" the\n Army ", Beside.NOTHING).name
    ('POLICE (MLI)', 'the Army')
    """
    alone = beside is Beside.NOTHING or PARTED not in text
    name, _, more = (text, "", "") if alone else text.rpartition(PARTED)
    sound = forbidden_in(name) is None and forbidden_in(more) is None
    name, more = " ".join(name.split()), " ".join(more.split())
    more = "" if more.lower() in BLANKS else more
    if beside is Beside.NUMBER:
        return Written(name, number=more, sound=sound)
    return Written(name, place=more, sound=sound)
