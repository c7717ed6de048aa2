"""GEXF, as Gephi, networkx and this program write it, with the times for which its edges are there (gexf.net)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from actorgraph.importers.networks.network import Edge, Network, Node
from actorgraph.importers.networks.xml import Defaults, listen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_OPEN: Final = frozenset(("none", "nan", "inf", "-inf", "infinity", "-infinity"))
"""What stands for an open end: `None` is networkx's, the others are Gephi's."""
_WAYS: Final = ("directed", "undirected", "mutual")
"""How an edge runs; any other word is a type of tie, which networkx writes there."""
_KEY: Final = "networkx_key"
"""Where networkx writes the id of an edge, which it numbers anew."""
_YEAR: Final = re.compile(r"(\d{4})\.0")
_MIDNIGHT: Final = re.compile(r"(\d{4}-\d\d-\d\d)T.*")
_INTERVAL: Final = re.compile(r"([\[(\]])\s*([^,\[\]()]*),\s*([^,\[\]()]*?)\s*([\])\[])")

Spell = tuple[str, str]


def network_in(path: Path) -> Network:
    """Return the network of a GEXF file.

    Raises:
        UnreadableError: If it is none.
    """
    found = _Gexf()
    listen(path, "gexf", found)
    return found.network()


class _Thing:
    """What is being read: a node or an edge."""

    def __init__(self, attributes: Mapping[str, str], line: int, said: dict[str, str]) -> None:
        self.attributes, self.line, self.said = attributes, line, said
        self.spells: list[Spell] = []


class _Gexf:
    def __init__(self) -> None:
        self._class = ""
        self._titles: dict[tuple[str, str], str] = {}
        self._truths: set[tuple[str, str]] = set()
        self._defaults = Defaults()
        self._attribute = ""
        self._default_type = "undirected"
        self._open: list[tuple[str, _Thing]] = []
        self._nodes: list[_Thing] = []
        self._edges: list[_Thing] = []
        self._said: dict[str, str] = {}

    def opened(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        if name == "graph":
            self._default_type = attributes.get("defaultedgetype", self._default_type)
        elif name == "attributes":
            self._class = attributes.get("class", "")
        elif name == "attribute":
            self._attribute = attributes.get("title") or attributes.get("id", "")
            self._titles[self._class, attributes.get("id", "")] = self._attribute
            if attributes.get("type") == "boolean":
                self._truths.add((self._class, attributes.get("id", "")))
        elif name in ("node", "edge"):
            thing = _Thing(attributes, line, self._defaults.given(name))
            self._open.append((name, thing))
            (self._nodes if name == "node" else self._edges).append(thing)
        elif self._open:
            self._tell(*self._open[-1], name, attributes)

    def _tell(self, what: str, thing: _Thing, name: str, attributes: Mapping[str, str]) -> None:
        """Hear of what stands in a node or an edge; a value for some of its time only is not one of all of it."""
        if name == "attvalue" and not {"start", "end", "startopen", "endopen"} & set(attributes):
            key = attributes.get("for") or attributes.get("id", "")
            if value := attributes.get("value", ""):
                said = value.lower() if (what, key) in self._truths else value
                thing.said[self._titles.get((what, key), key)] = said
        elif name in ("spell", "slice"):
            thing.spells += _times(attributes)

    def closed(self, name: str, text: str) -> None:
        if name == "default" and text:
            self._defaults.add(self._class, self._attribute, text)
        elif name == "description":
            self._said["description"] = text
        elif self._open and name == self._open[-1][0]:
            self._open.pop()

    def network(self) -> Network:
        nodes = [Node(each.line, each.attributes.get("id", ""), _labelled(each)) for each in self._nodes]
        return Network(tuple(nodes), tuple(map(self._edge, self._edges)), self._said)

    def _edge(self, thing: _Thing) -> Edge:
        attributes = thing.attributes
        way = attributes.get("type", self._default_type)
        ends = (attributes.get("source", ""), attributes.get("target", ""))
        said = {name: text for name in ("type", "kind") if (text := attributes.get(name)) and text not in _WAYS}
        said |= _labelled(thing)
        directed = (way if way in _WAYS else self._default_type) == "directed"
        spells = thing.spells or _times(attributes)
        key = said.pop(_KEY, "") or attributes.get("id", "")
        return Edge(thing.line, key, ends, directed, said, tuple(dict.fromkeys(spells)))


def _labelled(thing: _Thing) -> dict[str, str]:
    label = thing.attributes.get("label", "")
    return {**({"label": label} if label else {}), **thing.said}


def _times(attributes: Mapping[str, str]) -> list[Spell]:
    """Return the times that attributes of a spell, a node or an edge say; none if they bound nothing."""
    if points := attributes.get("timestamps") or attributes.get("timestamp"):
        days = [_day(point) for point in points.strip("<>[] ").split(",")]
        return [(day, day) for day in days if day]
    found = [
        (_day(first, 1 if left != "[" else 0), _day(last, -1 if right != "]" else 0))
        for left, first, last, right in _INTERVAL.findall(attributes.get("intervals", ""))
    ]
    first = _day(attributes["startopen"], 1) if "startopen" in attributes else _day(attributes.get("start", ""))
    last = _day(attributes["endopen"], -1) if "endopen" in attributes else _day(attributes.get("end", ""))
    return [spell for spell in (*found, (first, last)) if any(spell)]


def _day(text: str, further: int = 0) -> str:
    """Return a date as the language writes it, so many days further; nothing for an open end.

    >>> _day("None"), _day("2010.0"), _day("2010-03-04T00:00:00"), _day("2010-03-01", -1), _day("5.5")
    ('', '2010', '2010-03-04', '2010-02-28', '5.5')
    """
    text = text.strip()
    if text.lower() in _OPEN:
        return ""
    text = _MIDNIGHT.sub(r"\1", _YEAR.sub(r"\1", text))
    try:
        return (date.fromisoformat(text) + timedelta(further)).isoformat() if further else text
    except (ValueError, OverflowError):
        return text
