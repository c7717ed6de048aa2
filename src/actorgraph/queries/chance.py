"""Is it more than chance? Measures of a graph beside those of graphs by chance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random
from typing import Any, ClassVar, Final

from actorgraph.errors import QuestionError
from actorgraph.graph.balance import score
from actorgraph.graph.chance import Compared, compared, correlation, permuted, rewired, shuffled
from actorgraph.graph.projections import SIMPLE
from actorgraph.graph.signs import SIGNED, Pair, settled, signed_pairs
from actorgraph.graph.size import size_of
from actorgraph.graph.whole import GROUPINGS, Ties
from actorgraph.graph.whole.central import betweenness_centralisation
from actorgraph.graph.whole.cohesion import clustering, transitivity
from actorgraph.graph.whole.mixing import ei_index
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.columns import Column, Told, numbers, terms
from actorgraph.queries.answers.groups import groups_of, lacking
from actorgraph.queries.answers.measured import Measured, Network, network
from actorgraph.queries.answers.rolling import of_wholes

SHUFFLED, REWIRED, PERMUTED = "shuffled signs", "rewired ties", "permuted actors"
"""What the values are compared with."""

_EFFORT: Final = 3
"""The bounds of all frustrations together take no more work than those of so many alone."""

Values = dict[tuple[str, str], float | None]
Draw = Callable[[Random], Values]


@dataclass(frozen=True, kw_only=True)
class Chance(Measured):
    """Measures beside those of graphs by chance.

    Attributes:
        draws: How many graphs were drawn of each kind.
        seed: What they follow from.
        types: The types of the ties, if their signs count.
        compared: With what, the measure, what it is of, and the comparison.
    """

    draws: int
    seed: int
    types: tuple[RelationType, ...]
    compared: tuple[tuple[str, str, str, Compared], ...]

    query: ClassVar[str] = "chance"
    table: ClassVar[tuple[Column, ...]] = (
        *terms("against", "measure"), Column("of", Told.TERM, optional=True),
        *numbers("observed", "mean", "sd", "z", "p"),
    )  # fmt: skip

    @property
    def found(self) -> bool:
        return bool(self.compared)

    def signed(self) -> Iterable[RelationType]:
        return self.types

    def scope(self) -> dict[str, Any]:
        projection = SIGNED if self.types else SIMPLE
        return {**super().scope(), "projection": projection, "draws": self.draws, "seed": self.seed}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [
            {
                "against": against,
                "measure": measure,
                "of": of or None,
                **{name: getattr(found, name) for name in ("observed", "mean", "sd", "z", "p")},
            }
            for against, measure, of, found in self.compared
        ]

    def payload(self) -> dict[str, Any]:
        """Return ``rows``.

        Each has what the ``measure`` is compared ``against``, what it is ``of``, the value ``observed``, the ``mean``
        and standard deviation (``sd``) of the draws, ``z`` (null if all draws are equal) and ``p``. A measure that is
        not defined on the graph has no row, and draws on which it is not do not count.
        """
        return super().payload()


@of_wholes
def balance_by_chance(dataset: Dataset, selected: Selection | None = None, *, draws: int, seed: int = 0) -> Chance:
    """Return triads and frustration beside those of the same graph with other signs, and with other ties.

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date.
        draws: How many graphs to draw of each kind.
        seed: What they follow from.

    Raises:
        QuestionError: If no graph is to be drawn.
    """
    counted = _counted(dataset, selected, draws)
    signs = settled(signed_pairs(counted.relations))
    effort = min(1.0, _EFFORT / (2 * draws))
    observed = _of_signs(signs, effort)
    shuffling = _compared(SHUFFLED, observed, lambda by: _of_signs(shuffled(signs, by), effort), draws, seed)
    rewiring = _compared(REWIRED, observed, lambda by: _of_signs(rewired(signs, by), effort), draws, seed)
    remark = Remark("frustrations are compared as they are found, proven or not")
    notes = (remark, *counted.notes(signed=True))
    return _answer(counted, [*shuffling, *rewiring] if signs else [], notes, draws, seed, signed=True)


@of_wholes
def structure_by_chance(dataset: Dataset, selected: Selection | None = None, *, draws: int, seed: int = 0) -> Chance:
    """Return clustering, centralisation and E-I index beside those of other ties, and how layers correlate (QAP).

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date.
        draws: How many graphs to draw of each kind.
        seed: What they follow from.

    Raises:
        QuestionError: If no graph is to be drawn.
    """
    counted = _counted(dataset, selected, draws)
    groups = groups_of(dataset, counted.selected)
    pairs = dict.fromkeys(Ties.of(counted.actors, counted.relations).pairs, 1)
    found = _compared(
        REWIRED,
        _of_pairs(counted.actors, pairs, groups),
        lambda chance: _of_pairs(counted.actors, rewired(pairs, chance), groups),
        draws,
        seed,
    )
    layers = {} if counted.selected.layer else _layers(dataset, counted.selected)
    both = [*combinations(layers.items(), 2)]
    actors = len(counted.actors)
    named = {(f"{one} and {other}"): (a, b) for (one, a), (other, b) in both}
    observed: Values = {("correlation of layers", of): correlation(a, b, actors) for of, (a, b) in named.items()}

    def draw(chance: Random) -> Values:
        return {
            ("correlation of layers", of): correlation(permuted(a, counted.actors, chance), b, actors)
            for of, (a, b) in named.items()
        }

    lacks = (note for name, of in groups.items() for note in lacking(name, counted, of))
    notes = (*counted.notes(signed=False), *lacks)
    return _answer(
        counted, [*found, *_compared(PERMUTED, observed, draw, draws, seed)] if pairs else [], notes, draws, seed
    )


def _counted(dataset: Dataset, selected: Selection | None, draws: int) -> Network:
    if draws < 1:
        raise QuestionError("the number of draws has to be at least 1")
    return network(dataset, selected or Selection().at_its_own_time(dataset))


def _answer(
    counted: Network,
    found: Sequence[tuple[str, str, str, Compared]],
    notes: tuple[Remark | Message, ...],
    draws: int,
    seed: int,
    *,
    signed: bool = False,
) -> Chance:
    edges = settled(signed_pairs(counted.relations)) if signed else Ties.of(counted.actors, counted.relations).pairs
    return Chance(
        dataset=counted.when.dataset,
        selected=counted.selected,
        notes=notes,
        size=size_of(counted.actors, edges),
        draws=draws,
        seed=seed,
        types=tuple(relation.type for relation in counted.relations) if signed else (),
        compared=tuple(found),
    )


def _compared(
    against: str, observed: Values, draw: Draw, draws: int, seed: int
) -> Iterator[tuple[str, str, str, Compared]]:
    """Yield what is defined beside the draws in which it is defined too."""
    chance = Random(seed)  # noqa: S311  (the same graphs each time, and no secrets)
    drawn = [draw(chance) for _ in range(draws)]
    for (measure, of), value in observed.items():
        values = [found for values in drawn if (found := values[measure, of]) is not None]
        if value is not None and values:
            yield against, measure, of, compared(value, values)


def _of_signs(signs: Mapping[Pair, int], effort: float) -> Values:
    found = score(signs, effort)
    return {
        **{("triads", kind): number for kind, number in found.triads.items()},
        ("strict", ""): found.strict,
        ("weak", ""): found.weak,
        ("frustration", ""): found.frustration.upper,
    }


def _of_pairs(actors: Sequence[str], pairs: Mapping[Pair, int], groups: Mapping[str, Mapping[str, str]]) -> Values:
    neighbours: dict[str, set[str]] = {actor: set() for actor in actors}
    for a, b in pairs:
        neighbours[a].add(b)
        neighbours[b].add(a)
    ties = Ties(neighbours=neighbours, arrows=frozenset(), groups=groups)
    return {
        ("transitivity", ""): transitivity(ties)[0],
        ("average clustering", ""): clustering(ties)[0],
        ("betweenness centralisation", ""): betweenness_centralisation(ties),
        **{("E-I index", grouping): ei_index(ties, grouping) for grouping in GROUPINGS},
    }


def _layers(dataset: Dataset, selected: Selection) -> dict[str, tuple[Pair, ...]]:
    """Return the pairs of each layer by sign."""
    found = ((layer, network(dataset, replace(selected, layer=layer))) for layer in ("friendly", "hostile", "neutral"))
    return {layer: Ties.of(part.actors, part.relations).pairs for layer, part in found}
