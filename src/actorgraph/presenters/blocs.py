"""Blocs as text: their members, then the ties that are misplaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.pairs import pair_lines, titled
from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.ties import actors_text
from actorgraph.wording.numbers import number_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography

if TYPE_CHECKING:
    from actorgraph.presenters.terminal import Paint
    from actorgraph.queries.blocs import Blocs


def blocs_text(answer: Blocs, language: str, paint: Paint) -> str:
    """Return the members of each bloc, and the misplaced ties with numbered sources."""
    bibliography = Bibliography()
    lines = blocs_summary(answer, language)
    for words, pairs in (
        ("misplaced: friends in different blocs, enemies in one (other divisions may do as well)", answer.misplaced),
        ("both friends and enemies, left out", answer.ambivalent),
    ):
        lines += titled(paint.bold(phrase(words, language)), pair_lines(answer, pairs, bibliography, language))
    sources = sources_text(bibliography, language)
    notes = [term(note, language) for note in answer.notes]
    return "\n".join([*lines, *([""] if sources else []), *sources, *notes, paint.dim(scope_words(answer, language))])


def blocs_summary(answer: Blocs, language: str) -> list[str]:
    """Return a line for each bloc, for those who stand alone, and for how good the division is."""
    if not answer.found:
        return [phrase("no bloc of two or more", language)]
    lines = [
        phrase("bloc {n} ({size}): {actors}", language).format(
            n=number, size=len(bloc), actors=actors_text(answer, bloc, language)
        )
        for number, bloc in enumerate(answer.blocs, start=1)
    ]
    rest = (("alone against others: {actors}", answer.alone), ("without such a tie: {actors}", answer.apart))
    for words, actors in rest:
        if actors:
            lines.append(phrase(words, language).format(actors=actors_text(answer, actors, language)))
    return [*lines, _quality(answer, language)]


def _quality(answer: Blocs, language: str) -> str:
    if answer.frustration is None:
        return phrase("modularity: {value}", language).format(value=number_words(answer.modularity or 0.0, language))
    found = answer.frustration
    if found.proven:
        words = "misplaced: {n} (of {pairs} pairs; fewer are impossible)"
    else:
        words = "misplaced: {n} (of {pairs} pairs; not proven, at least {lower})"
    pairs = len(answer.pairs) - len(answer.ambivalent)
    return phrase(words, language).format(n=found.upper, pairs=pairs, lower=found.lower)
