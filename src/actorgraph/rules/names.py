"""Doubts about what actors are called."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from actorgraph.message import and_also
from actorgraph.model.actor import KINDS, OwnKind
from actorgraph.model.names import strict_key
from actorgraph.model.suggestions import Adviser
from actorgraph.problems import Problem
from actorgraph.rules.naming import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset

_NAMESAKES: Final = 50
"""Nobody says of more actors, two by two, that they are distinct."""


def shared_names(dataset: Dataset) -> Iterator[Problem]:
    """A name that several actors answer to, unless they are said to be distinct: whoever asks for it is asked back."""
    distinct = {frozenset(pair) for pair in _distinct(dataset)}
    for labels, keys in dataset.names.shared().items():
        if len(labels) <= _NAMESAKES and all(frozenset(pair) in distinct for pair in combinations(labels, 2)):
            continue
        names = sorted({name for name in dataset.actors[labels[0]].all_names() if strict_key(name) in keys})
        actors = and_also(quoted(labels))
        origin = dataset.actors[labels[-1]].origin
        yield Problem.of("AG306", "{actors} share the name {names}", origin, actors=actors, names=quoted(names))


def distinct_from_nobody(dataset: Dataset) -> Iterator[Problem]:
    """An actor that is said to be distinct from somebody who is not there."""
    adviser = Adviser()
    for actor in dataset.actors.values():
        for name in actor.distinct_from:
            if not dataset.names.owners(name):
                yield Problem.of(
                    "AG315",
                    "'{label}' is distinct from '{name}', which is no actor{advice}",
                    actor.origin,
                    label=actor.label,
                    name=name,
                    advice=adviser.hint(name, dataset.actors),
                )


def _distinct(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for actor in dataset.actors.values():
        for name in actor.distinct_from:
            owners = dataset.names.owners(name)
            if len(owners) <= _NAMESAKES:
                yield from ((actor.label, label) for label in owners)


def misspelt_kinds(dataset: Dataset) -> Iterator[Problem]:
    """A kind that is almost, but not quite, one that the pictures have a shape for: a "media company" is a company."""
    adviser = Adviser()
    for actor in dataset.actors.values():
        words = (actor.kind or "").split()
        if isinstance(actor.kind, OwnKind) or any(set(kind.split()) <= set(words) for kind in KINDS):
            continue
        if words and (found := adviser.nearest(" ".join(words), KINDS, limit=1)):
            yield Problem.of(
                "AG312",
                "'{label}' is of the kind '{kind}'; did you mean '{word}'?",
                actor.origin,
                label=actor.label,
                kind=" ".join(words),
                word=found[0],
            )


RULES: Final = (shared_names, distinct_from_nobody, misspelt_kinds)
