"""The best of all divisions of a few actors into blocs, by integer programming over all their pairs.

Each two actors are in one bloc (0) or apart (1), and who is with a second is apart from a third only if the second is
(Grötschel and Wakabayashi 1989, A cutting plane algorithm for a clustering problem). The triangles make the programme
strong, and too large for more than a few actors.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.signs import Pair

MOST: Final = 20
"""Of at most so many actors: 190 pairs and 3,420 conditions."""

_NODES: Final = 500
"""A limit in nodes of the search tree: one in seconds would make answers differ by machine."""


def misplaced_of_blocs(signs: Mapping[Pair, int], actors: Sequence[str]) -> tuple[int, list[Pair] | None]:
    """Return how many pairs each division into blocs misplaces at least, and those that the best one does.

    Args:
        signs: The sign of each pair.
        actors: The actors, at most :data:`MOST`, in alphabetical order.

    Returns:
        The bound and the pairs; None in place of these if HiGHS reached its limit.
    """
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    place = {pair: i for i, pair in enumerate(combinations(actors, 2))}
    sides = [
        (place[one], place[two], place[three])
        for a, b, c in combinations(actors, 3)
        for one, two, three in (((a, b), (a, c), (b, c)), ((a, c), (a, b), (b, c)), ((b, c), (a, b), (a, c)))
    ]
    rows = [row for row in range(len(sides)) for _ in range(3)]
    triangles = csr_array(([-1, 1, 1] * len(sides), (rows, [i for side in sides for i in side])))
    result = milp(
        [signs.get(pair, 0) for pair in place],
        constraints=LinearConstraint(triangles, lb=0),
        bounds=Bounds(0, 1),
        integrality=1,
        options={"node_limit": _NODES, "mip_rel_gap": 0},
    )
    enemies = sum(sign < 0 for sign in signs.values())
    bound = result.mip_dual_bound
    lower = 0 if bound is None else math.ceil(bound + enemies - 1e-6)
    if not result.success:
        return lower, None
    apart = np.round(result.x)
    return lower, [pair for pair, sign in signs.items() if (apart[place[pair]] == 0) != (sign > 0)]
