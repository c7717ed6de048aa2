"""The places of a scene as the section `positions:`, which pins actors to them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.scene.picture import Picture
    from actorgraph.scene.scene import Scene

_UNPRINTED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def positions_yaml(scene: Scene) -> str:
    """Return where everybody stands in each picture of a scene, as a file of the language; y runs downwards.

    Args:
        scene: The scene.

    Returns:
        The text; the same scene gives the same bytes. Without any actor it is empty.
    """
    views = {"landscape": scene.landscape, "portrait": scene.portrait}
    pictures = {
        **{layout: view.first for layout, view in views.items()},
        **{f"{layout}_all": view.all for layout, view in views.items()},
    }
    lines = [line for layout, picture in pictures.items() if picture for line in _lines(layout, picture)]
    return "\n".join(["positions:", *lines, ""]) if lines else ""


def _lines(layout: str, picture: Picture) -> Iterator[str]:
    if picture.marks:
        yield f"  {layout}:"
    for actor, (x, y) in sorted(picture.marks.items()):
        above = ", above" if actor in picture.raised else ""
        yield f"    {_quoted(actor)}: [{_number(x)}, {_number(y)}{above}]"


def _quoted(name: str) -> str:
    """Return a name as YAML reads it back, whatever is in it."""
    text = json.dumps(name, ensure_ascii=False)
    return _UNPRINTED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
