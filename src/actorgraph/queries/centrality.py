"""Who is at the centre: the actors ranked by a measure, and how far the ranks rest on ties in doubt."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.measures import MEASURES, Form, Measure
from actorgraph.graph.size import Size, size_of
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.suggestions import hint
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.columns import ACTOR, Column, as_written
from actorgraph.queries.answers.doubts import Doubt, doubts_of
from actorgraph.queries.answers.measured import Measured, Network, network

__all__ = ["MEASURES", "Form", "Measure", "Ranking", "Variant", "centrality"]

WEIGHTED = "each edge or arrow weighted by the number of its ties"
"""What stands beside the projection where the number of ties is a weight."""

TOP_RANKS = 5
"""So many ranks are compared where no number was asked for."""

HARMONIC = "harmonic"
"""What is asked instead where a measure is defined on connected graphs only."""

ALL_EQUAL = Remark("all actors have the same value: by this measure, none is more central than another")
"""What a ranking says that ranks nobody."""

Ranks = tuple[tuple[int, str, float], ...]
"""``(rank, label, value)``, highest value first."""


@dataclass(frozen=True, kw_only=True)
class Variant:
    """The ranking without some of the ties.

    Attributes:
        doubt: Why they are left out.
        left_out: How many are.
        ranked: All actors again, by rank.
    """

    doubt: Doubt
    left_out: int
    ranked: Ranks

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """The rank of each actor."""
        return {label: rank for rank, label, _ in self.ranked}

    @cached_property
    def values(self) -> Mapping[str, float]:
        """The value of each actor."""
        return {label: value for _, label, value in self.ranked}


@dataclass(frozen=True, kw_only=True)
class Ranking(Measured):
    """Actors by a measure.

    Attributes:
        measure: The measure.
        form: Whether the values are raw or normalised; None if the measure has only one form.
        weighted: Whether the number of ties counted as a weight.
        whole: ``(rank, label, value)`` of all actors, highest value first; equal values share a rank.
        ranked: The ranks that were asked for.
        top: How many ranks are compared in :attr:`variants`.
        variants: The ranking without the ties in doubt, for each doubt; none if that was not asked for.
        types: The types of the ties.
    """

    measure: Measure
    form: Form | None = None
    weighted: bool = False
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


def centrality(
    dataset: Dataset,
    by: str = "degree",
    selected: Selection | None = None,
    *,
    top: int | None = None,
    weighted: bool = False,
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
        robust: Rank them again without the ties in each of :data:`~actorgraph.queries.answers.doubts.DOUBTS`.
        normalised: Whether values are normalised or raw; None for the form that the measure has by default.

    Raises:
        QuestionError: If there is no such measure, it knows no weight or no other form, it is not defined on a graph in
            parts and this is one, or ``top`` is below 1.

    >>> import actorgraph
    >>> centrality(actorgraph.load("graph"), "betweenness", top=1).rows()[0]["actor"]
    'JNIM'
    """
    ranker = _Ranker.asked(by, normalised=normalised, weighted=weighted)
    if top is not None and top < 1:
        raise QuestionError("the number of ranks has to be at least 1")
    chosen = selected or Selection().at_its_own_time(dataset)
    counted = network(dataset, chosen)
    whole, size = ranker.of(counted.actors, counted.relations)
    return Ranking(
        dataset=dataset,
        selected=chosen,
        notes=(*counted.notes(signed=ranker.measure.signed), *_equality(whole)),
        size=size,
        measure=ranker.measure,
        form=ranker.form,
        weighted=weighted,
        whole=whole,
        ranked=tuple(entry for entry in whole if top is None or entry[0] <= top),
        top=top or TOP_RANKS,
        variants=tuple(ranker.without(doubt, counted) for doubt in doubts_of(chosen) if robust),
        types=tuple(relation.type for relation in counted.relations),
    )


def _equality(whole: Ranks) -> tuple[Remark, ...]:
    return (ALL_EQUAL,) if len(whole) > 1 and whole[-1][0] == 1 else ()


def _measure(name: str, *, weighted: bool) -> Measure:
    names = [measure.name for measure in MEASURES]
    name = name.lower()
    if name not in names:
        told = "there is no measure '{name}'{advice}; the measures are {measures}"
        raise QuestionError(told, name=name, advice=hint(name, names), measures=tuple(names))
    measure = MEASURES[names.index(name)]
    if weighted and not measure.weighable:
        weighable = tuple(measure.name for measure in MEASURES if measure.weighable)
        raise QuestionError("{name} knows no weight; those that do are {measures}", name=name, measures=weighable)
    return measure


def _form(measure: Measure, *, normalised: bool | None, weighted: bool) -> Form | None:
    """Return the form that is asked for, or the one that the measure has by default."""
    form = measure.form if normalised is None else Form.NORMALISED if normalised else Form.RAW
    if form is not measure.form and measure.other is None:
        both = tuple(measure.name for measure in MEASURES if measure.other)
        told = "{name} has only one form; those that have raw and normalised values are {measures}"
        raise QuestionError(told, name=measure.name, measures=both)
    if weighted and form is Form.NORMALISED:
        raise QuestionError("weighted values cannot be normalised: there is no most that the number of ties can be")
    return form


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ranker:
    """Ranks actors by a measure, in the form asked for."""

    measure: Measure
    form: Form | None
    weighted: bool

    @classmethod
    def asked(cls, name: str, *, normalised: bool | None, weighted: bool) -> _Ranker:
        """Return what ranks by the measure of a name, if it can in that form."""
        measure = _measure(name, weighted=weighted)
        return cls(measure=measure, form=_form(measure, normalised=normalised, weighted=weighted), weighted=weighted)

    def of(self, actors: Sequence[str], relations: Sequence[Relation]) -> tuple[Ranks, Size]:
        """Return the ranking, and how large the graph is."""
        graph = self.measure.project(actors, relations)
        layers = graph if isinstance(graph, tuple) else (graph,)
        size = size_of(actors, (edge for layer in layers for edge in layer.edges))
        if self.measure.connected and size.components > 1:
            told = "the graph falls into {n} parts, so {name} is not defined: no way leads to all others; ask {other}"
            raise QuestionError(told, name=self.measure.name, n=size.components, other=HARMONIC)
        return (_ranked(self._values(graph)) if actors else ()), size

    def without(self, doubt: Doubt, counted: Network) -> Variant:
        """Return the ranking without the ties to which a doubt applies."""
        kept = doubt.without(counted.relations, counted.when)
        try:
            ranked, _ = self.of(counted.actors, kept)
        except QuestionError:
            if not self.measure.connected:
                raise
            told = "without ties in doubt the graph is in parts, and {name} is not defined: ask {other}"
            raise QuestionError(told, name=self.measure.name, other=HARMONIC) from None
        return Variant(doubt=doubt, left_out=len(counted.relations) - len(kept), ranked=ranked)

    def _values(self, graph: Any) -> Mapping[str, float]:
        return self.measure.in_form(self.form)(graph, "ties" if self.weighted else None)


def _ranked(values: Mapping[str, float]) -> Ranks:
    """Return the ranking; values that differ by no more than rounding can explain share a rank."""
    rank, level = 0, math.nan
    places: list[tuple[int, str, float]] = []
    for place, (label, value) in enumerate(sorted(values.items(), key=lambda entry: -entry[1]), start=1):
        if not math.isclose(value, level, rel_tol=1e-10, abs_tol=1e-12):
            rank, level = place, value
        places.append((rank, label, value))
    return tuple(sorted(places, key=lambda entry: entry[:2]))


def _flat(ranked: Ranks) -> list[dict[str, Any]]:
    return [{"rank": rank, "actor": label, "value": value} for rank, label, value in ranked]
