"""A blockmodel: its blocks, how good it is, then the ties that are misplaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Lines
from actorgraph.presenters.sections import section
from actorgraph.presenters.telling import Telling
from actorgraph.wording.numbers import number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.signed.blockmodel import Blockmodel


def blocks(answer: Blockmodel, language: str) -> Iterator[Block]:
    """Yield a line for each block, for those apart, and for the criterion; then what is misplaced."""
    tell = Telling(answer, language)
    yield Lines(texts=(*_members(tell), _criterion(tell), _caveat(tell)))
    misplaced = "misplaced: friends in different blocks, enemies in one; other divisions may do as well"
    yield from section(tell.phrase(misplaced), tell.pairs(answer.misplaced))
    yield from section(tell.phrase("both friends and enemies, left out"), tell.pairs(answer.ambivalent))
    yield from tell.closing(apart=True)


def _members(tell: Telling[Blockmodel]) -> Iterator[str]:
    for number, block in enumerate(tell.answer.model.blocks, start=1):
        yield tell.phrase("block {n} ({size}): {actors}", n=number, size=len(block), actors=tell.actors(block))
    if tell.answer.apart:
        yield tell.phrase("without a tie that counts: {actors}", actors=tell.actors(tell.answer.apart))


def _criterion(tell: Telling[Blockmodel]) -> str:
    answer = tell.answer
    words = "criterion: {value} (alpha {alpha}; enemies in one block: {enemies}, friends in two: {friends})"
    return tell.phrase(
        words,
        value=number_words(answer.criterion, tell.language),
        alpha=number_words(answer.alpha, tell.language),
        enemies=answer.enemies_inside,
        friends=answer.friends_across,
    )


def _caveat(tell: Telling[Blockmodel]) -> str:
    if tell.answer.model.proven:
        return tell.phrase("proven: no division into so many blocks has a lower criterion")
    return tell.phrase("not proven: another division into so many blocks may have a lower criterion")
