"""Who is at the centre: measures of the position of each actor.

Each measure names the projection it is taken on, since none is defined on a multigraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.selection import Selection
from actorgraph.queries.base import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import networkx as nx

    from actorgraph.model.dataset import Dataset


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One way to measure centrality.

    Attributes:
        name: What it is called in options and answers.
        summary: What it says, with its source.
        compute: Returns the value of each actor on the simple graph.
    """

    name: str
    summary: str
    compute: Callable[[nx.Graph[str]], Mapping[str, float]]


@dataclass(frozen=True, kw_only=True)
class Ranking(Answer):
    """Actors by a measure.

    Attributes:
        measure: The measure.
        projection: The graph it was taken on, in words.
        ranked: ``(rank, label, value)``, highest value first; equal values share a rank.
    """

    measure: Measure
    projection: str
    ranked: tuple[tuple[int, str, float], ...]

    query: ClassVar[str] = "centrality"
    columns: ClassVar[tuple[str, ...]] = ("rank", "actor", "value")

    @property
    def found(self) -> bool:
        return bool(self.ranked)

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "measure": self.measure.name, "projection": self.projection}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [dict(zip(self.columns, entry, strict=True)) for entry in self.ranked]


def centrality(
    dataset: Dataset, by: str = "degree", selected: Selection | None = None, *, top: int | None = None
) -> Ranking:
    """Return the actors ranked by a measure of centrality.

    Args:
        dataset: The dataset.
        by: The name of one of :data:`MEASURES`.
        selected: Which ties count; None for those that hold as of the dataset's own date. Actors whose life surely
            lies elsewhere are left out, and their ties.
        top: Only ranks up to this one; actors that share it are all listed.

    Returns:
        The ranking; equal values share a rank and stand in alphabetical order.

    Raises:
        QuestionError: If there is no such measure, or ``top`` is below 1.
    """
    from actorgraph.graph.projections import SIMPLE, simple  # noqa: PLC0415  (networkx is heavy)

    measure = next((m for m in MEASURES if m.name == by), None)
    if measure is None:
        raise QuestionError(f"there is no measure '{by}'; the measures are {', '.join(m.name for m in MEASURES)}")
    if top is not None and top < 1:
        raise QuestionError("the number of ranks has to be at least 1")
    chosen = selected or Selection(day=dataset.measured_day)
    values = measure.compute(simple(*chosen.network_of(dataset)))
    ranked: list[tuple[int, str, float]] = []
    for place, (label, value) in enumerate(sorted(values.items(), key=lambda v: (-round(v[1], 12), v[0])), start=1):
        tied = ranked and round(ranked[-1][2], 12) == round(value, 12)
        rank = ranked[-1][0] if tied else place
        if top is not None and rank > top:
            break
        ranked.append((rank, label, value))
    return Ranking(dataset=dataset, selected=chosen, measure=measure, projection=SIMPLE, ranked=tuple(ranked))


def _degree(graph: nx.Graph[str]) -> Mapping[str, float]:
    return dict(graph.degree())


def _betweenness(graph: nx.Graph[str]) -> Mapping[str, float]:
    import networkx as nx  # noqa: PLC0415

    values: dict[str, float] = nx.betweenness_centrality(graph)
    return values


MEASURES: tuple[Measure, ...] = (
    Measure(name="degree", summary="how many actors it has ties with (Freeman 1978)", compute=_degree),
    Measure(
        name="betweenness",
        summary="the share of shortest chains between others that pass through it (Freeman 1977; Brandes 2001)",
        compute=_betweenness,
    ),
)
"""Every measure there is; degree counts actors, betweenness is normalised to 0..1."""
