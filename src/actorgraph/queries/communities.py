"""Communities: who is joined to whom more densely than to others, whatever the signs of ties."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.projections import SIMPLE, simple
from actorgraph.graph.size import size_of
from actorgraph.model.dataset import Dataset
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.columns import ACTOR, Column, as_written
from actorgraph.queries.answers.measured import Measured, network
from actorgraph.queries.answers.rolling import of_wholes


@dataclass(frozen=True, kw_only=True)
class Communities(Measured):
    """A division of the actors into dense parts.

    Attributes:
        communities: The members of each community of two or more, the larger ones first.
        alone: Actors that are in no community with others, though they have ties.
        apart: Actors without any tie.
        modularity: How much denser the communities are than by chance (Newman and Girvan 2004), where the
            density by chance counts as often as the resolution says; 0 without any tie.
        resolution: The greater, the smaller the communities (Reichardt and Bornholdt 2006).
        starts: How many divisions it is the best of.
    """

    communities: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    apart: tuple[str, ...]
    modularity: float
    resolution: float = 1.0
    starts: int = 1

    query: ClassVar[str] = "communities"
    table: ClassVar[tuple[Column, ...]] = (*as_written("community"), ACTOR)

    @property
    def found(self) -> bool:
        return bool(self.communities)

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "projection": SIMPLE, "resolution": self.resolution, "starts": self.starts}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        numbered = enumerate(self.communities, start=1)
        return [{"community": number, "actor": actor} for number, members in numbered for actor in members]

    def payload(self) -> dict[str, Any]:
        """Return ``communities`` of two or more, who is ``alone`` in one, who is ``apart``, and the ``modularity``."""
        parts = {"communities": self.communities, "alone": self.alone, "apart": self.apart}
        return {**parts, "modularity": self.modularity}


@of_wholes
def communities(dataset: Dataset, selected: Selection | None = None, *, resolution: float = 1) -> Communities:
    """Return a division of the actors into communities by the Louvain method (Blondel et al. 2008).

    It is the best of many, from a fixed seed and whatever the actors are called (:mod:`actorgraph.graph.communities`).

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date. Actors whose life surely
            lies elsewhere are left out, and their ties.
        resolution: The greater, the smaller the communities; 1 for modularity.

    Raises:
        QuestionError: If the resolution is not a number above 0.

    >>> import actorgraph
    >>> answer = communities(actorgraph.load("graph"))
    >>> "Islamic State" in next(members for members in answer.communities if "ISGS" in members)
    True
    """
    from actorgraph.graph.communities import louvain

    if not 0 < resolution < math.inf:
        raise QuestionError("the resolution has to be a number above 0")
    chosen = selected or Selection().at_its_own_time(dataset)
    counted = network(dataset, chosen)
    graph = simple(counted.actors, counted.relations)
    found = louvain(graph, Fraction(str(resolution)))
    single = [part[0] for part in found.parts if len(part) == 1]
    return Communities(
        dataset=dataset,
        selected=chosen,
        notes=counted.notes(signed=False),
        size=size_of(graph, graph.edges),
        communities=tuple(part for part in found.parts if len(part) > 1),
        alone=tuple(label for label in single if graph.degree(label)),
        apart=tuple(label for label in single if not graph.degree(label)),
        modularity=found.modularity,
        resolution=float(resolution),
        starts=found.starts,
    )
