"""Owners in columns, then the chains of ties by which they own."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import Head, Lines, Table, Ties, Title
from actorgraph.presenters.telling import Telling
from actorgraph.wording.quantities import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block, Row
    from actorgraph.graph.ownership import Part
    from actorgraph.queries.ownership.ownership import Owner, Ownership

_NOTHING: Final = "–"
_TINY: Final = 1e-9
_LEAST: Final = Decimal("0.01")
"""People read shares to so much of a percent; JSON and CSV have more."""


def blocks(answer: Ownership, language: str) -> Iterator[Block]:
    """Yield who owns how much, and for each ultimate owner, or for all that is owned, the chains by which."""
    tell = Telling(answer, language)
    name = tell.called(answer.actor.label)
    yield Title(text=_title(tell, name))
    if not answer.owners:
        yield Lines(texts=(tell.phrase("nothing is recorded") if answer.down else tell.phrase("nobody is recorded"),))
    else:
        yield _table(tell)
        if not answer.down and answer.unrecorded.high > _TINY:
            rest = _part(tell, answer.unrecorded)
            yield Lines(texts=(tell.phrase("held by nobody in the record: {part}", part=rest),))
    ends = answer.owners if answer.down else tuple(owner for owner in answer.owners if owner.ultimate)
    if ends and not answer.down:
        yield Title(text=tell.phrase("ultimate owners, whom nobody in the record owns"), apart=True)
    for owner in ends:
        yield from _chains(tell, owner)
    yield from tell.closing(apart=True)


def _title(tell: Telling[Ownership], name: str) -> str:
    if tell.answer.votes:
        words = "votes that {a} has" if tell.answer.down else "who has the votes in {a}"
        return tell.phrase(words, a=name)
    return tell.phrase("what {a} owns" if tell.answer.down else "who owns {a}", a=name)


def _table(tell: Telling[Ownership]) -> Table:
    heads = (Head(tell.term("actor")), *(Head(tell.phrase(name), True) for name in ("direct", "indirect", "effective")))
    rows = tuple((tell.called(one.actor), *(_part(tell, part) for part in one.holding)) for one in tell.answer.owners)
    return Table(heads=heads, rows=rows)


def _part(tell: Telling[Ownership], part: Part) -> str:
    """Return a part in words; of bounds, the lower is rounded down and the upper up."""
    low, high = _percent(part.low), _percent(part.high)
    if not part.known:
        return tell.phrase("at least {number}", number=_told(tell, low)) if low else tell.phrase("not known")
    if low == high:
        return _told(tell, low) if low else _NOTHING
    return tell.phrase("{low} to {high}", low=_told(tell, low), high=_told(tell, high))


def _percent(share: float) -> Decimal:
    exact = Decimal(repr(round(100 * share, 10)))
    rounded = exact.quantize(_LEAST)
    return rounded if rounded and (rounded != 100 or exact == 100) else exact.normalize()


def _told(tell: Telling[Ownership], percent: Decimal) -> str:
    return number_of(percent, "%", tell.language)


def _chains(tell: Telling[Ownership], owner: Owner) -> Iterator[Block]:
    words = tell.phrase("{name}: {text}", name=tell.called(owner.actor), text=_part(tell, owner.holding.effective))
    yield Title(text=words, apart=True)
    for chain in owner.chains:
        if len(owner.chains) > 1 or len(chain.labels) > 2:
            yield Lines(texts=(tell.phrase("by this chain: {part}", part=_part(tell, chain.part)),), listed=True)
        yield Ties(rows=tuple(_ties(tell, chain.labels)), depth=1)
    if owner.more:
        yield Lines(texts=(tell.phrase("and by other chains, none of which comes to more"),), listed=True)


def _ties(tell: Telling[Ownership], labels: tuple[str, ...]) -> Iterator[Row]:
    for one, other in pairwise(labels):
        yield from (tell.tie(one, tie) for tie in tell.answer.ties_between(one, other))
