"""Brokers in columns, and below them the bridges with their ties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.tables import table_lines
from actorgraph.presenters.terminal import Paint, one_line
from actorgraph.presenters.ties import actors_text, arrow_text, standing_text
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.queries.brokers import Bridge, Brokers

_NAMED: Final = 6
"""In text, at most so many of those cut off are named."""


def brokers_text(answer: Brokers, language: str, paint: Paint) -> str:
    """Return actors in columns with whom they hold, then the bridges, with numbered sources below."""
    bibliography = Bibliography()
    pairs = zip(answer.rows(language), answer.brokers, strict=True)
    rows = [{**row, "apart": _named(answer, broker.apart, language)} for row, broker in pairs]
    lines = table_lines(answer, rows, language, paint)
    for bridge in answer.bridges:
        text = _bridge(answer, bridge, language)
        lines += ["", paint.bold(one_line(text))]
        for tie in bridge.relations:
            arrow = arrow_text(answer, bridge.ends[0], tie, language)
            lines.append(f"  {arrow}   {standing_text(answer, tie, bibliography, language)}")
    sources = sources_text(bibliography, language)
    lines += [*([""] if sources else []), *sources, *(term(note, language) for note in answer.notes)]
    return "\n".join([*lines, paint.dim(scope_words(answer, language))])


def brokers_summary(answer: Brokers, language: str) -> list[str]:
    """Return a line for each bridge."""
    return [_bridge(answer, bridge, language) for bridge in answer.bridges]


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
