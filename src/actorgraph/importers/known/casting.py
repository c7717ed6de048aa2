"""Whom a record has already of those that a table names: by number first, then by name, never by guess."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.loading.keys import KEY_LIMIT
from actorgraph.model.names import loose_key, strict_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.importers.known.statements import Somebody
    from actorgraph.model.dataset import Dataset

_NUMBER: Final = 50
"""So much of a name is kept for a register and a number, such as a UUID."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who.

    Attributes:
        called: What each actor of the table is called in the file, by its key; those that are ambiguous are not there.
        new: Those that the record does not have, in the order of the table.
        by_name: Those that the table numbers and the record has by their name alone: the name, and the actor.
        ambiguous: Those that may be several actors of the record: the actor, and whom it may be.
        namesakes: The keys of the others that share its name in the table, by the key of each.
    """

    called: Mapping[str, str]
    new: tuple[Somebody, ...]
    by_name: tuple[tuple[str, str], ...]
    ambiguous: tuple[tuple[Somebody, tuple[str, ...]], ...]
    namesakes: Mapping[str, tuple[str, ...]]


def cast_of(actors: Sequence[Somebody], dataset: Dataset | None, *, distinct: bool = True) -> Cast:
    """Return who of a table is in a record already, and what the others are to be called.

    Args:
        actors: The actors of the table.
        dataset: The record, if there is one.
        distinct: Whether two of the table are never the same.
    """
    called: dict[str, str] = {}
    new: list[Somebody] = []
    by_name: list[tuple[str, str]] = []
    ambiguous: list[tuple[Somebody, tuple[str, ...]]] = []
    by_id = _by_id(dataset)
    shared = Counter(loose_key(actor.name) for actor in actors)
    for actor in actors:
        owners, numbered = _owners(actor, dataset, by_id)
        if len(owners) > 1:
            ambiguous.append((actor, owners))
        elif owners and (numbered or shared[loose_key(actor.name)] == 1):
            called[actor.key] = owners[0]
            by_name += [(actor.name, owners[0])] if actor.ids and not numbered else []
        elif owners:
            ambiguous.append((actor, owners))
        else:
            new.append(actor)
    taken = set(called.values())
    spelt = Counter(strict_key(actor.name) for actor in actors)
    for actor in new:
        alone = spelt[strict_key(actor.name)] == 1 and _free(actor.name, dataset)
        label = actor.name if alone and actor.name not in taken and not too_long(actor.name) else _numbered(actor)
        called[actor.key] = label
        taken.add(label)
    return Cast(called, tuple(new), tuple(by_name), tuple(ambiguous), _namesakes(new) if distinct else {})


def _by_id(dataset: Dataset | None) -> dict[tuple[str, str], list[str]]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for label, actor in () if dataset is None else dataset.actors.items():
        for register, number in actor.ids:
            found[register, number].append(label)
    return found


def _owners(
    actor: Somebody, dataset: Dataset | None, by_id: Mapping[tuple[str, str], list[str]]
) -> tuple[tuple[str, ...], bool]:
    """Return whom an actor may be, and whether its number says so: another number is somebody else."""
    numbered = {label for pair in actor.ids.items() for label in by_id.get(pair, ())}
    if numbered or dataset is None:
        return tuple(sorted(numbered)), True
    owners = sorted(dataset.names.owners(actor.name))
    return tuple(label for label in owners if not _another(actor, dataset, label)), False


def _another(actor: Somebody, dataset: Dataset, label: str) -> bool:
    registers = {register for register, _ in dataset.actors[label].ids}
    return bool(registers & set(actor.ids))


def _free(name: str, dataset: Dataset | None) -> bool:
    return dataset is None or not dataset.names.owners(name)


def _numbered(actor: Somebody) -> str:
    register, number = next(iter(actor.ids.items()), ("", actor.key))
    numbered = f"{register.upper()} {number}".strip()
    return numbered if too_long(actor.name) else f"{actor.name} ({numbered})"


def too_long(name: str) -> bool:
    """Whether the language takes something for no name: a table has whole lists of groups in its place."""
    return len(name) > KEY_LIMIT - _NUMBER


def _namesakes(actors: Sequence[Somebody]) -> dict[str, tuple[str, ...]]:
    """Return who shares a name with whom: a table that numbers its actors says that they are not the same."""
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for actor in actors:
        for name in dict.fromkeys(loose_key(name) for name in names_of(actor)):
            by_name[name].append(actor.key)
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for keys in by_name.values():
        for key in keys if len(keys) > 1 else ():
            found[key].update(dict.fromkeys(other for other in keys if other != key))
    return {key: tuple(others) for key, others in found.items()}


def names_of(actor: Somebody) -> list[str]:
    """Return all that an actor of a table is called."""
    said = actor.said
    names = said.get("names")
    aliases, former = said.get("aliases"), said.get("former")
    return [
        actor.name,
        *(str(name) for name in (names.values() if isinstance(names, dict) else ())),
        *(str(name) for name in (aliases if isinstance(aliases, list) else ())),
        *(str(item["name"]) for item in (former if isinstance(former, list) else ()) if isinstance(item, dict)),
    ]
