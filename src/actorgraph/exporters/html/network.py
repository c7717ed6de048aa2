"""A dataset as a pyvis network: nodes, edges and options for vis-network.

pyvis gives the model of nodes, edges and options, and the vis-network it ships. Its ``add_node``, ``add_edge`` and
``from_nx`` are not used: they search a list at each call, drop parallel ties, and change the graph they are given.
Ids are made up (``n0``, ``e0``, ...), so that no name can be mistaken for a property of an object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from actorgraph.exporters.html.labels import FACE, FONT_SIZE, box_of, short_label
from actorgraph.exporters.html.style import dash_of, radius_of, shape_of
from actorgraph.graph.layout import positions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation

_FAN: Final = 0.16
_SPREAD: Final = 1.6
"""Bends lie within half of it on either side: vis-network makes knots of wider ones."""


def network_of(
    dataset: Dataset,
    relations: Sequence[Relation],
    places: Mapping[str, tuple[float, float]] | None = None,
    report: Callable[[float], None] = lambda _: None,
) -> Network:
    """Return the network to draw; the viewer gives it its colours, which depend on the day and on the reader's screen.

    Args:
        dataset: The dataset; every actor is drawn.
        relations: The ties to draw, in the order of the ids ``e0``, ``e1``, ...
        places: Where each actor's box stands; None to compute it.
        report: Called now and then with the share of the places that is computed, from 0 to 1.
    """
    network = Network(directed=True)
    radii, boxes = _radii(dataset, relations), boxes_of(dataset, relations)
    if places is None:
        places = positions(boxes, relations, report=report)
    numbers = {label: f"n{i}" for i, label in enumerate(dataset.actors)}
    network.nodes = [
        _node(numbers[label], actor, radii[label], boxes[label][0], places[label]).options
        for label, actor in dataset.actors.items()
    ]
    courses = _courses(relations)
    network.edges = [
        _edge(f"e{i}", relation, numbers, courses[relation.id]).options for i, relation in enumerate(relations)
    ]
    network.options = _options(len(relations))
    return network


def boxes_of(dataset: Dataset, relations: Sequence[Relation]) -> dict[str, tuple[float, float]]:
    """Return width and height in pixels of what is drawn for each actor, by label."""
    radii = _radii(dataset, relations)
    return {label: box_of(actor, radii[label]) for label, actor in dataset.actors.items()}


def _radii(dataset: Dataset, relations: Sequence[Relation]) -> dict[str, float]:
    degrees = dict.fromkeys(dataset.actors, 0)
    for relation in relations:
        degrees[relation.subject] += 1
        degrees[relation.object] += 1
    return {label: radius_of(degree) for label, degree in degrees.items()}


def _node(number: str, actor: Actor, radius: float, room: float, place: tuple[float, float]) -> Node:
    return Node(
        number,
        shape_of(actor.kind).name,
        short_label(actor.label),
        size=radius,
        room=int(room),
        x=place[0],
        y=place[1] - 10,
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


def _courses(relations: Sequence[Relation]) -> dict[str, dict[str, Any]]:
    """Return how each tie runs, so that parallel ties lie side by side; a tie alone is straight."""
    together: dict[frozenset[str], list[Relation]] = {}
    for relation in relations:
        together.setdefault(frozenset((relation.subject, relation.object)), []).append(relation)
    courses: dict[str, dict[str, Any]] = {}
    for parallel in together.values():
        first, last = parallel[0].subject, len(parallel) - 1
        step = min(_FAN, _SPREAD / last) if last else 0.0
        for place, relation in enumerate(parallel):
            bend = step * (place - last / 2)
            if relation.subject == relation.object:
                courses[relation.id] = _loop(place)
            else:
                courses[relation.id] = _curve(bend if relation.subject == first else -bend)
    return courses


def _loop(place: int) -> dict[str, Any]:
    return {"smooth": False, "selfReference": {"size": 20 + 6 * min(place, 20), "angle": round(0.785 * (place + 1), 3)}}


def _curve(bend: float) -> dict[str, Any]:
    if not bend:
        return {"smooth": False}
    kind = "curvedCW" if bend > 0 else "curvedCCW"
    return {"smooth": {"enabled": True, "type": kind, "roundness": round(abs(bend), 5)}}


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
