"""An event of several parties in words: between whom it was, and who mediated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sorting import sorted_in
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from actorgraph.model.relation import Relation


def gathering_words(relations: Sequence[Relation], called: Callable[[str], str], language: str) -> str | None:
    """Return between whom an event was and who mediated, as far as its ties are told of.

    The actors of one party have a plus between them, since names have slashes and commas of their own.

    Args:
        relations: Ties of one event.
        called: Returns what an actor is called, by its label.
        language: ``en`` or ``fr``.

    Returns:
        The words; None if nothing is said of parties, or only one tie is told of, or only who mediated.
    """
    ties = [tie for tie in relations if not tie.is_of_mediator]
    gathering = relations[0].gathering
    if gathering is None or not ties or len(relations) == 1:
        return None
    there = {end for tie in relations for end in (tie.subject, tie.object)}
    parties = [" + ".join(_named(found, called, language)) for p in gathering.parties if (found := there & {*p})]
    words = phrase("{name} between {parties}", language)
    told = words.format(name=label_words(ties[0].type, language), parties=_and(sorted_in(parties, language), language))
    if not (mediators := there & {*gathering.mediators}):
        return told
    named = ", ".join(_named(mediators, called, language))
    return phrase("{text}, mediated by {actors}", language).format(text=told, actors=named)


def _named(labels: Iterable[str], called: Callable[[str], str], language: str) -> list[str]:
    names = [called(label) for label in sorted(labels)]
    return names if language == ENGLISH else sorted_in(names, language)


def _and(texts: Sequence[str], language: str) -> str:
    if len(texts) < 2:
        return "".join(texts)
    first = ", ".join(texts[:-1])
    return phrase("{a} and {b}", language).format(a=first, b=texts[-1])
