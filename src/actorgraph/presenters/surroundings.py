"""Neighbours, common neighbours and ego networks: ties under headings, with numbered sources below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.terminal import Paint, clean, one_line, pad, width
from actorgraph.presenters.ties import arrow_text, standing_text
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import sign_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actorgraph.model.relation import Relation
    from actorgraph.queries.base import Answer
    from actorgraph.queries.common import Common
    from actorgraph.queries.ego import Ego
    from actorgraph.queries.neighbours import Neighbour, Neighbours


def neighbours_text(answer: Neighbours, language: str, paint: Paint) -> str:
    """Return each neighbour with what it is by its signs, and its ties."""
    bibliography = Bibliography()
    lines = [] if answer.neighbours else [phrase("nothing found", language)]
    for neighbour in answer.neighbours:
        signs = ", ".join(sign_words(sign, language) for sign in sorted(neighbour.signs, reverse=True))
        lines.append(paint.bold(one_line(f"{neighbour.actor} · {signs}")))
        lines += _ties(answer, neighbour.relations, bibliography, language, start=answer.actor)
    if answer.itself:
        lines.append(paint.bold(phrase("with itself", language)))
        lines += _ties(answer, answer.itself, bibliography, language)
    return _finished(answer, lines, bibliography, language, paint)


def common_text(answer: Common, language: str, paint: Paint) -> str:
    """Return each way to stand between the two, the actors that do, and their ties to both."""
    bibliography = Bibliography()
    lines = [clean(phrase("{a} and {b}", language).format(a=answer.first, b=answer.second))]
    for name, standing in answer.shared:
        count = len(standing)
        lines += ["", paint.bold(phrase("{name}: {text}", language).format(name=term(name, language), text=count))]
        for pair in standing:
            lines.append(f"  {one_line(pair[0].actor)}")
            lines += [f"  {line}" for line in _pair(answer, pair, bibliography, language)]
    if answer.found and answer.selected.day is None:
        lines += ["", phrase("the ties need not have held at the same time", language)]
    return _finished(answer, [*lines, ""], bibliography, language, paint)


def ego_text(answer: Ego, language: str, paint: Paint) -> str:
    """Return the actors by their distance, and the ties among them."""
    bibliography = Bibliography()
    title, *within = ego_summary(answer, language)
    lines = [paint.bold(title), *within]
    lines += _ties(answer, answer.relations, bibliography, language)
    return _finished(answer, lines, bibliography, language, paint)


def ego_summary(answer: Ego, language: str) -> list[str]:
    """Return the actor, and a line for each number of steps with those who are so far away."""
    lines = [one_line(answer.actor)]
    for step in range(1, max(answer.steps.values()) + 1):
        labels = ", ".join(label for label, steps in answer.steps.items() if steps == step)
        words = phrase("1 step" if step == 1 else "{n} steps", language).format(n=step)
        lines.append(one_line(phrase("{name}: {text}", language).format(name=words, text=labels)))
    return lines if answer.found else [*lines, phrase("no other actors", language)]


def _pair(
    answer: Common, pair: tuple[Neighbour, Neighbour], bibliography: Bibliography, language: str
) -> Iterator[str]:
    ties = [
        (label, tie) for label, one in zip((answer.first, answer.second), pair, strict=True) for tie in one.relations
    ]
    arrows = [arrow_text(label, tie.other(label), tie, language) for label, tie in ties]
    return _lined(answer, arrows, [tie for _, tie in ties], bibliography, language)


def _ties(
    answer: Answer, ties: Sequence[Relation], bibliography: Bibliography, language: str, start: str | None = None
) -> Iterator[str]:
    arrows = []
    for tie in ties:
        near = start or tie.subject
        arrows.append(arrow_text(near, tie.other(near), tie, language))
    return _lined(answer, arrows, ties, bibliography, language)


def _lined(
    answer: Answer, arrows: Sequence[str], ties: Sequence[Relation], bibliography: Bibliography, language: str
) -> Iterator[str]:
    longest = max(map(width, arrows), default=0)
    for arrow, tie in zip(arrows, ties, strict=True):
        yield f"  {pad(arrow, longest)}   {standing_text(answer, tie, bibliography, language)}"


def _finished(answer: Answer, lines: Iterable[str], bibliography: Bibliography, language: str, paint: Paint) -> str:
    notes = [term(note, language) for note in answer.notes]
    return "\n".join([*lines, *sources_text(bibliography, language), *notes, paint.dim(scope_words(answer, language))])
