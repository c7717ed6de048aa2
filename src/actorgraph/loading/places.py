"""Where something is: the name of a place, or a mapping with its name and its coordinates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.loading.fields import Field, Fields, Value, read_name, read_text, report_shape
from actorgraph.loading.nodes import Scalar, Sequence
from actorgraph.message import Message
from actorgraph.model.localtext import LocalText
from actorgraph.model.place import Place

if TYPE_CHECKING:
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node

_ANGLE: Final = re.compile(r"[-+]?[0-9]{1,3}(\.[0-9]{1,12})?")
"""Twelve decimals of a degree are less than a millionth of a metre."""
_LATITUDE, _LONGITUDE = 90, 180


def place_fields(name: Value) -> Fields:
    """Return the keys of a place.

    Args:
        name: The kind of value that is a name in one or several languages.
    """
    return Fields(
        Message.of("a place"),
        Field("name", name, "What it is called."),
        Field("at", _AT, "Its latitude and its longitude in degrees, north and east of zero: [-1.68, 29.23]."),
        required=("name",),
    )


def place_value(name: Value, text: Schema) -> Value:
    """Return the kind of value that is a place.

    Args:
        name: The kind of value that is a name in one or several languages.
        text: The JSON Schema of a text.
    """
    fields = place_fields(name)

    def read(document: Document, node: Node) -> Place | None:
        if type(node) is Scalar:
            named = read_name(document, node)
            return None if named is None else Place(name=LocalText.plain(named.text))
        values = fields.read(document, node)
        return None if values is None or "name" not in values else Place(**values)

    return Value(read, {"oneOf": [text, fields.schema()]})


def _read_at(document: Document, node: Node) -> tuple[float, float] | None:
    if type(node) is not Sequence or len(node.items) != 2:
        report_shape(document, node, "'at' is a list of two numbers, the latitude and the longitude, as [-1.68, 29.23]")
        return None
    latitude = _read_angle(document, node.items[0], _LATITUDE)
    longitude = _read_angle(document, node.items[1], _LONGITUDE)
    return None if latitude is None or longitude is None else (latitude, longitude)


def _read_angle(document: Document, node: Node, limit: int) -> float | None:
    text = read_text(document, node)
    if text is None:
        return None
    if _ANGLE.fullmatch(text) and abs(float(text)) <= limit:
        return float(text) + 0.0  # nobody means minus zero
    told = "'{text}' is no longitude: write the degrees east of Greenwich, from -180 to 180"
    if limit == _LATITUDE:
        told = "'{text}' is no latitude: write the degrees north of the equator, from -90 to 90, and then the longitude"
    document.report("AG106", node, told, text=text)
    return None


def _angles(limit: int) -> Schema:
    return {"type": ["number", "string"], "minimum": -limit, "maximum": limit, "pattern": f"^{_ANGLE.pattern}$"}


_AT: Final = Value(
    _read_at,
    {
        "type": "array",
        "prefixItems": [_angles(_LATITUDE), _angles(_LONGITUDE)],
        "minItems": 2,
        "maxItems": 2,
    },
)
