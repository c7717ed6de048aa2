"""A dataset as a networkx graph: the attribute contract.

One node per actor, keyed by its label; one edge per tie, keyed by its id, from subject to object. Attributes are
flat text and numbers, so that every format can carry them; what is not known is left out.

Nodes: ``actor_id``, ``kind``, ``names`` (all, joined by ``; ``), ``born``, ``ended`` (as written), ``country``, and
what else can be said of an actor in few words.

Edges: ``relation_type``, ``sign`` (+1, 0, -1), ``family``, ``mutual`` (bool; a mutual tie is stored once, read it
both ways), ``lasting`` (bool), ``valid_from`` and ``valid_until`` (as written), ``holds`` (``yes`` or ``possibly``,
only in a graph of a day or a period), ``confidence`` (as written), ``level`` (1 low, 2 not graded, 3 medium, 4 high),
``status``, ``last_evidenced``, ``sources`` (their ids, joined by ``; ``), ``role``, ``support``, and what else can be
said of a tie in few words, by the name of its key; ``event``; of a tie of a whole that stands for one of its parts,
``through`` (the parts) and ``stands_for`` (the id of their tie).

The graph itself: ``title``, ``dataset_hash``, ``as_of`` (``YYYY-MM-DD``, ``all``, or a period such as ``2010..2011``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from actorgraph.model.actor import Actor
from actorgraph.model.dates import written
from actorgraph.model.facts import arranged, facts_of
from actorgraph.model.forms import listed
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.facts import Fact
    from actorgraph.model.snapshot import Snapshot


def build(dataset: Dataset, selected: Selection | None = None) -> nx.MultiDiGraph[str]:
    """Return the graph of a dataset: the actors, and the ties that are selected.

    Args:
        dataset: The dataset.
        selected: Which ties; None for all but the retracted ones. Every actor is in it, unless it asks for a tag, a
            place, a kind or a country.

    Returns:
        A new graph with the attributes described above; nodes in the order of labels, edges in the order of ids.
    """
    chosen = selected or Selection()
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        title=str(dataset.title or ""), dataset_hash=dataset.hash, as_of=chosen.time
    )
    for label in chosen.actors_of(dataset):
        actor = dataset.actors[label]
        graph.add_node(label, **_known({name: told(actor) for name, told in _NODE.items()}))
    when = None if chosen.is_timeless else chosen.on(dataset)
    for relation in chosen.of(dataset):
        attributes = _known({name: told(relation, when) for name, told in _EDGE.items()} | _through(relation))
        graph.add_edge(relation.subject, relation.object, relation.id, **attributes)
    return graph


def _flat(fact: Fact) -> Callable[[Relation, Snapshot | None], Any]:
    flat = fact.flat
    return lambda tie, _: flat(tie)


def _through(tie: Relation) -> dict[str, Any]:
    return {"through": listed(tie.through.parts), "stands_for": tie.through.id} if tie.through else {}


def _known(attributes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}


_BORN: Final = {"since": "born", "until": "ended"}
_VALID: Final = {"since": "valid_from", "until": "valid_until"}

_NODE: Final[Mapping[str, Callable[[Actor], Any]]] = arranged(
    {
        "actor_id": lambda actor: actor.id,
        **{_BORN.get(fact.name, fact.name): fact.flat for fact in facts_of(Actor)},
        "names": lambda actor: listed(dict.fromkeys(actor.all_names())),
    },
    first=("actor_id", "kind", "names", "born", "ended", "country"),
    without=("labels", "aliases", "former", "ids", "note", "sources"),
)

_EDGE: Final[Mapping[str, Callable[[Relation, Snapshot | None], Any]]] = arranged(
    {
        "relation_type": lambda tie, _: tie.type.name,
        "sign": lambda tie, _: tie.type.sign,
        "family": lambda tie, _: str(tie.type.family),
        "mutual": lambda tie, _: tie.mutual,
        "lasting": lambda tie, _: tie.type.lasting,
        "holds": lambda tie, when: None if when is None else str(when.holds(tie)),
        "level": lambda tie, _: int(tie.confidence.level),
        "last_evidenced": lambda tie, _: written(tie.last_evidenced),
        "event": lambda tie, _: tie.event,
        **{_VALID.get(fact.name, fact.name): _flat(fact) for fact in facts_of(Relation)},
    },
    first=(
        "relation_type", "sign", "family", "mutual", "lasting", "valid_from", "valid_until", "holds", "confidence",
        "level", "status", "last_evidenced", "sources",
    ),
    last=("claimed_by", "denied_by", "event"),
    without=("note", "disputed_by"),
)  # fmt: skip
