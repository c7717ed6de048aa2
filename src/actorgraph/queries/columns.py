"""The columns of an answer's rows, and what stands in each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Told(StrEnum):
    """How people are told what stands in a column."""

    AS_WRITTEN = "as written"
    ACTORS = "actors"
    TYPE = "type"
    TERM = "term"
    CHANGE = "change"
    KIND = "kind"
    GRADE = "grade"
    NUMBER = "number"
    SHARE = "share"
    SIGNS = "signs"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: The key of a row.
        told: ``ACTORS``: labels, one or several, told by the names they have in a language; ``TYPE``: the name of a
            type of tie; ``TERM``: a word of the vocabulary; ``CHANGE``: what became of something; ``KIND``: a kind of
            actor, maybe the author's own word; ``GRADE``: a grade of confidence; ``NUMBER``: a number, or None where it
            is not defined; ``SHARE``: a share of one; ``SIGNS``: pluses and minuses, such as the kind of a triad.
    """

    name: str
    told: Told = Told.AS_WRITTEN

    def __str__(self) -> str:
        return self.name


def as_written(*names: str) -> tuple[Column, ...]:
    """Return columns that are told as they stand."""
    return tuple(Column(name) for name in names)


def numbers(*names: str) -> tuple[Column, ...]:
    """Return columns of numbers."""
    return tuple(Column(name, Told.NUMBER) for name in names)


def shares(*names: str) -> tuple[Column, ...]:
    """Return columns of shares of one, which people read in percent."""
    return tuple(Column(name, Told.SHARE) for name in names)


def terms(*names: str) -> tuple[Column, ...]:
    """Return columns of words of the vocabulary."""
    return tuple(Column(name, Told.TERM) for name in names)


FROM, TO, ACTOR = (Column(name, Told.ACTORS) for name in ("from", "to", "actor"))
TYPE = Column("type", Told.TYPE)
CONFIDENCE = Column("confidence", Told.GRADE)
STANDING = (*terms("holds"), CONFIDENCE, *terms("status"))
"""What a flat row says of a tie, where an answer needs nothing special."""
TIE: tuple[Column, ...] = (
    FROM, TYPE, TO, *terms("direction"), *as_written("sign", "since", "until"), *STANDING,
    *as_written("sources", "id"),
)  # fmt: skip
