"""Who connects what would otherwise be apart: articulation points, bridges, structural holes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from actorgraph.errors import QuestionError
from actorgraph.graph.brokerage import ROLES, brokerage
from actorgraph.graph.constraint import constraint, effective_size
from actorgraph.graph.cuts import Cut, cuts
from actorgraph.graph.projections import SIMPLE, neighbours_of
from actorgraph.graph.size import size_of
from actorgraph.graph.whole import GROUPINGS, Ties
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.forms import listed
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Remark, whole_tie_dict
from actorgraph.queries.answers.columns import ACTOR, Column, as_written, numbers
from actorgraph.queries.answers.groups import groups_of, lacking
from actorgraph.queries.answers.measured import Measured, Network, network
from actorgraph.queries.answers.rolling import of_wholes


@dataclass(frozen=True, kw_only=True)
class Broker:
    """One actor between others.

    Attributes:
        actor: Its label.
        contacts: How many actors it has ties with.
        constraint: How much these are each other's contacts (Burt 1992); the lower, the more of a broker.
        effective_size: How many of them are not known through others.
        roles: How often it has each role of a broker between groups; None if it is in no group, or nobody asked.
        sizes: How many actors are in each piece that its absence leaves, the largest first; none if nothing does.
        apart: The actors in each piece but the largest.
    """

    actor: str
    contacts: int
    constraint: float
    effective_size: float
    roles: Mapping[str, int] | None
    sizes: tuple[int, ...]
    apart: tuple[tuple[str, ...], ...]

    @property
    def efficiency(self) -> float:
        """The share of its contacts that are not known through others."""
        return self.effective_size / self.contacts

    @property
    def cut_off(self) -> int:
        """How many actors its absence cuts off from the largest piece."""
        return sum(self.sizes[1:])


@dataclass(frozen=True, kw_only=True)
class Bridge:
    """Two actors whose ties are all that connects two parts.

    Attributes:
        ends: The two, in alphabetical order.
        relations: The ties between them.
        sizes: How many actors are in each of the two parts, the larger first.
        apart: The actors in the smaller part, as the only piece.
    """

    ends: tuple[str, ...]
    relations: tuple[Relation, ...]
    sizes: tuple[int, ...]
    apart: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Brokers(Measured):
    """Actors and pairs that connect what would otherwise be apart.

    Attributes:
        brokers: The actors with ties: those first without whom most are cut off, then the least constrained.
        bridges: The pairs that are the only link, those that cut off most first.
        grouping: By which groups the roles are, one of :data:`~actorgraph.graph.whole.GROUPINGS`; None without them.
    """

    brokers: tuple[Broker, ...]
    bridges: tuple[Bridge, ...]
    grouping: str | None = None

    query: ClassVar[str] = "brokers"

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        roles = numbers(*ROLES) if self.grouping else ()
        return (ACTOR, *as_written(*_OF_BROKER), *roles, *as_written("pieces", "cut_off", "apart"))

    @property
    def found(self) -> bool:
        return bool(self.brokers)

    def cited(self) -> Iterable[Source]:
        return (c.source for bridge in self.bridges for relation in bridge.relations for c in relation.said_in)

    def signed(self) -> Iterable[RelationType]:
        return self.selected.types_by_sign(self.dataset)

    def scope(self) -> dict[str, Any]:
        roles = {"roles": self.grouping} if self.grouping else {}
        return {**super().scope(), "projection": SIMPLE, **roles}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [
            {
                "actor": broker.actor,
                "contacts": broker.contacts,
                "constraint": broker.constraint,
                "effective_size": broker.effective_size,
                "efficiency": broker.efficiency,
                **self._roles_of(broker),
                "pieces": len(broker.sizes) or 1,
                "cut_off": broker.cut_off,
                "apart": _pieces(broker.apart),
            }
            for broker in self.brokers
        ]

    def _roles_of(self, broker: Broker) -> dict[str, int | None]:
        if self.grouping is None:
            return {}
        return {role: None if broker.roles is None else broker.roles[role] for role in ROLES}

    def payload(self) -> dict[str, Any]:
        """Return ``rows`` and ``bridges``.

        With ``--roles``, a row has how often the actor is ``coordinator``, ``itinerant``, ``representative``,
        ``gatekeeper`` and ``liaison``; null if it is in no group. Both have ``apart``: the ``size`` of each piece that
        is left, the largest first, and the ``actors`` in it, but for the largest. A bridge has the two actors it is
        ``between`` and their ``ties``.
        """
        return {
            "rows": [
                {**row, "apart": _apart(broker.sizes, broker.apart)}
                for row, broker in zip(self.rows(), self.brokers, strict=True)
            ],
            "bridges": [
                {
                    "between": list(bridge.ends),
                    "apart": _apart(bridge.sizes, bridge.apart),
                    "ties": [whole_tie_dict(relation, self.when) for relation in bridge.relations],
                }
                for bridge in self.bridges
            ],
        }


_OF_BROKER: Final = ("contacts", "constraint", "effective_size", "efficiency")


@of_wholes
def brokers(
    dataset: Dataset, selected: Selection | None = None, *, top: int | None = None, roles: str | None = None
) -> Brokers:
    """Return who connects what would otherwise be apart.

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date. Actors whose life surely
            lies elsewhere are left out, and their ties.
        top: Only so many actors and so many bridges.
        roles: By which groups to count the roles of brokers, one of :data:`~actorgraph.graph.whole.GROUPINGS`.

    Raises:
        QuestionError: If ``top`` is below 1, or there are no such groups.
    """
    if top is not None and top < 1:
        raise QuestionError("the number of brokers has to be at least 1")
    chosen = selected or Selection().at_its_own_time(dataset)
    counted = network(dataset, chosen)
    neighbours = neighbours_of(counted.actors, counted.relations)
    points, links = cuts(neighbours)
    holders, notes = _roles(counted, roles) if roles else ({}, ())
    return Brokers(
        dataset=dataset,
        selected=chosen,
        notes=(*counted.notes(signed=False), *notes),
        size=size_of(neighbours, _edges(neighbours)),
        brokers=tuple(_ranked(neighbours, points, holders, top)),
        bridges=tuple(_bridges(links, counted.relations, top)),
        grouping=roles,
    )


def _roles(counted: Network, grouping: str) -> tuple[dict[str, dict[str, int]], tuple[Remark | Message, ...]]:
    """Return how often each actor has each role, and who is left out since it is in no group."""
    if grouping not in GROUPINGS:
        told = "there are no groups '{grouping}'; the groups are {groupings}"
        raise QuestionError(told, grouping=grouping, groupings=GROUPINGS)
    groups = groups_of(counted.when.dataset, counted.selected)[grouping]
    there = {label: groups[label] for label in counted.actors if label in groups}
    if not there:
        return {}, (Remark("nobody is known to be in any of these groups, so there are no roles between them"),)
    return brokerage(Ties.of(counted.actors, counted.relations).arrows, there), (*lacking(grouping, counted, there),)


def _ranked(
    neighbours: Mapping[str, set[str]],
    points: Iterable[Cut],
    holders: Mapping[str, Mapping[str, int]],
    top: int | None,
) -> Iterator[Broker]:
    """Yield the first brokers; only of these the actors that they hold are named."""
    cut_at = {cut.ends[0]: cut for cut in points}
    cut_off = {label: sum(cut.sizes[1:]) for label, cut in cut_at.items()}
    sizes = effective_size(neighbours)
    values = {label: value for label, value in constraint(neighbours).items() if value is not None}
    order = sorted(values, key=lambda label: (-cut_off.get(label, 0), round(values[label], 12), label))
    for label in order[:top]:
        cut = cut_at.get(label)
        yield Broker(
            actor=label,
            contacts=len(neighbours[label]),
            constraint=values[label],
            effective_size=sizes[label] or 0.0,
            roles=holders.get(label),
            sizes=cut.sizes if cut else (),
            apart=cut.apart if cut else (),
        )


def _bridges(links: Iterable[Cut], relations: Iterable[Relation], top: int | None) -> Iterator[Bridge]:
    """Yield the first bridges; only of these the actors of the smaller part are named."""
    first = sorted(links, key=lambda cut: (-cut.sizes[1], cut.ends))[:top]
    ties: dict[tuple[str, ...], list[Relation]] = {cut.ends: [] for cut in first}
    for relation in relations:
        ends = tuple(sorted((relation.subject, relation.object)))
        if ends in ties:
            ties[ends].append(relation)
    for cut in first:
        yield Bridge(ends=cut.ends, relations=tuple(ties[cut.ends]), sizes=cut.sizes, apart=cut.apart)


def _pieces(apart: Sequence[tuple[str, ...]]) -> str | None:
    """Return the actors of several pieces as one text, with a bar between pieces; as JSON, if a label has one."""
    if any("|" in label for piece in apart for label in piece):
        return json.dumps(apart, ensure_ascii=False)
    return " | ".join(str(listed(piece)) for piece in apart) or None


def _edges(neighbours: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    return ((label, other) for label, others in neighbours.items() for other in others if label < other)


def _apart(sizes: Sequence[int], apart: Sequence[tuple[str, ...]]) -> list[dict[str, Any]]:
    """Return the size of each piece, and who is in it; of the largest, which stays, the size alone."""
    named = (None, *map(list, apart))
    return [{"size": size, "actors": actors} for size, actors in zip(sizes, named, strict=False)]
