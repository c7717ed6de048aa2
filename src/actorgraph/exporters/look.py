"""Where everybody stands in a picture of all, and in which colours: as on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.relation import Relation
    from actorgraph.scene.scene import Scene


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a picture of what goes out looks.

    Attributes:
        places: Where each actor stands, by its label, y running downwards; empty if they are too many to be drawn.
        colours: The colour of each actor, ``#rrggbb``: that of its side.
        written: Whether an editor wrote the sides; those that were found in the ties no source names.
        signs: The colour of ties by their sign.
    """

    places: Mapping[str, tuple[float, float]]
    colours: Mapping[str, str]
    written: bool
    signs: Mapping[int, str]

    def colour_of(self, tie: Relation) -> str:
        """Return the colour of a tie."""
        return self.signs[tie.type.sign]


def look_of(extract: Extract, report: Callable[[float], None] = lambda _: None, scene: Scene | None = None) -> Look:
    """Return how a picture of what goes out looks at the record's own time, unless another was asked for.

    Args:
        extract: What goes out.
        report: Called now and then with the share of the work that is done, from 0 to 1.
        scene: The scene of that time, if somebody has it.
    """
    from actorgraph.scene.palette import LIGHT
    from actorgraph.scene.scene import drawn, scene_of

    dataset = extract.dataset
    selected = extract.selected.at_its_own_time(dataset)
    scene = scene or scene_of(dataset, selected, drawn(dataset, selected), report)
    picture = scene.landscape.all
    sides, side_of = scene.sides.sides, scene.sides.side_of
    return Look(
        places=scene.whole if picture is None else picture.marks,
        colours={
            actor.label: (sides[side_of[actor.label]].colour if actor.label in side_of else None) or LIGHT.apart
            for actor in extract.actors
        },
        written=scene.sides.written,
        signs=LIGHT.signs,
    )
