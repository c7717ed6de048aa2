"""How one actor is connected to another: chains of ties, each with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.selection import Selection
from actorgraph.queries.base import Answer, source_ids, span_dict, tie_dict
from actorgraph.queries.chains import ChainSearch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.source import Source
    from actorgraph.queries.chains import Chain


@dataclass(frozen=True, kw_only=True)
class Paths(Answer):
    """The chains found between two actors.

    Attributes:
        subject: The label of the actor asked from.
        object: The label of the actor asked to.
        directed: Whether ties were followed only along their arrows.
        chains: The chains, best first; none if nothing connects the two.
    """

    subject: str
    object: str
    directed: bool
    chains: tuple[Chain, ...]

    query: ClassVar[str] = "path"
    columns: ClassVar[tuple[str, ...]] = (
        "path", "step", "from", "to", "type", "direction", "since", "until", "holds", "confidence", "status", "sources",
    )  # fmt: skip

    @property
    def found(self) -> bool:
        return bool(self.chains)

    def cited(self) -> Iterable[Source]:
        return (c.source for chain in self.chains for hop in chain.hops for c in hop.relation.citations)

    def signed(self) -> Iterable[RelationType]:
        return (hop.relation.type for chain in self.chains for hop in chain.hops)

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "directed": self.directed}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        rows = []
        for number, chain in enumerate(self.chains, start=1):
            for step, hop in enumerate(chain.hops, start=1):
                tie = tie_dict(hop.relation, self.dataset, self.day)
                named = {"path": number, "step": step, "from": hop.start, "to": hop.end, "direction": hop.direction}
                row = {**tie, **named, "sources": source_ids(hop.relation.citations)}
                rows.append({column: row[column] for column in self.columns})
        return rows

    def payload(self) -> dict[str, Any]:
        return {"from": self.subject, "to": self.object, "paths": [self._chain_dict(chain) for chain in self.chains]}

    def _chain_dict(self, chain: Chain) -> dict[str, Any]:
        certain = span_dict(chain.certain_span)
        return {
            "length": len(chain.hops),
            "sign": chain.sign,
            "weakest": chain.weakest.name.lower() if chain.weakest else None,
            "overlap": str(chain.overlap) if chain.hops else None,
            "overlap_since": certain["since"],
            "overlap_until": certain["until"],
            "hops": [
                {
                    "from": hop.start,
                    "to": hop.end,
                    "direction": hop.direction,
                    **tie_dict(hop.relation, self.dataset, self.day),
                    "parallel": [relation.id for relation in hop.parallel],
                }
                for hop in chain.hops
            ],
        }


def paths(
    dataset: Dataset,
    subject: str,
    object_: str,
    selected: Selection | None = None,
    *,
    count: int = 1,
    every: bool = False,
    max_length: int | None = None,
    directed: bool = False,
) -> Paths:
    """Return the chains of ties between two actors.

    Args:
        dataset: The dataset.
        subject: A name of the actor to start from.
        object_: A name of the actor to reach.
        selected: Which ties to use; None for everything recorded.
        count: How many chains: one gives the best of the shortest, more go on to longer ones.
        every: All of the shortest chains; with ``max_length``, all chains up to that length.
        max_length: The most steps a chain may have.
        directed: Follow ties only along their arrows.

    Returns:
        The chains, best first; two ties between the same actors make two chains. Empty if there is none.

    Raises:
        UnknownNameError: If a name is no actor's.
        AmbiguousNameError: If a name is several actors'.
        QuestionError: If ``count`` or ``max_length`` is below 1.
    """
    if count < 1 or (max_length is not None and max_length < 1):
        raise QuestionError("the number of chains and their length have to be at least 1")
    chosen = selected or Selection()
    start, end = dataset.resolve(subject).label, dataset.resolve(object_).label
    search = ChainSearch(dataset, chosen, directed=directed)
    chains, complete = search.chains(start, end, count=count, every=every, max_length=max_length)
    notes = () if complete else ("there are more chains than are listed",)
    return Paths(
        dataset=dataset,
        selected=chosen,
        notes=notes,
        subject=start,
        object=end,
        directed=directed,
        chains=chains,
    )
