"""Doubts about what actors are called."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from actorgraph.model.actor import KINDS
from actorgraph.model.names import name_key
from actorgraph.model.suggestions import nearest
from actorgraph.problems import Problem
from actorgraph.rules.naming import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset


def shared_names(dataset: Dataset) -> Iterator[Problem]:
    """A name that several actors answer to: whoever asks for it is asked back."""
    keys_of: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for key, labels in dataset.labels_of.items():
        if len(labels) > 1:
            keys_of[labels].add(key)
    for labels, keys in keys_of.items():
        names = sorted({name for name in dataset.actors[labels[0]].all_names() if name_key(name) in keys})
        message = f"{listed(labels, ' and ')} share the name {listed(names, ', ')}"
        yield Problem.of("AG306", message, dataset.actors[labels[-1]].origin)


def misspelt_kinds(dataset: Dataset) -> Iterator[Problem]:
    """A kind that is almost, but not quite, one that the pictures have a shape for: a "media company" is a company."""
    for actor in dataset.actors.values():
        words = (actor.kind or "").split()
        if any(set(kind.split()) <= set(words) for kind in KINDS):
            continue
        if words and (found := nearest(" ".join(words), KINDS, limit=1)):
            message = f"'{actor.label}' is of the kind '{' '.join(words)}'; did you mean '{found[0]}'?"
            yield Problem.of("AG312", message, actor.origin)


RULES: Final = (shared_names, misspelt_kinds)
