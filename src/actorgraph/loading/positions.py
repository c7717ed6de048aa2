"""The `positions:` section: where actors are pinned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.loading.fields import Field, Fields, Value, read_name, report_shape
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.message import Message
from actorgraph.model.side import LAYOUTS, Position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.loading.cast import Cast
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node

FARTHEST: Final = 100_000
"""No picture is so wide, in pixels."""

_ABOVE: Final = "above"

_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,6}(\.[0-9]{1,20})?")


def _read_places(document: Document, node: Node) -> list[tuple[Scalar, Position]] | None:
    if type(node) is not Mapping:
        report_shape(document, node, "a layout maps an actor to its place, such as {{JNIM: [120, -40]}}")
        return None
    places = [(read_name(document, key), _read_place(document, child)) for key, child in node.entries]
    return [(name, place) for name, place in places if name is not None and place is not None]


def _read_place(document: Document, node: Node) -> Position | None:
    items = node.items if type(node) is Sequence else ()
    match [_number(item) for item in items[:2]]:
        case [float(x), float(y)] if not items[2:] or _is_above(items[2:]):
            return Position(x, y, above=bool(items[2:]))
    told = "a place is two numbers from -{limit} to {limit}, as in [120, -40], or [120, -40, above] for a name above it"
    document.report("AG106", node, told, limit=FARTHEST)
    return None


def _is_above(words: Iterable[Node]) -> bool:
    return [type(word) is Scalar and word.text for word in words] == [_ABOVE]


def _number(node: Node) -> float | None:
    if type(node) is not Scalar or _NUMBER.fullmatch(node.text) is None:
        return None
    number = float(node.text) + 0.0  # there is no place at minus zero
    return number if abs(number) <= FARTHEST else None


_COORDINATE: Final[Schema] = {
    "type": ["number", "string"], "minimum": -FARTHEST, "maximum": FARTHEST, "pattern": f"^{_NUMBER.pattern}$",
}  # fmt: skip
_PLACE: Final[Schema] = {
    "type": "array",
    "prefixItems": [_COORDINATE, _COORDINATE, {"const": _ABOVE}],
    "items": False,
    "minItems": 2,
}
_PLACES: Final = Value(_read_places, {"type": "object", "additionalProperties": _PLACE})
POSITIONS: Final = Fields(
    Message.of("'positions'"),
    *(Field(layout, _PLACES, f"The places in {words}: {{JNIM: [120, -40]}}.") for layout, words in LAYOUTS.items()),
)


def read_positions(sections: Iterable[tuple[Document, Node]], cast: Cast) -> dict[str, dict[str, Position]]:
    """Return where actors are pinned, by the layout and the label; each once in a layout.

    Args:
        sections: What stands below `positions:`, in every file.
        cast: The actors.
    """
    found: dict[str, dict[str, Position]] = {}
    for document, node in sections:
        for layout, places in (POSITIONS.read(document, node) or {}).items():
            pinned = found.setdefault(layout, {})
            for name, place in places:
                label = cast.meant(document, name, otherwise="AG323")
                if label is not None and label not in pinned:
                    pinned[label] = place
                elif label is not None:
                    _report_again(document, name, label, layout)
    return {layout: dict(sorted(found[layout].items())) for layout in LAYOUTS if found.get(layout)}


def _report_again(document: Document, name: Scalar, label: str, layout: str) -> None:
    told = "'{label}' is pinned twice in '{layout}'"
    document.report("AG109", name, told, label=label, layout=layout)
