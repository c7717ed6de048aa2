"""Brokers in columns, and below them the bridges with their ties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.tables import table_lines
from actorgraph.presenters.terminal import Paint, one_line
from actorgraph.presenters.ties import arrow_text, standing_text
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.queries.brokers import Brokers

_NAMED: Final = 6
"""In text, at most so many of those cut off are named."""


def brokers_text(answer: Brokers, language: str, paint: Paint) -> str:
    """Return actors in columns with whom they hold, then the bridges, with numbered sources below."""
    bibliography = Bibliography()
    pairs = zip(answer.rows(language), answer.brokers, strict=True)
    rows = [{**row, "apart": _named(broker.apart, language)} for row, broker in pairs]
    lines = table_lines(answer, rows, language, paint)
    for bridge in answer.bridges:
        text = _bridge(bridge.ends, bridge.apart, language)
        lines += ["", paint.bold(one_line(text))]
        for tie in bridge.relations:
            arrow = arrow_text(bridge.ends[0], bridge.ends[1], tie, language)
            lines.append(f"  {arrow}   {standing_text(answer, tie, bibliography, language)}")
    sources = sources_text(bibliography, language)
    lines += [*([""] if sources else []), *sources, *(term(note, language) for note in answer.notes)]
    return "\n".join([*lines, paint.dim(scope_words(answer, language))])


def brokers_summary(answer: Brokers, language: str) -> list[str]:
    """Return a line for each bridge."""
    return [_bridge(bridge.ends, bridge.apart, language) for bridge in answer.bridges]


def _bridge(ends: Sequence[str], apart: Sequence[Sequence[str]], language: str) -> str:
    words = phrase("bridge: {a} and {b}; without it cut off: {names}", language)
    return words.format(a=ends[0], b=ends[1], names=_named(apart, language))


def _named(apart: Sequence[Sequence[str]], language: str) -> str:
    """Name those whom the largest piece is left without; what falls apart among them is parted by bars."""
    left, parts = _NAMED, []
    for piece in apart:
        if shown := piece[:left]:
            parts.append(", ".join(shown))
            left -= len(shown)
    rest = sum(map(len, apart)) - (_NAMED - left)
    more = [phrase("{n} more", language).format(n=rest)] if rest else []
    return " | ".join([*parts, *more])
