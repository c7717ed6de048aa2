"""How one actor is connected to another: chains of ties, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.model.dataset import Dataset
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Answer, period_dict, sources_of, tie_dict, tie_row
from actorgraph.queries.answers.columns import FROM, STANDING, TO, TYPE, Column, as_written, terms
from actorgraph.queries.answers.doubts import doubts_of
from actorgraph.queries.answers.extent import absences
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.paths.chain import Chain, Hop
from actorgraph.queries.paths.sought import Remainder, Sought

_COLUMNS = (
    *as_written("path", "step"), *terms("tie"), FROM, TO, TYPE, *terms("direction"), *as_written("since", "until"),
    *STANDING, *as_written("sources"),
)  # fmt: skip
_DAYS = as_written("taken_since", "taken_until")
"""On which days a step can be taken in the order of time."""


@dataclass(frozen=True, kw_only=True)
class Paths(Answer):
    """The chains found between two actors.

    Attributes:
        subject: The label of the actor asked from.
        object: The label of the actor asked to.
        directed: Whether ties were followed only along their arrows.
        in_time: Whether only chains were sought that can be walked in the order of time.
        chains: The chains, best first; none if nothing connects the two.
        robust: What is left of the best chain without ties in doubt; none if nobody asked, or there is no chain.
    """

    subject: str
    object: str
    directed: bool
    in_time: bool
    chains: tuple[Chain, ...]
    robust: tuple[Remainder, ...]

    query: ClassVar[str] = "path"
    version: ClassVar[int] = 2

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        return (*(terms("without") if self.robust else ()), *_COLUMNS, *(_DAYS if self.in_time else ()))

    @property
    def found(self) -> bool:
        return bool(self.chains)

    @property
    def instead(self) -> tuple[Remainder, ...]:
        """Of what is left without ties in doubt, that which is another chain than the best."""
        return tuple(remainder for remainder in self.robust if remainder.chain is not None and not remainder.same)

    def cited(self) -> Iterable[Source]:
        return sources_of(self._taken())

    def signed(self) -> Iterable[RelationType]:
        return (relation.type for relation in self._taken())

    def _taken(self) -> Iterable[Relation]:
        """Yield the ties that are taken, of the chains and of what is left."""
        left = (remainder.chain for remainder in self.instead if remainder.chain is not None)
        return (hop.relation for chain in (*self.chains, *left) for hop in chain.hops)

    def scope(self) -> dict[str, Any]:
        asked = {"time_respecting": True} if self.in_time else {}
        return {**super().scope(), "directed": self.directed, **asked}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        rows = [row for number, chain in enumerate(self.chains, start=1) for row in self._chain_rows(chain, number)]
        for remainder in self.instead:
            if remainder.chain is not None:
                rows += self._chain_rows(remainder.chain, 1, without=remainder.doubt)
        return rows

    def _chain_rows(self, chain: Chain, number: int, without: str | None = None) -> Iterator[dict[str, Any]]:
        for step, (hop, days) in enumerate(zip(chain.hops, chain.days, strict=True), start=1):
            taken_in = period_dict(days)
            for relation in (hop.relation, *hop.parallel):
                place = {
                    "taken_since": taken_in["since"],
                    "taken_until": taken_in["until"],
                    "without": without,
                    "path": number,
                    "step": step,
                    "tie": "taken" if relation is hop.relation else "parallel",
                    "from": hop.start,
                    "to": hop.end,
                    "direction": hop.direction_of(relation),
                }
                yield tie_row(relation, self.when, self.columns, **place)

    def payload(self) -> dict[str, Any]:
        """Return ``from``, ``to`` and ``paths``.

        Each path has its ``length``, ``sign``, ``weakest`` grade, ``overlap`` (whether all its ties held on one day),
        from when to when they did, as far as it is known (``overlap_since``, ``overlap_until``),
        and ``hops``, each a tie with its ``direction``, and the ties ``parallel`` to it, of which the same is said. In
        the order of time, a path also says whether it surely is ``in_order``, and a hop on which ``days`` it can be
        taken. With ``robust``, for each doubt: how many ties are ``left_out``, whether the best chain is the ``same``,
        and the best ``path`` that is left.
        """
        paths = [self._chain_dict(chain) for chain in self.chains]
        robust = {"robust": [self._remainder_dict(remainder) for remainder in self.robust]} if self.robust else {}
        return {"from": self.subject, "to": self.object, "paths": paths, **robust}

    def _remainder_dict(self, remainder: Remainder) -> dict[str, Any]:
        chain = remainder.chain
        return {
            "without": remainder.doubt,
            "left_out": remainder.left_out,
            "same": remainder.same,
            "path": None if chain is None else self._chain_dict(chain),
        }

    def _chain_dict(self, chain: Chain) -> dict[str, Any]:
        together = period_dict(chain.together or Period())
        return {
            "length": len(chain.hops),
            "sign": chain.sign,
            "weakest": chain.weakest.name.lower() if chain.weakest else None,
            "overlap": str(chain.overlap) if chain.hops else None,
            "overlap_since": together["since"],
            "overlap_until": together["until"],
            **({"in_order": str(chain.in_order)} if self.in_time else {}),
            "hops": [
                {
                    "from": hop.start,
                    "to": hop.end,
                    **self._tie_dict(hop, hop.relation),
                    "parallel": [self._tie_dict(hop, relation) for relation in hop.parallel],
                    **({"days": period_dict(days)} if self.in_time else {}),
                }
                for hop, days in zip(chain.hops, chain.days, strict=True)
            ],
        }

    def _tie_dict(self, hop: Hop, relation: Relation) -> dict[str, Any]:
        return {"direction": hop.direction_of(relation), **tie_dict(relation, self.when)}


@of_wholes
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
    in_time: bool = False,
    robust: bool = False,
) -> Paths:
    """Return the chains of ties between two actors, best first; two ties between the same actors make two chains.

    Args:
        dataset: The dataset.
        subject: A name of the actor to start from.
        object_: A name of the actor to reach.
        selected: Which ties to use; None for everything recorded.
        count: How many chains: one gives the best of the shortest, more go on to longer ones.
        every: All of the shortest chains; with ``max_length``, all chains up to that length.
        max_length: The most steps a chain may have.
        directed: Follow ties only along their arrows.
        in_time: Only chains that can be walked in the order of time, each tie on a day on which it holds, surely or
            possibly, and none before the day of the one ahead of it.
        robust: Say too what is left of the best chain without ties in doubt.

    Raises:
        UnknownNameError: If a name is no actor's.
        AmbiguousNameError: If a name is several actors'.
        QuestionError: If ``count`` or ``max_length`` is below 1.
    """
    if count < 1 or (max_length is not None and max_length < 1):
        raise QuestionError("the number of chains and their length have to be at least 1")
    start, end = dataset.resolve(subject).label, dataset.resolve(object_).label
    chosen = (selected or Selection()).about(start, end)
    sought = Sought(
        start=start, end=end, when=chosen.on(dataset), directed=directed, in_time=in_time, max_length=max_length
    )
    return _answer(dataset, chosen, sought, count=count, every=every, robust=robust)


def _answer(dataset: Dataset, chosen: Selection, sought: Sought, *, count: int, every: bool, robust: bool) -> Paths:
    relations = chosen.of(dataset)
    chains, limits = sought.among(relations, count=count, every=every)
    doubts = doubts_of(chosen, relations) if robust and chains and chains[0].hops else ()
    return Paths(
        dataset=dataset,
        selected=chosen,
        notes=(*limits, *absences(dataset, chosen, sought.start, sought.end)),
        subject=sought.start,
        object=sought.end,
        directed=sought.directed,
        in_time=sought.in_time,
        chains=chains,
        robust=tuple(sought.without(doubt, relations, chains[0]) for doubt in doubts),
    )
