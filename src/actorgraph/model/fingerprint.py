"""One short number for all that a dataset says, so that a picture can name the data it was made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from actorgraph.model.actor import Actor
from actorgraph.model.event import Event
from actorgraph.model.facts import exact_of
from actorgraph.model.forms import LOCAL_TEXT
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.side import Side
from actorgraph.model.source import Source


def fingerprint(
    header: Mapping[str, Any],
    types: Iterable[RelationType],
    sources: Iterable[Source],
    actors: Iterable[Actor],
    relations: Collection[Relation],
    *,
    sides: Iterable[Side] = (),
    events: Iterable[Event] = (),
) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of what a dataset says.

    It changes if and only if something the dataset says changes: files, folders, comments and the order of lines make
    no difference, and neither does what could be said and is not, a type that no tie is of, or what only says how to
    show the data, as a side without a source does.

    Args:
        header: What is said of the dataset itself (:func:`~.facts.exact_of`).
        types: The relation types, whether or not any tie is of them.
        sources: The sources, in the order of their ids.
        actors: The actors, in the order of their labels.
        relations: The relations, in the order of their ids.
        sides: The sides, in any order.
        events: The events, in the order of their ids.
    """
    used = {relation.type.name for relation in relations}
    content: dict[str, Any] = {
        "dataset": header,
        "types": sorted((_type(kind) for kind in types if kind.name in used), key=lambda kind: str(kind["name"])),
        "sources": [{"id": source.id, **exact_of(source)} for source in sources],
        "actors": [{"label": actor.label, **exact_of(actor)} for actor in actors],
        "relations": [_relation(relation) for relation in relations],
    }
    if claimed := sorted((exact_of(side) for side in sides if side.citations), key=repr):
        content["sides"] = claimed
    if happened := [{"id": event.id, **exact_of(event)} for event in events]:
        content["events"] = happened
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


def _type(kind: RelationType) -> dict[str, Any]:
    return {
        "name": kind.name,
        "label": LOCAL_TEXT.exact(kind.label),
        "verb": LOCAL_TEXT.exact(kind.verb),
        "inverse": LOCAL_TEXT.exact(kind.inverse),
        "direction": kind.direction,
        "sign": kind.sign,
        "family": kind.family,
        "lasting": kind.lasting,
        "colour": kind.colour,
        "dash": kind.dash,
        "symbol": kind.symbol,
        **({"ending": True} if kind.ending else {}),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "id": relation.id,
        "type": relation.type.name,
        "from": relation.subject,
        "to": relation.object,
        "mutual": relation.mutual,
        "event": relation.event,
        **exact_of(relation),
    }
