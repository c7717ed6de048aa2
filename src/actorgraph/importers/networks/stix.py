"""Our own exports as STIX, in whose extension all is said of actors and ties that other networks say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.networks.network import Edge, Network, Node, text_of
from actorgraph.importers.parsed import objects_in, text_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.importers.parsed import Parsed

_ACTOR: Final = "actor_id"
_TIE: Final = "tie_id"


def is_ours(found: Parsed) -> bool:
    """Whether a document is a bundle with the extension of ours."""
    return bool(_extension(found.document))


def network_of(found: Parsed) -> Network:
    """Return the network of a bundle that is ours."""
    extension = _extension(found.document)
    numbered = list(enumerate(objects_in(found.document, "objects"), start=1))
    said = {number: _said(thing, extension) for number, thing in numbered}
    actors = {text_in(thing, "id"): said[number][_ACTOR] for number, thing in numbered if _ACTOR in said[number]}
    nodes = [
        Node(number, said[number][_ACTOR], {"label": text_in(thing, "name"), **_others(said[number])})
        for number, thing in numbered
        if _ACTOR in said[number]
    ]
    edges = [
        Edge(number, said[number][_TIE], _ends(thing, actors), directed=True, said=_others(said[number]))
        for number, thing in numbered
        if _TIE in said[number]
    ]
    record = dict(pair for own in said.values() if not {_ACTOR, _TIE} & own.keys() for pair in _others(own).items())
    return Network(tuple(nodes), tuple(edges), record, has_lines=False)


def _extension(bundle: Mapping[str, Any]) -> str:
    """Return the id of our extension; nothing if a bundle has none."""
    things = objects_in(bundle, "objects") if isinstance(bundle, dict) and bundle.get("type") == "bundle" else []
    ours = (thing for thing in things if text_in(thing, "type") == "extension-definition")
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
