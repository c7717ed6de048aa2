"""Actors ranked by a measure, in the form and by the weights asked for."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from actorgraph.errors import QuestionError
from actorgraph.graph.measures import MEASURES, Form, Measure
from actorgraph.graph.size import Size, size_of
from actorgraph.model.relation import Relation
from actorgraph.model.suggestions import hint
from actorgraph.queries.answers.doubts import Doubt
from actorgraph.queries.answers.measured import Network
from actorgraph.queries.answers.weights import weighable, weight_of

HARMONIC = "harmonic"
"""What is asked instead where a measure is defined on connected graphs only."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranker:
    """Ranks actors by a measure, in the form asked for."""

    measure: Measure
    form: Form | None
    weighted: bool
    weight: str | None

    @classmethod
    def asked(cls, name: str, *, normalised: bool | None, weighted: bool, weight: str | None = None) -> Ranker:
        """Return what ranks by the measure of a name, if it can in that form."""
        if weighted and weight is not None:
            raise QuestionError("ask for the number of ties as a weight, or for what they say, not for both")
        is_weighted = weighted or weight is not None
        measure = _measure(name, weighted=is_weighted)
        form = _form(measure, normalised=normalised, weighted=is_weighted)
        return cls(measure=measure, form=form, weighted=is_weighted, weight=weight)

    def of(self, actors: Sequence[str], relations: Sequence[Relation]) -> tuple[Ranks, Size]:
        """Return the ranking, and how large the graph is."""
        graph = self._projected(actors, relations)
        size = _size(actors, graph)
        if self.measure.connected and size.components > 1:
            told = "the graph falls into {n} parts, so {name} is not defined: no way leads to all others; ask {other}"
            raise QuestionError(told, name=self.measure.name, n=size.components, other=HARMONIC)
        return (_ranked(self._values(graph)) if actors else ()), size

    def size(self, actors: Sequence[str], relations: Sequence[Relation]) -> Size:
        """Return how large the graph is, whether or not the measure is defined on it."""
        return _size(actors, self._projected(actors, relations))

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

    def _projected(self, actors: Sequence[str], relations: Sequence[Relation]) -> Any:
        if (name := self.weight) is None:
            return self.measure.project(actors, relations)
        return self.measure.project(actors, weighable(relations, name), lambda tie: weight_of(tie, name))

    def _values(self, graph: Any) -> Mapping[str, float]:
        return self.measure.in_form(self.form)(graph, "ties" if self.weighted else None)


def _size(actors: Sequence[str], graph: Any) -> Size:
    layers = graph if isinstance(graph, tuple) else (graph,)
    return size_of(actors, (edge for layer in layers for edge in layer.edges))


def _ranked(values: Mapping[str, float]) -> Ranks:
    """Return the ranking; values that differ by no more than rounding can explain share a rank."""
    rank, level = 0, math.nan
    places: list[tuple[int, str, float]] = []
    for place, (label, value) in enumerate(sorted(values.items(), key=lambda entry: -entry[1]), start=1):
        if not math.isclose(value, level, rel_tol=1e-10, abs_tol=1e-12):
            rank, level = place, value
        places.append((rank, label, value))
    return tuple(sorted(places, key=lambda entry: entry[:2]))


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
        raise QuestionError("weighted values cannot be normalised: there is no most that they can be")
    return form
