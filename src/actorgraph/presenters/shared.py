"""Who stands with both of two actors, against both, or with one against the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import Chain, Lines, Row, Title
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.surroundings.neighbours import Neighbour
    from actorgraph.queries.surroundings.shared import Common

_HEADINGS: Final = {
    "allies of the first, enemies of the second": "allies of {a}, enemies of {b}",
    "enemies of the first, allies of the second": "enemies of {a}, allies of {b}",
}
"""How ways to stand are told where the two can be named."""


def blocks(answer: Common, language: str) -> Iterator[Block]:
    """Yield each way to stand between the two, the actors that do, and their ties to both."""
    tell = Telling(answer, language)
    a, b = tell.called(answer.first), tell.called(answer.second)
    yield Lines(texts=(tell.phrase("{a} and {b}", a=a, b=b),))
    for name, standing in answer.shared:
        heading = tell.phrase("{name}: {text}", name=_heading(tell, name), text=len(standing))
        yield Title(text=heading, apart=True)
        for pair in standing:
            yield Lines(texts=(tell.called(pair[0].actor),), listed=True)
            yield Chain(rows=tuple(_ties(tell, pair)), depth=1)
    if answer.found and answer.selected.day is None:
        yield Lines(texts=(tell.phrase("the ties need not have held at the same time"),), apart=True)
    yield from tell.closing(apart=True, scope_apart=not tell.has_cited)


def _heading(tell: Telling[Common], name: str) -> str:
    if name not in _HEADINGS:
        return tell.term(name)
    a, b = tell.called(tell.answer.first), tell.called(tell.answer.second)
    return tell.phrase(_HEADINGS[name], a=a, b=b)


def _ties(tell: Telling[Common], pair: tuple[Neighbour, Neighbour]) -> Iterator[Row]:
    for label, one in zip((tell.answer.first, tell.answer.second), pair, strict=True):
        yield from (tell.tie(label, relation) for relation in one.relations)
