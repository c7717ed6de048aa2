"""How much there is, layer by layer and year by year: actors, ties, density, centralisation, evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from actorgraph.graph.projections import SIMPLE, neighbours_of
from actorgraph.model.dataset import FADING_DAYS, Dataset
from actorgraph.model.dates import PartialDate, iso
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import LAYERS, Selection, in_layer
from actorgraph.model.snapshot import Snapshot
from actorgraph.queries.answer import Answer, Remark
from actorgraph.queries.columns import Column, as_written, numbers, shares, terms
from actorgraph.queries.doubts import POSSIBLE

ALL = "all"


UNDATED = Remark("an actor without dates is counted on every day")
"""What statistics over time say if there is one."""


@dataclass(frozen=True, kw_only=True)
class Statistic:
    """What there is in one layer on one day. Shares run from 0 to 1; None where there is nothing to share.

    Attributes:
        day: The day, as an ordinal; None for all time.
        layer: One of the layers, or ``all``.
        actors: How many actors are there, whether or not they have ties.
        tied: How many of them have ties.
        ties: How many ties there are.
        pairs: How many pairs of different actors they join.
        density: The share of all pairs of actors that are joined; None for fewer than two actors.
        centralisation: How much the ties are those of one actor (Freeman 1978, of degree): 1 for a star, 0 where all
            have as many; None for fewer than three actors.
        hostile: The share of hostile ties.
        cited: The share of ties with a source.
        graded: The share of ties that somebody graded.
        fading: The share of ties that nothing has evidenced for long.
        contested: The share of ties that are contested.
        possible: The share of ties that only possibly hold on the day; None for all time.
    """

    day: int | None
    layer: str
    actors: int
    tied: int
    ties: int
    pairs: int
    density: float | None
    centralisation: float | None
    hostile: float | None
    cited: float | None
    graded: float | None
    fading: float | None
    contested: float | None
    possible: float | None


@dataclass(frozen=True, kw_only=True)
class Statistics(Answer):
    """Statistics, in the order of time and of layers.

    Attributes:
        over_time: Whether they are told year by year.
        counted: What there is on each day in each layer.
    """

    over_time: bool
    counted: tuple[Statistic, ...]

    query: ClassVar[str] = "stats"
    table: ClassVar[tuple[Column, ...]] = (
        *as_written("as_of"), *terms("layer"), *numbers("actors", "tied", "ties", "pairs", "density", "centralisation"),
        *shares("hostile", "cited", "graded", "fading", "contested", "possible"),
    )  # fmt: skip

    @property
    def told_by_rows(self) -> tuple[str, ...]:
        return ("day",)

    @property
    def found(self) -> bool:
        return bool(self.dataset.actors)

    def signed(self) -> Iterable[RelationType]:
        return (relation.type for relation in self.selected.at_all_times().of(self.dataset))

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "over_time": self.over_time, "projection": SIMPLE}

    def payload(self) -> dict[str, Any]:
        """Return ``rows``, one for each day and layer; null where a number is not defined."""
        return super().payload()

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        rows = []
        for statistic in self.counted:
            values = {name: getattr(statistic, name) for name in self.columns[1:]}
            rows.append({"as_of": self.selected.time if statistic.day is None else iso(statistic.day), **values})
        return rows


def statistics(dataset: Dataset, selected: Selection | None = None, *, over_time: bool = False) -> Statistics:
    """Return how much there is in each layer.

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date. If it names a layer, only
            that one is told of.
        over_time: Tell it for the last day of each year in which something can change, from the first dated tie to the
            day asked about.

    Returns:
        For each day, all ties and then each layer; an actor or a tie is in it if it is there surely or possibly,
        a tie only if both its actors are.
    """
    chosen = selected or Selection().at_its_own_time(dataset)
    narrowed = [replace(chosen, day=day, during=None) for day in _last_days(dataset, chosen)] if over_time else []
    lasting = {tie.id: _lasting_qualities(tie) for tie in dataset.relations}
    counted = [s for each in narrowed or [chosen] for s in _on(dataset, each, lasting)]
    possible = any(statistic.possible for statistic in counted)
    return Statistics(
        dataset=dataset,
        notes=(*((POSSIBLE,) if possible else ()), *((UNDATED,) if over_time and _has_undated(dataset) else ())),
        selected=chosen,
        over_time=over_time,
        counted=tuple(counted),
    )


def _has_undated(dataset: Dataset) -> bool:
    return any(actor.life.since is None for actor in dataset.actors.values())


def _last_days(dataset: Dataset, selected: Selection) -> Iterator[int]:
    """Yield the last day of each year in which something can change, from the first dated tie to the day asked about.

    An actor can be centuries older than what is recorded of it, and in most of them nothing happens.
    """
    if dataset.day is None:
        return
    last = selected.on(dataset).day
    relations = selected.at_all_times().of(dataset)
    turns = set(_turning_days(dataset, relations))
    first = min((_known(d) for tie in relations for d in (tie.period.since, tie.period.until) if d), default=last)
    if selected.during is not None:
        first = max(first, int(max(selected.during.first, 1)))
    for year in sorted({date.fromordinal(day).year for day in turns if first <= day < last}):
        if (day := date(year, 12, 31).toordinal()) < last:
            yield day
    yield last


def _turning_days(dataset: Dataset, relations: Sequence[Relation]) -> Iterator[int]:
    """Yield the days on which what a date says can be otherwise than on the day before, and ties can fade."""
    periods = [tie.period for tie in relations] + [actor.life for actor in dataset.actors.values()]
    for period in periods:
        yield from (day for day in period.begins.bounds if day is not None)
        yield from (day + 1 for day in period.ends.bounds if day is not None)
        yield from (day for day in period.certain.bounds if day is not None)
    for evidenced in (tie.last_evidenced for tie in relations):
        if evidenced is not None and evidenced.latest is not None:
            yield evidenced.latest + FADING_DAYS + 1


def _known(day: PartialDate) -> int:
    return day.earliest or day.latest or date.max.toordinal()


def _on(dataset: Dataset, selected: Selection, lasting: Mapping[str, tuple[str, ...]]) -> Iterator[Statistic]:
    actors, relations = selected.network_of(dataset)
    when = selected.on(dataset)
    layers = (selected.layer,) if selected.layer else (ALL, *LAYERS)
    among = {
        name: [layer for layer in layers if layer == ALL or in_layer(kind, layer)]
        for name, kind in dataset.types.items()
    }
    ties: dict[str, list[Relation]] = {layer: [] for layer in layers}
    counts: dict[str, Counter[str]] = {layer: Counter() for layer in layers}
    for tie in relations:
        if tie.subject != tie.object:
            qualities = (*lasting[tie.id], *_qualities_on(tie, when))
            for layer in among[tie.type.name]:
                ties[layer].append(tie)
                for quality in qualities:
                    counts[layer][quality] += 1
    for layer in layers:
        yield _statistic(selected.day, layer, actors, ties[layer], counts[layer])


def _lasting_qualities(tie: Relation) -> tuple[str, ...]:
    """Return which of the shares a tie counts for, whatever the day."""
    found = {
        "hostile": tie.type.sign < 0,
        "cited": bool(tie.citations),
        "graded": bool(tie.confidence.written),
        "contested": tie.status is Status.CONTESTED,
    }
    return tuple(name for name, applies in found.items() if applies)


def _qualities_on(tie: Relation, when: Snapshot) -> tuple[str, ...]:
    """Return which of the shares a tie counts for at a time."""
    found = {"fading": when.dataset.is_fading(tie, when.day), "possible": when.holds(tie) is Certainty.POSSIBLY}
    return tuple(name for name, applies in found.items() if applies)


def _statistic(
    day: int | None, layer: str, actors: Sequence[str], ties: Sequence[Relation], counts: Counter[str]
) -> Statistic:
    degrees = [len(others) for others in neighbours_of(actors, ties).values()]
    share = {name: counts[name] / len(ties) if ties else None for name in _SHARES}
    return Statistic(
        day=day,
        layer=layer,
        actors=len(actors),
        tied=len({end for tie in ties for end in (tie.subject, tie.object)}),
        ties=len(ties),
        pairs=sum(degrees) // 2,
        density=sum(degrees) / (len(degrees) * (len(degrees) - 1)) if len(degrees) > 1 else None,
        centralisation=centralisation(degrees),
        **{**share, "possible": None if day is None else share["possible"]},
    )


_SHARES = ("hostile", "cited", "graded", "fading", "contested", "possible")


def centralisation(degrees: Sequence[int]) -> float | None:
    """Return the degree centralisation of a simple graph (Freeman 1978); None for fewer than three actors.

    It is the sum over actors of how far their degree is below the greatest, divided by ``(n − 1)(n − 2)``, which is
    that sum in a star (Freeman 1978, Social Networks 1(3), 215–239).

    >>> centralisation([4, 1, 1, 1, 1]), centralisation([2, 2, 2])
    (1.0, 0.0)
    """
    count = len(degrees)
    if count < 3:
        return None
    return (count * max(degrees) - sum(degrees)) / ((count - 1) * (count - 2))
