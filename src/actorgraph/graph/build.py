"""A dataset as a networkx graph: the attribute contract.

One node per actor, keyed by its label; one edge per tie, keyed by its id, from subject to object. Attributes are
flat text and numbers, so that every format can carry them; what is not known is left out.

Nodes: ``actor_id``, ``kind``, ``names`` (all, joined by ``; ``), ``born``, ``ended`` (as written), ``country``.

Edges: ``relation_type``, ``sign`` (+1, 0, -1), ``family``, ``mutual`` (bool; a mutual tie is stored once, read it
both ways), ``lasting`` (bool), ``valid_from`` and ``valid_until`` (as written), ``holds`` (``yes`` or ``possibly``,
only in a graph as of a day), ``confidence`` (as written), ``level`` (1 low, 2 not graded, 3 medium, 4 high),
``status``, ``last_evidenced``, ``sources`` (their ids, joined by ``; ``), ``role``, ``support``, ``event``.

The graph itself: ``title``, ``dataset_hash``, ``as_of`` (``YYYY-MM-DD`` or ``all``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from actorgraph.model.selection import Selection

if TYPE_CHECKING:
    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


def build(dataset: Dataset, selected: Selection | None = None) -> nx.MultiDiGraph[str]:
    """Return the graph of a dataset: every actor, and the ties that are selected.

    Args:
        dataset: The dataset.
        selected: Which ties; None for all but the retracted ones.

    Returns:
        A new graph with the attributes described above; nodes in the order of labels, edges in the order of ids.
    """
    chosen = selected or Selection()
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        title=str(dataset.title or ""), dataset_hash=dataset.hash, as_of=chosen.as_dict()["as_of"]
    )
    graph.add_nodes_from((label, _known(_actor(actor))) for label, actor in dataset.actors.items())
    for relation in chosen.of(dataset):
        attributes = _known(_relation(relation, chosen.day))
        graph.add_edge(relation.subject, relation.object, relation.id, **attributes)
    return graph


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "actor_id": actor.id,
        "kind": actor.kind,
        "names": "; ".join(dict.fromkeys(actor.all_names())),
        "born": _written(actor.life.since),
        "ended": _written(actor.life.until),
        "country": actor.country,
    }


def _relation(relation: Relation, day: int | None) -> dict[str, Any]:
    return {
        "relation_type": relation.type.name,
        "sign": relation.type.sign,
        "family": str(relation.type.family),
        "mutual": relation.mutual,
        "lasting": relation.type.lasting,
        "valid_from": _written(relation.period.since),
        "valid_until": _written(relation.period.until),
        "holds": None if day is None else str(relation.holds_on(day)),
        "confidence": relation.confidence.written or None,
        "level": int(relation.confidence.level),
        "status": str(relation.status),
        "last_evidenced": _written(relation.last_evidenced),
        "sources": "; ".join(dict.fromkeys(citation.source.id for citation in relation.citations)) or None,
        "role": str(relation.role) if relation.role else None,
        "support": "; ".join(relation.support) or None,
        "event": relation.event,
    }


def _known(attributes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}


def _written(date: object) -> str | None:
    return None if date is None else str(date)
