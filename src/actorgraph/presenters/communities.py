"""Communities: their members, and how dense they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Lines
from actorgraph.presenters.telling import Telling
from actorgraph.wording.numbers import number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.communities import Communities


def blocks(answer: Communities, language: str) -> Iterator[Block]:
    """Yield a line for each community, for those apart, and for how dense the communities are."""
    tell = Telling(answer, language)
    yield Lines(texts=tuple(_lines(tell)))
    yield from tell.closing()


def _lines(tell: Telling[Communities]) -> Iterator[str]:
    answer = tell.answer
    for number, part in enumerate(answer.communities, start=1):
        yield tell.phrase("community {n} ({size}): {actors}", n=number, size=len(part), actors=tell.actors(part))
    if not answer.communities:
        yield tell.phrase("no community of two or more")
    if answer.alone:
        yield tell.phrase("alone in a community: {actors}", actors=tell.actors(answer.alone))
    if answer.apart:
        yield tell.phrase("without a tie that counts: {actors}", actors=tell.actors(answer.apart))
    value = number_words(answer.modularity, tell.language)
    if answer.resolution == 1:
        yield tell.phrase("modularity: {value}", value=value)
    else:
        at = number_words(answer.resolution, tell.language)
        yield tell.phrase("modularity at resolution {at}: {value}", at=at, value=value)
