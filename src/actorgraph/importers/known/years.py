"""Years that a table lists, as the times for which a tie held."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from actorgraph.editing import Plain


def runs_of(years: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and the last year of each row of years.

    >>> runs_of([2012, 2013, 2015])
    [(2012, 2013), (2015, 2015)]
    """
    ordered = sorted(set(years))
    breaks = [at for at, (one, next_) in enumerate(pairwise(ordered), start=1) if next_ > one + 1]
    return [(ordered[start], ordered[end - 1]) for start, end in pairwise([0, *breaks, len(ordered)]) if ordered]


def times_of(years: Collection[int], without: Collection[int], begun: Mapping[int, str]) -> dict[str, Plain]:
    """Return since when and until when a tie held: in the years that are listed, and perhaps in those nobody speaks of.

    A year that a table does not list is no word against the tie, so that an end may lie in any of them, up to the next
    year that says something; and so may a beginning.

    Args:
        years: The years for which the table lists it.
        without: The years of which the table says that it was not there.
        begun: The date on which a row of years begins, by its first year, where the table has one.

    >>> times_of([2013, 2014], without=[2012], begun={})
    {'since': '2013', 'until': '2014..'}
    >>> times_of([2013, 2016], without=[2010, 2014], begun={})
    {'spells': [{'since': '2011..2013', 'until': '2013'}, {'since': '2015..2016', 'until': '2016..'}]}
    """
    spells: list[Plain] = []
    runs = runs_of(years)
    said = sorted({*years, *without})
    for start, end in runs:
        before, after = bisect_left(said, start) - 1, bisect_right(said, end)
        since = begun.get(start) or _since(start, said[before] if before >= 0 else None, years)
        until = f"{end}.." if after == len(said) else _between(end, said[after] - 1)
        spells.append({"since": since, "until": until})
    return spells[0] if len(spells) == 1 and isinstance(spells[0], dict) else {"spells": spells}


def _since(start: int, before: int | None, years: Collection[int]) -> str:
    """Return the beginning of a row of years; after silence, the end of the row before it has the years between."""
    if before is None:
        return f"..{start}"
    return str(start) if before in years else _between(before + 1, start)


def _between(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}..{last}"


def told(years: Iterable[int]) -> str:
    """Return years as they are told.

    >>> told([2012, 2013, 2015])
    '2012-2013, 2015'
    """
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs_of(years))
