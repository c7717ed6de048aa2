"""Node-link JSON, as networkx reads it (``networkx.node_link_graph(data, edges="edges")``) and d3 draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.json import json_of
from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.exporters.networks.record import RECORD, documents, events, sides, types

if TYPE_CHECKING:
    from actorgraph.exporters.extract import Extract

_LISTS: Final = {"documents": documents, "events": events, "sides": sides, "types": types}


def node_link(extract: Extract) -> str:
    """Return what goes out as node-link JSON: a directed multigraph, an edge per tie with the id of the tie as key."""
    record = {name: of(extract) for name, of in RECORD.items() if name not in _LISTS}
    values: dict[str, Any] = {
        "directed": True,
        "multigraph": True,
        "graph": {**record, **{name: of(extract) for name, of in _LISTS.items()}},
        "nodes": [{"id": actor.id, "label": actor.label, **said_of(ACTOR, actor, extract)} for actor in extract.actors],
        "edges": [
            {
                "source": extract.id_of[tie.subject],
                "target": extract.id_of[tie.object],
                "key": tie.id,
                **said_of(TIE, tie, extract),
            }
            for tie in extract.ties
        ],
    }
    return json_of(values) + "\n"
