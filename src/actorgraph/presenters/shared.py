"""Who stands with both of two actors, against both, or with one against the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import Lines, Row, Ties, Title
from actorgraph.presenters.telling import Telling
from actorgraph.queries.surroundings.shared import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.surroundings.neighbours import Neighbour
    from actorgraph.queries.surroundings.shared import Common

_HEADINGS: Final = {
    (1, 1): "actors in friendly ties with both: {n}",
    (-1, -1): "actors in hostile ties with both: {n}",
    (1, -1): "actors in friendly ties with {a} and hostile ties with {b}: {n}",
    (-1, 1): "actors in hostile ties with {a} and friendly ties with {b}: {n}",
}
"""How ways to stand are told, by the signs of the ties with each of the two."""


def blocks(answer: Common, language: str) -> Iterator[Block]:
    """Yield each way to stand between the two, the actors that do, and their ties to both."""
    tell = Telling(answer, language)
    a, b = tell.called(answer.first), tell.called(answer.second)
    yield Lines(texts=(tell.phrase("{a} and {b}", a=a, b=b),))
    for (_, sign, other), (_, standing) in zip(SHARED, answer.shared, strict=True):
        heading = tell.phrase(_HEADINGS[sign, other], a=a, b=b, n=len(standing))
        yield Title(text=heading, apart=True)
        for pair in standing:
            yield Lines(texts=(tell.called(pair[0].actor),), listed=True)
            yield Ties(rows=tuple(_ties(tell, pair)), depth=1)
    if answer.found and answer.selected.day is None:
        yield Lines(texts=(tell.phrase("the ties need not have held at the same time"),), apart=True)
    yield from tell.closing(apart=True, scope_apart=not tell.has_cited)


def _ties(tell: Telling[Common], pair: tuple[Neighbour, Neighbour]) -> Iterator[Row]:
    for label, one in zip((tell.answer.first, tell.answer.second), pair, strict=True):
        yield from (tell.tie(label, relation) for relation in one.relations)
