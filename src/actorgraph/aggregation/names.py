"""Whom the names of a table mean in a dataset: by its names, aliases, former names and ids, and never by a guess."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.blanks import BLANKS
from actorgraph.aggregation.reasons import Reason
from actorgraph.aggregation.written import Beside, Written, written_as
from actorgraph.model.spelling import Spelling, labels_of
from actorgraph.model.suggestions import Adviser

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.aggregation.layouts import Layout
    from actorgraph.model.dataset import Dataset

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
        bare: The names that mean an actor of the dataset without their country or group, likewise.
        joined: The names that are one with another, by which they are written, those of most rows first.
    """

    codes: Mapping[str, int]
    labels: tuple[str, ...]
    unresolved: tuple[Unresolved, ...] = ()
    nobodies: tuple[Unresolved, ...] = ()
    new: tuple[Unresolved, ...] = ()
    own: Mapping[str, int] = field(default_factory=dict)
    joined: tuple[Spelling, ...] = ()
    bare: tuple[Unresolved, ...] = ()


def cast_of(
    weights: Mapping[str, int],
    layout: Layout,
    dataset: Dataset | None,
    *,
    new_names: bool = False,
    beside: Beside = Beside.NOTHING,
) -> Cast:
    """Return whom the names of a table mean.

    Args:
        weights: How many rows name each.
        layout: The layout, by which ids are of a register and some names are nobody's.
        dataset: The dataset; without one, names stand for themselves.
        new_names: Whether a name that no actor has stands for itself.
        beside: What stands beside each name, parted from it by :data:`~actorgraph.aggregation.written.PARTED`.
    """
    written = {text: written_as(text, beside) for text in weights}
    table = _Table(written.values(), layout)
    if dataset is None:
        meant = {text: table.itself(name) for text, name in written.items()}
        return _cast(meant, _spelt(_themselves(meant), weights))
    known = _Known(dataset, layout, table)
    found = {text: known.owners(name) for text, name in written.items()}
    meant = {text: _meant(name, found[text], table, new_names=new_names) for text, name in written.items()}
    own = _themselves({text: who for text, who in meant.items() if not found[text]})

    def told(texts: Iterable[str]) -> tuple[Unresolved, ...]:
        return tuple(
            Unresolved(str(written[text]), weights[text], *known.choices(written[text], found[text]))
            for text in sorted(texts, key=lambda text: (-weights[text], text))
        )

    def left(*reasons: Reason) -> tuple[Unresolved, ...]:
        return told(text for text, who in meant.items() if who in reasons)

    nobodies = tuple(replace(each, suggestions=()) for each in left(Reason.NOBODY))
    new = tuple(each for each in told(own) if each.suggestions)
    bare = told(text for text, owners in found.items() if len(owners) == 1 and known.is_bare(written[text]))
    cast = _cast(meant, _spelt(own, weights), left(Reason.UNKNOWN, Reason.SHARED), nobodies, new)
    return replace(cast, bare=bare)


def _themselves(meant: Mapping[str, str | Reason]) -> dict[str, str]:
    return {text: who for text, who in meant.items() if not isinstance(who, Reason)}


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


def _spelt(own: Mapping[str, str], weights: Mapping[str, int]) -> _Spelt:
    """Return how names are written that stand for themselves.

    As in files, accents, case, dashes and spaces tell nobody apart: such names are one, by the spelling of most rows.
    """
    often: Counter[str] = Counter()
    for text, label in own.items():
        often[label] += weights[text]
    written = labels_of(dict(sorted(often.items())))
    joined = [Spelling(name, often[name], label, often[label]) for name, label in written.items()]
    joined.sort(key=lambda each: (-each.rows, each.name))
    rows: Counter[str] = Counter()
    for label, count in often.items():
        rows[written.get(label, label)] += count
    return _Spelt({text: written.get(label, label) for text, label in own.items()}, rows, tuple(joined))


def _meant(name: Written, owners: tuple[str, ...], table: _Table, *, new_names: bool) -> str | Reason:
    if not name.sound:
        return Reason.CHARACTER
    if owners:
        return owners[0] if len(owners) == 1 else Reason.SHARED
    found = table.itself(name)
    if new_names:
        return Reason.NOBODY if table.is_nobody(name) else found
    if found in (Reason.NO_FIRST, Reason.CHARACTER):
        return found
    return Reason.NOBODY if table.is_nobody(name) else Reason.UNKNOWN


class _Table:
    """The names of a table, each for itself."""

    def __init__(self, written: Iterable[Written], layout: Layout) -> None:
        self._layout = layout
        self._beside: defaultdict[str, set[str]] = defaultdict(set)
        for name in written:
            if more := name.number or name.place:
                self._beside[name.name].add(more)

    def is_of_several(self, name: Written) -> bool:
        """Whether the same name stands beside several numbers or countries: then it is not one actor's alone."""
        return len(self._beside[name.name]) > 1

    def is_nobody(self, name: Written) -> bool:
        """Whether a name is nobody's in particular."""
        return self._layout.nobody is not None and self._layout.nobody.match(name.name) is not None

    def itself(self, name: Written) -> str | Reason:
        """Return the actor that a name stands for if no dataset says whom it means."""
        if not name.sound:
            return Reason.CHARACTER
        if name.name.lower() in BLANKS:
            return Reason.NO_FIRST
        if self._layout.placed and not name.place:
            return Reason.PLACE
        return str(name) if name.place or self.is_of_several(name) else name.name


class _Known:
    """The names and ids of a dataset."""

    def __init__(self, dataset: Dataset, layout: Layout, table: _Table) -> None:
        self._names = dataset.names
        self._register = layout.register
        self._placed = layout.placed
        self._table = table
        self._adviser = Adviser()
        self._owner = {known: label for label, actor in dataset.actors.items() for known in actor.all_names()}
        self._by_id: dict[tuple[str, str], set[str]] = {}
        for label, actor in dataset.actors.items():
            for register, number in (*actor.ids, ("id", actor.id)):
                self._by_id.setdefault((register.lower(), number), set()).add(label)

    def owners(self, name: Written) -> tuple[str, ...]:
        """Return who answers to a name: by an id that the dataset gives, or else by a name."""
        if not name.name:
            return ()
        before, colon, after = name.name.partition(":")
        asked = [(before.strip().lower(), after.strip())] if colon else []
        if self._register is not None:
            asked += [(self._register, each) for each in (name.number, *self._spellings(name)) if each]
        found = {label for each in asked for label in self._by_id.get(each, ())}
        return tuple(sorted(found)) or self._named(name)

    def _spellings(self, name: Written) -> tuple[str, ...]:
        """Return what a dataset can call a name: by itself only if it is not that of several."""
        return (str(name),) if self._table.is_of_several(name) else tuple(dict.fromkeys((str(name), name.name)))

    def _named(self, name: Written) -> tuple[str, ...]:
        if self._placed and not name.place:
            return ()
        found = (self._names.labels_of(spelling) for spelling in self._spellings(name))
        return next((labels for labels in found if labels), ())

    def is_bare(self, name: Written) -> bool:
        """Whether the dataset has a name of some place without it only: its actor can be of another."""
        whole = str(name)
        return bool(name.place) and not (self._by_id.get((str(self._register), whole)) or self._names.labels_of(whole))

    def choices(self, name: Written, owners: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return whom a name could mean, and who all have it."""
        return ((), owners) if owners else (self.like(name.name), ())

    def like(self, name: str) -> tuple[str, ...]:
        """Return whom a name could mean: an actor that has it, that a part of it names, or one that looks like it."""
        parts = (part.strip() for part in (name, *_PARTS.split(name)))
        named = [label for part in dict.fromkeys(parts) if part for label in self._names.labels_of(part)]
        like = [self._owner[known] for known in self._adviser.nearest(name, self._owner)]
        return tuple(dict.fromkeys([*named, *like]))[:_SUGGESTED]
