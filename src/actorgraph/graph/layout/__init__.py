"""Where each actor stands in a picture: deterministic, and the same on every machine.

Only ``+ - * /``, square roots and exact sums are used, which IEEE 754 rounds alike everywhere; a simulation amplifies
the last bit, and neither powers nor ``sum`` give the same one in every library and version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.framing import turned, widened
from actorgraph.graph.layout.legibility import clutter
from actorgraph.graph.layout.overlaps import grown
from actorgraph.graph.layout.packing import packed
from actorgraph.graph.layout.stress import stress_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from actorgraph.model.relation import Relation

    Point = tuple[float, float]
    Size = tuple[float, float]
    Lengths = Mapping[str, Mapping[str, float]]
    Report = Callable[[float], None]

UNIT: Final = 150.0
"""The length of a friendly tie, in pixels of the picture."""

HOSTILE_LENGTH: Final = 2.0
"""How much longer the tie of two enemies is: it must not pull its ends together."""

_DRAFTS: Final = 8
_FRAMED: Final = 150
"""Pictures of more actors keep their own shape, which tells how far apart they are."""

_EFFORT: Final = 80_000
"""How many pairs of a tie and a box are looked at, all drafts together: it leaves one of pictures nobody can survey."""


def positions(
    sizes: Mapping[str, Size], relations: Iterable[Relation], *, report: Report = lambda _: None
) -> dict[str, Point]:
    """Return where each actor stands, in pixels, the middle of the picture at 0, 0.

    Ties that are not hostile have a common length, hostile ones are longer; lengths of chains are kept as well as
    the plane allows (stress; Zheng, Pawar and Goodman 2018). Then the picture grows until no boxes overlap, and parts
    that no tie joins are set side by side.

    Args:
        sizes: Width and height in pixels of what is drawn for each actor, its label included.
        relations: The ties, whose order makes no difference; nor do self-ties.
        report: Called now and then with the share of the work that is done, from 0 to 1.

    Returns:
        The middle of each actor's box, rounded to whole pixels, in the order of ``sizes``.
    """
    lengths = _lengths(sizes, relations)
    pictures, done = [], 0
    for part in parts(lengths):
        pictures.append(_placed(part, lengths, sizes, _share_of(report, done, len(part), len(lengths))))
        done += len(part)
        report(done / len(lengths))
    placed = packed(pictures, sizes)
    return {actor: (float(round(placed[actor][0])), float(round(placed[actor][1]))) for actor in sizes}


def _share_of(report: Report, done: int, part: int, whole: int) -> Report:
    """Return what reports the progress of a part as that of the whole."""
    return lambda share: report((done + share * part) / whole)


def _lengths(actors: Iterable[str], relations: Iterable[Relation]) -> dict[str, dict[str, float]]:
    """Return the length of the tie between each two neighbours: of friends as soon as one tie is not hostile."""
    lengths: dict[str, dict[str, float]] = {actor: {} for actor in actors}
    for relation in relations:
        a, b = relation.subject, relation.object
        if a != b:
            length = HOSTILE_LENGTH if relation.type.sign < 0 else 1.0
            lengths[a][b] = lengths[b][a] = min(length, lengths[a].get(b, length))
    return lengths


def parts(neighbours: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return the connected parts, the largest first, each in the order of the actors.

    Args:
        neighbours: To whom each actor is joined, by label.
    """
    order = {actor: place for place, actor in enumerate(neighbours)}
    seen: set[str] = set()
    found = []
    for actor in neighbours:
        if actor in seen:
            continue
        part, queue = {actor}, [actor]
        while queue:
            fresh = set(neighbours[queue.pop()]) - part
            part |= fresh
            queue += fresh
        seen |= part
        found.append(sorted(part, key=order.__getitem__))
    return sorted(found, key=lambda part: (-len(part), order[part[0]]))


def _placed(part: Sequence[str], lengths: Lengths, sizes: Mapping[str, Size], report: Report) -> dict[str, Point]:
    """Return where the actors of a connected part stand: of several drafts the most legible one."""
    number = {actor: i for i, actor in enumerate(part)}
    neighbours = [dict(sorted((number[other], length) for other, length in lengths[a].items())) for a in part]
    ties = [(a, b) for a, row in enumerate(neighbours) for b in row if b < a]
    boxes = [sizes[actor] for actor in part]
    count = max(1, min(_DRAFTS, _EFFORT // (len(part) * len(ties) or 1)))
    drafts = [_draft(neighbours, boxes, seed, _share_of(report, seed, 1, count)) for seed in range(count)]
    best = min(drafts, key=lambda draft: clutter(draft, boxes, ties)) if count > 1 else drafts[0]
    return dict(zip(part, best, strict=True))


def _draft(neighbours: Sequence[dict[int, float]], boxes: Sequence[Size], seed: int, report: Report) -> list[Point]:
    xs, ys = stress_layout(neighbours, seed=seed, report=report)
    points = turned([(x * UNIT, y * UNIT) for x, y in zip(xs, ys, strict=True)])
    return grown(widened(points) if len(points) <= _FRAMED else points, boxes)
