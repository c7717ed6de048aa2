"""Years that a table lists, as the times for which a tie held."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.editing import Plain


def runs_of(years: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and the last year of each row of years.

    >>> runs_of([2012, 2013, 2015])
    [(2012, 2013), (2015, 2015)]
    """
    ordered = sorted(set(years))
    breaks = [at for at, (one, next_) in enumerate(pairwise(ordered), start=1) if next_ > one + 1]
    return [(ordered[start], ordered[end - 1]) for start, end in pairwise([0, *breaks, len(ordered)]) if ordered]


def times_of(years: Iterable[int], covered: Sequence[int], begun: Mapping[int, str]) -> dict[str, Plain]:
    """Return since when and until when a tie held, with spells if it paused.

    Args:
        years: The years for which the table lists it.
        covered: The first and the last year of the table: before the first it may have held already, and after the
            last nobody says that it ended.
        begun: The date on which a row of years begins, by its first year, where the table has one in that year.
    """
    first, last = covered
    spells: list[Plain] = []
    for start, end in runs_of(years):
        since = begun.get(start, f"..{start}" if start == first else str(start))
        spells.append({"since": since} if end == last else {"since": since, "until": str(end)})
    if len(spells) == 1 and isinstance(spells[0], dict):
        return spells[0]
    return {"spells": spells}


def told(years: Iterable[int]) -> str:
    """Return years as they are told.

    >>> told([2012, 2013, 2015])
    '2012-2013, 2015'
    """
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs_of(years))
