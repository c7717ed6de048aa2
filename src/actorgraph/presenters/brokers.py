"""Brokers in columns, and below them the bridges with their ties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from actorgraph.presenters.outline import Outline, outline_markdown, outline_text
from actorgraph.presenters.tables import rows_markdown, table_lines
from actorgraph.presenters.ties import actors_text, arrow_text, standing_text
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sources import Bibliography

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.presenters.terminal import Paint
    from actorgraph.queries.brokers import Bridge, Brokers

_NAMED: Final = 6
"""In text, at most so many of those cut off are named."""


def brokers_text(answer: Brokers, language: str, paint: Paint) -> str:
    """Return actors in columns with whom they hold, then the bridges, with numbered sources below."""
    pairs = zip(answer.rows(language), answer.brokers, strict=True)
    rows = [{**row, "apart": _named(answer, broker.apart, language)} for row, broker in pairs]
    outline = _outline(answer, language)
    return outline_text(answer, replace(outline, summary=table_lines(answer, rows, language, paint)), language, paint)


def brokers_markdown(answer: Brokers, language: str, paint: Paint) -> str:
    """Return the same as Markdown."""
    table = rows_markdown(answer, language) or [phrase("nothing found", language)]
    return "\n".join([*table, outline_markdown(answer, _outline(answer, language), language)])


def _outline(answer: Brokers, language: str) -> Outline:
    """Return the bridges, each with its ties."""
    bibliography = Bibliography()
    sections = []
    for bridge in answer.bridges:
        ties = []
        for tie in bridge.relations:
            arrow = arrow_text(answer, bridge.ends[0], tie, language)
            ties.append(f"{arrow}   {standing_text(answer, tie, bibliography, language)}")
        sections.append((_bridge(answer, bridge, language), ties))
    return Outline([], sections, bibliography)


def _bridge(answer: Brokers, bridge: Bridge, language: str) -> str:
    words = phrase("bridge: {a} and {b}; without it cut off: {names}", language)
    a, b = (answer.dataset.called(label, language) for label in bridge.ends)
    return words.format(a=a, b=b, names=_named(answer, bridge.apart, language))


def _named(answer: Brokers, apart: Sequence[Sequence[str]], language: str) -> str:
    """Name those whom the largest piece is left without; what falls apart among them is parted by bars."""
    left, parts = _NAMED, []
    for piece in apart:
        if shown := piece[:left]:
            parts.append(actors_text(answer, shown, language))
            left -= len(shown)
    rest = sum(map(len, apart)) - (_NAMED - left)
    more = [phrase("{n} more", language).format(n=rest)] if rest else []
    return " | ".join([*parts, *more])
