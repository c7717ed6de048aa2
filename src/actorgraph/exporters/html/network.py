"""A dataset as a pyvis network: nodes, edges and options for vis-network.

pyvis gives the model of nodes, edges and options; vis-network is of the version it ships (``viewer/vis.mjs``). Its
``add_node``, ``add_edge`` and ``from_nx`` are not used: they search a list at each call, drop parallel ties, and
change the graph they are given.
Ids are made up (``n0``, ``e0``, ...), so that no name can be mistaken for a property of an object.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from actorgraph.scene.courses import Ring, courses_of
from actorgraph.scene.labels import FACE, FONT_SIZE, box_of, short_label
from actorgraph.scene.picture import radius_of
from actorgraph.scene.style import dash_of, shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


def network_of(dataset: Dataset, relations: Sequence[Relation], places: Mapping[str, tuple[float, float]]) -> Network:
    """Return the network to draw; the viewer gives it its colours, which depend on the day and on the reader's screen.

    Args:
        dataset: The dataset; every actor is a node.
        relations: The ties to draw, in the order of the ids ``e0``, ``e1``, ...
        places: Where actors' boxes stand when everybody is drawn; whoever has none stands in the middle.
    """
    network = Network(directed=True)
    degrees = Counter(end for relation in relations for end in (relation.subject, relation.object))
    numbers = {label: f"n{i}" for i, label in enumerate(dataset.actors)}
    network.nodes = [
        _node(numbers[label], actor, radius_of(degrees[label]), places.get(label, (0.0, 0.0))).options
        for label, actor in dataset.actors.items()
    ]
    courses = courses_of(relations)
    network.edges = [
        _edge(f"e{i}", relation, numbers, _course(courses[relation.id])).options for i, relation in enumerate(relations)
    ]
    network.options = _options(len(relations))
    return network


def _node(number: str, actor: Actor, radius: float, place: tuple[float, float]) -> Node:
    room, height = box_of(actor, radius)
    return Node(
        number,
        shape_of(actor.kind).name,
        short_label(actor.label),
        size=radius,
        room=int(room),
        x=place[0],
        y=place[1] - height / 2 + radius,
    )


def _edge(number: str, relation: Relation, numbers: Mapping[str, str], course: Mapping[str, Any]) -> Edge:
    return Edge(
        numbers[relation.subject],
        numbers[relation.object],
        id=number,
        arrows="" if relation.mutual else "to",
        dashes=dash_of(relation),
        **course,
    )


def _course(course: float | Ring) -> dict[str, Any]:
    """Return the course of a tie as vis-network has it."""
    if isinstance(course, Ring):
        return {"smooth": False, "selfReference": {"size": course.radius, "angle": course.angle}}
    if not course:
        return {"smooth": False}
    kind = "curvedCW" if course > 0 else "curvedCCW"
    return {"smooth": {"enabled": True, "type": kind, "roundness": round(abs(course), 5)}}


def _options(ties: int) -> dict[str, Any]:
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "nodes": {
            "font": {"face": FACE, "size": FONT_SIZE, "strokeWidth": 3},
            "borderWidth": 1.5,
        },
        "edges": {
            "width": 1.6,
            "hoverWidth": 0.5,
            "arrowStrikethrough": False,
            "arrows": {"to": {"scaleFactor": 0.6}},
        },
        "interaction": {
            "hover": True,
            "selectable": False,  # what is chosen is known to the viewer alone
            "dragNodes": False,
            "keyboard": {"enabled": False},
            "multiselect": False,
            "hideEdgesOnDrag": ties > 4000,
            "hideEdgesOnZoom": ties > 4000,
            "tooltipDelay": 100_000,
        },
    }
