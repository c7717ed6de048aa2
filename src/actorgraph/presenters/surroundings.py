"""Neighbours, common neighbours and ego networks: ties under headings, with numbered sources below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.terminal import Paint, clean, one_line, pad, width
from actorgraph.presenters.ties import actors_text, arrow_text, standing_text
from actorgraph.wording.phrases import counted, phrase, term
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import followed_by, sign_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actorgraph.model.relation import Relation
    from actorgraph.queries.answer import Answer
    from actorgraph.queries.surroundings.ego import Ego
    from actorgraph.queries.surroundings.neighbours import Neighbour, Neighbours
    from actorgraph.queries.surroundings.shared import Common


_HEADINGS: Final = {
    "allies of the first, enemies of the second": ("allies of", "enemies of"),
    "enemies of the first, allies of the second": ("enemies of", "allies of"),
}
"""How ways to stand are told where the two can be named."""


def neighbours_text(answer: Neighbours, language: str, paint: Paint) -> str:
    """Return each neighbour with what it is by its signs, and its ties."""
    bibliography = Bibliography()
    lines = [] if answer.neighbours else [phrase("nothing found", language)]
    for neighbour in answer.neighbours:
        signs = ", ".join(sign_words(sign, language) for sign in sorted(neighbour.signs, reverse=True))
        lines.append(paint.bold(one_line(f"{answer.dataset.called(neighbour.actor, language)} · {signs}")))
        lines += _ties(answer, neighbour.relations, bibliography, language, start=answer.actor)
    if answer.itself:
        lines.append(paint.bold(phrase("with itself", language)))
        lines += _ties(answer, answer.itself, bibliography, language)
    return _finished(answer, lines, bibliography, language, paint)


def common_text(answer: Common, language: str, paint: Paint) -> str:
    """Return each way to stand between the two, the actors that do, and their ties to both."""
    bibliography = Bibliography()
    a, b = (answer.dataset.called(label, language) for label in (answer.first, answer.second))
    lines = [clean(phrase("{a} and {b}", language).format(a=a, b=b))]
    for name, standing in answer.shared:
        count = len(standing)
        heading = phrase("{name}: {text}", language).format(name=_heading(answer, name, language), text=count)
        heading = one_line(heading)
        lines += ["", paint.bold(heading)]
        for pair in standing:
            lines.append(f"  {actors_text(answer, [pair[0].actor], language)}")
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
    lines = [actors_text(answer, [answer.actor], language)]
    for step in range(1, max(answer.steps.values()) + 1):
        labels = actors_text(answer, (label for label, steps in answer.steps.items() if steps == step), language)
        words = counted("{n} step", "{n} steps", step, language)
        lines.append(one_line(phrase("{name}: {text}", language).format(name=words, text=labels)))
    return lines if answer.found else [*lines, phrase("no other actors", language)]


def _heading(answer: Common, name: str, language: str) -> str:
    if name not in _HEADINGS:
        return term(name, language)
    two = [answer.dataset.called(label, language) for label in (answer.first, answer.second)]
    parts = zip(_HEADINGS[name], two, strict=True)
    return ", ".join(followed_by(phrase(words, language), called, language) for words, called in parts)


def _pair(
    answer: Common, pair: tuple[Neighbour, Neighbour], bibliography: Bibliography, language: str
) -> Iterator[str]:
    ties = [
        (label, tie) for label, one in zip((answer.first, answer.second), pair, strict=True) for tie in one.relations
    ]
    arrows = [arrow_text(answer, label, tie, language) for label, tie in ties]
    return _lined(answer, arrows, [tie for _, tie in ties], bibliography, language)


def _ties(
    answer: Answer, ties: Sequence[Relation], bibliography: Bibliography, language: str, start: str | None = None
) -> Iterator[str]:
    arrows = [arrow_text(answer, start or tie.subject, tie, language) for tie in ties]
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
