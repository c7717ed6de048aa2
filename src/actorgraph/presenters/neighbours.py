"""Whom an actor has ties with, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Lines, Ties, Title
from actorgraph.presenters.telling import Telling
from actorgraph.wording.ties import sign_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.surroundings.neighbours import Neighbour, Neighbours


def blocks(answer: Neighbours, language: str) -> Iterator[Block]:
    """Yield each neighbour with what it is by its signs, and its ties."""
    tell = Telling(answer, language)
    if not answer.neighbours:
        yield Lines(texts=(tell.phrase("nothing found"),))
    for neighbour in answer.neighbours:
        yield Title(text=_title(tell, neighbour))
        yield Ties(rows=tuple(tell.tie(answer.actor, relation) for relation in neighbour.relations))
    if answer.itself:
        yield Title(text=tell.phrase("with itself"))
        yield Ties(rows=tell.ties(answer.itself))
    yield from tell.closing()


def _title(tell: Telling[Neighbours], neighbour: Neighbour) -> str:
    signs = ", ".join(sign_words(sign, tell.language) for sign in sorted(neighbour.signs, reverse=True))
    return f"{tell.called(neighbour.actor)} · {signs}"
