"""On which level each of some bars stands, so that none lies on another and there are few levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def levels_of(extents: Iterable[tuple[float, float]]) -> list[int]:
    """Return the level of each of some extents: the first on which it touches none of those before it.

    >>> levels_of([(0, 5), (2, 4), (6, 9)])
    [0, 1, 0]
    """
    levels: list[list[tuple[float, float]]] = []
    found = []
    for first, last in extents:
        level = next((place for place, taken in enumerate(levels) if _is_free(taken, first, last)), len(levels))
        if level == len(levels):
            levels.append([])
        levels[level].append((first, last))
        found.append(level)
    return found


def _is_free(taken: Iterable[tuple[float, float]], first: float, last: float) -> bool:
    return all(last < start or end < first for start, end in taken)
