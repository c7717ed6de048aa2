"""Groups of a network that is too large to be surveyed: its sides, and the parts of those who belong to none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout import parts
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.scene.sides import Sides

MOST: Final = 16
"""So many groups can be surveyed; the smaller ones of more are lumped together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Actors that are drawn as one.

    Attributes:
        names: What it is called, by language.
        members: The labels of its members.
        lead: The member with most partners, by which the group is known; of lumped ones that of the largest.
        side: The number of the side that it is; None of those of no side.
        lumped: How many smaller groups it consists of; 1 if it is one.
    """

    names: Mapping[str, str]
    members: tuple[str, ...]
    lead: str
    side: int | None = None
    lumped: int = 1


def groups_of(
    dataset: Dataset, ties: Iterable[Relation], sides: Sides, most: int = MOST
) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """Return the groups of a dataset, and the actors that belong to none: without a side, and without a tie to others.

    Each side is a group; of several sides an actor stands in the first one. Actors of no side are grouped by the ties
    among themselves. What comes first if there are too many are sides that an editor wrote, then larger groups.

    Args:
        dataset: The dataset.
        ties: The ties that join actors of no side, whenever they hold: so groups are the same on every day.
        sides: The sides.
        most: How many groups there may be.
    """
    partners = _partners(dataset, ties)
    side_of = sides.side_of
    found = [
        Group(names=side.names, members=members, lead=_lead(members, partners), side=number)
        for number, side in enumerate(sides.sides)
        if (members := tuple(actor for actor in side.members if side_of[actor] == number))
    ]
    loose = {actor: others - side_of.keys() for actor, others in partners.items() if actor not in side_of and others}
    for part in parts(loose):
        lead = _lead(part, partners)
        found.append(Group(names=_named_after(dataset, lead, part), members=tuple(part), lead=lead))
    alone = tuple(actor for actor, others in partners.items() if actor not in side_of and not others)
    return _lumped(found, most, written=sides.written), alone


def _partners(dataset: Dataset, ties: Iterable[Relation]) -> dict[str, set[str]]:
    """Return to whom each actor has ties, itself left out."""
    partners: dict[str, set[str]] = {actor: set() for actor in dataset.actors}
    for tie in ties:
        if tie.subject != tie.object:
            partners[tie.subject].add(tie.object)
            partners[tie.object].add(tie.subject)
    return partners


def _lead(members: Iterable[str], partners: Mapping[str, set[str]]) -> str:
    return min(members, key=lambda actor: (-len(partners[actor]), actor))


def _named_after(dataset: Dataset, lead: str, members: Sequence[str]) -> dict[str, str]:
    """Return what a part is called: by its members if they are two at most, else by its lead."""
    pair = [lead, *(actor for actor in members if actor != lead)]

    def name(language: str) -> str:
        called = [dataset.called(actor, language) for actor in pair[:2]]
        if len(pair) == 1:
            return called[0]
        if len(pair) == 2:
            return filled(phrase("{actor} and {other}", language), language, actor=called[0], other=called[1])
        return filled(phrase("{actor} and others", language), language, actor=called[0])

    return {language: name(language) for language in LANGUAGES}


def _lumped(groups: Sequence[Group], most: int, *, written: bool) -> tuple[Group, ...]:
    """Return the groups, the smaller ones lumped together if there are too many."""
    if len(groups) <= most:
        return tuple(groups)
    order = sorted(groups, key=lambda group: (not (written and group.side is not None), -len(group.members)))
    kept, small = order[: most - 1], order[most - 1 :]
    names = {
        language: counted("{n} smaller group", "{n} smaller groups", len(small), language) for language in LANGUAGES
    }
    members = tuple(actor for group in small for actor in group.members)
    rest = Group(names=names, members=members, lead=small[0].lead, lumped=len(small))
    return (*(group for group in groups if group in kept), rest)


def counts_of(ties: Iterable[Relation], group_of: Mapping[str, int]) -> dict[tuple[int, int], tuple[int, int, int]]:
    """Return how many ties are friendly, hostile and neither between each two groups, and within each: a pair of one.

    A tie of somebody who belongs to no group, or with itself, is not counted.

    Args:
        ties: The ties.
        group_of: The number of the group of each actor that belongs to one.
    """
    found: defaultdict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for tie in ties:
        if tie.subject in group_of and tie.object in group_of and tie.subject != tie.object:
            a, b = sorted((group_of[tie.subject], group_of[tie.object]))
            found[a, b][(1, -1, 0).index(tie.type.sign)] += 1
    return {pair: (row[0], row[1], row[2]) for pair, row in sorted(found.items())}
