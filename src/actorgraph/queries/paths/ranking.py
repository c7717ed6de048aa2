"""The best of more chains than can be listed, without looking at them all.

Chains of one length compare by several grades, the more important first, then by the alphabet. For each grade in turn,
one is sought above which there are not enough chains, but with which there are: those above it are all listed, those of
it are divided by the next. So no more chains are looked at than a few times those that are wanted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import merge
from typing import Final

from actorgraph.queries.paths.layers import GRADE_COUNT, Layers, Walk

LOOK_LIMIT: Final = 20_000
"""So many chains are looked at for those that stand; of what lies beyond them nothing is said."""

Wanted = Callable[[Walk], bool]


@dataclass(frozen=True, slots=True)
class Look:
    """The chains that were found.

    Attributes:
        walks: The chains.
        is_whole: Whether all chains were looked at that could be better than what is not found.
    """

    walks: list[Walk]
    is_whole: bool


def best(parts: Sequence[Layers], most: int, stands: Wanted) -> Look:
    """Return the best chains of one length.

    Args:
        parts: All chains of that length; none is in two parts.
        most: So many of them.
        stands: Whether a chain stands when all of it is looked at.
    """
    ahead: list[Walk] = []
    grades: tuple[int, ...] = ()
    for place in range(GRADE_COUNT):
        above, grade = _divided(parts, place, most - len(ahead), _of(grades, stands))
        ahead += above
        if grade is None:
            return Look(ahead, is_whole=True)
        grades = (*grades, grade)
        parts = [part.raised(place, grade) for part in parts]
    rest = _look(parts, most - len(ahead), _of(grades, stands))
    return Look(ahead + rest.walks, rest.is_whole)


def _divided(parts: Sequence[Layers], place: int, most: int, wanted: Wanted) -> tuple[list[Walk], int | None]:
    """Return the best chains, fewer than so many, and the grade of the next; no grade if there are no more."""

    def look(grade: int) -> Look:
        return _look([part.raised(place, grade) for part in parts], most, wanted)

    def is_short(grade: int) -> bool:
        found = look(grade)
        return found.is_whole and len(found.walks) < most

    ladder = sorted(set().union(*(part.grades(place) for part in parts)))
    step = bisect_left(ladder, True, key=is_short)
    above = look(ladder[step]).walks if step < len(ladder) else []
    return sorted(above, key=lambda walk: walk.order), ladder[step - 1] if step else None


def _look(parts: Sequence[Layers], most: int, wanted: Wanted) -> Look:
    """Look for so many chains in the order of the alphabet."""
    found: list[Walk] = []
    walks = merge(*(part.walks() for part in parts), key=lambda walk: walk.nodes)
    for number, walk in enumerate(walks, start=1):
        if wanted(walk):
            found.append(walk)
        if len(found) == most:
            break
        if number == LOOK_LIMIT:
            return Look(found, is_whole=False)
    return Look(found, is_whole=True)


def _of(grades: tuple[int, ...], stands: Wanted) -> Wanted:
    """Return what asks whether a chain stands and has certain grades, the more important ones."""
    return lambda walk: walk.grades[: len(grades)] == grades and stands(walk)
