"""Where each actor stands in a picture: deterministic, and the same on every machine.

Only ``+ - * /`` and square roots are used, which IEEE 754 rounds alike everywhere; a simulation amplifies the last bit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.overlaps import separated
from actorgraph.graph.layout.packing import packed
from actorgraph.graph.layout.stress import stress_layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.model.relation import Relation

    Point = tuple[float, float]
    Size = tuple[float, float]

UNIT: Final = 150.0
"""The length of a friendly tie, in pixels of the picture."""

HOSTILE_LENGTH: Final = 2.0
"""How much longer the tie of two enemies is: it must not pull its ends together."""

_STRETCH: Final = 1.35
"""Pictures are wider than high."""


def positions(sizes: Mapping[str, Size], relations: Iterable[Relation]) -> dict[str, Point]:
    """Return where each actor stands, in pixels, the middle of the picture at 0, 0.

    Ties that are not hostile have a common length, hostile ones are longer; lengths of chains are kept as well as
    the plane allows (stress; Zheng, Pawar and Goodman 2018). Then boxes that overlap are moved apart, and parts that
    no tie joins are set side by side.

    Args:
        sizes: Width and height in pixels of what is drawn for each actor, its label included.
        relations: The ties; self-ties make no difference.

    Returns:
        The middle of each actor's box, rounded to whole pixels, in the order of ``sizes``.
    """
    lengths = _lengths(sizes, relations)
    parts = [_placed(part, lengths, sizes) for part in _parts(lengths)]
    placed = packed(parts, sizes)
    return {actor: (float(round(placed[actor][0])), float(round(placed[actor][1]))) for actor in sizes}


def _lengths(actors: Iterable[str], relations: Iterable[Relation]) -> dict[str, dict[str, float]]:
    """Return the length of the tie between each two neighbours: of friends as soon as one tie is not hostile."""
    lengths: dict[str, dict[str, float]] = {actor: {} for actor in actors}
    for relation in relations:
        a, b = relation.subject, relation.object
        if a != b:
            length = HOSTILE_LENGTH if relation.type.sign < 0 else 1.0
            lengths[a][b] = lengths[b][a] = min(length, lengths[a].get(b, length))
    return lengths


def _parts(lengths: Mapping[str, Mapping[str, float]]) -> list[list[str]]:
    """Return the connected parts, the largest first, each in the order of the actors."""
    order = {actor: place for place, actor in enumerate(lengths)}
    seen: set[str] = set()
    parts = []
    for actor in lengths:
        if actor in seen:
            continue
        part, queue = {actor}, [actor]
        while queue:
            fresh = lengths[queue.pop()].keys() - part
            part |= fresh
            queue += fresh
        seen |= part
        parts.append(sorted(part, key=order.__getitem__))
    return sorted(parts, key=lambda part: (-len(part), order[part[0]]))


def _placed(
    part: Sequence[str], lengths: Mapping[str, Mapping[str, float]], sizes: Mapping[str, Size]
) -> dict[str, Point]:
    number = {actor: i for i, actor in enumerate(part)}
    neighbours = [{number[other]: length for other, length in lengths[actor].items()} for actor in part]
    xs, ys = stress_layout(neighbours)
    points = [(x * UNIT * _STRETCH, y * UNIT) for x, y in zip(xs, ys, strict=True)]
    return dict(zip(part, separated(points, [sizes[actor] for actor in part]), strict=True))
