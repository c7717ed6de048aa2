"""What an answer amounts to, then under each title the ties that it rests on, with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.presenters.markdown import escaped, item_text
from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_markdown, sources_text
from actorgraph.presenters.terminal import one_line
from actorgraph.presenters.ties import arrow_text, standing_text
from actorgraph.queries.strength import shown
from actorgraph.wording.phrases import counted, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.graph.signs import SignedPair
    from actorgraph.presenters.terminal import Paint
    from actorgraph.queries.answer import Answer
    from actorgraph.wording.sources import Bibliography


@dataclass(frozen=True)
class Outline:
    """What an answer says.

    Attributes:
        summary: What it amounts to, a line each.
        sections: Titles, each with the lines below it; those without lines are passed over.
        bibliography: What the lines cite.
    """

    summary: Sequence[str]
    sections: Sequence[tuple[str, Sequence[str]]]
    bibliography: Bibliography


def outline_text(answer: Answer, outline: Outline, language: str, paint: Paint) -> str:
    """Return an outline with its sources, notes and scope as text."""
    lines = [*outline.summary]
    for title, below in outline.sections:
        if below:
            lines += ["", paint.bold(one_line(title)), *(f"  {one_line(line)}" for line in below)]
    sources = sources_text(outline.bibliography, language)
    notes = [term(note, language) for note in answer.notes]
    return "\n".join([*lines, *([""] if sources else []), *sources, *notes, paint.dim(scope_words(answer, language))])


def outline_markdown(answer: Answer, outline: Outline, language: str) -> str:
    """Return an outline with its sources, notes and scope as Markdown."""
    lines = [f"- {item_text(line)}" for line in outline.summary]
    for title, below in outline.sections:
        if below:
            lines += ["", f"**{escaped(title)}**", "", *(f"- {item_text(line)}" for line in below)]
    lines += sources_markdown(outline.bibliography, language)
    for note in answer.notes:
        lines += ["", escaped(term(note, language))]
    return "\n".join([*lines, "", f"*{escaped(scope_words(answer, language))}*"])


def pair_lines(answer: Answer, pairs: Iterable[SignedPair], bibliography: Bibliography, language: str) -> list[str]:
    """Return a line for each tie by which pairs are shown; the other ties of a pair are counted."""
    lines = []
    for pair in pairs:
        ties = shown(pair, answer.day)
        for tie in ties:
            arrow = arrow_text(answer, tie.subject, tie, language)
            lines.append(f"{arrow}   {standing_text(answer, tie, bibliography, language)}")
        if more := len(pair.ties) - len(ties):
            words = counted("and {n} more tie between them", "and {n} more ties between them", more, language)
            lines[-1] += f"   {words}"
    return lines
