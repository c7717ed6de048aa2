"""A ranking as text: beside each rank, those it would have without the ties in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.tables import columns_lines, table_text
from actorgraph.presenters.terminal import Paint, clean, one_line
from actorgraph.wording.numbers import number_words
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from actorgraph.queries.centrality import Ranking, Variant


def ranking_text(answer: Ranking, language: str, paint: Paint) -> str:
    """Return a ranking in columns; with doubts, a column for each and a line on what changes at the top."""
    if not answer.variants or not answer.ranked:
        return table_text(answer, language, paint)
    heads = [term(name, language) for name in ("rank", "actor", "value")]
    heads += [f"({number})" for number, _ in enumerate(answer.variants, start=1)]
    rows = [
        [
            str(rank),
            clean(answer.dataset.called(label, language)),
            number_words(value, language, answer.digits),
            *(_beside(answer, variant, label, language) for variant in answer.variants),
        ]
        for rank, label, value in answer.ranked
    ]
    lines = columns_lines(heads, rows, [True, False, True, *(True for _ in answer.variants)], paint)
    summary = [f"({number}) {line}" for number, line in enumerate(ranking_summary(answer, language), start=1)]
    summary += [term(note, language) for note in answer.notes]
    return "\n".join([*lines, *summary, paint.dim(scope_words(answer, language))])


def ranking_summary(answer: Ranking, language: str) -> list[str]:
    """Return a line for each doubt: how many ties are left out, and what changes at the top."""
    return [_change(answer, variant, language) for variant in answer.variants]


def _beside(answer: Ranking, variant: Variant, label: str, language: str) -> str:
    return f"{variant.ranks[label]} ({number_words(variant.values[label], language, answer.digits)})"


def _change(answer: Ranking, variant: Variant, language: str) -> str:
    without = phrase("without {doubt} ({n} left out)", language)
    without = without.format(doubt=term(variant.doubt.name, language), n=variant.left_out)
    return one_line(phrase("{name}: {text}", language).format(name=without, text=_moves(answer, variant, language)))


def _moves(answer: Ranking, variant: Variant, language: str) -> str:
    """Say who of the first ranks has another rank."""
    if not variant.left_out:
        return phrase("there are none", language)
    top = min(answer.top, max(rank for rank, _, _ in answer.whole))
    moved = answer.moved(variant)
    if not moved:
        return phrase("the same ranks down to {n}", language).format(n=top)
    moves = ", ".join(f"{answer.dataset.called(label, language)} {rank} → {other}" for label, rank, other in moved)
    return phrase("other ranks down to {n}: {moves}", language).format(n=top, moves=moves)
