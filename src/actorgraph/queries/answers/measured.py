"""What a measure is taken on: who is there, which ties count, and what has to be said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from actorgraph.graph.events import LATEST_WORD, in_force, overruling_days
from actorgraph.graph.size import Size
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.snapshot import Snapshot
from actorgraph.queries.answers.answer import Answer, Remark
from actorgraph.queries.answers.doubts import notes_on, unaccepted
from actorgraph.queries.answers.weights import weighable

_BY_SIGN: Final = ("friendly", "hostile", "neutral")
"""Layers that say themselves which signs count."""


@dataclass(frozen=True, kw_only=True)
class Measured(Answer):
    """An answer that is measured on a graph.

    Attributes:
        size: How large the graph is.
    """

    size: Size

    def scope(self) -> dict[str, Any]:
        graph = {
            "nodes": self.size.nodes,
            "edges": self.size.edges,
            "components": self.size.components,
            "largest_component": self.size.largest,
        }
        policy = LATEST_WORD if judges_events(self.selected) else None
        return {**super().scope(), "event_policy": policy, "graph": graph}


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """What counts.

    Attributes:
        actors: The labels of the actors that are there.
        relations: The ties that count, in the order of their ids.
        overruled: The events that would, did not a later tie overrule them (:mod:`actorgraph.graph.events`).
        when: The dataset on the day, or in the period.
        selected: What was asked for.
    """

    actors: tuple[str, ...]
    relations: tuple[Relation, ...]
    overruled: tuple[Relation, ...]
    when: Snapshot
    selected: Selection

    def notes(self, *, signed: bool) -> tuple[Remark | Message, ...]:
        """Return what has to be said of the ties that count.

        Args:
            signed: Whether they count by their signs.
        """
        counted = [tie for tie in self.relations if tie.subject != tie.object and (tie.type.sign or not signed)]
        hostile = () if signed else self._hostile(counted)
        in_doubt = (*unaccepted(counted), *notes_on(self.relations, self.when, self.selected))
        return (*hostile, *cliques(counted), *self._outdated(), *in_doubt)

    def weighed(self, weight: str | None) -> Network:
        """Return the same without the ties that do not say by how much to count them, if they are weighed by a fact."""
        return self if weight is None else replace(self, relations=weighable(self.relations, weight))

    def _hostile(self, counted: list[Relation]) -> Iterator[Message]:
        hostile = sum(tie.type.sign < 0 for tie in counted)
        chosen = self.selected.layer in _BY_SIGN or (self.selected.only and hostile == len(counted))
        if hostile and not chosen:
            told = "hostile ties count as friendly ones do: {n} of {all}; the friendly layer has friendly ties alone"
            yield Message.of(told, n=hostile, all=len(counted))

    def _outdated(self) -> Iterator[Message]:
        if self.overruled:
            told = "events that no longer count, since a later tie of the opposite sign has begun (latest word): {n}"
            yield Message.of(told, n=len(self.overruled))


def network(dataset: Dataset, selected: Selection, signs: Mapping[str, int] | None = None) -> Network:
    """Return who is there, and which of the selected ties count.

    Args:
        dataset: The dataset.
        selected: Which ties are asked about.
        signs: The sign of each type by its name; None for the signs that the types have.
    """
    when = selected.on(dataset)
    actors, found = selected.network_of(dataset)
    ends = overruling_days(dataset.relations, signs) if judges_events(selected) else {}
    relations = in_force(found, ends, selected.day)
    counted = {tie.id for tie in relations}
    outdated = tuple(tie for tie in found if tie.id not in counted)
    return Network(actors=actors, relations=relations, overruled=outdated, when=when, selected=selected)


def judges_events(selected: Selection) -> bool:
    """Whether events count only until they are overruled: on a day, and where they are not asked for as lineage."""
    return selected.day is not None and selected.layer != "lineage"


def cliques(relations: Iterable[Relation]) -> Iterator[Message]:
    """Say how many ties each entry of more than two actors counts as."""
    events: defaultdict[str, list[Relation]] = defaultdict(list)
    for tie in relations:
        if tie.event and tie.mutual:
            events[tie.event].append(tie)
    found = [(len({end for tie in ties for end in (tie.subject, tie.object)}), len(ties)) for ties in events.values()]
    cliques = [(parties, count) for parties, count in found if parties > 2 and count == parties * (parties - 1) // 2]
    if len(cliques) == 1:
        told = "one tie between {parties} actors counts as {n} ties, one for each pair of them"
        yield Message.of(told, parties=cliques[0][0], n=cliques[0][1])
    elif cliques:
        told = "{entries} ties between more than two actors count as {n}, one for each pair; the largest has {most}"
        total, most = sum(count for _, count in cliques), max(parties for parties, _ in cliques)
        yield Message.of(told, entries=len(cliques), n=total, most=most)
