"""What holds a graph together: actors and links whose absence takes it apart.

One depth-first search finds all of them (Hopcroft and Tarjan 1973, Algorithm 447). In the order of first visits the
actors below any one stand side by side, so that each piece that falls off is a slice of that order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cut:
    """What falls apart where an actor, or the link between two, is taken away.

    Of thousands of cuts only a few are ever told in full: actors are named where somebody asks.

    Attributes:
        ends: The actor, or the two.
        sizes: How many actors are in each piece that is left of their component, the largest first.
        order: The actors of the component in the order of visits.
        fallen: The places in that order where each piece that hangs below begins and ends.
    """

    ends: tuple[str, ...]
    sizes: tuple[int, ...]
    order: Sequence[str] = field(repr=False)
    fallen: tuple[tuple[int, int], ...]

    @property
    def apart(self) -> tuple[tuple[str, ...], ...]:
        """The actors of each piece but the largest, the larger first; of equal ones the first in the alphabet stays."""
        largest = self.sizes[0]
        is_shared = self.sizes.count(largest) > 1
        pieces = [
            tuple(sorted(self.order[start:end])) for start, end in self.fallen if is_shared or end - start < largest
        ]
        rest = sum(self.sizes) - sum(end - start for start, end in self.fallen)
        if rest and (is_shared or rest < largest):
            below = {place for start, end in self.fallen for place in range(start, end)}
            own = () if len(self.ends) > 1 else self.ends
            above = (label for place, label in enumerate(self.order) if place not in below and label not in own)
            pieces.append(tuple(sorted(above)))
        pieces.sort(key=lambda piece: (-len(piece), piece))
        return tuple(pieces[1:] if is_shared else pieces)


@dataclass(slots=True)
class _Visit:
    """One actor in the search.

    Attributes:
        label: The actor.
        parent: The place of the actor it was reached from, in the order of visits; its own for the first.
        low: The earliest place that it and those below it have a link to, the one they were reached by aside.
        end: Where those below it end in the order of visits.
    """

    label: str
    parent: int
    low: int
    end: int = 0


def cuts(neighbours: Mapping[str, Set[str]]) -> tuple[tuple[Cut, ...], tuple[Cut, ...]]:
    """Return the articulation points and the bridges of a simple undirected graph.

    Args:
        neighbours: The actors each actor is linked with; nobody with itself.

    Returns:
        Articulation points and bridges, each sorted by its ends; a bridge names its ends in alphabetical order.
    """
    points: list[Cut] = []
    bridges: list[Cut] = []
    seen: set[str] = set()
    for root in sorted(neighbours):
        if root not in seen:
            visits = _visits(root, neighbours)
            order = [visit.label for visit in visits]
            seen.update(order)
            points += _points(visits, order)
            bridges += _bridges(visits, order)
    return tuple(sorted(points, key=lambda cut: cut.ends)), tuple(sorted(bridges, key=lambda cut: cut.ends))


def _visits(root: str, neighbours: Mapping[str, Set[str]]) -> list[_Visit]:
    """Search a component from an actor, without recursion: a chain of actors can be long."""
    visits = [_Visit(root, 0, 0)]
    place_of = {root: 0}
    stack = [(0, iter(sorted(neighbours[root])))]
    while stack:
        place, others = stack[-1]
        visit = visits[place]
        label = next(others, None)
        if label is None:
            stack.pop()
            visit.end = len(visits)
            parent = visits[visit.parent]
            parent.low = min(parent.low, visit.low)
        elif label not in place_of:
            place_of[label] = len(visits)
            stack.append((len(visits), iter(sorted(neighbours[label]))))
            visits.append(_Visit(label, place, len(visits)))
        elif place_of[label] != visit.parent:
            visit.low = min(visit.low, place_of[label])
    return visits


def _points(visits: list[_Visit], order: list[str]) -> Iterator[Cut]:
    fallen: dict[int, list[tuple[int, int]]] = {}
    for place, visit in enumerate(visits[1:], start=1):
        if visit.low >= visit.parent:
            fallen.setdefault(visit.parent, []).append((place, visit.end))
    for place, spans in fallen.items():
        rest = len(order) - 1 - sum(end - start for start, end in spans)
        if len(spans) + bool(rest) > 1:
            yield _cut((order[place],), order, spans, rest)


def _bridges(visits: list[_Visit], order: list[str]) -> Iterator[Cut]:
    for place, visit in enumerate(visits[1:], start=1):
        if visit.low == place:
            ends = tuple(sorted((order[place], order[visit.parent])))
            yield _cut(ends, order, [(place, visit.end)], len(order) - (visit.end - place))


def _cut(ends: tuple[str, ...], order: Sequence[str], fallen: Sequence[tuple[int, int]], rest: int) -> Cut:
    sizes = [end - start for start, end in fallen] + ([rest] if rest else [])
    return Cut(ends, tuple(sorted(sizes, reverse=True)), order, tuple(fallen))
