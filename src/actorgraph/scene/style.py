"""How actors and ties look: shapes, dashes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.model.actor import OwnKind
from actorgraph.model.relation import Status

if TYPE_CHECKING:
    from actorgraph.model.relation import Relation


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a kind of actor.

    Attributes:
        name: A shape of vis-network that leaves the label below.
        filled: Whether it is filled or only an outline.
    """

    name: str
    filled: bool = True


PLAIN: Final = Shape("dot")
_SHAPES: Final = {
    "armed group": PLAIN,
    "armed forces": Shape("square"),
    "mission": Shape("square", filled=False),
    "state": Shape("hexagon"),
    "government": Shape("hexagon", filled=False),
    "coalition": Shape("diamond"),
    "party": Shape("diamond", filled=False),
    "company": Shape("triangleDown"),
    "organisation": Shape("triangle"),
    "person": Shape("star"),
    "population": Shape("dot", filled=False),
    "place": Shape("triangleDown", filled=False),
}


TOLD_APART: Final = ("rivalry", "sanction", "split")
"""Types whose symbols are told from the first: hostile ones of which nobody is to think that there is war, and one that
nobody is to take for a neutral tie that holds, such as owning."""

_DOTS: Final = {Status.CONTESTED: [2, 5], Status.ALLEGED: [2, 10]}


def shape_of(kind: str | None) -> Shape:
    """Return the shape of a kind of actor, or of the one that it is like; unknown kinds share the plain one."""
    like = kind.like if isinstance(kind, OwnKind) else kind
    return _SHAPES.get(like or "", PLAIN)


def dash_of(relation: Relation) -> list[int] | bool:
    """Return the dash of a tie: that of its type, or dots if it is contested, which are far apart if it is alleged."""
    if (dots := _DOTS.get(relation.status)) is not None:
        return dots
    return list(relation.type.dash) or False
