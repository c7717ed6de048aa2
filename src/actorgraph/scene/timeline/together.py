"""Ties that are one event of several actors: they are drawn as one bar or mark, joined to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.scene.timeline.lives import is_lineage

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from actorgraph.scene.timeline.bars import Bar

    Together = tuple[Bar, ...]


def together(bars: Iterable[Bar]) -> list[Together]:
    """Return which bars are drawn as one, in the order of the first of each: those of one event at the same time.

    What lasts is one only where several parties met: who fights two at once has two ties. Those of whom mediated come
    after the others, so that it is drawn and told as what it was.
    """
    found: dict[Hashable, list[Bar]] = {}
    for bar in bars:
        found.setdefault(_of(bar), []).append(bar)
    return [tuple(sorted(group, key=lambda bar: bar.tie.is_of_mediator)) for group in found.values()]


def _of(bar: Bar) -> Hashable:
    """Return what bars have in common that are drawn as one."""
    tie = bar.tie
    if tie.event is None or is_lineage(bar) or not (bar.is_event or tie.gathering):
        return tie.id
    times = tuple((piece.drawn, piece.solid, piece.opens) for piece in bar.pieces)
    return tie.event, tie.type.sign, tie.status, bar.is_event, times


def host_of(group: Together, counts: dict[str, int]) -> str:
    """Return at whose line some bars stand that are drawn as one: at that of who has most ties.

    Args:
        group: The bars.
        counts: How many ties each actor has.
    """
    return max(_ends(group), key=counts.__getitem__)


def guests_of(group: Together, host: str) -> list[str]:
    """Return who else has part in it; an actor itself if its tie is to itself."""
    return [end for end in dict.fromkeys(_ends(group)) if end != host] or [host]


def _ends(group: Sequence[Bar]) -> list[str]:
    return [end for bar in group for end in (bar.tie.subject, bar.tie.object)]
