"""The scene as the page has it: numbers for names, and what is zero left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.scene.summary import DRAWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.scene.picture import Picture
    from actorgraph.scene.plan import Plan
    from actorgraph.scene.scene import Scene, View
    from actorgraph.scene.summary import Summary


def staged(scene: Scene, numbers: Mapping[str, int]) -> dict[str, Any]:
    """Return a scene as plain values.

    ``sides`` have a ``name`` per language, ``members`` and a ``colour``; ``written`` says whether an editor wrote them,
    ``misplaced`` are the pairs of actors that do not fit. ``landscape`` and ``portrait`` have the pictures ``first``
    and ``all``: each with its ``actors``, their ``places`` one after the other (x, y, radius), ``regions`` (side, x, y,
    width, height) and ``bends`` (actor, actor, hundredths), whole pixels from the middle, and the ``size`` of all.

    Args:
        scene: The scene.
        numbers: The number of each actor by its label.
    """
    return {
        "sides": [
            {"name": side.names, "members": [numbers[actor] for actor in side.members], "colour": side.colour}
            for side in scene.sides.sides
        ],
        "misplaced": [[numbers[one], numbers[other]] for one, other in scene.sides.misplaced],
        "written": scene.sides.written,
        "landscape": _view(scene.landscape, numbers),
        "portrait": _view(scene.portrait, numbers),
        "summary": scene.summary and _summary(scene.summary, numbers, whole=len(numbers) <= DRAWN),
    }


def _summary(summary: Summary, numbers: Mapping[str, int], *, whole: bool) -> dict[str, Any]:
    """Return a summary; what its lines count the page counts anew for each day."""
    return {
        "groups": [
            {
                "name": group.names,
                "members": [numbers[actor] for actor in group.members],
                "lead": numbers[group.lead],
                "side": group.side,
                "picture": _picture(picture, numbers),
            }
            for group, picture in zip(summary.groups, summary.pictures, strict=True)
        ],
        "alone": [numbers[actor] for actor in summary.alone],
        "whole": whole,
        **{screen: _plan(plan) for screen, plan in summary.plans.items()},
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "circles": [value for x, y, radius in plan.circles for value in (round(x), round(y), radius)],
        "lines": [[one, other, round(100 * bend)] for (one, other), bend in plan.bends.items()],
        "tags": [[one, other, round(x), round(y)] for (one, other), (x, y) in plan.tags.items()],
        "size": [round(plan.width), round(plan.height)],
    }


def _view(view: View, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {"first": _picture(view.first, numbers), "all": view.all and _picture(view.all, numbers)}


def _picture(picture: Picture, numbers: Mapping[str, int]) -> dict[str, Any]:
    bent = {pair: round(100 * bend) for pair, bend in picture.bends.items() if bend}
    return {
        "actors": [numbers[actor] for actor in picture.marks],
        "places": [
            value for actor, (x, y) in picture.marks.items() for value in (round(x), round(y), picture.radii[actor])
        ],
        "regions": [
            [side, *map(round, (region.x, region.y, region.width, region.height))]
            for side, region in picture.regions.items()
        ],
        "bends": [[numbers[one], numbers[other], bend] for (one, other), bend in bent.items()],
        "size": [round(picture.width), round(picture.height)],
    }
