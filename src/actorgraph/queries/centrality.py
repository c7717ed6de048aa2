"""Who is at the centre: the actors ranked by a measure, and how far the ranks rest on ties in doubt."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.measures import MEASURES, Form, Measure
from actorgraph.graph.measures.signed import SIGNED_EIGENVECTOR
from actorgraph.graph.signs import settled, signed_pairs
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.columns import ACTOR, Column, as_written
from actorgraph.queries.answers.doubts import doubts_of
from actorgraph.queries.answers.measured import Measured, Network, network
from actorgraph.queries.answers.ranker import Ranker, Ranks, Variant
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.answers.weights import WEIGHTS, check_weight, weight_notes

__all__ = ["MEASURES", "Form", "Measure", "Ranking", "Variant", "centrality"]

WEIGHTED = "each edge or arrow weighted by the number of its ties"
"""What stands beside the projection where the number of ties is a weight."""

TOP_RANKS = 5
"""So many ranks are compared where no number was asked for."""

ALL_EQUAL = Remark("all actors have the same value: by this measure, none is more central than another")
"""What a ranking says that ranks nobody."""

REVERSED = Remark(
    "the greatest eigenvalue is negative: here friends of high values lower a value, and enemies raise it; as status "
    "it cannot be read"
)
"""What a signed eigenvector says whose graph is so far out of balance that it means the contrary."""


@dataclass(frozen=True, kw_only=True)
class Ranking(Measured):
    """Actors by a measure.

    Attributes:
        measure: The measure.
        form: Whether the values are raw or normalised; None if the measure has only one form.
        weighted: Whether the number of ties counted as a weight.
        weight: The fact by which ties counted; None if each counted alike.
        whole: ``(rank, label, value)`` of all actors, highest value first; equal values share a rank.
        ranked: The ranks that were asked for.
        top: How many ranks are compared in :attr:`variants`.
        variants: The ranking without the ties in doubt, for each doubt; none if that was not asked for.
        types: The types of the ties.
    """

    measure: Measure
    form: Form | None = None
    weighted: bool = False
    weight: str | None = None
    whole: Ranks
    ranked: Ranks
    top: int = TOP_RANKS
    variants: tuple[Variant, ...] = ()
    types: tuple[RelationType, ...] = ()

    query: ClassVar[str] = "centrality"

    @property
    def projection(self) -> str:
        """The graph it was taken on, in words."""
        return self.measure.projection

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        names = [f"{what} without {variant.doubt.name}" for variant in self.variants for what in ("rank", "value")]
        return (*as_written("rank"), ACTOR, *as_written("value", *names))

    @property
    def found(self) -> bool:
        return bool(self.ranked)

    @cached_property
    def digits(self) -> int:
        """So many significant digits that no two ranks look alike, if ten are enough."""
        least, most = super().digits, 10
        ranks = len({rank for rank, _, _ in self.ranked})
        told = (len({f"{value:.{digits}g}" for _, _, value in self.ranked}) for digits in range(least, most))
        return next((digits for digits, count in enumerate(told, start=least) if count >= ranks), most)

    def signed(self) -> Iterable[RelationType]:
        return self.types if self.measure.signed else ()

    def scope(self) -> dict[str, Any]:
        weight = {"weight": WEIGHTED} if self.weighted else {}
        if self.weight is not None:
            weight = {"weight": WEIGHTS[self.weight]}
        measure = {
            "measure": self.measure.name,
            "form": self.form,
            "parameters": self.measure.parameters or None,
        }
        return {**super().scope(), **measure, "projection": self.projection, **weight}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        rows = _flat(self.ranked)
        for variant in self.variants:
            without = f"without {variant.doubt.name}"
            for row in rows:
                row[f"rank {without}"] = variant.ranks[row["actor"]]
                row[f"value {without}"] = variant.values[row["actor"]]
        return rows

    def moved(self, variant: Variant) -> list[tuple[str, int, int]]:
        """Return who has another rank where some ties are left out, with both: of those among the first in either."""
        before = {label: rank for rank, label, _ in self.whole}
        leaders = [label for ranked in (self.whole, variant.ranked) for rank, label, _ in ranked if rank <= self.top]
        pairs = ((label, before[label], variant.ranks[label]) for label in dict.fromkeys(leaders))
        return [(label, rank, other) for label, rank, other in pairs if rank != other]

    def payload(self) -> dict[str, Any]:
        """Return ``rows``, and, if asked for, ``robust``.

        Each row has the ``rank``, the ``actor`` and the ``value``, not rounded. ``robust`` has, for each doubt, how
        many ties are ``left_out``, who of the first ``top`` ranks has ``moved`` (``actor``, ``from``, ``to``), and all
        ``rows`` again.
        """
        answer: dict[str, Any] = {"rows": _flat(self.ranked)}
        if self.variants:
            answer["robust"] = [self._variant_dict(variant) for variant in self.variants]
        return answer

    def _variant_dict(self, variant: Variant) -> dict[str, Any]:
        return {
            "without": variant.doubt.name,
            "left_out": variant.left_out,
            "top": self.top,
            "moved": [{"actor": label, "from": rank, "to": other} for label, rank, other in self.moved(variant)],
            "rows": _flat(variant.ranked),
        }


@of_wholes
def centrality(
    dataset: Dataset,
    by: str = "degree",
    selected: Selection | None = None,
    *,
    top: int | None = None,
    weighted: bool = False,
    weight: str | None = None,
    robust: bool = False,
    normalised: bool | None = None,
) -> Ranking:
    """Return the actors ranked by a measure of centrality; equal values share a rank, in the order of the alphabet.

    Args:
        dataset: The dataset.
        by: The name of one of :data:`~actorgraph.graph.measures.MEASURES`.
        selected: Which ties count; None for those that hold as of the dataset's own date, between actors of that time.
        top: Only ranks up to this one; actors that share it are all listed.
        weighted: Let the number of ties between two actors count as a weight.
        weight: Let ties count by ``share``, ``votes``, ``amount`` or ``count``: a range by its middle, and a tie that
            does not say it, or without an upper bound, not at all.
        robust: Rank them again without the ties in each of :data:`~actorgraph.queries.answers.doubts.DOUBTS`.
        normalised: Whether values are normalised or raw; None for the form that the measure has by default.

    Raises:
        QuestionError: If there is no such measure or weight, it knows no weight or no other form, it is not defined on
            a graph in parts and this is one, or ``top`` is below 1.

    >>> import actorgraph
    >>> centrality(actorgraph.load("graph"), "betweenness", top=1).rows()[0]["actor"]
    'JNIM'
    """
    ranker = Ranker.asked(by, normalised=normalised, weighted=weighted, weight=weight)
    if top is not None and top < 1:
        raise QuestionError("the number of ranks has to be at least 1")
    chosen = selected or Selection().at_its_own_time(dataset)
    counted = network(dataset, chosen)
    if weight is not None:
        check_weight(weight, counted.relations)
    left_out = () if weight is None else weight_notes(counted.relations, weight)
    whole, size = ranker.of(counted.actors, counted.relations)
    remarks = (*left_out, *_equality(whole), *((REVERSED,) if is_reversed(ranker, counted, whole) else ()))
    return Ranking(
        dataset=dataset,
        selected=chosen,
        notes=(*counted.weighed(weight).notes(signed=ranker.measure.signed), *remarks),
        size=size,
        measure=ranker.measure,
        form=ranker.form,
        weighted=weighted,
        weight=weight,
        whole=whole,
        ranked=tuple(entry for entry in whole if top is None or entry[0] <= top),
        top=top or TOP_RANKS,
        variants=tuple(ranker.without(doubt, counted) for doubt in doubts_of(chosen, counted.relations) if robust),
        types=tuple(relation.type for relation in counted.relations),
    )


def _equality(whole: Ranks) -> tuple[Remark, ...]:
    return (ALL_EQUAL,) if len(whole) > 1 and whole[-1][0] == 1 else ()


def is_reversed(ranker: Ranker, counted: Network, whole: Ranks) -> bool:
    """Whether a ranking is by a signed eigenvector C whose C'AC, which is its eigenvalue times C'C, is negative."""
    if ranker.measure.name != SIGNED_EIGENVECTOR:
        return False
    values = {label: value for _, label, value in whole}
    signs = settled(signed_pairs(counted.relations))
    return math.fsum(sign * values[a] * values[b] for (a, b), sign in signs.items()) < 0


def _flat(ranked: Ranks) -> list[dict[str, Any]]:
    return [{"rank": rank, "actor": label, "value": value} for rank, label, value in ranked]
