"""GraphML, as most programs for networks read it (graphml.graphdrawing.org).

Most of them take a graph to be directed or not, as a whole: here it is directed, and a mutual tie is one edge with
``mutual`` true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.networks.attributes import ACTOR, TIE, Attribute, said_of
from actorgraph.exporters.networks.record import RECORD
from actorgraph.exporters.xml import HEADER, element, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.relation import Relation

_ROOT: Final[dict[str, object]] = {
    "xmlns": "http://graphml.graphdrawing.org/xmlns",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": (
        "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
    ),
}
_TYPES: Final = {str: "string", int: "int", float: "double", bool: "boolean"}
_LABEL: Final = Attribute("label", str, lambda actor, _: actor.label)
_NODE: Final = (_LABEL, *ACTOR)
_CLASSES: Final = {"graph": "g", "node": "n", "edge": "e"}


def graphml(extract: Extract) -> str:
    """Return what goes out as GraphML."""
    record = {name: value for name, of in RECORD.items() if (value := of(extract))}
    lines = [
        *_keys("graph", [Attribute(name, str, lambda *_: None) for name in RECORD]),
        *_keys("node", _NODE),
        *_keys("edge", TIE),
        *within("graph", {"edgedefault": "directed"}, [*_data("graph", record), *_nodes(extract), *_edges(extract)]),
    ]
    return "\n".join([HEADER, *within("graphml", _ROOT, lines), ""])


def _keys(what: str, table: Iterable[Attribute]) -> Iterator[str]:
    for each in table:
        attributes: dict[str, object] = {
            "id": _key(what, each.name),
            "for": what,
            "attr.name": each.name,
            "attr.type": _TYPES[each.type],
        }
        yield element("key", attributes)


def _key(what: str, name: str) -> str:
    """Return the id of a key: what a graph, a node and an edge have may be called the same."""
    return f"{_CLASSES[what]}.{name}"


def _nodes(extract: Extract) -> Iterator[str]:
    for actor in extract.actors:
        yield from within("node", {"id": actor.id}, _data("node", said_of(_NODE, actor, extract)))


def _edges(extract: Extract) -> Iterator[str]:
    for tie in extract.ties:
        yield from within("edge", _ends(tie, extract), _data("edge", said_of(TIE, tie, extract)))


def _ends(tie: Relation, extract: Extract) -> dict[str, object]:
    return {
        "id": tie.id,
        "source": extract.id_of[tie.subject],
        "target": extract.id_of[tie.object],
    }


def _data(what: str, said: Mapping[str, object]) -> Iterator[str]:
    for name, value in said.items():
        text = str(value).lower() if isinstance(value, bool) else value
        yield element("data", {"key": _key(what, name)}, text)
