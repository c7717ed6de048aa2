"""The scene as the page has it: numbers for names, and what is zero left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.scene.palette import PALETTES
from actorgraph.scene.summary import DRAWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.scene.changes import Changes, Line
    from actorgraph.scene.palette import Palette
    from actorgraph.scene.picture import Picture
    from actorgraph.scene.plan import Plan
    from actorgraph.scene.scene import Scene, View
    from actorgraph.scene.sides import DrawnSide
    from actorgraph.scene.summary import Summary

_SCREENS: Final = ("landscape", "portrait")


def staged(scene: Scene, numbers: Mapping[str, int], ties: Mapping[str, int]) -> dict[str, Any]:
    """Return a scene as plain values.

    ``sides`` have a ``name`` per language, ``members`` and a ``colour``; ``written`` says whether an editor wrote
    them, ``misplaced`` are the pairs that do not fit, ``turns`` from which day on (null: ever) which actor is on which
    side (null: on none), where an editor dates them. ``palettes`` are the colours of a ``light`` and of a ``dark``
    screen. ``landscape`` and ``portrait`` have the ties that came ``latest`` and the pictures ``first`` and ``all``:
    each with its ``actors``, their ``places`` (every x, every y, every radius), those whose name is ``raised`` above
    their mark, ``regions`` (side, x, y, width, height) and ``bends`` (every actor, every other one, hundredths), whole
    pixels from half its ``size``, rounded up, to the left of and above the middle.

    Args:
        scene: The scene.
        numbers: The number of each actor by its label.
        ties: The number of each tie by its id.
    """
    return {
        "sides": [_side(side, numbers) for side in (*scene.sides.sides, *scene.sides.others)],
        "turns": [[day, numbers[actor], side] for day, actor, side in scene.sides.turns],
        "misplaced": [[numbers[one], numbers[other]] for one, other in scene.sides.misplaced],
        "written": scene.sides.written,
        "palettes": {name: _palette(palette, scene) for name, palette in PALETTES.items()},
        "landscape": _view(scene.landscape, numbers, ties),
        "portrait": _view(scene.portrait, numbers, ties),
        "summary": scene.summary and _summary(scene.summary, numbers, whole=len(numbers) <= DRAWN),
    }


def changed(changes: Changes, ties: Mapping[str, int]) -> dict[str, Any]:
    """Return what changed as plain values, in an order in which what can only have come later comes later.

    Args:
        changes: The changes.
        ties: The number of each tie by its id.

    Returns:
        Each change with its day, whether it is a big one, and on a wide and on a tall screen what there is to say in a
        line and the ties that the line names; and from which day on no change that is dated is left out, None if none
        ever is.
    """
    earlier = [change for change in changes.big if change not in changes.latest]
    return {
        "told": [
            [change.day, int(change in changes.big), *(_line(change.lines[screen], ties) for screen in _SCREENS)]
            for change in (*earlier, *changes.latest)
        ],
        "since": None if changes.is_all else changes.latest[0].day,
    }


def _line(line: Line, ties: Mapping[str, int]) -> list[Any]:
    return [line.texts, [ties[tie.id] for tie in line.named]]


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


def _side(side: DrawnSide, numbers: Mapping[str, int]) -> dict[str, Any]:
    members = [numbers[actor] for actor in side.members]
    return {"name": side.names, "members": members, "colour": side.colour}


def _palette(palette: Palette, scene: Scene) -> dict[str, Any]:
    """Return the colours on one paper: of ties by their sign, certain and pale ones, and of what is of each side."""
    marks = [side.colour or palette.soft for side in (*scene.sides.sides, *scene.sides.others)]
    return {
        **{name: getattr(palette, name) for name in ("paper", "ink", "soft", "halo", "both", "news")},
        "signs": {str(sign): colour for sign, colour in palette.signs.items()},
        "pale": {str(sign): palette.pale(colour) for sign, colour in palette.signs.items()},
        "apart": {"mark": palette.apart, "edge": palette.soft, "region": palette.paper},
        "sides": [{"mark": mark, "edge": palette.edge(mark), "region": palette.region(mark)} for mark in marks],
    }


def _view(view: View, numbers: Mapping[str, int], ties: Mapping[str, int]) -> dict[str, Any]:
    return {
        "first": _picture(view.first, numbers),
        "all": view.all and _picture(view.all, numbers),
        "latest": [ties[tie.id] for tie in view.latest if tie.id in ties],
    }


def _picture(picture: Picture, numbers: Mapping[str, int]) -> dict[str, Any]:
    """Return a picture; from its corner and with pairs turned to where they bend, most numbers are not negative."""
    width, height = round(picture.width), round(picture.height)
    left, top = (width + 1) // 2, (height + 1) // 2
    marks = picture.marks.values()
    bent = [(numbers[one], numbers[other], round(100 * bend)) for (one, other), bend in picture.bends.items()]
    turned = [(one, other, bend) if bend > 0 else (other, one, -bend) for one, other, bend in bent if bend]
    return {
        "actors": [numbers[actor] for actor in picture.marks],
        "places": [
            [round(x) + left for x, _ in marks],
            [round(y) + top for _, y in marks],
            [picture.radii[actor] for actor in picture.marks],
        ],
        "raised": sorted(numbers[actor] for actor in picture.raised),
        "regions": [
            [side, round(region.x) + left, round(region.y) + top, round(region.width), round(region.height)]
            for side, region in picture.regions.items()
        ],
        "bends": [[tie[part] for tie in turned] for part in range(3)],
        "size": [width, height],
    }
