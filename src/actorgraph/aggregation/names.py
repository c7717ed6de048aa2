"""Whom the names of a table mean in a dataset: by its names, aliases, former names and ids, and never by a guess."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.reasons import Reason
from actorgraph.model.spelling import Spelling, labels_of
from actorgraph.model.suggestions import Adviser

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

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
        nobodies: The names that are nobody's in particular, likewise.
        new: The names that stand for themselves though they look like somebody of the dataset, likewise.
        own: The labels that are names of the table, each with the number of rows that name it.
        joined: The names that are one with another, by which they are written, those of most rows first.
    """

    codes: Mapping[str, int]
    labels: tuple[str, ...]
    unresolved: tuple[Unresolved, ...] = ()
    nobodies: tuple[Unresolved, ...] = ()
    new: tuple[Unresolved, ...] = ()
    own: Mapping[str, int] = field(default_factory=dict)
    joined: tuple[Spelling, ...] = ()


def cast_of(weights: Mapping[str, int], layout: Layout, dataset: Dataset | None, *, new_names: bool = False) -> Cast:
    """Return whom the names of a table mean.

    Args:
        weights: How many rows name each.
        layout: The layout, by which ids are of a register and some names are nobody's.
        dataset: The dataset; without one, names stand for themselves.
        new_names: Whether a name that no actor has stands for itself.
    """
    if dataset is None:
        own = [name for name in weights if _plain(name)]
        return _cast(dict.fromkeys(set(weights) - set(own), Reason.NO_FIRST), _spelt(own, weights))
    known = _Known(dataset, layout)
    found = {name: known.owners(name) for name in weights}
    meant = {name: _meant(name, owners, layout) for name, owners in found.items()}

    def told(*reasons: Reason, like: Callable[[str], tuple[str, ...]] = known.like) -> tuple[Unresolved, ...]:
        names = [name for name, who in meant.items() if who in reasons]
        names.sort(key=lambda name: (-weights[name], name))
        return tuple(
            Unresolved(told_name(name), weights[name], () if found[name] else like(name), found[name]) for name in names
        )

    nobodies = told(Reason.NOBODY, like=lambda _: ())
    if not new_names:
        return _cast(meant, _spelt((), weights), told(Reason.UNKNOWN, Reason.SHARED), nobodies)
    own = [name for name, who in meant.items() if who is Reason.UNKNOWN]
    new = tuple(name for name in told(Reason.UNKNOWN) if name.suggestions)
    return _cast(meant, _spelt(own, weights), told(Reason.SHARED), nobodies, new)


@dataclass(frozen=True, slots=True)
class _Spelt:
    """Names that stand for themselves: the label of each, the rows of each label, and which names are one."""

    labels: Mapping[str, str]
    own: Mapping[str, int]
    joined: tuple[Spelling, ...]


def _cast(
    meant: Mapping[str, str | Reason],
    spelt: _Spelt,
    unresolved: tuple[Unresolved, ...] = (),
    nobodies: tuple[Unresolved, ...] = (),
    new: tuple[Unresolved, ...] = (),
) -> Cast:
    whole = {**meant, **spelt.labels}
    labels = tuple(sorted({who for who in whole.values() if not isinstance(who, Reason)}))
    place: dict[str | Reason, int] = {label: at for at, label in enumerate(labels)}
    codes = {name: -int(who) if isinstance(who, Reason) else place[who] for name, who in whole.items()}
    return Cast(codes, labels, unresolved, nobodies, new, spelt.own, spelt.joined)


def _spelt(names: Collection[str], weights: Mapping[str, int]) -> _Spelt:
    """Return how names are written that stand for themselves.

    As in files, accents, case, dashes and spaces tell nobody apart: such names are one, by the spelling of most rows. A
    name to which the table gives several ids is several actors, told apart by these.
    """
    numbers: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        numbers[_plain(name)].add(name.partition(PARTED)[2].strip())
    told = {name: told_name(name) if len(numbers[_plain(name)] - {""}) > 1 else _plain(name) for name in names}
    often: Counter[str] = Counter()
    for name, label in told.items():
        often[label] += weights[name]
    written = labels_of(dict(sorted(often.items())))
    joined = [Spelling(name, often[name], label, often[label]) for name, label in written.items()]
    joined.sort(key=lambda each: (-each.rows, each.name))
    own: Counter[str] = Counter()
    for label, count in often.items():
        own[written.get(label, label)] += count
    return _Spelt({name: written.get(label, label) for name, label in told.items()}, own, tuple(joined))


def _meant(name: str, owners: tuple[str, ...], layout: Layout) -> str | Reason:
    plain = _plain(name)
    if not plain:
        return Reason.NO_FIRST
    if owners:
        return owners[0] if len(owners) == 1 else Reason.SHARED
    return Reason.NOBODY if layout.nobody is not None and layout.nobody.match(plain) else Reason.UNKNOWN


def _plain(name: str) -> str:
    return " ".join(name.partition(PARTED)[0].split())


def told_name(name: str) -> str:
    """Return a name as it is told: without the spaces too many, and with its id if it has one."""
    number = name.partition(PARTED)[2].strip()
    return f"{_plain(name)} ({number})".strip() if number else _plain(name)


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

    def like(self, name: str) -> tuple[str, ...]:
        """Return whom a name could mean: an actor that a part of it names, or one that looks like it."""
        plain = _plain(name)
        parts = (part.strip() for part in _PARTS.split(plain))
        named = [label for part in parts if part and part != plain for label in self._names.labels_of(part)]
        like = [self._owner[known] for known in self._adviser.nearest(plain, self._owner)]
        return tuple(dict.fromkeys([*named, *like]))[:_SUGGESTED]
