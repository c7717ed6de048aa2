"""The matrix, a chart of friendship: who stands in it side by side, in which order, and how each two stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.scene.standings import Judged, Standing, by_pair, judged, pair_of, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.scene.shown import ShownTie
    from actorgraph.scene.sides import Sides
    from actorgraph.scene.standings import Pair

LIMIT: Final = 80
"""No more actors can be read in rows and columns: those with most ties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Actors of one side, or those who are on none, as they follow one another.

    Attributes:
        side: The number of the side; None of those on none.
        actors: Their labels.
    """

    side: int | None
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many ties there are between two sides, or within one.

    Attributes:
        friendly: Those that are certain and friendly.
        hostile: Those that are certain and hostile.
        doubtful: Those of either sign that are not certain.
    """

    friendly: int = 0
    hostile: int = 0
    doubtful: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The matrix.

    Attributes:
        rows: Who stands in it; columns stand in the same order.
        cells: How two stand to each other, by pair.
        ties: The ties of each pair.
        counts: The ties between two sides, and within one: a set of one; those on none are one of these.
    """

    rows: tuple[Rows, ...]
    cells: Mapping[Pair, Judged]
    ties: Mapping[Pair, Sequence[ShownTie]]
    counts: Mapping[frozenset[int | None], Counts]

    @property
    def actors(self) -> tuple[str, ...]:
        """Who stands in it, in order."""
        return tuple(actor for rows in self.rows for actor in rows.actors)


def matrix_of(ties: Iterable[ShownTie], sides: Sides) -> Matrix:
    """Return the matrix of some ties.

    Args:
        ties: The ties that are drawn.
        sides: The sides.
    """
    every = by_pair(ties)
    there = _most_tied(every)
    pairs = {pair: found for pair, found in every.items() if there.keys() >= set(pair)}
    side_of = sides.side_of
    groups = [
        (side, [actor for actor in there if side_of.get(actor) == side]) for side in (*range(len(sides.sides)), None)
    ]
    return Matrix(
        rows=tuple(Rows(side=side, actors=_friends_together(members, pairs)) for side, members in groups if members),
        cells={pair: judged(found) for pair, found in pairs.items()},
        ties=pairs,
        counts=_counts(pairs, side_of),
    )


def _most_tied(pairs: Mapping[Pair, Sequence[ShownTie]]) -> dict[str, None]:
    """Return the actors with most ties to others, the first of them first."""
    counts: Counter[str] = Counter()
    for pair, ties in pairs.items():
        counts.update(dict.fromkeys(pair, len(ties)))
    return dict.fromkeys(sorted(counts, key=lambda actor: (-counts[actor], actor))[:LIMIT])


def _friends_together(actors: Sequence[str], pairs: Mapping[Pair, Sequence[ShownTie]]) -> tuple[str, ...]:
    """Return actors in an order in which friends stand together, so that blocs are seen; those with most ties first."""
    left = dict.fromkeys(actors)
    order: list[str] = []
    for start in actors:
        queue = [start] if start in left else []
        left.pop(start, None)
        for actor in queue:
            friends = [other for other in left if standing_of(pairs.get(pair_of(actor, other), ())) is Standing.FRIEND]
            for friend in friends:
                del left[friend]
            queue += friends
        order += queue
    return tuple(order)


def _counts(
    pairs: Mapping[Pair, Sequence[ShownTie]], side_of: Mapping[str, int]
) -> dict[frozenset[int | None], Counts]:
    found: dict[frozenset[int | None], Counter[str]] = {}
    for pair, ties in pairs.items():
        block = found.setdefault(frozenset(side_of.get(actor) for actor in pair), Counter())
        block.update(_counted_as(shown) for shown in ties if shown.tie.type.sign)
    return {block: Counts(**counts) for block, counts in found.items()}


def _counted_as(shown: ShownTie) -> str:
    if not shown.is_certain:
        return "doubtful"
    return "friendly" if shown.tie.type.sign > 0 else "hostile"
