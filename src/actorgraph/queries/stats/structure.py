"""What the graph is like as a whole, layer by layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from actorgraph.graph.size import size_of
from actorgraph.graph.whole import WHOLE, Ties, Value
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import LAYERS, Selection
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.columns import Column, Told, numbers, terms
from actorgraph.queries.answers.groups import Groups, groups_of, lacking
from actorgraph.queries.answers.measured import Measured, Network, network
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.stats.tallies import ALL

BY_LAYER = (
    "simple graphs of each layer: two actors are joined once, however many ties join them; for reciprocity, dyads and "
    "triads arrows count, mutual ties both ways; self-ties left out"
)
"""The graphs that are measured."""


@dataclass(frozen=True, kw_only=True)
class Structure(Measured):
    """Measures of the graph as a whole.

    Attributes:
        layers: The layers that are told of.
        values: The values of each measure, one for each layer, by its name and what it is of.
    """

    layers: tuple[str, ...]
    values: tuple[tuple[str, str, tuple[Value, ...]], ...]

    query: ClassVar[str] = "structure"

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        return (*terms("measure"), Column("of", Told.TERM), *numbers(*self.layers))

    @property
    def found(self) -> bool:
        return bool(self.size.nodes)

    def signed(self) -> Iterable[RelationType]:
        return (relation.type for relation in self.selected.of(self.dataset))

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "projection": BY_LAYER}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [
            {"measure": measure, "of": of or None, **dict(zip(self.layers, values, strict=True))}
            for measure, of, values in self.values
        ]

    def payload(self) -> dict[str, Any]:
        """Return ``rows``, one for each ``measure`` and what it is ``of``, with its value in each layer.

        A value is null where it is not defined. ``of`` is the kind of dyads or triads, or what actors are grouped by;
        else null.
        """
        return super().payload()


@of_wholes
def structure(dataset: Dataset, selected: Selection | None = None) -> Structure:
    """Return what the graph is like as a whole: its dyads, triads, chains and cores, and whether like ties with like.

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date. If it names a layer, only
            that one is told of.

    >>> import actorgraph
    >>> {row["measure"]: row["all"] for row in structure(actorgraph.load("graph")).rows()}["diameter"]
    8
    """
    chosen = selected or Selection().at_its_own_time(dataset)
    layers = (chosen.layer,) if chosen.layer else (ALL, *LAYERS)
    counted = network(dataset, chosen)
    groups = groups_of(dataset, chosen)
    graphs = [Ties.of(part.actors, part.relations, groups) for part in _parts(dataset, chosen, layers)]
    whole = Ties.of(counted.actors, counted.relations)
    return Structure(
        dataset=dataset,
        selected=chosen,
        notes=tuple(_notes(counted, groups)),
        size=size_of(whole.neighbours, whole.pairs),
        layers=layers,
        values=tuple(_measured(graphs)),
    )


def _parts(dataset: Dataset, selected: Selection, layers: Iterable[str]) -> Iterator[Network]:
    for layer in layers:
        yield network(dataset, replace(selected, layer=None if layer == ALL else layer))


def _notes(counted: Network, groups: Groups) -> Iterator[Remark | Message]:
    yield from counted.notes(signed=False)
    for grouping, found in groups.items():
        yield from lacking(grouping, counted, found)


def _measured(graphs: list[Ties]) -> Iterator[tuple[str, str, tuple[Value, ...]]]:
    for measure in WHOLE:
        found = [measure.compute(ties) for ties in graphs]
        for (name, of), *values in zip(measure.rows, *found, strict=True):
            yield name, of, tuple(values)
