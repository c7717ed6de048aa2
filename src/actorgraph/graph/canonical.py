"""An order of the nodes of a graph that its shape gives, whatever they are called.

Colour refinement (Cardon and Crochemore 1982) tells two nodes apart by their neighbours, these by theirs, and so on.
Where it cannot, as with mirror images, one node is taken out of those that look alike, and the refining goes on.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Sequence


def canonical_order(neighbours: Sequence[Collection[int]]) -> list[int]:
    """Return the nodes in an order that depends on their numbers only where their places do not tell them apart.

    In time ``(n + m) log n``: of the parts of a cell, all but the largest are looked at again.

    Args:
        neighbours: Those of each node, by number.

    >>> canonical_order([[1], [0, 2], [1]]), canonical_order([[1, 2], [0], [0]])
    ([2, 1, 0], [2, 0, 1])
    """
    cells = _Cells(neighbours)
    cells.refine()
    cells.single_out_all()
    return sorted(range(len(neighbours)), key=cells.cell_of.__getitem__)


class _Cells:
    """Nodes that nothing tells apart yet are in one cell; cells are numbered as they arise, whoever is in them."""

    def __init__(self, neighbours: Sequence[Collection[int]]) -> None:
        self._neighbours = neighbours
        self._cells: list[set[int]] = [set(range(len(neighbours)))]
        self.cell_of = [0] * len(neighbours)
        self._pending = deque([0])
        self._is_pending = {0}

    def refine(self) -> None:
        """Divide cells until all nodes of one have as many neighbours in any other."""
        while self._pending:
            cell = self._pending.popleft()
            self._is_pending.discard(cell)
            counts = Counter(other for node in self._cells[cell] for other in self._neighbours[node])
            found: defaultdict[int, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
            for node, count in counts.items():
                found[self.cell_of[node]][count].append(node)
            for touched in sorted(found):
                self._divide(touched, [nodes for _, nodes in sorted(found[touched].items())])

    def single_out_all(self) -> None:
        """Take the first node out of each cell that still has several."""
        for cell, nodes in enumerate(self._cells):  # which grows meanwhile
            for node in sorted(nodes) if len(nodes) > 1 else ():
                if self.cell_of[node] == cell and len(nodes) > 1:
                    self._divide(cell, [[node]])
                    self.refine()

    def _divide(self, cell: int, parts: Sequence[Iterable[int]]) -> None:
        """Make cells of parts of one; the rest, or else the first part, stays in it."""
        members = self._cells[cell]
        groups = [set(part) for part in parts]
        if sum(map(len, groups)) == len(members):
            del groups[0]
        first = len(self._cells)
        for number, group in enumerate(groups, start=first):
            members -= group
            self._cells.append(group)
            for node in group:
                self.cell_of[node] = number
        self._look_at([cell, *range(first, len(self._cells))])

    def _look_at(self, parts: list[int]) -> None:
        """Let the parts of a cell divide others; where the whole has, all but the largest are enough."""
        if parts[0] not in self._is_pending:
            parts.remove(max(parts, key=lambda part: len(self._cells[part])))
        new = [part for part in parts if part not in self._is_pending]
        self._pending += new
        self._is_pending.update(new)
