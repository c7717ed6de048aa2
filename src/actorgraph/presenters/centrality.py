"""A ranking: beside each rank, those it would have without the ties in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Head, Lines, Table
from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling
from actorgraph.wording.numbers import number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.centrality import Ranking, Variant


def blocks(answer: Ranking, language: str) -> Iterator[Block]:
    """Yield a ranking in columns; with doubts, a column for each and a line on what changes at the top."""
    tell = Telling(answer, language)
    if answer.variants and answer.ranked:
        yield _compared(tell)
        yield Lines(texts=tuple(_changes(tell)))
    else:
        yield table_of(tell)
    yield from tell.closing()


def _compared(tell: Telling[Ranking]) -> Table:
    variants = tell.answer.variants
    heads = [Head(tell.term("rank"), True), Head(tell.term("actor")), Head(tell.term("value"), True)]
    heads += [Head(f"({number})", True) for number, _ in enumerate(variants, start=1)]
    rows = tuple(
        (
            str(rank),
            tell.called(label),
            number_words(value, tell.language, tell.answer.digits),
            *(_beside(tell, variant, label) for variant in variants),
        )
        for rank, label, value in tell.answer.ranked
    )
    return Table(heads=tuple(heads), rows=rows)


def _beside(tell: Telling[Ranking], variant: Variant, label: str) -> str:
    return f"{variant.ranks[label]} ({number_words(variant.values[label], tell.language, tell.answer.digits)})"


def _changes(tell: Telling[Ranking]) -> Iterator[str]:
    """Yield a line for each doubt: how many ties are left out, and what changes at the top."""
    for number, variant in enumerate(tell.answer.variants, start=1):
        doubt = tell.term(variant.doubt.name)
        without = tell.phrase("without {doubt} ({n} left out)", doubt=doubt, n=variant.left_out)
        yield f"({number}) {tell.phrase('{name}: {text}', name=without, text=_moves(tell, variant))}"


def _moves(tell: Telling[Ranking], variant: Variant) -> str:
    """Say who of the first ranks has another rank."""
    if not variant.left_out:
        return tell.phrase("there are none")
    top = min(tell.answer.top, max(rank for rank, _, _ in tell.answer.whole))
    moved = tell.answer.moved(variant)
    if not moved:
        return tell.phrase("the same ranks down to {n}", n=top)
    moves = ", ".join(f"{tell.called(label)} {rank} → {other}" for label, rank, other in moved)
    return tell.phrase("other ranks down to {n}: {moves}", n=top, moves=moves)
