"""Pairs of actors with the ties that join them, their dates and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.ties import arrow_text, standing_text
from actorgraph.queries.evidence import shown
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.graph.signs import SignedPair
    from actorgraph.model.relation import Relation
    from actorgraph.queries.balance import Balance
    from actorgraph.queries.blocs import Blocs
    from actorgraph.wording.sources import Bibliography


def pair_lines(
    answer: Balance | Blocs, pairs: Iterable[SignedPair], bibliography: Bibliography, language: str
) -> list[str]:
    """Return a line for each tie by which pairs are shown; the other ties of a pair are counted."""
    lines = []
    for pair in pairs:
        ties = shown(pair, answer.day)
        lines += [_tie(answer, tie, bibliography, language) for tie in ties]
        if more := len(pair.ties) - len(ties):
            words = phrase("and 1 more tie between them" if more == 1 else "and {n} more ties between them", language)
            lines[-1] += f"   {words.format(n=more)}"
    return lines


def titled(title: str, lines: list[str]) -> list[str]:
    """Return lines indented below a title, after an empty line; nothing if there are none."""
    return ["", title, *(f"  {line}" for line in lines)] if lines else []


def _tie(answer: Balance | Blocs, tie: Relation, bibliography: Bibliography, language: str) -> str:
    arrow = arrow_text(answer, tie.subject, tie, language)
    return f"{arrow}   {standing_text(answer, tie, bibliography, language)}"
