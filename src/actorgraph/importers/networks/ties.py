"""The ties of our own exports as entries: what was one entry, such as a merger of four groups, is one again."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.networks.said import RENAMED, facts_in
from actorgraph.importers.writing import Entry, Refused
from actorgraph.message import Message
from actorgraph.model.facts import facts_of
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import Family

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from actorgraph.editing import Plain
    from actorgraph.importers.networks.network import Edge, Network
    from actorgraph.model.relation_type import RelationType

_FACTS: Final = tuple(fact.name for fact in facts_of(Relation))
_MEDIATION: Final = "mediation"
_HUNG: Final = ("after ", "before ", "with ")


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """An entry of ties, and the ids that they had.

    Attributes:
        entry: The entry.
        ids: The ids of its ties; none if another program has lost one of them, or numbered them anew.
        own_id: What its author would have to call it for them to have these ids again.
    """

    entry: Entry
    ids: frozenset[str]
    own_id: str


class Ties:
    """Makes entries of edges."""

    def __init__(self, network: Network, types: Mapping[str, RelationType], events: Collection[str]) -> None:
        self._labels = {node.id: node.said.get("label", node.id) for node in network.nodes}
        self._types, self._events = types, events
        self._edges = network.edges
        self.refused: list[Refused] = []

    def found(self) -> list[Tie]:
        """Return the entries, in the order of the edges."""
        groups: dict[str, list[Edge]] = defaultdict(list)
        for number, edge in enumerate(self._edges):
            if (reason := self._why_not(edge)) is not None:
                self.refused.append(Refused(edge.line, reason))
            else:
                groups[edge.said.get("event") or f"\0{number}"].append(edge)
        return [tie for event, edges in groups.items() for tie in self._of(event, edges)]

    def _why_not(self, edge: Edge) -> Message | None:
        for end in edge.ends:
            if end not in self._labels:
                return Message.of("there is no node '{node}'", node=end)
        if not (edge.directed or _is_mutual(edge)):
            return Message.of("it is a tie that runs one way, and the file says no more which way that is")
        if edge.said.get("relation_type") not in self._types:
            return Message.of("'{word}' is no type of tie", word=edge.said.get("relation_type", ""))
        if through := edge.said.get("stands_for"):
            told = "it stands for '{tie}', since parts were rolled up into their wholes: it is not what was recorded"
            return Message.of(told, tie=through)
        return None

    def _of(self, event: str, edges: Sequence[Edge]) -> Iterator[Tie]:
        main = [edge for edge in edges if edge.said["relation_type"] != _MEDIATION] or list(edges)
        joined = self._ends(main, len(edges) - len(main)) if not event.startswith("\0") else None
        alike = len({json.dumps(self._facts(edge), sort_keys=True) for edge in main}) == 1
        if joined is not None and alike:
            yield self._tie(main[0], joined, edges, event)
            return
        for edge in edges:
            yield self._tie(edge, self._own_ends(edge), [edge], edge.id)

    def _tie(self, edge: Edge, ends: Mapping[str, Plain], edges: Iterable[Edge], own_id: str) -> Tie:
        entry = Entry(edge.line, self._kind(edge).plural, {**ends, **self._facts(edge)})
        ids = frozenset(each.id for each in edges)
        return Tie(entry, frozenset() if any(not each or each.isdecimal() for each in ids) else ids, own_id)

    def _kind(self, edge: Edge) -> RelationType:
        return self._types[edge.said["relation_type"]]

    def _own_ends(self, edge: Edge) -> dict[str, Plain]:
        one, other = (self._labels[end] for end in edge.ends)
        return {"between": [one, other]} if _is_mutual(edge) else {"from": one, self._goal(edge): other}

    def _goal(self, edge: Edge) -> str:
        return "into" if self._kind(edge).family == Family.SUCCESSION else "to"

    def _ends(self, edges: Sequence[Edge], mediated: int) -> dict[str, Plain] | None:
        """Return the ends of an entry that makes all these ties and no other; None if some of them did not go out."""
        first = edges[0]
        if parties := _lists_in(first.said.get("parties", "")):
            mediators = _names_in(first.said.get("mediators", ""))
            sizes = [len(party) for party in parties]
            pairs = (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
            if (pairs, sum(sizes) * len(mediators)) != (len(edges), mediated):
                return None
            told: dict[str, Plain] = {"parties": [_alone(party) for party in parties]}
            return {**told, "mediators": list(mediators)} if mediators else told
        befores, afters = (list(dict.fromkeys(self._labels[edge.ends[at]] for edge in edges)) for at in (0, 1))
        if _is_mutual(first):
            between = list(dict.fromkeys([*befores, *afters]))
            return {"between": list(between)} if len(between) * (len(between) - 1) // 2 == len(edges) else None
        if len(befores) * len(afters) != len(edges):
            return None
        return {"from": _alone(befores), self._goal(first): _alone(afters)}

    def _facts(self, edge: Edge) -> dict[str, Plain]:
        said = {**edge.said, **{name: self._anchored(edge, name) for name in ("valid_from", "valid_until")}}
        facts = facts_in(Relation, said, RENAMED)
        if isinstance(spells := facts.get("spells"), list):
            facts = {name: value for name, value in facts.items() if name not in ("since", "until", "sources")}
            facts |= {"spells": self._spells(edge, spells), **_shared_by(spells, said)}
        if self._kind(edge).lasting and "since" in facts:
            facts = {"date": facts["since"], **{name: value for name, value in facts.items() if name != "since"}}
        if facts.get("status") == ("contested" if "disputed_by" in facts else "accepted"):
            del facts["status"]
        return facts

    def _is_adrift(self, date: Plain) -> bool:
        """Whether a date hangs on an event that did not come along."""
        return isinstance(date, str) and date.startswith(_HUNG) and date.split()[-1] not in self._events

    def _spells(self, edge: Edge, spells: Sequence[Plain]) -> list[Plain]:
        """Return spells with their dates as they were written, or with the days of the edge where one is adrift."""
        days = edge.spells if len(edge.spells) == len(spells) else [("", "")] * len(spells)
        found: list[Plain] = []
        for spell, (first, last) in zip(spells, days, strict=True):
            said = dict(spell) if isinstance(spell, dict) else {}
            if self._is_adrift(said.get("since")):
                said["since"] = f"{first}.." if first else "unknown"
            if self._is_adrift(said.get("until")):
                said["until"] = f"..{last}" if last else "unknown"
            found.append(said)
        return found

    def _anchored(self, edge: Edge, name: str) -> str:
        """Return a date as it was written, or its bounds if it is adrift."""
        text = edge.said.get(name, "")
        if not self._is_adrift(text):
            return text
        bounds = ("first_day", "sure_from") if name == "valid_from" else ("sure_until", "last_day")
        first, last = (edge.said.get(bound, "") for bound in bounds)
        return first if first == last else f"{first}..{last}"


def _shared_by(spells: Sequence[Plain], said: Mapping[str, str]) -> dict[str, Plain]:
    """Return the sources of a tie that paused: of all that are cited, those of each of its spells are its own."""
    cited = facts_in(Relation, said, {}, _FACTS).get("sources")
    each = [spell.get("sources") if isinstance(spell, dict) else None for spell in spells]
    own = [item for item in cited or () if all(isinstance(those, list) and item in those for those in each)]
    return {"sources": own} if own else {}


def _is_mutual(edge: Edge) -> bool:
    return edge.said.get("mutual") == "true"


def _alone(names: Sequence[str]) -> Plain:
    return names[0] if len(names) == 1 else list(names)


def _names_in(text: str) -> list[str]:
    said: Any = _json(text) if text.startswith(("[", '"')) else text.split("; ")
    return [str(name) for name in said if name] if isinstance(said, list) else [str(said)]


def _lists_in(text: str) -> list[list[str]]:
    said = _json(text)
    return [party for party in said if isinstance(party, list) and party] if isinstance(said, list) else []


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
