"""Who is seen first: few enough to be read, each joined to others, and nobody's side left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.model.relation import Relation


def first_cast(
    ties: Iterable[Relation], side_of: Mapping[str, int], count: int, focus: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the actors that are seen first, the one that matters most first.

    Seats are shared out among the sides by the roots of their sizes (D'Hondt's quotients), and those of no side get
    half as many, so that a large side leaves room for the others. A seat is taken by whoever has the most friends and
    enemies (or, where most ties are neither, as among companies, ties to the most others); those that are seen already
    count thrice, and equals come by name. Who is joined to nobody seen waits.

    Args:
        ties: The ties that hold.
        side_of: The number of the side of each actor that belongs to one.
        count: How many actors there are to be.
        focus: Those that an editor wants to be seen; they come first, and count.
    """
    partners = _partners(ties)
    seen: dict[str, None] = dict.fromkeys(focus[:count])
    near = Counter(other for actor in seen for other in partners.get(actor, ()))
    waiting = partners.keys() - seen
    sizes = Counter(side_of.get(actor) for actor in partners)
    taken = Counter(side_of.get(actor) for actor in seen)

    def claim(actor: str) -> tuple[bool, float, int, str]:
        side = side_of.get(actor)
        quotient = sqrt(sizes[side]) / (1 + taken[side]) / (1 if side is not None else 2)
        return bool(seen) and not near[actor], -quotient, -len(partners[actor]) - 2 * near[actor], actor

    while waiting and len(seen) < count:
        chosen = min(waiting, key=claim)
        waiting.remove(chosen)
        seen[chosen] = None
        taken[side_of.get(chosen)] += 1
        near.update(partners[chosen])
    return tuple(seen)


def are_of_signs(ties: Iterable[Relation]) -> bool:
    """Whether friends and enemies say who matters: at least half of the ties between two are of a sign."""
    signs = [bool(tie.type.sign) for tie in ties if tie.subject != tie.object]
    return 2 * sum(signs) >= len(signs) and any(signs)


def _partners(ties: Iterable[Relation]) -> dict[str, set[str]]:
    """Return the friends and enemies of each actor; where most ties are neither, whoever it has ties to."""
    joined = [tie for tie in ties if tie.subject != tie.object]
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for tie in [tie for tie in joined if tie.type.sign] if are_of_signs(joined) else joined:
        partners[tie.subject].add(tie.object)
        partners[tie.object].add(tie.subject)
    return dict(partners)
