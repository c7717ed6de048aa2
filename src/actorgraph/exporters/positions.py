"""The places of a scene as the section `positions:`, which pins actors to them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from actorgraph.model.side import Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.model.dataset import Dataset
    from actorgraph.scene.picture import Picture
    from actorgraph.scene.scene import Scene

_UNPRINTED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def positions_yaml(scene: Scene, dataset: Dataset) -> str:
    """Return where everybody stands in each picture of a scene, as a file of the language; y runs downwards.

    Who is pinned and not in a picture, as on a day on which he is not there, stays pinned.

    Args:
        scene: The scene.
        dataset: What it is of, with its pins.

    Returns:
        The text; the same scene gives the same bytes. Without any actor it is empty.
    """
    views = {"landscape": scene.landscape, "portrait": scene.portrait}
    pictures = {
        **{layout: view.first for layout, view in views.items()},
        **{f"{layout}_all": view.all for layout, view in views.items()},
    }
    places = {layout: _places(dataset.positions.get(layout, {}), picture) for layout, picture in pictures.items()}
    lines = [line for layout, found in places.items() if found for line in _lines(layout, found)]
    return "\n".join(["positions:", *lines, ""]) if lines else ""


def _places(pins: Mapping[str, Position], picture: Picture | None) -> dict[str, Position]:
    """Return where everybody stands, and who is only pinned: moved as the picture moved those whom it has."""
    if picture is None:
        return dict(pins)
    moved = ((x - pins[actor].x, y - pins[actor].y) for actor, (x, y) in sorted(picture.marks.items()) if actor in pins)
    dx, dy = next(moved, (0.0, 0.0))
    kept = {actor: Position(x + dx, y + dy, above) for actor, (x, y, above) in pins.items()}
    return kept | {actor: Position(x, y, actor in picture.raised) for actor, (x, y) in picture.marks.items()}


def _lines(layout: str, places: Mapping[str, Position]) -> Iterator[str]:
    yield f"  {layout}:"
    for actor, (x, y, is_above) in sorted(places.items()):
        above = ", above" if is_above else ""
        yield f"    {_quoted(actor)}: [{_number(x)}, {_number(y)}{above}]"


def _quoted(name: str) -> str:
    """Return a name as YAML reads it back, whatever is in it."""
    text = json.dumps(name, ensure_ascii=False)
    return _UNPRINTED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
