"""Blocs: their members, then the ties that are misplaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Lines
from actorgraph.presenters.sections import section
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.signed.blocs import Blocs


def blocks(answer: Blocs, language: str) -> Iterator[Block]:
    """Yield a line for each bloc, for those alone, and for how good the division is; then what is misplaced."""
    tell = Telling(answer, language)
    yield Lines(texts=(*_members(tell), _quality(tell)))
    misplaced = "misplaced: friends in different blocs, enemies in one; other divisions may do as well"
    yield from section(tell.phrase(misplaced), tell.pairs(answer.misplaced))
    yield from section(tell.phrase("both friends and enemies, left out"), tell.pairs(answer.ambivalent))
    yield from tell.closing(apart=True)


def _members(tell: Telling[Blocs]) -> Iterator[str]:
    answer = tell.answer
    for number, bloc in enumerate(answer.blocs, start=1):
        yield tell.phrase("bloc {n} ({size}): {actors}", n=number, size=len(bloc), actors=tell.actors(bloc))
    if not answer.blocs:
        yield tell.phrase("no bloc of two or more")
    if answer.alone:
        yield tell.phrase("alone against others: {actors}", actors=tell.actors(answer.alone))
    if answer.apart:
        yield tell.phrase("without a tie that counts: {actors}", actors=tell.actors(answer.apart))


def _quality(tell: Telling[Blocs]) -> str:
    found = tell.answer.frustration
    if found.proven:
        return tell.phrase("misplaced pairs: {n} (proven: no fewer can be)", n=found.upper)
    return tell.phrase("misplaced pairs: between {lower} and {n} (not proven)", n=found.upper, lower=found.lower)
