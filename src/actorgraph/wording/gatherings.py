"""An event of several parties in words: between whom it was, and who mediated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sorting import sorted_in
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


def gathering_words(relations: Sequence[Relation], dataset: Dataset, language: str) -> str | None:
    """Return between whom an event was and who mediated, as far as its ties are told of.

    The actors of one party have a plus between them, since names have slashes and commas of their own.

    Args:
        relations: Ties of one event.
        dataset: The dataset.
        language: ``en`` or ``fr``.

    Returns:
        The words; None if nothing is said of parties, or only one tie is told of, or only who mediated.
    """
    ties = [tie for tie in relations if not tie.is_of_mediator]
    gathering = relations[0].gathering
    if gathering is None or not ties or len(relations) == 1:
        return None
    there = {end for tie in relations for end in (tie.subject, tie.object)}
    parties = [" + ".join(_called(found, dataset, language)) for p in gathering.parties if (found := there & {*p})]
    words = phrase("{name} between {parties}", language)
    told = words.format(name=label_words(ties[0].type, language), parties=_and(sorted_in(parties, language), language))
    if not (mediators := there & {*gathering.mediators}):
        return told
    named = ", ".join(_called(mediators, dataset, language))
    return phrase("{text}, mediated by {actors}", language).format(text=told, actors=named)


def _called(labels: Iterable[str], dataset: Dataset, language: str) -> list[str]:
    called = [dataset.called(label, language) for label in sorted(labels)]
    return called if language == ENGLISH else sorted_in(called, language)


def _and(texts: Sequence[str], language: str) -> str:
    if len(texts) < 2:
        return "".join(texts)
    first = ", ".join(texts[:-1])
    return phrase("{a} and {b}", language).format(a=first, b=texts[-1])
