"""Communities: who is joined to whom more densely than to others, whatever the signs of ties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.graph.projections import SIMPLE, simple
from actorgraph.model.dataset import Dataset
from actorgraph.model.selection import Selection
from actorgraph.queries.answer import Answer, Remark
from actorgraph.queries.columns import ACTOR, Column, as_written
from actorgraph.queries.doubts import notes_on

UNSIGNED = Remark("hostile ties join actors here as friendly ones do")
"""What the answer says lest communities be taken for alliances."""


@dataclass(frozen=True, kw_only=True)
class Communities(Answer):
    """A division of the actors into dense parts.

    Attributes:
        communities: The members of each community of two or more, the larger ones first.
        apart: Actors without any tie.
        modularity: How much denser the communities are than by chance (Newman and Girvan 2004); 0 without any tie.
    """

    communities: tuple[tuple[str, ...], ...]
    apart: tuple[str, ...]
    modularity: float

    query: ClassVar[str] = "communities"
    table: ClassVar[tuple[Column, ...]] = (*as_written("community"), ACTOR)

    @property
    def found(self) -> bool:
        return bool(self.communities)

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "projection": SIMPLE}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        numbered = enumerate(self.communities, start=1)
        return [{"community": number, "actor": actor} for number, members in numbered for actor in members]

    def payload(self) -> dict[str, Any]:
        """Return ``communities`` as lists of actors, the largest first, who is ``apart``, and the ``modularity``."""
        return {"communities": self.communities, "apart": self.apart, "modularity": self.modularity}


def communities(dataset: Dataset, selected: Selection | None = None) -> Communities:
    """Return a division of the actors into communities by the Louvain method (Blondel et al. 2008).

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date. Actors whose life surely
            lies elsewhere are left out, and their ties.

    >>> import actorgraph
    >>> answer = communities(actorgraph.load("graph"))
    >>> "Islamic State" in next(members for members in answer.communities if "ISGS" in members)
    True
    """
    from actorgraph.graph.communities import louvain

    chosen = selected or Selection().at_its_own_time(dataset)
    actors, relations = chosen.network_of(dataset)
    parts, modularity = louvain(simple(actors, relations))
    return Communities(
        dataset=dataset,
        selected=chosen,
        notes=(UNSIGNED, *notes_on(relations, chosen.on(dataset), chosen)),
        communities=tuple(tuple(part) for part in parts if len(part) > 1),
        apart=tuple(part[0] for part in parts if len(part) == 1),
        modularity=modularity,
    )
