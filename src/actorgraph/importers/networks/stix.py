"""Our own exports as STIX, in whose extension all is said of actors and ties that other networks say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.known.citing import date_in
from actorgraph.importers.known.stix import ACTORS
from actorgraph.importers.networks.network import Edge, Network, Node, text_of
from actorgraph.importers.parsed import objects_in, text_in
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.importers.parsed import Parsed

_DEFINITION: Final = "extension-definition"
_RELATIONSHIP: Final = "relationship"
_HEADS: Final = {
    "relation_type": "relationship_type", "note": "description",
}  # fmt: skip
_TIMES: Final = {"valid_from": "start_time", "valid_until": "stop_time"}
_ACTOR: Final = "actor_id"
_TIE: Final = "tie_id"


def is_ours(found: Parsed) -> bool:
    """Whether a document is a bundle with the extension of ours."""
    return bool(_extension(found.document))


def network_of(found: Parsed) -> Network:
    """Return the network of a bundle that is ours, with what somebody added to it."""
    extension = _extension(found.document)
    numbered = list(enumerate(objects_in(found.document, "objects"), start=1))
    said = {number: _said(thing, extension) for number, thing in numbered}
    actors = {text_in(thing, "id"): said[number][_ACTOR] for number, thing in numbered if _ACTOR in said[number]}
    nodes: list[Node] = []
    edges: list[Edge] = []
    refused: list[tuple[int, Message]] = []
    for number, thing in numbered:
        kind, own = text_in(thing, "type"), said[number]
        if _ACTOR in own:
            nodes.append(Node(number, own[_ACTOR], {"label": text_in(thing, "name"), **_others(own)}))
        elif _TIE in own:
            edges.append(Edge(number, own[_TIE], _ends(thing, actors), directed=True, said=_others(own)))
        elif kind in ACTORS and not own:
            nodes.append(Node(number, text_in(thing, "id"), {"label": text_in(thing, "name")}))
        elif kind == _RELATIONSHIP:
            edges.append(Edge(number, text_in(thing, "id"), _ends(thing, actors), directed=True, said=_tie_of(thing)))
        elif kind != _DEFINITION and not own:
            refused.append((number, Message.of("'{type}' is neither an actor nor a tie", type=kind)))
    record = dict(pair for own in said.values() if not {_ACTOR, _TIE} & own.keys() for pair in _others(own).items())
    return Network(tuple(nodes), tuple(edges), record, tuple(refused), has_lines=False)


def _tie_of(thing: Mapping[str, Any]) -> dict[str, str]:
    """Return what a relationship that somebody added says, under the heads that other networks have for it."""
    pages = [text_in(page, "url") for page in objects_in(thing, "external_references")]
    said = {head: text_in(thing, key) for head, key in _HEADS.items()}
    said |= {head: date_in(text) or text for head, key in _TIMES.items() if (text := text_in(thing, key))}
    return {head: text for head, text in {**said, "sources": " ".join(filter(None, pages))}.items() if text}


def _extension(bundle: Mapping[str, Any]) -> str:
    """Return the id of our extension; nothing if a bundle has none."""
    things = objects_in(bundle, "objects") if isinstance(bundle, dict) and bundle.get("type") == "bundle" else []
    ours = (thing for thing in things if text_in(thing, "type") == _DEFINITION)
    return next((text_in(thing, "id") for thing in ours if text_in(thing, "name") == "actorgraph"), "")


def _said(thing: Mapping[str, Any], extension: str) -> dict[str, str]:
    extensions = thing.get("extensions")
    own = extensions.get(extension) if isinstance(extensions, dict) else None
    return {name: text for name, value in own.items() if (text := text_of(value))} if isinstance(own, dict) else {}


def _others(said: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in said.items() if name not in (_ACTOR, _TIE, "extension_type")}


def _ends(thing: Mapping[str, Any], actors: Mapping[str, str]) -> tuple[str, str]:
    one, other = (text_in(thing, key) for key in ("source_ref", "target_ref"))
    return actors.get(one, one), actors.get(other, other)
