"""Who is within some steps of an actor, and the ties among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Lines, Ties, Title
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.surroundings.ego import Ego


def blocks(answer: Ego, language: str) -> Iterator[Block]:
    """Yield the actors by their distance, and the ties among them."""
    tell = Telling(answer, language)
    yield Title(text=tell.called(answer.actor))
    yield Lines(texts=tuple(_distances(tell)))
    yield Ties(rows=tell.ties(answer.relations))
    yield from tell.closing()


def _distances(tell: Telling[Ego]) -> Iterator[str]:
    """Yield a line for each number of steps with those who are so far away."""
    steps_of = tell.answer.steps
    for step in range(1, max(steps_of.values()) + 1):
        words = tell.counted("{n} step", "{n} steps", step)
        labels = tell.actors(label for label, steps in steps_of.items() if steps == step)
        yield tell.phrase("{name}: {text}", name=words, text=labels)
    if not tell.answer.found:
        yield tell.phrase("no other actors")
