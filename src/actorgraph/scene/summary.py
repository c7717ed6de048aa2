"""A network that is too large to be surveyed, as its groups: how many there are in each, and who stands in it where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout import positions
from actorgraph.graph.layout.bends import Obstacle, bends
from actorgraph.graph.layout.blocks import bounds
from actorgraph.graph.layout.raising import raised
from actorgraph.scene.cast import first_cast
from actorgraph.scene.groups import counts_of, groups_of
from actorgraph.scene.labels import box_of
from actorgraph.scene.picture import Picture, pairs_of, radius_of
from actorgraph.scene.plan import plan_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.scene.groups import Group
    from actorgraph.scene.plan import Plan
    from actorgraph.scene.sides import Sides

SURVEYED: Final = 150
"""More actors cannot be surveyed at once."""

DRAWN: Final = 1500
"""A network of more actors is never drawn as a whole: nobody could read it."""

_CAST: Final = 60
"""So many of a group are drawn that cannot be surveyed."""

_BENT: Final = 80
_FRAMES: Final = {"landscape": (1130.0, 640.0), "portrait": (344.0, 760.0)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The groups of a network and what is between them.

    Attributes:
        groups: The groups; each actor that has a side or a tie to others belongs to one.
        alone: The actors of no side without a tie to others at any time: set aside.
        counts: How many ties are friendly, hostile and neither on the day, between two groups (their numbers, the
            lower one first) and within one (the same number twice).
        plans: Where the groups stand on a wide screen (``landscape``) and on a phone (``portrait``).
        pictures: Where the members of each group stand: all, or of more than :data:`SURVEYED` those that matter.
    """

    groups: tuple[Group, ...]
    alone: tuple[str, ...]
    counts: Mapping[tuple[int, int], tuple[int, int, int]]
    plans: Mapping[str, Plan]
    pictures: tuple[Picture, ...]


def summary_of(dataset: Dataset, ties: Sequence[Relation], drawn: Sequence[Relation], sides: Sides) -> Summary:
    """Return the summary of a network.

    Args:
        dataset: The dataset.
        ties: The ties that hold.
        drawn: The ties that are drawn on any day.
        sides: The sides.
    """
    groups, alone = groups_of(dataset, drawn, sides)
    group_of = {actor: number for number, group in enumerate(groups) for actor in group.members}
    counts = counts_of(ties, group_of)
    ever = {**dict.fromkeys(counts_of(drawn, group_of), (0, 0, 0)), **counts}
    within = _within(groups, drawn, group_of)
    return Summary(
        groups=groups,
        alone=alone,
        counts=counts,
        plans={screen: plan_of(groups, ever, frame) for screen, frame in _FRAMES.items()},
        pictures=tuple(_picture(dataset, group, inside) for group, inside in zip(groups, within, strict=True)),
    )


def _within(groups: Sequence[Group], ties: Sequence[Relation], group_of: Mapping[str, int]) -> list[list[Relation]]:
    """Return the ties among the members of each group."""
    within: list[list[Relation]] = [[] for _ in groups]
    for tie in ties:
        number = group_of.get(tie.subject)
        if number is not None and number == group_of.get(tie.object):
            within[number].append(tie)
    return within


def _picture(dataset: Dataset, group: Group, ties: Sequence[Relation]) -> Picture:
    """Return where the members of a group stand by the ties among them."""
    cast = group.members if len(group.members) <= SURVEYED else first_cast(ties, {}, _CAST) or group.members[:_CAST]
    there = set(cast)
    among = [tie for tie in ties if tie.subject in there and tie.object in there]
    pairs = pairs_of(cast, among)
    degrees = Counter(actor for pair in pairs for actor in pair)
    radii = {actor: radius_of(degrees[actor]) for actor in sorted(cast)}
    sizes = {actor: box_of(dataset.actors[actor], radius) for actor, radius in radii.items()}
    places = positions(sizes, among)
    boxes = {actor: Obstacle.standing(place, radii[actor], sizes[actor]) for actor, place in places.items()}
    obstacles = raised(boxes, pairs, sorted(cast)) if len(pairs) <= _BENT else boxes
    left, top, right, bottom = bounds(places.values(), sizes.values())
    return Picture(
        marks={actor: each.mark for actor, each in obstacles.items()},
        radii=radii,
        raised=frozenset(actor for actor, each in obstacles.items() if each.is_upside_down),
        regions={},
        bends=bends(obstacles, pairs) if len(pairs) <= _BENT else {},
        width=right - left,
        height=bottom - top,
    )
