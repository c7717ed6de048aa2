"""Blocs and communities as text and Markdown: their members, then the ties that are misplaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.outline import Outline, outline_markdown, outline_text, pair_lines
from actorgraph.presenters.ties import actors_text
from actorgraph.wording.numbers import number_words
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sources import Bibliography

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.presenters.terminal import Paint
    from actorgraph.queries.answer import Answer
    from actorgraph.queries.communities import Communities
    from actorgraph.queries.signed.blocs import Blocs


def blocs_text(answer: Blocs, language: str, paint: Paint) -> str:
    """Return the members of each bloc, and the misplaced ties with numbered sources."""
    return outline_text(answer, _blocs(answer, language), language, paint)


def blocs_markdown(answer: Blocs, language: str, paint: Paint) -> str:
    """Return the same as Markdown."""
    return outline_markdown(answer, _blocs(answer, language), language)


def communities_text(answer: Communities, language: str, paint: Paint) -> str:
    """Return the members of each community, and how dense the communities are."""
    return outline_text(answer, _communities(answer, language), language, paint)


def communities_markdown(answer: Communities, language: str, paint: Paint) -> str:
    """Return the same as Markdown."""
    return outline_markdown(answer, _communities(answer, language), language)


def _blocs(answer: Blocs, language: str) -> Outline:
    """Return a line for each bloc, for those alone, and for how good the division is; then what is misplaced."""
    lines = list(_parts(answer, "bloc {n} ({size}): {actors}", answer.blocs, language))
    if not lines:
        lines = [phrase("no bloc of two or more", language)]
    rest = (("alone against others: {actors}", answer.alone), ("without a tie that counts: {actors}", answer.apart))
    for words, actors in rest:
        if actors:
            lines.append(phrase(words, language).format(actors=actors_text(answer, actors, language)))
    bibliography = Bibliography()
    misplaced = "misplaced: friends in different blocs, enemies in one; other divisions may do as well"
    sections = [
        (phrase(words, language), pair_lines(answer, pairs, bibliography, language))
        for words, pairs in (
            (misplaced, answer.misplaced),
            ("both friends and enemies, left out", answer.ambivalent),
        )
    ]
    return Outline([*lines, _quality(answer, language)], sections, bibliography)


def _communities(answer: Communities, language: str) -> Outline:
    lines = list(_parts(answer, "community {n} ({size}): {actors}", answer.communities, language))
    if not lines:
        lines = [phrase("no community of two or more", language)]
    if answer.apart:
        words = phrase("without a tie that counts: {actors}", language)
        lines.append(words.format(actors=actors_text(answer, answer.apart, language)))
    value = number_words(answer.modularity, language)
    lines.append(phrase("modularity: {value}", language).format(value=value))
    return Outline(lines, [], Bibliography())


def _parts(answer: Answer, words: str, parts: Sequence[Sequence[str]], language: str) -> Iterator[str]:
    for number, part in enumerate(parts, start=1):
        actors = actors_text(answer, part, language)
        yield phrase(words, language).format(n=number, size=len(part), actors=actors)


def _quality(answer: Blocs, language: str) -> str:
    found = answer.frustration
    if found.proven:
        words = "misplaced pairs: {n} (proven: no fewer can be)"
    else:
        words = "misplaced pairs: between {lower} and {n} (not proven)"
    return phrase(words, language).format(n=found.upper, lower=found.lower)
