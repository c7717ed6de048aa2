"""Whom the names of a table mean in a dataset: by its names, aliases, former names and ids, and never by a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.reasons import Reason
from actorgraph.model.suggestions import Adviser

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.aggregation.layouts import Layout
    from actorgraph.model.dataset import Dataset

PARTED: Final = "\x1f"
"""What parts a name from the id that stands beside it."""

_PARTS: Final = re.compile(r"[:()]")
"""What parts an acronym from its full name, or a place or a time from a name."""

_SUGGESTED: Final = 3


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name of a table that is no one actor's of the dataset.

    Attributes:
        name: The name as it stands, with its id if it has one.
        events: How many rows name it.
        suggestions: Labels of actors that it could mean, for a person to judge.
        owners: The labels of the actors that all have it; empty if none has.
    """

    name: str
    events: int
    suggestions: tuple[str, ...]
    owners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cast:
    """Who is meant by each name of a table.

    Attributes:
        codes: For each name as it stands the place of its actor in ``labels``, or minus the :class:`Reason` why none.
        labels: The actors, in alphabetical order.
        unresolved: The names that are no one actor's, those of most rows first.
    """

    codes: Mapping[str, int]
    labels: tuple[str, ...]
    unresolved: tuple[Unresolved, ...] = ()


def cast_of(weights: Mapping[str, int], layout: Layout, dataset: Dataset | None, *, new_names: bool = False) -> Cast:
    """Return whom the names of a table mean.

    Args:
        weights: How many rows name each.
        layout: The layout, by which ids are of a register and some names are nobody's.
        dataset: The dataset; without one, names stand for themselves.
        new_names: Whether a name that no actor has stands for itself.
    """
    if dataset is None:
        meant: dict[str, str | Reason] = {name: _plain(name) or Reason.NO_FIRST for name in weights}
        return _cast(meant)
    known = _Known(dataset, layout)
    found = {name: known.owners(name) for name in weights}
    meant = {name: _meant(name, owners, layout, new_names=new_names) for name, owners in found.items()}
    left = [name for name, who in meant.items() if who in (Reason.UNKNOWN, Reason.SHARED)]
    left.sort(key=lambda name: (-weights[name], name))
    told = (Unresolved(_told(name), weights[name], *known.choices(name, found[name])) for name in left)
    return _cast(meant, tuple(told))


def _cast(meant: Mapping[str, str | Reason], unresolved: tuple[Unresolved, ...] = ()) -> Cast:
    labels = tuple(sorted({who for who in meant.values() if not isinstance(who, Reason)}))
    place: dict[str | Reason, int] = {label: at for at, label in enumerate(labels)}
    codes = {name: -int(who) if isinstance(who, Reason) else place[who] for name, who in meant.items()}
    return Cast(codes, labels, unresolved)


def _meant(name: str, owners: tuple[str, ...], layout: Layout, *, new_names: bool) -> str | Reason:
    plain = _plain(name)
    if not plain:
        return Reason.NO_FIRST
    if owners:
        return owners[0] if len(owners) == 1 else Reason.SHARED
    if layout.nobody is not None and layout.nobody.match(plain):
        return Reason.NOBODY
    return plain if new_names else Reason.UNKNOWN


def _plain(name: str) -> str:
    return " ".join(name.partition(PARTED)[0].split())


def _told(name: str) -> str:
    number = name.partition(PARTED)[2].strip()
    return f"{_plain(name)} ({number})" if number else _plain(name)


class _Known:
    """The names and ids of a dataset."""

    def __init__(self, dataset: Dataset, layout: Layout) -> None:
        self._names = dataset.names
        self._register = layout.register
        self._adviser = Adviser()
        self._owner = {known: label for label, actor in dataset.actors.items() for known in actor.all_names()}
        self._by_id: dict[tuple[str, str], set[str]] = {}
        for label, actor in dataset.actors.items():
            for register, number in (*actor.ids, ("id", actor.id)):
                self._by_id.setdefault((register.lower(), number), set()).add(label)

    def owners(self, name: str) -> tuple[str, ...]:
        """Return who answers to a name: by an id that the dataset gives, or else by a name."""
        plain, number = _plain(name), name.partition(PARTED)[2].strip()
        before, colon, after = plain.partition(":")
        asked = [(before.strip().lower(), after.strip())] if colon else []
        if self._register is not None:
            asked += [(self._register, number), (self._register, plain)]
        found = {label for each in asked for label in self._by_id.get(each, ())}
        return tuple(sorted(found or self._names.labels_of(plain)))

    def choices(self, name: str, owners: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return whom a name could mean, and who all have it."""
        return ((), owners) if owners else (self.like(name), ())

    def like(self, name: str) -> tuple[str, ...]:
        """Return whom a name could mean: an actor that a part of it names, or one that looks like it."""
        plain = _plain(name)
        parts = (part.strip() for part in _PARTS.split(plain))
        named = [label for part in parts if part and part != plain for label in self._names.labels_of(part)]
        like = [self._owner[known] for known in self._adviser.nearest(plain, self._owner)]
        return tuple(dict.fromkeys([*named, *like]))[:_SUGGESTED]
